"""What the integration itself says, in the language of the editor's interface."""

from __future__ import annotations

from django.utils.translation import get_language

_TEXTS = {
    "blocked": (
        "newslint menahan halaman ini: {count} temuan perlu diperbaiki sebelum terbit.",
        "newslint holds this page back: {count} findings need mending before it is published.",
    ),
    "incomplete": (
        "newslint belum dapat memeriksa halaman ini, jadi halaman ini belum diterbitkan ({problem}).",
        "newslint could not check this page, so it is not published ({problem}).",
    ),
    "open": (
        "newslint tidak dapat memeriksa halaman ini; halaman terbit tanpa diperiksa ({problem}).",
        "newslint could not check this page; it was published unchecked ({problem}).",
    ),
    "ask": (
        "Ada {count} hal yang patut dilihat penyunting. Tekan Terbitkan sekali lagi untuk tetap menerbitkan.",
        "There are {count} things for an editor to look at. Press Publish again to publish all the same.",
    ),
    "ask_many": (
        "Ada {count} hal yang patut dilihat penyunting dalam halaman yang dipilih. Terbitkan sekali lagi untuk tetap menerbitkan.",
        "There are {count} things for an editor to look at in the pages chosen. Publish them again to publish all the same.",
    ),
    "reason": ("Alasan menerbitkan meski ditahan", "Reason for publishing all the same"),
    "reason_help": (
        "Dicatat dalam riwayat halaman, bersama nama Anda dan temuannya.",
        "Kept in the page's history, with your name and the findings.",
    ),
    "overridden": ("diterbitkan meski ditahan newslint", "published although newslint held it back"),
    "refused": ("penerbitan ditahan newslint", "publishing held back by newslint"),
    "unchecked": ("diterbitkan tanpa diperiksa newslint", "published without newslint's check"),
    "check": ("Periksa naskah", "Check the draft"),
    "checking": ("Memeriksa …", "Checking …"),
    "clean": ("Tidak ada temuan.", "Nothing found."),
    "jump": ("Lihat", "Jump to"),
    "replace": ("Ganti: ", "Replace: "),
    "insert": ("Tambahkan: ", "Add: "),
    "remove": ("Hapus", "Delete"),
    "wrong": ("Ini keliru", "This is wrong"),
    "thanks": ("Tercatat, terima kasih.", "Noted, thank you."),
    "stale": ("Naskah sudah berubah; periksa lagi.", "The draft has changed; check again."),
    "unsaved": ("Simpan draf dahulu, lalu terapkan perbaikan.", "Save the draft first, then apply the fix."),
    "fixed": ("Perbaikan newslint: {text}", "newslint's fix: {text}"),
    "pass": ("Lolos", "Pass"),
    "review": ("Tinjau", "Review"),
    "block": ("Tertahan", "Blocked"),
    "unread": ("Belum terperiksa", "Not checked"),
}


def say(key: str, **values: object) -> str:
    """Give a sentence in the language in force: English where that is set, else Indonesian."""
    indonesian, english = _TEXTS[key]
    return (english if (get_language() or "id").startswith("en") else indonesian).format(**values)
