"""newslint: the copy desk that never sleeps. What is public is listed in ``docs/stability.md``."""

from newslint import version

__version__ = version.VERSION

__all__ = ["__version__"]
