"""What the service takes as a request, and what it says where it cannot."""

import json

import pytest

from newslint.gate import Answer, Order
from newslint.server.problems import ProblemError
from newslint.server.wire import ENVELOPE, order, written


def envelope(**keys: object) -> Order:
    return order(ENVELOPE, {}, json.dumps(keys).encode())


def test_an_envelope() -> None:
    got = envelope(
        content="Rapat.", format="html", meta={"origin": "community"}, profile="ugc", lang="en", reports=["sarif", "json"]
    )
    assert got == Order("draft.html", b"Rapat.", "html", {"origin": "community"}, "ugc", "en", reports=("sarif", "json"))


def test_binary_and_structured_content() -> None:
    assert envelope(content="UEsDBA==", encoding="base64", format="docx").data == b"PK\x03\x04"
    payload = envelope(content={"title": "Rapat é"}, format="json", view="wordpress")
    assert (json.loads(payload.data), payload.view, payload.name) == ({"title": "Rapat é"}, "wordpress", "draft.json")


def test_a_draft_as_it_is() -> None:
    query = {"profile": ["strict"], "meta.published": ["2024-09-02"], "select": ["spelling", "dating"], "name": ["desk/a.md"]}
    got = order("text/markdown; charset=utf-8", query, b"# Rapat\n")
    assert got == Order("desk/a.md", b"# Rapat\n", "markdown", {"published": "2024-09-02"}, "strict", select=("spelling", "dating"))


@pytest.mark.parametrize(
    ("name", "kept"), [("../../etc/passwd", "etc/passwd"), ("C:\\a\\b.txt", "C:/a/b.txt"), ("..", "draft"), ("/", "draft")]
)
def test_a_name_stays_inside(name: str, kept: str) -> None:
    assert envelope(content="", name=name).name == kept


@pytest.mark.parametrize(
    ("media", "query", "body", "status", "sentence"),
    [
        (ENVELOPE, {}, b"{", 422, "JSON"),
        (ENVELOPE, {}, b"[" * 100_000, 422, "JSON"),
        (ENVELOPE, {}, b"{}", 422, "content"),
        (ENVELOPE, {}, b'{"content": "a", "profil": "ugc"}', 422, "profil"),
        (ENVELOPE, {}, b'{"content": "a", "profile": "loud"}', 422, "profile"),
        (ENVELOPE, {}, b'{"content": "a", "encoding": "base64"}', 422, "not base64"),
        (ENVELOPE, {}, b'{"content": "a", "meta": {"published": 5}}', 422, "meta.published"),
        (ENVELOPE, {}, b"\xff\xfe", 422, "JSON"),
        ("text/plain", {"profil": ["ugc"]}, b"a", 422, "unknown parameter 'profil'"),
        ("text/plain", {"lang": ["fr"]}, b"a", 422, "lang"),
        ("image/png", {}, b"a", 415, "text/plain"),
    ],
)
def test_a_wrong_request_is_told_where_it_is_wrong(
    media: str, query: dict[str, list[str]], body: bytes, status: int, sentence: str
) -> None:
    with pytest.raises(ProblemError, match=sentence) as problem:
        order(media, query, body)
    assert problem.value.status == status


def test_reports_that_are_json_are_not_quoted() -> None:
    answer = json.loads(written(Answer("block", {"json": '{"version": 1}', "concise": 'a "b"\n'}), feedback=False))
    assert answer == {
        "version": 1,
        "verdict": "block",
        "feedback": False,
        "reports": {"json": {"version": 1}, "concise": 'a "b"\n'},
    }
