"""Month and weekday names from CLDR, through Babel."""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale


def write(file: Path) -> int:
    """Write wide and abbreviated names per language, months from January, weekdays from Monday; give how many."""
    names = {language: _names(Locale.parse(language)) for language in ("id", "en")}
    file.write_text(json.dumps(names, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
    return sum(len(kind) for kinds in names.values() for kind in kinds.values())


def _names(locale: Locale) -> dict[str, list[str]]:
    months, days = locale.months["format"], locale.days["format"]
    return {
        "months": [months["wide"][number] for number in range(1, 13)],
        "months_short": [months["abbreviated"][number].rstrip(".") for number in range(1, 13)],
        "weekdays": [days["wide"][number] for number in range(7)],
        "weekdays_short": [days["abbreviated"][number].rstrip(".") for number in range(7)],
    }
