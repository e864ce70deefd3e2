"""``newslint explain``: a rule in words."""

from __future__ import annotations

import click

from newslint.cli.rules import called, rulebook
from newslint.model.texts import Language


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--lang", type=click.Choice(("id", "en")), help="Language of the explanation (default: id).")
def explain(rule_id: str, lang: Language | None) -> None:
    """Explain a rule, with examples.

    What it finds, why, on which standard, how to fix it and how to switch it off.
    """
    from newslint.explaining import Explainer
    from newslint.plugins.manager import Plugins

    book = rulebook()
    click.echo(Explainer(book, Plugins().check_kinds()).page(called(book, rule_id), lang or "id"), nl=False)
