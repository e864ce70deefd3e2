"""What a run asks of a server, and what it does when the server fails."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.languagetool.cache import Cache
from newslint.languagetool.front import Proofreaders
from newslint.languagetool.hosts import AddressHost
from newslint.languagetool.proofreader import Proofreader
from newslint.languagetool.settings import VARIANTS, Settings, Wish
from newslint.model.document import Document
from newslint.model.proof import Proof
from newslint.model.records import replace
from tests.drafts import structured
from tests.languagetool.faulty import Act, Faulty, Handler, answer, faulty, finds, hangs_up, match, says, sends, sleeps

ARTICLE = "Harbour Opens Again\n\nThe harbour was opened again on Monday, and the ships will returned to it.\n"


Ask = Callable[[int], list[str]]


@pytest.fixture
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    monkeypatch.delenv("NEWSLINT_LANGUAGETOOL", raising=False)


class Quick(AddressHost):
    """A host that says it is found at once, so that a test need not wait."""

    def longest(self) -> float:
        return 0.0


def reader(server: Faulty, cache: Cache | None = None, timeout: float = 5, mode: str = "required") -> Proofreader:
    settings = Settings(mode, server.address, timeout=timeout)  # type: ignore[arg-type]
    return Proofreader(settings, AddressHost(server.address, timeout), cache or Cache(None), pause=0.01)


def read(proofreader: Proofreader, text: str = ARTICLE) -> Proof:
    return proofreader(structured(text))()


def told(proof: Proof) -> list[str]:
    return [notice.message.en for notice in proof.notices]


def test_a_long_article_is_one_request_and_remarks_lie_in_the_view() -> None:
    document = structured(ARTICLE * 20)
    at = document.view.index("returned")
    with faulty(check=[says(answer(match(at, 8)))]) as server:
        proof = reader(server)(document)()
    assert len(server.asked) == 1
    assert [document.text(remark.span) for remark in proof.remarks] == ["returned"]
    assert proof.notices == ()


def test_an_article_without_english_asks_nothing() -> None:
    with faulty() as server:
        read(reader(server), "Pelabuhan Dibuka\n\nPelabuhan itu dibuka kembali pada hari Senin, kata pengelolanya.\n")
    assert server.asked == []


def test_the_variant_is_that_of_the_metadata() -> None:
    document = structured(ARTICLE)
    british: Document = replace(document, meta={"language": "en_gb"})
    with faulty() as server:
        proofs = [reader(server)(one)() for one in (document, british)]
    assert [form["language"] for form in server.asked] == ["en-US", "en-GB"]
    assert [proof.variant for proof in proofs] == ["", "en-GB"]


MIXED = """Pelabuhan Oruwaya Dibuka Lagi

Pelabuhan itu dibuka kembali pada hari Senin setelah diperbaiki selama dua bulan, kata pengelolanya.

The harbour was closed for two months because of the storm, and it has now been opened again.

Warga setempat menyambutnya dengan gembira karena harga ikan sudah lama tidak turun.

The color of the water was gray, and the mayor said that the city would pay for what was lost.
"""


@pytest.mark.parametrize(
    ("told", "configured", "asked", "named"),
    [
        ("", "", "en-US", ""),
        ("id", "", "en-US", ""),
        ("id", "en-GB", "en-GB", "en-GB"),
        ("en", "en-AU", "en-AU", "en-AU"),
        ("en-US", "en-GB", "en-US", "en-US"),
        ("EN_gb", "", "en-GB", "en-GB"),
        ("en-JM", "en-GB", "en-GB", "en-GB"),
    ],
)
def test_all_passages_of_an_article_are_of_one_variant(told: str, configured: str, asked: str, named: str) -> None:
    document = replace(structured(MIXED), meta={"language": told})
    with faulty(languages=[says([{"code": "en", "longCode": code} for code in VARIANTS])]) as server:
        settings = Settings("required", server.address, configured, 5)
        proof = Proofreader(settings, AddressHost(server.address, 5), Cache(None))(document)()
    assert [(form["language"], "color" in form["text"], "closed" in form["text"]) for form in server.asked] == [(asked, True, True)]
    assert (proof.variant, proof.notices) == (named, ())


def test_texts_are_asked_side_by_side_but_not_more_than_pays() -> None:
    with faulty(check=[sleeps(0.15, finds())]) as server:
        proofreader = reader(server)
        tickets = [proofreader(structured(f"{ARTICLE}\nThe ship number {n} was the last of the day.\n")) for n in range(10)]
        for ticket in tickets:
            assert ticket().notices == ()
    assert 2 <= server.busiest <= 4


def test_the_same_text_is_asked_once_even_in_a_later_run(tmp_path: Path) -> None:
    at = structured(ARTICLE).view.index("returned")
    with faulty(check=[finds(match(at, 8, ways=("return",)))]) as server:
        proofs = [read(reader(server, Cache(tmp_path))) for _ in range(3)]
    assert len(server.asked) == 1
    assert len(set(map(repr, proofs))) == 1
    assert proofs[0].remarks[0].replacements == ("return",)


def test_another_version_is_asked_again(tmp_path: Path) -> None:
    for version in ("6.8", "6.9"):
        with faulty(info=[says({"software": {"version": version}})], check=[says(answer(version=version))]) as server:
            read(reader(server, Cache(tmp_path)))
            assert len(server.asked) == 1


@pytest.mark.parametrize("changed", [{"buildDate": "2026-02-01 10:00:00 +0000"}, {"commit": "abc1234"}])
def test_another_build_of_the_same_version_is_asked_again(tmp_path: Path, changed: dict[str, str]) -> None:
    for build in ({"version": "6.8"}, {"version": "6.8", **changed}):
        with faulty(info=[says({"software": build})]) as server:
            read(reader(server, Cache(tmp_path)))
            read(reader(server, Cache(tmp_path)))
            assert len(server.asked) == 1


def test_a_server_that_another_takes_the_place_of_is_not_kept_under_its_name(tmp_path: Path) -> None:
    with faulty(check=[says(answer(version="6.7"))]) as server:
        assert read(reader(server, Cache(tmp_path))).notices == ()
    assert list(tmp_path.iterdir()) == []


def test_the_same_text_twice_at_once_is_asked_once() -> None:
    at = structured(ARTICLE).view.index("returned")
    with faulty(check=[sleeps(0.3, finds(match(at, 8)))]) as server:
        proofreader = reader(server)
        tickets = [proofreader(structured(ARTICLE)) for _ in range(5)]
        proofs = [ticket() for ticket in tickets]
        assert len(server.asked) == 1
    assert [len(proof.remarks) for proof in proofs] == [1] * 5


def test_a_text_that_failed_is_asked_again() -> None:
    with faulty(check=[says({}), finds()]) as server:
        proofreader = reader(server)
        assert "is not LanguageTool's" in told(read(proofreader))[0]
        assert told(read(proofreader)) == []


def test_a_broken_or_closed_cache_does_no_harm(tmp_path: Path) -> None:
    with faulty() as server:
        read(reader(server, Cache(tmp_path)))
        for file in tmp_path.iterdir():
            file.write_text("{", encoding="utf-8")
        assert read(reader(server, Cache(tmp_path))).notices == ()
        (tmp_path / "file").write_text("", encoding="utf-8")
        assert read(reader(server, Cache(tmp_path / "file" / "folder"))).notices == ()
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    "remark",
    [
        ["0", 3, "R", "C", "m", []], [0, True, "R", "C", "m", []], [0, 9999, "R", "C", "m", []], [3, 0, "R", "C", "m", []],
        [0, 3, "R", "C", "m", [5]], [0, 3, None, "C", "m", []], [0, 3, "R", "C"], 5,
    ],
)  # fmt: skip
def test_a_kept_answer_that_is_none_is_dropped_and_asked_again(tmp_path: Path, remark: object) -> None:
    with faulty() as server:
        read(reader(server, Cache(tmp_path)))
        (file,) = tmp_path.iterdir()
        file.write_text(json.dumps({"version": "6.8", "remarks": [remark]}), encoding="utf-8")
        assert read(reader(server, Cache(tmp_path))) == Proof()
        assert json.loads(file.read_text(encoding="utf-8"))["remarks"] == []
    assert len(server.asked) == 2


def test_an_answer_is_that_of_one_address_and_kept_for_a_while_only(tmp_path: Path) -> None:
    with faulty() as server:
        for address in ("", "http://a.example/", ""):
            read(reader(server, Cache(tmp_path, address=address)))
        assert len(server.asked) == 2
        old, new = sorted(tmp_path.iterdir())
        (tmp_path / "left.1").write_text("", encoding="utf-8")
        for file, days in ((old, 100), (new, 80), (tmp_path / "left.1", 1)):
            os.utime(file, (time.time() - 86_400 * days,) * 2)
        proofreader = reader(server, Cache(tmp_path, address="http://b.example/"))
        read(proofreader)
        proofreader.close()
    left = set(tmp_path.iterdir())
    assert new in left
    assert len(left) == 2


def test_the_oldest_answers_are_dropped(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.json").write_text("{}", encoding="utf-8")
    with faulty() as server:
        proofreader = reader(server, Cache(tmp_path, most=5))
        read(proofreader)
        proofreader.close()
    assert len(list(tmp_path.iterdir())) == 5


def test_incomplete_results_are_told_and_asked_again_the_next_time(tmp_path: Path) -> None:
    at = structured(ARTICLE).view.index("returned")
    with faulty(check=[finds(match(at, 8), complete=False)]) as server:
        first, second = (read(reader(server, Cache(tmp_path))) for _ in range(2))
    assert [notice.code for notice in first.notices] == ["languagetool.incomplete"]
    assert len(first.remarks) == len(second.remarks) == 1
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "act", [hangs_up, sends(b"too many requests", 429), sends(b"Error: Checking took longer than 8 seconds", 500)]
)
def test_a_second_try_may_help(act: Act) -> None:
    with faulty(check=[act, finds()]) as server:
        assert read(reader(server)).notices == ()
    assert len(server.asked) == 2


def limits(after: str) -> Act:
    def act(handler: Handler) -> None:
        handler.send_response(429)
        handler.send_header("Retry-After", after)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return act


def numbered(proofreader: Proofreader, count: int) -> list[Proof]:
    tickets = [proofreader(structured(f"{ARTICLE}\nThe ship number {n} was the last of the day.\n")) for n in range(count)]
    return [ticket() for ticket in tickets]


def test_a_server_that_refuses_for_now_is_asked_later_by_nobody_earlier() -> None:
    with faulty(check=[limits("1"), finds()]) as server:
        began = time.monotonic()
        proofs = numbered(reader(server), 8)
        took = time.monotonic() - began
    assert [proof.notices for proof in proofs] == [()] * 8
    assert took >= 1
    assert len(server.asked) == 9


def test_a_server_that_goes_on_refusing_is_given_up_after_two_pauses() -> None:
    with faulty(check=[sends(b"too many requests", 429)]) as server:
        proofs = numbered(reader(server), 8)
    assert all("too many (429)" in told(proof)[0] for proof in proofs)
    assert len(server.asked) <= 3 * 4, "each thread once before, between and after the pauses"


def test_a_server_that_asks_for_more_than_a_minute_is_given_up_at_once() -> None:
    with faulty(check=[limits("3600")]) as server:
        (proof,) = numbered(reader(server), 1)
    assert "too many (429)" in told(proof)[0]
    assert len(server.asked) == 1


def test_a_preflight_is_asked_twice() -> None:
    languages = says([{"code": "en", "longCode": "en-US"}])
    with faulty(languages=[hangs_up, languages]) as server:
        assert read(reader(server)).notices == ()
    with faulty(info=[says({"software": {"version": "5.9"}})]) as server:
        assert "is LanguageTool 5.9" in told(read(reader(server)))[0]


def test_there_is_no_third_try() -> None:
    with faulty(check=[hangs_up]) as server:
        assert "no server answers" in told(read(reader(server)))[0]
    assert len(server.asked) == 2


def test_a_server_that_dies_is_given_up_and_what_it_said_stays() -> None:
    at = structured(ARTICLE).view.index("returned")
    with faulty(check=[finds(match(at, 8)), hangs_up]) as server:
        proofreader = reader(server)
        first = read(proofreader)
        rest = [read(proofreader, f"{ARTICLE}\nThe ship number {n} was the last of the day.\n") for n in range(6)]
    assert len(first.remarks) == 1
    assert all(told(proof) == told(rest[0]) for proof in rest)
    assert all(notice.gap for proof in rest for notice in proof.notices)
    assert len(server.asked) == 3


def test_a_text_on_which_a_server_fails_costs_the_others_nothing() -> None:
    with faulty(check=[says({}), finds()]) as server:
        proofreader = reader(server)
        first, second = read(proofreader), read(proofreader, f"{ARTICLE}\nThe ship was the last of the day.\n")
    assert "is not LanguageTool's" in told(first)[0]
    assert second.notices == ()


def test_a_slow_server_is_waited_for_twice_in_a_row_at_most() -> None:
    with faulty(check=[sleeps(2, finds())]) as server:
        proofreader = reader(server, timeout=0.4)
        proofs = [read(proofreader, f"{ARTICLE}\nThe ship number {n} was the last of the day.\n") for n in range(5)]
    assert len(server.asked) == 2
    assert all("did not answer within 0.4 s" in told(proof)[0] for proof in proofs)


def test_a_text_that_takes_too_long_costs_the_others_nothing() -> None:
    with faulty(check=[sleeps(1, finds()), finds()]) as server:
        proofreader = reader(server, timeout=0.3)
        first, second = (read(proofreader, f"{ARTICLE}\nThe ship number {n} was the last of the day.\n") for n in range(2))
    assert "did not answer within 0.3 s" in told(first)[0]
    assert second.notices == ()


def test_a_server_that_drips_holds_nobody_up() -> None:
    def drips(handler: object) -> None:
        connection = handler.connection  # type: ignore[attr-defined]
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        for _ in range(200):
            sleeps(0.05, lambda one: one.wfile.write(b" "))(handler)  # type: ignore[arg-type]

    with faulty(check=[drips]) as server:
        proofreader = Proofreader(
            Settings("required", server.address, timeout=0.2), Quick(server.address, 0.2), Cache(None), pause=0.01
        )
        first, second = (read(proofreader, f"{ARTICLE}\nThe ship number {n} was the last of the day.\n") for n in range(2))
    assert "had not answered" in told(first)[0]
    assert "had not answered" in told(second)[0]


@pytest.mark.parametrize(("mode", "gap"), [("auto", False), ("required", True)])
def test_only_what_is_required_is_a_gap(mode: str, gap: bool) -> None:  # noqa: FBT001 - a table
    with faulty(languages=[hangs_up]) as server:
        (notice,) = read(reader(server, mode=mode)).notices
    assert notice.gap is gap
    absent = Proofreader(Settings(mode), None, Cache(None))  # type: ignore[arg-type]
    (notice,) = read(absent).notices
    assert (notice.code, notice.gap) == ("languagetool.absent", gap)


def front(server: Faulty, *, starts: bool) -> Ask:
    """Give what asks a server through the door that runs and services use."""
    door = Proofreaders(starts=starts, rest=1.0).of(Wish("required", server.address), Wish())
    assert door is not None

    def ask(number: int) -> list[str]:
        return told(door(structured(f"{ARTICLE}\nThe ship number {number} was the last of the day.\n"))())

    return ask


@pytest.mark.usefixtures("_own_cache")
def test_a_service_asks_again_for_a_server_that_came_back() -> None:
    with faulty(languages=[hangs_up, hangs_up, says([{"code": "en", "longCode": "en-US"}])]) as server:
        ask = front(server, starts=False)
        assert "no server answers" in ask(1)[0]
        assert "no server answers" in ask(2)[0], "not at once: it would be asked for each draft"
        time.sleep(1.05)
        assert ask(3) == []
        assert ask(4) == []


@pytest.mark.usefixtures("_own_cache")
def test_a_run_asks_for_a_server_once() -> None:
    with faulty(languages=[hangs_up, hangs_up, says([{"code": "en", "longCode": "en-US"}])]) as server:
        ask = front(server, starts=True)
        assert "no server answers" in ask(1)[0]
        time.sleep(1.05)
        assert "no server answers" in ask(2)[0]
