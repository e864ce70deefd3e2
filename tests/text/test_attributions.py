"""Who says so: frames, tiers of verbs, and what is none."""

import pytest

from newslint.text.attributions import attributions
from tests.drafts import structured


def sources(text: str) -> list[tuple[str, str, str]]:
    return [(one.frame.value, one.speaker.kind.value, one.speaker.text) for one in attributions(structured(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bupati Seno Hartono mengatakan jembatan itu aman.", ("said", "person", "Seno Hartono")),
        ("“Jembatan ini aman,” kata Seno Hartono.", ("quoted", "person", "Seno Hartono")),
        ("“Jembatan ini aman,” katanya.", ("quoted", "continued", "katanya")),
        ("Jembatan itu aman, menurut Dinas Pekerjaan Umum.", ("cited", "institution", "Dinas Pekerjaan Umum")),
        ("Hal itu dibenarkan oleh Camat Rukmini.", ("passive", "person", "Rukmini")),
        ("Korban dirawat, dikutip dari Reuters.", ("cited", "media", "Reuters")),
        ("Jalan ditutup, tulisnya dalam keterangan tertulis.", ("statement", "continued", "keterangan")),
        ("Polisi mencatat tiga korban.", ("said", "institution", "Polisi")),
        ("The mayor, Joan Whitfield, said the bridge was safe.", ("said", "person", "Joan Whitfield")),
        ("Bupati Seno Hartono mengtakan jembatan itu aman.", ("said", "person", "Seno Hartono")),
        ("Bupati Seno Hartono menegasksn jembatan itu aman.", ("said", "person", "Seno Hartono")),
        ("Kata juru bicara pemerintah Telaska, Oskar Lindholt, air surut.", ("quoted", "person", "Oskar Lindholt")),
        ("Seorang diplomat yang menolak disebut namanya mengatakan hal itu.", ("said", "anonymous", "Seorang diplomat")),
        ("The bridge is safe, according to Reuters.", ("cited", "media", "Reuters")),
        ("“Airnya naik!” pekik Ratih Lestari.", ("quoted", "person", "Ratih Lestari")),
        ("Ratih, ibu dua anak, mengaku takut.", ("said", "person", "Ratih")),
        ("Mulyadi (52), penjaga gudang, mengaku takut.", ("said", "person", "Mulyadi")),
        ("Saksi bernama Mulyadi, sopir truk, mengaku takut.", ("said", "person", "Mulyadi")),
        ("Seorang penjaga gudang bercerita api itu besar.", ("said", "anonymous", "Seorang penjaga gudang")),
        ("A former clerk told reporters the safe was empty.", ("said", "anonymous", "A former clerk")),
        ("Three people familiar with the matter said it was sold.", ("said", "anonymous", "Three people familiar with the matter")),
        ("Analysts at Harlow Securities said it was cheap.", ("said", "institution", "Harlow Securities")),
        ("Survei Lembaga Kajian Selat menempatkan Seno di atas.", ("cited", "document", "Lembaga Kajian Selat")),
        ("Angka itu tercantum dalam laporan keuangan perseroan yang terbit.", ("cited", "document", "laporan keuangan perseroan")),
        ("Lewat akun Instagram @kotaoru, panitia mengundang warga.", ("cited", "social", "@kotaoru")),
        ("PT Sinar Oru untung. Perseroan mengatakan kapal dijual.", ("said", "institution", "PT Sinar Oru")),
        ("Hadir jaksa Ratih Lestari. Jaksa menyebut uang itu hilang.", ("said", "person", "Ratih Lestari")),
        ("Akun @kotaoru menulis, “Akhirnya!”", ("said", "social", "@kotaoru")),
        ("Menurut koran Minggu Pagi, jembatan itu tua.", ("cited", "media", "Minggu Pagi")),
        ("The Oru Gazette reported that it was old.", ("said", "media", "Oru Gazette")),
        ("Police Chief Dana Rask said it was safe.", ("said", "person", "Dana Rask")),
        ("“It is safe,” said Kirana's manager, Tom Reddick.", ("said", "person", "Tom Reddick")),
        ("“It is safe,” said one mother.", ("said", "anonymous", "one mother")),
        ("Her office said in a statement that it was safe.", ("said", "institution", "office")),
        ("A spokesman for the ministry said it was safe.", ("said", "institution", "ministry")),
        ("A spokeswoman for Oru Lines said it was safe.", ("said", "institution", "Oru Lines")),
        ("The weather service said it was safe.", ("said", "institution", "weather service")),
        ("Prosecutors said it was safe.", ("said", "institution", "Prosecutors")),
        ("Majelis hakim PN Tanjung Oru menyatakan itu sah.", ("said", "institution", "PN Tanjung Oru")),
        ("Ida Roth, a former banker, told parliament it was safe.", ("said", "person", "Ida Roth")),
        ("A chemical firm said it was safe.", ("said", "institution", "firm")),
        ("Kombes Tigor Pane S.H., mengatakan itu aman.", ("said", "person", "Tigor Pane S.H")),
        ("The Sunday Star reported it was safe.", ("said", "media", "Sunday Star")),
        ("Menurut informasi, Ratih pulang.", ("cited", "anonymous", "informasi")),
        ("According to reports, Rask also wanted it.", ("cited", "document", "reports")),
        ("An internal report called the bridge “a risk to everyone”.", ("said", "document", "internal report")),
    ],
)
def test_frames(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in sources(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat itu digelar untuk menjelaskan anggaran.",
        "Jalan itu disebut rawan longsor.",
        "Hasilnya sudah jelas dan tegas.",
        "“Ia mengatakan akan datang”",
        "Bupati Seno Hartono menyatukan dua kampung.",
        "Banyak pihak menilai jalan itu sempit.",
        "Sebelumnya diceritakan, Ratih pulang lebih dulu.",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert sources(text) == []
