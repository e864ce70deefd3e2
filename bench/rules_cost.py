"""Shows what fifty more word rules and fifty more pattern rules cost, and what 100, 200 and 400 rules do; start-up left out.

    python bench/rules_cost.py [--articles FILE.jsonl] [--rounds 5]

The rules are made of words that stand in about one of a hundred articles, so that they hit as real ones do. The three
rulebooks are run in turn over the same articles; the quickest round of each is compared, which other load on the
machine disturbs least.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from run import _read, made_up

from newslint.checks.existence import Options
from newslint.choice import Choice
from newslint.model.pattern import Pattern
from newslint.model.rule import DEFAULT_ROLES, Rule
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.packaged import load_compiled
from newslint.session import Session
from newslint.text.words import tokenise

MORE = 50
SIZES = (100, 200, 400)
RATE = 0.01  # share of articles in which a word of a rule stands
WORDS_IN_RULE = 3
SHORTEST = 5


def rare_words(texts: list[str]) -> list[str]:
    """Give words that stand in about one of a hundred articles, in an order of chance."""
    counted = Counter(word for text in texts for word in set(tokenise(text).lower) if word.isalpha())
    wanted = max(2, round(len(texts) * RATE))
    found = sorted(word for word, count in counted.items() if wanted // 2 <= count <= wanted * 2 and len(word) >= SHORTEST)
    random.Random(1).shuffle(found)
    return found


def more_rules(like: Rule, words: list[str], *, patterns: bool, count: int = MORE) -> Iterator[Rule]:
    """Make rules like one that exists, of words or of expressions; of few words, each stands in several rules."""
    turn = cycle(words)
    for number in range(count):
        own = tuple(islice(turn, WORDS_IN_RULE))
        if patterns:
            expressions = tuple(Pattern(rf"(?i)\b{word}\b(?:\s+\w+){{0,3}}", (word,), words=True) for word in own)
            options = Options(patterns=expressions)
        else:
            options = Options(words=own)
        yield replace(like, id=f"style.more-{'patterns' if patterns else 'words'}-{number}", options=options, where=DEFAULT_ROLES)


def of_size(book: Rulebook, size: int, like: Rule, words: list[str]) -> Rulebook:
    """Make a rulebook of so many rules: of each kind one, then others that are shipped, then made ones of words and expressions."""
    first = {rule.check: rule for rule in reversed(list(book))}
    others = [rule for rule in book if rule is not first[rule.check]]
    random.Random(1).shuffle(others)
    rules = [*first.values(), *others][:size]
    half = (size - len(rules) + 1) // 2
    made = (more_rules(like, words, patterns=patterns, count=half) for patterns in (False, True))
    rules += [rule for pair in zip(*made, strict=True) for rule in pair][: size - len(rules)]
    return Rulebook({rule.id: replace(rule, profiles={}) for rule in rules}, book.vocabulary)


def cpu_seconds(session: Session, sources: list[Source]) -> float:
    """Check all articles and give the CPU seconds."""
    start = time.process_time()
    for source in sources:
        for _ in session.check(source, Choice()):
            pass
    return time.process_time() - start


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", help="articles as JSON Lines with title and body")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts = made_up() if options.articles is None else _read(Path(options.articles))
    sources = [Source(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    plugins = Plugins(installed=False)
    book = load_compiled(plugins.rule_folders(), plugins.check_kinds())
    like = next(rule for rule in book if rule.check == "existence")
    words = rare_words(texts)
    more = {name: more_rules(like, words, patterns=name == "patterns") for name in ("words", "patterns")}
    books = {"plain": book} | {
        name: Rulebook(book.rules | {rule.id: rule for rule in own}, book.vocabulary) for name, own in more.items()
    }
    books |= {str(size): of_size(book, size, like, words) for size in SIZES}
    sessions = {name: Session(plugins, one, date(2024, 6, 12)) for name, one in books.items()}
    for session in sessions.values():
        cpu_seconds(session, sources)  # each distinct word is judged once in a run: that is not what is measured
    rounds = [{name: cpu_seconds(session, sources) for name, session in sessions.items()} for _ in range(options.rounds)]
    print(f"{len(sources)} articles, {len(book.rules)} rules, {options.rounds} rounds")
    for name in ("words", "patterns"):
        ratio = min(one[name] for one in rounds) / min(one["plain"] for one in rounds)
        print(f"{MORE} more rules of {name}: {ratio:.3f} times the CPU of the plain rulebook")
    least = min(one[str(SIZES[0])] for one in rounds)
    for size in SIZES:
        used = min(one[str(size)] for one in rounds)
        print(f"{size} rules, all on: {used:.2f} s of CPU, {used / least:.2f} times that of {SIZES[0]}")


if __name__ == "__main__":
    main()
