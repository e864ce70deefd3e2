"""``newslint languagetool``: a LanguageTool server for English grammar on this machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.languagetool.settings import TIMEOUT, VARIABLE
from newslint.model.errors import ConfigError

if TYPE_CHECKING:
    from newslint.languagetool.home import Copy
    from newslint.languagetool.standing import Standing

NOT_THERE = 1


@click.group()
def languagetool() -> None:
    """Install, start and stop a server for English grammar.

    newslint uses, in this order: the address that --languagetool, NEWSLINT_LANGUAGETOOL or the configuration gives; the
    server that `start` left running; an installed copy, which it starts for one run. Nothing is ever downloaded unasked.
    """


@languagetool.command()
@click.option("--archive", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Unpack this LanguageTool-X.Y.zip.")
@click.option("--version", "wanted", metavar="X.Y", help="Version to fetch with Maven (default: the one newslint is tested with).")
@click.option("--again", is_flag=True, help="Install even where that version is there already.")
def install(*, archive: Path | None, wanted: str | None, again: bool) -> None:
    """Install a copy of LanguageTool.

    Maven fetches about 90 MB, which take 60 MB on disk; or it comes from an archive that you have.

    Java 17 or newer is needed to run it. NEWSLINT_LANGUAGETOOL_HOME names another folder.
    """
    from newslint.languagetool.home import home, installed_copy
    from newslint.languagetool.install import VERSION, from_archive, from_maven

    folder = home()
    if archive is not None:
        copy = from_archive(folder, archive)
    else:
        version, there = wanted or VERSION, installed_copy(folder)
        if there is not None and there.version == version and not again:
            click.echo(f"LanguageTool {there.version} is there already: {there.jar.parent}")
            return
        click.echo(f"Maven fetches LanguageTool {version} into {folder}:")
        copy = from_maven(folder, version)
    click.echo(f"LanguageTool {copy.version} installed: {copy.jar.parent}")
    newest = installed_copy(folder)
    if newest is not None and newest.version != copy.version:
        way = f"to use {copy.version}, delete {newest.jar.parent}"
        click.echo(f"LanguageTool {newest.version} is newer and goes on being used; {way}")


@languagetool.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Port on this machine (default: a free one).")
@click.option("--memory", default="1g", show_default=True, metavar="SIZE", help="Limit of Java's heap.")
def start(*, port: int | None, memory: str) -> None:
    """Start the installed copy and leave it running.

    Every newslint on this machine then uses it.
    """
    from newslint.languagetool import standing
    from newslint.languagetool.home import installed_copy

    copy = installed_copy()
    if copy is None:
        message = "no copy of LanguageTool is installed; see `newslint languagetool install --help`"
        raise ConfigError(message)
    with standing.alone():
        found = standing.standing()
        if found is not None and found.is_alive():
            if not standing.gets_free(found):
                message = f"process {found.pid} runs and does not answer at {found.address}; see: newslint languagetool stop"
                raise ConfigError(message)
            click.echo(f"a server runs already: {found.address}")
            return
        started = _started(copy, port, memory)
    click.echo(f"LanguageTool {started.version} runs at {started.address} (process {started.pid}, log {standing.log_file()})")


def _started(copy: Copy, port: int | None, memory: str) -> Standing:
    """Start a server that has read a first sentence, or none at all."""
    from newslint.languagetool import standing
    from newslint.languagetool.failure import LanguageToolFailure
    from newslint.languagetool.hosts import warm
    from newslint.languagetool.proofreader import DEFAULT_VARIANT

    try:
        started = standing.start(copy, port, memory)
        click.echo("it reads a first sentence, which takes a while ...", err=True)
        try:
            warm(started.address, DEFAULT_VARIANT, TIMEOUT)
            standing.refuse_ended(started)
        except BaseException:  # also Ctrl-C: a server that is not fit for use is not left behind
            standing.stop(started)
            raise
    except LanguageToolFailure as error:
        message = f"LanguageTool: {error} (log: {standing.log_file()})"
        raise ConfigError(message) from error
    return started


@languagetool.command()
def stop() -> None:
    """Stop the server that `start` left running."""
    from newslint.languagetool import standing

    found = standing.standing()
    if found is None:
        click.echo("no server was started")
    elif standing.stop(found):
        click.echo(f"stopped (process {found.pid})")
    else:
        message = f"process {found.pid} does not end; stop it by hand"
        raise ConfigError(message)


@languagetool.command()
def status() -> None:
    """Show what newslint would use here. Exit code 0: something answers or can be started. 1: nothing."""
    from newslint.config_search import Configs
    from newslint.languagetool.front import settings_for
    from newslint.languagetool.settings import Wish
    from newslint.languagetool.status import lines

    settings = settings_for(Wish(), Configs().of(Path.cwd()).languagetool)
    told, usable = lines(settings)
    for line in told:
        click.echo(line)
    click.echo(f"(--languagetool and {VARIABLE} come before the configuration)")
    sys.exit(0 if usable else NOT_THERE)
