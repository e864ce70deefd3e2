"""The real server: Java and Maven from the system's packages where they may be installed, LanguageTool from Maven's artifacts."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from newslint.languagetool.home import LEAST_JAVA, Copy, installed_copy, java, java_version
from newslint.languagetool.install import VERSION, from_maven

HOME = Path(__file__).resolve().parents[2] / ".tools" / "languagetool"
_PACKAGES = {"java": "openjdk-17-jre-headless", "mvn": "maven"}


class MissingToolError(Exception):
    """Java or Maven cannot be installed; the message says what to do."""


def install() -> Copy:
    """Give the copy of the checkout, installed where it is not there; whatever is missing is an error, never a skip."""
    for program, package in _PACKAGES.items():
        if shutil.which(program) is None or (program == "java" and java_version(program) < LEAST_JAVA):
            _from_the_system(program, package)
    java()
    copy = installed_copy(HOME)
    return copy if copy is not None and copy.version == VERSION else from_maven(HOME, VERSION)


def _from_the_system(program: str, package: str) -> None:
    apt = shutil.which("apt-get")
    if apt is not None and os.name == "posix" and os.geteuid() == 0:
        subprocess.run([apt, "update", "--quiet"], check=False)
        subprocess.run([apt, "install", "--yes", "--no-install-recommends", package], check=True)
    if shutil.which(program) is None:
        message = f"{program} is missing: install it (apt-get install {package}, or the like) and try again"
        raise MissingToolError(message)
