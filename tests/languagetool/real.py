"""The real server: Java and Maven from the system's packages where they may be installed, LanguageTool from Maven's artifacts."""

from __future__ import annotations

import socket
from pathlib import Path

from newslint.languagetool.home import Copy, installed_copy, java
from newslint.languagetool.install import VERSION, from_maven
from tests.system import command

HOME = Path(__file__).resolve().parents[2] / ".tools" / "languagetool"


def install() -> Copy:
    """Give the copy of the checkout, installed where it is not there."""
    command("java")
    java()  # one that is too old is an error
    copy = installed_copy(HOME)
    if copy is not None and copy.version == VERSION:
        return copy
    command("mvn")
    return from_maven(HOME, VERSION)


def installed(folder: Path) -> dict[str, str]:
    """Give an environment in which the copy is installed and nothing is kept."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    target = home / f"LanguageTool-{VERSION}"
    if not target.exists():
        target.symlink_to(next(HOME.glob("LanguageTool-*")))
    return alone(folder)


def alone(folder: Path) -> dict[str, str]:
    """Give an environment in which nothing is kept, and installed is what stands in the folder's home."""
    return {
        "NEWSLINT_LANGUAGETOOL_HOME": str(folder / "home"),
        "NEWSLINT_CACHE": str(folder / "cache"),
        "NEWSLINT_LANGUAGETOOL": "",
    }


def servers(folder: Path) -> list[int]:
    """Give the processes that run from a folder's copy, and their keepers."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                told = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if str(folder).encode() in told and (b"HTTPServer" in told or b"keeper.py" in told):
                found.append(int(entry.name))
    return found


def is_running(pid: int) -> bool:
    """Say whether a process is there and no zombie."""
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False


def is_open(port: int) -> bool:
    """Say whether something listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def is_asked(port: int) -> bool:
    """Say whether somebody holds a connection to a port of this machine."""
    lines = [
        line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text(encoding="ascii").splitlines()[1:]
    ]
    return any(fields[2].endswith(f":{port:04X}") and fields[3] == "01" for fields in lines)
