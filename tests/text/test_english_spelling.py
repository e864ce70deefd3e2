"""English drafts, and English passages of Indonesian ones, without LanguageTool."""

from tests.drafts import findings_in

SPELLING = ("spelling.typo", "spelling.certain-typo")
# Twenty slips of the kinds that fingers make: letters left out, doubled, swapped, or from the next key.
ENGLISH = """Ferry Service to Return in Spring

The harbour authoritty of Wexmouth said on Monday that the ferry to Oldany Island would return in April, after a goverment
inspecion found the pier safe. The servise stopped last winter, when a storm tore away part of the landing stgae.

"We have wiated a long time for this," said Marta Lindqvist, who runs a bakery on the island. Her custmers had to travel by a
smaler boat, which could not carry delivries, and mnay of them stayed away.

The council has aproved a loan for repairs and expects passanger numbers to recover by the end of the yaer. Enginers will
replace two hundred planks and strenghten the railings. Residents recieved a letter about the new timetabel last week.

A spokeswoman declined to say whether prices would rise. She said the comittee would publish its decison befroe the first
sailing, and that children under twelve would continue to travle without charge.
"""
MEANT = {
    "authoritty": "authority", "goverment": "government", "inspecion": "inspection", "servise": "service", "stgae": "stage",
    "wiated": "waited", "custmers": "customers", "smaler": "smaller", "delivries": "deliveries", "mnay": "many",
    "aproved": "approved", "passanger": "passenger", "yaer": "year", "Enginers": "Engineers", "strenghten": "strengthen",
    "recieved": "received", "timetabel": "timetable", "comittee": "committee", "decison": "decision",
    "befroe": "before", "travle": "travel",
}  # fmt: skip


def test_slips_of_an_english_draft() -> None:
    found = {one.text: one.replacements[0] for one in findings_in(ENGLISH, *SPELLING)}
    assert {slip: meant for slip, meant in MEANT.items() if found.get(slip) != meant} == {}
    assert found.keys() - MEANT.keys() == set()


def test_an_english_draft_without_slips() -> None:
    text = ENGLISH
    for slip, meant in MEANT.items():
        text = text.replace(slip, meant)
    assert findings_in(text, *SPELLING) == []


MIXED = """Kapal Feri Kembali Berlayar

Wexmouth - Kapal feri ke Pulau Oldany kembali berlayar pada April, kata pengelola pelabuhan, Senin (2/9/2024).

"We have wiated a long time for this, and our custmers will be happy to come back to the island," kata Marta Lindqvist.

Menurut dia, tiket early bird dan live streaming perayaan akan dibagikan lewat situs pelabuhn.
"""


def test_an_english_quotation_of_an_indonesian_draft() -> None:
    found = {one.text: one.replacements[0] for one in findings_in(MIXED, *SPELLING)}
    assert found == {"wiated": "waited", "custmers": "customers", "pelabuhn": "pelabuhan"}


def test_slips_in_a_row_do_not_silence_one_another() -> None:
    text = "Bridge Reopens\n\nThe town opened it on Monday.\n\nIts goverment aproved a bugdet on the advice of the comittee."
    found = findings_in(text, "spelling.typo")
    assert [one.replacements[0] for one in found] == ["government", "approved", "budget", "committee"]


def test_a_line_in_another_language_is_let_be() -> None:
    text = "Choir Sings\n\nThe choir sang on Monday.\n\nMorgen werden wir singen und tanzen, heute schlafen wir noch lange."
    assert findings_in(text, "spelling.typo") == []


def test_a_long_english_word_in_an_indonesian_name_is_known_by_itself() -> None:
    head = "Konser Digelar di Wirasaba\n\nKonser itu digelar oleh Wirasaba "
    assert [one.replacements[0] for one in findings_in(f"{head}Entertaiment kemarin.", "spelling.typo")] == ["Entertainment"]
    assert findings_in(f"{head}Adventurea kemarin.", "spelling.typo") == []
    assert findings_in(f"{head}Feastivale, kata ketua Feastivale.", "spelling.typo") == []
