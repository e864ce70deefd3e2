"""Variants of one draft: names, verbs of saying, times and typos are exchanged for others of the same kind.

The template marks where a rule must speak: ``⟦family[ family][:severity]|text⟧``; the severity is the lowest that will do.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from newslint.model.span import Span

TEMPLATE = Path(__file__).with_name("template.txt").read_text(encoding="utf-8")
_MARK = re.compile(r"⟦(?P<families>[a-z ]+)(?::(?P<severity>\w+))?\|(?P<text>[^⟧]*)⟧")
_CHOICES = {
    "outlet": ["Warta Utara", "Suara Pesisir", "Kabar Lembah"],
    "capital": ["Windhoek", "Ulaanbaatar", "Bratislava", "Montevideo"],
    "country": ["Namibia", "Mongolia", "Slovakia", "Uruguay"],
    "city": ["Jakarta", "Makassar", "Surabaya", "Medan"],
    "photographer": ["Lena Hofstätter", "Arvo Nieminen", "Sunniva Brekke"],
    "domain": ["unsplahs.com", "pexles.com", "pixabya.com", "shuterstock.com"],
    "said": ["mengatakan", "menyatakan", "menyampaikan", "menuturkan"],
    "noted": ["mengatakan", "menjelaskan", "mengungkapkan", "menegaskan"],
    "tag": ["kata", "ujar", "tutur", "ucap"],
    "agency": ["Reuters", "Associated Press", "AFP", "Kyodo"],
    "paper": ["The Guardian", "The Washington Post", "Le Monde"],
    "typo": ["menajdi", "mejadi", "menjdai", "menajadi"],
    "weekday": ["Senin", "Selasa", "Rabu", "Kamis", "Jumat"],
    "month": ["bulan lalu", "dua bulan lalu", "pekan lalu", "tahun lalu"],
    "Week": ["Pekan lalu", "Minggu lalu", "Bulan lalu", "Tahun lalu"],
    "spokesman": ["Ingrid Falkner", "Tomas Hruska", "Amara Diallo"],
    "second_spokesman": ["Karel Novotny", "Beatriz Arroyo", "Naledi Mokoena"],
    "minister": ["Goran Petrovic", "Oyun Batbayar", "Elena Marquez"],
    "host": ["Rafael Quintero", "Viktor Lazarev", "Temur Karimov"],
    "author": ["RINA PUSPITA DEWI", "BAGUS SETIAWAN", "NURUL HIDAYAT"],
}
# The name as it is mostly written, and the other way in which it slips in once.
_LEADERS = [
    ("Park Tae Joon", "Park Tae-Joon"),
    ("Lee Sung Min", "Lee Sung-Min"),
    ("Jean Luc Moreau", "Jean-Luc Moreau"),
    ("Zoltan Kerekes", "Zoltan Kerekas"),
]


@dataclass(frozen=True)
class Expected:
    """A place at which a rule of one of the families must speak, at least as severely as said."""

    span: Span
    families: tuple[str, ...]
    severity: str


def variant(seed: int) -> tuple[str, tuple[Expected, ...]]:
    """Give a draft and what must be found in it; the same seed gives the same draft."""
    chance = random.Random(seed)
    values = {name: chance.choice(choices) for name, choices in _CHOICES.items()}
    values["leader"], values["variant"] = chance.choice(_LEADERS)
    for person in ("leader", "spokesman", "minister", "host"):
        values["family" if person == "leader" else f"{person}_family"] = values[person].rsplit(" ", 1)[-1]
    text = TEMPLATE.format_map(values)
    expected: list[Expected] = []
    plain = ""
    position = 0
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        span = Span(len(plain), len(plain) + len(match["text"]))
        expected.append(Expected(span, tuple(match["families"].split()), match["severity"] or "warning"))
        plain += match["text"]
        position = match.end()
    return plain + text[position:], tuple(expected)
