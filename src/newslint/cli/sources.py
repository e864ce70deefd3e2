"""``newslint sources``: who stands behind what an article says."""

from __future__ import annotations

import sys

import click

from newslint.cli.parameters import metadata
from newslint.model.texts import Language


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--lang", type=click.Choice(("id", "en")), help="Language of the table (default: the configuration's, else id).")
@click.option("--meta", multiple=True, metavar="KEY=VALUE", callback=metadata, help="Metadata of the drafts.")
def sources(*, paths: tuple[str, ...], form: str, lang: Language | None, meta: dict[str, str]) -> None:
    """Show who stands behind an article.

    Every source, what it is named for, and the paragraphs that nobody covers.

    ARTICLE is a file, folder or glob, or - for standard input. Each source stands with its place, name, kind (person,
    institution, document, media, social media, unnamed) and the paragraphs that it covers; below, its quotations and the
    sentences that are its own. A source covers a paragraph that names it, one that goes on with "ia" or "pihaknya", a
    quotation that runs over, and the lead that the next paragraph explains.

    \b
    newslint sources draft.txt
    newslint sources --format json berita/ | jq '.documents[].sources.uncovered'
    pandoc draft.odt -t plain | newslint sources -

    Nothing is judged: the exit code is 0, or 2 when a draft could not be read. The JSON report of "newslint check" has
    the same table for each document.
    """
    from newslint.cli.articles import options_for, show
    from newslint.reporters.sources import sources_data, sources_text

    sys.exit(show(options_for(paths, meta, lang), "json" if form == "json" else "text", "sources", sources_data, sources_text))
