"""Kinds of looking, one file each; a rule is the data that they look with."""
