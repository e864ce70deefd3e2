"""``newslint lexicon``: what the lexicon holds, why it accepts a word, and the newsroom's own words and names."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.model.texts import Language

_LANG = click.option(
    "--lang", type=click.Choice(("id", "en")), help="Language of the answer (default: the configuration's, else id)."
)


@click.group()
def lexicon() -> None:
    """Show the lexicon; keep the newsroom's words and names.

    \b
    newslint lexicon trace pemugaran       why is this word right, or wrong?
    newslint lexicon add pemugaran         from now on it is right here
    newslint lexicon add --name "Ni Wayan Sukerti"
    newslint lexicon learn arsip/          propose words and names of what was published
    """


@lexicon.command()
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def info(form: str) -> None:
    """Show which lists are in force.

    Their sources, versions, licences and sizes, and the newsroom's own.
    """
    from newslint.cli.lexicon_info import show_info

    show_info(as_json=form == "json")


@lexicon.command()
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@_LANG
def trace(words: tuple[str, ...], lang: Language | None) -> None:
    """Explain why WORD is accepted or not.

    Shown are the lists that hold it, its affixes, how it is judged in lower case, as a name and in English, what may
    have been meant and how that scored, and the rules that speak of it here. Text around a word may excuse it: a
    quotation, a foreign passage, a name.
    """
    from newslint.cli.lexicon_info import show_trace

    show_trace(words, lang)


@lexicon.command()
@click.argument("words", nargs=-1, metavar="WORD...")
@click.option("--name", "is_name", is_flag=True, help="Add names, with accepted spellings: 'Keir Starmer = Sir Keir Starmer'.")
@click.option("--from", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Add all entries of a file too.")
@click.option("--force", is_flag=True, help="Add what newslint takes for a misspelling, too.")
def add(*, words: tuple[str, ...], is_name: bool, file: Path | None, force: bool) -> None:
    """Add WORD to the dictionary of this project.

    From now on it is right, with affixes too.

    The dictionary is a plain text file, one word a line, that the configuration names under `dictionary:` (names:
    under `names:`). Without one, kamus.txt (nama.txt) is made beside the configuration, which then names it. The file
    stays sorted and holds each word once; keep it in your repository.
    """
    from newslint.cli.lexicon_add import add_entries

    add_entries(words, file, is_name=is_name, force=force)


@lexicon.command()
@click.argument("archive", nargs=-1, required=True, metavar="ARCHIVE...")
@click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), default=Path("usulan-leksikon"), show_default=True,
    help="Folder for the proposals.",
)  # fmt: skip
@click.option("--least", type=click.IntRange(1), default=3, show_default=True, help="Articles in which a word or name must stand.")
@_LANG
def learn(*, archive: tuple[str, ...], output: Path, least: int, lang: Language | None) -> None:
    """Propose words and names from published articles.

    The folder --output gets kamus.txt (words that newslint does not know), nama.txt (names) and pasangan.tsv (pairs
    of words), each with how often it stands in the archive. What lies one slip from something far more frequent is
    likely the archive's own typo: it is listed apart, behind a #. Delete what is wrong, then:

    \b
    newslint lexicon add --from usulan-leksikon/kamus.txt
    newslint lexicon add --name --from usulan-leksikon/nama.txt

    Exit code 0, or 2 when an article could not be read.
    """
    from newslint.cli.lexicon_learn import learn_from

    learn_from(archive, output, least, lang)
