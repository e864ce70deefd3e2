"""Claims: what is one, of which class, and where its clause lies."""

import pytest

from newslint.text.claims import claims
from tests.drafts import structured


def found(text: str) -> list[tuple[str, str]]:
    document = structured(text)
    return [(claim.kind.value, document.text(claim.span)) for claim in claims(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gudang itu diduga sengaja dibakar, lalu roboh.", ("allegation", "Gudang itu diduga sengaja dibakar")),
        ("Pada sore hari, rumah itu konon berhantu.", ("hedge", "rumah itu konon berhantu")),
        ("Konon, rumah itu berhantu, lalu roboh.", ("hedge", "Konon, rumah itu berhantu")),
        ("Panen diperkirakan mundur.", ("forecast", "Panen diperkirakan mundur")),
        ("Tarif itu dinilai tidak adil.", ("hedge", "Tarif itu dinilai tidak adil")),
        ("Danau itu adalah danau terdalam di Asia.", ("superlative", "Danau itu adalah danau terdalam di Asia")),
        ("Kerugian mencapai Rp3 miliar.", ("figure", "Kerugian mencapai Rp3 miliar")),
        ("The painting is believed to be a copy.", ("hedge", "The painting is believed to be a copy")),
    ],
)
def test_claims(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Gudang itu diduga sengaja dibakar,” kata Ratih.",
        "Akhir cerita itu tidak bisa diduga.",
        "Cuaca sulit diprediksi.",
        "Penyanyi itu tidak terima dituduh meniru.",
        "Ia dikenal sebagai penjahit.",
        "Tidak ada kerusakan yang dilaporkan.",
        "Danau itu salah satu yang terdalam di Asia.",
        "Rapat dihadiri 12 orang pada pukul 10.00.",
    ],
)
def test_what_claims_nothing(text: str) -> None:
    assert found(text) == []
