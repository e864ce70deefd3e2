"""Any bytes are a document that can be checked, or one clear error."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.model.document import Document
from newslint.model.errors import SourceError
from newslint.parsers.decode import decode
from newslint.parsers.plain import parse
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session

# Text that comes near what the parser and the front matter look for.
_PIECES = st.sampled_from([
    "---\n", "---\r\n", "a: b\n", "newslint: {ignore: [{rule: x}]}\n", "newslint: [", "\n\n", "\r", "\u00a0", "\u00ad", "\ufeff",
    "“", "”", '"', "<!-- newslint: abaikan x -- y -->", "<!-- newslint", "-->", "Jakarta, Kabar Oru - ", "3 Pebruari 2024", "🙂",
    "İ", "ǆ", "\x85", "\u2028", "Kata kata ", "(Foto: A/B)", "*a", "&a ", "!!python/name:x ", "\\", "\t", "Baca juga: ", "\0",
])  # fmt: skip
_TEXTS = st.lists(_PIECES | st.text(max_size=12), max_size=14).map("".join)


def documents(data: bytes) -> list[Document]:
    try:
        return list(parse(Source("draft.txt", data)))
    except SourceError:
        return []


def holds_together(document: Document) -> None:
    """Assert that blocks lie in order inside the view and every view character has a place in the source."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.view)
        end = block.span.end
    assert sum(len(piece.view) for piece in document.offsets.pieces) == len(document.view)
    for before, after in zip(document.offsets.pieces, document.offsets.pieces[1:], strict=False):
        assert before.view.end == after.view.start
        assert before.source.end <= after.source.start
    for directive in document.directives:
        assert 0 <= directive.span.start <= directive.span.end <= len(document.source)


@settings(deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\xd8\x00\x00")
@example(b'---\na: "\\UFFFFFFFF"\n---\nx')
def test_any_bytes(data: bytes) -> None:
    for document in documents(data):
        holds_together(document)


@settings(deadline=None)
@given(_TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]))
def test_any_text_in_any_encoding(text: str, encoding: str) -> None:
    for document in documents(text.encode(encoding, "replace")):
        holds_together(document)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_any_text_is_checked_without_a_crash_and_always_alike(text: str) -> None:
    results = [session().try_check(Source("draft.txt", text.encode("utf-8", "replace")), Choice(profile="strict")) for _ in "ab"]
    (reports, failure), (again, failure_again) = results
    assert failure is None or "newslint atau plug-in gagal" not in failure.message.id, failure
    assert [report.crashes for report in reports] == [()] * len(reports)
    assert [report.findings for report in reports] == [report.findings for report in again]
    assert failure == failure_again
    for report in reports:
        for finding in report.findings:
            assert report.document.source[finding.span.start : finding.span.end] == finding.text


@settings(deadline=None)
@given(st.text(min_size=1))
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8", "replace")
    plain = data.decode().removeprefix("\ufeff")
    if plain.strip() and "\0" not in plain:
        decoded = decode(data)
        assert (decoded.text, decoded.notices, decoded.encode(decoded.text)) == (plain, (), data)
