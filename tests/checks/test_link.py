"""The kinds that look at the links and pictures of a draft."""

from newslint.model.finding import Finding
from tests.checks.support import findings


def found(options: str, text: str, kind: str = "link") -> list[Finding]:
    """Check an HTML draft with one rule."""
    return findings(f"check: {kind}\noptions: {options}", text, markup="html")


def texts(options: str, text: str) -> list[str]:
    return [finding.text for finding in found(options, text)]


TWO = '<p>Ke <a href="https://a.bit.ly/x">satu</a> dan <a href="https://habit.ly/y">dua</a>.</p>'


def test_hosts_hold_what_is_below_them_and_nothing_else() -> None:
    assert texts("{hosts: [bit.ly]}", TWO) == ["satu"]
    assert texts("{hosts: [ly], unless_hosts: [bit.ly]}", TWO) == ["dua"]


def test_all_that_is_given_must_hold() -> None:
    assert texts("{hosts: [habit.ly], texts: [satu]}", TWO) == []
    assert texts("{texts: [satu]}", TWO) == ["satu"]
    assert texts("{at_most: 1}", TWO) == []
    assert texts("{addresses: ['https://habit.ly/y']}", TWO) == ["dua"]


def test_an_address_that_names_another_host() -> None:
    draft = '<p><a href="https://x.id/">y.id</a> <a href="https://m.y.id/">y.id</a> <a href="https://x.id">panen y.id</a></p>'
    assert texts("{mismatch: true}", draft) == ["y.id"]


def test_only_an_address_in_the_text_can_be_put_right() -> None:
    draft = '<p>Di http://x.id/a atau <a href="http://x.id/b">sini</a>.</p>'
    bare, linked = found("{targets: ['^http://'], to: 'https://'}", draft)
    assert bare.replacements == ("https://x.id/a",)
    assert linked.replacements == ()


def test_a_picture_is_reported_at_its_tag() -> None:
    draft = '<p>a</p><img src="b.jpg"><img src="c.jpg" alt="Foto 2"><img src="d.jpg" alt="Foto panen">'
    assert [one.text for one in found("{alt: missing}", draft, "picture")] == ['<img src="b.jpg">']
    assert [one.text for one in found("{alt: useless, words: [foto, '2']}", draft, "picture")] == ['<img src="c.jpg" alt="Foto 2">']
