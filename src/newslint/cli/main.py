"""The command group; each command is imported when it is used."""

from __future__ import annotations

from importlib import import_module

import click

from newslint.version import VERSION

COMMANDS = {"check": "newslint.cli.check:check", "rules": "newslint.cli.rules:rules"}


class LazyGroup(click.Group):
    """A group that imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands."""
        return [*sorted(COMMANDS), *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name in COMMANDS:
            module, _, name = COMMANDS[cmd_name].partition(":")
            command: click.Command = getattr(import_module(module), name)
            return command
        return super().get_command(ctx, cmd_name)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="newslint")
def main() -> None:
    """Read news drafts as a careful editor would."""
