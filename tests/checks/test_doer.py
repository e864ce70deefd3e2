"""Doers and deeds: one word for the other, where the word before it tells."""

import pytest

from tests.checks.support import report

BODY = "check: doer\noptions: {deeds: [melakukan], owned: [upaya], doers: [para]}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ia melakukan penyidik di gudang.", []),  # as common as the deed: it may be meant
        ("Ia melakukan pencegah banjir.", [("pencegah", ("pencegahan",))]),
        ("Ia melakukan pengaman di pasar.", [("pengaman", ("pengamanan",))]),  # its -an is the root's
        ("Upaya peneliti berhasil.", []),
        ("Ia melakukan peneliti di sungai.", [("peneliti", ("penelitian",))]),
        ("Ia melakukan, pencegah banjir itu.", []),
        ("Ia melakukan Pencegah itu.", []),
        ("Para penelitian pulang.", [("penelitian", ("peneliti",))]),
        ("Para perwakilan pulang.", []),
        ("Para pekerja pulang.", []),
    ],
)
def test_the_word_before_tells_who_from_what(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(found.text, found.replacements) for found in report(BODY, text).findings] == told
