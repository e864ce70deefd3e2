"""What the lexicon holds, and why it accepts a word or not, as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.lexicon.candidates import Candidate
from newslint.lexicon.judgement import Level, Verdict
from newslint.lexicon.manifest import Listed
from newslint.lexicon.trace import Listing, Trace
from newslint.lexicon.words import Standing
from newslint.model.finding import Finding
from newslint.model.texts import Language, Texts
from newslint.reporters.terminal import Paint
from newslint.reporters.width import printable

_COLUMN = 12
_JUDGED = {
    Level.RIGHT: Texts("benar", "right"),
    Level.UNKNOWN: Texts("tidak dikenal, dan tidak pasti salah", "unknown, and not surely wrong"),
    Level.TYPO: Texts("salah ketik dari “{best}”", "a typo for “{best}”"),
    Level.CERTAIN: Texts("salah ketik dari “{best}”, tanpa ragu", "a typo for “{best}”, beyond doubt"),
}
_STANDING = {
    Standing.KNOWN: Texts("kata yang dikenal", "a known word"),
    Standing.DERIVED: Texts("bentukan teratur yang tidak ada dalam daftar", "a regular derivation that is on no list"),
    Standing.UNKNOWN: Texts("bukan kata yang dikenal", "no known word"),
}
_HEADS = {
    "own": Texts("redaksi", "newsroom"),
    "lists": Texts("daftar", "lists"),
    "affixes": Texts("imbuhan", "affixes"),
    "known": Texts("kedudukan", "standing"),
    "lower": Texts("huruf kecil", "lower case"),
    "name": Texts("sebagai nama", "as a name"),
    "english": Texts("Inggris", "English"),
    "candidates": Texts("calon", "candidates"),
    "rules": Texts("aturan", "rules"),
}
_OWN = Texts(
    "ada dalam kamus atau daftar nama redaksi: diterima di mana saja", "in the newsroom's dictionary or names: right anywhere"
)
_NO_LIST = Texts("tidak ada dalam daftar mana pun", "on no list")
_NO_AFFIXES = Texts("bukan bentukan teratur dari kata yang dikenal", "no regular derivation of a known word")
_NO_SHAPE = Texts("deret hurufnya tidak terdapat dalam kata lain", "other words have no such runs of letters")
_NOT_JUDGED = Texts(
    "tidak dinilai: kurang dari empat huruf, atau tidak semuanya a sampai z",
    "not judged: fewer than four letters, or not all of a to z",
)
_SPOKEN = Texts("bentuk lisan: dibiarkan dalam kutipan", "a spoken form: left alone in quotations")
_NO_RULE = Texts("tidak ada aturan yang bersuara tentang kata ini", "no rule speaks of this word")
_FREQUENCY = Texts("frekuensi {zipf:.1f}", "frequency {zipf:.1f}")
_DOUBTFUL = Texts("diduga salah ketik", "taken for a slip")
_STEM = Texts("kata dasar", "a stem")
_SCORED = Texts(
    "jarak {cost:.2f}  frekuensi {zipf:.1f}  nilai {score:+.1f}", "distance {cost:.2f}  frequency {zipf:.1f}  score {score:+.1f}"
)


def trace_text(found: Trace, findings: Iterable[Finding], language: Language, *, own: bool, paint: Paint) -> Iterator[str]:
    """Give the lines that explain a word: its lists, affixes, judgement, candidates, and the rules that speak of it."""

    def line(head: str, text: str) -> str:
        return f"  {_HEADS[head][language] if head else '':<{_COLUMN}}  {text}\n"

    yield f"{paint(printable(found.word), 'bold')}\n"
    if own:
        yield line("own", _OWN[language])
    for number, text in enumerate([_listing(one, language) for one in found.listings] or [_NO_LIST[language]]):
        yield line("" if number else "lists", text)
    yield line("affixes", str(found.derivation or _NO_AFFIXES[language]))
    yield line("known", "; ".join(_standing(found, language)))
    yield line("lower", _judged(found.verdict, language))
    yield line("name", _judged(found.as_name, language))
    yield line("english", _judged(found.in_english, language))
    for number, one in enumerate((*found.candidates, *found.candidates_en)):
        yield line("" if number else "candidates", _candidate(one, language))
    told = [f"{paint.severity(one.rule, one.severity)}: {one.message[language]}" for one in findings]
    for number, text in enumerate(told or [_NO_RULE[language]]):
        yield line("" if number else "rules", text)


def _standing(found: Trace, language: Language) -> Iterator[str]:
    if not found.is_judged:
        yield _NOT_JUDGED[language]
        return
    yield _STANDING[found.standing][language]
    if found.is_spoken:
        yield _SPOKEN[language]
    if not found.has_known_shape:
        yield _NO_SHAPE[language]


def _listing(one: Listing, language: Language) -> str:
    notes = [
        *([_STEM[language]] if one.is_stem else []),
        *([_FREQUENCY[language].format(zipf=one.zipf)] if one.zipf is not None else []),
        *([_DOUBTFUL[language]] if one.is_doubtful else []),
    ]
    return f"{one.name} ({', '.join(notes)})" if notes else one.name


def _judged(verdict: Verdict, language: Language) -> str:
    best = verdict.proposals[0].text if verdict.proposals else ""
    return _JUDGED[verdict.level][language].format(best=best)


def _candidate(one: Candidate, language: Language) -> str:
    return f"{one.text:<20}  {_SCORED[language].format(cost=one.cost, zipf=one.zipf, score=one.score)}"


def info_text(
    lists: Sequence[Listed], curated: Sequence[tuple[str, int, str]], own: Sequence[tuple[str, str, int]]
) -> Iterator[str]:
    """Give a table of the compiled lists, of those that stand beside rules, and of the newsroom's own."""
    yield "Compiled when newslint was built\n"
    for one in lists:
        made = f"{one.source} ({', '.join(one.packages)})" if one.packages else one.source
        yield f"  {one.name:<{_COLUMN}}  {one.words:>9,}  {one.holds}\n"
        yield f"  {'':<{_COLUMN}}  {'':>9}  {made}; {one.licence}\n"
    yield "\nCurated by newslint, beside its rules (Apache-2.0)\n"
    for name, size, source in curated:
        yield f"  {name:<34}  {size:>5,}  {source}\n"
    yield "\nThe newsroom's own\n"
    for key, file, size in own:
        yield f"  {key:<{_COLUMN}}  {size:>9,}  {printable(file)}\n"
    if not own:
        yield "  none; `newslint lexicon add WORD` starts a dictionary, `newslint lexicon add --name NAME` a list of names\n"
