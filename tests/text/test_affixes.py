import pytest

from newslint.text.affixes import Parts, nasalised, put_together, taken_apart


@pytest.mark.parametrize(
    ("word", "stem", "other", "expected"),
    [
        ("penasehat", "nasehat", "nasihat", "penasihat"),
        ("menasehatinya", "nasehat", "nasihat", "menasihatinya"),
        ("mempraktekkan", "praktek", "praktik", "mempraktikkan"),
        ("menghimbau", "himbau", "imbau", "mengimbau"),
        ("perijinan", "ijin", "izin", "perizinan"),
        ("beresiko", "resiko", "risiko", "berisiko"),
        ("menelpon", "telpon", "telepon", "menelepon"),
        ("menyupiri", "supir", "sopir", "menyopiri"),
        ("dianalisa", "analisa", "analisis", "dianalisis"),
        ("kementrian", "mentri", "menteri", "kementerian"),
    ],
)
def test_a_stem_is_exchanged_in_its_affixes(word: str, stem: str, other: str, expected: str) -> None:
    found = [parts for parts in taken_apart(word) if parts.stem == stem]
    assert found
    assert put_together(Parts(found[0].prefix, other, found[0].suffix)) == expected


@pytest.mark.parametrize(("word", "stem"), [("peneliti", "elit"), ("meneliti", "elit"), ("penampakan", "ampak")])
def test_a_nasal_stands_only_where_it_may(word: str, stem: str) -> None:
    assert all(parts.stem != stem for parts in taken_apart(word))


def test_a_word_is_its_own_barest_stem() -> None:
    assert next(taken_apart("resiko")) == Parts("", "resiko", "")


def test_no_stem_is_shorter_than_asked() -> None:
    assert all(len(parts.stem) >= 4 for parts in taken_apart("dimakankah", shortest=4))


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("konsumsi", "ngonsumsi"),
        ("kritik", "ngkritik"),
        ("pengaruh", "mengaruh"),
        ("protes", "mprotes"),
        ("taat", "naat"),
        ("sapu", "nyapu"),
        ("syukur", "nsyukur"),
        ("latih", "latih"),
        ("buat", "mbuat"),
        ("ajak", "ngajak"),
    ],
)
def test_the_nasal_of_men(stem: str, expected: str) -> None:
    assert nasalised(stem) == expected
