"""What neither the schema nor the official validator looks at: whether a log tells the truth about the files.

Text is handled as a string of UTF-16 units, so that every column and offset of a log is a plain index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

_PLACE = re.compile(r"\{\{|\}\}|\{(\d+)\}")
_DESCRIPTION = 1024
_NAME = 255
_TAGS = 10
_RESULTS = 25_000


def units(text: str) -> str:
    """Give text with each UTF-16 unit as one character."""
    data = text.encode("utf-16-le")
    return "".join(chr(data[at] | data[at + 1] << 8) for at in range(0, len(data), 2))


class File:
    """A file's text as SARIF counts it."""

    def __init__(self, path: Path) -> None:
        self.text = units(path.read_bytes().decode("utf-8-sig"))
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", self.text))]

    def cut(self, region: dict[str, Any]) -> tuple[int, int]:
        """Give the offsets that lines and columns mean."""
        start = self._starts[region["startLine"] - 1] + region["startColumn"] - 1
        return start, self._starts[region["endLine"] - 1] + region["endColumn"] - 1


def problems(log: Any, root: Path) -> list[str]:
    """Name everything that is not true."""
    return [problem for run in log["runs"] for problem in (*_about_rules(run), *_about_results(run, root))]


def _about_rules(run: Any) -> Iterator[str]:
    rules = run["tool"]["driver"]["rules"]
    if len({rule["id"] for rule in rules}) < len(rules):
        yield "two rules have one id"
    for rule in rules:
        if len(rule["name"]) > _NAME or len(rule["properties"]["tags"]) > _TAGS:
            yield f"{rule['id']}: a longer name or more tags than GitHub takes"
        if max(len(rule[key]["text"]) for key in ("shortDescription", "fullDescription")) > _DESCRIPTION:
            yield f"{rule['id']}: a description is longer than GitHub takes"
        if not rule["help"]["markdown"].startswith("#"):
            yield f"{rule['id']}: no help in Markdown"


def _about_results(run: Any, root: Path) -> Iterator[str]:
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    if len(results) > _RESULTS:
        yield "more results than GitHub takes"
    for number, result in enumerate(results):
        rule = rules[result["ruleIndex"]]
        if rule["id"] != result["ruleId"]:
            yield f"{number}: ruleIndex is that of {rule['id']}"
        template = rule["messageStrings"][result["message"]["id"]]["text"]
        if _filled(template, result["message"]["arguments"]) != result["message"]["text"]:
            yield f"{number}: the text is not the template with the arguments"
        if not re.fullmatch(r"[0-9a-f]+:\d+", result["partialFingerprints"]["primaryLocationLineHash"]):
            yield f"{number}: no fingerprint"
        physical = result["locations"][0]["physicalLocation"]
        file = File(root / unquote(physical["artifactLocation"]["uri"]))
        yield from (f"{number}: {problem}" for problem in _about_regions(file, physical, result.get("fixes", [])))


def _filled(template: str, arguments: list[str]) -> str:
    return _PLACE.sub(lambda match: arguments[int(match[1])] if match[1] else match[0][0], template)


def _about_regions(file: File, physical: Any, fixes: Any) -> Iterator[str]:
    own, around = physical["region"], physical["contextRegion"]
    changes = [replacement["deletedRegion"] for fix in fixes for replacement in fix["artifactChanges"][0]["replacements"]]
    for region in (own, around, *changes):
        start, end = file.cut(region)
        if (region["charOffset"], region["charLength"]) != (start, end - start):
            yield f"lines and columns mean {start}+{end - start}, the offset says {region['charOffset']}+{region['charLength']}"
        if "snippet" in region and units(region["snippet"]["text"]) != file.text[start:end]:
            yield f"the snippet {region['snippet']['text']!r} is not what stands there"
    if not _inside(file.cut(own), file.cut(around)):
        yield "the context is not larger than the region"
    for fix in fixes:
        spans = sorted(file.cut(replacement["deletedRegion"]) for replacement in fix["artifactChanges"][0]["replacements"])
        if any(before[1] > after[0] for before, after in pairwise(spans)):
            yield "replacements overlap"


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] <= inner[1] <= outer[1] and inner != outer
