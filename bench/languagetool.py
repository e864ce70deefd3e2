"""Times a LanguageTool server that newslint starts, and counts what it and newslint find in three drafts.

    python bench/languagetool.py [--articles 40] [--drafts]

The copy is the one that the tests install (``.tools/languagetool``), else the user's own. The first table has latency of a
warm article, words a second by threads, memory. Articles are made of shuffled sentences of the test drafts, so that no cache
of the server helps. The second table, alone with ``--drafts``, is of the drafts with sixty planted errors and sixty names.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.languagetool.planted import score  # noqa: E402

from newslint.languagetool.cache import Cache  # noqa: E402 - the checkout comes first
from newslint.languagetool.client import Connection  # noqa: E402
from newslint.languagetool.home import installed_copy  # noqa: E402
from newslint.languagetool.hosts import AddressHost, CopyHost  # noqa: E402
from newslint.languagetool.proofreader import Proofreader  # noqa: E402
from newslint.languagetool.settings import Settings  # noqa: E402

DRAFTS = ROOT / "tests" / "languagetool" / "drafts"
THREADS = (1, 2, 4)
SENTENCES = 20


def articles(count: int) -> list[str]:
    """Make articles of about 400 words."""
    text = " ".join(re.sub(r"[\[\]{}]{2}", "", file.read_text(encoding="utf-8")) for file in sorted(DRAFTS.glob("*.txt")))
    sentences = re.split(r"(?<=[.!?]) +", " ".join(text.split()))
    chooser = random.Random(1)
    return [f"Article {number}. {' '.join(chooser.sample(sentences, SENTENCES))}" for number in range(count)]


def resident(pid: int) -> float:
    """Give the resident memory of a process in MB, 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(match[1]) / 1024 if match else 0.0


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=40, help="articles in each measurement")
    options.add_argument("--drafts", action="store_true", help="count what is found in the drafts, and time nothing")
    given = options.parse_args()
    count = given.articles
    copy = installed_copy(ROOT / ".tools" / "languagetool") or installed_copy()
    if copy is None:
        print("no copy is installed; run: newslint languagetool install", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        host = CopyHost(copy, Path(folder) / "log", 120)
        begun = time.perf_counter()
        host.reader("en-US")
        server = host.started()
        ready = time.perf_counter() - begun
        try:
            if not given.drafts:
                texts = articles(count * (len(THREADS) + 1))
                _table(Connection(server.address, "en-US", 120), texts, count, ready, server.pid or 0)
            _found(server.address)
        finally:
            host.close()
    return 0


def _table(connection: Connection, texts: list[str], count: int, ready: float, pid: int) -> None:
    for text in texts[:count]:  # Java compiles what runs often
        connection.ask(text)
    mean = statistics.mean(len(text.split()) for text in texts)
    print(f"LanguageTool {connection.version}; {count} articles of {mean:.0f} words\n")
    print("| what | value |\n| --- | --- |")
    print(f"| start and first sentence, s | {ready:.1f} |")
    for number, threads in enumerate(THREADS, 1):
        chosen = texts[number * count : (number + 1) * count]
        times: list[float] = []
        begun = time.perf_counter()
        with ThreadPoolExecutor(threads) as pool:
            times = list(pool.map(lambda text: _timed(connection, text), chosen))
        seconds = time.perf_counter() - begun
        words = sum(len(text.split()) for text in chosen)
        if threads == 1:
            print(f"| latency of a warm article, s (median, slowest) | {statistics.median(times):.2f}, {max(times):.2f} |")
        print(f"| words a second, {threads} thread{'s' * (threads > 1)} | {words / seconds:,.0f} |")
    print(f"| memory of the server (heap limit 1 GB), MB | {resident(pid):.0f} |")


def _found(address: str) -> None:
    """Print what is right in the drafts, and what the filters cost and save."""
    result = score(Proofreader(Settings("required", address), AddressHost(address, 120), Cache(None)))
    alone = score(None)
    planted = f"three drafts, {result.errors} planted errors, {result.names} names and loan words"
    print(f"\n| {planted} | server | newslint with it | without |")
    print("| --- | --- | --- | --- |")
    print(f"| planted errors marked | {result.errors_of_server} | {result.errors_of_newslint} | {alone.errors_of_newslint} |")
    print(f"| names and loan words marked | {result.names_of_server} | {result.names_of_newslint} | {alone.names_of_newslint} |")
    print(f"| warnings of spelling and grammar: right, wrong | | {result.right}, {result.wrong} | {alone.right}, {alone.wrong} |")
    print(f"| precision of warnings | | {result.precision:.1%} | {alone.precision:.1%} |")
    print(f"| planted errors that the filters cost | | {result.lost:.1%} | |")


def _timed(connection: Connection, text: str) -> float:
    begun = time.perf_counter()
    connection.ask(text)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
