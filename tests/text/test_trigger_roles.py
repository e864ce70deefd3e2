"""An expression that may speak in some blocks only is not run on the others."""

from newslint.model.document import Role
from newslint.model.pattern import Pattern
from newslint.text.triggers import Triggers
from tests.drafts import structured


def test_an_expression_is_run_where_its_rule_may_speak() -> None:
    document = structured("Panen Raya di Talun\n\nPanen dimulai pekan ini. Harga bawang turun.")
    triggers = Triggers()
    everywhere, headlines = triggers.channel(), triggers.channel()
    pattern = Pattern("Panen", ("panen",), words=True)
    everywhere.pattern(pattern, "a")
    headlines.pattern(pattern, "b", frozenset({Role.HEADLINE}))
    assert [found.span.start for found in everywhere.found(document)] == [0, 21]
    assert [found.span.start for found in headlines.found(document)] == [0]
