"""``newslint completion``: the script that completes commands and options in a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
PROGRAM = "newslint"
VARIABLE = "_NEWSLINT_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    For example: newslint completion bash >> ~/.bashrc
    """
    from newslint.cli.main import cli

    script = get_completion_class(shell)
    if script is None:
        message = f"click does not know the shell {shell!r}"
        raise click.UsageError(message)
    click.echo(script(cli, {}, PROGRAM, VARIABLE).source())
