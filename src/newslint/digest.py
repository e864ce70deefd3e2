"""BLAKE2 without OpenSSL: importing ``hashlib`` loads that library too, which costs a start 5 ms."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
