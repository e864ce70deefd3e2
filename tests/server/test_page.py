"""The page in a real browser: what a person pastes is marked, mended by clicks, and saved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import system
from tests.server.serving import Service, serving

pytestmark = pytest.mark.server

TYPO = "Wali kota menajadi saksi dalam sidang itu, Senin (2/9/2024)."
GONE = "ERR_FAILED"  # what a browser says of a call that a test cut off
ATTACK = '<img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>\n\n' + TYPO


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("page")
    with serving(folder, "--rate", "500", "--feedback", "desk.jsonl", "--feedback-sentences") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = system.command("chromium")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, service: Service) -> Iterator[Page]:
    context = browser.new_context(locale="id-ID", accept_downloads=True)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "console", lambda message: wrong.append(message.text) if message.type == "error" and GONE not in message.text else None
    )
    opened.goto(str(service.client.base_url))
    yield opened
    context.close()
    assert wrong == []


def paste(page: Page, text: str) -> None:
    page.locator("#draft").fill(text)


def test_a_typo_is_marked_and_mended_by_a_click(page: Page) -> None:
    paste(page, TYPO)
    expect(page.locator("#verdict")).to_have_class("block")
    expect(page.locator("#marks mark.error")).to_have_text("menajadi")
    page.get_by_role("button", name="Ganti: menjadi", exact=True).click()
    expect(page.locator("#draft")).to_have_value(TYPO.replace("menajadi", "menjadi"))
    expect(page.locator("#verdict")).to_have_class(re.compile("pass|review"))


def test_a_fix_finds_its_words_where_they_are_now(page: Page) -> None:
    paste(page, TYPO)
    expect(page.locator("#marks mark.error")).to_have_text("menajadi")
    page.locator("#draft").evaluate("area => area.setRangeText('😀 Kabar. ', 0, 0)")
    page.locator("#draft").dispatch_event("input")
    expect(page.locator("#marks mark.error")).to_have_text("menajadi")
    page.get_by_role("button", name="Ganti: menjadi", exact=True).click()
    expect(page.locator("#draft")).to_have_value("😀 Kabar. " + TYPO.replace("menajadi", "menjadi"))


def test_what_is_checked_already_is_not_sent_again(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.url.endswith("/v1/check") else None)
    paste(page, TYPO)
    expect(page.locator("#verdict")).to_have_class("block")
    page.locator("#draft").dispatch_event("input")
    page.wait_for_timeout(800)
    assert len(sent) == 1
    page.locator("#draft").press_sequentially(" Rapat ditutup sore hari.", delay=20)
    page.wait_for_timeout(1200)
    assert len(sent) == 2


def test_metadata_and_profile_are_part_of_the_question(page: Page) -> None:
    paste(page, TYPO)
    expect(page.locator("#verdict")).to_have_class("block")
    page.locator("summary").first.click()
    page.locator("[data-meta=origin]").select_option("community")
    expect(page.locator("#findings")).to_contain_text("disclaimer.community")


def test_a_draft_cannot_write_the_page(page: Page) -> None:
    paste(page, ATTACK)
    expect(page.locator("#marks mark.error")).to_have_text("menajadi")
    page.locator("#format").evaluate("field => { field.value = 'html'; field.dispatchEvent(new Event('input')); }")
    page.wait_for_timeout(800)
    assert page.title() == "newslint"
    assert page.locator("main img, main script").count() == 0


def test_the_page_speaks_english_too(page: Page) -> None:
    page.locator("#language").select_option("en")
    paste(page, TYPO)
    expect(page.locator("#verdict")).to_contain_text("Blocked")
    expect(page.locator("#findings")).to_contain_text("is a typo")
    page.locator("#findings .rule").first.click()
    expect(page.locator("#explanation")).to_contain_text("spelling")
    expect(page.locator("#explanation h3").first).to_be_visible()
    expect(page.locator("#explanation .prose")).not_to_contain_text("##")
    assert page.locator("#explanation").evaluate("dialog => dialog.scrollTop") == 0
    page.keyboard.press("Escape")
    expect(page.locator("#explanation")).not_to_be_visible()
    expect(page.locator("#findings .rule").first).to_be_focused()


def test_a_word_document_is_read(page: Page, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(TYPO)
    document.save(str(tmp_path / "draft.docx"))
    page.locator("#file").set_input_files(tmp_path / "draft.docx")
    expect(page.locator("#draft")).to_have_value(re.compile("menajadi saksi"))
    expect(page.locator("#verdict")).to_have_class("block")


def test_a_wrong_finding_is_noted(page: Page, service: Service) -> None:
    paste(page, f"Sidang dibuka 😀. {TYPO} Rapat usai.")
    expect(page.locator("#verdict")).to_have_class("block")
    page.locator("#findings li.error").get_by_role("button", name="Ini keliru").click()
    expect(page.locator("#findings li.error")).to_contain_text("Tercatat")
    noted = json.loads((service.folder / "desk.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (noted["text"], noted["sentence"]) == ("menajadi", TYPO)


def test_the_result_is_saved(page: Page) -> None:
    paste(page, TYPO)
    expect(page.locator("#verdict")).to_have_class("block")
    with page.expect_download() as saved:
        page.locator("#sarif").click()
    assert json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))["version"] == "2.1.0"
    with page.expect_download() as draft:
        page.locator("#download").click()
    assert Path(draft.value.path()).read_text(encoding="utf-8") == TYPO


def test_a_service_that_is_gone_is_no_pass(page: Page) -> None:
    paste(page, TYPO)
    expect(page.locator("#verdict")).to_have_class("block")
    page.route("**/v1/check", lambda route: route.abort())
    paste(page, TYPO + " Rapat.")
    expect(page.locator("#verdict")).to_have_class("incomplete")
    page.unroute("**/v1/check")


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (800, "light"), (1600, "dark")])
def test_nothing_is_wider_than_the_screen(browser: Browser, service: Service, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(str(service.client.base_url))
    page.locator("#example").click()
    expect(page.locator("#findings li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    paste(page, TYPO)
    expect(page.locator("#marks mark.error")).to_have_text("menajadi")
    way = page.get_by_role("button", name="Ganti: menjadi", exact=True)
    for _ in range(40):
        page.keyboard.press("Tab")
        if way.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#draft")).to_have_value(TYPO.replace("menajadi", "menjadi"))
    page.locator("#tab-findings").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#sources")).to_be_visible()
