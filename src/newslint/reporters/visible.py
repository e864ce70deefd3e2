"""What a person sees: notes can be hidden, what a draft suppresses is shown when asked for, ethics always.

A notice that several drafts share is told once, at the end of the report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from newslint.model.finding import Finding
from newslint.model.notice import Notice
from newslint.model.records import replace
from newslint.model.report import Presentation, Report, Run, Suppressed
from newslint.model.rule import Severity
from newslint.model.texts import Texts
from newslint.reporters import phrases

ALWAYS_LISTED = "ethics."
ABOUT_THE_RUN = "languagetool."  # notices that hold for every draft alike


def hides(presentation: Presentation, finding: Finding) -> bool:
    """Say whether a person asked not to see a finding."""
    return presentation.quiet and finding.severity is Severity.NOTE


def suppressed(one: Report, presentation: Presentation) -> list[Suppressed]:
    """Give what the draft suppresses and is shown nevertheless."""
    return [item for item in one.suppressed if presentation.show_suppressed or item.finding.rule.startswith(ALWAYS_LISTED)]


def visible(one: Report, presentation: Presentation) -> list[Finding]:
    """Give all that is seen, in order of place; what is suppressed is a note that says so and names the reason."""
    kept = [finding for finding in one.findings if not hides(presentation, finding)]
    return sorted([*kept, *map(_as_note, suppressed(one, presentation))], key=lambda finding: finding.span)


def shared_notices(run: Run) -> Mapping[Notice, int]:
    """Give the notices that several drafts have, with the number of drafts."""
    counts = Counter(notice for one in run.reports for notice in dict.fromkeys(one.notices))
    return {notice: count for notice, count in counts.items() if count > 1}


def own_notices(one: Report, shared: Container[Notice]) -> list[Notice]:
    """Give the notices of a draft that are told beside it."""
    return [notice for notice in one.notices if notice not in shared]


def notices_about_the_run(run: Run) -> Iterator[tuple[Report, Notice]]:
    """Give the notices that hold for every draft alike and are no gaps, each with the first draft that has it."""
    firsts: dict[Notice, Report] = {}
    for one in run.reports:
        for notice in one.notices:
            if notice.code.startswith(ABOUT_THE_RUN) and not notice.gap:
                firsts.setdefault(notice, one)
    return ((one, notice) for notice, one in firsts.items())


def accepted_as(item: Suppressed) -> Texts:
    """Say in a word why a finding does not count: a draft suppresses it, or it was known before."""
    return phrases.KNOWN if item.where == "baseline" else phrases.SUPPRESSED


def _as_note(item: Suppressed) -> Finding:
    message = item.finding.message
    word = accepted_as(item)
    told = Texts(f"[{word.id}: {item.reason}] {message.id}", f"[{word.en}: {item.reason}] {message.en}")
    return replace(item.finding, severity=Severity.NOTE, message=told, blocking=False, replacements=(), fixes=())
