"""A real WordPress from the system's packages, with a MariaDB of its own and the plug-in switched on."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

from tests import system

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "integrations/wordpress/newslint"
WORDPRESS = Path("/usr/share/wordpress/wp-load.php")
PASSWORD = "a-password-for-tests"
START_SECONDS = 60
_CONFIG = """<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '{log}' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'NEWSLINT_SERVICE', '{service}' );
define( 'WP_HOME', '{url}' );
define( 'WP_SITEURL', '{url}' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {{ define( 'ABSPATH', __DIR__ . '/' ); }}
require_once ABSPATH . 'wp-settings.php';
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class WordPress:
    """``url`` is where it listens; ``run`` runs PHP inside it."""

    def __init__(self, folder: Path, service: str) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.log = folder / "debug.log"
        self.url = f"http://localhost:{free_port()}"
        self._service = service
        self._php = system.command("php")

    @contextmanager
    def database(self) -> Iterator[None]:
        server, data, place = system.command("mariadbd"), self.folder / "data", self.folder / "db.sock"
        install = [
            shutil.which("mariadb-install-db") or "mariadb-install-db",
            "--user=root",
            "--auth-root-authentication-method=normal",
        ]
        subprocess.run([*install, f"--datadir={data}", "--skip-test-db"], check=True, capture_output=True)
        command = [server, "--no-defaults", "--user=root", f"--datadir={data}", f"--socket={place}", "--skip-networking"]
        with (self.folder / "db.log").open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
            try:
                _wait(lambda: self._sql(place, "CREATE DATABASE IF NOT EXISTS wordpress") == 0, process)
                yield
            finally:
                process.terminate()
                process.wait(60)

    @staticmethod
    def _sql(place: Path, statement: str) -> int:
        command = ["mariadb", "--no-defaults", f"--socket={place}", "--user=root", "--execute", statement]
        return subprocess.run(command, check=False, capture_output=True).returncode

    @contextmanager
    def listening(self) -> Iterator[None]:
        wordpress = Path(system.command(str(WORDPRESS))).parent
        subprocess.run(["cp", "-rL", str(wordpress), str(self.site)], check=True)
        (self.site / "wp-config.php").unlink(missing_ok=True)
        values = {"socket": self.folder / "db.sock", "log": self.log, "service": self._service, "url": self.url}
        (self.site / "wp-config.php").write_text(_CONFIG.format(**values), encoding="utf-8")
        shutil.rmtree(self.site / "wp-content/plugins", ignore_errors=True)
        shutil.copytree(PLUGIN, self.site / "wp-content/plugins/newslint")
        environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
        command = [self._php, "-S", self.url.removeprefix("http://"), "-t", str(self.site)]
        with (
            (self.folder / "site.log").open("wb") as out,
            subprocess.Popen(command, stdout=out, stderr=out, env=environment, start_new_session=True) as process,
        ):
            try:
                _wait(lambda: self.status("/readme.html") == 200, process)
                self._install()
                yield
            finally:
                os.killpg(process.pid, 15)
                process.wait(30)

    def _install(self) -> None:
        fields = {
            "weblog_title": "Kabar Oru",
            "user_name": "desk",
            "admin_password": PASSWORD,
            "admin_password2": PASSWORD,
            "pw_weak": "1",
            "admin_email": "desk@example.org",
            "blog_public": "0",
            "Submit": "Install",
        }
        with urlopen(f"{self.url}/wp-admin/install.php?step=2", urlencode(fields).encode()) as answer:
            assert b"Success" in answer.read()
        self.run("require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('newslint/newslint.php');")

    def run(self, code: str) -> str:
        """Run PHP as the editor; give what it prints."""
        script = f"<?php require '{self.site}/wp-load.php'; wp_set_current_user(1); {code}"
        done = subprocess.run([self._php], input=script, capture_output=True, text=True, check=False, cwd=self.site)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def status(self, path: str) -> int:
        """Give the status that a reader gets."""
        try:
            with urlopen(f"{self.url}{path}") as answer:
                return int(answer.status)
        except HTTPError as error:
            return error.code
        except OSError:
            return 0


def _wait(ready: object, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        if ready():  # type: ignore[operator]
            return
        time.sleep(0.2)
    raise AssertionError("it did not start")
