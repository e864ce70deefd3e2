"""Recipes of the data that is compiled when the package is built. Nothing of it is committed."""
