"""Publishing in a real WordPress, by every way there is, against the real service, in a real browser where people do it."""

from __future__ import annotations

import gettext
import html
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import system
from tests.cms.wordpress_server import PASSWORD, PLUGIN, WordPress
from tests.server.serving import serving

pytestmark = pytest.mark.server

TYPO = "Wali kota menajadi saksi dalam sidang itu, Senin (2/9/2024)."
FEEDBACK = "feedback.jsonl"
_NO_WELCOME = """() => {
  const { isFeatureActive } = wp.data.select("core/edit-post");
  if (isFeatureActive("welcomeGuide")) wp.data.dispatch("core/edit-post").toggleFeature("welcomeGuide");
}"""
CLEAN = TYPO.replace("menajadi", "menjadi")
HEARSAY = f"{CLEAN} Konon perusahaan itu tidak punya izin dan pernah digugat di pengadilan."
_CLASSIC = "<?php add_filter( 'use_block_editor_for_post', '__return_false' );"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    folder = tmp_path_factory.mktemp("wp")
    options = ("--workers", "1", "--rate", "500", "--feedback", str(folder / FEEDBACK), "--feedback-sentences")
    with serving(tmp_path_factory.mktemp("service"), *options) as service:
        made = WordPress(folder, str(service.client.base_url))
        with made.database(), made.listening():
            yield made
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def api(site: WordPress) -> Iterator[httpx.Client]:
    code = "echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'tests'])[0];"
    with httpx.Client(base_url=site.url, auth=("desk", site.run(code)), timeout=60) as client:
        yield client


def insert(site: WordPress, title: str, body: str, status: str, more: str = "") -> int:
    array = f"['post_title' => '{title}', 'post_content' => '{body}', 'post_status' => '{status}', 'post_author' => 1 {more}]"
    return int(site.run(f"echo wp_insert_post({array});"))


def state(site: WordPress, number: int) -> str:
    return site.run(f"echo get_post_status({number});")


def rest(api: httpx.Client, path: str, **fields: object) -> httpx.Response:
    return api.post("/", params={"rest_route": f"/wp/v2/posts{path}"}, json=fields)


def test_rest_refuses_a_typo_and_takes_a_clean_article(site: WordPress, api: httpx.Client) -> None:
    held = rest(api, "", title="Sidang", content=TYPO, status="publish")
    assert (held.status_code, held.json()["code"]) == (422, "newslint_blocked")
    assert [one["text"] for one in held.json()["data"]["findings"] if one["severity"] == "error"] == ["menajadi"]
    draft = rest(api, "", title="Sidang", content=TYPO, status="draft")
    assert draft.status_code == 201
    number = draft.json()["id"]
    assert rest(api, f"/{number}", status="publish").status_code == 422
    assert rest(api, f"/{number}", status="future", date="2099-01-01T10:00:00").status_code == 422
    assert rest(api, f"/{number}", status="publish", content=CLEAN).status_code == 200
    assert state(site, number) == "publish"


def test_rest_asks_about_warnings_until_somebody_has_looked_at_them(site: WordPress, api: httpx.Client) -> None:
    number = rest(api, "", title="Izin", content=HEARSAY, status="draft").json()["id"]
    asking = rest(api, f"/{number}", status="publish")
    assert (asking.status_code, asking.json()["code"]) == (422, "newslint_asks")
    assert "Konon" in asking.json()["message"]
    seen = api.post("/", params={"rest_route": "/newslint/v1/confirm"}, json={"post": number, "title": "Izin", "content": HEARSAY})
    assert (seen.status_code, seen.json()["need"]) == (200, "free")
    assert rest(api, f"/{number}", status="publish", content=HEARSAY + " Lagi.").json()["code"] == "newslint_asks"
    assert rest(api, f"/{number}", status="publish").status_code == 200
    kept = json.loads(site.run(f"echo json_encode(get_post_meta({number}, '_newslint_seen'));"))
    assert [(one["user"], one["findings"][0]["rule"]) for one in kept] == [(1, "attribution.unsourced-hedge")]


def test_a_look_at_warnings_lets_no_error_pass(api: httpx.Client) -> None:
    number = rest(api, "", title="Sidang", content=TYPO, status="draft").json()["id"]
    asked = {"post": number, "title": "Sidang", "content": TYPO}
    seen = api.post("/", params={"rest_route": "/newslint/v1/confirm"}, json=asked)
    assert (seen.status_code, seen.json()["code"], seen.json()["data"]["need"]) == (409, "newslint_asks_nothing", "held")
    assert rest(api, f"/{number}", status="publish").status_code == 422


def test_warnings_ask_where_somebody_is_there_and_as_the_site_has_set(site: WordPress, api: httpx.Client) -> None:
    assert state(site, insert(site, "Program", HEARSAY, "publish")) == "publish"
    assert state(site, xml_rpc(site, HEARSAY)) == "draft"
    site.run("update_option('newslint', ['warnings' => 'show']);")
    try:
        assert rest(api, "", title="Izin", content=HEARSAY, status="publish").status_code == 201
    finally:
        site.run("delete_option('newslint');")


def test_a_live_article_stays_as_it_is_when_its_update_is_refused(site: WordPress, api: httpx.Client) -> None:
    number = rest(api, "", title="Sidang", content=CLEAN, status="publish").json()["id"]
    assert rest(api, f"/{number}", content=TYPO).status_code == 422
    site.run(f"wp_update_post(['ID' => {number}, 'post_content' => '{TYPO}']);")
    assert state(site, number) == "publish"
    assert site.run(f"echo get_post({number})->post_content;") == CLEAN


def test_programs_quick_edit_and_the_classic_editor_keep_a_draft(site: WordPress) -> None:
    site.run("delete_user_meta(1, 'newslint_notices');")
    number = insert(site, "Program “Desa” & Kota", TYPO, "publish")
    assert state(site, number) == "draft"
    assert "Program “Desa” & Kota: newslint" in html.unescape(
        site.run("echo implode(' ', get_user_meta(1, 'newslint_notices', true));")
    )
    site.run(f"wp_update_post(['ID' => {number}, 'post_status' => 'publish']);")
    assert state(site, number) == "draft"
    assert state(site, insert(site, "Program", CLEAN, "publish")) == "publish"


@pytest.mark.parametrize("before", ["pending", "private"])
def test_what_readers_could_not_see_stays_as_it_was(site: WordPress, before: str) -> None:
    number = insert(site, "Tertutup", TYPO, before)
    site.run(f"wp_update_post(['ID' => {number}, 'post_status' => 'publish']);")
    assert state(site, number) == before


def test_xml_rpc_keeps_a_draft(site: WordPress) -> None:
    assert state(site, xml_rpc(site, TYPO)) == "draft"


def xml_rpc(site: WordPress, body: str) -> int:
    """Publish by XML-RPC; give the article's number."""
    call = f"""<?xml version="1.0"?><methodCall><methodName>wp.newPost</methodName><params>
<param><value><int>1</int></value></param>
<param><value>desk</value></param><param><value>{PASSWORD}</value></param><param><value><struct>
<member><name>post_title</name><value>XML</value></member><member><name>post_content</name><value>{body}</value></member>
<member><name>post_status</name><value>publish</value></member></struct></value></param></params></methodCall>"""
    answer = httpx.post(f"{site.url}/xmlrpc.php", content=call, headers={"content-type": "text/xml"}, timeout=60)
    found = re.search(r"<string>(\d+)</string>", answer.text)
    assert found is not None, answer.text
    return int(found[1])


def test_a_scheduled_article_is_held_back_when_it_is_scheduled_and_when_its_time_comes(site: WordPress) -> None:
    when = ", 'post_date' => '2099-01-01 10:00:00'"
    assert state(site, insert(site, "Nanti", TYPO, "future", when)) == "draft"
    number = insert(site, "Nanti", CLEAN, "future", when)
    assert state(site, number) == "future"
    change = f"$wpdb->update($wpdb->posts, ['post_content' => '{TYPO}', 'post_date' => '2024-01-01 10:00:00', "
    change += f"'post_date_gmt' => '2024-01-01 10:00:00'], ['ID' => {number}]); clean_post_cache({number});"
    site.run(f"global $wpdb; {change} do_action('publish_future_post', {number});")
    assert state(site, number) == "draft"


def test_a_program_that_goes_past_the_gate_is_told(site: WordPress) -> None:
    number = insert(site, "Lewat", TYPO, "draft")
    site.run(f"delete_user_meta(1, 'newslint_notices'); wp_publish_post({number});")
    assert "Lewat" in site.run("echo implode(' ', get_user_meta(1, 'newslint_notices', true));")


def test_other_kinds_of_posts_and_drafts_are_left_alone(site: WordPress) -> None:
    assert state(site, insert(site, "Halaman", TYPO, "publish", ", 'post_type' => 'page'")) == "publish"
    assert state(site, insert(site, "Draf", TYPO, "draft")) == "draft"


def test_who_may_override(site: WordPress) -> None:
    number = insert(site, "Nama", TYPO, "draft")
    author = "$id = wp_create_user('writer', 'writer-password-1', 'w@example.org'); (new WP_User($id))->set_role('author'); "
    author += "echo WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests'])[0];"
    asked = {"post": number, "title": "Nama", "content": TYPO, "reason": "Begitulah nama grupnya."}
    with httpx.Client(base_url=site.url, auth=("writer", site.run(author)), timeout=60) as writer:
        assert writer.post("/", params={"rest_route": "/newslint/v1/override"}, json=asked).status_code == 403
        assert writer.post("/", params={"rest_route": "/newslint/v1/check"}, json=asked).status_code == 403
    assert httpx.post(f"{site.url}/?rest_route=/newslint/v1/check", json=asked).status_code == 401


def log_in(browser: Browser, site: WordPress, *, java_script_enabled: bool = True) -> Page:
    window = browser.new_context(viewport={"width": 1400, "height": 1000}, java_script_enabled=java_script_enabled)
    page = window.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{site.url}/wp-login.php")
    page.fill("#user_login", "desk")
    page.fill("#user_pass", PASSWORD)
    page.click("#wp-submit")
    page.wait_for_url("**/wp-admin/**")
    return page


def open_editor(page: Page, site: WordPress, number: int) -> None:
    page.goto(f"{site.url}/wp-admin/post.php?post={number}&action=edit")
    page.wait_for_function("window.wp && wp.data && wp.data.select('core/editor').getCurrentPostId()")
    page.evaluate(_NO_WELCOME)


def open_panel(page: Page, site: WordPress, number: int) -> None:
    """Open the panel that stands before publishing."""
    open_editor(page, site, number)
    page.locator(".editor-post-publish-panel__toggle").click()


def test_the_block_editor_shows_mends_and_publishes(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    block = f"<!-- wp:paragraph --><p>{TYPO}</p><!-- /wp:paragraph -->"
    number = insert(site, "Penyunting", block, "draft")
    open_panel(page, site, number)
    panel = page.locator(".editor-post-publish-panel")
    expect(panel).to_contain_text("menajadi", timeout=30_000)
    expect(panel.locator(".editor-post-publish-button")).to_be_disabled()
    panel.get_by_role("button", name=re.compile("menjadi$")).click()
    expect(panel.locator(".editor-post-publish-button")).to_be_enabled(timeout=30_000)
    panel.locator(".editor-post-publish-button").click()
    expect(page.locator(".post-publish-panel__postpublish-header")).to_be_visible(timeout=30_000)
    assert state(site, number) == "publish"
    assert "menjadi" in site.run(f"echo get_post({number})->post_content;")


def test_a_typo_no_source_and_no_disclaimer_are_held_back_mended_by_clicks_and_published(site: WordPress, browser: Browser) -> None:
    site.run("update_option('newslint', ['origin' => 'community']);")
    page = log_in(browser, site)
    paragraphs = (TYPO, "Konon perusahaan itu tidak punya izin dan pernah digugat di pengadilan.")
    blocks = "".join(f"<!-- wp:paragraph --><p>{paragraph}</p><!-- /wp:paragraph -->" for paragraph in paragraphs)
    number = insert(site, "Warga", blocks, "draft")
    open_panel(page, site, number)
    panel = page.locator(".editor-post-publish-panel")
    expect(panel.locator(".newslint-finding.is-error")).to_have_count(2, timeout=30_000)
    expect(panel).to_contain_text("Konon")
    expect(panel.locator(".editor-post-publish-button")).to_be_disabled()
    panel.get_by_role("button", name=re.compile("menjadi$")).click()
    expect(panel.locator(".newslint-finding.is-error")).to_have_count(1, timeout=30_000)
    panel.get_by_role("button", name=re.compile("^Add: Isi tulisan ini")).click()
    expect(panel.locator(".newslint-finding.is-error")).to_have_count(0, timeout=30_000)
    expect(panel.locator(".editor-post-publish-button")).to_be_disabled()  # a warning asks
    panel.get_by_role("button", name="I have looked at it").click()
    expect(panel.locator(".editor-post-publish-button")).to_be_enabled(timeout=30_000)
    panel.locator(".editor-post-publish-button").click()
    expect(page.locator(".post-publish-panel__postpublish-header")).to_be_visible(timeout=30_000)
    site.run("delete_option('newslint');")
    assert state(site, number) == "publish"
    assert "<p>Isi tulisan ini sepenuhnya" in site.run(f"echo get_post({number})->post_content;")


def test_a_locked_button_is_explained_where_the_panel_before_publishing_is_off(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    block = f"<!-- wp:paragraph --><p>{TYPO}</p><!-- /wp:paragraph -->"
    number = insert(site, "Tanpa panel", block, "draft")
    open_editor(page, site, number)
    page.evaluate("wp.data.dispatch('core/editor').disablePublishSidebar()")
    try:
        expect(page.locator(".edit-post-sidebar .newslint-finding.is-error")).to_contain_text("menajadi", timeout=30_000)
        expect(page.locator(".editor-post-publish-button")).to_be_disabled()
    finally:
        page.evaluate("wp.data.dispatch('core/editor').enablePublishSidebar()")
        page.wait_for_timeout(500)


def quick_edit(page: Page, site: WordPress, number: int) -> Locator:
    """Publish by quick edit; give what stands below its fields."""
    page.goto(f"{site.url}/wp-admin/edit.php")
    row = page.locator(f"#post-{number}")
    row.hover()
    row.locator("button.editinline").click()
    page.locator(f"#edit-{number} select[name=_status]").select_option("publish")
    page.locator(f"#edit-{number} .save").click()
    return page.locator(f"#edit-{number} .notice-error")


@pytest.mark.parametrize(("body", "sentence"), [(TYPO, "holds this article back: “menajadi”"), (HEARSAY, "asks for a look")])
def test_quick_edit_says_at_once_why_an_article_does_not_go_out(
    site: WordPress, browser: Browser, body: str, sentence: str
) -> None:
    page = log_in(browser, site)
    number = insert(site, "Cepat", body, "draft")
    expect(quick_edit(page, site, number)).to_contain_text(sentence)
    assert state(site, number) == "draft"


def test_quick_edit_publishes_what_is_clean(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    number = insert(site, "Cepat", CLEAN, "draft")
    quick_edit(page, site, number)
    expect(page.locator(f"#post-{number}.status-publish")).to_be_visible(timeout=30_000)
    assert state(site, number) == "publish"


def test_bulk_edit_keeps_a_draft_and_tells(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    number = insert(site, "Borongan", HEARSAY, "draft")
    page.goto(f"{site.url}/wp-admin/edit.php")
    page.check(f"#cb-select-{number}")
    page.select_option("#bulk-action-selector-top", "edit")
    page.click("#doaction")
    page.locator("#bulk-edit select[name=_status]").select_option("publish")
    page.click("#bulk_edit")
    expect(page.locator(".notice-error.is-dismissible")).to_contain_text("Borongan: newslint asks")
    assert state(site, number) == "draft"


@pytest.fixture
def classic(site: WordPress) -> Iterator[None]:
    """Give the site the classic editor."""
    folder = site.site / "wp-content/mu-plugins"
    folder.mkdir(exist_ok=True)
    (folder / "classic.php").write_text(_CLASSIC, encoding="utf-8")
    yield
    (folder / "classic.php").unlink()


def open_classic(page: Page, site: WordPress, number: int) -> Locator:
    """Open an article in the classic editor; give newslint's panel."""
    page.goto(f"{site.url}/wp-admin/post.php?post={number}&action=edit")
    page.wait_for_load_state("load")
    return page.locator("#newslint-panel")


@pytest.mark.usefixtures("classic")
def test_the_classic_editor_shows_mends_and_publishes(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    number = insert(site, "Klasik", TYPO, "draft")
    panel = open_classic(page, site, number)
    page.click("#publish")
    expect(panel.locator(".newslint-finding.is-error")).to_contain_text("menajadi", timeout=30_000)
    assert state(site, number) == "draft"
    panel.get_by_role("button", name="Replace: menjadi", exact=True).click()
    expect(panel.locator(".newslint-finding.is-error")).to_have_count(0, timeout=30_000)
    page.click("#publish")
    expect(page.locator("#message")).to_contain_text("Post published", timeout=30_000)
    assert "menjadi" in site.run(f"echo get_post({number})->post_content;")


@pytest.mark.usefixtures("classic")
def test_the_classic_editor_asks_and_takes_a_reason(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    asked, held = insert(site, "Tanya", HEARSAY, "draft"), insert(site, "Kecuali", TYPO, "draft")
    panel = open_classic(page, site, asked)
    page.click("#publish")
    expect(panel.locator(".newslint-finding.is-warning").first).to_contain_text("Konon", timeout=30_000)
    panel.get_by_role("button", name="Publish all the same").click()
    expect(page.locator("#message")).to_contain_text("Post published", timeout=30_000)
    panel = open_classic(page, site, held)
    page.click("#publish")
    panel.locator("textarea").fill("Begitulah nama grupnya.", timeout=30_000)
    panel.get_by_role("button", name="Let it pass").click()
    expect(page.locator("#message")).to_contain_text("Post published", timeout=30_000)
    kept = [
        site.run(f"echo count(get_post_meta({number}, '{key}'));")
        for number, key in ((asked, "_newslint_seen"), (held, "_newslint_override"))
    ]
    assert kept == ["1", "1"]


@pytest.mark.usefixtures("classic")
def test_the_classic_editor_says_why_a_word_was_not_taken(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    number = insert(site, "Keluar", HEARSAY, "draft")
    panel = open_classic(page, site, number)
    page.click("#publish")
    go_out = panel.get_by_role("button", name="Publish all the same")
    expect(go_out).to_be_visible(timeout=30_000)
    page.context.clear_cookies()
    go_out.click()
    expect(panel.locator(".newslint-verdict")).to_contain_text("reload the page", timeout=30_000)
    expect(panel.locator(".newslint-finding.is-warning").first).to_contain_text("Konon")
    assert site.run(f"echo count(get_post_meta({number}, '_newslint_seen'));") == "0"


@pytest.mark.usefixtures("classic")
def test_the_classic_editor_checks_an_article_for_the_day_it_goes_out(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)

    def asked_date(number: int) -> str:
        panel = open_classic(page, site, number)
        with page.expect_request(lambda request: "newslint" in request.url and "check" in request.url) as asked:
            panel.get_by_role("button", name="Check the article").click()
        expect(panel).to_contain_text("nothing found", timeout=30_000)
        return str(json.loads(asked.value.post_data or "")["date"])

    assert asked_date(insert(site, "Nanti", CLEAN, "future", ", 'post_date' => '2099-01-05 10:00:00'")) == "2099-01-05 10:00:00"
    assert asked_date(insert(site, "Sekarang", CLEAN, "draft")) == ""


@pytest.mark.usefixtures("classic")
def test_the_classic_editor_asks_again_when_the_form_was_not_sent(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    number = insert(site, "Batal", CLEAN, "draft")
    panel = open_classic(page, site, number)
    page.evaluate("document.getElementById('post').addEventListener('submit', (event) => event.preventDefault(), { once: true })")
    page.click("#publish")
    expect(panel).to_contain_text("nothing found", timeout=30_000)
    page.evaluate(
        "(text) => { document.getElementById('content').value = text; window.tinymce?.get('content')?.setContent(text); }", TYPO
    )
    page.evaluate("document.getElementById('publish').click()")
    expect(panel.locator(".newslint-finding.is-error")).to_contain_text("menajadi", timeout=30_000)
    assert state(site, number) == "draft"


@pytest.mark.usefixtures("classic")
def test_the_classic_form_alone_keeps_a_draft_and_loses_no_words(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site, java_script_enabled=False)
    number = insert(site, "Tanpa skrip", TYPO, "draft")
    open_classic(page, site, number)
    page.click("#publish")
    expect(page.locator(".notice-error").first).to_contain_text("Tanpa skrip: newslint holds")
    assert state(site, number) == "draft"
    live = insert(site, "Hidup", CLEAN, "publish")
    open_classic(page, site, live)
    page.fill("#content", TYPO)
    page.click("#publish")
    expect(page.locator(".notice-error").first).to_contain_text("Hidup: newslint holds")
    expect(page.locator("#message")).to_have_count(0)
    assert site.run(f"echo get_post({live})->post_content;") == CLEAN
    assert site.run(f"echo wp_get_post_autosave({live}, 1)->post_content;") == TYPO


def test_a_wrong_finding_is_noted_for_the_newsroom(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    block = f"<!-- wp:paragraph --><p>Sidang dibuka. {TYPO}</p><!-- /wp:paragraph -->"
    open_panel(page, site, insert(site, "Keliru", block, "draft"))
    found = page.locator(".newslint-finding.is-error")
    found.get_by_role("button", name="This is wrong").click(timeout=30_000)
    expect(found).to_contain_text("Noted, thank you.")
    noted = [json.loads(line) for line in (site.folder / FEEDBACK).read_text(encoding="utf-8").splitlines()]
    assert (noted[-1]["text"], noted[-1]["sentence"]) == ("menajadi", TYPO)


def test_an_editor_overrides_with_a_reason_that_is_kept(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    block = f"<!-- wp:paragraph --><p>{TYPO}</p><!-- /wp:paragraph -->"
    number = insert(site, "Kecuali", block, "draft")
    open_panel(page, site, number)
    panel = page.locator(".editor-post-publish-panel")
    panel.locator("textarea").fill("Begitulah nama grupnya.", timeout=30_000)
    panel.get_by_role("button", name="Let it pass").click()
    expect(panel.locator(".editor-post-publish-button")).to_be_enabled(timeout=30_000)
    panel.locator(".editor-post-publish-button").click()
    expect(page.locator(".post-publish-panel__postpublish-header")).to_be_visible(timeout=30_000)
    assert state(site, number) == "publish"
    kept = json.loads(site.run(f"echo json_encode(get_post_meta({number}, '_newslint_override'));"))
    assert (kept[0]["reason"], kept[0]["findings"][0]["text"]) == ("Begitulah nama grupnya.", "menajadi")


def test_an_override_holds_when_the_day_of_a_draft_moves(site: WordPress, api: httpx.Client) -> None:
    number = insert(site, "Kemarin", TYPO, "draft", ", 'post_date' => '2024-01-01 10:00:00'")
    asked = {"post": number, "title": "Kemarin", "content": TYPO, "reason": "Begitulah nama grupnya."}
    assert api.post("/", params={"rest_route": "/newslint/v1/override"}, json=asked).status_code == 200
    assert rest(api, f"/{number}", status="publish").json()["status"] == "publish"
    assert state(site, number) == "publish"


def test_a_live_article_shows_why_its_update_is_locked(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    block = f"<!-- wp:paragraph --><p>{CLEAN}</p><!-- /wp:paragraph -->"
    number = insert(site, "Hidup", block, "publish")
    open_editor(page, site, number)
    page.evaluate(f"wp.data.dispatch('core/editor').resetEditorBlocks(wp.blocks.parse(`{block.replace('menjadi', 'menajadi')}`))")
    expect(page.locator(".newslint-finding.is-error")).to_contain_text("menajadi", timeout=30_000)
    expect(page.locator(".editor-post-publish-button")).to_be_disabled()


def test_the_settings_page(site: WordPress, browser: Browser) -> None:
    page = log_in(browser, site)
    page.goto(f"{site.url}/wp-admin/options-general.php?page=newslint")
    page.select_option("#newslint-incomplete", "open")
    page.click("#submit")
    expect(page.locator("#newslint-incomplete")).to_have_value("open")
    assert json.loads(site.run("echo json_encode(get_option('newslint'));"))["incomplete"] == "open"
    site.run("delete_option('newslint');")


@contextmanager
def service_down(site: WordPress) -> Iterator[None]:
    config = site.site / "wp-config.php"
    before = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"'NEWSLINT_SERVICE', '[^']*'", "'NEWSLINT_SERVICE', 'http://127.0.0.1:9'", before), encoding="utf-8")
    try:
        yield
    finally:
        config.write_text(before, encoding="utf-8")


def test_with_the_service_down_the_gate_does_what_is_set(site: WordPress) -> None:
    try:
        with service_down(site):
            assert state(site, insert(site, "Putus", CLEAN, "publish")) == "draft"
            site.run("update_option('newslint', ['incomplete' => 'open']); delete_user_meta(1, 'newslint_notices');")
            assert state(site, insert(site, "Putus", CLEAN, "publish")) == "publish"
            assert "could not check" in site.run("echo implode(' ', get_user_meta(1, 'newslint_notices', true));")
    finally:
        site.run("delete_option('newslint');")


def said(site: WordPress, route: str, **fields: object) -> tuple[int, str, str]:
    """Call the plug-in's route as the editor; give the status, the verdict and the need."""
    code = f"$r = new WP_REST_Request('POST', '/newslint/v1/{route}'); "
    code += f"$r->set_body_params(json_decode('{json.dumps(fields)}', true)); $a = rest_do_request($r); "
    code += "echo json_encode([$a->get_status(), $a->get_data()]);"
    status, answer = json.loads(site.run(code))
    answer = answer.get("data", answer)
    return status, answer["verdict"], answer["need"]


def test_nothing_is_confirmed_while_the_service_is_down(site: WordPress) -> None:
    number = insert(site, "Izin", HEARSAY, "draft")
    asked = {"post": number, "title": "Izin", "content": HEARSAY}
    with service_down(site):
        assert said(site, "confirm", **asked) == (409, "incomplete", "held")
    assert site.run(f"echo count(get_post_meta({number}, '_newslint_seen'));") == "0"
    assert said(site, "check", **asked) == (200, "review", "asks")
    assert said(site, "confirm", **asked) == (200, "review", "free")


def test_a_reason_given_while_the_service_is_down_frees_no_errors_found_later(site: WordPress) -> None:
    number = insert(site, "Sidang", TYPO, "draft")
    asked = {"post": number, "title": "Sidang", "content": TYPO}
    with service_down(site):
        assert said(site, "override", reason="Layanan mati.", **asked) == (200, "incomplete", "free")
        assert said(site, "check", **asked) == (200, "incomplete", "free")
    assert said(site, "check", **asked) == (200, "block", "held")
    site.run(f"wp_update_post(['ID' => {number}, 'post_status' => 'publish']);")
    assert state(site, number) == "draft"
    assert said(site, "override", reason="Begitulah nama grupnya.", **asked) == (200, "block", "free")
    with service_down(site):
        assert said(site, "check", **asked) == (200, "incomplete", "free")
    kept = json.loads(site.run(f"echo json_encode(get_post_meta({number}, '_newslint_override'));"))
    assert [(one["verdict"], len(one["findings"])) for one in kept] == [("incomplete", 0), ("block", 1)]


def test_php_says_nothing(site: WordPress) -> None:
    log = site.log.read_text(encoding="utf-8") if site.log.exists() else ""
    assert "newslint" not in log, log


def test_the_code_is_php_that_old_and_new_versions_read() -> None:
    for file in sorted(Path(PLUGIN).rglob("*.php")):
        subprocess.run([system.command("php"), "-l", str(file)], check=True, capture_output=True)


def test_the_code_keeps_the_wordpress_standards() -> None:
    """The whole standard is in ``integrations/wordpress/phpcs.xml.dist``; it is no package of any system."""
    standard = Path(__file__).parent / "phpcs.xml"
    command = [system.command("phpcs"), f"--standard={standard}", "--extensions=php", str(PLUGIN)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_word_of_the_plug_in_is_translated() -> None:
    words = {
        word for file in PLUGIN.rglob("*.php") for word in re.findall(r"__\( '([^']*)', 'newslint' \)", file.read_text("utf-8"))
    }
    with (PLUGIN / "languages/newslint-id_ID.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    source = (PLUGIN / "languages/newslint-id_ID.po").read_text("utf-8")
    assert len(words) > 20
    for word in words:
        assert compiled.gettext(word) != word or word == "Token", word
        assert f'msgstr "{compiled.gettext(word)}"' in source


def test_the_plug_in_speaks_the_site_s_language(site: WordPress) -> None:
    languages = site.site / "wp-content/languages"
    languages.mkdir(exist_ok=True)
    shutil.copy(PLUGIN / "languages/newslint-id_ID.mo", languages / "id_ID.mo")  # WordPress's own is not in the package
    site.run("update_option('WPLANG', 'id_ID');")
    said = site.run("echo __('Let it pass', 'newslint');")
    site.run("delete_option('WPLANG');")
    assert said == "Loloskan"
