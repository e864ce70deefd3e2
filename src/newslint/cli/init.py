"""``newslint init``: a configuration to start from, with a comment on each line."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.config_search import YAML_NAME
from newslint.model.errors import ConfigError

TEMPLATE = """\
# newslint reads this file for every draft in this folder and below it.
# `newslint config show DRAFT` tells what holds for a draft, and why.

# Language of messages: id or en.
language: id

# Set of rules: default, ugc (community content) or strict. Without it, each draft shows what it is.
# profile: default

# Lowest severity that makes the exit code 1: error, warning, note or never.
fail_on: error

# Drafts that are left out when a folder is read, as .gitignore writes them.
# exclude: [archive/, "*.bak.txt"]

# Folders of your own rules, and files that add words to newslint's lists. `newslint rules test FOLDER` tests rules.
# packs: [rules]
# vocabulary: [words.yaml]

# Your own words and names, one a line: `newslint lexicon add WORD` writes them, `newslint lexicon learn ARCHIVE`
# proposes them. A word that is here is right; a name that is one letter off one of these is reported.
# dictionary: kamus.txt
# names: nama.txt
# pairs: pasangan.tsv

# English grammar by a LanguageTool server: auto, off or required, and its address; docs/languagetool.md tells more.
# languagetool: auto http://127.0.0.1:8081

# Severities of rules or whole families: off, note, warning or error. `newslint rules list` shows them all.
# rules:
#   style: note
#   spelling.known-typo: error

# Findings that you accept, with the reason; `text` and `files` narrow it.
# ignore:
#   - rule: spelling.typo
#     text: Mejadi Satu
#     files: business/**
#     reason: the name of a shop

# Other settings for some drafts or sections; of several that fit, the later one wins.
# overrides:
#   - files: opinion/**
#     sections: [opinion, letters]
#     profile: ugc
#     rules: {attribution: note}

# How the fields of your JSON and CSV drafts map to the roles of an article; well-known systems need none.
# views:
#   desk:
#     fields: {headline: judul, deck: ringkasan, body: {path: isi, as: html}, caption: foto.*.keterangan}
#     meta: {published: tanggal, author: penulis.*.nama}
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Write a commented newslint.yaml into FOLDER. A file that is there is never overwritten."""
    file = folder / YAML_NAME
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(TEMPLATE)
    except FileExistsError:
        message = f"{file.as_posix()} is there already and stays as it is"
        raise ConfigError(message) from None
    except OSError as error:
        message = f"{file.as_posix()} cannot be written: {error.strerror or error}"
        raise ConfigError(message) from error
    click.echo(f"{file.as_posix()} written; see what holds for a draft with: newslint config show DRAFT")
