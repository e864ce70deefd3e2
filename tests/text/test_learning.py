"""What an archive proposes, and how its own typos are kept apart."""

from newslint.text.learning import Archive, Proposal, Proposals
from tests.drafts import structured

ARTICLE = """Festival Zwaplok Digelar

Wirasaba - Warga Desa Wirasaba membuat krangsen bersama Hartanto Suwiryo pada pagi hari. Menurut Hartanto Suwiryo, {word} itu
dijual di pasar. Warga desa menyimpan krangsen di lumbung, kata {name}. "Aku suka brongkosen itu," ujar seorang warga.
"""


def learnt(*articles: str, least: int = 3) -> Proposals:
    archive = Archive()
    for article in articles:
        archive.read(structured(article))
    return archive.proposals(least)


def test_unknown_words_and_names_are_proposed_with_their_counts() -> None:
    found = learnt(*[ARTICLE.format(word="krangsen", name="Hartanto Suwiryo")] * 4)
    assert found.words == (Proposal("krangsen", 12, 4),)  # what is quoted is speech
    assert Proposal("Hartanto Suwiryo", 12, 4) in found.names
    assert ("warga", "desa") not in [pair[:2] for pair in found.pairs]  # it has a capital
    assert ("di", "lumbung", 4) not in found.pairs  # fewer than five times


def test_what_stands_in_few_articles_is_left_out() -> None:
    found = learnt(*[ARTICLE.format(word="krangsen", name="Hartanto Suwiryo")] * 2)
    assert (found.words, found.names) == ((), ())


def test_typos_of_the_archive_are_kept_apart() -> None:
    right = ARTICLE.format(word="krangsen", name="Hartanto Suwiryo")
    wrong = ARTICLE.format(word="krangsne", name="Hartanto Suwiryp")
    found = learnt(*[right] * 17, *[wrong] * 3)
    assert Proposal("krangsne", 3, 3, "krangsen") in found.words
    assert Proposal("Hartanto Suwiryp", 3, 3, "Hartanto Suwiryo") in found.names
    assert [one.text for one in found.words if not one.meant] == ["krangsen"]


def test_slips_and_ill_derived_forms_of_known_words_are_kept_apart() -> None:
    right = ARTICLE.format(word="lumbung", name="Hartanto Suwiryo")
    wrong = ARTICLE.format(word="mengkonsumsi lumbugn", name="Hartanto Suwiryo")
    found = {one.text: one.meant for one in learnt(*[right] * 17, *[wrong] * 3).words}
    assert found == {"krangsen": "", "mengkonsumsi": "mengonsumsi", "lumbugn": "lumbung"}


def test_sure_slips_are_kept_apart_although_the_archive_never_has_the_right_word() -> None:
    found = {one.text: one.meant for one in learnt(*[ARTICLE.format(word="pemerinath", name="Hartanto Suwiryo")] * 3).words}
    assert found["pemerinath"] == "pemerintah"


def test_pairs_are_counted() -> None:
    found = learnt(*[ARTICLE.format(word="krangsen", name="Hartanto Suwiryo")] * 6)
    assert ("pada", "pagi", 6) in found.pairs
