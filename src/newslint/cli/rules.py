"""``newslint rules``: which rules there are, what a rule says, whether the examples of rules hold."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from newslint.cli.parameters import server
from newslint.cli.rules_coverage import coverage
from newslint.cli.rules_new import new
from newslint.languagetool.settings import Wish
from newslint.model.errors import ConfigError, RuleError
from newslint.model.rule import PROFILES, Rule
from newslint.model.texts import Language
from newslint.rulebook.book import Rulebook

_LANG = click.option("--lang", type=click.Choice(("id", "en")), help="Language of the rules' texts (default: id).")


def rulebook(pack: Path | None = None) -> Rulebook:
    """Read the rules with their examples: the shipped ones, those of plug-ins, and a pack or those of the configuration here."""
    from newslint.config_search import Configs
    from newslint.plugins.manager import Plugins
    from newslint.rulebook.loader import load

    plugins = Plugins()
    config = Configs().of(Path.cwd())
    packs = (pack,) if pack is not None else config.packs
    return load((*plugins.rule_folders(), *packs), plugins.check_kinds(), config.vocabulary)


def rulebook_for_schema() -> Rulebook:
    """Read the rules that a schema names; where ours cannot be read, the shipped ones: a schema helps to mend that."""
    from newslint.plugins.manager import Plugins
    from newslint.rulebook.loader import load

    try:
        return rulebook()
    except (ConfigError, RuleError) as error:
        click.echo(f"newslint: {error}\nnewslint: the schema names the shipped rules only", err=True)
        plugins = Plugins()
        return load(plugins.rule_folders(), plugins.check_kinds())


def rule_called(name: str) -> Rule:
    """Give the rule with an id or alias; a name that no rule has is an error that shows the nearest."""
    return called(rulebook(), name)


def called(book: Rulebook, name: str) -> Rule:
    """Give the rule of a rulebook with an id or alias."""
    rule = book.find(name)
    if rule is None:
        from newslint.nodes import did_you_mean

        hint = did_you_mean(name, (rule.id for rule in book)) or "; see `newslint rules list`"
        message = f"no rule is called {name!r}{hint}"
        raise ConfigError(message)
    return rule


@click.group()
def rules() -> None:
    """Show rules, run their examples and write new ones."""


rules.add_command(coverage)
rules.add_command(new)


@rules.command("list")
@click.argument("names", nargs=-1)
@click.option("--profile", type=click.Choice(PROFILES), default="default", help="Profile whose severities are shown.")
@_LANG
def list_rules(names: tuple[str, ...], profile: str, lang: Language | None) -> None:
    """List the rules, with severity and summary.

    All of them, or those that NAMES (ids, families, tags) name.
    """
    chosen = [rule for rule in rulebook() if not names or any(rule.is_named_by(name) for name in names)]
    if not chosen:
        message = f"no rule, family or tag is called {', '.join(names)}"
        raise ConfigError(message)
    width = max(len(rule.id) for rule in chosen)
    for rule in chosen:
        level = rule.severity_in(profile)
        click.echo(f"{rule.id:<{width}}  {level.label if level is not None else 'off':<7}  {rule.summary[lang or 'id']}")


@rules.command()
@click.argument("rule_id", metavar="ID")
@_LANG
def show(rule_id: str, lang: Language | None) -> None:
    """Show what a rule is made of.

    Its file, kind, severity in each profile, scope, words and patterns.
    """
    from newslint.rulebook.card import card

    click.echo(card(rule_called(rule_id), lang or "id"), nl=False)


@rules.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--languagetool", metavar="ADDRESS", callback=server, help="Server for rules that judge what LanguageTool says.")
def test(folder: Path | None, languagetool: Wish) -> None:
    """Run the examples of the rules in FOLDER, or of all rules.

    Rules of the kind `languagetool` are run where a server is given, and counted otherwise. Exit code 0: all hold. 1: some
    do not. 2: a rule file is wrong.
    """
    from newslint.languagetool.front import Proofreaders
    from newslint.plugins.manager import Plugins
    from newslint.testing import Bench

    book = rulebook(folder)
    own = [rule for rule in book if folder is None or Path(rule.origin).is_relative_to(folder)]
    if not own:
        message = f"{folder} holds no rules; rule files are FOLDER/FAMILY/NAME.yaml"
        raise ConfigError(message)
    with closing(Proofreaders()) as proofreaders:
        bench = Bench(book, Plugins().check_kinds(), proofreaders.of(languagetool, Wish()) if languagetool.address else None)
        able = [rule for rule in own if bench.can_run(rule)]
        failures = [failure for rule in able for failure in bench.failures(rule)]
    for failure in failures:
        click.echo(str(failure))
    examples = sum(len(rule.bad) + len(rule.good) for rule in able)
    click.echo(f"{len(able)} rules, {examples} examples: {f'{len(failures)} do not hold' if failures else 'all hold'}")
    if len(able) < len(own):
        click.echo(f"{len(own) - len(able)} rules need LanguageTool and were not run; give a server with --languagetool ADDRESS")
    sys.exit(1 if failures else 0)


@rules.command()
def schema() -> None:
    """Print the JSON Schema of rule files.

    It names the check kinds and rules that are there; editors complete and check with it.
    """
    import json

    from newslint.plugins.manager import Plugins
    from newslint.rulebook.json_schema import rule_schema

    click.echo(json.dumps(rule_schema(Plugins().check_kinds(), rulebook_for_schema()), indent=2, ensure_ascii=False))
