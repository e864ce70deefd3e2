"""The version, written once: hatchling reads it here, and so does the program (importlib.metadata costs 45 ms)."""

VERSION = "0.1.0"
