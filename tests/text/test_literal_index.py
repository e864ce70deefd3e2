"""No sentence in which a literal stands is missed, whatever cuts the text into words."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model.document import Document
from newslint.text.literal_index import LiteralIndex
from newslint.text.sentences import sentences
from tests.drafts import structured

FRAGMENTS = ("am", "kg", "ilang", "di pasar", "ke-dua", "m2", "08", ",a", " ,", "(", "utm_x=1", "/kg", "0 kg", "s.d", "  ", "%")
WHOLE = ("pasar", "di", "kota", "10")
PIECES = (
    "Dia", "pasar", "di", "ke-dua", "ke‑dua", "hilang", "malam", "5 kg", "5kg/hari", "10.08", "x10", "3m2/hari", "antar-kota", ",a",
    " ,", "(b)", "a@b.com?utm_x=1", "s.d.", "12%", "#kota", "“Di", "08abc", ". Lalu", "?  Ya", "\n\n", " ", " ", " ", "-", "_",
)  # fmt: skip


def _found(document: Document, literal: str, *, whole: bool) -> set[int]:
    index = LiteralIndex()
    index.add(literal, 7, whole=whole)
    return index.sentences(document, document.view.lower()).get(7, set())


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join).filter(str.strip))
def test_literals_are_found_in_every_sentence_that_holds_them(text: str) -> None:
    document = structured(text)
    texts = [document.text(sentence.span).lower() for sentence in sentences(document)]
    for literal in FRAGMENTS:
        assert {number for number, sentence in enumerate(texts) if literal in sentence} <= _found(document, literal, whole=False)
    for literal in WHOLE:
        holding = {number for number, sentence in enumerate(texts) if re.search(rf"\b{literal}\b", sentence)}
        assert holding <= _found(document, literal, whole=True)


def test_other_sentences_are_left_out() -> None:
    document = structured("Pasar itu ramai, kata Wening. Toko (baru) tutup. Mereka pulang.")
    assert _found(document, "pasar", whole=True) == {0}
    assert _found(document, "(", whole=False) == {1}
    assert _found(document, "lang", whole=False) == {2}
    assert _found(document, ". ", whole=False) == set()
