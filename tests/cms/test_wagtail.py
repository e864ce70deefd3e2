"""Publishing in a real Wagtail, by every way there is, in a real browser where people do it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cms.wagtail_server import PASSWORD, Site, number_in, site_in
from tests.server.serving import serving

pytestmark = pytest.mark.server
PATIENCE = 60_000  # milliseconds: the machine may be busy with other tests
expect.set_options(timeout=PATIENCE)

CURRENT, LTS = "8.0", "7.4"
TYPO = "Wali kota menajadi saksi dalam sidang itu, Senin (2/9/2024)."
CLEAN = TYPO.replace("menajadi", "menjadi")
HEARSAY = f"{CLEAN}</p><p>Konon perusahaan itu tidak punya izin dan pernah digugat di pengadilan."
_MAKE = """
import json
from wagtail.models import Page
from news.models import ArticlePage
parent = Page.objects.get(depth=2)
page = parent.add_child(instance=ArticlePage(title={title!r}, slug={slug!r}, body="<p>{body}</p>", live=False))
revision = page.save_revision()
"""


@pytest.fixture(scope="module", params=[CURRENT, LTS])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = site_in(request.param, tmp_path_factory.mktemp("site"), {})
    with made.listening():
        yield made


@pytest.fixture
def desk(browser: Browser, site: Site) -> Iterator[Page]:
    page = signed_in(browser, site)
    yield page
    page.context.close()


def signed_in(browser: Browser, site: Site) -> Page:
    page = browser.new_context(locale="id-ID", viewport={"width": 1400, "height": 1000}).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{site.url}/admin/login/")
    page.fill("[name=username]", "desk")
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    return page


def make(site: Site, slug: str, body: str, then: str = "print(page.pk)") -> object:
    return site.run(_MAKE.format(title="Sidang Warga", slug=slug, body=body) + then)


def ask(site: Site, code: str) -> object:
    """Run code on pages of the site; give what its expression is."""
    *before, last = code.strip().splitlines()
    start = "import json\nfrom news.models import ArticlePage\nfrom wagtail.models import Page, PageLogEntry"
    return site.run("\n".join((start, *before, f"print(json.dumps({last}))")))


def edit(desk: Page, site: Site, number: object) -> None:
    desk.goto(f"{site.url}/admin/pages/{number}/edit/")


def publish(desk: Page) -> None:
    button = desk.locator("[name=action-publish]").first
    if not button.is_visible():
        desk.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    button.click()


def test_the_settings_are_right(site: Site) -> None:
    assert "no issues" in site.manage("check")


def test_a_typo_is_held_back_mended_by_a_click_and_published(site: Site, desk: Page) -> None:
    number = make(site, "sidang", TYPO)
    edit(desk, site, number)
    publish(desk)
    expect(desk.locator("body")).to_contain_text("“menajadi” salah ketik")
    assert site.status("/sidang/") == 404
    edit(desk, site, number)
    desk.locator("[data-newslint-check]").click()
    expect(desk.locator(".newslint__verdict")).to_have_text("Tertahan")
    with desk.expect_navigation():
        desk.get_by_role("button", name="Ganti: menjadi", exact=True).click()
    assert CLEAN in str(ask(site, f"Page.objects.get(pk={number}).get_latest_revision_as_object().body"))
    publish(desk)
    expect(desk.locator("body")).not_to_contain_text("salah ketik")
    desk.wait_for_load_state()
    assert site.status("/sidang/") == 200


def test_a_new_page_is_not_live_before_it_passes(site: Site, desk: Page) -> None:
    parent = ask(site, "Page.objects.get(depth=2).pk")
    desk.goto(f"{site.url}/admin/pages/add/news/articlepage/{parent}/")
    desk.fill("[name=title]", "Saksi baru")
    desk.fill("[name=intro]", TYPO)
    publish(desk)
    expect(desk.locator("body")).to_contain_text("“menajadi” salah ketik")
    assert site.status("/saksi-baru/") == 404
    assert ask(site, "Page.objects.filter(title='Saksi baru', live=True).count()") == 0


def test_an_editor_overrides_with_a_reason_that_is_kept(site: Site, desk: Page) -> None:
    number = make(site, "nama", TYPO)
    edit(desk, site, number)
    desk.locator(".newslint__override summary").click()
    desk.fill("[name=newslint-reason]", "Begitulah nama grupnya.")
    publish(desk)
    desk.wait_for_url(re.compile("/admin/pages/"))
    desk.goto(f"{site.url}/admin/pages/{number}/history/")
    expect(desk.locator("body")).to_contain_text("Begitulah nama grupnya.")
    assert site.status("/nama/") == 200
    assert number_in(desk.url) == number


def test_bulk_publishing_is_held_back(site: Site, desk: Page) -> None:
    number = make(site, "borongan", TYPO)
    desk.goto(f"{site.url}/admin/bulk/wagtailcore/page/publish/?id={number}")
    desk.locator("main form button[type=submit], main form input[type=submit]").first.click()
    expect(desk.locator("body")).to_contain_text("newslint menahan")
    assert site.status("/borongan/") == 404


def test_bulk_publishing_asks_about_warnings(site: Site, desk: Page) -> None:
    number = make(site, "borongan-izin", HEARSAY)
    for sentence, status in (("sekali lagi", 404), ("", 200)):
        desk.goto(f"{site.url}/admin/bulk/wagtailcore/page/publish/?id={number}")
        desk.locator("main form button[type=submit], main form input[type=submit]").first.click()
        expect(desk.locator("body")).to_contain_text(sentence)
        desk.wait_for_load_state()
        assert site.status("/borongan-izin/") == status


def test_a_program_is_held_back(site: Site) -> None:
    then = """
from newslint_wagtail.decision import BlockedError
try:
    revision.publish()
except BlockedError as blocked:
    print(json.dumps(blocked.messages))
"""
    assert "newslint" in str(make(site, "program", TYPO, then))
    assert site.status("/program/") == 404


def test_the_admin_s_api_is_held_back(site: Site) -> None:
    then = """
from django.contrib.auth import get_user_model
from django.test import Client
client = Client(raise_request_exception=False)
client.force_login(get_user_model().objects.get(username="desk"))
answer = client.post(f"/admin/api/main/pages/{page.pk}/action/publish/", {}, "application/json", headers={"host": "localhost"})
print(json.dumps([answer.status_code >= 300, Page.objects.get(pk=page.pk).live]))
"""
    assert make(site, "antarmuka", TYPO, then) == [True, False]


def test_the_scheduler_skips_what_is_held_back_and_goes_on(site: Site) -> None:
    then = """
from django.utils import timezone
revision.approved_go_live_at = timezone.now() - timezone.timedelta(minutes=5)
revision.save()
print(page.pk)
"""
    held = make(site, "terjadwal-salah", TYPO, then)
    make(site, "terjadwal-benar", CLEAN, then)
    site.manage("publish_scheduled")
    assert (site.status("/terjadwal-salah/"), site.status("/terjadwal-benar/")) == (404, 200)
    logged = ask(site, f"list(PageLogEntry.objects.filter(page={held}).values_list('action', flat=True))")
    assert "newslint.refused" in json.dumps(logged)


def test_a_workflow_s_approval_is_held_back_and_told(site: Site) -> None:
    then = """
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Workflow
user = get_user_model().objects.get(username="desk")
Workflow.objects.first().start(page, user)
state = page.current_workflow_task_state.pk
client = Client()
client.force_login(user)
address = f"/admin/pages/workflow/action/{page.pk}/approve/{state}/"
answer = client.post(address, {"comment": ""}, headers={"host": "localhost"})
shown = client.get(answer.headers["Location"], headers={"host": "localhost"}).content.decode()
page = Page.objects.get(pk=page.pk)
print(json.dumps([answer.status_code, "newslint menahan" in shown, page.live, page.current_workflow_state.status]))
"""
    assert make(site, "alur", TYPO, then) == [302, True, False, "in_progress"]


_PAST_THE_GATE = """
Page.objects.filter(pk=page.pk).update(live=True)
page = Page.objects.get(pk=page.pk).specific
from newslint_wagtail.decision import BlockedError
def passes(call):
    try:
        call()
    except BlockedError:
        return False
    return True
"""


def test_copies_and_aliases_that_would_be_live_are_held_back(site: Site) -> None:
    then = (
        _PAST_THE_GATE
        + """
held = [
    passes(lambda: page.copy(update_attrs={"slug": "salinan"})),
    passes(lambda: page.create_alias(update_slug="cermin")),
    passes(lambda: parent.copy(recursive=True, update_attrs={"slug": "semua"})),
    passes(lambda: parent.create_alias(recursive=True, update_slug="semua-cermin")),
    passes(lambda: page.copy(update_attrs={"slug": "salinan-draf"}, keep_live=False)),
    passes(lambda: page.copy(update_attrs={"slug": "salinan-benar", "intro": "", "body": "<p>Rapat dibuka.</p>"})),
]
page.live = False
page.save()
alias = page.create_alias(update_slug="cermin-draf")
held += [passes(page.update_aliases), Page.objects.get(pk=alias.pk).live]
print(json.dumps(held))
"""
    )
    assert make(site, "hidup", TYPO, then) == [False, False, False, False, True, True, False, False]
    status = [site.status(f"/{slug}/") for slug in ("salinan", "cermin", "semua", "salinan-draf", "salinan-benar", "cermin-draf")]
    assert status == [404, 404, 404, 404, 200, 404]


def test_a_copy_in_the_admin_is_held_back_and_told(site: Site, desk: Page) -> None:
    number = make(site, "asli", TYPO, _PAST_THE_GATE + "print(page.pk)")
    for choice in ("publish_copies", "alias"):
        desk.goto(f"{site.url}/admin/pages/{number}/copy/")
        desk.fill("[name=new_title]", f"Salinan {choice}")
        desk.fill("[name=new_slug]", f"salinan-{choice}".replace("_", "-"))
        desk.check(f"[name={choice}]")
        desk.locator("main form [type=submit]").first.click()
        expect(desk.locator("body")).to_contain_text("newslint menahan")
    assert ask(site, "Page.objects.filter(slug__startswith='salinan-publish').count()") == 0
    assert ask(site, "Page.objects.filter(slug__startswith='salinan-alias').count()") == 0
    site.run(f"from wagtail.models import Page\nPage.objects.filter(pk={number}).update(live=False)\nprint(1)")


def test_an_override_outlasts_the_first_day(site: Site) -> None:
    then = """
from django.contrib.auth import get_user_model
from newslint_wagtail.decision import overridden
from newslint_wagtail.gate import ask, kind_of
overridden(ask(page, kind_of(page)), get_user_model().objects.get(username="desk"), "Begitulah nama grupnya.")
revision.publish()
page = Page.objects.get(pk=page.pk).specific
page.save_revision().publish()
print(json.dumps(page.first_published_at is not None))
"""
    assert make(site, "kata-lama", TYPO, then) is True


def test_a_locked_page_is_not_mended(site: Site) -> None:
    then = """
from django.contrib.auth import get_user_model
from django.test import Client
page.locked = True
page.locked_by = get_user_model().objects.create_superuser("other", "o@example.org", "p")
page.save()
client = Client()
client.force_login(get_user_model().objects.get(username="desk"))
answer = client.post(f"/admin/newslint/fix/{page.pk}/", {"newslint-fingerprint": "x"}, headers={"host": "localhost"})
page.locked_by.delete()
print(answer.status_code)
"""
    assert make(site, "terkunci", TYPO, then) in {302, 403}


def test_wrong_findings_are_noted_for_the_newsroom(site: Site, desk: Page) -> None:
    edit(desk, site, make(site, "keliru", f"Sidang <b>dibuka</b>. {TYPO}"))
    desk.locator("[data-newslint-check]").click()
    desk.get_by_role("button", name="Ini keliru").first.click()
    expect(desk.locator(".newslint__findings")).to_contain_text("Tercatat")
    noted = [json.loads(line) for line in (site.folder / "feedback.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (noted[-1]["text"], noted[-1]["field"], noted[-1]["sentence"]) == ("menajadi", "body", TYPO)


def test_a_typo_no_source_and_no_disclaimer_are_held_back_mended_by_clicks_and_published(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    article = {"intro": "intro", "body": ["body", "story"], "meta": {"published": "day", "origin": "=community"}}
    site = site_in(CURRENT, tmp_path_factory.mktemp("community"), {"PAGES": {"news.ArticlePage": article}})
    body = f"{TYPO}</p><p>Konon perusahaan itu tidak punya izin dan pernah digugat di <b>pengadilan.</b>"
    number = make(site, "warga", body)
    with site.listening():
        desk = signed_in(browser, site)
        edit(desk, site, number)
        publish(desk)
        expect(desk.locator("body")).to_contain_text("“menajadi” salah ketik")
        expect(desk.locator("body")).to_contain_text("wajib memuat penafian")
        for way in ("Ganti: menjadi", "Tambahkan: Isi tulisan ini"):
            edit(desk, site, number)
            desk.locator("[data-newslint-check]").click()
            expect(desk.locator(".newslint__findings")).to_contain_text("attribution.unsourced-hedge")
            with desk.expect_navigation():
                desk.get_by_role("button", name=re.compile(way + "( |$)")).first.click()
        assert site.status("/warga/") == 404
        edit(desk, site, number)
        publish(desk)
        expect(desk.locator("body")).to_contain_text("sekali lagi")  # nobody says it: a warning asks
        publish(desk)
        desk.wait_for_url(re.compile("/admin/pages/"))
        expect(desk.locator("body")).not_to_contain_text("sekali lagi")
        assert site.status("/warga/") == 200
    written = str(ask(site, f"Page.objects.get(pk={number}).specific.body"))
    assert re.search("pengadilan.</b></p><p[^>]*>Isi tulisan ini sepenuhnya tanggung jawab penulis", written)


@pytest.mark.parametrize(("when", "status"), [("block", 404), ("allow", 200)])
def test_with_the_service_down_the_gate_does_what_is_set(tmp_path_factory: pytest.TempPathFactory, when: str, status: int) -> None:
    folder = tmp_path_factory.mktemp("down")
    site = site_in(CURRENT, folder, {"SERVICE": "http://127.0.0.1:9", "WHEN_INCOMPLETE": when})
    then = """
from newslint_wagtail.decision import BlockedError
try:
    revision.publish()
    print(json.dumps("passed"))
except BlockedError as blocked:
    print(json.dumps(blocked.messages))
"""
    answer = make(site, "putus", CLEAN, then)
    assert (answer == "passed") is (when == "allow")
    with site.listening():
        assert site.status("/putus/") == status


def test_the_service_is_asked(tmp_path_factory: pytest.TempPathFactory) -> None:
    token = "a-token-of-the-desk-2024"
    with serving(tmp_path_factory.mktemp("service"), "--workers", "1", NEWSLINT_TOKEN=token) as service:
        settings = {"SERVICE": str(service.client.base_url), "TOKEN": token}
        site = site_in(CURRENT, tmp_path_factory.mktemp("asking"), settings)
        opinion = """
from newslint_wagtail.gate import ask, kind_of
found = ask(page, kind_of(page))
print(json.dumps([found.verdict, [(one["field"], one["text"]) for one in found.findings if one["severity"] == "error"]]))
"""
        assert make(site, "tanya", TYPO, opinion) == ["block", [["body", "menajadi"]]]
