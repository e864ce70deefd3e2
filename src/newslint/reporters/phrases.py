"""The words around findings, in both languages; numbers choose the form where English needs it."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.model.rule import Severity
from newslint.model.texts import Language, Texts

SEVERITY: Mapping[Severity, Texts] = {
    Severity.ERROR: Texts("kesalahan", "error"),
    Severity.WARNING: Texts("peringatan", "warning"),
    Severity.NOTE: Texts("catatan", "note"),
}
_SEVERITIES_EN = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.NOTE: "notes"}

DELETE = Texts("(hapus)", "(delete)")
ALSO = Texts("juga", "also")
LINE = Texts("baris", "line")
PROFILE = Texts("profil", "profile")
PREVIEW = Texts("pratinjau, tidak menghalangi", "preview, does not block")
SUPPRESSED = Texts("diabaikan", "suppressed")
KNOWN = Texts("sudah dikenal", "known")
REASON = Texts("alasan", "reason")
UNREADABLE = Texts("kesalahan", "error")
CRASHED = Texts(
    "Pemeriksaan “{kind}” terhenti, jadi aturan berikut tidak diperiksa: {rules}. Ini kekurangan newslint atau plug-in, "
    "bukan kesalahan naskah; laporkan dengan kalimat ini: {error}",
    "The check “{kind}” stopped, so these rules were not checked: {rules}. That is a fault of newslint or of a plug-in, "
    "not of the draft; report it with this sentence: {error}",
)
READY = Texts("Tidak ada yang menghalangi penerbitan.", "Nothing blocks publication.")
CLEAN = Texts("Bersih: tidak ada temuan.", "Clean: no findings.")
NOTHING_NEW = Texts("Tidak ada temuan baru.", "No new findings.")
BLOCKED = Texts("{counts} menghalangi penerbitan.", "{counts} block publication.")
BLOCKED_ONE = Texts("{counts} menghalangi penerbitan.", "{counts} blocks publication.")
OPEN = Texts("{counts} tidak menghalangi.", "{counts} to look at, not blocking.")
HIDDEN = Texts("{counts} disembunyikan.", "{counts} hidden.")
INCOMPLETE = Texts("Pemeriksaan tidak lengkap: {counts}.", "The check is not complete: {counts}.")
SHARED = Texts("Pada {count} naskah: {notice}", "In {count} drafts: {notice}")
SUPPRESSED_COUNT = Texts(
    "{count} temuan diabaikan dengan alasan (--show-suppressed).", "{count} suppressed with a reason (--show-suppressed)."
)
KNOWN_COUNT = Texts(
    "{count} temuan sudah dikenal dari {names} dan tidak dihitung (--show-suppressed).",
    "{count} known from {names} and not counted (--show-suppressed).",
)
STALE_COUNT = Texts(
    "{count} temuan yang tercatat di {names} tidak ada lagi; bersihkan dengan: newslint baseline update",
    "{count} recorded in {names} and no longer there; clean up with: newslint baseline update",
)


def count_of(severity: Severity, count: int, language: Language) -> str:
    """Give a number of findings in words: ``2 peringatan``, ``2 warnings``."""
    if language == "en":
        return f"{count} {SEVERITY[severity].en if count == 1 else _SEVERITIES_EN[severity]}"
    return f"{count} {SEVERITY[severity].id}"


def number_of(count: int, indonesian: str, english: str, plural: str, language: Language) -> str:
    """Give a number of things in words."""
    if language == "en":
        return f"{count:,} {english if count == 1 else plural}"
    return f"{count:,} {indonesian}".replace(",", ".")


def listed(parts: list[str], language: Language) -> str:
    """Join parts as a sentence does: ``a, b, dan c``."""
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    word = "and" if language == "en" else "dan"
    comma = "," if len(parts) > 2 else ""  # noqa: PLR2004
    return f"{', '.join(parts[:-1])}{comma} {word} {parts[-1]}"
