"""What must be there, and where its absence is reported."""

from tests.checks.support import findings

SURVEY = """
check: required
options:
  at_least: 2
  only: {words: [survei]}
  place: %s
  parts:
    - {name: {id: responden, en: sample}, words: [responden]}
    - {name: {id: periode, en: dates}, patterns: ['\\d{4}\\b.*tahun']}
    - {name: {id: galat, en: margin}, words: [margin of error]}
"""
TEXT = "Pilkada dekat.\n\nSurvei itu memakai 400 responden."


def test_it_names_what_is_missing_in_both_languages() -> None:
    (finding,) = findings(SURVEY % "match", TEXT, message="{missing}")
    assert finding.text == "Survei"
    assert finding.message.id == "Uji periode, galat"
    assert finding.message.en == "Test dates, margin"


def test_enough_parts_are_enough() -> None:
    assert findings(SURVEY % "match", TEXT + " Margin of error 2 persen.", message="{missing}") == []


def test_it_asks_nothing_where_its_condition_does_not_stand() -> None:
    assert findings(SURVEY % "match", "Pilkada dekat.", message="{missing}") == []


def test_it_is_placed_at_the_end_or_at_the_top() -> None:
    (end,) = findings(SURVEY % "end", TEXT, message="{missing}")
    assert (end.span.start, end.span.end) == (len(TEXT), len(TEXT))
    (top,) = findings(SURVEY % "top", TEXT, message="{missing}")
    assert top.span.start == 0


def test_metadata_fields_and_conditions() -> None:
    rule = "check: required\noptions: {fields: [author, published], only: {meta: {status: [ready]}}, place: top}"
    (finding,) = findings(rule, TEXT, {"status": "ready", "author": "Rani"}, message="{missing}")
    assert finding.message.en == "Test published"
    assert findings(rule, TEXT, {"author": "Rani"}, message="{missing}") == []


def test_a_phrase_of_unless_releases_the_article() -> None:
    rule = "check: required\noptions: {unless: {words: [foto]}, place: end, parts: [{name: {id: a, en: b}, words: [zz]}]}"
    assert findings(rule, "Galeri foto hari ini.", message="{missing}") == []
    assert len(findings(rule, "Galeri hari ini.", message="{missing}")) == 1


def test_parts_of_the_layout() -> None:
    rule = "check: required\noptions: {roles: [headline, deck], place: top}"
    (finding,) = findings(rule, "Panen Raya\n\nPanen dimulai pekan ini. Harga turun.", message="{missing}")
    assert finding.message.id == "Uji subjudul atau cuplikan"
    assert finding.text == "Panen Raya"
