"""The compiled rulebook: JSON without examples, so that a start reads no YAML.

In a wheel it was written when the package was built. For a checkout and for newsrooms' packs it is kept in the user's
cache, keyed by the files' paths, sizes, times and newslint's version, and rebuilt in memory where no cache can be
written.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.digest import blake2b
from newslint.folders import cache_folder
from newslint.model.vocabulary import Vocabulary
from newslint.plain_data import from_plain, to_plain
from newslint.plugins.hookspecs import CheckKind
from newslint.plugins.shipped import PACKAGE
from newslint.rulebook.book import Rulebook
from newslint.rulebook.compiled import plain_rule, rule_from_plain
from newslint.version import VERSION

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable  # with it come tempfile and shutil: 10 ms of a start

COMPILED = PACKAGE / "compiled" / "rulebook.json"


def load_compiled(
    folders: Sequence[Traversable],
    kinds: Mapping[str, CheckKind],
    vocabulary: Sequence[Traversable] = (),
    prove: Callable[[Rulebook], None] | None = None,
) -> Rulebook:
    """Give the rulebook of folders of rules and files of vocabulary, from its compiled form where there is one that fits.

    ``prove`` sees a rulebook that was not compiled before, and raises where it is not fit for use.
    """
    if list(folders) == [PACKAGE / "rules"] and not vocabulary and COMPILED.is_file():
        return from_json(COMPILED.read_text(encoding="utf-8"), kinds)
    file = _cache_file((*folders, *vocabulary))
    if file is not None and file.is_file():
        try:
            return from_json(file.read_text(encoding="utf-8"), kinds)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass  # a cache that is broken is written again
    from newslint.rulebook.loader import load

    book = load(folders, kinds, vocabulary)
    if prove is not None:
        prove(book)
    if file is not None:
        _write(file, to_json(book))
    return book


def to_json(book: Rulebook) -> str:
    """Write the compiled form."""
    rules = [plain_rule(rule, to_plain(rule.options)) for rule in book]
    return json.dumps({"rules": rules, "vocabulary": book.vocabulary.lists}, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str, kinds: Mapping[str, CheckKind]) -> Rulebook:
    """Read the compiled form."""
    data = json.loads(text)
    rules = {
        plain["id"]: rule_from_plain(plain, from_plain(plain["options"], kinds[plain["check"]].options)) for plain in data["rules"]
    }
    return Rulebook(rules, Vocabulary({name: tuple(words) for name, words in data["vocabulary"].items()}))


def _cache_file(parts: Iterable[Traversable]) -> Path | None:
    """Name the cache file for the state that folders and files are in; what is not on disk is not cached."""
    state = blake2b(f"{VERSION} {sys.version_info[:2]}".encode(), digest_size=16)
    for part in [*parts, PACKAGE / "rulebook", PACKAGE / "checks"]:
        if not isinstance(part, Path):
            return None
        for entry in sorted(_files(part)):
            state.update(entry.encode("utf-8", "surrogatepass"))
    try:
        return cache_folder() / f"rulebook-{state.hexdigest()}.json"
    except RuntimeError:  # there is no home folder
        return None


def _files(part: Path) -> Iterator[str]:
    """Give path, size and time of change of each file that the rulebook depends on; ``rglob`` takes three times as long."""
    if part.is_file():
        status = part.stat()
        yield f"{part}|{status.st_size}|{status.st_mtime_ns}\n"
        return
    pending = [str(part)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.name.endswith((".yaml", ".yml", ".tsv", ".txt", ".py")):
                    status = entry.stat()
                    yield f"{entry.path}|{status.st_size}|{status.st_mtime_ns}\n"
                elif entry.is_dir():
                    pending.append(entry.path)


def _write(file: Path, text: str) -> None:
    """Write the cache atomically; where that is not possible, the next start builds again."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
    except OSError:
        return
