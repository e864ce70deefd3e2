"""Pressing *Publish* in Wagtail asks newslint first."""
