"""What the packaging tests share: the built distributions and fresh environments."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"


@dataclass(frozen=True)
class Environment:
    """A fresh virtual environment."""

    folder: Path

    def run(self, *command: str | Path, cwd: Path | None = None, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command of the environment, without the variables that would let a checkout shine through."""
        program = self.folder / SCRIPTS / str(command[0])
        environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "NEWSLINT_CACHE")}
        done = subprocess.run(
            [str(program), *map(str, command[1:])],
            capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd, env=environment,
        )  # fmt: skip
        assert not check or done.returncode in (0, 1), f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    def install(self, *what: str | Path) -> None:
        """Install with pip."""
        self.run("python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Environment]:
    """Give a maker of fresh environments."""

    def make() -> Environment:
        folder = tmp_path_factory.mktemp("env")
        venv.create(folder, with_pip=True)
        return Environment(folder)

    return make


@dataclass(frozen=True)
class Built:
    """The two distributions, and a wheel that was built from the source distribution without a network."""

    sdist: Path
    wheel: Path
    offline: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, fresh: Callable[[], Environment]) -> Built:
    """Build the source distribution and both wheels, from a copy of what is in the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    checkout = folder / "checkout"
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, checkout / name)
    shutil.copytree(ROOT / "src" / "newslint" / "compiled", checkout / "src" / "newslint" / "compiled")
    subprocess.run([sys.executable, "-m", "build", "--outdir", folder, checkout], check=True, capture_output=True)
    sdist, wheel = next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))
    builder = fresh()
    builder.install("hatchling", "PyYAML", "pluggy", "marisa-trie")
    offline = folder / "offline"
    builder.run(
        "python", "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--no-build-isolation",
        "--wheel-dir", offline, sdist,
    )  # fmt: skip
    return Built(sdist, wheel, next(offline.glob("*.whl")))
