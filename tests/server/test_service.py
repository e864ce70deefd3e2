"""The service over a real socket, with real worker processes."""

from __future__ import annotations

import json
import signal
import subprocess
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import httpx
import pytest
from jsonschema import Draft202012Validator

from newslint.server.signature import sign
from tests.server.serving import Service, serving

pytestmark = pytest.mark.server

TYPO = "Jakarta - Wali kota menajadi saksi dalam sidang itu, Senin (2/9/2024).\n"
CLEAN = "Jakarta - Rapat warga dibuka di balai desa pada Senin (2/9/2024).\n"
PUBLISHED = {"published": "2024-09-02"}
SLOW_RULE = """\
check: existence
severity: note
languages: [id, en]
since: "0.1"
summary: {id: Uji., en: Trial.}
message: {id: "{match}", en: "{match}"}
why: {id: Uji., en: Trial.}
refs: ["https://example.org/"]
options:
  patterns: ["gaduh (?:a|a)+!"]
examples:
  bad: ["Pasar [[gaduh a!]]", "Rapat [[gaduh aa!]]", "Sidang [[gaduh aaa!]]"]
  good: ["Pasar gaduh.", "Pasar ramai.", "Pasar sepi."]
"""
CATASTROPHE = "Pasar itu gaduh " + "a" * 60 + " sekali!\n"
SECRET = b"0123456789abcdef0123456789abcdef"
TOKEN = "a-token-of-the-desk-2024"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "pack" / "style").mkdir(parents=True)
    (folder / "pack" / "style" / "slow-trial.yaml").write_text(SLOW_RULE, encoding="utf-8")
    (folder / "newslint.yaml").write_text("packs: [pack]\n", encoding="utf-8")
    with serving(folder, "--time-limit", "1.5", "--max-bytes", "100000") as running:
        yield running


def test_a_draft_with_a_typo_is_blocked_and_its_report_keeps_the_schema(service: Service) -> None:
    answer = service.check(TYPO, meta=PUBLISHED, reports=["json", "sarif", "concise"]).json()
    assert answer["verdict"] == "block"
    report = answer["reports"]["json"]
    schema = json.loads((files("newslint.reporters") / "report-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(report)
    (typo,) = [finding for finding in report["findings"] if finding["text"] == "menajadi"]
    assert (typo["severity"], typo["replacements"][0]) == ("error", "menjadi")
    assert answer["reports"]["sarif"]["version"] == "2.1.0"
    assert "menajadi" in answer["reports"]["concise"]


def test_a_clean_draft_passes_and_a_threshold_decides(service: Service) -> None:
    assert service.verdict(CLEAN, meta=PUBLISHED, fail_on="error") in {"pass", "review"}
    assert service.verdict(TYPO, meta=PUBLISHED, fail_on="never") == "review"


@pytest.mark.parametrize(
    ("media", "draft", "part"),
    [
        ("text/plain", TYPO, "draft.txt"),
        ("text/markdown", f"# Sidang\n\n{TYPO}", "draft.md"),
        ("text/html", f"<p>{TYPO}</p>", "draft.html"),
    ],
)
def test_a_draft_as_it_is(service: Service, media: str, draft: str, part: str) -> None:
    query = {"meta.published": "2024-09-02", "lang": "en"}
    answer = service.client.post("/v1/check", params=query, content=draft, headers={"content-type": media}).json()
    assert answer["verdict"] == "block"
    assert {finding["path"] for finding in answer["reports"]["json"]["findings"]} == {part}


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"content": "a", "select": ["speling"]}, "did you mean 'spelling'"),
        ({"content": "a", "format": "papyrus"}, "no format 'papyrus'"),
        ({"content": "a", "reports": ["smoke"]}, "no report 'smoke'"),
        ({"content": "a", "profile": "loud"}, "profile"),
    ],
)
def test_a_wrong_request_is_told_in_one_sentence(service: Service, keys: dict[str, object], sentence: str) -> None:
    answer = service.client.post("/v1/check", json=keys)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert sentence in answer.json()["detail"]
    assert answer.json()["verdict"] == "incomplete"


@pytest.mark.parametrize(("content", "form"), [("", "text"), ("UEsDBA==", "docx")])
def test_what_cannot_be_read_is_incomplete_and_never_a_pass(service: Service, content: str, form: str) -> None:
    answer = service.check(content, format=form, encoding="base64" if form == "docx" else "utf-8").json()
    assert answer["verdict"] == "incomplete"
    assert answer["reports"]["json"]["failures"][0]["message_en"]


def test_a_catastrophic_pattern_is_stopped_and_nobody_else_waits(service: Service) -> None:
    answers: list[httpx.Response] = []
    slow = threading.Thread(target=lambda: answers.append(service.check(CATASTROPHE)))
    slow.start()
    waits = []
    while slow.is_alive():
        begun = time.monotonic()
        assert service.client.get("/healthz").status_code == httpx.codes.OK
        assert service.verdict(CLEAN, meta=PUBLISHED) in {"pass", "review"}
        waits.append(time.monotonic() - begun)
        time.sleep(0.05)
    slow.join()
    (answer,) = answers
    assert (answer.status_code, answer.json()["verdict"]) == (504, "incomplete")
    assert "longer than 1.5 seconds" in answer.json()["detail"]
    assert max(waits) < 1.5, waits
    assert service.verdict(TYPO, meta=PUBLISHED) == "block"


def test_a_worker_that_dies_costs_its_own_draft_only(service: Service) -> None:
    answers: list[httpx.Response] = []
    doomed = threading.Thread(target=lambda: answers.append(service.check(CATASTROPHE)))
    doomed.start()
    time.sleep(0.5)
    for worker in _busy(service.process.pid):
        subprocess.run(["kill", "-KILL", worker], check=True)
    doomed.join()
    assert answers[0].json()["verdict"] == "incomplete"
    _wait(lambda: service.check(TYPO).status_code == httpx.codes.OK)
    assert service.verdict(TYPO, meta=PUBLISHED) == "block"


def _busy(parent: int) -> list[str]:
    """Give the workers that compute."""
    busy = _children(parent, "R")
    assert busy
    return busy


def _children(parent: int, state: str = "") -> list[str]:
    """Give the workers of a service, those in a state (as ``ps`` writes it) only."""
    table = subprocess.run(
        ["ps", "-ww", "-o", "pid=,stat=,args=", "--ppid", str(parent)], capture_output=True, text=True, check=True
    )
    rows = [line.split(None, 2) for line in table.stdout.splitlines()]
    return [pid for pid, now, args in rows if now.startswith(state) and "spawn_main" in args]


def test_limits(service: Service) -> None:
    large = service.check("a" * 100_001)
    assert (large.status_code, large.json()["detail"]) == (413, "a draft has at most 100,000 bytes here")
    chunked = service.client.post("/v1/check", content=(b"a" * 20_000 for _ in range(6)), headers={"content-type": "text/plain"})
    assert chunked.status_code == 413
    packed = service.client.post(
        "/v1/check", content=b"\x1f\x8b", headers={"content-encoding": "gzip", "content-type": "text/plain"}
    )
    assert packed.status_code == 415
    headers = httpx.get(service.client.base_url.join("/healthz"), headers={"x-much": "a" * 100_000})
    assert headers.status_code == 431
    two_lengths = {"content-length": "5", "transfer-encoding": "chunked", "content-type": "text/plain"}
    assert service.client.post("/v1/check", content=iter([b"Rapat."]), headers=two_lengths).status_code == 400


def test_rules_are_told(service: Service) -> None:
    rules = service.client.get("/v1/rules", params={"profile": "ugc", "lang": "en"}).json()["rules"]
    assert {"spelling.typo", "style.slow-trial"} <= {rule["id"] for rule in rules}
    page = service.client.get("/v1/explain/spelling.typo", params={"lang": "en"}).json()
    assert page["markdown"].startswith("# ")
    assert "{match}" not in page["markdown"]
    assert service.client.get("/v1/explain/spelling.none").status_code == 404
    assert service.client.get("/v1/rules", params={"profile": "loud"}).status_code == 422


def test_the_description_names_what_the_service_answers(service: Service) -> None:
    description = service.client.get("/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    assert {"/v1/check", "/v1/rules", "/v1/explain/{rule_id}", "/healthz", "/readyz", "/metrics"} <= set(description["paths"])


def test_headers_shut_everything_else_out(service: Service) -> None:
    for path in ("/", "/v1/rules", "/healthz", "/nowhere"):
        headers = service.client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
    assert service.client.post("/v1/check", json={"content": "a"}, headers={"origin": "https://evil.example"}).status_code == 403
    assert service.client.get("/v1/rules", headers={"host": "evil.example"}).status_code == 403


def test_figures_and_log_hold_no_word_of_a_draft(service: Service) -> None:
    service.check(TYPO.replace("saksi", "rahasiawan"), meta={"author": "rahasiawan"})
    figures = service.client.get("/metrics").text
    assert 'newslint_verdicts_total{verdict="block"}' in figures
    assert "rahasiawan" not in figures + service.log


def test_changed_rules_are_taken_over_and_wrong_ones_refused(tmp_path: Path) -> None:
    settings = tmp_path / "newslint.yaml"
    settings.write_text("rules: {spelling.known-typo: error}\n", encoding="utf-8")
    with serving(tmp_path, "--workers", "1") as service:
        assert service.verdict(TYPO, meta=PUBLISHED) == "block"
        settings.write_text("fail_on: never\n", encoding="utf-8")
        _wait(lambda: service.verdict(TYPO, meta=PUBLISHED) == "review")
        settings.write_text("fail_on: sometimes\n", encoding="utf-8")
        _wait(lambda: service.client.get("/readyz").json()["rules"] == "refused")
        assert service.verdict(TYPO, meta=PUBLISHED) == "review"
        assert "newslint.yaml:1:10" in service.log
        settings.write_text("fail_on: error\n", encoding="utf-8")
        _wait(lambda: service.verdict(TYPO, meta=PUBLISHED) == "block")
        assert service.client.get("/readyz").json() == {"status": "ready", "rules": "in force"}


def test_workers_that_are_replaced_keep_the_rules_that_were_accepted_last(tmp_path: Path) -> None:
    settings, rule = tmp_path / "newslint.yaml", tmp_path / "pack" / "style" / "slow-trial.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text(SLOW_RULE, encoding="utf-8")
    settings.write_text("packs: [pack]\nfail_on: never\n", encoding="utf-8")
    with serving(tmp_path, "--workers", "1", "--time-limit", "1") as service:
        assert service.verdict(TYPO, meta=PUBLISHED) == "review"
        rule.write_text("check: nothing\n", encoding="utf-8")
        settings.write_text("packs: [pack]\nfail_on: sometimes\n", encoding="utf-8")
        _wait(lambda: service.client.get("/readyz").json()["rules"] == "refused")
        assert service.check(CATASTROPHE).status_code == 504  # its worker was killed, another one is started
        assert service.verdict(TYPO, meta=PUBLISHED) == "review"
        for worker in _children(service.process.pid):
            subprocess.run(["kill", "-KILL", worker], check=False)
        _wait(lambda: service.check(TYPO, meta=PUBLISHED).status_code == httpx.codes.OK)
        assert service.verdict(TYPO, meta=PUBLISHED) == "review"
        answer = service.client.get("/readyz")
        assert (answer.status_code, answer.json()) == (200, {"status": "ready", "rules": "refused"})
        assert {one["id"] for one in service.client.get("/v1/rules").json()["rules"]} >= {"style.slow-trial"}
        assert "newslint.yaml:2:10" in service.log


def test_a_dictionary_that_grows_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "kamus.txt").write_text("oru\n", encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("dictionary: kamus.txt\n", encoding="utf-8")
    with serving(tmp_path, "--workers", "1") as service:
        assert service.verdict(TYPO, meta=PUBLISHED) == "block"
        (tmp_path / "kamus.txt").write_text("menajadi\noru\n", encoding="utf-8")
        _wait(lambda: service.verdict(TYPO, meta=PUBLISHED) != "block")


def test_what_is_called_wrong_is_kept_where_the_service_was_told_to(service: Service, tmp_path: Path) -> None:
    wrong = {"rule": "spelling.certain-typo", "text": "menajadi", "sentence": TYPO, "field": "body"}
    assert service.check(TYPO).json()["feedback"] is False
    assert service.client.post("/v1/feedback", json=wrong).status_code == 404
    file = tmp_path / "desk.jsonl"
    with serving(tmp_path, "--workers", "1", "--feedback", str(file)) as keeping:
        assert keeping.check(TYPO).json()["feedback"] is True
        assert keeping.client.post("/v1/feedback", json=wrong).status_code == 204
        assert keeping.client.post("/v1/feedback", json={**wrong, "rule": "spelling.none"}).status_code == 422
        assert keeping.client.post("/v1/feedback", json={**wrong, "text": "a" * 501}).status_code == 422
        assert keeping.client.post("/v1/feedback", json=wrong, headers={"origin": "https://evil.example"}).status_code == 403
    (line,) = file.read_text(encoding="utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["rule"], kept["text"], kept["field"]) == ("spelling.certain-typo", "menajadi", "body")
    assert "sentence" not in kept


def _wait(condition: object, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until
        time.sleep(0.2)


def test_a_shutdown_loses_no_request(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "1") as service:
        answers: list[str] = []
        threads = [
            threading.Thread(target=lambda: answers.append(service.verdict(CLEAN * 200 + TYPO, meta=PUBLISHED))) for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        time.sleep(0.3)
        service.process.send_signal(signal.SIGTERM)
        for thread in threads:
            thread.join()
        assert answers == ["block"] * 6
        assert service.process.wait(30) in {0, -signal.SIGTERM}


def test_secrets(tmp_path: Path) -> None:
    secrets = {"NEWSLINT_TOKEN": TOKEN, "NEWSLINT_WEBHOOK_SECRET": "whsec_" + b64encode(SECRET).decode()}
    with serving(tmp_path, "--workers", "1", "--host", "0.0.0.0", "--rate", "20", **secrets) as service:
        assert service.check(TYPO).status_code == 401
        assert service.client.get("/metrics").status_code == 401
        assert service.client.get("/healthz").status_code == 200
        bearer = {"authorization": f"Bearer {TOKEN}"}
        assert service.client.post("/v1/check", json={"content": TYPO}, headers=bearer).json()["verdict"] == "block"
        assert service.client.post("/v1/check", json={"content": TYPO}, headers=_signed()).json()["verdict"] == "block"
        assert service.client.post("/v1/check", json={"content": TYPO}, headers=_signed()).status_code == 401
        codes = [service.client.get("/v1/rules", headers={"authorization": f"Bearer {n}"}).status_code for n in range(60)]
        assert 429 in codes
        assert service.client.get("/healthz").status_code == 200
        assert TOKEN not in service.log


def _signed() -> dict[str, str]:
    body, now = httpx.Request("POST", "http://x/", json={"content": TYPO}).content, int(time.time())
    return {"webhook-id": "msg_1", "webhook-timestamp": str(now), "webhook-signature": sign(SECRET, "msg_1", now, body)}


@pytest.mark.parametrize(
    ("options", "environment", "sentence"),
    [
        (["--host", "0.0.0.0"], {}, "lets other machines call"),
        ([], {"NEWSLINT_TOKEN": "short"}, "at least 16 characters"),
        ([], {"NEWSLINT_WEBHOOK_SECRET": "whsec_%"}, "base64"),
        (["--workers", "0"], {}, "--workers"),
    ],
)
def test_what_is_unsafe_or_wrong_does_not_start(
    tmp_path: Path, options: list[str], environment: dict[str, str], sentence: str
) -> None:
    with pytest.raises(AssertionError, match=sentence), serving(tmp_path, *options, **environment):
        pass


def test_a_wrong_configuration_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").write_text("rules: {spelling.tipo: off}\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"did you mean 'spelling\.typo'"), serving(tmp_path):
        pass
