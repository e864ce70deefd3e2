"""Repairs a draft: writes only fixes that leave no doubt, reads the result again, and keeps it only if it is as meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.choice import Choice
from newslint.model.document import Document, Role
from newslint.model.errors import SourceError
from newslint.model.finding import Finding, Fix, Touched
from newslint.model.records import dataclass, replace
from newslint.model.report import Failure, Report
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.parsers.splice import splice
from newslint.plugins.hookspecs import Format, Source
from newslint.session import Session

MAX_ROUNDS = 10  # a fix may make room for another one: a joined word may close a double blank
Write = Callable[[bytes, Sequence[Fix]], bytes]
Decide = Callable[[Document, Finding], "Fix | Texts"]

MARKUP = Texts("markup memotong kata-kata ini", "markup runs through these words")
SEVERAL = Texts("ada beberapa kemungkinan; pilih sendiri", "there are several ways; choose one")
UNSURE = Texts("perlu penilaian penyunting (--unsafe)", "needs an editor's judgement (--unsafe)")
PREVIEW = Texts("aturannya masih percobaan (--unsafe)", "its rule is in preview (--unsafe)")
OVERLAP = Texts("bertumpang tindih dengan perbaikan lain", "overlaps another fix")
MORE = Texts("akan mengubah lebih dari kata-kata ini", "would change more than these words")
NO_TEXT = Texts("newslint tidak menulis ke jenis berkas ini", "newslint does not write files of this kind")
RESTLESS = Texts("perbaikan saling membatalkan", "fixes undo one another")
TOUCHES: dict[Touched, Texts] = {
    "figure": Texts("mengubah angka (--unsafe)", "changes a figure (--unsafe)"),
    "date": Texts("mengubah keterangan waktu (--unsafe)", "changes a date (--unsafe)"),
    "name": Texts("mengubah nama (--unsafe)", "changes a name (--unsafe)"),
    "quotation": Texts("mengubah kata-kata kutipan (--unsafe)", "changes the words of a quotation (--unsafe)"),
}


@dataclass(frozen=True, slots=True)
class Applied:
    """A fix that was written; ``document`` is the state of the draft that its places are in."""

    document: Document
    finding: Finding
    fix: Fix


@dataclass(frozen=True, slots=True)
class Skipped:
    """A finding that says what to write instead, and why that was not written."""

    document: Document
    finding: Finding
    reason: Texts


@dataclass(frozen=True, slots=True)
class Repair:
    """A draft after its repair: bytes, what was written and what not, and the reports on it as it now stands."""

    data: bytes
    applied: tuple[Applied, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    reports: tuple[Report, ...] = ()
    failure: Failure | None = None


def safe_only(_document: Document, finding: Finding) -> Fix | Texts:
    """Take a fix that its rule is sure of and that changes no figure, date, name or word of a quotation."""
    fix = also_unsafe(_document, finding)
    if not isinstance(fix, Fix) or (fix.safe and finding.blocking):
        return fix
    return TOUCHES[fix.touches] if fix.touches else UNSURE if finding.blocking else PREVIEW


def also_unsafe(_document: Document, finding: Finding) -> Fix | Texts:
    """Take every fix that is the only way out."""
    if len(finding.replacements) > 1:
        return SEVERAL
    return finding.fixes[0] if finding.fixes else MARKUP


@dataclass(frozen=True, eq=False)
class Repairer:
    """What is needed to read a draft, judge it and write into it; ``write`` is the format's way, else text is spliced."""

    session: Session
    choice: Choice
    form: Format | None
    decide: Decide
    write: Write | None = None

    def repair(self, source: Source) -> Repair:
        """Write fixes in rounds until none is left; a draft that cannot be checked to the end stays as it is."""
        state = Repair(source.data)
        seen = {source.data}
        for _ in range(MAX_ROUNDS):
            after, changed = self._round(replace(source, data=state.data), state)
            if after.failure is not None:
                return replace(after, data=source.data, applied=())
            if not changed:
                return after
            if after.data in seen:
                break
            seen.add(after.data)
            state = after
        restless = tuple(Skipped(one.document, one.finding, RESTLESS) for one in after.applied)
        return replace(after, data=source.data, applied=(), skipped=(*restless, *after.skipped))

    def _round(self, source: Source, state: Repair) -> tuple[Repair, bool]:
        """Check the draft and write one round of fixes; say also whether anything was written."""
        found, failure = self.session.try_check(source, self.choice, self.form)
        reports = tuple(found)
        if failure is not None or not all(report.complete for report in reports):
            return Repair(source.data, reports=reports, failure=failure or _incomplete(source.name)), False
        wanted, skipped = _parted(list(self._decided(reports)))
        data, written, refused = self._written(source, reports, wanted)
        after = Repair(data, (*state.applied, *written), (*skipped, *refused), reports)
        return after, bool(written)

    def _decided(self, reports: Sequence[Report]) -> Iterator[Applied | Skipped]:
        for report in reports:
            for finding in report.findings:
                if finding.replacements:
                    way = self.decide(report.document, finding)
                    if isinstance(way, Fix):
                        yield Applied(report.document, finding, way)
                    else:
                        yield Skipped(report.document, finding, way)

    def _written(
        self, source: Source, reports: Sequence[Report], wanted: Sequence[Applied]
    ) -> tuple[bytes, Sequence[Applied], Sequence[Skipped]]:
        """Write fixes, all at once; if the result is not as meant, only those that alone are."""
        if not wanted:
            return source.data, (), ()
        if self._way(source) is splice and any(report.document.extracted for report in reports):
            return source.data, (), [Skipped(one.document, one.finding, NO_TEXT) for one in wanted]
        data = self._result(source, reports, wanted)
        if data is not None:
            return data, wanted, ()
        right = [one for one in wanted if self._result(source, reports, [one]) is not None]
        data = self._result(source, reports, right) if right else None
        kept = right if data is not None else []
        return data or source.data, kept, [Skipped(one.document, one.finding, MORE) for one in wanted if one not in kept]

    def _way(self, source: Source) -> Write:
        form = self.form or self.session.format_of(source.name)
        return self.write or (form and form.apply) or splice

    def _result(self, source: Source, reports: Sequence[Report], wanted: Sequence[Applied]) -> bytes | None:
        """Give the bytes with these fixes, or ``None`` if the draft would not read as meant."""
        try:
            data = self._way(source)(source.data, [one.fix for one in wanted])
            after = list(self.session.documents(replace(source, data=data), self.form))
        except (SourceError, ValueError):
            return None
        befores = [report.document for report in reports]
        if len(after) != len(befores):
            return None
        fixes = [[one.fix for one in wanted if one.document is before] for before in befores]
        return data if all(map(_is_as_meant, befores, fixes, after)) else None


def _is_as_meant(before: Document, fixes: Sequence[Fix], after: Document) -> bool:
    """Say whether the view is the old one with the replacements in it, and the metadata what it was."""
    parts: list[str] = []
    position = 0
    for fix in sorted(fixes, key=lambda one: one.view):
        parts += (before.view[position : fix.view.start], fix.meant)
        position = fix.view.end
    view = "".join((*parts, before.view[position:]))
    return _plain(view) == _plain(after.view) and (dict(before.meta) == dict(after.meta) or _has_new_title(before, after))


def _has_new_title(before: Document, after: Document) -> bool:
    """Say whether the metadata differ in the title only, which is the headline of both (front matter holds it)."""
    old, new = dict(before.meta), dict(after.meta)
    titles = _plain(old.pop("title", "")), _plain(new.pop("title", ""))
    return old == new and titles == (_headline(before), _headline(after))


def _headline(document: Document) -> str:
    return next((_plain(document.text(block.span)) for block in document.with_role(Role.HEADLINE)), "")


def _plain(view: str) -> str:
    return " ".join(view.split())


def _parted(decided: Sequence[Applied | Skipped]) -> tuple[list[Applied], list[Skipped]]:
    """Part what is wanted from what is not; of overlapping fixes the more severe, then the wider one is written."""
    wanted: list[Applied] = []
    skipped = [one for one in decided if isinstance(one, Skipped)]
    taken: list[Span] = []
    for one in sorted((one for one in decided if isinstance(one, Applied)), key=_weight):
        reach = _reach(one)
        if any(reach.overlaps(other) for other in taken):
            skipped.append(Skipped(one.document, one.finding, OVERLAP))
        else:
            taken.append(reach)
            wanted.append(one)
    return sorted(wanted, key=lambda one: one.finding.span), sorted(skipped, key=lambda one: one.finding.span)


def _weight(one: Applied) -> tuple[int, int, Span, str]:
    return -one.finding.severity, -len(one.finding.span), one.finding.span, one.finding.rule


def _reach(one: Applied) -> Span:
    found, fixed = one.finding.span, one.fix.span
    return Span(min(found.start, fixed.start), max(found.end, fixed.end))


def _incomplete(name: str) -> Failure:
    told = Texts(
        "tidak diperbaiki: satu pemeriksaan gagal; `newslint check` menunjukkan yang mana",
        "was not repaired: a check broke; `newslint check` tells which",
    )
    return Failure(name, told)
