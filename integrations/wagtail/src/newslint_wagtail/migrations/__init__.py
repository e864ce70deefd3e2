"""Changes of the table."""
