"""Names of countries, in both languages."""

from newslint.lexicon.countries import countries


def test_countries_are_known_by_their_names_in_both_languages() -> None:
    assert {"rusia", "russia", "jepang", "japan", "iran", "china", "korea utara"} <= countries()
    assert "garut" not in countries()
