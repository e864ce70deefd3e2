"""Exceptions, and what must or must not stand near a match."""

from tests.checks.support import findings, words

RULE = "check: existence\noptions: {words: [turun ke bawah, gempar]%s}"


def test_a_phrase_is_found_whatever_its_case_but_not_across_punctuation() -> None:
    assert words(RULE % "", "Warga Gempar. Ia TURUN KE BAWAH. Ia turun, ke bawah.") == ["Gempar", "TURUN KE BAWAH"]


def test_an_exception_is_right_although_it_holds_a_match() -> None:
    text = "Warga gempar. Lagu Gempar Malam dimainkan."
    assert words(RULE % ", exceptions: [gempar malam]", text) == ["gempar"]


def test_only_and_unless_look_at_their_area() -> None:
    text = "Warga gempar. Polisi datang.\n\nWarga gempar di pasar."
    assert len(words(RULE % ", only: {words: [polisi]}", text)) == 0
    assert len(words(RULE % ", only: {words: [polisi], within: neighbours}", text)) == 2
    assert len(words(RULE % ", only: {words: [polisi], within: paragraph}", text)) == 1
    assert len(words(RULE % ", only: {words: [polisi], within: document}", text)) == 2
    assert len(words(RULE % ", unless: {words: [polisi], within: paragraph}", text)) == 1


def test_metadata_decides_too() -> None:
    rule = RULE % ", unless: {meta: {type: [opinion, column]}}"
    assert words(rule, "Warga gempar.", {"type": "Opinion"}) == []
    assert words(rule, "Warga gempar.", {"type": "news"}) == ["gempar"]
    assert words(rule, "Warga gempar.") == ["gempar"]
    assert words(RULE % ", only: {meta: {section: [any]}}", "Warga gempar.") == []
    assert words(RULE % ", only: {meta: {section: [any]}}", "Warga gempar.", {"section": "nasional"}) == ["gempar"]


def test_a_group_at_narrows_the_place() -> None:
    rule = "check: existence\noptions: {patterns: ['harga (?P<at>naik tinggi)']}"
    assert words(rule, "Kemarin harga naik tinggi sekali.") == ["naik tinggi"]


def test_delete_offers_to_take_the_match_out() -> None:
    (finding,) = findings("check: existence\noptions: {words: [pun], delete: true}", "Ia pun datang.")
    assert finding.fixes[0].text == ""


def test_a_replacement_takes_the_case_of_the_match() -> None:
    rule = "check: substitution\noptions: {words: {resiko: risiko|bahaya}}"
    (first, second) = findings(rule, "Resiko itu RESIKO.")
    assert first.replacements == ("Risiko", "Bahaya")
    assert second.replacements == ("RISIKO", "BAHAYA")


def test_a_template_may_say_the_case_itself() -> None:
    rule = "check: substitution\noptions: {patterns: [{pattern: '(?P<verb>Kata) (?P<who>budi)', to: '{verb:lower} {who:capital}'}]}"
    (finding,) = findings(rule, "Kata budi begitu.")
    assert finding.replacements == ("kata Budi",)


def test_a_safe_fix_needs_one_way_out() -> None:
    one = findings("check: substitution\noptions: {words: {resiko: risiko}, safe: true}", "Ada resiko.")
    two = findings("check: substitution\noptions: {words: {resiko: risiko|bahaya}, safe: true}", "Ada resiko.")
    assert one[0].fixes[0].safe
    assert not two[0].fixes[0].safe
