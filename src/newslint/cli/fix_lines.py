"""What ``newslint fix`` tells: what was written, what was not and why, and the difference."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.fixing import Applied, Repair, Skipped
from newslint.model.texts import Language, Texts
from newslint.parsers.decode import decode
from newslint.reporters.width import printable

_LONGEST = 60
_EMPTY = Texts("(hapus)", "(nothing)")
_WRITTEN = Texts("{} perbaikan ditulis, {} dilewati", "{} fixes written, {} skipped")
_WOULD = Texts("{} perbaikan akan ditulis, {} dilewati", "{} fixes would be written, {} skipped")
_SKIPPED = Texts("dilewati", "skipped")


def told(name: str, repair: Repair, language: Language, *, written: bool) -> Iterator[str]:
    """Give the lines on one draft; nothing where there was nothing to do."""
    if not repair.applied and not repair.skipped:
        return
    for applied in repair.applied:
        yield f"{_place(name, applied)}: {_change(applied.finding.text, applied.fix.meant, language)} [{applied.finding.rule}]"
    for skipped in repair.skipped:
        ways = " | ".join(map(_short, skipped.finding.replacements))
        change = _change(skipped.finding.text, ways, language)
        yield f"{_place(name, skipped)}: {_SKIPPED[language]}: {change} [{skipped.finding.rule}]: {skipped.reason[language]}"
    form = _WRITTEN if written else _WOULD
    yield f"{name}: {form[language].format(len(repair.applied), len(repair.skipped))}"


def _place(name: str, one: Applied | Skipped) -> str:
    place = one.document.position(one.finding.span.start)
    part = f" › {one.finding.place.part}" if one.finding.place.part else ""
    return f"{name}:{place.line}:{place.column}{part}"


def _change(before: str, after: str, language: Language) -> str:
    return f"“{_short(before)}” → “{_short(after)}”" if after else f"“{_short(before)}” → {_EMPTY[language]}"


def _short(text: str) -> str:
    line = printable(" ".join(text.split()) or text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def diff_lines(name: str, before: bytes, repair: Repair) -> Iterator[str]:
    """Give a unified diff; of a file that is no text (Word) the one of the text that it holds."""
    from difflib import unified_diff

    if repair.data == before or not repair.applied:
        return
    first = repair.applied[0].document
    if first.extracted:
        old, new = first.source, repair.reports[0].document.source
    else:
        old, new = decode(before).text, decode(repair.data).text
    for line in unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}", lineterm=""):
        yield line.removesuffix("\n").removesuffix("\r")
        if not line.endswith("\n") and line[:1] in "+- " and line[:3] not in ("+++", "---"):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    """Part a text at line feeds only, as patch tools do."""
    return [line + "\n" for line in text.split("\n")[:-1]] + [text.rpartition("\n")[2]] * (not text.endswith("\n"))
