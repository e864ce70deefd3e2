"""``newslint lexicon info`` and ``trace``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from newslint.choice import Choice
from newslint.cli.outputs import write_stdout
from newslint.cli.streams import has_color
from newslint.config import Config, language_of
from newslint.config_file import shown
from newslint.config_search import Configs
from newslint.lexicon.manifest import manifest
from newslint.lexicon.own import read
from newslint.lexicon.trace import trace
from newslint.model.errors import ConfigError
from newslint.model.finding import Finding
from newslint.model.texts import Language
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.plugins.shipped import rules_folder
from newslint.reporters.lexicon import info_text, trace_text
from newslint.reporters.terminal import Paint
from newslint.session import Session, Sessions
from newslint.text.own import is_own
from newslint.text.words import is_single

_CURATED = (".txt", ".tsv")
_FRAME = ("Kata ", " ditulis di sini.\n")  # a sentence that no rule minds, for rules that look at words in their place


def show_info(*, as_json: bool) -> None:
    """Show every list that is in force here."""
    lists, curated, own = manifest(), list(_curated()), list(_own(Configs().of(Path.cwd())))
    if not as_json:
        write_stdout(info_text(lists, curated, own), color=False)
        return
    data = {
        "version": 1,
        "compiled": [{name: getattr(one, name) for name in one.__slots__} for one in lists],
        "curated": [{"file": name, "entries": size, "source": source} for name, size, source in curated],
        "own": [{"key": key, "file": file, "entries": size} for key, file, size in own],
    }
    write_stdout([json.dumps(data, ensure_ascii=False, indent=1), "\n"], color=False)


def _curated() -> Iterator[tuple[str, int, str]]:
    """Give the lists beside the rules: file, number of entries, the first line of what its head says."""
    for family in sorted(rules_folder().iterdir(), key=lambda entry: entry.name):
        for file in sorted(family.iterdir(), key=lambda entry: entry.name) if family.is_dir() else ():
            if file.name.endswith(_CURATED):
                lines = file.read_text(encoding="utf-8").splitlines()
                head = next((line.lstrip("# ") for line in lines if line.startswith("#")), "")
                yield f"{family.name}/{file.name}", sum(bool(line) and not line.startswith("#") for line in lines), head


def _own(config: Config) -> Iterator[tuple[str, str, int]]:
    for key, files in (("dictionary", config.dictionary), ("names", config.names), ("pairs", config.pairs)):
        yield from ((key, shown(file), len(read(file))) for file in files)


def show_trace(words: Sequence[str], language: Language | None) -> None:
    """Explain each word, as the configuration here sees it."""
    config = Configs().of(Path.cwd())
    session = Sessions(Plugins(), date.today()).of(config)  # noqa: DTZ011 - the reader's day
    spoken = language or language_of(config) or "id"
    color = has_color(forbidden=False)
    for word in words:
        if not is_single(word):
            message = f"{word!r} is no single word; trace its words one by one"
            raise ConfigError(message)
        found = trace(word)
        own = is_own(session.rulebook.vocabulary, found.word)
        findings = _findings(session, config, word)
        write_stdout(trace_text(found, findings, spoken, own=own, paint=Paint(color)), color=color)


def _findings(session: Session, config: Config, word: str) -> Iterable[Finding]:
    """Give what the rules that are on here say of the word in a plain sentence."""
    before, after = _FRAME
    choice = config.choice_for(config.folder / "kata.txt", Choice())
    for report in session.check(Source("kata.txt", f"{before}{word}{after}".encode()), choice):
        yield from (one for one in report.findings if one.rule.startswith("spelling.") and one.span.end > len(before))
