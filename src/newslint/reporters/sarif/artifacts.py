"""The drafts of a run as SARIF artifacts, with their text, so that a viewer needs nothing else."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from newslint.model.document import Document
from newslint.model.report import Run
from newslint.reporters.paths import relative_name
from newslint.reporters.sarif.locations import artifact_location

_TEXT = "text/plain"
_INSIDE = "text"  # how the text inside another artifact is called
_TYPES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv",
    ".parquet": "application/vnd.apache.parquet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def artifacts(run: Run) -> list[dict[str, Any]]:
    """Give one artifact for each file, in their order; after them the texts that were read out of files that are no text."""
    files, texts = [], []
    for index, (name, document) in enumerate(_files(run).items()):
        contents = {"text": document.source}
        file = {
            "location": artifact_location(name),
            "mimeType": _TYPES.get(PurePath(name).suffix.lower(), _TEXT),
            "roles": ["analysisTarget"],
        }
        if document.extracted:
            texts.append({"location": {"uri": _INSIDE}, "parentIndex": index, "mimeType": _TEXT, "contents": contents})
        else:
            file["contents"] = contents
        files.append(file)
    return files + texts


def file_indices(run: Run) -> dict[str, int]:
    """Give the index of each file's artifact by its name."""
    return {name: index for index, name in enumerate(_files(run))}


def _files(run: Run) -> dict[str, Document]:
    """Give the files with a document of each: an archive has many."""
    files: dict[str, Document] = {}
    for one in run.reports:
        files.setdefault(relative_name(one.document.name, run.root), one.document)
    return files
