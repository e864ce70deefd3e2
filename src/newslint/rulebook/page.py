"""A rule put into words for people, as Markdown: what it finds, why, how to fix it and how to switch it off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
_WRONG = Texts("Yang ditandai", "What it marks")
_RIGHT = Texts("Yang dibiarkan", "What it lets be")
_FIXED = Texts("menjadi", "becomes")
_SWITCH = Texts("Cara mematikan", "How to switch it off")
_HOW_OFF = Texts(
    "Untuk semua naskah, tulis `rules: {{{id}: off}}` di `newslint.yaml`. Untuk satu paragraf, taruh di depannya baris "
    "`<!-- newslint: abaikan {id} -- alasan -->`.",
    "For every draft, write `rules: {{{id}: off}}` in `newslint.yaml`. For one paragraph, put the line "
    "`<!-- newslint: ignore {id} -- reason -->` before it.",
)
_QUOTES: Mapping[Quotes, Texts] = {
    Quotes.SKIP: Texts("di luar kutipan", "outside quotations"),
    Quotes.ONLY: Texts("hanya di dalam kutipan", "only in quotations"),
}
_PREVIEW = Texts("pratinjau, tidak pernah menahan naskah", "preview, never blocks")
_META = Texts("dengan metadata", "with metadata")


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


def page(rule: Rule, language: Language, *, level: int = 1) -> str:
    """Write a rule's page; ``level`` is that of its heading."""
    head = "#" * level
    parts = [f"{head} {rule.id}", rule.summary[language], facts(rule, language)]
    parts.append(f"{head}# {_WHY[language]}\n\n{rule.why[language].strip()}")
    if rule.refs:
        parts.append(f"{_RESTS_ON[language]}:\n\n" + "\n".join(f"- {ref}" for ref in rule.refs))
    parts.append(f"{head}# {_WRONG[language]}\n\n" + "\n".join(_lines(rule.bad, language)))
    parts.append(f"{head}# {_RIGHT[language]}\n\n" + "\n".join(_lines(rule.good, language)))
    parts.append(f"{head}# {_SWITCH[language]}\n\n{_HOW_OFF[language].format(id=rule.id)}")
    return "\n\n".join(parts) + "\n"


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
