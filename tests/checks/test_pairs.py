"""Brackets and quotation marks without their counterpart."""

import pytest

from tests.checks.support import findings

BRACKETS = "check: pairs\noptions: {of: brackets}"
QUOTES = "check: pairs\noptions: {of: quotes}"


def places(rule: str, text: str) -> list[int]:
    return [finding.span.start for finding in findings(rule, text)]


def test_each_bracket_without_its_counterpart_is_told() -> None:
    assert places(BRACKETS, "Rapat (Rabu digelar [di balai) desa.") == [6, 20, 29]
    assert places(BRACKETS, "Rapat (Rabu [5/6]) digelar.") == []
    assert places(BRACKETS, "Rapat (Rabu\n\ndigelar) di desa.") == [6, 20]


@pytest.mark.parametrize("text", ["Syarat: a) warga; 2) sehat; iv) lulus.", "Terima kasih :) dan :-( kata dia."])
def test_labels_and_smileys_need_no_counterpart(text: str) -> None:
    assert places(BRACKETS, text) == []


def test_a_quotation_that_is_not_closed() -> None:
    assert places(QUOTES, "Ia berkata, “air naik.\n\nPanen gagal.") == [12]
    assert places(QUOTES, 'Kata dia, "air naik." Lalu "panen gagal.\n\nHujan turun.') == [27]


def test_the_next_paragraph_may_go_on_with_a_quotation() -> None:
    assert places(QUOTES, "“Air naik. Kami lari.\n\n“Baru pagi kami turun,” kata dia.") == []


def test_inches_are_no_quotation_marks() -> None:
    assert places(QUOTES, 'Layar 6,7" itu retak, kata "ahli".') == []
