"""Reports: several at once, each whole, in UTF-8, with colour only where it is wanted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli.progress import FROM as PROGRESS_FROM
from newslint.discovery import unreadable
from tests.cli.command import CLEAN, COMMAND, TYPO, environment, newslint, write
from tests.terminal import on_terminal

ONE_RULE = ("--select", "spelling.known-typo")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    write(tmp_path, {"typo.txt": TYPO, "clean.txt": CLEAN})
    return tmp_path


def test_several_reports_of_one_run(drafts: Path) -> None:
    done = newslint("check", "typo.txt", *ONE_RULE, "-f", "concise", "-f", "json=a.json", "-f", "sarif=b.sarif", cwd=drafts)
    assert done.out.startswith("typo.txt:3:30: error")
    assert json.loads((drafts / "a.json").read_text(encoding="utf-8"))["version"] == 1
    assert json.loads((drafts / "b.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert sorted(file.name for file in drafts.iterdir()) == ["a.json", "b.sarif", "clean.txt", "typo.txt"]


def test_a_report_that_was_there_is_replaced_and_keeps_its_mode(drafts: Path) -> None:
    report = drafts / "out.json"
    report.write_text("old", encoding="utf-8")
    report.chmod(0o600)
    assert newslint("check", "clean.txt", *ONE_RULE, "-f", "json=out.json", cwd=drafts).code == 0
    assert json.loads(report.read_text(encoding="utf-8"))["findings"] == []
    assert report.stat().st_mode & 0o777 == 0o600


def test_a_report_that_cannot_be_written_makes_the_run_incomplete_and_loses_no_other(drafts: Path) -> None:
    done = newslint("check", "clean.txt", *ONE_RULE, "-f", "json=absent/a.json", "-f", "json=b.json", "--lang", "en", cwd=drafts)
    assert done.code == 2
    assert done.err == "newslint: absent/a.json: the report cannot be written: No such file or directory\n"
    assert json.loads((drafts / "b.json").read_text(encoding="utf-8"))["summary"]["exit_code"] == 2


def test_a_reader_that_stops_reading_is_no_error(drafts: Path) -> None:
    for number in range(40):
        write(drafts, {f"many/{number}.txt": TYPO * 40})
    command = [str(COMMAND), "check", "many", *ONE_RULE, "-f", "concise"]
    with subprocess.Popen(command, cwd=drafts, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment({})) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_standard_output_that_is_full_is_told(drafts: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [COMMAND, "check", "clean.txt", *ONE_RULE], cwd=drafts, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "newslint: standard output: the report cannot be written: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="its shell cannot close streams")
def test_a_process_without_streams_still_writes_its_files(drafts: Path) -> None:
    command = f"'{COMMAND}' check typo.txt --select spelling.known-typo -f text -f json=a.json <&- >&- 2>&-"
    assert subprocess.run(["sh", "-c", command], cwd=drafts, check=False).returncode == 1
    assert json.loads((drafts / "a.json").read_text(encoding="utf-8"))["summary"]["error"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo-terminals")
@pytest.mark.parametrize(("options", "shown"), [((), True), (("--quiet",), False)])
def test_a_progress_bar_on_a_terminal_only(tmp_path: Path, options: tuple[str, ...], *, shown: bool) -> None:
    write(tmp_path, {f"{number}.txt": CLEAN for number in range(PROGRESS_FROM)})
    drawn = on_terminal(tmp_path, "check", ".", *ONE_RULE, *options)
    assert (f"{PROGRESS_FROM}/{PROGRESS_FROM}" in drawn) is shown


@pytest.mark.parametrize(
    ("variables", "options", "colored"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "1"}, ("--no-color",), False),
    ],
)
def test_colour(drafts: Path, variables: dict[str, str], options: tuple[str, ...], *, colored: bool) -> None:
    done = newslint("check", "typo.txt", *ONE_RULE, *options, "-f", "text", "-f", "text=out.txt", cwd=drafts, env=variables)
    assert ("\x1b[" in done.out) is colored
    assert "\x1b[" not in (drafts / "out.txt").read_text(encoding="utf-8")


def test_utf8_whatever_the_locale(drafts: Path) -> None:
    done = newslint("check", "typo.txt", *ONE_RULE, cwd=drafts, env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert "“Pebruari” salah ketik" in done.out


def test_quiet_hides_notes_and_says_so(drafts: Path) -> None:
    write(drafts, {"newslint.yaml": "rules: {spelling.known-typo: note}\n"})
    done = newslint("check", "typo.txt", *ONE_RULE, "--quiet", cwd=drafts)
    assert done.code == 0
    assert "spelling.known-typo" not in done.out
    assert "1 catatan disembunyikan" in done.out


def test_failures_are_told_on_standard_error_where_no_report_for_people_tells_them(drafts: Path) -> None:
    done = newslint("check", "absent.txt", "-f", "json", cwd=drafts)
    assert done.err == "newslint: absent.txt: tidak ada; periksa ejaan jalurnya\n"
    assert json.loads(done.out)["failures"][0]["path"] == "absent.txt"


def test_reasons_why_a_file_cannot_be_read_are_in_both_languages() -> None:
    denied = unreadable(PermissionError(13, "Permission denied"))
    assert (denied.id, denied.en) == ("tidak dapat dibaca: izin ditolak", "cannot be read: permission denied")
    assert unreadable(OSError(5, "Input/output error")).en == "cannot be read: Input/output error"


def test_versions(tmp_path: Path) -> None:
    for arguments in (("--version",), ("check", "--version")):
        assert newslint(*arguments, cwd=tmp_path).out.startswith("newslint, version ")
