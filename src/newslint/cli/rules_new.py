"""``newslint rules new``: a rule file to start from, in the newsroom's own folder of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newslint.cli.rules_templates import KINDS, OVERLAY, filled
from newslint.config import Config
from newslint.config_search import YAML_NAME, Configs
from newslint.model.errors import ConfigError
from newslint.rulebook.book import Rulebook
from newslint.rulebook.schema import refuse_wrong_id


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--check", "kind", type=click.Choice(sorted(KINDS)), default="substitution", show_default=True, help="Kind of check.")
@click.option("--extends", is_flag=True, help="Change the rule ID, which exists, instead of adding one.")
@click.option("--pack", type=click.Path(file_okay=False, path_type=Path), help="Folder of rules; else the configuration's.")
def new(*, rule_id: str, kind: str, extends: bool, pack: Path | None) -> None:
    """Write a commented rule file into your folder of rules.

    ID is FAMILY.NAME.

    Its examples hold as they stand. A file that is there is never overwritten.
    """
    refuse_wrong_id(rule_id)
    config = Configs().of(Path.cwd())
    folder = pack if pack is not None else _only(config.packs)
    name = _extended(rule_id) if extends else _unused(rule_id)
    family, _, own = name.partition(".")
    file = folder / family / f"{own}.yaml"
    _write(file, filled(OVERLAY if extends else KINDS[kind], name, _shown(folder)))
    click.echo("\n".join(_next_steps(file, folder, config)))


def _only(packs: Sequence[Path]) -> Path:
    """Give the folder that a new rule goes into where none is named."""
    if len(packs) == 1:
        return packs[0]
    if packs:
        message = f"there are several folders of rules; say which: --pack {' or --pack '.join(map(_shown, packs))}"
    else:
        message = f"there is no folder of rules yet; name one with --pack, such as --pack rules, and in {YAML_NAME}: packs: [rules]"
    raise ConfigError(message)


def _unused(rule_id: str) -> str:
    existing = _installed().find(rule_id)
    if existing is not None:
        message = f"the rule {rule_id} exists already ({existing.origin}); to change it: newslint rules new --extends {rule_id}"
        raise ConfigError(message)
    return rule_id


def _extended(rule_id: str) -> str:
    from newslint.cli.rules import called

    return called(_installed(), rule_id).id


def _installed() -> Rulebook:
    """Read the shipped rules and those of plug-ins, in their compiled form; of one's own, the file would be there already."""
    from newslint.plugins.manager import Plugins
    from newslint.rulebook.packaged import load_compiled

    plugins = Plugins()
    return load_compiled(plugins.rule_folders(), plugins.check_kinds())


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        message = f"{_shown(file)} is there already and stays as it is"
        raise ConfigError(message) from None
    except OSError as error:
        message = f"{_shown(file)} cannot be written: {error.strerror or error}"
        raise ConfigError(message) from error


def _next_steps(file: Path, folder: Path, config: Config) -> Iterator[str]:
    yield f"{_shown(file)} written; put your own words into it, then: newslint rules test {_shown(folder)}"
    if folder.resolve() not in [pack.resolve() for pack in config.packs]:
        yield f"newslint reads it once {YAML_NAME} says: packs: [{_shown(folder)}]"


def _shown(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
