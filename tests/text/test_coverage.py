"""How far a source reaches: the sentence, its neighbours, the lead, the chain, and what breaks it."""

import pytest

from newslint.text.claims import claims
from newslint.text.coverage import is_covered
from tests.drafts import structured


def covered(text: str) -> bool:
    document = structured(text)
    (claim,) = claims(document)
    return is_covered(document, claim)


@pytest.mark.parametrize(
    "text",
    [
        "Gudang itu diduga dibakar, kata Kapolsek Raka Wibisono.",
        "Kapolsek Raka Wibisono datang lalu berkata singkat. Gudang itu diduga dibakar.",
        "Gudang itu diduga dibakar. Kapolsek Raka Wibisono mengatakan ada bensin.",
        "Rumah itu konon berhantu. Hal itu disampaikan Lurah Rukmini Asih.",
        "Ia dikabarkan pindah. Namun, Ratih Kumala membantah.",
        "Judul\n\nIa dikabarkan pindah ke Oslo.\n\nRatih Kumala mengatakan kepindahan itu belum pasti.",
        "Judul\n\nHujan turun.\n\nPanen diperkirakan mundur.\n\n“Air belum surut,” kata Ratih Kumala.",
        "Judul\n\nPabrik tutup, kata Ratih Kumala.\n\nIa diduga rugi besar.",
    ],
)
def test_a_source_reaches(text: str) -> None:
    assert covered(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gudang itu diduga dibakar. Hujan turun sejak subuh.",
        "Menurut penelitian lain, teh bermanfaat. Konon, teh hijau paling manjur.",
        "Teh itu baik.\n\nMenurut penelitian, teh baik.\n\nKonon, teh hijau manjur.\n\nRatih Kumala mengatakan toko tutup.",
        "Rumah itu konon berhantu. Kapolsek Raka Wibisono mengatakan jalan ditutup.",
        "Ratih Kumala mengatakan jalan ditutup. Sementara itu, gudang diduga dibakar.",
        "Banyak pihak menilai ia bersalah. Gudang itu diduga dibakar.",
        "Judul\n\nPabrik tutup, kata Ratih Kumala.\n\n1. Kabar lain\n\nGudang itu diduga dibakar.\n\nHujan turun.",
    ],
)
def test_a_source_does_not_reach(text: str) -> None:
    assert not covered(text)
