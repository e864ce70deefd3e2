"""What commands that show facts of articles share: the drafts are read as ``check`` reads them, and not judged."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import click

from newslint.choice import Choice
from newslint.cli.desk import Desk, Job, Options
from newslint.cli.outputs import write_stdout
from newslint.cli.streams import columns, has_color
from newslint.discovery import unreadable
from newslint.model.document import Document
from newslint.model.errors import SourceError
from newslint.model.report import Failure, Presentation
from newslint.model.texts import Language
from newslint.plugins.manager import Plugins
from newslint.reporters.paths import relative_name, shown_name
from newslint.version import VERSION

FORMATS = ("text", "json")
Form = Literal["text", "json"]
INCOMPLETE = 2
AsData = Callable[[Document], dict[str, Any]]
AsText = Callable[[Document, str, Presentation], Iterator[str]]


def options_for(paths: Sequence[str], meta: dict[str, str], language: Language | None) -> Options:
    """Give the options of a run that reads drafts and judges nothing."""
    return Options(
        paths=tuple(paths),
        formats=(),
        choice=Choice(),
        meta=meta,
        fail_on=None,
        language=language,
        config=None,
        stdin_filename=None,
        show_suppressed=False,
        no_color=False,
        quiet=True,
    )


def show(options: Options, form: Form, key: str, as_data: AsData, as_text: AsText) -> int:
    """Show a table of facts for every draft, as text or as JSON under ``key``; give the exit code."""
    desk = Desk(options, Plugins())
    jobs = desk.jobs()
    language = desk.language(jobs)
    found = list(documents(desk, jobs, options))
    root = Path.cwd().as_posix()
    if form == "json":
        write_stdout([_json(found, desk.failures, root, key, as_data)], color=False)
    else:
        color = has_color(forbidden=options.no_color)
        presentation = Presentation(language=language, color=color, width=columns())
        for document in found:
            write_stdout(as_text(document, shown_name(document.name, root), presentation), color=color)
    tell_failures(desk.failures, root, language)
    return INCOMPLETE if desk.failures or not found else 0


def documents(desk: Desk, jobs: Sequence[Job], options: Options) -> Iterator[Document]:
    """Read the drafts and name the roles of their blocks; one that cannot be read becomes a failure."""
    for job in jobs:
        try:
            source = job.source(options)
            for document in job.session.documents(source, job.form):
                yield job.session.prepare(document, job.choice)
        except OSError as error:
            desk.failures.append(Failure(job.draft.name, unreadable(error)))
        except SourceError as error:
            desk.failures.append(Failure(job.draft.name, error.message, error.line, error.column))


def _json(documents: Sequence[Document], failures: Sequence[Failure], root: str, key: str, as_data: AsData) -> str:
    data = {
        "version": 1,
        "tool": {"name": "newslint", "version": VERSION},
        "documents": [{"path": relative_name(one.name, root), "part": one.part, key: as_data(one)} for one in documents],
        "failures": failures_data(failures, root),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def failures_data(failures: Sequence[Failure], root: str) -> list[dict[str, Any]]:
    """Give the drafts that could not be read as JSON data."""
    return [{"path": relative_name(one.name, root), "message_id": one.message.id, "message_en": one.message.en} for one in failures]


def tell_failures(failures: Sequence[Failure], root: str, language: Language) -> None:
    """Tell on standard error what could not be read."""
    for failure in failures:
        where = f":{failure.line}:{failure.column}" if failure.line else ""
        click.echo(f"newslint: {shown_name(failure.name, root)}{where}: {failure.message[language]}", err=True)
