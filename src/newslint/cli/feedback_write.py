"""How proposals are told, and how they are written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from newslint.cli.lexicon_add import add_entries, home
from newslint.config import Config
from newslint.config_edit import with_lines
from newslint.config_file import read_yaml, shown
from newslint.config_search import YAML_NAME
from newslint.feedback.proposals import Case, Proposals, Softer
from newslint.lexicon.own import write
from newslint.model.errors import ConfigError, NewslintError
from newslint.model.rule import Severity


def told(proposals: Proposals, remarks: int) -> Iterator[str]:
    """Tell every case once, under what is proposed for it."""
    kinds: tuple[tuple[str, Sequence[Case]], ...] = (
        ("Words for the dictionary", proposals.words),
        ("Findings to accept", proposals.accepted),
        ("Looks like a typo all the same; `newslint lexicon add --force` adds it", [case for case, _ in proposals.typos]),
        ("About whole articles; only a change of the rule answers that", proposals.whole),
        ("In force already", proposals.settled),
        ("Of rules that there are not here", proposals.unknown),
    )
    cases = sum(len(found) for _, found in kinds)
    yield f"{_count(remarks, 'remark')} on {_count(cases, 'finding')}"
    meant = {case: f"; {word}?" for case, word in proposals.typos}
    for head, found in kinds:
        if found:
            yield f"\n{head}:"
            yield from (f"  {_named(case)}{meant.get(case, '')}" for case in found)
    if proposals.rules:
        yield "\nRules to soften:"
        for softer in proposals.rules:
            yield from _softer(softer)


def _named(case: Case) -> str:
    words = f" on {json.dumps(case.text, ensure_ascii=False)}" if case.text else ""
    return f"{case.rule}{words}, {_times(case)}"


def _times(case: Case) -> str:
    return "once" if case.times == 1 else f"{case.times} times"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _softer(softer: Softer) -> Iterator[str]:
    wrong, lower = _count(len(softer.cases), "different finding"), _level(softer.proposed)
    yield f"  {softer.rule}: wrong on {wrong}; {softer.severity.label} -> {lower}"
    sentences = dict.fromkeys(sentence for case in softer.cases for sentence in case.sentences)
    yield from (f"    {sentence}" for sentence in list(sentences)[:3])


def _level(severity: Severity | None) -> str:
    return "off" if severity is None else severity.label


def apply(proposals: Proposals, config: Config) -> Iterator[str]:
    """Write the words, then the findings to accept and the severities; say where they went."""
    if proposals.words:
        add_entries([case.text for case in proposals.words], None, is_name=False, force=False)
    additions = {
        "ignore": [line for case in proposals.accepted for line in _accepted(case)],
        "rules": [f"{softer.rule}: {_level(softer.proposed)}" for softer in proposals.rules],
    }
    wanted = {key: lines for key, lines in additions.items() if lines}
    if wanted:
        yield from _configure(config, wanted)
    elif not proposals.words:
        yield "nothing to write"


def _accepted(case: Case) -> tuple[str, ...]:
    reason = f"called wrong {_times(case)}" + (f", last on {case.last[:10]}" if case.last else "") + " (newslint feedback)"
    text = json.dumps(case.text, ensure_ascii=False)
    return f"- rule: {case.rule}", f"  text: {text}", f"  reason: {json.dumps(reason)}"


def _configure(config: Config, additions: dict[str, list[str]]) -> Iterator[str]:
    """Add to the configuration, and take it back if that then reads differently from what was meant."""
    file = home(config) / YAML_NAME
    if config.name and not file.is_file():
        raise ConfigError(_by_hand(config.name, additions))
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    after: str | None = before
    for key, lines in additions.items():
        after = with_lines(after, key, lines) if after is not None else None
    if after is None:
        raise ConfigError(_by_hand(shown(file), additions))
    old = read_yaml(file) if before else Config("", file.parent)
    write(file, after)
    try:
        new = read_yaml(file)
        if len(new.ignore) - len(old.ignore) != len(additions.get("ignore", ())) // 3:
            raise ConfigError("the findings are not where they belong")
    except NewslintError as error:
        write(file, before)
        raise ConfigError(f"{_by_hand(shown(file), additions)}\n({error})") from error
    yield from (f"{shown(file)}: added to `{key}`: {_entries(key, lines)}" for key, lines in additions.items())


def _entries(key: str, lines: Sequence[str]) -> str:
    return ", ".join(lines) if key == "rules" else _count(len(lines) // 3, "finding")


def _by_hand(file: str | Path, additions: dict[str, list[str]]) -> str:
    lines = [line for key, some in additions.items() for line in (f"{key}:", *(f"  {line}" for line in some))]
    return "\n".join((f"{file}: cannot be added to by newslint as it is written; add this to it:", *lines))
