"""Asks a person about each fix, on a terminal."""

from __future__ import annotations

import click

from newslint.fixing import MARKUP, SEVERAL, also_unsafe
from newslint.model.document import Document
from newslint.model.finding import Finding, Fix
from newslint.model.texts import Language, Texts
from newslint.reporters.snippet import snippet
from newslint.reporters.width import printable

_DECLINED = Texts("tidak disetujui", "not agreed to")
_HELP = Texts(
    "y: ya; n: tidak; a: ya untuk semua yang tersisa; q: berhenti; angka: pilih kemungkinan itu",
    "y: yes; n: no; a: yes to all that remain; q: stop; a number: take that way",
)
_COLUMNS = 90


class Asking:
    """Decides by asking, once for each draft: when it is read again after its fixes, nothing is asked any more."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._rest: str = ""
        self._asked: dict[tuple[str, str], Document] = {}

    def __call__(self, document: Document, finding: Finding) -> Fix | Texts:
        """Show a finding and take the answer."""
        if not finding.fixes:
            return MARKUP
        if self._rest == "q" or self._asked.setdefault((document.name, document.part), document) is not document:
            return _DECLINED
        if self._rest == "a":
            return also_unsafe(document, finding)
        self._show(document, finding)
        return self._answer(document, finding)

    def _show(self, document: Document, finding: Finding) -> None:
        place, cut = document.position(finding.span.start), snippet(document, finding.span, _COLUMNS)
        click.echo(f"\n{printable(document.name)}:{place.line}:{place.column}: {finding.message[self._language]} [{finding.rule}]")
        click.echo(f"  {cut.before}{cut.marked}{cut.after}\n  {' ' * cut.indent}{cut.carets}")
        for number, fix in enumerate(finding.fixes, 1):
            click.echo(f"  {number}: {printable(fix.meant) or '-'}")

    def _answer(self, document: Document, finding: Finding) -> Fix | Texts:
        while True:
            answer = click.prompt("  [y/n/a/q/1…]", default="n", show_default=False).strip().lower()
            if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(finding.fixes):
                return finding.fixes[int(answer) - 1]
            if answer in ("y", "a"):
                self._rest = "a" if answer == "a" else ""
                way = also_unsafe(document, finding)
                if isinstance(way, Fix):
                    return way
                click.echo(f"  {SEVERAL[self._language]}")
            elif answer in ("n", "q"):
                self._rest = "q" if answer == "q" else ""
                return _DECLINED
            else:
                click.echo(f"  {_HELP[self._language]}")
