"""Puts a copy of LanguageTool into the home folder, in front of the user: from Maven's artifacts or from an archive."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from newslint.languagetool.home import JAR, PREFIX, Copy
from newslint.languagetool.server import MAIN
from newslint.languagetool.settings import MAJOR
from newslint.model.errors import ConfigError

VERSION = "6.8"
POM = Path(__file__).with_name("pom.xml")
MAVEN_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
LARGEST = 2_000_000_000  # bytes that an archive may hold unpacked
_VERSION = re.compile(r"\d+(?:\.\d+)*(?:-[A-Za-z0-9]+)?")
# What zipfile raises: a full disk, a broken archive or member, a password, a compression that Python does not know.
_UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
_LINE = 70  # bytes of a manifest's line, which may have 72


def from_maven(folder: Path, version: str = VERSION) -> Copy:
    """Have Maven fetch the server and its libraries; Maven itself shows what it downloads, and from where."""
    if not _VERSION.fullmatch(version):
        message = f"{version!r} is not a version such as {VERSION}"
        raise ConfigError(message)
    _hold_to_known(version)
    maven = shutil.which("mvn")
    if maven is None:
        message = "Maven is missing: install it (apt-get install maven, brew install maven), or give an archive with --archive"
        raise ConfigError(message)
    draft = _draft(folder)
    command = [maven, "-B", "-Dstyle.color=never", "-f", str(POM), f"-Dlanguagetool.version={version}", MAVEN_PLUGIN]
    try:
        done = subprocess.run(  # noqa: S603 - the user's own Maven
            [*command, "-DincludeScope=runtime", f"-DoutputDirectory={draft / 'libs'}"], check=False
        )
        if done.returncode != 0:
            message = f"Maven could not fetch LanguageTool {version} (exit code {done.returncode}); what it said stands above"
            raise ConfigError(message)
        write_thin_jar(draft)
        return _put(draft, folder, version)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def from_archive(folder: Path, archive: Path) -> Copy:
    """Unpack an archive of LanguageTool's own making (``LanguageTool-6.6.zip``)."""
    draft = _draft(folder)
    try:
        try:
            _unpack(archive, draft)
        except _UNREADABLE as error:
            message = f"{archive} cannot be unpacked: {error}"
            raise ConfigError(message) from error
        jars = [jar for jar in sorted(draft.rglob(JAR)) if zipfile.is_zipfile(jar)]
        if not jars:
            message = f"{archive} holds no {JAR}; it is no archive of LanguageTool's server"
            raise ConfigError(message)
        root = jars[0].parent
        version = _version_of(root, draft, archive)
        _hold_to_known(version)
        return _put(root, folder, version)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _hold_to_known(version: str) -> None:
    if version.partition(".")[0] != MAJOR:
        message = f"this is LanguageTool {version}; newslint knows version {MAJOR}.x"
        raise ConfigError(message)


def write_thin_jar(folder: Path) -> Path:
    """Write a jar that holds no code but names its libraries, so that a server has one file to start from."""
    libraries = " ".join(f"libs/{file.name}" for file in sorted((folder / "libs").glob("*.jar")))
    told = f"Class-Path: {libraries}"
    lines = [told[:_LINE], *(f" {told[at : at + _LINE - 1]}" for at in range(_LINE, len(told), _LINE - 1))]
    manifest = "\r\n".join(["Manifest-Version: 1.0", *lines, f"Main-Class: {MAIN}", "", ""])
    jar = folder / JAR
    with zipfile.ZipFile(jar, "w") as opened:
        opened.writestr("META-INF/MANIFEST.MF", manifest)
    return jar


def _draft(folder: Path) -> Path:
    """Make the folder in which a copy is put together: one that is not whole is never found."""
    draft = folder / f".installing-{os.getpid()}"
    try:
        draft.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} cannot be written: {error.strerror or error}"
        raise ConfigError(message) from error
    return draft


def _put(draft: Path, folder: Path, version: str) -> Copy:
    target = folder / f"{PREFIX}{version}"
    old = folder / f".old-{os.getpid()}"
    try:
        if target.exists():
            target.replace(old)
        draft.replace(target)
    except OSError as error:
        message = f"{target} cannot be replaced: {error.strerror or error}"
        raise ConfigError(message) from error
    finally:
        if old.exists() and not target.exists():
            old.replace(target)
        shutil.rmtree(old, ignore_errors=True)
    return Copy(target / JAR, version)


def _version_of(root: Path, draft: Path, archive: Path) -> str:
    """Read the version from the folder inside the archive, else from the archive's own name."""
    for name in (root.name if root != draft else "", archive.stem):
        match = _VERSION.search(name.removeprefix(PREFIX))
        if match:
            return match[0]
    message = f"neither {archive.name} nor the folder in it tells a version; call it {PREFIX}6.8.zip, for example"
    raise ConfigError(message)


def _unpack(archive: Path, folder: Path) -> None:
    """Unpack what stays inside the folder and is no bomb."""
    with zipfile.ZipFile(archive) as opened:
        if sum(item.file_size for item in opened.infolist()) > LARGEST:
            message = f"{archive} unpacks to more than {LARGEST:,} bytes; that is not LanguageTool"
            raise ConfigError(message)
        for item in opened.infolist():
            path = PurePosixPath(item.filename)
            if path.is_absolute() or ".." in path.parts or ":" in item.filename or "\\" in item.filename:
                message = f"{archive} holds {item.filename!r}, which lies outside of it; it is not unpacked"
                raise ConfigError(message)
            opened.extract(item, folder)
