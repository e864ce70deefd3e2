"""A rule put into words for people, as Markdown: what it finds, why, on which standard, how to fix it, how to switch it off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from newslint.model.rule import PROFILES, Example, Quotes, Rule, Status
from newslint.model.texts import Language, Texts

_OFF = Texts("mati", "off")
_SEVERITIES: Mapping[str, Texts] = {
    "note": Texts("catatan", "note"),
    "warning": Texts("peringatan", "warning"),
    "error": Texts("galat", "error"),
}
_WHY = Texts("Mengapa", "Why")
_RESTS_ON = Texts("Bersandar pada", "Rests on")
_RARE = Texts("Jarang berbicara", "Seldom speaks")
_FIX = Texts("Cara memperbaiki", "How to fix it")
_SAYS = Texts("newslint mengatakan", "newslint says")
_ABOUT = Texts("tentang", "about")
_WRONG = Texts("Yang ditandai", "What it marks")
_RIGHT = Texts("Yang dibiarkan", "What it lets be")
_FIXED = Texts("menjadi", "becomes")
_SWITCH = Texts("Cara mematikan", "How to switch it off")
_HOW_OFF = Texts(
    "- Untuk semua naskah, di `newslint.yaml`: `rules: {{{id}: off}}`. Dengan `note` aturan ini tetap tampak dan tidak menahan "
    "naskah.\n"
    "- Untuk satu folder atau rubrik: `overrides: [{{files: opini/**, rules: {{{id}: off}}}}]`.\n"
    "- Untuk satu naskah, baris `<!-- newslint: abaikan-berkas {id} -- alasan -->`.\n"
    "- Untuk satu paragraf, di depannya baris `<!-- newslint: abaikan {id} -- alasan -->`.",
    "- For every draft, in `newslint.yaml`: `rules: {{{id}: off}}`. With `note` the rule is still seen and never blocks.\n"
    "- For one folder or section: `overrides: [{{files: opinion/**, rules: {{{id}: off}}}}]`.\n"
    "- For one draft, the line `<!-- newslint: ignore-file {id} -- reason -->`.\n"
    "- For one paragraph, before it the line `<!-- newslint: ignore {id} -- reason -->`.",
)
_QUOTES: Mapping[Quotes, Texts] = {
    Quotes.SKIP: Texts("di luar kutipan", "outside quotations"),
    Quotes.ONLY: Texts("hanya di dalam kutipan", "only in quotations"),
}
_PREVIEW = Texts("pratinjau, tidak pernah menahan naskah", "preview, never blocks")
_META = Texts("dengan metadata", "with metadata")
_LINK = "http"
Said = Sequence[tuple[Example, Texts]]


def severity_in_words(rule: Rule, profile: str, language: Language) -> str:
    """Give the severity of a rule in a profile, or that it is off there."""
    level = rule.severity_in(profile)
    return (_OFF if level is None else _SEVERITIES[level.label])[language]


def facts(rule: Rule, language: Language) -> str:
    """Give a rule's severity in every profile, its languages, its kind and where it looks, in one line."""
    told = [severity_in_words(rule, "default", language)]
    told += [
        f"{profile}: {severity_in_words(rule, profile, language)}"
        for profile in PROFILES
        if rule.severity_in(profile) != rule.severity_in("default")
    ]
    told.append("/".join(sorted(rule.languages, reverse=True)))
    told.append(f"`{rule.check}`")
    if rule.quotes in _QUOTES:
        told.append(_QUOTES[rule.quotes][language])
    if rule.status is Status.PREVIEW:
        told.append(_PREVIEW[language])
    return " · ".join(told)


def page(
    rule: Rule, language: Language, *, level: int = 1, said: Said = (), standards: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Write a rule's page; ``level`` is that of its heading. Below others, how to switch it off is left to be told once.

    ``said`` are examples with what the rule says about them; ``standards`` give the address of a standard by the words
    with which references to it begin.
    """
    head = "#" * level
    parts = [f"{head} {rule.id}", rule.summary[language], facts(rule, language)]
    parts.append(f"{head}# {_WHY[language]}\n\n{rule.why[language].strip()}")
    if rule.rare:
        parts.append(f"{_RARE[language]}: {rule.rare.strip()}")
    if rule.refs:
        parts.append(f"{_RESTS_ON[language]}:\n\n" + "\n".join(f"- {linked(ref, standards)}" for ref in rule.refs))
    parts.append(f"{head}# {_FIX[language]}\n\n" + "\n".join(_told(rule, said, language)))
    parts.append(f"{head}# {_WRONG[language]}\n\n" + "\n".join(_lines(rule.bad, language)))
    parts.append(f"{head}# {_RIGHT[language]}\n\n" + "\n".join(_lines(rule.good, language)))
    if level == 1:
        parts.append(how_to_switch_off(rule.id, language))
    return "\n\n".join(parts) + "\n"


def how_to_switch_off(rule_id: str, language: Language) -> str:
    """Say how a rule is switched off: everywhere, in a folder, a draft, a paragraph."""
    return f"## {_SWITCH[language]}\n\n{_HOW_OFF[language].format(id=rule_id)}"


def address_of(ref: str, standards: Mapping[str, str]) -> str:
    """Give the address of a reference: its own, or that of the standard with whose name it begins; empty where there is none."""
    if ref.startswith(_LINK):
        return ref
    names = [name for name in standards if ref.startswith(name)]
    return standards[max(names, key=len)] if names else ""


def linked(ref: str, standards: Mapping[str, str]) -> str:
    """Give a reference as a link where there is an address."""
    address = address_of(ref, standards)
    if not address:
        return ref
    return f"<{address}>" if address == ref else f"[{ref}]({address})"


def _told(rule: Rule, said: Said, language: Language) -> Iterator[str]:
    """Give what the rule says about its examples, each message once; without any, the message with its places."""
    seen: set[str] = set()
    for example, message in said:
        if message[language] not in seen:
            seen.add(message[language])
            yield f"- {_SAYS[language]}, {_ABOUT[language]} {_code(example.text)}: {message[language]}"
    if not said:
        yield f"- {_SAYS[language]}: {rule.message[language]}"


def _lines(examples: tuple[Example, ...], language: Language) -> Iterator[str]:
    for example in examples:
        meta = ", ".join(f"`{key}: {value}`" for key, value in example.meta.items())
        told = f" ({_META[language]} {meta})" if meta else ""
        fixed = f" → {_FIXED[language]}: {_code(example.fixed)}" if example.fixed is not None else ""
        yield f"- {_code(example.text)}{told}{fixed}"


def _code(text: str) -> str:
    """Show an example as it is written: its marks, blanks and asterisks must not become markup."""
    shown = text.strip("\n").replace("\n", "⏎")
    return f"`` {shown} ``" if "`" in shown or shown != shown.strip() else f"`{shown}`"
