"""Disclaimers in generated drafts: present, removed, altered, misplaced, outdated; and what missing metadata silences."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from newslint.checks.disclaimer.kind import KIND
from newslint.checks.disclaimer.options import Finds, Options, Spot
from newslint.checks.disclaimer.wording import current, filled
from newslint.engine import build, lint, prepare
from newslint.model.document import Role
from newslint.model.finding import Finding
from newslint.model.records import replace
from newslint.model.rule import Rule
from newslint.parsers.plain import parse
from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.book import Rulebook
from newslint.rulebook.loader import load
from newslint.testing import without_marks
from tests.drafts import findings_in, report_on, structured

FILLER = ("Hujan turun sejak pagi di lereng itu.", "Warga menutup pintu rumah mereka.", "Jalan desa kembali sepi pada malam hari.")


@cache
def shipped() -> Rulebook:
    plugins = Plugins(installed=False)
    return load(plugins.rule_folders(), plugins.check_kinds())


@cache
def conditions() -> dict[str, Rule]:
    """Give the shipped rules about missing disclaimers, one for each condition."""
    found = [rule for rule in shipped() if rule.check == "disclaimer"]
    return {rule.id: rule for rule in found if _options(rule).finds is Finds.MISSING}


@cache
def policies() -> dict[str, Rule]:
    """Give those that prescribe a text."""
    return {name: rule for name, rule in conditions().items() if _options(rule).texts}


@cache
def notices_of_parts() -> dict[str, Rule]:
    """Give those that prescribe no text but what it must tell."""
    return {name: rule for name, rule in conditions().items() if _options(rule).elements}


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


def _with_a_word(text: str, word: str) -> str:
    """Put a word in where no place is beside it, since it might be part of what fills the place."""
    words = text.split()
    number = next(number for number in range(1, len(words)) if not {"…", "media", "ini"} & set(words[number - 1 : number + 1]))
    return " ".join([*words[:number], word, *words[number:]])


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


@every_policy
def test_a_changed_word_and_one_too_many_are_shown(name: str) -> None:
    draft = Draft(name)
    place = draft.options.place if draft.options.place is Spot.TOP else Spot.END
    shorter = _without_a_word(draft.text)
    (gone,) = set(draft.text.split()) - set(shorter.split()) or {""}
    for altered in (draft.text.replace(gone, "sebentar", 1), _with_a_word(draft.text, "sebentar")):
        (finding,) = findings_in(draft.with_text(altered, place), "disclaimer", meta=draft.meta)
        assert finding.rule == "disclaimer.altered"
        assert any(word in finding.values["difference"] for word in ("sebentar", gone.strip(".,:;()").casefold()))


@every_policy
def test_a_misplaced_disclaimer_is_told_where_it_belongs(name: str) -> None:
    draft = Draft(name)
    if draft.options.place is Spot.TOP:
        text = draft.with_text(draft.text, Spot.END)
    else:
        far = ["Kepala dusun menutup rapat warga itu.", "Rapat berikutnya digelar bulan depan."]
        text = "\n\n".join([*draft.body, *FILLER, draft.text, *FILLER, *far])
    assert draft.found(text) == ["disclaimer.misplaced"]


@pytest.mark.parametrize("name", sorted(name for name, rule in policies().items() if "{media}" in _options(rule).texts[0].text))
def test_a_disclaimer_that_names_another_outlet_is_altered(name: str) -> None:
    draft = Draft(name)
    place = draft.options.place if draft.options.place is Spot.TOP else Spot.END
    draft.meta |= {"media": "Warta Lereng", "published": "2026-01-05"}
    in_force = current(structured("Isi berita."), draft.options)
    assert in_force is not None
    theirs = filled(replace(structured("Isi."), meta={"media": "Harian Lain Sekali"}), in_force)
    (finding,) = findings_in(draft.with_text(theirs, place), "disclaimer", meta=draft.meta)
    assert (finding.rule, finding.replacements) == ("disclaimer.altered", ("Warta Lereng",))
    assert "Lain Sekali" in finding.values["difference"]
    for ours in ("Warta Lereng", "Harian Warta Lereng", "WartaLereng.id", "media ini"):
        assert draft.found(draft.with_text(theirs.replace("Harian Lain Sekali", ours), place)) == []


def test_another_outlet_is_told_in_other_words_too() -> None:
    meta = {"origin": "ugc", "publisher": "Warta Lereng"}
    text = "Kebun Atap\n\nWarga menanam sawi.\n\nTulisan ini kiriman pembaca dan bukan pandangan redaksi {}."
    (finding,) = findings_in(text.format("Kabar Lembah"), "disclaimer", meta=meta)
    assert (finding.rule, finding.text) == ("disclaimer.altered", "Kabar Lembah")
    assert findings_in(text.format("Warta Lereng"), "disclaimer", meta=meta) == []
    assert findings_in(text.format("Kabar Lembah"), "disclaimer", meta={"origin": "ugc"}) == []


def test_every_condition_is_held_to_what_this_file_asks() -> None:
    folder = {f"disclaimer.{file.name.removesuffix('.yaml')}" for file in _rule_files() if file.name.endswith(".yaml")}
    assert folder == {rule.id for rule in shipped() if rule.family == "disclaimer"}
    assert conditions().keys() == policies().keys() | notices_of_parts().keys()
    assert {name for name, rule in policies().items() if _options(rule).place is Spot.ANYWHERE} == set()


def _rule_files() -> list[Traversable]:
    return [file for folder in Plugins(installed=False).rule_folders() for file in folder.joinpath("disclaimer").iterdir()]


PARTS = {
    "disclaimer.survey-method": (
        "Survei dilakukan pada 3 Mei 2024.",
        "Sebanyak 1.200 responden dipilih secara acak.",
        "Margin galat 3 persen.",
    )
}


@pytest.mark.parametrize("name", sorted(notices_of_parts()))
def test_a_notice_tells_enough_of_its_parts_wherever_it_stands(name: str) -> None:
    draft = _bad_text(name)
    parts = PARTS[name]
    for place in range(1, len(draft)):
        whole = [*draft[:place], " ".join(parts), *draft[place:], *FILLER]
        assert findings_in("\n\n".join(whole), "disclaimer") == []
    (bare,) = findings_in("\n\n".join([*draft, *FILLER]), "disclaimer")
    assert bare.rule == name
    for left_out in range(len(parts)):
        told = [part for number, part in enumerate(parts) if number != left_out][:1]
        (finding,) = findings_in("\n\n".join([*draft, *told, *FILLER]), "disclaimer")
        assert finding.rule == name
        assert len(finding.values["lacking"]) < len(bare.values["lacking"])


def _bad_text(name: str) -> list[str]:
    return without_marks(notices_of_parts()[name].bad[0].text)[0].split("\n\n")


@every_policy
def test_a_text_that_has_run_out_is_told_with_the_one_in_force(name: str) -> None:
    draft = Draft(name)
    draft.meta["published"] = "2024-03-01"
    rule = policies()[name]
    (first, *_) = draft.options.texts
    old = replace(first, valid_from="", valid_until="2023-12-31")
    new = replace(first, text=f"Mulai tahun ini berlaku: {first.text}", valid_from="2024-01-01", valid_until="")
    changed = replace(rule, options=replace(draft.options, texts=(new, old)))
    place = draft.options.place if draft.options.place is Spot.TOP else Spot.END
    text = draft.with_text(filled(structured("Isi."), old), place)
    (finding,) = _with_policy(changed, text, draft.meta)
    assert finding.rule == "disclaimer.outdated"
    assert finding.values["until"] == "31 Desember 2023"
    assert finding.values_en["until"] == "31 December 2023"
    assert finding.replacements[0].startswith("Mulai tahun ini")
    draft.meta["published"] = "2023-03-01"
    assert _with_policy(changed, text, draft.meta) == []


def _with_policy(changed: Rule, text: str, meta: dict[str, str]) -> list[Finding]:
    """Check a draft with the shipped disclaimer rules, of which one is changed."""
    rules = [changed if rule.id == changed.id else rule for rule in shipped() if rule.family == "disclaimer"]
    engine = build(rules, Plugins(installed=False).check_kinds(), shipped().vocabulary)
    (document,) = parse(Source("naskah.txt", text.encode(), meta))
    return list(lint(engine, prepare(engine, document, date(2024, 6, 12))).findings)


@pytest.mark.parametrize("name", sorted(name for name, rule in policies().items() if _options(rule).exclusive))
def test_a_disclaimer_that_metadata_rules_out_is_not_needed(name: str) -> None:
    draft = Draft(name)
    place = draft.options.place if draft.options.place is Spot.TOP else Spot.END
    draft.meta = dict.fromkeys(draft.options.exclusive, "Tidak")
    found = findings_in(draft.with_text(draft.text, place), "disclaimer", meta=draft.meta)
    assert [finding.rule for finding in found] == ["disclaimer.unneeded"]
    assert found[0].replacements == ("",)
    draft.meta = dict.fromkeys(draft.options.exclusive, "entahlah")
    assert "disclaimer.unneeded" not in draft.found(draft.with_text(draft.text, place))


def test_texts_that_nobody_has_reviewed_are_told_in_one_line() -> None:
    rule = policies()["disclaimer.suicide-help"]
    options = _options(rule)
    (document,) = parse(Source("naskah.txt", b"Isi berita.", {}))
    before = replace(document, today=date.fromisoformat(options.review_by))
    assert [one.code for one in KIND.notices([rule], before)] == []
    (notice,) = KIND.notices([rule], replace(document, today=date(2099, 1, 1)))
    assert notice.code == "disclaimer.review"
    assert options.review_by in notice.message.en


def test_a_newsroom_replaces_the_texts_in_its_own_file(tmp_path: Path) -> None:
    folder = tmp_path / "disclaimer"
    folder.mkdir()
    overlay = "extends: disclaimer.community\noptions: {texts: [{text: Tulisan warga ini bukan karya redaksi kami.}]}\n"
    (folder / "community.yaml").write_text(overlay, encoding="utf-8")
    plugins = Plugins(installed=False)
    book = load([*plugins.rule_folders(), tmp_path], plugins.check_kinds())
    (rule,) = (rule for rule in book if rule.id == "disclaimer.community")
    (finding,) = _with_policy(rule, "Kebun Atap\n\nWarga menanam sawi.", {"origin": "ugc"})
    assert finding.replacements == ("\n\nTulisan warga ini bukan karya redaksi kami.",)
    assert (
        _with_policy(rule, "Kebun Atap\n\nWarga menanam sawi.\n\nTulisan warga ini bukan karya redaksi kami.", {"origin": "ugc"})
        == []
    )


def test_an_outdated_text_is_replaced_by_the_one_in_force() -> None:
    draft = Draft("disclaimer.suicide-help")
    old = next(text for text in draft.options.texts if text.valid_until)
    text = draft.with_text(old.text, Spot.END)
    (finding,) = findings_in(text, "disclaimer", meta={"published": "2024-03-01"})
    assert finding.rule == "disclaimer.outdated"
    assert "healing119" not in finding.replacements[0]
    (later,) = findings_in(text, "disclaimer", meta={"published": "2026-03-01"})
    assert "healing119" in later.replacements[0]
    assert findings_in(text, "disclaimer", meta={"published": "2013-03-01"}) == []


def test_a_help_line_is_good_on_its_last_day_whatever_the_words_around_it() -> None:
    text = "Jenazah Ditemukan\n\nPolisi menduga ia bunuh diri.\n\nTelepon konselor di 500 454 bila Anda gundah."
    assert findings_in(text, "disclaimer", meta={"published": "2014-12-31"}) == []
    (finding,) = findings_in(text, "disclaimer", meta={"published": "2015-01-01"})
    assert finding.rule == "disclaimer.outdated"
    assert "psikolog" in finding.replacements[0]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Bunuh diri menjadi judul lagu kedua.\n\nAlbum itu laris.\n\nPolisi mengatur lalu lintas.", "disclaimer.perhaps-missing"),
        ("Menutup pabrik itu langkah bunuh diri, ibarat bunuh diri bagi koperasi.", None),
        ("Bunuh diri menjadi judul lagu kedua.", "disclaimer.perhaps-missing"),
        ("Bunuh diri menjadi judul lagu kedua. Polisi menyitanya.", "disclaimer.suicide-help"),
    ],
)
def test_a_figure_of_speech_is_no_death(text: str, rule: str | None) -> None:
    assert [finding.rule for finding in findings_in(f"Kabar Pekan Ini\n\n{text}", "disclaimer")] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("meta", "last", "missing"),
    [
        ({"origin": "community"}, "Redaksi menyatakan isi naskah ini bukan tanggung jawab penulis.", "community"),
        ({"origin": "community"}, "Isi naskah ini menjadi tanggung jawab redaksi, bukan penulis.", "community"),
        ({"origin": "community"}, "Lurah mengatakan isi naskah warga adalah tanggung jawab penulis.", "community"),
        ({"corrected": "true"}, "“Kami mohon maaf,” kata direktur pabrik.", "correction"),
        ({"translated": "true"}, "Naskah ini bukan terjemahan dari buku mana pun.", "translated"),
    ],
)
def test_words_that_deny_a_disclaimer_or_that_somebody_else_says_are_none(meta: dict[str, str], last: str, missing: str) -> None:
    (finding,) = findings_in(f"Kebun Atap\n\nWarga menanam sawi.\n\n{last}", "disclaimer", meta=meta)
    assert finding.rule == f"disclaimer.{missing}"


@pytest.mark.parametrize(
    "last",
    [
        "Tulisan ini tidak disunting redaksi dan menjadi tanggung jawab penulis.",
        "Isi tulisan bukan tanggung jawab redaksi, melainkan tanggung jawab penulis.",
        "Redaksi menyatakan isi tulisan ini tanggung jawab penulis.",
    ],
)
def test_the_house_may_say_it_in_its_own_words(last: str) -> None:
    assert findings_in(f"Kebun Atap\n\nWarga menanam sawi.\n\n{last}", "disclaimer", meta={"origin": "community"}) == []


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
