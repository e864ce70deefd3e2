"""Where the shipped rules are: inside an installed package, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

from newslint.model.errors import PluginError

PACKAGE = Path(__file__).resolve().parent.parent


def rules_folder() -> Path:
    """Give the folder of the shipped rules: in the package first, then beside ``src`` in a checkout."""
    for folder in (PACKAGE / "rules", PACKAGE.parent.parent / "rules"):
        if folder.is_dir():
            return folder
    message = f"the shipped rules are missing: neither {PACKAGE / 'rules'} nor a checkout's rules/ exists; install newslint again"
    raise PluginError(message)
