"""Roles of blocks, on articles of many shapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model.document import Role
from newslint.text.community import is_community
from tests.drafts import roles_in, structured

COMMUNITY = """\
TUTUP
GULIR UNTUK LANJUT MEMBACA

Nelayan Teluk Penyu Mulai Pakai Lampu Surya

Biaya solar berkurang sampai separuh

Ilustrasi perahu nelayan di dermaga.(pexels.com/Rara Anindya)

Cilacap, Kabar Pesisir- Puluhan nelayan memasang lampu tenaga surya pada Rabu (8/5/2024).

“Kami tidak lagi membeli solar untuk lampu,” kata Darto, ketua kelompok nelayan.

Baca Juga: Harga Ikan Layur Naik di Cilacap

1. Lampu dipasang bertahap

Pemasangan berlangsung hingga akhir bulan.

2. Warga menanggung sebagian biaya

Setiap nelayan membayar cicilan ringan.

Verified Writer

SEKAR WULANDARI

pencinta laut

Artikel Terkait
"""


def test_a_community_article_from_plain_text_alone() -> None:
    assert roles_in(COMMUNITY) == [
        ("boilerplate", "TUTUP"),
        ("boilerplate", "GULIR UNTUK LANJUT MEMBACA"),
        ("headline", "Nelayan Teluk Penyu Mulai Pakai Lampu Surya"),
        ("deck", "Biaya solar berkurang sampai separuh"),
        ("caption", "Ilustrasi perahu nelayan di dermaga."),
        ("credit", "(pexels.com/Rara Anindya)"),
        ("dateline", "Cilacap, Kabar Pesisir-"),
        ("body", "Puluhan nelayan memasang lampu tenaga surya pada Rabu (8/5/2024)."),
        ("body", "“Kami tidak lagi membeli solar untuk lampu,” kata Darto, ketua kelompok nelayan."),
        ("related", "Baca Juga: Harga Ikan Layur Naik di Cilacap"),
        ("heading", "1. Lampu dipasang bertahap"),
        ("body", "Pemasangan berlangsung hingga akhir bulan."),
        ("heading", "2. Warga menanggung sebagian biaya"),
        ("body", "Setiap nelayan membayar cicilan ringan."),
        ("author", "Verified Writer"),
        ("author", "SEKAR WULANDARI"),
        ("author", "pencinta laut"),
        ("boilerplate", "Artikel Terkait"),
    ]


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Jakarta - Pemerintah menambah kuota pupuk.", "Jakarta -"),
        ("SEMARANG, WARTAKOTA.ID – Polisi menutup jalan itu.", "SEMARANG, WARTAKOTA.ID –"),
        ("WARTAKOTA.COM, Padang -- Hujan turun sejak pagi.", "WARTAKOTA.COM, Padang --"),
        ("Makassar (ANTARA) - Wali kota meninjau pasar.", "Makassar (ANTARA) -"),
        ("Wartakota.com, Jakarta Bank sentral menahan suku bunga.", "Wartakota.com, Jakarta"),
        ("LONDON, June 5 (Reuters) - Shares rose on Monday.", "LONDON, June 5 (Reuters) -"),
        ("Bandung, Kabar Kita— “Kami siap,” kata Rini.", "Bandung, Kabar Kita—"),
        ("Senin, 6 Mei 2024 – Pasar dibuka kembali.", None),
        ("Ia datang - Budi pulang.", None),
        ("Pemenang lomba itu - Sari Dewi - pulang.", None),
        ("Warga dan polisi berjaga sejak pagi.", None),
    ],
)
def test_the_dateline_is_a_block_of_its_own(line: str, dateline: str | None) -> None:
    found = roles_in(f"Judul Berita Hari Ini\n\n{line}\n\nParagraf kedua menyusul.")
    assert [text for role, text in found if role == "dateline"] == ([dateline] if dateline else [])
    assert "".join(text for _, text in found[1:-1]).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Suasana pasar apung di Banjarmasin. (ANTARA FOTO/Bayu Pratama)", ["caption", "credit"]),
        ("Bupati meninjau tanggul. Foto: Rudi Hartono/Kabar Kita", ["caption", "credit"]),
        ("Foto: Dok. Basarnas", ["credit"]),
        ("Foto: pexels.com/rara", ["credit"]),
        ("Ilustrasi banjir bandang", ["caption"]),
        ("Ilustrasi itu dibuat oleh anak sekolah dasar.", ["body"]),
        ("Peta lokasi gempa (dok. BMKG)", ["caption", "credit"]),
        ("Warga menunggu di dermaga dok. Istimewa", ["caption", "credit"]),
        ("Kapal penyelamat itu naik dok. Galangan Koja Sibuk.", ["body"]),
        ("Hakim menunda sidang itu, Senin (6/5/2024)", ["deck"]),
        ("Ia membeli dua ekor sapi (dan/atau kambing).", ["body"]),
    ],
)
def test_captions_and_credits(line: str, roles: list[str]) -> None:
    found = roles_in(f"Judul Berita Hari Ini\n\n{line}\n\nParagraf pertama berita ini. Paragraf itu panjang.\n\nParagraf kedua.")
    assert [role for role, text in found if text in line] == roles


@pytest.mark.parametrize(
    "line",
    [
        "Oleh: Ratna Kusuma",
        "Penulis: Bayu Aji | Editor: Dewi Lestari",
        "By Maria Tan",
        "Senin, 6 Mei 2024 10.15 WIB",
        "Laporan Wartawan Kabar Kita, Anton",
    ],
)
def test_a_byline_is_not_the_deck(line: str) -> None:
    assert roles_in(f"Judul Berita Hari Ini\n\n{line}\n\nParagraf pertama.\n\nParagraf kedua.")[1] == ("byline", line)


def test_lists_are_told_from_headings() -> None:
    text = """\
Tiga Pasar yang Buka Lagi

Pemerintah kota membuka tiga pasar:

Pasar Legi

Pasar Gede

Pasar Klewer

Apa syaratnya?

Pedagang wajib terdaftar.

- membawa kartu

- membawa surat sewa
"""
    assert [role for role, _ in roles_in(text)] == [
        "headline", "body", "list", "list", "list", "heading", "body", "list", "list",
    ]  # fmt: skip


def test_a_quotation_alone_in_its_block() -> None:
    found = roles_in("Judul Berita\n\nRini berbicara lagi.\n\n“Kami tidak akan mundur.”\n\nRapat selesai.")
    assert found[2] == ("quote", "“Kami tidak akan mundur.”")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Rubrik Warga Menulis terbuka bagi siapa saja. Isi artikel menjadi tanggung jawab penulis.", "disclaimer"),
        ("Seluruh konten di laman ini adalah tanggung jawab kontributor masing-masing.", "disclaimer"),
        ("Menurut polisi, isi unggahan itu menjadi tanggung jawab penulis akun.", "body"),
        ("Karya itu dipajang di balai kota; keamanannya menjadi tanggung jawab panitia.", "body"),
    ],
)
def test_a_platforms_disclaimer_in_words_of_its_own(line: str, role: str) -> None:
    assert roles_in(f"Judul Berita\n\nHujan turun sejak pagi.\n\nWarga mengungsi.\n\n{line}")[-1] == (role, line)


def test_one_block_is_body() -> None:
    assert roles_in("Harga Beras Naik di Tiga Kota") == [("body", "Harga Beras Naik di Tiga Kota")]
    assert roles_in("Jakarta - Harga beras naik.")[-1] == ("body", "Harga beras naik.")


def test_a_bare_link_line_takes_its_title_along() -> None:
    found = roles_in("Judul Berita\n\nHujan turun.\n\nBaca juga:\n\nBanjir Rendam Dua Desa di Demak\n\nWarga mengungsi.")
    assert [role for role, _ in found] == ["headline", "body", "related", "related", "body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (COMMUNITY, True),
        ("---\norigin: community\n---\nJudul\n\nIsi berita.", True),
        ("---\norigin: redaksi\n---\n" + COMMUNITY, False),
        ("Judul Berita\n\nSeorang verified writer bercerita.", False),
    ],
)
def test_community_content_shows_itself(text: str, *, expected: bool) -> None:
    assert is_community(structured(text)) is expected


PROSE = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
LINES = st.sampled_from(
    [*COMMUNITY.splitlines(), "Foto: Rudi/Kabar", "Jakarta - Hujan.", "- satu", "“Ya.”", "Apa itu?", "x", "(ab/cd)"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(LINES, PROSE), max_size=12))
def test_blocks_stay_an_ordered_flat_partition(lines: list[str]) -> None:
    document = structured("\n\n".join(["Judul", *lines]))
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end
        assert not document.view[end : block.span.start].strip()
        assert not document.text(block.span)[0].isspace()
        assert not document.text(block.span)[-1].isspace()
        assert block.role in Role
        end = block.span.end
    assert not document.view[end:].strip()


@pytest.mark.parametrize(
    ("line", "heading"), [('Ratih mengaku takut. "Mesin mati', False), ('Apa Itu "Bediding" di Jawa', True), ("“Mesin mati", False)]
)
def test_a_line_that_opens_speech_is_no_heading(line: str, *, heading: bool) -> None:
    roles = roles_in(f'Judul Berita\n\nHujan turun sejak subuh.\n\n{line}\n\n"Ombak tinggi," ucapnya.\n\nHujan reda.')
    assert (("heading", line) in roles) is heading
