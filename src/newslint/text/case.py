"""Giving a replacement the case of what it replaces."""

from __future__ import annotations


def like(model: str, text: str) -> str:
    """Give ``text`` in capitals where ``model`` is, or with a capital where ``model`` starts with one."""
    if not text or not text.islower():
        return text
    letters = [character for character in model if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return text.upper()
    if letters and letters[0].isupper():
        return text[0].upper() + text[1:]
    return text
