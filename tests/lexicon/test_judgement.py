"""What is a slip, what only looks like one, and what is meant."""

import pytest

from newslint.lexicon.candidates import candidates
from newslint.lexicon.gates import AS_NAME, AT_START, NAMED
from newslint.lexicon.judgement import Level, judge, judge_capitalised, judge_capitalised_en, judge_en
from newslint.lexicon.variants import are_variants
from newslint.lexicon.words import Standing, family, is_place, standing


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("diracang", "dirancang"),
        ("penyani", "penyanyi"),
        ("pebayaran", "pembayaran"),
        ("ketautan", "ketakutan"),
        ("kematan", "kematian"),
    ],
)
def test_a_regular_derivation_may_be_a_slip_all_the_same(slip: str, meant: str) -> None:
    assert standing(slip) is Standing.DERIVED
    verdict = judge(slip)
    assert verdict.level is Level.TYPO
    assert verdict.proposals[0].text == meant


@pytest.mark.parametrize("word", ["perundungan", "digodok", "penyisiran", "dikucurkan", "berkelir", "menepis", "dimediasi"])
def test_derivations_of_roots_with_relatives_are_right(word: str) -> None:
    assert judge(word).level is Level.RIGHT


def test_a_family_is_as_common_as_its_most_common_member() -> None:
    assert family("digarami") == family("penggaraman") >= 4
    assert family("zwaplokan") == 0


def test_a_suffix_that_was_left_out_is_proposed() -> None:
    assert "memberitahukan" in [one.text for one in candidates("memberitahuk")]
    assert candidates("melaksana")[0].text == "melaksanakan"


def test_words_that_ran_together() -> None:
    assert candidates("bertanyatanya")[0].text == "bertanya-tanya"
    assert candidates("denganwarga")[0].text == "dengan warga"
    assert candidates("letakakan")[0].text == "letakkan"  # not: letak akan


def test_an_oddly_derived_word_is_not_mended_into_another_root() -> None:
    assert all(one.zipf <= 4 or one.cost > 1 for one in candidates("pensponsoran"))


@pytest.mark.parametrize("name", ["Soetarjo", "Ramadhani", "Fitriyah", "Muchlis", "Sulaeman", "Hasbullah"])
def test_people_are_not_corrected(name: str) -> None:
    assert judge_capitalised(name.lower(), AS_NAME).level is not Level.TYPO


def test_spellings_of_a_name_that_sound_alike() -> None:
    assert are_variants("soetardjo", "sutarjo")
    assert are_variants("muchammad", "muhammad")
    assert not are_variants("hartnto", "hartanto")


def test_a_place_has_one_spelling() -> None:
    assert is_place("banyuwangi")
    verdict = judge_capitalised("banyuwanggi", AS_NAME)
    assert (verdict.level, verdict.proposals[0].text) == (Level.TYPO, "banyuwangi")
    assert judge_capitalised("banyuwanggi", AS_NAME, in_name=True).level is not Level.TYPO  # part of somebody's name


def test_a_capitalised_common_word_is_judged_by_where_it_stands() -> None:
    assert judge_capitalised("gubenrur", AS_NAME).level is Level.TYPO
    assert judge_capitalised("pelanggn", AT_START).level is Level.TYPO
    assert judge_capitalised("gubenrur", NAMED).level is not Level.TYPO  # behind "Desa"


@pytest.mark.parametrize(
    "word",
    ["terutang", "tecermin", "akuntabel", "dikarantina", "disidang", "divaksin", "kosnya", "bosnya", "kesepuluh", "bukitnya"],
)
def test_regular_words_that_no_dictionary_has_are_no_slips(word: str) -> None:
    assert judge(word).level < Level.TYPO


@pytest.mark.parametrize(("slip", "meant"), [("terebut", "tersebut"), ("membuta", "membuat"), ("mahasiwa", "mahasiswa")])
def test_a_dictionary_word_that_news_has_only_as_a_slip_is_one(slip: str, meant: str) -> None:
    verdict = judge(slip)
    assert verdict.level >= Level.TYPO
    assert verdict.proposals[0].text == meant


@pytest.mark.parametrize(("joined", "parts"), [("perkaraitu", "perkara itu"), ("memperparahgejala", "memperparah gejala")])
def test_rarer_words_part_around_a_function_word_or_where_they_are_long(joined: str, parts: str) -> None:
    verdict = judge(joined)
    assert (verdict.level, verdict.proposals[0].text) == (Level.TYPO, parts)


def test_a_word_of_newsrooms_is_meant_by_what_cannot_be_a_word_only() -> None:
    assert judge("polresrta").proposals[0].text == "polresta"
    assert judge("mendis").level is not Level.TYPO  # a coinage beside mendes


@pytest.mark.parametrize(("slip", "meant"), [("ynag", "yang"), ("dair", "dari"), ("utnuk", "untuk")])
def test_swapped_letters_of_everyday_words_are_slips_although_they_are_counted(slip: str, meant: str) -> None:
    verdict = judge(slip)
    assert verdict.level >= Level.TYPO
    assert verdict.proposals[0].text == meant


def test_english() -> None:
    assert judge_en("parliment").proposals[0].text == "parliament"
    assert judge_en("judgement").level is Level.RIGHT
    assert judge_capitalised_en("universitty").level is Level.TYPO


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("menyiapan", "menyiapkan"),  # not a spoken form of penyiapan
        ("memasaran", "memasarkan"),
        ("pengairanya", "pengairannya"),
        ("perjuangananya", "perjuangannya"),
        ("pemerinrintah", "pemerintah"),
    ],
)
def test_what_was_lost_or_typed_twice_is_mended(slip: str, meant: str) -> None:
    verdict = judge(slip)
    assert verdict.level >= Level.TYPO
    assert verdict.proposals[0].text == meant


def test_an_owner_and_a_plural_are_mended_as_they_are_written() -> None:
    assert [judge_en(slip).proposals[0].text for slip in ("parliment's", "companys")] == ["parliament's", "companies"]
    assert judge_en("parliament's").level is Level.RIGHT


@pytest.mark.parametrize(("slip", "meant"), [("sungguh-sungghuh", "sungguh-sungguh"), ("rumha-rumah", "rumah-rumah")])
def test_a_word_that_is_written_twice_is_written_alike(slip: str, meant: str) -> None:
    assert [one.text for one in judge(slip).proposals] == [meant]


@pytest.mark.parametrize("word", ["sayur-mayur", "gonta-ganti", "putra-putri", "kerlap-kerlip", "rumah-rumahan", "ramah-rumah"])
def test_a_changed_sound_is_meant(word: str) -> None:
    assert judge(word).level is Level.RIGHT


@pytest.mark.parametrize(("slip", "meant"), [("latr", "latar"), ("pasr", "pasar"), ("pengobatn", "pengobatan")])
def test_two_consonants_that_end_no_word_lack_a_vowel(slip: str, meant: str) -> None:
    assert judge(slip).proposals[0].text == meant
    assert judge(slip).level >= Level.TYPO


@pytest.mark.parametrize(("slip", "meant"), [("ataupn", "ataupun"), ("apapaun", "apa pun"), ("siapapuun", "siapa pun")])
def test_the_particle_pun_is_proposed_as_it_is_written(slip: str, meant: str) -> None:
    assert judge(slip).proposals[0].text == meant


def test_another_letter_at_the_end_makes_a_name_of_a_word() -> None:
    assert judge_capitalised("kosmetika", AS_NAME).level is not Level.TYPO
    assert judge_capitalised("organiasasi", AS_NAME).level is Level.TYPO


@pytest.mark.parametrize(("joined", "parts"), [("promaupun", "pro maupun"), ("halkarena", "hal karena")])
def test_a_short_word_parts_from_a_long_function_word(joined: str, parts: str) -> None:
    assert [(one.text, one.cost) for one in judge(joined).proposals[:1]] == [(parts, 1.0)]


def test_a_noun_of_three_letters_is_not_what_lost_an_n() -> None:
    verdict = judge("lainya")  # no form of "lai", a fruit
    assert (verdict.level >= Level.TYPO, verdict.proposals[0].text) == (True, "lainnya")
    assert judge("tuanya").level is Level.RIGHT
