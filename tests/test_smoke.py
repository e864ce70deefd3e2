"""The whole line, on one sentence."""

from datetime import date

from newslint.plugins.hookspecs import Source
from newslint.plugins.manager import Plugins
from newslint.rulebook.packaged import load_compiled
from newslint.session import Choice, Session


def test_a_known_typo_is_found_at_its_place() -> None:
    plugins = Plugins(installed=False)
    session = Session(plugins, load_compiled(plugins.rule_folders(), plugins.check_kinds()), date(2024, 1, 1))
    text = "Judul\r\n\r\nSidang dibuka pada 3\u00a0Pebruari 2024."
    (report,) = session.check(Source("draft.txt", text.encode()), Choice())
    (finding,) = [one for one in report.findings if one.rule == "spelling.known-typo"]
    assert text[finding.span.start : finding.span.end] == "Pebruari"
    assert report.document.position(finding.span.start).column == 22
