"""Reading a Hunspell dictionary and writing out every form that its affix rules make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Affix:
    """One affix rule: what is taken off, what is put on, where it holds, and the flags of the result."""

    strip: str
    add: str
    condition: re.Pattern[str]
    flags: frozenset[str]
    is_prefix: bool
    crosses: bool

    def applied(self, word: str) -> str | None:
        """Give the word with this affix, or nothing where the rule does not hold."""
        if self.is_prefix:
            if word.startswith(self.strip) and self.condition.match(word):
                return self.add + word[len(self.strip) :]
            return None
        if word.endswith(self.strip) and self.condition.search(word):
            return word[: len(word) - len(self.strip)] + self.add
        return None


@dataclass(slots=True)
class Affixes:
    """The affix rules by flag, and the flags with a meaning of their own."""

    split: Callable[[str], list[str]]
    rules: dict[str, list[Affix]] = field(default_factory=dict)
    circumfix: str = ""
    special: frozenset[str] = frozenset()
    needs_affix: str = ""

    def of(self, flags: frozenset[str], *, prefixes: bool) -> Iterator[Affix]:
        """Give the rules that flags allow, prefixes or suffixes."""
        for flag in sorted(flags):
            yield from (rule for rule in self.rules.get(flag, ()) if rule.is_prefix is prefixes)


def _splitter(lines: Sequence[str]) -> Callable[[str], list[str]]:
    if any(line.split()[:2] == ["FLAG", "long"] for line in lines):
        return lambda flags: [flags[at : at + 2] for at in range(0, len(flags), 2)]
    return list


def read_affixes(file: Path, encoding: str) -> Affixes:
    """Read an affix file; compounding and suggestions are left out."""
    lines = file.read_text(encoding=encoding).splitlines()
    affixes = Affixes(_splitter(lines))
    crosses: dict[str, bool] = {}
    special = set()
    for line in lines:
        fields = line.partition("#")[0].split()
        match fields:
            case ["CIRCUMFIX", flag]:
                affixes.circumfix = flag
            case ["NEEDAFFIX", flag]:
                affixes.needs_affix = flag
            case ["ONLYINCOMPOUND" | "FORBIDDENWORD" | "NOSUGGEST", flag]:
                special.add(flag)
            case ["PFX" | "SFX", flag, ("Y" | "N") as cross, count] if count.isdigit() and flag not in crosses:
                crosses[flag] = cross == "Y"
            case ["PFX" | "SFX" as kind, flag, strip, add, *condition]:
                rule = _affix(affixes, (kind, strip, add, *(condition or ["."])), crosses=crosses[flag])
                affixes.rules.setdefault(flag, []).append(rule)
            case _:
                pass
    affixes.special = frozenset(special)
    return affixes


def _affix(affixes: Affixes, fields: Sequence[str], *, crosses: bool) -> Affix:
    kind, strip, add, condition = fields[:4]
    text, _, flags = add.partition("/")
    is_prefix = kind == "PFX"
    return Affix(
        strip.replace("0", ""),
        text.replace("0", ""),
        re.compile(condition if is_prefix else condition + "$"),
        frozenset(affixes.split(flags)),
        is_prefix,
        crosses,
    )


def read_stems(file: Path, encoding: str, affixes: Affixes) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the stems with their flags."""
    for line in file.read_text(encoding=encoding).splitlines()[1:]:
        entry = line.split("\t")[0].strip()
        if entry:
            stem, _, flags = entry.partition("/")
            yield stem, frozenset(affixes.split(flags))


def forms(stem: str, flags: frozenset[str], affixes: Affixes) -> Iterator[str]:
    """Give every form of a stem: bare, with up to two suffixes, and each of these with a prefix."""
    if flags & affixes.special:
        return
    if affixes.needs_affix not in flags:
        yield stem
    yield from _prefixed(stem, flags, affixes, bound=False)
    for suffix in affixes.of(flags, prefixes=False):
        word = suffix.applied(stem)
        if word is None:
            continue
        bound = affixes.circumfix in suffix.flags
        reach = suffix.flags | (flags if suffix.crosses else frozenset())
        if not bound:
            yield word
        yield from _prefixed(word, reach, affixes, bound=bound)
        for outer in affixes.of(suffix.flags, prefixes=False):
            longer = outer.applied(word)
            if longer is not None:
                if not bound:
                    yield longer
                yield from _prefixed(longer, reach, affixes, bound=bound)


def _prefixed(word: str, flags: frozenset[str], affixes: Affixes, *, bound: bool) -> Iterator[str]:
    for prefix in affixes.of(flags, prefixes=True):
        if (affixes.circumfix in prefix.flags and bool(affixes.circumfix)) is bound:
            made = prefix.applied(word)
            if made is not None:
                yield made
