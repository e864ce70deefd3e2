"""Photo credits."""

from __future__ import annotations

from tests.drafts import findings_in

BODY = "\n\nAir naik sejak dini hari. Warga mengungsi ke balai desa."


def test_a_caption_without_credit_is_reported_at_its_end() -> None:
    text = f"Banjir Rendam Tiga Desa\n\nIlustrasi banjir bandang{BODY}"
    (finding,) = findings_in(text, "credit")
    assert finding.rule == "credit.missing"
    assert finding.span.start == finding.span.end == text.index(BODY)


def test_a_credit_on_a_line_of_its_own_counts() -> None:
    assert findings_in(f"Banjir Rendam Tiga Desa\n\nIlustrasi banjir bandang\n\nFoto: Dok. Basarnas{BODY}", "credit") == []


def test_a_glued_credit_is_parted_with_a_safe_fix() -> None:
    (finding,) = findings_in(f"Banjir Rendam Tiga Desa\n\nIlustrasi banjir.(pexels.com/Rara){BODY}", "credit.format")
    assert finding.text == "banjir.("
    assert finding.fixes[0].safe
    assert finding.fixes[0].text == "banjir. ("


def test_one_caption_may_have_several_faults() -> None:
    found = findings_in(f"Banjir Rendam Tiga Desa\n\nBanjir di kota.(unsplash.com/Rara){BODY}", "credit")
    assert [finding.rule for finding in found] == ["credit.illustration-label", "credit.format"]


def test_prose_is_no_caption() -> None:
    assert findings_in(f"Banjir Rendam Tiga Desa\n\nPetugas (BPBD/Basarnas) datang pagi hari.{BODY}", "credit") == []
