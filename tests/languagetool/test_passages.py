"""Which parts of an article are English, and the way back from a question to the view."""

import pytest

from newslint.languagetool.passages import LONGEST, english_passages, queries
from newslint.model.document import Document
from newslint.model.span import Span
from tests.drafts import structured

MIXED = """Pelabuhan Oruwaya Dibuka Lagi

Pelabuhan itu dibuka kembali pada hari Senin setelah diperbaiki selama dua bulan, kata pengelolanya.

The harbour was closed for two months because of the storm, and it has now been opened again. Warga setempat menyambutnya dengan
gembira karena harga ikan sudah lama tidak turun. The mayor said that the city would pay for what was lost.

Nelayan berharap agar bantuan itu segera cair, karena banyak dari mereka yang sudah tidak melaut sejak pelabuhan itu ditutup
pada awal tahun. Mereka juga meminta agar harga solar tidak dinaikkan lagi dalam waktu dekat ini, kata ketua kelompok nelayan itu.
"""


def test_english_runs_are_found_in_an_indonesian_article() -> None:
    document = structured(MIXED)
    assert [document.text(span).split()[0:2] for span in english_passages(document)] == [["The", "harbour"], ["The", "mayor"]]


SONG = """Oruwaya Sings Again

The band played for two hours on Saturday, and the crowd of the harbour sang every one of its songs.

Neoreul bwa the night, geudaero seo isseo in the light, nuneul gamgo naneun gidaryeo.

The singer said that she would come back to the island before the end of the year.
"""


def test_a_song_that_looks_like_english_is_not_sent() -> None:
    document = structured(SONG)
    sent = " ".join(document.text(span) for span in english_passages(document))
    assert "the crowd of the harbour" in sent
    assert "before the end of the year" in sent
    assert "geudaero" not in sent


def test_an_indonesian_article_has_none() -> None:
    assert english_passages(structured(MIXED.partition("The harbour")[0])) == ()


def test_one_question_holds_all_and_leads_back() -> None:
    document = structured(MIXED)
    (query,) = queries(document, english_passages(document))
    for word in ("harbour", "mayor", "lost"):
        at = query.text.index(word)
        place = query.to_view(Span(at, at + len(word)))
        assert place is not None
        assert document.text(place) == word


def test_what_lies_across_passages_has_no_place() -> None:
    document = structured(MIXED)
    (query,) = queries(document, english_passages(document))
    border = query.text.index("\n\n")
    assert query.to_view(Span(border - 3, border + 4)) is None


@pytest.mark.parametrize("longest", [60, 200, 1000])
def test_long_texts_are_parted_and_nothing_is_lost(longest: int) -> None:
    document = structured(
        "\n\n".join(f"The ship number {n} was seen by the crew of the port, and it left at noon. " * 4 for n in range(12))
    )
    made = list(queries(document, english_passages(document), longest))
    assert len(made) > 1
    assert all(len(query.text) <= longest for query in made)
    told = [document.text(part) for query in made for part in query.parts]
    assert "".join("".join(told).split()) == "".join(document.view.split())


def test_a_sentence_without_end_is_parted_too() -> None:
    document = structured("The port and the ship of the line " * 2000)
    made = list(queries(document, english_passages(document)))
    assert len(made) == 1 + len(document.view) // LONGEST
    assert "".join(document.text(part) for query in made for part in query.parts) == document.view.strip()


def test_half_a_character_can_be_sent() -> None:
    view: Document = structured("The ship was seen by the crew of the port, and it left at noon.")
    (query,) = queries(view, [Span(0, len(view.view))])
    assert query.text.encode("utf-8")
