"""Times newslint beside its peers in one run: a cold start on one article, and throughput on many.

    python bench/run.py [--articles FILE.jsonl] [--runs 5] [--write]

``FILE.jsonl`` has an article a line with the keys ``title`` and ``body``. Without it, the drafts of ``examples/`` are
copied with part of their words exchanged, so that no cache helps. CPU seconds are the operating system's own for the
finished process; the median of the runs is given. ``--write`` puts the table into ``bench/README.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import peers

ROOT = peers.ROOT
COPIES = 200
EXCHANGED = 0.1
BEGIN, END = "<!-- table -->", "<!-- end of table -->"
HEAD = ("tool", "cold start, CPU s", "against the floor", "many articles, CPU s", "words per CPU s without start-up", "what it did")
NEWSLINT = (sys.executable, "-m", "newslint", "check", "-f", "concise", "--fail-on", "never")


def cpu_seconds(command: list[str], environment: dict[str, str]) -> float:
    """Run a command to its end and give the CPU seconds that it and its children took."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def median(command: list[str], environment: dict[str, str], runs: int) -> float:
    """Give the median CPU seconds over some runs, after one that is not counted."""
    cpu_seconds(command, environment)
    return statistics.median(cpu_seconds(command, environment) for _ in range(runs))


def corpus(folder: Path, articles: str | None) -> list[Path]:
    """Write the articles as text files and give their paths."""
    texts = made_up() if articles is None else _read(Path(articles))
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number:04}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def _read(file: Path) -> list[str]:
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [f"{row['title']}\n\n{row['body']}\n" for row in rows]


def made_up() -> list[str]:
    """Give copies of the examples in which one word in ten is another one of them."""
    chance = random.Random(1)
    drafts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    vocabulary = [word for draft in drafts for word in re.findall(r"\w{4,}", draft)]

    def exchange(match: re.Match[str]) -> str:
        return chance.choice(vocabulary) if chance.random() < EXCHANGED else match.group()

    return [re.sub(r"\w{4,}", exchange, draft) for _ in range(COPIES // len(drafts)) for draft in drafts]


def table(paths: list[Path], runs: int) -> list[str]:
    """Measure and give the rows of a Markdown table."""
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
    floor = median([sys.executable, "-c", "import click, pluggy, yaml"], dict(os.environ), runs)
    version = sys.version.split()[0]
    rows = [
        f"{len(paths)} articles, {words:,} words; Python {version}, {os.cpu_count()} cores; medians of {runs} runs.",
        "",
        _row(*HEAD),
        _row(*["---"] * len(HEAD)),
        _row("`import click, pluggy, yaml`", f"{floor:.2f}", "1.0", "", "", "the floor"),
    ]
    for peer in (peers.Peer("newslint", NEWSLINT, "all shipped rules"), *peers.install()):
        environment = {**os.environ, **dict(peer.environment)}
        cold = median([*peer.command, str(paths[0])], environment, runs)
        many = median([*peer.command, *map(str, paths)], environment, max(1, runs // 2))
        speed = words / max(many - cold, 0.001)
        rows.append(_row(peer.name, f"{cold:.2f}", f"{cold / floor:.1f}", f"{many:.2f}", f"{speed:,.0f}", peer.note))
        print(rows[-1], file=sys.stderr)
    return rows


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", help="articles as JSON Lines with title and body")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into bench/README.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = table(corpus(Path(folder), options.articles), options.runs)
    print("\n".join(rows))
    if options.write:
        readme = ROOT / "bench" / "README.md"
        text = readme.read_text(encoding="utf-8")
        head, tail = text.split(BEGIN)[0], text.split(END)[1]
        readme.write_text(f"{head}{BEGIN}\n{chr(10).join(rows)}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
