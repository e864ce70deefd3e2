"""Installs the tools that newslint is measured beside, each by its ordinary client, into ``.tools/peers``.

codespell comes from pip, hunspell with its Indonesian and English dictionaries from the system's packages, Vale from
Go where Go is there. What cannot be installed is named and left out of the table.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools" / "peers"
CODESPELL = "2.4.3"
VALE = "v3.22.0"
DICTIONARIES = Path("/usr/share/hunspell")


@dataclass(frozen=True)
class Peer:
    """A tool and how it is run on files; ``note`` says how it is configured."""

    name: str
    command: tuple[str, ...]
    note: str
    environment: tuple[tuple[str, str], ...] = ()


def run(*command: str | Path, **variables: str) -> bool:
    """Run an installer; its own words are shown when it fails."""
    done = subprocess.run(list(map(str, command)), env={**os.environ, **variables}, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  {' '.join(map(str, command))}\n  {done.stderr.strip()[-400:]}", file=sys.stderr)
    return done.returncode == 0


def codespell() -> Peer | None:
    """Install codespell into an environment of its own."""
    program = TOOLS / "codespell" / "bin" / "codespell"
    if not program.exists():
        made = run(sys.executable, "-m", "venv", TOOLS / "codespell")
        if not (made and run(TOOLS / "codespell" / "bin" / "pip", "install", "--quiet", f"codespell=={CODESPELL}")):
            return None
    return Peer(f"codespell {CODESPELL}", (str(program),), "its own English list of misspellings")


def hunspell() -> Peer | None:
    """Find hunspell with both dictionaries, or install it where the system's package manager lets us."""
    if not (shutil.which("hunspell") and _has_dictionaries()):
        if not shutil.which("apt-get") or os.geteuid() != 0:
            return None
        run("apt-get", "update", "-qq")
        if not run("apt-get", "install", "-qq", "--no-install-recommends", "hunspell", "hunspell-id", "hunspell-en-us"):
            return None
    command = ("hunspell", "-d", "id_ID,en_US", "-l")
    return Peer("hunspell id+en", command, "lists unknown words, no suggestions", (("LC_ALL", "C.UTF-8"),))


def _has_dictionaries() -> bool:
    return all((DICTIONARIES / f"{name}.dic").exists() for name in ("id_ID", "en_US"))


def vale() -> Peer | None:
    """Build Vale with Go, and give it the two hunspell dictionaries."""
    program = TOOLS / "bin" / "vale"
    if not program.exists():
        if not shutil.which("go"):
            return None
        print("  building Vale (about two minutes)", file=sys.stderr)
        package = f"github.com/vale-cli/vale/v3/cmd/vale@{VALE}"
        if not run("go", "install", package, GOBIN=str(TOOLS / "bin"), GOFLAGS="", CGO_ENABLED="1"):
            return None
    if not _has_dictionaries():
        return None
    styles = TOOLS / "vale"
    (styles / "styles" / "News").mkdir(parents=True, exist_ok=True)
    rule = f"extends: spelling\nmessage: \"'%s'?\"\nlevel: warning\ndicpath: {DICTIONARIES}\ndictionaries:\n  - id_ID\n  - en_US\n"
    (styles / "styles" / "News" / "Spelling.yml").write_text(rule, encoding="utf-8")
    (styles / ".vale.ini").write_text("StylesPath = styles\n[*.txt]\nBasedOnStyles = News\n", encoding="utf-8")
    command = (str(program), "--no-exit", "--config", str(styles / ".vale.ini"))
    return Peer(f"Vale {VALE[1:]} id+en", command, "spelling with both dictionaries")


def install() -> list[Peer]:
    """Give the peers that are there or could be installed."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    found = []
    for make in (codespell, hunspell, vale):
        peer = make()
        if peer is None:
            print(f"  {make.__name__}: cannot be installed here; left out", file=sys.stderr)
        else:
            found.append(peer)
    return found
