"""Every compiled file is told, with a licence whose text is shipped."""

import re
import tomllib
from pathlib import Path

from newslint.lexicon.manifest import manifest
from newslint.lexicon.tables import FOLDER, table

ROOT = Path(__file__).resolve().parent.parent.parent
# These are named by their address, as their own text asks.
LINKED = {"CC-BY-SA-4.0": "licenses/by-sa/4.0", "CC-BY-4.0": "licenses/by/4.0"}
TEXTS = {
    "Apache-2.0": "LICENSE",
    "LGPL-3.0-only": "licenses/LGPL-3.0.txt",
    "LGPL-2.1-or-later": "licenses/LGPL-2.1.txt",
    "LicenseRef-SCOWL": "licenses/SCOWL.txt",
    "MIT": "licenses/MIT.txt",
    "Unicode-3.0": "licenses/Unicode-3.0.txt",
}


def test_every_compiled_file_stands_in_the_manifest_and_in_the_notice() -> None:
    data = {path.name.split(".")[0] for path in FOLDER.iterdir()} - {"recipe", "lexicon", "rulebook"}
    assert {one.name for one in manifest()} == data
    notice = (ROOT / "licenses" / "NOTICE.md").read_text(encoding="utf-8")
    assert [name for name in data if f"`{name}." not in notice] == []
    assert [package for one in manifest() for package in one.packages if package.lower() not in notice.lower()] == []


def test_every_licence_is_shipped_and_stands_in_the_project_s_own() -> None:
    notice = (ROOT / "licenses" / "NOTICE.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {name for one in manifest() for name in one.licence.split(" AND ")}
    assert named == {*LINKED, *TEXTS}
    assert all(address in notice for address in LINKED.values())
    assert all((ROOT / file).is_file() for file in TEXTS.values())
    assert set(project["license"].split(" AND ")) == named
    assert re.fullmatch(r"\[.*licenses/\*.*\]", str(project["license-files"]))


def test_sizes_are_those_of_the_tables() -> None:
    sizes = {one.name: one.words for one in manifest()}
    assert sizes["id-forms"] == len(table("id-forms")) > 200_000
    assert sizes["names"] == len(table("names")) > 30_000
