"""What ``POST /v1/check`` takes: a JSON envelope, or a draft as it is with the rest in the query."""

from __future__ import annotations

import json
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newslint.feedback.remarks import MAX_SENTENCE, Remark
from newslint.gate import Answer, Order
from newslint.server.problems import MEDIA_TYPE, ProblemError

RAW = {
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/html": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
ENVELOPE = "application/json"
NAMES = {"text": "draft.txt", "markdown": "draft.md", "html": "draft.html", "docx": "draft.docx", "json": "draft.json"}
JSON_REPORTS = frozenset({"json", "sarif", "gitlab"})
VERSION = 1
Name = Annotated[str, Field(min_length=1, max_length=200)]


class Query(BaseModel):
    """How a draft is to be checked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    profile: Literal["default", "ugc", "strict"] | None = Field(None, description="Without it the draft decides.")
    lang: Literal["id", "en"] | None = Field(None, description="Language of messages.")
    fail_on: Literal["error", "warning", "note", "never"] | None = Field(None, description="Lowest severity that blocks.")
    select: list[Name] = Field([], max_length=200, description="Check only these rules, families or tags.")
    ignore: list[Name] = Field([], max_length=200, description="Leave out these rules, families or tags.")
    reports: list[Name] = Field(["json"], min_length=1, max_length=10, description="Reports to give, such as json and sarif.")


class Envelope(Query):
    """A draft and how it is to be checked."""

    content: str | dict[str, Any] = Field(description="The draft; an object where the format is json.")
    format: Name = Field("text", description="text, markdown, html, docx, json, or what a plug-in reads.")
    view: str = Field("", max_length=200, description="Shape of a JSON payload, such as wordpress; without it the fields decide.")
    encoding: Literal["utf-8", "base64"] = Field("utf-8", description="base64 for formats that are no text, such as docx.")
    name: Name | None = Field(None, description="What the draft is called in reports and for the configuration's globs.")
    meta: dict[Name, str] = Field({}, max_length=200, description="Metadata: published, origin, section, author, sponsored ...")


class Wrong(BaseModel):
    """A finding that somebody calls wrong."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: Name
    text: str = Field(max_length=500, description="The words of the finding; empty where it is about the whole article.")
    sentence: str = Field("", max_length=MAX_SENTENCE, description="Where they stand; kept only if the service was told to.")
    field: str = Field("", max_length=200, description="The field of the article.")


def remark(body: bytes, *, now: str, sentences: bool) -> Remark:
    """Read what somebody calls wrong."""
    try:
        wrong = Wrong.model_validate_json(body)
    except ValidationError as error:
        raise ProblemError(422, _sentence(error)) from None
    return Remark(wrong.rule, wrong.text, wrong.sentence if sentences else "", now, wrong.field)


def order(media_type: str, query: Mapping[str, Any], body: bytes) -> Order:
    """Read a request; what is wrong with it is a ``ProblemError`` that says where."""
    kind = media_type.partition(";")[0].strip().lower() or ENVELOPE
    if kind == ENVELOPE:
        return _from_envelope(body)
    if kind not in RAW:
        raise ProblemError(415, f"send {ENVELOPE}, or a draft as one of {', '.join(RAW)}")
    return _from_raw(RAW[kind], query, body)


def _from_envelope(body: bytes) -> Order:
    try:
        envelope = Envelope.model_validate_json(body)
    except ValidationError as error:
        raise ProblemError(422, _sentence(error)) from None
    return _order(envelope, envelope.format, envelope.name, _data(envelope), envelope.meta)._replace(view=envelope.view)


def _from_raw(form: str, given: Mapping[str, Any], body: bytes) -> Order:
    meta = {key.removeprefix("meta."): values[-1] for key, values in given.items() if key.startswith("meta.")}
    name = given.get("name", [None])[-1]
    known = {key: values for key, values in given.items() if key in Query.model_fields}
    single = {key: values if isinstance(Query.model_fields[key].default, list) else values[-1] for key, values in known.items()}
    unknown = [key for key in given if key not in known and key != "name" and not key.startswith("meta.")]
    if unknown:
        raise ProblemError(422, f"the query has an unknown parameter {unknown[0]!r}; metadata is written meta.KEY=VALUE")
    try:
        query = Query.model_validate(single)
    except ValidationError as error:
        raise ProblemError(422, _sentence(error)) from None
    return _order(query, form, name, body, meta)


def _order(query: Query, form: str, name: str | None, data: bytes, meta: Mapping[str, str]) -> Order:
    return Order(
        name=_plain_name(name or NAMES.get(form, "draft")),
        data=data,
        form=form,
        meta=dict(meta),
        profile=query.profile,
        language=query.lang,
        fail_on=query.fail_on,
        select=tuple(query.select),
        ignore=tuple(query.ignore),
        reports=tuple(dict.fromkeys(query.reports)),
    )


def _data(envelope: Envelope) -> bytes:
    if not isinstance(envelope.content, str):
        return json.dumps(envelope.content, ensure_ascii=False).encode("utf-8", "surrogatepass")
    if envelope.encoding == "utf-8":
        return envelope.content.encode("utf-8", "surrogatepass")
    try:
        return b64decode(envelope.content, validate=True)
    except (Base64Error, ValueError):
        raise ProblemError(422, "content is not base64") from None


def written(answer: Answer, *, feedback: bool) -> str:
    """Write the answer: reports that are JSON stand in it as they are, others as text; ``feedback``: whether it is taken."""
    reports = (f"{json.dumps(name)}: {text if name in JSON_REPORTS else json.dumps(text)}" for name, text in answer.reports.items())
    head = f'"version": {VERSION}, "verdict": "{answer.verdict}", "feedback": {json.dumps(feedback)}'
    return f'{{{head}, "reports": {{{", ".join(reports)}}}}}'


def _plain_name(name: str) -> str:
    """Keep a name relative: it decides globs and stands in reports, and never reads a file."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(parts) or "draft"


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(map(str, first["loc"]))
    return f"{place}: {first['msg']}" if place else first["msg"]


def _media(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"schema": schema}


_TEXT = _media({"type": "string"})
DESCRIPTION = {
    "required": True,
    "content": {ENVELOPE: _media(Envelope.model_json_schema()), **dict.fromkeys(RAW, _TEXT)},
}
FEEDBACK = {"required": True, "content": {ENVELOPE: _media(Wrong.model_json_schema())}}
_ANSWER = {
    "type": "object",
    "required": ["version", "verdict", "reports"],
    "properties": {
        "version": {"const": VERSION},
        "verdict": {"enum": ["pass", "review", "block", "incomplete"]},
        "feedback": {"type": "boolean", "description": "Whether POST /v1/feedback takes findings that are called wrong."},
        "reports": {"type": "object", "description": "By name; json is the report that report-1.schema.json describes."},
    },
}
_PROBLEM = {"description": "The draft was not checked", "content": {MEDIA_TYPE: _media({"type": "object"})}}
RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"description": "The verdict and the reports", "content": {ENVELOPE: _media(_ANSWER)}},
    **dict.fromkeys((401, 403, 408, 413, 415, 422, 429, 503, 504), _PROBLEM),
}
