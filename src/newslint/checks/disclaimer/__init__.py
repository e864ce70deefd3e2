"""Disclaimers: which articles need which text, and whether it stands there, unaltered and in its place."""

from newslint.checks.disclaimer.kind import KIND

__all__ = ["KIND"]
