"""Our own lists of words, kept as text that people can review; the head of each says where it comes from."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "words"


def words(name: str) -> list[str]:
    """Give the words of a list, in order and once each."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return sorted({word for line in lines if not line.startswith("#") for word in line.split()})
