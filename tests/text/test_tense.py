"""What the words before a date say: that it has happened, or nothing."""

from __future__ import annotations

import pytest

from tests.drafts import findings_in

PUBLISHED = {"published": "2024-06-12"}


def speaks(text: str) -> list[str]:
    return [one.text for one in findings_in(text, "dating.future-past-tense", meta=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("“Kami siap,” tukas Camat Rendi Pasaribu, Kamis (20/6/2024).", "Kamis (20/6/2024)"),
        ("“Kami siap,” imbuhnya pada 3 Juli 2024.", "3 Juli 2024"),
        ("Camat Rendi Pasaribu mengatakan pada 3 Juli 2024 bahwa jalan aman.", "3 Juli 2024"),
        ("Camat Rendi Pasaribu menegaskan kepada warga di balai desa, Kamis (20/6/2024), jalan aman.", "Kamis (20/6/2024)"),
        ("Lomba itu telah digelar di Malang pada Sabtu (13/7/2024).", "Sabtu (13/7/2024)"),
        ("Kapal itu sudah tiba Kamis (20/6/2024) di Ende.", "Kamis (20/6/2024)"),
        ("Penyair itu sempat berkunjung ke Ende pada 3 Juli 2024.", "3 Juli 2024"),
        ("Lomba itu telah dibuka pada Juli 2024.", "Juli 2024"),
        ("Pada 3 Juli 2024, penyair itu telah pulang ke Ende.", "3 Juli 2024"),
        ("On 3 July 2024, the fair was opened by the mayor.", "3 July 2024"),
        ("The fair opened on 3 July 2024 in Harlow.", "3 July 2024"),
        ("The shops were robbed on 3 July 2024.", "3 July 2024"),
        ("The mayor cut the ribbon and left on 3 July 2024.", "3 July 2024"),
        ("The poet was born in Harlow on 3 July 2024.", "3 July 2024"),
        ("“It is safe,” said Mayor Ann Whitlow on 3 July 2024.", "3 July 2024"),
        ("The mayor signed the contract on 3 July 2024.", "3 July 2024"),
    ],
)
def test_what_has_happened_cannot_be_dated_after_publication(text: str, date: str) -> None:
    assert speaks(text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Camat Rendi Pasaribu mengatakan pasar dibuka pada 3 Juli 2024.",
        "Komisi telah menetapkan pemungutan suara pada 3 Juli 2024.",
        "Rapat telah dijadwalkan pada 3 Juli 2024.",
        "Peserta yang sudah mendaftar dapat hadir pada 3 Juli 2024.",
        "Panitia sudah menyiapkan tenda untuk lomba pada 3 Juli 2024.",
        "Lomba dibuka 3 Juli 2024.",
        "“Kami sudah datang pada 3 Juli 2024.”",
        "Officials said the road reopens on 3 July 2024.",
        "The band announced a concert on 3 July 2024.",
        "Pada 3 Juli 2024, peserta yang telah mendaftar boleh datang.",
        "On 3 July 2024, the fair opens its doors.",
        "The match was postponed to 3 July 2024.",
        "The road is closed on 3 July 2024.",
        "The fair will be opened on 3 July 2024.",
        "The company signed a deal that takes effect on 3 July 2024.",
        "The mayor released tickets for the show on 3 July 2024.",
        "The delayed match on 3 July 2024 is sold out.",
        "The fair opened on 13 June 2024 in Harlow.",
    ],
)
def test_what_may_be_yet_to_come(text: str) -> None:
    assert speaks(text) == []
