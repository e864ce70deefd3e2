"""What stands between an edge (command line, server) and the engine: which rules hold for a draft, and checking it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePath

from newslint.choice import DEFAULT_PROFILE, Choice, section_of
from newslint.config import Config
from newslint.engine import Engine, build, lint, prepare
from newslint.model.document import Document
from newslint.model.errors import ConfigError, NewslintError, RuleError, SourceError
from newslint.model.notice import Notice
from newslint.model.proof import Proofreader
from newslint.model.records import dataclass, replace
from newslint.model.report import Failure, Report
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Format, Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.packaged import load_compiled
from newslint.text.community import is_community
from newslint.text.facts import forget
from newslint.text.proof import begin_proof

__all__ = ["Begun", "Choice", "Session", "Sessions"]

COMMUNITY_PROFILE = "ugc"
_UGC = Notice(
    "profile.ugc",
    Texts(
        "Naskah ini menunjukkan diri sebagai konten komunitas; diperiksa dengan profil ugc.",
        "This draft shows itself as community content; it was checked with profile ugc.",
    ),
)
_NO_ARTICLE = Texts("tidak berisi naskah", "holds no article")
_NO_TEXT = Texts("tidak berisi teks; tidak ada yang dapat diperiksa", "holds no text; there is nothing to check")
_NO_RULE = Texts(
    "tidak ada aturan yang berlaku di sini; periksa --select, --ignore, dan konfigurasi",
    "no rule is in force here; check --select, --ignore and the configuration",
)


@dataclass(frozen=True, eq=False)
class Begun:
    """A document that is read and prepared, with the engine that will judge it; its proofreader is at work already."""

    engine: Engine
    document: Document
    profile: str
    notices: tuple[Notice, ...] = ()

    def report(self) -> Report:
        """Judge the document."""
        return lint(self.engine, self.document, profile=self.profile, notices=self.notices)

    def try_report(self) -> Report | Failure:
        """Judge the document; what goes wrong beyond a check costs this document only, and is told."""
        try:
            return self.report()
        except Exception as error:  # noqa: BLE001 - a fact that breaks on one draft must not lose the others
            return Failure(self.document.name, _broken(error))


class Session:
    """A rulebook and the plug-ins, with the engines built so far: one for each set of rules and severities in use."""

    def __init__(self, plugins: Plugins, rulebook: Rulebook, today: date) -> None:
        self.rulebook = rulebook
        self._formats = plugins.formats()
        self._kinds = plugins.check_kinds()
        self._today = today
        self._chosen: dict[tuple[Choice, str], Engine] = {}
        self._engines: dict[object, Engine] = {}

    def format_of(self, name: str) -> Format | None:
        """Give the format that claims a file's suffix."""
        suffix = PurePath(name).suffix.lower()
        return next((form for form in map(self._formats.__getitem__, self._formats) if suffix in form.suffixes), None)

    def engine(self, choice: Choice, profile: str) -> Engine:
        """Give the engine for a choice and profile, built on first use."""
        if (choice, profile) not in self._chosen:
            self._chosen[choice, profile] = self._engine(choice, profile)
        return self._chosen[choice, profile]

    def _engine(self, choice: Choice, profile: str) -> Engine:
        severities = {rule.id: choice.severity(rule, profile) for rule in self.rulebook}
        key = tuple(severities.items())
        if key not in self._engines:
            chosen = ((rule, severities[rule.id]) for rule in self.rulebook)
            rules = [
                rule if rule.severity is level else replace(rule, severity=level) for rule, level in chosen if level is not None
            ]
            self._engines[key] = build(rules, self._kinds, self.rulebook.vocabulary, all_rules=self.rulebook)
        return self._engines[key]

    def documents(self, source: Source, form: Format | None = None) -> Iterable[Document]:
        """Read the documents of a draft or archive; without a format, the name's suffix decides."""
        form = form or self.format_of(source.name)
        if form is None:
            known = ", ".join(sorted({suffix for name in self._formats for suffix in self._formats[name].suffixes}))
            raise SourceError(
                Texts(
                    f"jenis berkas ini tidak dikenal newslint (yang dikenal: {known})",
                    f"is of a kind that newslint does not read (it reads {known})",
                )
            )
        return form.parse(source)

    def profile_for(self, document: Document, choice: Choice) -> tuple[str, tuple[Notice, ...]]:
        """Give the profile: the one that was chosen, else the one for what the prepared document shows itself to be."""
        if choice.profile is not None:
            return choice.profile, ()
        return (COMMUNITY_PROFILE, (_UGC,)) if is_community(document) else (DEFAULT_PROFILE, ())

    def prepare(self, document: Document, choice: Choice, proofreader: Proofreader | None = None) -> Document:
        """Name the roles of a document's blocks, and give it what the configuration accepts."""
        if choice.accepted:
            document = replace(document, directives=(*document.directives, *choice.accepted))
        return prepare(self.engine(choice, choice.profile or DEFAULT_PROFILE), document, self._today, proofreader)

    def begin(
        self, source: Source, choice: Choice, form: Format | None = None, proofreader: Proofreader | None = None
    ) -> Iterator[Begun]:
        """Prepare every document of a draft or archive; one that holds none is an error, since it would look like a pass."""
        empty = True
        for document in self.documents(source, form):
            empty = False
            if not document.blocks:
                raise SourceError(_NO_TEXT)
            prepared = self.prepare(document, choice, proofreader)
            chosen = choice.in_section(section_of(prepared.meta))
            profile, notices = self.profile_for(prepared, chosen)
            engine = self.engine(chosen, profile)
            if not engine.rules:
                raise SourceError(_NO_RULE)
            if proofreader is not None and engine.proofread:
                begin_proof(prepared)
            yield Begun(engine, prepared, profile, notices)
        if empty:
            raise SourceError(_NO_ARTICLE)

    def check(
        self, source: Source, choice: Choice, form: Format | None = None, proofreader: Proofreader | None = None
    ) -> Iterator[Report]:
        """Check every document of a draft or archive."""
        for begun in self.begin(source, choice, form, proofreader):
            yield begun.report()

    def try_begin(
        self, source: Source, choice: Choice, form: Format | None = None, proofreader: Proofreader | None = None
    ) -> Iterator[Begun | Failure]:
        """Prepare a draft; what goes wrong costs the rest of this draft only, and is told."""
        try:
            yield from self.begin(source, choice, form, proofreader)
        except SourceError as error:
            yield Failure(source.name, error.message, error.line, error.column)
        except Exception as error:  # noqa: BLE001 - a parser or fact that breaks on one draft must not lose the others
            yield Failure(source.name, _broken(error))

    def try_check(
        self, source: Source, choice: Choice, form: Format | None = None, proofreader: Proofreader | None = None
    ) -> tuple[list[Report], Failure | None]:
        """Check a draft; give the reports of its documents, and what went wrong."""
        reports: list[Report] = []
        for begun in self.try_begin(source, choice, form, proofreader):
            result = begun.try_report() if isinstance(begun, Begun) else begun
            if isinstance(result, Failure):
                return reports, result
            if reports:  # an archive: its reports are kept, not its tokens
                forget(reports[-1].document)
            reports.append(result)
        return reports, None


class Sessions:
    """The sessions of a run: one for each set of rule packs and lists of words that its configurations name."""

    def __init__(self, plugins: Plugins, today: date) -> None:
        self._plugins = plugins
        self._today = today
        self._by_packs: dict[object, Session | RuleError | ConfigError] = {}

    def of(self, config: Config) -> Session:
        """Give the session for a configuration; packs and lists that are wrong raise each time."""
        key = (config.packs, config.vocabulary, config.dictionary, config.names, config.pairs)
        if key not in self._by_packs:
            try:
                self._by_packs[key] = self._load(config)
            except (RuleError, ConfigError) as error:
                self._by_packs[key] = error
        found = self._by_packs[key]
        if isinstance(found, NewslintError):
            raise found
        return found

    def _load(self, config: Config) -> Session:
        folders, kinds = self._plugins.rule_folders(), self._plugins.check_kinds()
        theirs = (*folders[1:], *config.packs)  # the first folder is ours, and proved when newslint is built
        own = tuple(f"{folder}{os.sep}" for folder in theirs)

        def prove(book: Rulebook) -> None:
            """Hold the rules of packs and plug-ins to their examples, once for each state of these."""
            from newslint.testing import Bench

            bench = Bench(book, kinds)
            failures = [failure for rule in book if rule.origin.startswith(own) for failure in bench.failures(rule)]
            if failures:
                more = f" (and {len(failures) - 1} more; see `newslint rules test`)" if len(failures) > 1 else ""
                message = f"{failures[0]}{more}"
                raise RuleError(message)

        book = load_compiled((*folders, *config.packs), kinds, config.vocabulary, prove if theirs else None)
        return Session(self._plugins, _with_own_lists(book, config), self._today)

    def names(self) -> frozenset[str]:
        """Give everything that names rules in the sessions that were asked for."""
        loaded = [found for found in self._by_packs.values() if isinstance(found, Session)]
        return frozenset().union(*(session.rulebook.names() for session in loaded))


def _with_own_lists(book: Rulebook, config: Config) -> Rulebook:
    """Put the newsroom's own words, names and pairs into the vocabulary."""
    if not (config.dictionary or config.names or config.pairs):
        return book
    from newslint.lexicon.own import read

    own = {"own_words": config.dictionary, "known_names": config.names, "word_pairs": config.pairs}
    there = {name: [file for file in files if file.is_file() or not config.lists_may_lack] for name, files in own.items()}
    lists = {name: tuple(entry for file in files for entry in read(file)) for name, files in there.items()}
    return replace(book, vocabulary=book.vocabulary.extended(lists))


def _broken(error: Exception) -> Texts:
    frames = error.__traceback__
    while frames is not None and frames.tb_next is not None:
        frames = frames.tb_next
    place = "" if frames is None else f" ({PurePath(frames.tb_frame.f_code.co_filename).name}:{frames.tb_lineno})"
    told = f"{type(error).__name__}: {' '.join(str(error).split())}{place}"
    return Texts(
        f"tidak dapat diperiksa karena newslint atau plug-in gagal; laporkan kalimat ini: {told}",
        f"could not be checked because newslint or a plug-in failed; report this sentence: {told}",
    )
