"""Take the pictures of every screen that the documentation shows, of the real parts, into docs/images.

    python docs/screenshots.py [page] [wagtail] [wordpress]      (default: all)

It needs what the end-to-end tests need: Chromium, and for the CMSs their packages.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests import system  # noqa: E402 - the tests are beside the documentation, not in the package
from tests.cms import wagtail_server, wordpress_server  # noqa: E402
from tests.server.serving import serving  # noqa: E402

IMAGES = HERE / "images"
DESKTOP, PHONE = (1280, 860), (390, 844)
PATIENCE = 120_000  # milliseconds
TITLE = "Warga Oru Menutup Jalan Tambang"
BODY = (
    (
        "Warga kampung Oru menajadi saksi ketika tiga truk masuk ke hutan adat, Senin (2/9/2024). "
        "Konon perusahaan itu tidak punya izin dan pernah digugat di pengadilan."
    ),
    "Jalan itu dibuka tanpa persetujuan warga, dan sungai di bawahnya berubah warna.",
)
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def page(browser: Browser, folder: Path) -> None:
    """Take the page of the service, on a desk and on a phone, light and dark."""
    with serving(folder, "--workers", "1", "--feedback", "desk.jsonl") as service:
        for name, size in (("desktop", DESKTOP), ("phone", PHONE)):
            for scheme in ("light", "dark"):
                with window(browser, size, scheme) as shown:
                    shown.goto(str(service.client.base_url))
                    shown.locator("#example").click()
                    expect(shown.locator("#findings li").first).to_be_visible()
                    shown.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
                    take(shown, f"page-{name}-{scheme}", full=name == "phone" and scheme == "light")
        with window(browser, DESKTOP, "light") as shown:
            shown.goto(str(service.client.base_url))
            shown.locator("#example").click()
            shown.locator("#findings .rule").first.click()
            expect(shown.locator("#explanation li").first).to_be_visible()
            take(shown, "page-rule")


def wagtail(browser: Browser, folder: Path) -> None:
    """Take Wagtail's editor: the panel, and a page that is held back."""
    site = wagtail_server.site_in("8.0", folder, {})
    code = f"""
from wagtail.models import Page
from news.models import ArticlePage
page = Page.objects.get(depth=2).add_child(instance=ArticlePage(title={TITLE!r}, slug="oru", body={HTML!r}, live=False))
page.save_revision()
print(page.pk)
"""
    number = site.run(code)
    with site.listening(), window(browser, DESKTOP, "light") as shown:
        shown.goto(f"{site.url}/admin/login/")
        shown.fill("[name=username]", "desk")
        shown.fill("[name=password]", wagtail_server.PASSWORD)
        shown.click("button[type=submit]")
        shown.goto(f"{site.url}/admin/pages/{number}/edit/")
        shown.locator("[data-newslint-check]").click()
        expect(shown.locator(".newslint__findings li").first).to_be_visible()
        shown.locator("[data-newslint]").evaluate("panel => panel.scrollIntoView({ block: 'center' })")
        take(shown, "wagtail-panel")
        shown.locator("footer .w-dropdown__toggle, footer [data-w-dropdown-target=toggle]").first.click()
        shown.locator("[name=action-publish]").first.click()
        expect(shown.locator("body")).to_contain_text("newslint menahan")
        take(shown, "wagtail-blocked")


def wordpress(browser: Browser, folder: Path) -> None:
    """Take WordPress: the panel before publishing, the notice of the classic ways, the settings."""
    service_folder = folder / "service"
    service_folder.mkdir()
    with serving(service_folder, "--workers", "1", "--feedback", "desk.jsonl") as service:
        site = wordpress_server.WordPress(folder, str(service.client.base_url))
        with site.database(), site.listening(), window(browser, DESKTOP, "light") as shown:
            blocks = "".join(f"<!-- wp:paragraph --><p>{paragraph}</p><!-- /wp:paragraph -->" for paragraph in BODY)
            fields = f"'post_title' => '{TITLE}', 'post_content' => '{blocks}', 'post_author' => 1"
            number = site.run(f"echo wp_insert_post([{fields}, 'post_status' => 'draft']);")
            _log_in(shown, site)
            shown.goto(f"{site.url}/wp-admin/post.php?post={number}&action=edit")
            shown.wait_for_function("window.wp && wp.data && wp.data.select('core/editor').getCurrentPostId()")
            shown.evaluate("() => wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide')")
            shown.locator(".editor-post-publish-panel__toggle").click()
            expect(shown.locator(".newslint-finding").first).to_be_visible()
            take(shown, "wordpress-panel")
            shown.get_by_role("button", name="Replace: menjadi", exact=True).click()
            expect(shown.get_by_role("button", name="I have looked at it")).to_be_visible()
            take(shown, "wordpress-asks")
            _classic(shown, site, number)
            site.run(f"wp_insert_post([{fields}, 'post_status' => 'publish']);")
            shown.goto(f"{site.url}/wp-admin/edit.php")
            take(shown, "wordpress-notice")
            shown.goto(f"{site.url}/wp-admin/options-general.php?page=newslint")
            take(shown, "wordpress-settings")


def _classic(shown: Page, site: wordpress_server.WordPress, number: str) -> None:
    """Take the classic editor after *Publish* was pressed."""
    plugin = site.site / "wp-content/mu-plugins/classic.php"
    plugin.parent.mkdir()
    plugin.write_text("<?php add_filter( 'use_block_editor_for_post', '__return_false' );", encoding="utf-8")
    shown.on("dialog", lambda dialog: dialog.accept())  # what was not saved in the block editor
    shown.goto(f"{site.url}/wp-admin/post.php?post={number}&action=edit")
    shown.locator("#publish").click()
    expect(shown.locator("#newslint-panel .newslint-finding").first).to_be_visible()
    take(shown, "wordpress-classic")
    plugin.unlink()


def _log_in(shown: Page, site: wordpress_server.WordPress) -> None:
    shown.goto(f"{site.url}/wp-login.php")
    shown.fill("#user_login", "desk")
    shown.fill("#user_pass", wordpress_server.PASSWORD)
    shown.click("#wp-submit")
    shown.wait_for_url("**/wp-admin/**")


@contextmanager
def window(browser: Browser, size: tuple[int, int], scheme: str) -> Iterator[Page]:
    """Open a window of a size, light or dark, in Indonesian."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light", locale="id-ID"
    )
    shown = context.new_page()
    shown.set_default_timeout(PATIENCE)
    yield shown
    context.close()


def take(shown: Page, name: str, *, full: bool = False) -> None:
    """Take a picture."""
    shown.wait_for_timeout(500)
    shown.screenshot(path=IMAGES / f"{name}.png", full_page=full, animations="disabled")


SCREENS: dict[str, Callable[[Browser, Path], None]] = {"page": page, "wagtail": wagtail, "wordpress": wordpress}


def main() -> None:
    """Take the pictures that were asked for."""
    expect.set_options(timeout=PATIENCE)
    with (
        sync_playwright() as driver,
        driver.chromium.launch(executable_path=system.command("chromium"), args=["--no-sandbox"]) as browser,
    ):
        for name in sys.argv[1:] or SCREENS:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                SCREENS[name](browser, Path(folder))


if __name__ == "__main__":
    main()
