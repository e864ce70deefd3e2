"""Headings: their numbers, their levels, what stands under them, and what the headline promised."""

from collections.abc import Sequence

from tests.checks.support import findings


def found(problem: str, html: str, more: str = "") -> Sequence[tuple[str, tuple[str, ...]]]:
    """Give what the rule speaks at in a page, with the ways out."""
    rule = f"check: outline\noptions: {{problem: {problem}{more}}}"
    return [(one.text, one.replacements) for one in findings(rule, html, message="", markup="html")]


def headings(*texts: str) -> str:
    return "<h1>Panen</h1>" + "".join(f"<h2>{text}</h2><p>Harga bawang turun pekan ini.</p>" for text in texts)


def test_numbers_go_on_from_the_one_before_up_or_down() -> None:
    assert found("sequence", headings("1. Satu", "2. Dua", "4. Empat")) == [("4", ("3",))]
    assert found("sequence", headings("3. Tiga", "2. Dua", "1. Satu")) == []
    assert found("sequence", headings("1. Satu", "2. Dua", "1. Satu", "2. Dua")) == []
    assert found("sequence", headings("1. Satu", "Dua")) == []


def test_a_level_that_is_skipped() -> None:
    assert found("depth", "<h1>a</h1><h2>b</h2><h4>c</h4><p>d</p><h5>e</h5>") == [("c", ())]
    assert found("depth", "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><p>e</p>") == []


def test_a_heading_with_nothing_under_it() -> None:
    assert found("empty", "<h1>a</h1><h2>b</h2><h2>c</h2><p>d</p><h2>e</h2>") == [("b", ()), ("e", ())]
    assert found("empty", "<h1>a</h1><h2>b</h2><h3>c</h3><p>d</p>") == []


def test_a_headline_that_promises_another_number() -> None:
    pattern = ", patterns: ['(?P<count>\\d+) cara']"
    page = headings("1. Satu", "2. Dua").replace("Panen", "3 cara menyimpan")
    assert found("count", page, pattern) == [("3 cara", ())]
    assert found("count", page.replace("3 cara", "2 cara"), pattern) == []
    assert found("count", headings("Satu").replace("Panen", "3 cara menyimpan"), pattern) == []
