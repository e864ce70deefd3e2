"""What stands in columns is a table: its gaps are no double blanks, and no repair closes them."""

from __future__ import annotations

import json

import docx
import pytest

from newslint.fixing import Repairer, safe_only
from newslint.model.document import Role
from newslint.parsers.columns import column_gaps
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session
from tests.parsers.test_docx import packed, read

TABLES = (
    "Klub          Main   Menang\nOru FC        12     7\nMelati United 12     10\n",
    "Nama      : Sari Melati\nAlamat    : Kampung Oru\nPekerjaan : nelayan\n",
    "Beras      12.500\nGula        9.000\nCabai     105.000\n",
    "| Hari   | Acara        |\n|--------|--------------|\n| Senin  | Lomba dayung |\n| Selasa | Pentas       |\n",
    "Kota     Suhu\n====     ====\nOru      31\nMelati   29\n",
    "Senin\tLomba dayung\nSelasa\tPentas seni\n",
    "Pagi     Siang      Malam\n",
)
PROSE = "Panitia pasar ikan itu  menunggu warga antri sejak pagi di dermaga.\n"


def repaired(name: str, data: bytes) -> bytes:
    done = Repairer(session(), Choice(profile="default"), None, safe_only).repair(Source(name, data))
    assert done.failure is None
    return done.data


@pytest.mark.parametrize("table", TABLES)
def test_a_table_stays_and_the_prose_around_it_is_mended(table: str) -> None:
    text = f"Jadwal Pasar Ikan\n\n{PROSE}\n{table}\n{PROSE}"
    mended = PROSE.replace("  ", " ").replace("antri", "antre")
    assert repaired("a.txt", text.encode()).decode() == text.replace(PROSE, mended)
    payload = json.dumps({"title": "Jadwal Pasar Ikan", "body": text})
    assert json.loads(repaired("a.json", payload.encode()))["body"] == text.replace(PROSE, mended)


def test_cells_are_rows_of_a_list_and_no_sentence_runs_over_them() -> None:
    (report,) = session().check(Source("a.txt", f"{PROSE}\nKota     dan   dan\nSuhu     31    29\n".encode()), Choice())
    cells = [report.document.text(block.span) for block in report.document.with_role(Role.LIST)]
    assert cells == ["Kota", "dan", "dan", "Suhu", "31", "29"]
    assert "dan" not in [finding.text for finding in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "Warga  datang sejak pagi.\nMereka pulang  pada sore hari.\n",
        "Warga  datang.\n\n\n\nWarga  pulang.\n",
        "Warga  datang sejak pagi\nKami di sini pulang saja\n",
        "Kata\tini",
    ],
)
def test_slips_are_no_columns(text: str) -> None:
    assert list(column_gaps(text)) == []


def test_a_word_document_keeps_its_tabs_and_columns() -> None:
    document = docx.Document()
    for line in ("Pasar Ikan", PROSE.strip(), "Kota     Suhu", "Oru      31", "Senin\tLomba", "Selasa\t\tPentas"):
        document.add_paragraph(line)
    source = read(repaired("a.docx", packed(document))).source
    assert "Kota     Suhu\nOru      31\nSenin\tLomba\nSelasa\t\tPentas" in source
    assert "ikan itu menunggu warga antre" in source
