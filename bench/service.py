"""Asks the service at a steady rate and tells how long verdicts take.

    python bench/service.py --articles FILE.jsonl [--rate 20] [--seconds 60] [--words 800]

``FILE.jsonl`` has an article a line with the keys ``title`` and ``body``; articles are joined or cut to about ``--words``
words, and no draft is asked twice: nothing can be remembered of it but single words. The service gets one worker.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import httpx

ADDRESS = re.compile(r"running on (http://\S+)")


def main() -> None:
    """Start a service, ask it, and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True, help="articles as JSON Lines with title and body")
    parser.add_argument("--rate", type=float, default=20, help="requests a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--words", type=int, default=800)
    options = parser.parse_args()
    drafts = list(islice(of_length(options.articles, options.words), int(options.rate * options.seconds)))
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("w+") as log:
        command = [sys.executable, "-m", "newslint", "serve", "--port", "0", "--workers", "1", "--rate", "1000", "--queue", "1000"]
        with subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as process:
            try:
                waits = asyncio.run(ask(address(log.name), drafts, options.rate))
            finally:
                process.terminate()
    mean = statistics.mean(len(draft.split()) for draft in drafts)
    shown = ", ".join(f"p{share}: {waits[min(len(waits) - 1, len(waits) * share // 100)] * 1000:.0f}" for share in (50, 90, 99))
    print(
        f"{len(waits)} articles of {mean:.0f} words at {options.rate:g} a second; milliseconds {shown}, most {waits[-1] * 1000:.0f}"
    )


def of_length(file: Path, words: int) -> Iterator[str]:
    """Join paragraphs of articles until they have the words, and cut there; begin again one later, and never give a draft twice."""
    every = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    paragraphs = [part for article in every for part in (article["title"], *article["body"].split("\n")) if part.strip()]
    given: set[str] = set()
    for start in range(len(paragraphs)):
        draft, size = [], 0
        for paragraph in paragraphs[start:]:
            draft.append(paragraph)
            size += len(paragraph.split())
            if size >= words:
                whole = "\n\n".join(draft)
                if whole not in given:
                    given.add(whole)
                    yield whole
                draft, size = [], 0


def address(log: str) -> str:
    """Wait for the service's address in its log."""
    for _ in range(600):
        if (found := ADDRESS.search(Path(log).read_text(encoding="utf-8"))) is not None:
            return found[1]
        time.sleep(0.1)
    raise SystemExit("the service did not start")


async def ask(url: str, drafts: list[str], rate: float) -> list[float]:
    """Ask for each draft at its time, whether the ones before are answered or not; give the waits, shortest first."""
    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        begun = time.perf_counter()

        async def one(number: int, draft: str) -> float:
            await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
            asked = time.perf_counter()
            answer = await client.post("/v1/check", json={"content": draft})
            assert answer.json()["verdict"] in {"pass", "review", "block"}, answer.text
            return time.perf_counter() - asked

        return sorted(await asyncio.gather(*(one(number, draft) for number, draft in enumerate(drafts))))


if __name__ == "__main__":
    main()
