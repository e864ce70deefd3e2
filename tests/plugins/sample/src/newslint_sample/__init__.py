"""A small plug-in for newslint."""
