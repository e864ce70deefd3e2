"""What a reader should know about languages: paragraphs that were left alone, metadata that the text contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Document
from newslint.model.notice import Notice
from newslint.model.texts import Texts
from newslint.text.language import UNDETERMINED, document_language, strange_blocks, told_language

_NAMES = {"id": Texts("bahasa Indonesia", "Indonesian"), "en": Texts("bahasa Inggris", "English")}


def language_notices(document: Document) -> Iterator[Notice]:
    """Tell which paragraphs no rule about words looked at, and why."""
    language, told = document_language(document), told_language(document)
    if language == UNDETERMINED:
        yield Notice(
            "language.other",
            Texts(
                "Naskah ini tampaknya tidak berbahasa Indonesia atau Inggris; kata-katanya tidak diperiksa.",
                "This draft does not seem to be in Indonesian or English; its words were not checked.",
            ),
        )
        return
    if told and told != language:
        name = _NAMES[language]
        said = document.meta.get("language", "")
        yield Notice(
            "language.contradicted",
            Texts(
                f"Metadata menyebut bahasa {said!r}, tetapi teksnya berbahasa {name.id.removeprefix('bahasa ')}; diperiksa begitu.",
                f"The metadata says language {said!r}, but the text is {name.en}; it was checked as such.",
            ),
        )
    if strange := sorted(strange_blocks(document)):
        shown = ", ".join(str(number + 1) for number in strange)
        yield Notice(
            "language.paragraphs",
            Texts(
                f"Paragraf {shown} tampaknya berbahasa lain; kata-katanya tidak diperiksa.",
                f"Paragraph {shown} seems to be in another language; its words were not checked."
                if len(strange) == 1
                else f"Paragraphs {shown} seem to be in other languages; their words were not checked.",
            ),
        )
