"""The static site: built whole in both languages, without dead links inside, and without anything from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import load_compiled

pytestmark = pytest.mark.network  # it needs no network, but the time of a build
SITE = Path(__file__).resolve().parent.parent.parent / "docs" / "site"
_LINK = re.compile(r'<(?P<tag>\w+)[^>]*? (?:href|src)="(?P<to>[^"]*)"')
_ID = re.compile(r' id="([^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site") / "site"
    done = subprocess.run(
        [sys.executable, SITE / "build.py", target], capture_output=True, check=False, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def links(page: Path) -> Iterator[tuple[str, str]]:
    return ((match["tag"], unescape(match["to"])) for match in _LINK.finditer(page.read_text(encoding="utf-8")))


def test_every_rule_has_its_page_in_both_languages(site: Path) -> None:
    plugins = Plugins(installed=False)
    for rule in load_compiled(plugins.rule_folders(), plugins.check_kinds()):
        for language, heading in (("id", "Cara memperbaiki"), ("en", "How to fix it")):
            text = (site / language / "rules" / f"{rule.id}.html").read_text(encoding="utf-8")
            assert f'<html class="no-js" lang="{language}"' in text
            assert heading in text
    assert "ours/style/city-name.yaml" in (site / "en" / "owning.html").read_text(encoding="utf-8")


def test_no_link_inside_is_dead(site: Path) -> None:
    checked = 0
    anchors: dict[Path, set[str]] = {}
    for page in site.rglob("*.html"):
        for _, to in links(page):
            path, _, anchor = to.partition("#")
            if "://" in to or path.startswith("data:"):
                continue
            target = (page.parent / unquote(path.partition("?")[0])).resolve() if path else page
            assert target.is_file(), f"{page}: {to}"
            if anchor and target.suffix == ".html":
                ids = anchors.setdefault(target, set(_ID.findall(target.read_text(encoding="utf-8"))))
                assert unquote(anchor) in ids, f"{page}: {to}"
            checked += 1
    assert checked > 1000


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    fetched = [to for page in site.rglob("*.html") for tag, to in links(page) if tag in ("link", "script", "img", "iframe")]
    assert fetched
    assert [to for to in fetched if "://" in to or to.startswith("//")] == []
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", style.read_text(encoding="utf-8")), style


def test_a_dead_link_fails_the_build(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.md").write_text("# Judul\n\n[mati](tidak-ada.md)\n", encoding="utf-8")
    options = ["--fail-on-warning", "--quiet", "--conf-dir", str(SITE), str(tmp_path / "pages"), str(tmp_path / "out")]
    done = subprocess.run([sys.executable, "-m", "sphinx", *options], capture_output=True, check=False, text=True, encoding="utf-8")
    assert done.returncode != 0
    assert "tidak-ada.md" in done.stderr
