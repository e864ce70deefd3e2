"""``newslint timeline``: when an article says that things happened."""

from __future__ import annotations

import sys

import click

from newslint.cli.parameters import metadata, published_day
from newslint.model.texts import Language


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--lang", type=click.Choice(("id", "en")), help="Language of the table (default: the configuration's, else id).")
@click.option("--meta", multiple=True, metavar="KEY=VALUE", callback=metadata, help="Metadata of the drafts.")
@click.option("--published", metavar="DATE", callback=published_day, help="Day of publication, from which relative times are read.")
def timeline(*, paths: tuple[str, ...], form: str, lang: Language | None, meta: dict[str, str], published: str | None) -> None:
    """Show when what an article tells happened.

    Every time expression, the days it resolves to, and the date that anchors it.

    ARTICLE is a file, folder or glob, or - for standard input. Relative times are read from the day of publication:
    --published, the front matter, the address, the dateline, or the first date of the lead, in that order. A date (day and
    month) in the same sentence, or in the one before or after, anchors an expression; the others will not be understood
    in the archive.

    \b
    newslint timeline draft.txt --published 2024-03-08
    newslint timeline --format json berita/ | jq '.documents[].timeline.expressions[] | select(.anchored_by == "")'

    Nothing is judged: the exit code is 0, or 2 when a draft could not be read. The JSON report of "newslint check" has
    the same table for each document.
    """
    from newslint.cli.articles import options_for, show
    from newslint.reporters.timeline import timeline_data, timeline_text

    if published is not None:
        meta["published"] = published
    sys.exit(show(options_for(paths, meta, lang), "json" if form == "json" else "text", "timeline", timeline_data, timeline_text))
