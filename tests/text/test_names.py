"""Names: where they start and end, and what bears them."""

import pytest

from newslint.text.names import Bearer, names
from tests.drafts import structured


def found(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.bearer.value) for name in names(structured(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jembatan itu diresmikan Bupati Seno Hartono.", ("Seno Hartono", "person")),
        ("Menurut Kapolsek AKP Raka bin Wibisono, jalan ditutup.", ("Raka bin Wibisono", "person")),
        ("Hadir pula Menteri Pertahanan Norwegia Astrid Solheim. Kata Solheim, ia puas.", ("Astrid Solheim", "person")),
        ("Ia bekerja di PT Sumber Jati Abadi.", ("PT Sumber Jati Abadi", "institution")),
        ("Kabar itu dimuat Reuters.", ("Reuters", "media")),
        ("Di rumah itu tinggal M. Yusuf dan ibunya.", ("M. Yusuf", "unknown")),
        ("He met Minister Joan Whitfield.", ("Joan Whitfield", "person")),
        ("Kabar itu dari Badan Geologi, Kelautan, dan Cuaca (BGKC).", ("Badan Geologi, Kelautan, dan Cuaca (BGKC)", "institution")),
        ("Rapat Komisi Air Bersih (KAB) Kota Merana ditunda.", ("Komisi Air Bersih (KAB) Kota Merana", "institution")),
        ("Asosiasi Petani Garam bubar. Ketua asosiasi itu pergi.", ("Asosiasi Petani Garam", "institution")),
        ("Menurut Kepala Dinas Sosial Oru dr. Ratna Sawitri, M.Kes., ia sehat.", ("Ratna Sawitri", "person")),
        ("Saham itu dinilai analis Cakra Sekuritas Winda Paramita.", ("Winda Paramita", "person")),
        ("Ia tinggal di Oru. Kata Wali Kota Oru Seno Hartono, hujan turun.", ("Seno Hartono", "person")),
        ("Engineers from Lowmoor Water came.", ("Lowmoor Water", "institution")),
        ("Lowmoor Water closed the road. Repairs cost Lowmoor little.", ("Lowmoor", "institution")),
        ("Bantuan dari AFP. Ia pergi.", ("AFP", "media")),
    ],
)
def test_names_are_found_without_their_titles(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize("text", ["Warga pulang pada Senin.", "Namun hujan turun lagi.", "Pada Maret harga naik."])
def test_openers_and_days_are_no_names(text: str) -> None:
    assert found(text) == []


def test_an_opening_word_is_a_name_where_it_is_one_elsewhere() -> None:
    assert [text for text, _ in found("Ratih datang. Polisi bertanya kepada Ratih.")] == ["Ratih", "Ratih"]


def test_titles_are_kept_apart() -> None:
    (name,) = names(structured("Jembatan itu diresmikan Bupati Seno Hartono."))
    assert name.titled
    assert name.bearer is Bearer.PERSON


@pytest.mark.parametrize(
    "text", ["Kata Bupati Seno Hartono, Senin (3/6/2024).", "Hadir Bupati Seno Hartono, Dinas Sosial, dan guru."]
)
def test_what_follows_behind_a_comma_changes_no_name(text: str) -> None:
    assert ("Seno Hartono", "person") in found(text)
