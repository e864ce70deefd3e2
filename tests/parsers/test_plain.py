"""Plain text: which lines are one paragraph."""

from textwrap import fill

import pytest

from newslint.parsers.plain import paragraphs

PARAGRAPHS = [
    " ".join(sentences)
    for sentences in (
        (
            "Pelabuhan Oruwaya dibuka lagi pada Senin, 3 Februari 2025, setelah diperbaiki selama dua bulan.",
            "Kepala Dinas Perhubungan Sabarudin Manek mengatakan, kapal dari Larantuka sudah boleh bersandar.",
            '"Kami menunggu ini sejak lama," katanya.',
        ),
        (
            "Warga menyambutnya dengan gembira.",
            "Harga ikan turun, dan para pedagang dari Pasar Waetabula datang lebih pagi daripada biasanya.",
            "Mereka membeli hasil tangkapan yang masih segar dan berharap pelabuhan itu tidak ditutup lagi.",
        ),
        ("Bupati belum memberikan tanggapan.",),
    )
]


def found(text: str) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in paragraphs(text)]


@pytest.mark.parametrize("width", [58, 66, 72, 78, 85])
def test_hard_wrapped_paragraphs_are_whole_wherever_their_lines_end(width: int) -> None:
    assert found("\n\n".join(fill(one, width) for one in PARAGRAPHS)) == list(PARAGRAPHS)


def test_lines_that_are_not_wrapped_are_paragraphs() -> None:
    lines = [sentence for one in PARAGRAPHS for sentence in one.split(". ")]
    assert found("\n".join(f"{line}." for line in lines)) == [f"{line}." for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("Pelabuhan Oruwaya Dibuka Lagi Setelah Diperbaiki Dua Bulan", "Kapal dari Larantuka boleh bersandar, kata kepala dinas."),
        (
            "Yang dibawa relawan ke posko di Waetabula pada hari Senin:",
            "beras untuk dua ratus keluarga di sana",
            "obat-obatan",
        ),
        ("pagi datang di pelabuhan", "kapal-kapal menunggu angin", "kita menunggu kabar"),
    ],
)
def test_a_headline_a_list_and_a_poem_stay_apart(lines: tuple[str, ...]) -> None:
    assert found("\n".join(lines)) == [line.strip() for line in lines]


def test_two_lines_are_one_where_the_next_word_did_not_fit() -> None:
    assert len(found("Kapal dari Larantuka sudah boleh bersandar di,\nsana, sejak hari Senin.")) == 2
    assert len(found("Kapal dari Larantuka sudah boleh bersandar di sana,\nkatanya, sejak hari Senin.")) == 1
