"""Times each format against plain text, per word of prose: reading alone, and the whole check.

    python bench/formats.py [--articles 120] [--rounds 3] [--write]

The same articles (the drafts of ``examples/`` with part of their words exchanged) are rendered to every format. CPU time
of this process, the best of the rounds; what counts is the ratio to plain text in the same run. ``--write`` puts the
table into ``bench/README.md``.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.rendered import FORMATS, Article  # noqa: E402

from newslint.plugins.hookspecs import Source  # noqa: E402 - the checkout comes first
from newslint.plugins.manager import Plugins  # noqa: E402
from newslint.rulebook.packaged import load_compiled  # noqa: E402
from newslint.session import Choice, Session  # noqa: E402

BEGIN, END = "<!-- formats -->", "<!-- end of formats -->"
LEFT_OUT = ("text with CRLF and a mark", "text in UTF-16")


def articles(number: int) -> list[Article]:
    """Give articles: title and paragraphs of the copies that the other bench makes."""
    from run import made_up

    parted = ([line for line in draft.splitlines() if line.strip()] for draft in made_up())
    return [Article(lines[0], tuple(lines[1:])) for lines in list(parted)[:number]]


def best(work: Callable[[], object], rounds: int) -> float:
    """Give the least CPU seconds of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def measured(session: Session, sources: Sequence[Source], rounds: int) -> tuple[float, float, int]:
    """Give microseconds a word for reading and for the whole check, and the words."""
    choice = Choice(profile="default")
    words = sum(report.words for source in sources for report in session.check(source, choice))
    reading = best(lambda: [list(session.documents(source)) for source in sources], rounds)
    checking = best(lambda: [list(session.check(source, choice)) for source in sources], rounds)
    return reading / words * 1e6, checking / words * 1e6, words


def table(number: int, rounds: int) -> list[str]:
    """Measure and give the rows of a Markdown table."""
    plugins = Plugins(installed=False)
    session = Session(plugins, load_compiled(plugins.rule_folders(), plugins.check_kinds()), date(2024, 5, 20))
    drafts = articles(number)
    rows = [
        "| format | words | reading, µs a word | whole check, µs a word | speed against plain text |",
        "| --- | --- | --- | --- | --- |",
    ]
    plain = 0.0
    for form, (name, render) in FORMATS.items():
        if form in LEFT_OUT:
            continue
        reading, checking, words = measured(session, [Source(name, render(article)) for article in drafts], rounds)
        plain = plain or checking
        rows.append(f"| {form} | {words:,} | {reading:.2f} | {checking:.1f} | {plain / checking:.2f} |")
        print(rows[-1], file=sys.stderr)
    return rows


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the table into bench/README.md")
    options = parser.parse_args()
    rows = table(options.articles, options.rounds)
    print("\n".join(rows))
    if options.write:
        readme = ROOT / "bench" / "README.md"
        text = readme.read_text(encoding="utf-8")
        head, tail = text.split(BEGIN)[0], text.split(END)[1]
        readme.write_text(f"{head}{BEGIN}\n{chr(10).join(rows)}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
