"""The four hooks: what this plug-in offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from importlib.resources.abc import Traversable

from newslint.model.document import Document
from newslint.model.finding import Hit
from newslint.model.report import Presentation, Run
from newslint.model.rule import Rule
from newslint.parsers.plain import parse
from newslint.plugins.hookspecs import Check, CheckKind, Format, Reporter, Source, hookimpl
from newslint.text.triggers import Triggers
from newslint.text.words import words


@dataclass(frozen=True, slots=True)
class Options:
    """``longest``: words of more letters than this are reported."""

    longest: int = 20


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""
    limits = [(rule.id, rule.options.longest) for rule in rules if isinstance(rule.options, Options)]

    def check(document: Document) -> Iterator[Hit]:
        every = words(document)
        for rule, longest in limits:
            for index, word in enumerate(every.texts):
                if word.isalpha() and len(word) > longest:
                    yield Hit(rule, every.span(index), {"match": word, "length": len(word)})

    return check


def read_wire(source: Source) -> Iterable[Document]:
    """Read wire copy: the first line is a slug, which is not part of the article."""
    _, _, article = source.data.partition(b"\n")
    return parse(replace(source, data=article))


def count(run: Run, _presentation: Presentation) -> Iterator[str]:
    """Report how many findings each draft has."""
    for report in run.reports:
        yield f"{report.document.name}\t{len(report.findings)}\n"


@hookimpl
def newslint_formats() -> Mapping[str, Format]:
    """Give the format of wire copy."""
    return {"wire": Format((".wire",), read_wire)}


@hookimpl
def newslint_checks() -> Mapping[str, CheckKind]:
    """Give the kind that measures words."""
    return {"word-length": CheckKind(Options, build)}


@hookimpl
def newslint_rules() -> Iterable[Traversable]:
    """Give this plug-in's rule folder."""
    return [files("newslint_sample") / "rules"]


@hookimpl
def newslint_reporters() -> Mapping[str, Reporter]:
    """Give the counting reporter."""
    return {"count": count}
