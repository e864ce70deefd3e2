"""Globs as ``.gitignore`` writes them; they are imported only where a run has some."""

from __future__ import annotations

from collections.abc import Sequence


class Globs:
    """Patterns in the order of their file; a later one wins, ``!`` takes back."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Compile the patterns; one that is wrong is a ``ValueError``."""
        from pathspec import GitIgnoreSpec

        self._spec = GitIgnoreSpec.from_lines(patterns)

    def verdict(self, path: str) -> bool | None:
        """Say whether a relative path (with ``/``, and at the end of a folder's) is meant, taken back, or not named at all."""
        return self._spec.check_file(path).include
