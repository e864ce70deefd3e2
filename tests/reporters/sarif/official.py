"""The official SARIF validator (npm) and schema, installed into ``.tools`` at the top of the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests import system

VERSION = "5.7.0"
TOOLS = Path(__file__).resolve().parents[3] / ".tools"
_SYSTEMS = {"linux": "linux", "darwin": "darwin", "win32": "win32"}
PACKAGE = f"@microsoft/sarif-multitool-{_SYSTEMS[sys.platform]}"
HOME = TOOLS / "node_modules" / PACKAGE
PROGRAM = HOME / ("Sarif.Multitool.exe" if sys.platform == "win32" else "Sarif.Multitool")
SCHEMA = HOME / "sarif-2.1.0.json"
# SARIF2006 asks the network for every address; SARIF2009 wants ids such as NL1001, ours are family.name.
NOT_OURS = {"SARIF2006", "SARIF2009"}


def install() -> None:
    """Install the validator, and npm where this user may; installed already, do nothing."""
    if PROGRAM.exists() and json.loads((HOME / "package.json").read_text(encoding="utf-8"))["version"] == VERSION:
        return
    npm = system.command("npm")
    options = ["--prefix", str(TOOLS), "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    subprocess.run([npm, "install", *options, f"{PACKAGE}@{VERSION}"], check=True)
    PROGRAM.chmod(0o755)  # what the package's own script would do, which npm does not run


def validate(files: Sequence[Path], work: Path) -> list[str]:
    """Give what the validator says about the files, notes included; it ends with 0 whatever it finds, so its log is read."""
    out = work / "validation.sarif"
    command = [str(PROGRAM), "validate", *map(str, files), "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note"]
    done = _run([*command, "--max-file-size-in-kb", "2000000", "--output", str(out), "--log", "ForceOverwrite"], work)
    if f"{len(files)} files scanned" not in done:
        return [f"not every file was scanned: {done[-500:]}"]
    (run,) = json.loads(out.read_text(encoding="utf-8-sig"))["runs"]
    return list(_complaints(run))


def _complaints(run: Any) -> Iterator[str]:
    for result in run.get("results", []):
        rule = result.get("ruleId") or run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]
        if rule.partition("/")[0] not in NOT_OURS:
            yield f"{result.get('level', 'warning')} {rule}: {result['message'].get('arguments') or result['message'].get('text')}"


def recomputed(file: Path, work: Path) -> Any:
    """Give the log as the official tool writes it with the snippets and line hashes that it finds in the files itself."""
    log = json.loads(file.read_text(encoding="utf-8"))
    for run in log["runs"]:
        run.pop("artifacts", None)  # it would take the text from there
        for result in run["results"]:
            del result["partialFingerprints"]["primaryLocationLineHash"]
            physical = result["locations"][0]["physicalLocation"]
            del physical["region"]["snippet"], physical["artifactLocation"]["index"]
            result.pop("fixes", None)
    bare, out = work / "bare.sarif", work / "recomputed.sarif"
    bare.write_text(json.dumps(log), encoding="utf-8")
    insert = "RegionSnippets;RollingHashPartialFingerprints"
    _run([str(PROGRAM), "rewrite", str(bare), "--output", str(out), "--log", "ForceOverwrite", "--insert", insert], work)
    return json.loads(out.read_text(encoding="utf-8-sig"))


def _run(command: list[str], work: Path) -> str:
    environment = {**os.environ, "DOTNET_BUNDLE_EXTRACT_BASE_DIR": str(TOOLS / "dotnet"), "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=work, env=environment, check=False)
    return done.stdout + done.stderr
