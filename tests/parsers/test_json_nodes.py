"""Our JSON reader gives what the standard library's gives, and the place of each value besides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Kind
from newslint.parsers.json_nodes import JsonError, JsonNode, read_json, value_map

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4))
NEAR = st.lists(
    st.sampled_from([*list('{}[],:"\\ \n0-1.eE+tu'), "true", "null", "\\u00e9", "\\ud83d\\ude00", '"a"', "1e5"]), max_size=12
)


def plain(text: str, node: JsonNode) -> Any:
    """Give a node as the standard library would."""
    if isinstance(node.value, Mapping):
        return {key: plain(text, value) for key, value in node.value.items()}
    if isinstance(node.value, str):
        return node.value
    if node.value is None:
        return json.loads(text[node.span.start : node.span.end])
    return [plain(text, value) for value in node.value]


@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_values_are_those_of_the_standard_library(value: Any, ascii_only: bool, indent: Any) -> None:  # noqa: FBT001
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert plain(text, read_json(text)) == json.loads(text)


@given(NEAR.map("".join))
def test_what_is_no_json_is_refused_as_there(text: str) -> None:
    try:
        expected = json.loads(text)
    except ValueError:
        with pytest.raises(JsonError):
            read_json(text)
    else:
        assert plain(text, read_json(text)) == expected


@given(st.text(max_size=12), st.booleans())
def test_every_character_of_a_text_has_its_place(value: str, ascii_only: bool) -> None:  # noqa: FBT001
    text = json.dumps(value, ensure_ascii=ascii_only)
    way = value_map(text, read_json(text))
    assert sum(len(piece.view) for piece in way.pieces) == len(value)
    for piece in way.pieces:
        written = text[piece.source.start : piece.source.end]
        assert json.loads(f'"{written}"') == value[piece.view.start : piece.view.end]
        assert piece.kind is Kind.REWRITTEN or written == value[piece.view.start : piece.view.end]


@pytest.mark.parametrize(
    ("text", "offset", "said"),
    [
        ('{"a": 1,}', 8, "needs a key"),
        ('{"a" 1}', 5, "needs ':'"),
        ("[1 2]", 3, "needs ','"),
        ("[1] x", 4, "behind its end"),
        ('["a', 1, "a text that is not valid"),
        ("NaN", 0, "is not valid JSON"),
        ("[" * 500 + "]" * 500, 201, "nested more than 200 levels"),
        ("", 0, "is not valid JSON"),
    ],
)
def test_what_is_wrong_has_a_place(text: str, offset: int, said: str) -> None:
    with pytest.raises(JsonError, match=said) as caught:
        read_json(text)
    assert caught.value.offset == offset
