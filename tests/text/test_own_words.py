"""The newsroom's dictionary and name list, as rules see them."""

from collections.abc import Sequence
from datetime import date

from newslint.model.finding import Finding
from newslint.model.records import replace
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.session import Choice, Session
from tests.drafts import session


def findings(
    text: str, *select: str, words: Sequence[str] = (), names: Sequence[str] = (), pairs: Sequence[str] = ()
) -> list[Finding]:
    """Check a draft in a newsroom that has these words, names and pairs of words."""
    book = session().rulebook
    vocabulary = book.vocabulary.extended({"own_words": tuple(words), "known_names": tuple(names), "word_pairs": tuple(pairs)})
    own = Session(Plugins(installed=False), replace(book, vocabulary=vocabulary), date(2024, 5, 20))
    (report,) = own.check(Source("naskah.txt", text.encode()), Choice(profile="default", select=select))
    return list(report.findings)


def told(
    text: str, *select: str, words: Sequence[str] = (), names: Sequence[str] = (), pairs: Sequence[str] = ()
) -> list[tuple[str, str]]:
    return [(one.text, one.replacements[0]) for one in findings(text, *select, words=words, names=names, pairs=pairs)]


DRAFT = "Warga membuka kembali pekarangann dan lumbungg di Desa Wirasaba."
SPELLING = ("spelling.typo", "spelling.certain-typo", "spelling.nonstandard")


def test_a_word_of_the_dictionary_is_right_with_affixes_too() -> None:
    assert [match for match, _ in told(DRAFT, *SPELLING)] == ["pekarangann", "lumbungg"]
    assert told(DRAFT, *SPELLING, words=["pekarangann"]) == [("lumbungg", "lumbung")]
    assert told("Ia menyebut pekarangannnya luas.", *SPELLING, words=["pekarangann"]) == []


def test_a_form_that_the_newsroom_chose_is_no_longer_called_non_standard() -> None:
    assert told("Ia membeli obat di apotik itu.", *SPELLING) == [("apotik", "apotek")]
    assert told("Ia membeli obat di apotik itu.", *SPELLING, words=["apotik"]) == []


def test_what_lies_one_slip_from_an_own_word_is_its_slip() -> None:
    text = "Petani menanam zwaplokia dan zwapolkia."
    assert told(text, *SPELLING, words=["zwaplokia"]) == [("zwapolkia", "zwaplokia")]


def test_pairs_rank_what_was_meant() -> None:
    text = "Anak itu membaea buku di beranda."
    assert told(text, *SPELLING) == [("membaea", "membawa")]
    assert told(text, *SPELLING, pairs=["membaca\tbuku\t12", "itu\tmembaca\t7"]) == [("membaea", "membaca")]


NAMES = ["Oskar Brandwijk = Oscar Brandwijk", "Wulandari Praptodiharjo", "Yayasan Bentang Samudra", "Gerbangsuara"]


def near(text: str) -> list[tuple[str, str]]:
    return told(text, "spelling.known-name", names=NAMES)


def test_one_slip_in_a_name_whose_other_words_stand_right() -> None:
    assert near("Menurut Oskra Brandwijk, kapal itu karam.") == [("Oskra Brandwijk", "Oskar Brandwijk")]
    assert near("Hibah itu dari Yayasan Bentang Samudrra.") == [("Yayasan Bentang Samudrra", "Yayasan Bentang Samudra")]


def test_accepted_spellings_are_right_and_their_slips_are_mended_to_them() -> None:
    assert near("Menurut Oscar Brandwijk dan Oskar Brandwijk, kapal itu karam.") == []
    assert near("Menurut Oscar Brandwijkk, kapal itu karam.") == [("Oscar Brandwijkk", "Oscar Brandwijk")]


def test_another_name_is_not_a_slip() -> None:
    assert near("Oscar Brandt dan Wulandari Sukardi datang bersama Yayasan Bentang Semesta.") == []
    assert told("Rudi Brandwijk hadir.", "spelling.known-name", names=["Budi Brandwijk"]) == []


def test_part_of_a_name_alone_counts_where_the_article_has_it_in_full() -> None:
    full = "Wulandari Praptodiharjo tiba. Menurut Praptodiharjoo, jalan itu sempit."
    assert near(full) == [("Praptodiharjoo", "Praptodiharjo")]
    assert near("Menurut Praptodiharjoo, jalan itu sempit.") == []
    assert near("Siaran Gerbangsura terputus.") == [("Gerbangsura", "Gerbangsuara")]


def test_lower_case_is_no_name() -> None:
    assert near("Itu yayasan bentang samudrra di sana.") == []
