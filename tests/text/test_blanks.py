import pytest

from newslint.text.blanks import misplaced_blanks
from tests.drafts import structured


@pytest.mark.parametrize(
    ("cut", "right"),
    [("telahd ibuka", "telah dibuka"), ("suda hnaik", "sudah naik"), ("pem berhentian", ""), ("b erhenti", "berhenti")],
)
def test_a_blank_in_the_wrong_place(cut: str, right: str) -> None:
    found = misplaced_blanks(structured(f"Kemarin pasar itu {cut} di desa kami sejak pagi."))
    assert [one.right for one in found] == ([right] if right else [])


@pytest.mark.parametrize("text", ["Program MBG itu dihentikan.", "Grup SuperM akan tampil.", "Pasar Klemtron itu dibuka."])
def test_names_and_acronyms_keep_their_letters(text: str) -> None:
    assert misplaced_blanks(structured(text)) == ()
