"""Source to Document, one file per format."""
