"""Messages in SARIF's form."""

import pytest

from newslint.reporters.sarif.messages import template
from newslint.reporters.sarif.rules import pascal, plain


@pytest.mark.parametrize(
    ("message", "text", "names"),
    [
        ("“{match}” salah; tulis “{better}”.", "'{0}' salah; tulis '{1}'.", ("match", "better")),
        ("{count} kali “{word}”, ya {count} kali", "'{0}' kali '{1}', ya '{0}' kali.", ("count", "word")),
        ("Tidak ada sumber.", "Tidak ada sumber: '{0}'.", ("",)),
        ("Kurung {{ dan “kata {x}”", "Kurung {{ dan “kata '{0}'”.", ("x",)),
    ],
)
def test_places_are_numbered_and_quoted_and_the_sentence_ends(message: str, text: str, names: tuple[str, ...]) -> None:
    form = template(message)
    assert (form.text, form.names) == (text, names)


def test_arguments_fill_the_places() -> None:
    form = template("“{match}” lalu {{x}} {day}.")
    arguments = form.arguments({"match": "{a}", "day": "Senin"}, "kata")
    assert form.filled(arguments) == "'{a}' lalu {x} 'Senin'."
    assert template("Tidak ada.").filled(template("Tidak ada.").arguments({}, "kata")) == "Tidak ada: 'kata'."


@pytest.mark.parametrize(
    ("name", "word"),
    [("spelling.known-typo", "SpellingKnownTypo"), ("spelling.e-mail", "SpellingEmail"), ("style.x", "Stylex")],
)
def test_names_are_one_word_with_inner_capitals(name: str, word: str) -> None:
    assert pascal(name) == word


def test_markdown_is_told_as_plain_text() -> None:
    assert plain("Lihat **pedoman** `x` di [laman](https://example.com).") == "Lihat pedoman x di laman."
