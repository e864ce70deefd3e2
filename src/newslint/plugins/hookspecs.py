"""The four hooks and the types that they carry. See ``docs/hooks.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

import pluggy

from newslint.model.document import Document, Role
from newslint.model.finding import Fix, Hit
from newslint.model.notice import Notice
from newslint.model.records import dataclass, field
from newslint.model.report import Presentation, Run
from newslint.model.rule import DEFAULT_ROLES, Rule
from newslint.model.structure import Furniture
from newslint.model.view import View
from newslint.text.triggers import Triggers

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable  # with it come tempfile and shutil: 10 ms of a start

PROJECT = "newslint"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@dataclass(frozen=True, slots=True)
class Source:
    """A draft as it came: its name (path, URL or ``<stdin>``), its bytes, and metadata given from outside.

    ``views`` are a newsroom's own shapes of payloads, ``view`` the name of the one to be used.
    """

    name: str
    data: bytes
    meta: Mapping[str, str] = field(default_factory=dict)
    views: tuple[View, ...] = ()
    view: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of draft: the suffixes that it claims and how it is read; an archive yields many documents.

    ``apply`` writes fixes of ``Document.source`` back into the draft's bytes; without it they are spliced into the text.
    ``archive`` says that a file of this kind may well be no draft (``package.json``): in folders it is passed over.
    ``track`` does so as changes that a person may accept or refuse, where the format knows these. Both raise
    ``ValueError`` for what cannot be written.
    """

    suffixes: tuple[str, ...]
    parse: Callable[[Source], Iterable[Document]]
    apply: Callable[[bytes, Sequence[Fix]], bytes] | None = None
    track: Callable[[bytes, Sequence[Fix]], bytes] | None = None
    archive: bool = False


class Check(Protocol):
    """A way of looking, built from all its rules. It knows no severity, language of messages, file or output."""

    def __call__(self, document: Document, /) -> Iterable[Hit]:
        """Give the hits of all its rules, in the view, in any order."""


CheckFactory = Callable[[Sequence[Rule], Triggers], Check]


def _nothing(_rule: Rule) -> Iterable[Furniture]:
    return ()


def _no_notices(_rules: Sequence[Rule], _document: Document) -> Iterable[Notice]:
    return ()


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A kind of check: the dataclass of its options, and how it is built from all its rules at once.

    ``furniture`` lets a rule's own patterns also name the roles of blocks, before any check runs. ``where`` are the
    roles in which a rule of this kind speaks when its file does not say. ``notices`` tell what its rules could not
    decide about a document. ``together`` says that a rule of this kind looks at the others of its kind, ``proofread``
    that its rules judge what a document's proofreader says, and are silent where there is none.
    """

    options: type
    build: CheckFactory
    furniture: Callable[[Rule], Iterable[Furniture]] = _nothing
    where: frozenset[Role] = DEFAULT_ROLES
    notices: Callable[[Sequence[Rule], Document], Iterable[Notice]] = _no_notices
    together: bool = False
    proofread: bool = False


Reporter = Callable[[Run, Presentation], Iterable[str]]


class Hooks:
    """What a plug-in may offer."""

    @hookspec
    def newslint_formats(self) -> Mapping[str, Format]:  # type: ignore[empty-body]
        """Give formats by name."""

    @hookspec
    def newslint_checks(self) -> Mapping[str, CheckKind]:  # type: ignore[empty-body]
        """Give check kinds by the name that rule files use."""

    @hookspec
    def newslint_rules(self) -> Iterable[Traversable]:  # type: ignore[empty-body]
        """Give folders of rule files."""

    @hookspec
    def newslint_reporters(self) -> Mapping[str, Reporter]:  # type: ignore[empty-body]
        """Give reporters by the name that ``--format`` accepts."""
