"""Plug-ins that are broken, misspelled or colliding are errors that name them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from newslint.config import Config
from newslint.model.errors import PluginError, RuleError
from newslint.plugins.hookspecs import Format, Hooks, Source, hookimpl
from newslint.plugins.manager import Plugins
from newslint.session import Sessions
from tests.cli.command import write

ROOT = Path(__file__).resolve().parent.parent.parent
RULE = """\
check: existence
severity: note
summary: {{id: Satu., en: One.}}
message: {{id: "Bukan {{match}}.", en: "Not {{match}}."}}
why: {{id: Dua., en: Two.}}
options: {{words: [gempar]}}
examples: {{bad: ["Seluruh {mark}."], good: ["Seluruh warga tenang."]}}
"""


@hookimpl
def newslint_formats() -> Mapping[str, Format]:
    return {"text": Format((".txt",), lambda _source: ())}


@hookimpl
def newslint_formatz() -> Mapping[str, Format]:
    return {}


@hookimpl(specname="newslint_reporters")
def broken() -> Mapping[str, object]:
    return {"x": 1 / 0}


@hookimpl(specname="newslint_checks")
def not_a_mapping() -> list[str]:
    return ["existence"]


def parse(_source: Source) -> tuple[()]:
    return ()


def test_rules_of_a_plugin_are_held_to_their_examples(tmp_path: Path) -> None:
    plugins = Plugins(installed=False)
    plugins.register(SimpleNamespace(newslint_rules=hookimpl(specname="newslint_rules")(lambda: [tmp_path])), "mine")
    write(tmp_path, {"style/long.yaml": RULE.format(mark="warga [[gempar]]")})
    assert Sessions(plugins, date(2024, 5, 20)).of(Config("", tmp_path)).rulebook.find("style.long") is not None
    write(tmp_path, {"style/long.yaml": RULE.format(mark="[[warga]] gempar")})
    with pytest.raises(RuleError, match=r"long\.yaml:.*it must speak at"):
        Sessions(plugins, date(2024, 5, 20)).of(Config("", tmp_path))


def test_a_name_offered_twice_names_both() -> None:
    plugins = Plugins(installed=False)
    plugins.register(SimpleNamespace(newslint_formats=newslint_formats), "mine")
    with pytest.raises(PluginError, match=r"format 'text' is offered twice: by plug-in 'newslint' and by plug-in 'mine'"):
        plugins.formats()


def test_a_misspelled_hook_names_plugin_and_hook() -> None:
    with pytest.raises(PluginError, match=r"plug-in 'mine'.*newslint_formatz"):
        Plugins(installed=False).register(SimpleNamespace(newslint_formatz=newslint_formatz), "mine")


def test_a_hook_that_fails_names_plugin_and_hook() -> None:
    plugins = Plugins(installed=False)
    plugins.register(SimpleNamespace(broken=broken), "mine")
    with pytest.raises(PluginError, match=r"plug-in 'mine' failed in newslint_reporters: ZeroDivisionError"):
        plugins.reporters()


def test_a_wrong_value_names_the_plugin() -> None:
    plugins = Plugins(installed=False)
    plugins.register(SimpleNamespace(not_a_mapping=not_a_mapping), "mine")
    with pytest.raises(PluginError, match=r"plug-in 'mine': newslint_checks gave list, not a mapping"):
        plugins.check_kinds()


def test_a_plugin_that_offers_nothing_forgot_its_mark() -> None:
    with pytest.raises(PluginError, match=r"plug-in 'mine' offers nothing; mark its hooks with newslint\.plugins"):
        Plugins(installed=False).register(SimpleNamespace(newslint_formats=dict), "mine")


@pytest.mark.parametrize(
    ("hook", "given", "said"),
    [
        ("newslint_formats", {"wire": 3}, "the format 'wire' is a value of type int, not a Format"),
        ("newslint_formats", {"wire": Format("wire", parse)}, "the format 'wire' has the suffixes 'wire'; they are a tuple"),  # type: ignore[arg-type]
        ("newslint_formats", {"wire": Format(("wire",), parse)}, r"the format 'wire' has the suffixes \('wire',\); they are"),
        (
            "newslint_formats",
            {"wire": Format((".txt",), parse)},
            "'.txt' is claimed twice: by the format 'text' of plug-in 'newslint'",
        ),
        ("newslint_formats", {1: Format((".wire",), parse)}, "the format 1 has no name"),
        ("newslint_checks", {"size": len}, "the check kind 'size' is a value of type builtin_function_or_method, not a CheckKind"),
        ("newslint_reporters", {"count": 1}, "the report format 'count' is a value of type int, which cannot be called"),
        ("newslint_rules", ["/rules"], "newslint_rules gave '/rules', which is no folder"),
    ],
)
def test_a_part_of_the_wrong_type_names_plugin_and_part(hook: str, given: object, said: str) -> None:
    plugins = Plugins(installed=False)
    plugins.register(SimpleNamespace(mine=hookimpl(specname=hook, trylast=True)(lambda: given)), "mine")
    with pytest.raises(PluginError, match=said):
        _ = plugins.formats(), plugins.check_kinds(), plugins.reporters(), plugins.rule_folders()


def test_the_products_own_parts_come_through_the_same_hooks() -> None:
    plugins = Plugins(installed=False)
    assert "text" in plugins.formats()
    assert "existence" in plugins.check_kinds()
    assert {"text", "json", "concise"} <= set(plugins.reporters())
    assert len(plugins.rule_folders()) == 1


def test_every_part_can_be_imported() -> None:
    plugins = Plugins(installed=False)
    for parts in (plugins.formats(), plugins.check_kinds(), plugins.reporters()):
        assert [name for name in parts if parts[name] is None] == []


def test_every_hook_is_documented() -> None:
    text = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")
    hooks = [name for name in vars(Hooks) if name.startswith("newslint_")]
    assert len(hooks) == 4
    assert [name for name in hooks if f"`{name}" not in text] == []


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("nowhere.to.be_found", "plug-in 'lost' (nowhere.to.be_found) cannot be loaded: ModuleNotFoundError"),
        ("lost_plugin", "plug-in 'lost' does not fit newslint's hooks"),
    ],
)
def test_an_installed_plugin_that_cannot_be_used_ends_with_exit_code_2(tmp_path: Path, entry: str, said: str) -> None:
    (tmp_path / "lost_plugin.py").write_text(
        "from newslint.plugins.hookspecs import hookimpl\n@hookimpl\ndef newslint_colours():\n    return {}\n", encoding="utf-8"
    )
    folder = tmp_path / "lost-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: lost\nVersion: 1.0\n", encoding="utf-8")
    (folder / "entry_points.txt").write_text(f"[newslint]\nlost = {entry}\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("Sidang dibuka pada 3 Februari 2024.\n", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from newslint.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(tmp_path / "draft.txt")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
