"""The kinds that look at forms of words, names and sites: with rules written here, and with nothing to go by."""

import pytest

from newslint.model.document import Role
from tests.checks.support import report
from tests.drafts import findings_in

TEXT = "Warga merubah diatas pasar pasar, kata Budi di (unsplsh.com/Budi). Ia pergi rata rata ke macam2 toko, lalu Budhi."


@pytest.mark.parametrize(
    "body",
    [
        "check: apart\noptions: {first: [], second: []}",
        "check: domain\noptions: {hosts: [], brands: []}",
        "check: doubled\noptions: {way: delete}",
        "check: nonstandard\noptions: {stems: {}, endings: {}}",
        "check: compound\noptions: {apart: [], joined: []}",
        "check: derivation\noptions: {fault: unswallowed, exceptions: []}",
        "check: names\noptions: {exceptions: []}",
        "check: passive\noptions: {places: [], before: [], after: []}",
        "check: together\noptions: {joined: word, first: [], second: []}",
    ],
)
def test_empty_lists_find_nothing_and_break_nothing(body: str) -> None:
    result = report(body, TEXT)
    assert result.findings == ()
    assert result.crashes == ()


def ways(body: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(finding.text, finding.replacements) for finding in report(body, text).findings]


def test_case_follows_the_word() -> None:
    body = "check: nonstandard\noptions: {stems: {resiko: risiko}}"
    assert ways(body, "Resiko RESIKO resiko.") == [("Resiko", ("Risiko",)), ("RESIKO", ("RISIKO",)), ("resiko", ("risiko",))]


@pytest.mark.parametrize(
    ("stems", "word"), [("{elit: elite}", "peneliti"), ("{cape: capek}", "kecapekan"), ("{jaman: zaman}", "dijaman")]
)
def test_a_word_that_only_looks_like_a_derivation_is_left_alone(stems: str, word: str) -> None:
    assert ways(f"check: nonstandard\noptions: {{stems: {stems}}}", f"Ia {word} lama.") == []


def test_a_name_is_spelled_as_its_owner_spells_it() -> None:
    body = "check: nonstandard\noptions: {stems: {apotik: apotek}}"
    assert ways(body, "Ia singgah di Apotik Waringin.") == []
    assert ways(body, "Ia singgah di apotik Waringin.") == [("apotik", ("apotek",))]


def test_a_suffix_may_stand_apart_too() -> None:
    body = 'check: apart\noptions: {first: [di], second: [mana], suffixes: [kah, " pun"]}'
    text = "Dimanapun ia berada, dimanakah ia, dimana-mana ada."
    assert [found for _, found in ways(body, text)] == [("Di mana pun",), ("di manakah",), ("di mana-mana",)]


def test_a_double_across_a_comma_or_a_line_is_none() -> None:
    body = "check: doubled\noptions: {way: delete, words: [di]}"
    assert ways(body, "Ada di, di antaranya, pasar di\ndi desa.") == []
    assert ways(body, "Ada di di pasar.") == [("di di", ("di",))]


def test_a_threefold_call_is_left_alone() -> None:
    assert ways("check: doubled\noptions: {way: hyphen, rest: true}", "Maju maju maju, teriak mereka.") == []


@pytest.mark.parametrize(
    ("host", "better"),
    [
        ("unsplsh.com", ("unsplash.com",)),
        ("unspalhs.com", ("unsplash.com",)),  # two slips in a long name
        ("knspalsh.com", ()),  # two slips, and another first letter
        ("foto.unsplahs.com", ("foto.unsplash.com",)),
        ("unsplash.co.id", ()),
        ("grub.com", ()),  # a short name has too many neighbours
    ],
)
def test_hosts_are_compared_by_the_name_they_are_registered_under(host: str, better: tuple[str, ...]) -> None:
    body = "check: domain\noptions: {hosts: [unsplash.com, grab.com]}"
    assert ways(body, f"Foto dari {host} kemarin.") == ([(host, better)] if better else [])


def test_a_word_between_two_known_names_is_nobodys_slip() -> None:
    assert ways("check: domain\noptions: {hosts: [kompas.com, kompos.com]}", "Laman kompes.com memuatnya.") == []


def test_a_brand_counts_in_a_credit_only() -> None:
    draft = "Pasar Wirasaba Dibuka Lagi\n\nSuasana pasar pada Senin pagi. (Pixabey/Lina)\n\nWirasaba - Menurut Pixabey dua kali."
    (finding,) = findings_in(draft, "credit.domain-typo")
    assert (finding.text, finding.replacements) == ("Pixabey", ("Pixabay",))
    assert finding.place.role is Role.CREDIT


def test_a_compound_is_joined_between_prefix_and_suffix_only() -> None:
    body = "check: compound\noptions: {apart: [tanda tangan, kerja sama]}"
    assert ways(body, "Ia tandatangan, ditandatangan, menandatangani, dan menanda tangani.") == [
        ("tandatangan", ("tanda tangan",)),
        ("ditandatangan", ("ditanda tangan",)),
        ("menanda tangani", ("menandatangani",)),
    ]
    assert ways(body, "Bekerjasama, kerjasamanya, pekerja samaran.") == [
        ("Bekerjasama", ("Bekerja sama",)),
        ("kerjasamanya", ("kerja samanya",)),
    ]


def test_a_compound_that_is_one_word_stays_one_in_its_affixes() -> None:
    body = "check: compound\noptions: {joined: [olah raga]}"
    assert [found for _, found in ways(body, "Olah raga, berolah raga, keolahragaan, olah vokal.")] == [
        ("Olahraga",),
        ("berolahraga",),
    ]


def test_a_bound_form_takes_a_hyphen_before_a_capital() -> None:
    body = "check: together\noptions: {joined: any, first: [non, antar], unless_second: [jemput]}"
    text = "Warga non Muslim dan non aktif naik bus antar jemput antar kota."
    assert [found for _, found in ways(body, text)] == [("non-Muslim",), ("nonaktif",), ("antarkota",)]


def test_an_affix_that_is_a_word_too_joins_only_what_is_far_commoner() -> None:
    body = "check: together\noptions: {joined: word, first: [per, pem], second: [kan], words: [per, kan]}"
    text = "Per tahun, per tandingan, pem bangunan, diguna kan, bagus kan."
    assert [found for _, found in ways(body, text)] == [("pertandingan",), ("pembangunan",), ("digunakan",)]


def test_shorthand_is_written_out() -> None:
    body = "check: doubled\noptions: {way: hyphen, digit: [orang, mudah]}"
    assert ways(body, "Orang2 itu, orang2nya, mudah2an, mobil2.") == [
        ("Orang2", ("Orang-orang",)),
        ("orang2nya", ("orang-orangnya",)),
        ("mudah2an", ("mudah-mudahan",)),
    ]


def test_any_known_word_before_pun() -> None:
    body = "check: apart\noptions: {second: [pun], after_any_word: true}"
    assert ways(body, "Pedagangpun pulang, serumpun bambu, meskipun hujan.") == [("Pedagangpun", ("Pedagang pun",))]


def test_a_title_takes_the_capitals_of_titles() -> None:
    body = "check: compound\noptions: {apart: [wali kota], in_names: true}"
    text = "Rapat dibuka Walikota Wirasaba. Walikota Wirasaba pulang. Walikota menyusul walikota lain."
    assert [found for _, found in ways(body, text)] == [("Wali Kota",), ("Wali Kota",), ("Wali Kota",), ("wali kota",)]


def test_a_name_stays_one_at_the_start_of_a_sentence() -> None:
    body = "check: nonstandard\noptions: {stems: {puteri: putri}}"
    assert ways(body, "Puteri pulang. Kabar itu sampai ke Puteri.") == []
    assert ways(body, "Puteri raja pulang.") == [("Puteri", ("Putri",))]


def test_a_headline_has_slips_where_the_article_never_comes_back_to_the_word() -> None:
    text = "Bupati Resmikan Ruamh Singgah\n\nBupati membuka tempat itu pada Senin pagi."
    assert [f.text for f in findings_in(text, "spelling")] == ["Ruamh"]
    assert findings_in(text.replace("tempat itu", "Ruamh"), "spelling") == []


def test_a_long_known_name_is_told_alone() -> None:
    (found,) = findings_in("Judul Naskah\n\nPidato Yudhoyoon disimak warga.", "spelling")
    assert (found.rule, found.replacements) == ("spelling.known-name", ("Yudhoyono",))
    assert findings_in("Judul Naskah\n\nPidato Agus Subiyanto disimak warga.", "spelling") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ia bertemu Prabu Wijayakusumo.", [("Wijayakusumo", ("Wijayakusuma",))]),
        ("Ia bertemu Tjatur Wiryadinaa.", [("Tjatur Wiryadinaa", ("Tjatur Wiryadina",))]),
        ("Ia bertemu Bambang Wiryadinaa.", []),
        ("Ia bertemu Susy Wibowo dan Bambang Kertaraharjo.", []),
        ("Ia bertemu Bambang Kretarahardjo.", [("Bambang Kretarahardjo", ("Bambang Kertarahardjo",))]),
    ],
)
def test_a_word_of_a_persons_name_may_be_anothers(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    names = "[Wijayakusuma]"
    people = "[Tjatur Wiryadina, Bambang Kertarahardjo, Susi Wibowo]"
    assert ways(f"check: known-names\noptions: {{names: {names}, people: {people}}}", text) == told
