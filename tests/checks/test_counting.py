"""The kinds that count or compare: they look only where their rule may speak."""

from tests.checks.support import findings, words

CHOICE = "check: consistency\n%soptions: {choices: [{variants: [{name: a, words: [covid]}, {name: b, words: [corona]}]}]%s}"


def test_the_usual_variant_holds_and_the_other_is_reported() -> None:
    (finding,) = findings(CHOICE % ("", ""), "Covid datang. Covid pergi. Corona pun reda.", message="{usual} {variant} {match}")
    assert finding.text == "Corona"
    assert finding.replacements == ("covid",)
    assert finding.message.en == "Test a b Corona"


def test_the_first_variant_holds_when_both_are_as_frequent() -> None:
    assert words(CHOICE % ("", ""), "Corona reda. Covid pergi.") == ["Covid"]


def test_one_variant_alone_is_no_finding() -> None:
    assert words(CHOICE % ("", ""), "Corona reda. Corona pergi.") == []


def test_consistency_is_asked_only_where_the_rule_may_speak() -> None:
    assert words(CHOICE % ("quotes: skip\n", ""), "Corona reda. “Covid pergi,” kata dia.") == []


def test_once_reports_the_first_place_only() -> None:
    text = "Corona reda. Corona pergi. Covid. Covid. Covid."
    assert words(CHOICE % ("", ""), text) == ["Corona", "Corona"]
    assert words(CHOICE % ("", ", once: true"), text) == ["Corona"]


def test_exact_tells_variants_by_their_case() -> None:
    rule = (
        "check: consistency\noptions: {exact: true, choices: [{variants: [{name: a, words: [Polri]}, {name: b, words: [POLRI]}]}]}"
    )
    assert words(rule, "Polri datang. Polri pergi. POLRI diam.") == ["POLRI"]


def test_too_many_is_reported_at_the_first_beyond_the_limit() -> None:
    rule = "check: occurrence\noptions: {words: [sangat], at_most: 1, per: %s}"
    text = "Ia sangat lelah. Ia sangat lapar.\n\nIa sangat, sangat haus."
    found = findings(rule % "document", text)
    assert [(one.span.start, one.values["count"]) for one in found] == [(20, "4")]
    assert len(findings(rule % "sentence", text)) == 1
    assert len(findings(rule % "paragraph", text)) == 2


def test_too_few_is_reported_where_the_unit_starts() -> None:
    rule = "check: occurrence\noptions: {words: [menurut], at_least: 1}"
    (finding,) = findings(rule, "Harga naik.\n\nWarga resah.", message="{count}")
    assert (finding.span.start, finding.span.end) == (0, 0)
    assert findings(rule, "Menurut polisi, harga naik.", message="{count}") == []


def test_the_length_of_sentences_leaves_out_quotations_when_asked() -> None:
    rule = "check: length\noptions: {at_most: 4%s}"
    text = "Ia pergi ke pasar pagi. “Kami tidak tahu itu,” kata dia."
    assert words(rule % "", text, message="{count}") == ["Ia pergi ke pasar pagi.", "“Kami tidak tahu itu,” kata dia."]
    assert words(rule % ", without_quotations: true", text, message="{count}") == ["Ia pergi ke pasar pagi."]


def test_the_length_of_a_block_in_characters() -> None:
    rule = "check: length\noptions: {unit: block, measure: characters, at_least: 6, at_most: 8}"
    assert words(rule, "Banjir.\n\nApi.\n\nGempa bumi.", message="{count} {limit}") == ["Api.", "Gempa bumi."]


def test_the_capitals_of_a_block_where_there_are_enough_letters_to_tell() -> None:
    rule = "check: length\noptions: {unit: block, measure: capitals, at_most: 50}"
    assert words(rule, "HARGA BAWANG NAIK LAGI PAGI INI\n\nHarga Bawang Naik Lagi, Kata KPK\n\nPSIS VS PSS", message="{count}") == [
        "HARGA BAWANG NAIK LAGI PAGI INI"
    ]


def test_the_figures_of_a_sentence() -> None:
    rule = "check: length\noptions: {measure: figures, at_most: 2}"
    assert words(rule, "Dari 1.200 naik ke 1.300 pada 2024. Lalu 5 dan 6 saja.", message="{count}") == [
        "Dari 1.200 naik ke 1.300 pada 2024."
    ]


def test_only_the_first_block_is_measured_when_asked() -> None:
    rule = "check: length\nwhere: [body]\noptions: {unit: block, at_most: 3, first: true}"
    assert words(rule, "Panen Raya\n\nPanen dimulai pekan ini.\n\nHarga bawang turun lagi.", message="{count}") == [
        "Panen dimulai pekan ini."
    ]


def test_a_sentence_that_stands_twice() -> None:
    rule = "check: repetition\noptions: {of: sentence, at_least: 3}"
    assert words(rule, "Harga beras naik. Ia pergi. Warga resah.\n\nHarga  beras naik. Ia pergi.") == ["Harga  beras naik."]


def test_sentences_with_the_same_opening() -> None:
    rule = "check: repetition\noptions: {of: opening, at_least: 3, exceptions: [di]}"
    found = findings(rule, "Ia pergi. Ia makan. Ia tidur. Di sana. Di sini. Di situ.", message="{match} {count}")
    assert [one.span.start for one in found] == [20]
