"""YAML to Rule, with errors that name file, line and column."""
