"""Build hook: compiles the data that newslint ships (calendar names, lexicon, rulebook) into ``src/newslint/compiled``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


class CompiledData(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles what is absent or older than its recipe; only then are the heavy packages of the recipes asked for."""

    def dependencies(self) -> list[str]:
        """Give the packages that compiling needs."""
        from recipes import build

        return build.dependencies()

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; a wheel also gets the rulebook, an editable install reads the rule files themselves."""
        from recipes import build

        del build_data
        build.compile_all(rulebook=self.target_name == "wheel" and version != "editable")
