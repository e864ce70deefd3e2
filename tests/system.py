"""Programs that some tests need and Python's registry does not have: found, installed where that may be, or named."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# command, or a file: (Debian's packages, alternatives parted by |, how other systems get it)
PROGRAMS = {
    "java": (
        "openjdk-17-jre-headless|default-jre-headless",
        "brew install openjdk@17, winget install EclipseAdoptium.Temurin.17.JRE",
    ),
    "mvn": ("maven", "brew install maven, winget install Apache.Maven"),
    "npm": ("npm", "brew install node, winget install OpenJS.NodeJS"),
    "soffice": ("libreoffice-writer-nogui", "brew install --cask libreoffice"),
    "chromium": ("chromium", "brew install --cask chromium"),
    "hugo": ("hugo", "brew install hugo"),
    "jekyll": ("jekyll", "gem install jekyll"),
    "mariadbd": ("mariadb-server", "brew install mariadb"),
    "php": ("php-cli php-mysql php-curl php-xml php-mbstring", "brew install php"),
    "phpcs": ("php-codesniffer", "brew install php-code-sniffer"),
    "/usr/share/wordpress/wp-load.php": ("wordpress php-mysql php-curl php-xml php-mbstring", "Debian's package is what is tested"),
}


def command(name: str) -> str:
    """Give a program's path; install it with the system's package manager where this user may.

    Where it cannot be had the tests that need it are skipped and it is named; in CI that is a failure.
    """
    package, elsewhere = PROGRAMS[name]
    found = shutil.which(name) or _file(name) or _from_the_system(name, package)
    if found is not None:
        return found
    message = f"{name} is missing: install it (apt-get install {package.partition('|')[0]}; {elsewhere}) and try again"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def _file(name: str) -> str | None:
    return name if Path(name).is_absolute() and Path(name).exists() else None


def _from_the_system(name: str, package: str) -> str | None:
    apt = shutil.which("apt-get")
    if apt is None or os.name != "posix" or os.geteuid() != 0:
        return None
    subprocess.run([apt, "update"], check=False, stdout=subprocess.DEVNULL)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wanted = [name.replace("|", " | ") for name in package.split()]
    subprocess.run([apt, "satisfy", "--yes", "--no-install-recommends", *wanted], check=False, env=environment)
    return shutil.which(name) or _file(name)
