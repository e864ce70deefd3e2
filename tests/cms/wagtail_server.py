"""A real Wagtail site in an environment of its own, with newslint and its integration installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(__file__).resolve().parent / "wagtail_site"
STATIC = ROOT / "integrations" / "wagtail" / "src" / "newslint_wagtail" / "static"
TOOLS = ROOT / ".tools"
PASSWORD = "a-password-for-tests"
START_SECONDS = 60
_SET_UP = f"""
from django.contrib.auth import get_user_model
from wagtail.models import Page, Site
get_user_model().objects.create_superuser("desk", "desk@example.org", {PASSWORD!r})
Site.objects.update(hostname="localhost", root_page=Page.objects.get(depth=2))
"""


def environment(version: str) -> Path:
    """Give the Python of an environment with a version of Wagtail, made once."""
    folder = TOOLS / f"wagtail-{version}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = folder / "ready"
    if not stamp.exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*install, f"wagtail=={version}.*", "--editable", str(ROOT), "--editable", str(ROOT / "integrations/wagtail")],
            check=True,
        )
        stamp.touch()
    return python


def site_in(version: str, folder: Path, settings: Mapping[str, object]) -> Site:
    """Give a site with its database and one editor; each version's is made once and copied."""
    python, ready = environment(version), TOOLS / f"wagtail-{version}" / "site"
    if not ready.exists():
        draft = ready.with_name("site-draft")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        Site(python, draft, {}).set_up()
        draft.rename(ready)
    shutil.copytree(ready, folder, dirs_exist_ok=True)
    shutil.copytree(STATIC, folder / "static", dirs_exist_ok=True)  # as it is now
    return Site(python, folder, settings)


class Site:
    """``url`` is where it listens; ``run`` runs Python inside the site."""

    def __init__(self, python: Path, folder: Path, settings: Mapping[str, object]) -> None:
        self.folder = folder
        self._python = python
        self._environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "settings",
            "SITE_FOLDER": str(folder),
            "SITE_NEWSLINT": json.dumps(settings),
            "PYTHONWARNINGS": "ignore",
        }
        self.url = ""

    def manage(self, *arguments: str) -> str:
        command = [str(self._python), str(SITE / "manage.py"), *arguments]
        done = subprocess.run(command, cwd=self.folder, env=self._environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def run(self, code: str) -> object:
        """Run code; give the JSON that it prints last."""
        lines = self.manage("shell", "--no-imports", "-c", code).strip().splitlines()
        return json.loads(lines[-1]) if lines else None

    def set_up(self) -> None:
        migrations = self.folder / "site_migrations"
        migrations.mkdir()
        (migrations / "__init__.py").touch()
        self.manage("makemigrations", "news", "--verbosity", "0")
        assert self.manage("makemigrations", "newslint_wagtail", "--check", "--dry-run")
        self.manage("migrate", "--verbosity", "0")
        self.manage("collectstatic", "--no-input", "--verbosity", "0")
        self.manage("shell", "--no-imports", "-c", _SET_UP)

    def status(self, path: str) -> int:
        """Give the status that a reader gets."""
        try:
            with urlopen(f"{self.url}{path}") as response:
                return int(response.status)
        except HTTPError as error:
            return error.code

    @contextmanager
    def listening(self) -> Iterator[None]:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            port = found.getsockname()[1]
        self.url = f"http://localhost:{port}"
        command = [str(self._python), str(SITE / "manage.py"), "runserver", "--noreload", f"127.0.0.1:{port}"]
        log = self.folder / "site.log"
        with (
            log.open("wb") as out,
            subprocess.Popen(command, cwd=self.folder, env=self._environment, stdout=out, stderr=out) as process,
        ):
            try:
                self._wait(process, log)
                yield
            finally:
                process.terminate()
                process.wait(30)

    def _wait(self, process: subprocess.Popen[bytes], log: Path) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and process.poll() is None:
            try:
                self.status("/admin/login/")
            except OSError:
                time.sleep(0.2)
            else:
                return
        raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))


def number_in(url: str) -> int:
    """Give the page's number in an address of the admin."""
    found = re.search(r"/pages/(\d+)/", url)
    assert found is not None, url
    return int(found[1])
