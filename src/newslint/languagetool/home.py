"""The installed copy of LanguageTool: where it is, of which version, and the Java that runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from newslint.languagetool.failure import LanguageToolFailure
from newslint.model.records import dataclass
from newslint.model.texts import Texts

VARIABLE = "NEWSLINT_LANGUAGETOOL_HOME"
JAR = "languagetool-server.jar"
PREFIX = "LanguageTool-"
LEAST_JAVA = 17
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of LanguageTool that can be started."""

    jar: Path
    version: str


def home() -> Path:
    """Give the folder that holds copies: the environment's, else one of the user's data."""
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told)
    from platformdirs import user_data_path

    return user_data_path("newslint", appauthor=False) / "languagetool"


def installed_copy(folder: Path | None = None) -> Copy | None:
    """Give the newest copy in a folder, if there is one."""
    copies = [Copy(jar, jar.parent.name.removeprefix(PREFIX)) for jar in (folder or home()).glob(f"{PREFIX}*/{JAR}")]
    return max(copies, key=lambda copy: _number(copy.version), default=None)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def java() -> str:
    """Give the Java that can run LanguageTool; raises ``LanguageToolFailure`` where there is none, or one that is too old."""
    told = os.environ.get("JAVA_HOME")
    program = (shutil.which("java", path=Path(told, "bin")) if told else None) or shutil.which("java")
    if program is None:
        raise LanguageToolFailure(
            Texts(
                f"Java tidak ditemukan; LanguageTool memerlukan Java {LEAST_JAVA} atau yang lebih baru",
                f"there is no Java; LanguageTool needs Java {LEAST_JAVA} or newer",
            )
        )
    version = java_version(program)
    if version < LEAST_JAVA:
        raise LanguageToolFailure(
            Texts(
                f"{program} adalah Java {version}; LanguageTool memerlukan Java {LEAST_JAVA} atau yang lebih baru",
                f"{program} is Java {version}; LanguageTool needs Java {LEAST_JAVA} or newer",
            )
        )
    return program


def java_version(program: str) -> int:
    """Give the major version of a Java, 0 where it does not tell."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own Java
            [program, "-version"], capture_output=True, check=False, timeout=20, text=True, encoding="utf-8", errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    match = _VERSION.search(done.stderr + done.stdout)
    return int(match[1]) if match else 0
