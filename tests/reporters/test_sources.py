"""The table of sources, for people and as data."""

from newslint.model.report import Presentation
from newslint.reporters.sources import sources_data, sources_text
from tests.drafts import structured

DRAFT = (
    "Jembatan Cisaru Dibuka\n\n"
    "Jembatan itu aman dilewati truk, kata Bupati Seno Hartono.\n\n"
    "“Beban sudah kami uji tiga kali,” ujar Seno.\n\n"
    "Lampu jalan belum dipasang. Warga melintas sejak pagi.\n"
)


def test_the_data_tell_who_for_what_and_what_nobody_covers() -> None:
    data = sources_data(structured(DRAFT))
    (source,) = data["sources"]
    assert (source["name"], source["kind"], source["paragraphs"]) == ("Seno Hartono", "person", [1, 2])
    assert DRAFT[source["start"] : source["end"]] == "Seno Hartono"
    assert [(one["quoted"], one["text"]) for one in source["for"]] == [
        (False, "Jembatan itu aman dilewati truk, kata Bupati Seno Hartono."),
        (True, "Beban sudah kami uji tiga kali,"),
    ]
    (paragraph,) = data["uncovered"]
    assert (paragraph["paragraph"], paragraph["line"]) == (3, 7)
    assert data["paragraphs"] == 3


def test_the_table_speaks_the_readers_language() -> None:
    indonesian = "".join(sources_text(structured(DRAFT), "naskah.txt", Presentation("id")))
    english = "".join(sources_text(structured(DRAFT), "naskah.txt", Presentation("en")))
    assert "sumber untuk 2 dari 3 paragraf" in indonesian
    assert "Seno Hartono  orang  paragraf 1, 2" in indonesian
    assert "sources for 2 of 3 paragraphs" in english
    assert "Lampu jalan belum dipasang." in english.split("Paragraphs that nobody covers:")[1]


def test_a_draft_without_a_source_says_so() -> None:
    table = "".join(sources_text(structured("Judul\n\nHujan turun.\n\nJalan licin."), "naskah.txt", Presentation("id")))
    assert "tidak menemukan sumber" in table
