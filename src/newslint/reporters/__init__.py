"""Run to text, one file per format."""
