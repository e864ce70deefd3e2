"""Times that count from another one of the text, and months and weekdays that are part of more."""

from __future__ import annotations

import pytest

from newslint.text.dates import time_expressions
from tests.drafts import findings_in, structured


def rows(text: str) -> list[tuple[str, str, str]]:
    """Give the words, the first day and the anchor's kind of each time expression."""
    document = structured(f"---\npublished: 2024-06-12\n---\n{text}")
    every = time_expressions(document)
    return [(document.text(one.span), one.interval.start.isoformat() if one.interval else "", one.anchored_by) for one in every]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kapal karam Rabu (5/6/2024). Tiga hari kemudian, bangkainya ditemukan.", ("Tiga hari kemudian", "2024-06-08", "before")),
        ("Kapal karam Rabu (5/6/2024), sehari setelahnya ia ditemukan.", ("sehari setelahnya", "2024-06-06", "sentence")),
        ("Kapal karam Rabu (5/6/2024). Keesokan harinya ia ditemukan.", ("Keesokan harinya", "2024-06-06", "before")),
        ("Kapal karam pada Mei 2024. Dua bulan sebelumnya ia kandas.", ("Dua bulan sebelumnya", "2024-03-01", "before")),
        ("The ship sank on 5 June 2024. A month earlier it ran aground.", ("A month earlier", "2024-05-01", "before")),
        ("The ship sank on 5 June 2024. The following day it was found.", ("The following day", "2024-06-06", "before")),
        ("The ship sank in March 2019. Two weeks later it was found.", ("Two weeks later", "", "before")),
    ],
)
def test_it_counts_from_the_time_before(text: str, expected: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == expected


def test_the_date_beside_it_is_the_day() -> None:
    assert rows("Kapal karam Rabu (5/6/2024). Tiga hari kemudian, Minggu (9/6/2024), ia ditemukan.")[1] == (
        "Tiga hari kemudian",
        "2024-06-09",
        "sentence",
    )


def test_what_came_before_counts_from_the_account_and_not_from_another_count() -> None:
    text = "Kapal karam Rabu (5/6/2024). Tiga hari kemudian ia ditemukan. Dua hari sebelumnya ia kandas."
    assert rows(text)[-1][:2] == ("Dua hari sebelumnya", "2024-06-03")


def test_it_counts_from_no_time_that_somebody_speaks_of() -> None:
    text = "Ia menang pada PON 2021. “Kadang Minggu saya libur,” ucapnya. Setahun kemudian, ia cedera."
    assert rows(text)[-1][:2] == ("Setahun kemudian", "2022-01-01")


def test_a_range_over_two_months_with_a_hyphen() -> None:
    (one,) = time_expressions(structured("Lomba berlangsung 26 Juli-11 Agustus 2024 di Ende."))
    assert one.interval is not None
    assert (one.interval.start.isoformat(), one.interval.end.isoformat()) == ("2024-07-26", "2024-08-11")


def test_without_a_time_to_count_from_there_is_no_row_and_no_warning() -> None:
    assert rows("Kapal itu karam. Tiga hari kemudian, bangkainya ditemukan.") == []
    assert findings_in("Kapal itu karam. Tiga hari kemudian, bangkainya ditemukan.", "dating.relative-unanchored") == []


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The club won the cup last December.", "last December", "2023-12-01"),
        ("The club will play next May.", "next May", "2025-05-01"),
        ("Ia lahir Selasa tanggal 5 bulan Maret 2024.", "Selasa tanggal 5 bulan Maret 2024", "2024-03-05"),
        ("Ia lahir tanggal 5 bulan Maret tahun 2024.", "tanggal 5 bulan Maret tahun 2024", "2024-03-05"),
        ("Rapat digelar Sabtu Malam di Ende.", "Sabtu Malam", "2024-06-08"),
    ],
)
def test_months_and_weekdays_in_longer_forms(text: str, words: str, day: str) -> None:
    assert [(told, when) for told, when, _ in rows(text)] in ([(words, day)], [(words.removeprefix("tanggal "), day)])


@pytest.mark.parametrize(
    "text",
    [
        "Menurut koran Minggu Pagi, harga naik.",
        "Ia tinggal di Jalan Sabtu Sore.",
        "Ia membeli roti di Toko Rabu Biru.",
        "The shop on Friday Street closed.",
        "It was reported by the Sunday Herald.",
        "He is a member of the Monday Circle.",
        "Last may be first, the proverb says.",
    ],
)
def test_names_with_weekdays_are_no_time(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Laba naik 12 persen pada semester I 2024. Angka itu naik dari periode yang sama tahun lalu.",
        "Ekspor pada Januari-Mei 2024 tumbuh 3 persen dibandingkan tahun lalu.",
        "Exports in May 2024 grew by 3 percent compared with last year.",
    ],
)
def test_a_period_with_its_year_anchors_what_is_held_against_it(text: str) -> None:
    assert findings_in(text, "dating.relative-unanchored", meta={"published": "2024-06-12"}) == []


def test_other_years_need_a_date_of_their_own() -> None:
    text = "Laba naik 12 persen pada semester I 2024. Tahun lalu, bank itu menutup gerai."
    assert len(findings_in(text, "dating.relative-unanchored", meta={"published": "2024-06-12"})) == 1


def test_the_days_of_a_horoscope_are_those_of_its_issue() -> None:
    signs = "\n\n".join(f"{sign}\n\nHari ini Anda beruntung." for sign in ("Aries", "Taurus", "Gemini", "Leo"))
    assert findings_in(f"Ramalan Bintang\n\n{signs}", "dating.relative-unanchored") == []
    assert findings_in("Zodiak Kamu Besok\n\nBesok Anda beruntung.", "dating.relative-unanchored") == []
    assert len(findings_in("Bintang Film\n\nHari ini Leo beruntung.", "dating.relative-unanchored")) == 1


def test_the_year_that_is_offered_stands_where_the_form_has_it() -> None:
    text = "HARLOW, June 11 (Kabar) - The vote was put off, the mayor said."
    (one,) = findings_in(text, "dating.missing-year", meta={"published": "2024-06-12"})
    assert one.replacements == ("June 11, 2024",)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Hujan turun sepekan ke depan.", "sepekan ke depan", "2024-06-12", "2024-06-19"),
        ("Harga turun dalam dua bulan ke depan.", "dua bulan ke depan", "2024-06-12", "2024-08-12"),
        ("Prices fell over the next three days.", "next three days", "2024-06-12", "2024-06-15"),
        ("Harga turun tiga hari lagi.", "tiga hari lagi", "2024-06-15", "2024-06-15"),
    ],
)
def test_a_window_ahead_begins_today(text: str, words: str, first: str, last: str) -> None:
    document = structured(f"---\npublished: 2024-06-12\n---\n{text}")
    (one,) = time_expressions(document)
    assert document.text(one.span) == words
    assert one.interval is not None
    assert (one.interval.start.isoformat(), one.interval.end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("“Siap,” kata Camat Rendi Pasaribu, Kamis (26/9).\n\nIa menyebut pasar dibuka hari ini.", ""),
        ("Acara itu digelar pada 2018. Dalam acara tahun lalu itu, tiga band tampil.", ""),
        ("Harga naik dari Selasa (11/6/2024) kemarin.\n\nBeras naik. Gula turun.\n\nGaram naik dari kemarin.", "2024-06-12"),
    ],
)
def test_what_the_article_has_dated_needs_no_date_again(text: str, published: str) -> None:
    meta = {"published": published} if published else {}
    assert findings_in(f"Judul Berita\n\n{text}", "dating.relative-unanchored", meta=meta) == []
