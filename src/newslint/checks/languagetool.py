"""What a LanguageTool server says, mapped to rules: by its own rule, else its category, else the rule that takes the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import cast

from newslint.model.document import Document
from newslint.model.finding import Hit, Value
from newslint.model.notice import Notice
from newslint.model.proof import Remark
from newslint.model.records import dataclass
from newslint.model.rule import Rule
from newslint.model.texts import Texts
from newslint.plugins.hookspecs import Check, CheckKind
from newslint.text.proof import proof
from newslint.text.quotes import quotation_at
from newslint.text.triggers import Triggers

_SPELLERS = ("MORFOLOGIK_RULE", "HUNSPELL_RULE", "SPELLER_RULE")  # its rules that look at words, not at sentences


@dataclass(frozen=True, slots=True)
class Options:
    """``categories`` and ``rules`` are LanguageTool's own names; a rule's name counts more than its category.

    ``all_but`` takes every category but these. ``without`` leaves out rules. Names of rules may begin or end in ``*``.
    ``unspoken`` are those that do not judge direct speech.
    ``words`` judges unknown words: names, loans and people's speech are no slips. ``variant`` speaks only where a
    variant of English was asked for.
    """

    categories: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    all_but: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    unspoken: tuple[str, ...] = ()
    words: bool = False
    variant: bool = False

    def takes_rule(self, name: str) -> bool:
        """Say whether LanguageTool's rule is named."""
        return any(map(partial(_fits, name), self.rules))

    def takes_category(self, remark: Remark) -> bool:
        """Say whether a remark is of a category that is taken, by a rule that is not left out."""
        inside = remark.category in self.categories or (bool(self.all_but) and remark.category not in self.all_but)
        return inside and not any(map(partial(_fits, remark.rule), self.without))


def _fits(name: str, wanted: str) -> bool:
    if wanted.startswith("*"):
        return name.endswith(wanted[1:])
    return name.startswith(wanted[:-1]) if wanted.endswith("*") else name == wanted


def _options(rule: Rule) -> Options:
    return cast("Options", rule.options)


def build(rules: Sequence[Rule], _triggers: Triggers) -> Check:
    """Make one check of all rules of this kind."""

    def check(document: Document) -> Iterator[Hit]:
        found = proof(document)
        for remark in found.remarks:
            rule = _rule_for(rules, remark)
            if rule is not None and _counts(document, rule, remark, variant=bool(found.variant)):
                yield _hit(document, rule, remark)

    return check


def _rule_for(rules: Sequence[Rule], remark: Remark) -> Rule | None:
    """Give the rule that a remark belongs to, or nothing where none speaks for it here."""
    named = (rule for rule in rules if _options(rule).takes_rule(remark.rule))
    return next(named, None) or next((rule for rule in rules if _options(rule).takes_category(remark)), None)


def _counts(document: Document, rule: Rule, remark: Remark, *, variant: bool) -> bool:
    options = _options(rule)
    if options.variant and not variant:
        return False
    if any(map(partial(_fits, remark.rule), options.unspoken)) and quotation_at(document, remark.span) is not None:
        return False
    if not options.words:
        return True
    from newslint.text.english_slips import is_name, is_slip

    if remark.rule.startswith(_SPELLERS):
        return is_slip(document, remark.span, remark.replacements, any_variant=not variant)
    return not is_name(document, remark.span)


def _hit(document: Document, rule: Rule, remark: Remark) -> Hit:
    from newslint.text.english_proposals import common_first, ranked

    match, ways = document.text(remark.span), remark.replacements
    ways = ranked(match, ways) if remark.rule.startswith(_SPELLERS) else common_first(ways)
    values: dict[str, Value] = {"match": match, "advice": remark.message, "lt_rule": remark.rule, "way": _way(ways)}
    return Hit(rule.id, remark.span, values, ways)


def _way(ways: Sequence[str]) -> Texts:
    """Put the best proposal into words, where there is one."""
    if not ways:
        return Texts("", "")
    best = ways[0]
    return Texts(f" Usul: “{best}”." if best else " Usul: hapus.", f" Proposal: “{best}”." if best else " Proposal: delete it.")


def notices(_rules: Sequence[Rule], document: Document) -> Iterable[Notice]:
    """Tell what the server could not read."""
    return proof(document).notices


KIND = CheckKind(Options, build, notices=notices, proofread=True)
