from newslint.lexicon.words import is_english, is_known, is_root, zipf, zipf_en


def test_common_words_are_known() -> None:
    assert all(map(is_known, ("pasar", "menjadi", "kementerian", "keterangannya", "mengonsumsi")))


def test_slips_are_not_known() -> None:
    assert not any(map(is_known, ("kementrain", "memebrikan", "dipasar", "mengkonsumsi")))


def test_stems_are_roots_and_derivations_are_not() -> None:
    assert is_root("tulis")
    assert not is_root("menulis")


def test_frequencies_tell_common_words_from_rare_ones() -> None:
    assert zipf("yang") > 7 > zipf("pasar") > 4.5 > zipf("mengonsumsi") > 3
    assert zipf("qwxz") == 0
    assert zipf_en("government") > 5


def test_english_is_told_from_indonesian() -> None:
    assert is_english("government")
    assert not is_english("pemerintah")
