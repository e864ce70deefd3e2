"""The command group; each command is imported when it is used."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from newslint.cli.streams import speak_utf8
from newslint.model.errors import NewslintError
from newslint.version import VERSION

COMMANDS = {
    "baseline": "newslint.cli.baseline:baseline",
    "check": "newslint.cli.check:check",
    "completion": "newslint.cli.completion:completion",
    "config": "newslint.cli.config:config",
    "explain": "newslint.cli.explain:explain",
    "feedback": "newslint.cli.feedback:feedback",
    "fix": "newslint.cli.fix:fix",
    "init": "newslint.cli.init:init",
    "lexicon": "newslint.cli.lexicon:lexicon",
    "languagetool": "newslint.cli.languagetool:languagetool",
    "rules": "newslint.cli.rules:rules",
    "serve": "newslint.cli.serve:serve",
    "sources": "newslint.cli.sources:sources",
    "timeline": "newslint.cli.timeline:timeline",
}
INCOMPLETE = 2


class LazyGroup(click.Group):
    """A group that imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands."""
        return sorted([*COMMANDS, *super().list_commands(ctx)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name in COMMANDS:
            module, _, name = COMMANDS[cmd_name].partition(":")
            command: click.Command = getattr(import_module(module), name)
            return command
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what goes wrong through a user's hand is one line and exit code 2."""
        try:
            return super().invoke(ctx)
        except NewslintError as error:
            click.echo(f"newslint: {error}", err=True)
            sys.exit(INCOMPLETE)
        except KeyboardInterrupt:
            click.echo("newslint: interrupted; the answer is not complete", err=True)
            sys.exit(INCOMPLETE)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="newslint")
def cli() -> None:
    """Read news drafts as a careful editor would."""


def main() -> None:
    """Run the command line; exit code 1 means findings and nothing else, so a mistake of newslint's own is 2 as well."""
    speak_utf8()
    try:
        cli()
    except Exception:  # noqa: BLE001 - as above; the traceback stays
        sys.excepthook(*sys.exc_info())
        sys.exit(INCOMPLETE)
