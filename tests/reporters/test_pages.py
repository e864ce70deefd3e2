"""Markdown and HTML for editors."""

import re
from html.parser import HTMLParser

import pytest

from newslint.model.notice import Notice
from newslint.model.report import Failure, RuleCrash, Run, Suppressed
from newslint.model.rule import Severity
from newslint.model.span import Span
from newslint.model.texts import Texts
from newslint.reporters import html, markdown
from tests.reporters.drafts import found, read, reported, run_of, shown

DRAFT = "Judul <b>\r\n\r\nKata | yang *salha* dan <script>salha</script>\x1b.\r\n"


@pytest.fixture
def run() -> Run:
    document = read(DRAFT, "/newsroom/desk/a_b.txt")
    one = reported(
        document,
        found(document, "salha", "salah"),
        found(document, "salha", "salah", nth=1),
        found(document, "*salha*", severity=Severity.WARNING, rule="style.star"),
        found(document, Span(len(DRAFT) - 2, len(DRAFT) - 2), severity=Severity.NOTE, rule="disclaimer.x"),
        suppressed=(Suppressed(found(document, "Judul", rule="ethics.x"), "izin", "inline"),),
        notices=(Notice("profile.ugc", Texts("Profil <ugc>.", "Profile <ugc>.")),),
        crashes=(RuleCrash("dating", ("dating.x",), "ValueError: <x>"),),
    )
    return run_of(one, failures=(Failure("b.txt", Texts("kosong", "is empty")),))


def test_markdown_is_a_table_in_which_the_draft_is_no_markup(run: Run) -> None:
    text = shown(markdown.report, run, language="en", color=True)
    assert "## desk/a\\_b.txt" in text
    assert "> Profile \\<ugc\\>." in text
    assert "| 3 | error ×2 | “salha” is a typo. `spelling.known-typo`<br>also line 3 |" in text
    assert "Kata \\| yang \\***salha**\\* dan \\<script\\>salha\\</script\\>\ufffd." in text
    assert "[suppressed: izin]" in text.replace("\\", "")
    assert "## b.txt\n\n**error**: is empty" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}
    assert "\x1b" not in text


class _Page(HTMLParser):
    """Checks that elements nest, and keeps identities, links, marked words and all text."""

    VOID = ("meta",)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: set[str] = set()
        self.marked: list[str] = []
        self.outside: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.add(tag)
        self.ids.extend(filter(None, (given.get("id"),)))
        self.links.extend(filter(None, (given.get("href"),)))
        self.outside.extend(filter(None, (given.get("src"),)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "pre" in self.open and "mark" in self.open:
            self.marked.append(data)


def test_the_page_nests_links_and_marks_and_runs_nothing(run: Run) -> None:
    text = shown(html.report, run, color=True)
    page = _Page(text)
    assert page.open == []
    assert "script" not in page.elements
    assert page.outside == []
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.marked == ["Judul", "*salha*", "salha"]
    assert "\x1b" not in text
    assert "izin" in text


def test_a_clean_draft_is_said_to_be_clean() -> None:
    clean = run_of(reported(read("satu dua")))
    assert "Bersih: tidak ada temuan." in shown(html.report, clean)
    assert shown(markdown.report, clean, language="en").startswith("Clean: no findings.")
