"""What goes wrong with a server, in the words that an editor reads."""

from __future__ import annotations

import re
from enum import Enum

from newslint.model.texts import Texts

_TAGS = re.compile(r"(?is)<(style|script)\b.*?</\1>|<[^>]*>")


class Scope(Enum):
    """What a failure concerns: one text only, or every text that would follow."""

    TEXT = "text"
    SERVER = "server"


class LanguageToolFailure(Exception):  # noqa: N818 - it is told as a notice, not raised to the user
    """A server that is not there, or does not answer as it should; ``again`` says that a second try may help."""

    def __init__(self, message: Texts, *, scope: Scope = Scope.SERVER, again: bool = False) -> None:
        super().__init__(message.en)
        self.message = message
        self.scope = scope
        self.again = again


class LimitedFailure(LanguageToolFailure):
    """A server that takes no more requests for now; ``after`` are the seconds that it asks us to wait, 0 where it says nothing."""

    def __init__(self, message: Texts, after: float) -> None:
        super().__init__(message)
        self.after = after


def refused(where: str) -> LanguageToolFailure:
    """Tell that nothing listens at an address, or that it hangs up."""
    return LanguageToolFailure(
        Texts(
            f"tidak ada server yang menjawab di {where}; periksa alamatnya dan apakah servernya berjalan",
            f"no server answers at {where}; check the address and whether the server runs",
        ),
        again=True,
    )


def slow(where: str, seconds: float) -> LanguageToolFailure:
    """Tell that a server did not answer in time."""
    return LanguageToolFailure(
        Texts(
            f"server di {where} tidak menjawab dalam {seconds:g} detik",
            f"the server at {where} did not answer within {seconds:g} s",
        ),
        scope=Scope.TEXT,  # one that reads a long text, or is cold on a busy machine, may have the next in time
    )


def late() -> LanguageToolFailure:
    """Tell that an answer was not there when nobody could wait for it any more."""
    return LanguageToolFailure(
        Texts(
            "LanguageTool belum menjawab ketika waktu untuk naskah ini habis",
            "LanguageTool had not answered when the time for this draft was up",
        )
    )


def broken_off(where: str) -> LanguageToolFailure:
    """Tell that an answer ended in its middle."""
    return LanguageToolFailure(
        Texts(
            f"server di {where} memutus jawabannya di tengah jalan",
            f"the server at {where} broke off in the middle of its answer",
        ),
        again=True,
    )


def by_proxy(where: str) -> LanguageToolFailure:
    """Tell that a proxy stands between."""
    return LanguageToolFailure(
        Texts(
            f"proksi tidak meneruskan permintaan ke {where}; periksa HTTP_PROXY, HTTPS_PROXY, dan NO_PROXY",
            f"the proxy does not pass requests on to {where}; check HTTP_PROXY, HTTPS_PROXY and NO_PROXY",
        )
    )


def insecure(where: str, problem: str) -> LanguageToolFailure:
    """Tell that a server cannot be spoken to over https, or does not prove who it is: a draft is not sent to it."""
    return LanguageToolFailure(
        Texts(
            f"tidak ada sambungan aman (https) ke {where}: {problem}; periksa sertifikatnya, atau tulis http://",
            f"there is no secure connection (https) to {where}: {problem}; check its certificate, or write http://",
        )
    )


def redirected(where: str, target: str) -> LanguageToolFailure:
    """Tell that a server sends its callers elsewhere: a draft goes to the address that was given, or nowhere."""
    return LanguageToolFailure(
        Texts(
            f"server di {where} mengalihkan permintaan ke {target}; jika itu servernya, tulis alamat itu",
            f"the server at {where} redirects requests to {target}; if that is the server, write that address",
        )
    )


def limited(where: str, after: float = 0.0) -> LimitedFailure:
    """Tell that a server takes no more requests for now."""
    return LimitedFailure(
        Texts(
            f"server di {where} menolak permintaan karena terlalu banyak (429)",
            f"the server at {where} refuses requests because there are too many (429)",
        ),
        after,
    )


def wrong_answer(where: str, problem: str) -> LanguageToolFailure:
    """Tell that what answers is no LanguageTool, or a broken one."""
    return LanguageToolFailure(
        Texts(
            f"jawaban server di {where} bukan jawaban LanguageTool: {problem}",
            f"the answer of the server at {where} is not LanguageTool's: {problem}",
        ),
        scope=Scope.TEXT,
    )


def told_error(where: str, text: str) -> LanguageToolFailure:
    """Tell what a server said instead of an answer."""
    said = " ".join(_TAGS.sub(" ", text).split())[:200].rstrip(".") or "-"
    return LanguageToolFailure(
        Texts(f"server di {where} menjawab dengan kesalahan: {said}", f"the server at {where} answered with an error: {said}"),
        scope=Scope.TEXT,
        again=True,
    )


def wrong_version(where: str, version: str, supported: str) -> LanguageToolFailure:
    """Tell that a server is of a version whose answers newslint does not know."""
    return LanguageToolFailure(
        Texts(
            f"server di {where} adalah LanguageTool {version}; newslint mengenal versi {supported}",
            f"the server at {where} is LanguageTool {version}; newslint knows version {supported}",
        )
    )


def no_english(where: str, language: str) -> LanguageToolFailure:
    """Tell that a server does not have the variant of English that was asked for."""
    return LanguageToolFailure(
        Texts(f"server di {where} tidak mengenal {language}", f"the server at {where} does not know {language}")
    )


def not_started(error: OSError) -> LanguageToolFailure:
    """Tell that the system lets newslint start no server."""
    told = " ".join(str(error).split())
    return LanguageToolFailure(
        Texts(
            f"server LanguageTool yang terpasang tidak dapat dijalankan: {told}",
            f"the installed LanguageTool server cannot be started: {told}",
        )
    )


def port_taken(port: int) -> LanguageToolFailure:
    """Tell that another program has the port that was asked for."""
    return LanguageToolFailure(Texts(f"porta {port} sudah dipakai program lain", f"port {port} is in use by another program"))


def broken(error: Exception) -> LanguageToolFailure:
    """Tell that newslint itself failed."""
    told = f"{type(error).__name__}: {' '.join(str(error).split())}"
    return LanguageToolFailure(
        Texts(f"newslint sendiri gagal; laporkan kalimat ini: {told}", f"newslint itself failed; report this sentence: {told}")
    )
