"""The lists of commands: every line of them whole, on a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from newslint.cli.main import cli


def _groups(command: click.Command, *path: str) -> Iterator[tuple[str, ...]]:
    if isinstance(command, click.Group):
        yield path
        for name in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), name)
            assert found is not None
            yield from _groups(found, *path, name)


@pytest.mark.parametrize("path", list(_groups(cli)), ids=" ".join)
def test_every_command_says_what_it_does_in_a_line(path: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(cli, [*path, "--help"], terminal_width=80).output
    listed = shown.partition("Commands:\n")[2].splitlines()
    assert listed
    assert all(line.rstrip().endswith(".") and "..." not in line for line in listed)
