"""Faults in how Indonesian words are derived: sounds that a prefix should have swallowed, letters lost where k meets k."""

from __future__ import annotations

from newslint.lexicon.words import is_listed, is_loan, is_root, zipf
from newslint.model.records import dataclass
from newslint.text.affixes import Parts, nasalised, put_together, taken_apart

_VOWELS = frozenset("aeiou")
_SHORTEST = 3  # letters of a stem
# Prefix and first letter of the stem as they stand when the letter is, wrongly, not swallowed.
_UNSWALLOWED = {
    "mengk": "k",
    "pengk": "k",
    "ment": "t",
    "pent": "t",
    "memp": "p",
    "pemp": "p",
    "mens": "s",
    "pens": "s",
    "menys": "s",
}
_NASAL = tuple({start[:3] for start in _UNSWALLOWED})
_LONGEST_PREFIX = 4
_VERBAL = frozenset({"meN", "memper", "di", "diper", "ku", "kau"})
_CLITICS = ("nya", "lah", "kah")
_CAUSATIVE = "per"
# How much rarer than the bare stem its verbs may be: the first tells verbs from nouns, the second what may be either.
_MOSTLY_VERB, _MOSTLY_NOUN, _ATTESTED = 0.6, 2.0, 3.0
_ACTIVE = 0.5  # what the active voice is worth less: of a noun it may be common too (menilai, nilai)


@dataclass(frozen=True, slots=True)
class Respelling:
    """A derived word as it should be, and the stem that it is derived from."""

    right: str
    stem: str


def swallowed(word: str) -> Respelling | None:
    """Give ``mengonsumsi`` for ``mengkonsumsi``: meN- and peN- swallow k, p, s and t before a vowel."""
    prefix = next((start for start in _UNSWALLOWED if word.startswith(start)), "") if word.startswith(_NASAL) else ""
    rest = word[len(prefix) :]
    if not prefix or rest[:1] not in _VOWELS or not rest or _is_itself(word):
        return None
    roots = [p for p in taken_apart(_UNSWALLOWED[prefix] + rest, shortest=_SHORTEST) if not p.prefix and is_root(p.stem)]
    barest = min(roots, key=lambda parts: len(parts.stem), default=None)
    if barest is None or _is_memper(word):
        return None
    right = put_together(Parts(f"{prefix[:2]}N", barest.stem, barest.suffix))
    if prefix.startswith("pe") and not is_listed(right):
        return None  # pensinyalan: nouns of technical loans keep their initial where nobody writes them otherwise
    return Respelling(right, barest.stem)


def _is_itself(word: str) -> bool:
    """Say whether a word is a stem with clitics at most: ``menterinya`` has no meN-."""
    return any(not parts.prefix and is_root(parts.stem) for parts in taken_apart(word))


def _is_memper(word: str) -> bool:
    """Say whether a word is of memper-, a prefix of its own that swallows nothing: ``memperkirakan`` of ``kira``."""
    return any(parts.prefix == "memper" and is_root(parts.stem) for parts in taken_apart(word))


def doubled_k(word: str) -> Respelling | None:
    """Give ``menaikkan`` for ``menaikan``: a stem in k keeps it before -kan, and no verb is meN-...-an or di-...-an."""
    bare = next((word.removesuffix(clitic) for clitic in _CLITICS if word.endswith(clitic)), word)
    if not bare.endswith("kan"):
        return None
    right = f"{bare[:-2]}kan"
    verbs = (parts for parts in taken_apart(bare[:-2]) if not parts.suffix and _is_verbal(parts.prefix))
    stem = next((parts.stem for parts in verbs if is_root(parts.stem)), None)
    if stem is None or zipf(bare) > zipf(right):
        return None
    if zipf(right) > zipf(bare) or not any(_is_verb(parts) for parts in taken_apart(bare)):
        return Respelling(right + word[len(bare) :], stem)
    return None


def _is_verbal(prefix: str) -> bool:
    return prefix in _VERBAL


def _is_verb(parts: Parts) -> bool:
    """Say whether a word taken apart so is a regular verb: ``memakan``, ``mematikan``, but not ``menaik-an``."""
    return _is_verbal(parts.prefix) and is_root(parts.stem) and parts.suffix in ("", "kan", "i")


def joined_passive(word: str, *, expected: bool) -> str:
    """Give ``dilaporkan`` for the ``laporkan`` of ``di laporkan`` when it is a verb and no place, else ``""``.

    ``expected`` says that what stands around it asks for a verb; then bare stems that are mostly nouns count too.
    """
    joined = f"di{word}"
    stem = next((word.removesuffix(clitic) for clitic in _CLITICS if word.endswith(clitic)), word)
    if stem.endswith("kan"):
        noun_on = zipf(stem[:-2]) if is_root(stem[:-2]) else 0.0  # tumpuk-an, beside tumpu-kan
        is_noun = is_root(stem) and not is_loan(stem)  # pekan, rekan
        is_verb = not is_noun and is_listed(f"di{stem}") and zipf(stem[:-3]) >= noun_on
    elif stem.endswith("i") and not is_listed(stem):
        is_verb = is_root(stem[:-1]) and zipf(f"di{stem}") > 0
    elif stem.startswith(_CAUSATIVE) and not is_listed(stem):
        is_verb = is_root(stem.removeprefix(_CAUSATIVE))  # parah, lebar; per- without -an makes no noun by itself
    else:
        gap = _MOSTLY_NOUN if expected else _MOSTLY_VERB
        is_verb = is_listed(stem) and is_listed(f"di{stem}") and _as_verb(stem, active=not expected) >= zipf(stem) - gap
    return joined if is_verb else ""


def _as_verb(stem: str, *, active: bool) -> float:
    """Give how common a stem is as a verb, 0 if its passive is hardly met; ``active`` counts that voice too."""
    passive = zipf(f"di{stem}")
    if passive < _ATTESTED:
        return -_MOSTLY_NOUN
    return max(passive, zipf(f"me{nasalised(stem)}") - _ACTIVE) if active else passive
