import pytest

from newslint.text.derivation import doubled_k, joined_passive, swallowed


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("mengkonsumsi", "mengonsumsi"),
        ("mentaatinya", "menaatinya"),
        ("mensukseskan", "menyukseskan"),
        ("memparkir", "memarkir"),
        ("penterjemah", "penerjemah"),
        ("mempercayai", "memercayai"),
    ],
)
def test_an_initial_that_should_have_melted(word: str, right: str) -> None:
    found = swallowed(word)
    assert found is not None
    assert found.right == right


@pytest.mark.parametrize(
    "word",
    [
        *("mengkritik", "mentransfer", "menteri", "menterinya", "mentega", "memperkuat", "memperbesar", "mensyukuri", "pentas"),
        *("mengk", "memperkirakan", "mempertanyakan", "mempertemukannya", "memperhatikan"),
    ],
)
def test_what_only_looks_unmelted(word: str) -> None:
    assert swallowed(word) is None


@pytest.mark.parametrize(
    ("word", "right"),
    [("menaikan", "menaikkan"), ("menunjukannya", "menunjukkannya"), ("dimasukan", "dimasukkan"), ("diletakan", "diletakkan")],
)
def test_a_lost_k(word: str, right: str) -> None:
    found = doubled_k(word)
    assert found is not None
    assert found.right == right


@pytest.mark.parametrize(
    "word", ["menarikan", "mematikan", "memakan", "memainkan", "menyatakan", "tumpukan", "gerakan", "menemukan"]
)
def test_no_k_is_lost(word: str) -> None:
    assert doubled_k(word) is None


@pytest.mark.parametrize("word", ["laporkan", "ketahui", "bawa", "tulis", "perparah", "perlebar"])
def test_verbs_behind_a_prefix_that_stands_apart(word: str) -> None:
    assert joined_passive(word, expected=False) == f"di{word}"


@pytest.mark.parametrize("word", ["pasar", "tumpukan", "pagi", "rumah", "pekan", "kalangan", "perusahaan", "perwira"])
def test_places_are_no_verbs(word: str) -> None:
    assert joined_passive(word, expected=True) == ""


def test_what_may_be_either_is_a_verb_where_one_is_expected() -> None:
    assert joined_passive("nilai", expected=False) == ""
    assert joined_passive("nilai", expected=True) == "dinilai"
