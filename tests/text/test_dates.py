"""Time expressions on their own: what is read, what it resolves to, what anchors it, and what is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.lexicon.calendar import names
from newslint.text.date_expression import TimeExpression
from newslint.text.dates import reference, time_expressions
from tests.drafts import findings_in, report_on, structured

PUBLISHED = date(2024, 6, 12)
DECADE = st.dates(date(2015, 1, 1), date(2024, 12, 31))
WEEKDAYS, MONTHS, SHORT = names()["id"]["weekdays"], names()["id"]["months"], names()["id"]["months_short"]
EN_WEEKDAYS, EN_MONTHS = names()["en"]["weekdays"], names()["en"]["months"]


def expressions(text: str, published: date | None = PUBLISHED) -> list[tuple[str, TimeExpression]]:
    meta = {"published": published.isoformat()} if published else {}
    document = report_on(text, meta=meta, select=("dating.bare-weekday",)).document
    return [(document.text(one.span), one) for one in time_expressions(document)]


def interval(text: str) -> tuple[date, date] | None:
    """Give the interval of the only expression of a text."""
    ((_, one),) = expressions(text)
    return (one.interval.start, one.interval.end) if one.interval else None


def found(text: str) -> list[str]:
    return [words for words, _ in expressions(text)]


def written(day: date) -> Sequence[str]:
    """Give a day in the forms of news copy."""
    month, number = MONTHS[day.month - 1], day.month
    return (
        f"{WEEKDAYS[day.weekday()]} ({day.day}/{number}/{day.year})",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}",
        f"{WEEKDAYS[day.weekday()]} malam ({day.day:02}/{number:02}/{day.year})",
        f"{day.day} {month} {day.year}",
        f"{day.day} {month.lower()} {day.year}",
        f"{day.day} {SHORT[number - 1]} {day.year}",
        f"tanggal {day.day}/{number}/{day.year}",
        f"{day.day}-{number}-{day.year}",
        f"{day.isoformat()}",
        f"{EN_WEEKDAYS[day.weekday()]}, {day.day} {EN_MONTHS[number - 1]} {day.year}",
    )


@settings(deadline=None)  # the first article of a process loads the rules
@given(day=DECADE, number=st.integers(0, 9))
def test_every_day_of_a_decade_reads_back_in_every_form(day: date, number: int) -> None:
    assert interval(f"Acara itu digelar pada {written(day)[number]} di Ambon.") == (day, day)


@settings(deadline=None)  # the first article of a process loads the rules
@given(day=DECADE)
def test_english_puts_the_month_first(day: date) -> None:
    text = f"The harbour was opened on {EN_MONTHS[day.month - 1]} {day.day}, {day.year} and the work was done."
    assert interval(text) == (day, day)


@settings(deadline=None)  # the first article of a process loads the rules
@given(day=DECADE, wrong=st.integers(1, 6))
def test_every_wrong_weekday_is_found_and_no_right_one(day: date, wrong: int) -> None:
    figures = f"{day.day}/{day.month}/{day.year}"
    right, other = WEEKDAYS[day.weekday()], WEEKDAYS[(day.weekday() + wrong) % 7]
    meta = {"published": "2024-12-31"}
    assert not findings_in(f"Kapal tiba {right} ({figures}) di Ende.", "dating.weekday-mismatch", meta=meta)
    found_there = findings_in(f"Kapal tiba {other} ({figures}) di Ende.", "dating", meta=meta)
    assert {one.rule for one in found_there} & {"dating.weekday-mismatch", "dating.day-month-swap"}


@settings(deadline=None)  # the first article of a process loads the rules
@given(published=DECADE, weekday=st.integers(0, 6))
def test_a_bare_weekday_is_the_last_one_or_the_next_one(published: date, weekday: int) -> None:
    ((_, past),) = expressions(f"Rapat digelar pada {WEEKDAYS[weekday]} di Ende.", published)
    ((_, ahead),) = expressions(f"Rapat akan digelar pada {WEEKDAYS[weekday]} di Ende.", published)
    assert past.interval is not None
    assert ahead.interval is not None
    assert past.interval.start.weekday() == ahead.interval.start.weekday() == weekday
    assert timedelta(0) <= published - past.interval.start < timedelta(7)
    assert timedelta(0) <= ahead.interval.start - published < timedelta(7)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ia pergi kemarin lusa.", "2024-06-10", "2024-06-10"),
        ("Ia pergi tadi pagi.", "2024-06-12", "2024-06-12"),
        ("Ia pergi tadi malam.", "2024-06-11", "2024-06-11"),
        ("Ia pulang lusa.", "2024-06-14", "2024-06-14"),
        ("Laga digelar dini hari nanti.", "2024-06-13", "2024-06-13"),
        ("Harga turun pekan ini.", "2024-06-10", "2024-06-16"),
        ("Harga turun dua pekan lalu.", "2024-05-27", "2024-06-02"),
        ("Harga turun akhir pekan lalu.", "2024-06-08", "2024-06-09"),
        ("Harga turun sebulan terakhir.", "2024-05-12", "2024-06-12"),
        ("Harga turun awal bulan lalu.", "2024-05-01", "2024-05-10"),
        ("Harga turun kuartal lalu.", "2024-01-01", "2024-03-31"),
        ("Harga turun dua tahun silam.", "2022-01-01", "2022-12-31"),
        ("Harga turun Agustus lalu.", "2023-08-01", "2023-08-31"),
        ("Harga turun pada Senin pekan lalu.", "2024-06-03", "2024-06-03"),
        ("Harga turun pada Minggu lalu.", "2024-06-09", "2024-06-09"),
        ("Minggu lalu, harga turun.", "2024-06-03", "2024-06-09"),
        ("Harga turun sejak semester I 2023.", "2023-01-01", "2023-06-30"),
        ("Harga turun pada 1990-an.", "1990-01-01", "1999-12-31"),
        ("Pameran berlangsung 28 Mei–3 Juni 2024.", "2024-05-28", "2024-06-03"),
        ("Pameran berlangsung 30/12/2023-2/1/2024.", "2023-12-30", "2024-01-02"),
        ("Pameran berlangsung 30 Desember 2023-12 Januari 2024.", "2023-12-30", "2024-01-12"),
        ("Pameran berlangsung 1, 2, dan 3 Juni 2024.", "2024-06-01", "2024-06-03"),
        ("Pameran berlangsung 9 hingga 11 Juni.", "2024-06-09", "2024-06-11"),
        ("Pameran dibuka 30 Desember.", "2023-12-30", "2023-12-30"),
        ("Pameran dibuka 5 Septmber 2023.", "2023-09-05", "2023-09-05"),
        ("Pameran dibuka 5 Sept 2023.", "2023-09-05", "2023-09-05"),
        ("The fair was held over the past two weeks.", "2024-05-29", "2024-06-12"),
        ("The fair was held three months ago.", "2024-03-01", "2024-03-31"),
        ("The fair was held last Monday.", "2024-06-10", "2024-06-10"),
    ],
)
def test_it_resolves(text: str, first: str, last: str) -> None:
    assert interval(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "Layanan dibuka setiap Senin.",
        "Layanan dibuka Senin-Jumat.",
        "Layanan libur Sabtu, Minggu, dan hari besar.",
        "Umat merayakan Jumat Agung.",
        "Ia berjualan di Pasar Minggu.",
        "Ia salat Jumat di masjid raya.",
        "Pekerjaan itu selesai dalam semalam.",
        "Pekerjaan itu memakan waktu dua minggu.",
        "Peluangnya 1/2, skornya 21/19.",
        "Ia mencatat waktu 10.30 di nomor itu.",
        "Ibu Mei dan Pak Juli berdagang kain.",
        "The rules may change in the end.",
        "Anak itu membaca surat al-ahad, lalu ahad sekali lagi.",
    ],
)
def test_it_is_no_time_expression(text: str) -> None:
    assert found(text) == []


def anchors(text: str) -> list[tuple[str, str]]:
    return [(words, one.anchored_by) for words, one in expressions(text)]


def test_a_date_anchors_its_sentence_and_the_ones_beside_it() -> None:
    text = "Kapal tiba kemarin. Sidang dibuka 3 Juni 2024. Tamu datang pekan lalu. Acara ditutup bulan lalu."
    assert anchors(text) == [
        ("kemarin", "after"),
        ("3 Juni 2024", "itself"),
        ("pekan lalu", "before"),
        ("bulan lalu", ""),
    ]


def test_a_date_in_another_paragraph_anchors_nothing() -> None:
    text = "Sidang dibuka Senin (3/6/2024) di Ende.\n\nGedungnya penuh.\n\nTamu datang pada Senin, kata panitia itu."
    (lead, bare) = expressions(text)
    assert lead[1].anchored
    assert not bare[1].anchored
    assert bare[1].interval == lead[1].interval  # but it makes the proposal certain


def test_a_date_right_before_anchors_its_own_weekday_only() -> None:
    text = "Sidang dibuka Senin (3/6/2024) di Ende.\n\nTamu datang pada {day}, kata panitia itu."
    anchored = {day: expressions(text.format(day=day))[-1][1].anchored_by for day in ("Senin", "Selasa")}
    assert anchored == {"Senin": "before", "Selasa": ""}


def test_an_article_about_one_day_need_not_repeat_its_date_each_time() -> None:
    text = "Hujan turun Rabu (12/6/2024).\n\nJalan licin.\n\nPawai digelar Rabu (12/6/2024).\n\nRamai.\n\nPada Rabu, pasar tutup."
    assert expressions(text)[-1][1].anchored_by == "article"
    assert not expressions(text.replace("Pawai digelar Rabu (12/6/2024)", "Pawai digelar Jumat (14/6/2024)"))[-1][1].anchored


def test_a_contrast_parts_a_date_from_what_stands_before_it() -> None:
    text = "Rini tiba pada 9 Juni 2024, sedangkan Bayu kemarin tiba di Ende."
    assert anchors(text)[1] == ("kemarin", "")


def test_a_year_in_brackets_anchors_the_relative_year() -> None:
    assert anchors("Tahun lalu (2023), panen merosot.")[0] == ("Tahun lalu", "sentence")


def test_without_a_day_of_publication_the_lead_tells_it() -> None:
    told = reference(structured("Judul Berita\n\nKapal tiba di Ende pada Senin (3/6/2024), kata syahbandar setempat.\n\nIa pergi."))
    assert told is not None
    assert (told.day, told.origin) == (date(2024, 6, 3), "lead")


def test_a_lead_whose_weekday_is_wrong_tells_nothing() -> None:
    text = "Judul Berita\n\nKapal tiba di Ende pada Selasa (3/6/2024), kata syahbandar.\n\nKapal itu pergi Rabu (12/6) pagi."
    assert reference(structured(text)) is None


def test_the_address_tells_the_day_where_the_metadata_does_not() -> None:
    meta = {"published": "unknown", "url": "https://berita.example/read/2024/06/03/kapal-tiba"}
    told = reference(report_on("Kapal tiba kemarin di Ende.", meta=meta, select=("dating.bare-weekday",)).document)
    assert told is not None
    assert (told.day, told.origin) == (date(2024, 6, 3), "url")


def test_a_date_without_its_year_is_judged_only_where_the_year_is_certain() -> None:
    text = "Warga mengungsi sejak Rabu (12/6), kata kepala desa."
    assert not findings_in(text, "dating.weekday-mismatch", meta={"published": "2024-06-13"})
    assert findings_in(text.replace("Rabu", "Kamis"), "dating.weekday-mismatch", meta={"published": "2024-06-13"})
    assert not findings_in(text.replace("Rabu", "Kamis"), "dating.weekday-mismatch")
    assert not findings_in(
        f"Pada 2025, {text.replace('Rabu', 'Kamis')}", "dating.weekday-mismatch", meta={"published": "2024-06-13"}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laba naik pada kuartal ketiga 2023.", (date(2023, 7, 1), date(2023, 9, 30))),
        ("Laba naik pada paruh pertama 2023.", (date(2023, 1, 1), date(2023, 6, 30))),
        ("Profit rose in the first half of 2023.", (date(2023, 1, 1), date(2023, 6, 30))),
        ("Third-quarter profit rose, the company said.", (date(2023, 7, 1), date(2023, 9, 30))),
        ("Harga turun sejak September.", (date(2023, 9, 1), date(2023, 9, 30))),
        ("Shares have gained a fifth since December.", (date(2023, 12, 1), date(2023, 12, 31))),
        ("Jembatan itu akan dibuka pada Mei.", (date(2025, 5, 1), date(2025, 5, 31))),
        ("Pada semifinal 2022, tim itu takluk.", (date(2022, 1, 1), date(2022, 12, 31))),
        ("Panitia menyebut bahwa the fair runs until Sunday, July 21, 2024.", (date(2024, 7, 21), date(2024, 7, 21))),
        ("Supplies should return by Friday evening, they said.", (date(2024, 6, 14), date(2024, 6, 14))),
    ],
)
def test_periods_are_read_from_the_words_around(text: str, expected: tuple[date, date]) -> None:
    assert interval(text) == expected


@pytest.mark.parametrize("clock", ["6 a.m.", "6.30 p.m.", "11am", "10:45 pm"])
def test_english_clocks(clock: str) -> None:
    assert found(f"The train left at {clock} and came back.") in ([clock], [f"at {clock}"])


def test_a_weekday_that_a_date_named_in_another_language_is_that_day() -> None:
    text = "The fair runs until Sunday, July 21, 2024.\n\nJalan ditutup mulai besok hingga Minggu."
    words, one = expressions(text)[-1]
    assert (words, one.interval.start if one.interval else None) == ("Minggu", date(2024, 7, 21))


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("kemarin sore", ["metadata.published"]),
        ("2024-02-30", ["metadata.published"]),
        ("5 Mei 2024", []),
        ("2024-05-05T10:00", []),
    ],
)
def test_a_day_of_publication_that_is_none_is_told(told: str, code: list[str]) -> None:
    report = report_on("Hujan turun pada Senin.", meta={"published": told}, select=("dating",))
    assert [notice.code for notice in report.notices] == code


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sunday, March 10th he left.", "2024-03-10"),
        ("It opened on 9th March 2024.", "2024-03-09"),
        ("It opened on March 3rd, 2024.", "2024-03-03"),
        ("The council meets the day after tomorrow.", "2024-03-10"),
        ("He left the day before yesterday.", "2024-03-06"),
    ],
)
def test_english_ordinals_and_days_two_away(text: str, day: str) -> None:
    ((_, one),) = expressions(text, date(2024, 3, 8))
    assert one.interval is not None
    assert one.interval.start.isoformat() == day


def test_a_date_that_contradicts_its_weekday_does_not_date_others() -> None:
    (_, (_, later)) = expressions("On Monday, 5 March 2024, it rained.\n\nOn Monday he left.", date(2024, 3, 8))
    assert later.interval is not None
    assert later.interval.start == date(2024, 3, 4)
