from newslint.text.variants import name_variants
from tests.drafts import structured


def variants(text: str) -> list[tuple[str, str]]:
    document = structured(text)
    return [(document.text(variant.span), variant.usual) for variant in name_variants(document)]


def test_a_hyphen_in_one_place_only() -> None:
    text = "Penyair Baek Min Soo tiba. Penonton menyapa Baek Min-Soo. Esoknya Baek Min Soo pulang."
    assert variants(text) == [("Baek Min-Soo", "Baek Min Soo")]


def test_the_spelling_that_is_used_more_wins_whatever_comes_first() -> None:
    text = "Penyair Baek Min-Soo tiba. Penonton menyapa Baek Min Soo. Esoknya Baek Min Soo pulang."
    assert variants(text) == [("Baek Min-Soo", "Baek Min Soo")]


def test_of_two_equally_frequent_the_first_wins() -> None:
    text = "Saksi bernama Darsono Wiraguna hadir. Hakim memanggil Darsona Wiraguna."
    assert variants(text) == []  # a last vowel parts two names
    text = "Saksi bernama Darsono Wiraguna hadir. Hakim memanggil Darsino Wiraguna."
    assert variants(text) == [("Darsino", "Darsono")]


def test_two_people_with_one_family_name_are_two_people() -> None:
    assert variants("Camat Baek Min Soo tiba. Lurah Baek Min Ho menyambut. Lalu Baek Min Soo pulang.") == []


def test_names_that_a_hyphen_links_are_two_names() -> None:
    assert variants("Laga antara Wirasaba-Tegalrejo ramai. Kubu Wirasaba menang. Duel antara Wirasaba Tegalrejo usai.") == []


def test_words_of_a_headline_are_not_names() -> None:
    assert variants("Warga Serbu Pasar Wirasaba\n\nWarna cat pasar itu baru. Warga Wirasaba senang.") == []
