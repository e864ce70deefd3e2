"""Disclaimers in generated drafts: present, removed, altered, misplaced, outdated; and what missing metadata silences."""

from __future__ import annotations

from functools import cache

import pytest

from newslint.checks.disclaimer.options import Finds, Options, Spot
from newslint.checks.disclaimer.wording import current, filled
from newslint.model.document import Role
from newslint.model.rule import Rule
from newslint.plugins.manager import Plugins
from newslint.rulebook.loader import load
from newslint.testing import without_marks
from tests.drafts import findings_in, report_on, structured

FILLER = ("Hujan turun sejak pagi di lereng itu.", "Warga menutup pintu rumah mereka.", "Jalan desa kembali sepi pada malam hari.")


@cache
def policies() -> dict[str, Rule]:
    """Give the shipped policies that prescribe a text."""
    plugins = Plugins(installed=False)
    book = load(plugins.rule_folders(), plugins.check_kinds())
    found = [rule for rule in book if rule.check == "disclaimer"]
    return {rule.id: rule for rule in found if _options(rule).finds is Finds.MISSING and _options(rule).texts}


def _options(rule: Rule) -> Options:
    assert isinstance(rule.options, Options)
    return rule.options


every_policy = pytest.mark.parametrize("name", sorted(policies()))


class Draft:
    """An Indonesian draft that needs a policy's disclaimer: the policy's first bad example, with room around it."""

    def __init__(self, name: str) -> None:
        self.options = _options(policies()[name])
        example = policies()[name].bad[0]
        self.meta = dict(example.meta)
        self.body = without_marks(example.text)[0].split("\n\n")
        document = structured("Judul Berita\n\nIsi berita.")
        in_force = current(document, self.options)
        assert in_force is not None
        self.text = filled(document, in_force)

    def with_text(self, text: str, place: Spot) -> str:
        """Put a text where a place is."""
        headline, *rest = self.body
        if place is Spot.TOP:
            return "\n\n".join([text, headline, *rest, *FILLER])
        if place is Spot.END:
            return "\n\n".join([headline, *rest, *FILLER, text])
        return "\n\n".join([headline, text, *rest, *FILLER])

    def found(self, text: str) -> list[str]:
        """Give the ids of the disclaimer rules that speak."""
        return [finding.rule for finding in findings_in(text, "disclaimer", meta=self.meta)]


def _without_a_word(text: str) -> str:
    """Take one long word out of the middle."""
    words = text.split()
    middle = [number for number in range(3, len(words) - 2) if "…" not in words[number] and "{" not in words[number]]
    gone = max(middle, key=lambda number: len(words[number]))
    return " ".join(words[:gone] + words[gone + 1 :])


@every_policy
def test_a_present_disclaimer_is_silent(name: str) -> None:
    draft = Draft(name)
    place = draft.options.place if draft.options.place is not Spot.CUE else Spot.END
    for text in (draft.text, draft.text.upper(), draft.text.replace(" ", "\u00a0"), draft.text.rstrip(".").replace(",", "")):
        assert draft.found(draft.with_text(text, place)) == []


@every_policy
def test_a_removed_disclaimer_is_missed_where_it_belongs(name: str) -> None:
    draft = Draft(name)
    text = "\n\n".join([*draft.body, *FILLER, "Artikel Terkait"])
    (finding,) = findings_in(text, "disclaimer", meta=draft.meta)
    assert finding.rule == name
    assert finding.span.start == finding.span.end
    before = {Spot.TOP: 0, Spot.CUE: text.find("\n\n" + FILLER[0])}
    if draft.options.place is Spot.CUE:
        assert 0 < finding.span.start < before[Spot.CUE]
    else:
        assert finding.span.start == before.get(draft.options.place, text.index("\n\nArtikel Terkait"))
    assert draft.text[:20] in finding.replacements[0]


@every_policy
def test_an_altered_disclaimer_is_shown_with_the_difference(name: str) -> None:
    draft = Draft(name)
    place = draft.options.place if draft.options.place is Spot.TOP else Spot.END
    altered = _without_a_word(draft.text)
    (finding,) = findings_in(draft.with_text(altered, place), "disclaimer", meta=draft.meta)
    assert finding.rule == "disclaimer.altered"
    (gone,) = set(draft.text.split()) - set(altered.split()) or {""}
    assert gone.strip(".,:;()").casefold() in finding.values["difference"]


@pytest.mark.parametrize("name", sorted(name for name, rule in policies().items() if _options(rule).place in (Spot.TOP, Spot.END)))
def test_a_misplaced_disclaimer_is_told_where_it_belongs(name: str) -> None:
    draft = Draft(name)
    wrong = Spot.END if draft.options.place is Spot.TOP else Spot.ANYWHERE
    assert draft.found(draft.with_text(draft.text, wrong)) == ["disclaimer.misplaced"]


def test_an_outdated_text_is_replaced_by_the_one_in_force() -> None:
    draft = Draft("disclaimer.suicide-help")
    old = next(text for text in draft.options.texts if text.valid_until)
    text = draft.with_text(old.text, Spot.END)
    (finding,) = findings_in(text, "disclaimer", meta={"published": "2024-03-01"})
    assert finding.rule == "disclaimer.outdated"
    assert "healing119" not in finding.replacements[0]
    (later,) = findings_in(text, "disclaimer", meta={"published": "2026-03-01"})
    assert "healing119" in later.replacements[0]
    assert findings_in(text, "disclaimer", meta={"published": "2019-03-01"}) == []


def test_the_outlet_is_named_in_the_text_to_insert() -> None:
    (finding,) = findings_in("Judul Berita\n\nIsi berita.", "disclaimer", meta={"origin": "ugc", "media": "Harian Lereng"})
    assert finding.replacements[0].endswith("redaksi Harian Lereng.")


def test_a_disclaimer_broken_over_two_paragraphs_is_whole() -> None:
    text = (
        "Teh Serai\n\nTeh itu harum.\n\nInformasi ini tidak menggantikan konsultasi, diagnosis, atau pengobatan oleh dokter.\n\n"
        "Periksakan diri bila keluhan berlanjut."
    )
    assert findings_in(text, "disclaimer") == []


def test_a_disclaimer_is_a_block_of_its_own_role() -> None:
    text = (
        "Kebun Atap\n\nWarga menanam sawi.\n\nIsi tulisan ini sepenuhnya tanggung jawab penulis "
        "dan tidak mewakili pandangan redaksi Harian Lereng."
    )
    report = report_on(text)
    assert report.document.blocks[-1].role is Role.DISCLAIMER
    assert report.profile == "ugc"


def test_missing_metadata_silences_its_rules_in_one_line() -> None:
    (notice,) = [one for one in report_on("Judul Berita\n\nIsi berita.").notices if one.code == "metadata.missing"]
    assert "sponsored" in notice.message.id
    assert notice.message.en.startswith("6 disclaimer rules")
    told = report_on(
        "Judul Berita\n\nIsi berita.",
        meta={
            "sponsored": "false",
            "origin": "redaksi",
            "type": "news",
            "corrected": "false",
            "translated": "false",
            "owner_interest": "false",
        },
    )
    assert [one.code for one in told.notices] == []
