"""Regular derivations of Indonesian: which affixes a word is made of, if its root is a word.

The lexicon writes out the derivations that its dictionary knows. This module knows the rest: those of loan words
(``merevitalisasi``, ``inflasinya``), of roots that the dictionary does not mark (``dilepas``), with bound prefixes
(``pascagempa``). It refuses what only looks like one: melting initials that were kept (``mengkonsumsi``), a lost ``k``
(``menaikan``), a preposition joined to a noun (``dipasar``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.model.records import dataclass

# Bound forms that EYD V writes together with the word they precede (II.B.1, "bentuk terikat").
_BOUND_FORMS = (
    "adi aero agro anti antar audio auto catur dasa dwi eka eko ekstra elektro endo epi fono foto geo hemo hetero hidro hiper hipo "
    "homo infra inter intra kontra kuasi maha makro manca mega meta mikro mili mini mono multi nano narko neo neuro nir non onko "
    "oto panca pasca poli pra pre pro proto pseudo purna radio re sapta semi serba sosio sub super supra swa tele termo "
    "trans tri tuna ultra uni video"
)
BOUND = tuple(_BOUND_FORMS.split())
# Function words, which no bound form precedes: promaupun is two words.
UNBOUND = frozenset((
    "akan", "atau", "bagi", "bahwa", "dalam", "dapat", "dari", "dengan", "hanya", "ialah", "jika", "juga", "karena", "kami",
    "kepada", "kita", "lagi", "lalu", "maka", "masih", "maupun", "mereka", "oleh", "pada", "saja", "sangat", "saya", "sebagai",
    "secara", "sedang", "serta", "sudah", "telah", "tetapi", "tidak", "untuk", "yang",
))  # fmt: skip
CLITICS = ("nya", "ku", "mu")
PARTICLES = ("lah", "kah", "tah")
VOWELS = frozenset("aeiou")
SHORTEST_ROOT = 4
SHORTEST_OWNED = 3  # letters of a noun before -nya: bosnya, kosnya
ACTIVE_ENDS = ("", "kan", "i")
VERBAL = ("di-", "ku-", "kau-", "ter-", "te-")
_LOAN_VERB = ("asi", "isasi", "ifikasi", "ksi", "misi", "visi", "disi")  # nouns of action: direklamasi, diinspeksi
_SUFFIXES = (  # what may follow a root after a prefix that begins so; nothing after any other
    ("me", ("", "kan", "i")),
    ("dipe", ("", "kan", "i")),
    ("ke-", ("an",)),
    ("be", ("", "an")),
    ("pe", ("", "an")),
)


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a word is made: prefixes, root, suffixes, each as it is named in grammars (``meng-``, ``-kan``)."""

    root: str
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " + ".join((*self.prefixes, self.root, *self.suffixes))


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What morphology asks of a lexicon: is this a word, may affixes join it, is it a loan that no dictionary derives."""

    is_word: Callable[[str], bool]
    is_root: Callable[[str], bool]
    is_loan: Callable[[str], bool]


def derivation(word: str, knowledge: Knowledge) -> Derivation | None:
    """Give how a lower-case word is regularly derived, or nothing."""
    if _lost_k(word, knowledge):
        return None
    return next(derivations(word, knowledge), None)


def derivations(word: str, knowledge: Knowledge) -> Iterator[Derivation]:
    """Give every way in which a lower-case word may be derived, whether it lost a ``k`` or not."""
    yield from _affixed(word, knowledge, ())
    for ending in (*CLITICS, *PARTICLES):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _shortest_before(ending, stem, knowledge):
            continue
        if knowledge.is_word(stem):
            yield Derivation(stem, (), (f"-{ending}",))
        elif (inner := derivation(stem, knowledge)) is not None and _may_follow(inner, ending):
            yield Derivation(inner.root, inner.prefixes, (*inner.suffixes, f"-{ending}"))
    yield from _bound(word, knowledge)
    yield from _other_voice(word, knowledge)


def _shortest_before(ending: str, stem: str, knowledge: Knowledge) -> int:
    """Give the letters that a stem must have: a short one that an ``n`` makes another word may have lost it (``lainya``)."""
    return SHORTEST_OWNED if ending == "nya" and not knowledge.is_word(stem + "n") else SHORTEST_ROOT


def _may_follow(inner: Derivation, ending: str) -> bool:
    """Let a particle follow a clitic, and nothing else follow either."""
    last = inner.suffixes[-1].lstrip("-") if inner.suffixes else ""
    if last in PARTICLES:
        return False
    return last not in CLITICS or ending in PARTICLES


def _bound(word: str, knowledge: Knowledge) -> Iterator[Derivation]:
    for prefix in BOUND if word.startswith(BOUND) else ():
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= SHORTEST_ROOT and rest not in UNBOUND and knowledge.is_word(rest):
            yield Derivation(rest, (f"{prefix}-",))


def _other_voice(word: str, knowledge: Knowledge) -> Iterator[Derivation]:
    """Give the passive of a known active verb and its bare stem: ``diberdayakan``, ``permasalahkan``."""
    for prefix in ("di", "ter", "ku", "kau", ""):
        stem = word.removeprefix(prefix)
        is_stem = (stem != word) if prefix else stem.endswith(("kan", "i"))
        if is_stem and len(stem) >= SHORTEST_ROOT and any(map(knowledge.is_word, _actives(stem, bare=not prefix))):
            yield Derivation(stem, (f"{prefix}-",) if prefix else ())


def _actives(stem: str, *, bare: bool) -> Iterator[str]:
    if stem.endswith(("kan", "i")) or not bare:
        yield from nasalised(stem)
    if stem.startswith("per"):
        yield "mem" + stem


def _affixed(word: str, knowledge: Knowledge, before: tuple[str, ...]) -> Iterator[Derivation]:
    for suffix in ("kan", "an", "i", ""):
        stem = word.removesuffix(suffix) if suffix else word
        if (suffix and stem == word) or len(stem) < SHORTEST_ROOT:
            continue
        named = (f"-{suffix}",) if suffix else ()
        if suffix and not before and knowledge.is_root(stem) and not knowledge.is_loan(stem):
            yield Derivation(stem, before, named)
        for prefix, root in _prefixed(stem):
            if _fits(prefix, root, suffix, knowledge):
                yield Derivation(root, (*before, prefix), named)


def _lost_k(word: str, knowledge: Knowledge) -> bool:
    """Tell ``menaikan`` from a derivation of ``nai``: with the ``k`` of ``naik`` it would be a word."""
    head, ending, tail = word.rpartition("kan")
    return (
        bool(ending) and word.startswith(("me", "di", "ter")) and (not tail or tail in CLITICS) and knowledge.is_word(head + "kkan")
    )


def _prefixed(stem: str) -> Iterator[tuple[str, str]]:
    """Give the prefixes that a stem may begin with, and what is left as the root (its melted initial put back)."""
    for outer in ("memper", "diper", "di", "ter", "ber", "per", "ke", "se", "ku", "kau", "pe"):
        if stem.startswith(outer):
            yield f"{outer}-", stem[len(outer) :]
    for before_r in ("be", "te", "pe", "dipe", "mempe"):
        if stem.startswith(f"{before_r}r"):  # the r of the prefix and that of the root are one
            yield f"{before_r}-", stem[len(before_r) :]
    for loses_r in ("be", "te"):
        if stem.startswith(loses_r) and stem[3:5] == "er":  # before a syllable that ends in -er: tecermin, beserta
            yield f"{loses_r}-", stem[2:]
    for verbal in ("me", "pe"):
        if stem.startswith(verbal):
            yield from _unmelted(stem, verbal)


# The nasal of me- and pe-, the letter that it made melt, and the letters that may then follow.
_MELTED = (
    ("ng", "", VOWELS | frozenset("ghq")),
    ("ng", "k", VOWELS),
    ("ny", "s", VOWELS),
    ("m", "p", VOWELS),
    ("m", "", frozenset("bfv")),
    ("n", "t", VOWELS),
    ("n", "", frozenset("cdjz")),
)
_KEPT = ("ngk", "mp", "nt", "ns")  # before a consonant nothing melts: mengkritik, memproses
WITHOUT_NASAL = frozenset("lmnrwy")


def _unmelted(stem: str, verbal: str) -> Iterator[tuple[str, str]]:
    """Give each prefix that a stem may start with and what then remains, with the letter that melted."""
    rest = stem[2:]
    for nasal, melted, following in _MELTED:
        if rest.startswith(nasal) and rest[len(nasal) : len(nasal) + 1] in following:
            yield f"{verbal}{nasal}-", melted + rest[len(nasal) :]
    for cluster in _KEPT:
        if rest.startswith(cluster) and rest[len(cluster) : len(cluster) + 1] not in VOWELS:
            yield f"{verbal}{cluster[:-1]}-", rest[len(cluster) - 1 :]
    if rest.startswith("mper"):
        yield f"{verbal}m-", rest[1:]
    if rest[:1] in WITHOUT_NASAL:
        yield f"{verbal}-", rest


def _fits(prefix: str, root: str, suffix: str, knowledge: Knowledge) -> bool:
    """Say whether a prefix and suffix may join a root."""
    if len(root) < SHORTEST_ROOT or not (knowledge.is_root(root) or _is_derived_noun(prefix, root, knowledge)):
        return False
    if prefix in VERBAL:
        return _is_verb(root, suffix, knowledge, enough=ACTIVE_ENDS if prefix in ("ter-", "te-") else ("",))
    allowed = next((suffixes for start, suffixes in _SUFFIXES if prefix.startswith(start)), ("",))
    return suffix in allowed


def _is_derived_noun(prefix: str, root: str, knowledge: Knowledge) -> bool:
    """Say whether a prefix joins a noun that is derived itself: ``ke-pendidik-an``, ``se-permainan``."""
    return prefix in ("ke-", "se-", "ber-") and root.startswith(("pe", "ke")) and knowledge.is_word(root)


def _is_verb(root: str, suffix: str, knowledge: Knowledge, enough: tuple[str, ...]) -> bool:
    """Only what has an active form has a passive one: ``dilepas`` for ``melepas``, but no ``dipasar``.

    Roots are made verbs by ``-kan`` and ``-i`` freely; of loans nobody lists the active forms. ``enough`` are the endings
    that the active form may have: ``tecermin`` has ``mencerminkan``.
    """
    if suffix == "an":
        return False
    if suffix in ("kan", "i") or knowledge.is_loan(root) or root.endswith(_LOAN_VERB):
        return True
    return any(knowledge.is_word(active + ending) for active in nasalised(root) for ending in enough)


def nasalised(root: str) -> Iterator[str]:
    """Give the ``me-`` form of a root by the rules of nasal assimilation, the melted one first."""
    first, second = root[:1], root[1:2]
    if first in VOWELS or first in "ghq":
        yield "meng" + root
    elif first == "k":
        yield "meng" + (root[1:] if second in VOWELS else root)
    elif first == "s":
        yield ("meny" + root[1:]) if second in VOWELS else ("men" + root)
    elif first == "t":
        yield "men" + (root[1:] if second in VOWELS else root)
    elif first == "p":
        yield "mem" + (root[1:] if second in VOWELS else root)
    elif first in "bfv":
        yield "mem" + root
    elif first in "cdjz":
        yield "men" + root
    else:
        yield "me" + root
