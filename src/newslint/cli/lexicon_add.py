"""``newslint lexicon add``: the project's dictionary and name list, made where there is none yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from newslint.config import Config
from newslint.config_file import read_yaml, shown
from newslint.config_search import REPOSITORY, YAML_NAME, Configs
from newslint.lexicon import own
from newslint.lexicon.judgement import Level, judge
from newslint.model.errors import ConfigError, NewslintError
from newslint.text.words import is_single


class _List(NamedTuple):
    """A kind of list: its key in the configuration, the file that is made, and how that begins."""

    key: str
    file: str
    head: str


_SHORTEST_NAME = 3  # letters
_DICTIONARY = _List(
    "dictionary", "kamus.txt", "# Words that are right in our copy, one a line; newslint accepts them with affixes too.\n"
)
_NAMES = _List("names", "nama.txt", "# Names as we write them, one a line; other spellings that we accept stand behind '='.\n")


def add_entries(given: Sequence[str], file: Path | None, *, is_name: bool, force: bool) -> None:
    """Add entries and say where they went."""
    entries = [*given, *(own.read(file) if file is not None else ())]
    if not entries:
        raise click.UsageError("nothing to add; name words, or a file with --from")
    kind = _NAMES if is_name else _DICTIONARY
    checked = [_name(entry) if is_name else _word(entry, force=force) for entry in entries]
    config = Configs(lists_may_lack=True).of(Path.cwd())
    files = config.names if is_name else config.dictionary
    target = files[0] if files else home(config) / kind.file
    new = own.add(target, checked, kind.head)
    for line in (*_told(target, new, len(checked)), *(() if files else _configured(config, kind))):
        click.echo(line)


def home(config: Config) -> Path:
    """Give the folder of the configuration; without one, the top of the repository, else where we are."""
    return config.folder if config.name or (config.folder / REPOSITORY).exists() else Path.cwd()


def _told(target: Path, new: Sequence[str], given: int) -> Iterator[str]:
    if new:
        yield f"{shown(target)}: added {', '.join(new)}"
    if len(new) < given:
        yield f"{shown(target)}: {given - len(new)} of {given} were there already"


def _word(entry: str, *, force: bool) -> str:
    """Take a single word, unless it is nearly a very common one."""
    if not is_single(entry):
        message = f"{entry!r} is no single word; names of several words go on the list of names: newslint lexicon add --name"
        raise ConfigError(message)
    verdict = judge(entry.lower())
    if verdict.level is Level.CERTAIN and not force:
        message = f"{entry!r} looks like a typo for {verdict.proposals[0].text!r}; if it is right, add it with --force"
        raise ConfigError(message)
    return entry


def _name(entry: str) -> str:
    """Take a name and its accepted spellings, each long enough to be held against the words of an article."""
    spellings = own.spellings(entry)
    if entry.startswith(own.COMMENT) or len(spellings) != entry.count(own.VARIANT) + 1:
        message = f"{entry!r} names nobody, or has an empty side; write a name, or 'NAME = ACCEPTED SPELLING'"
        raise ConfigError(message)
    short = [one for one in spellings if sum(map(str.isalpha, one)) < _SHORTEST_NAME]
    if short:
        message = f"{short[0]!r} is too short for a name: it would be read into other words; write {_SHORTEST_NAME} letters or more"
        raise ConfigError(message)
    return f" {own.VARIANT} ".join(spellings)


def _configured(config: Config, kind: _List) -> Iterator[str]:
    """Let the configuration name the list that was just made."""
    line = f"{kind.key}: {kind.file}"
    file = home(config) / YAML_NAME
    if config.name and not file.is_file():
        yield f'{config.name}: now name the list there: {kind.key} = "{kind.file}"'
        return
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    own.write(file, f"{before.rstrip()}\n\n{line}\n" if before.strip() else f"{line}\n")
    try:
        read_yaml(file, lists_may_lack=True)
    except NewslintError as error:  # a mapping in braces takes no line at its end
        own.write(file, before)
        message = f"{shown(file)}: the list is written, but not named there yet; add the line `{line}` ({error})"
        raise ConfigError(message) from error
    yield f"{shown(file)}: now says `{line}`"
