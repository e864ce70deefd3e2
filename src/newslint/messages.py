"""Messages in both languages: dates, intervals and numbers are put into words here, once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from newslint.lexicon.calendar import date_in_words, interval_in_words
from newslint.model.finding import Interval, Value
from newslint.model.texts import Language, Texts


def in_words(message: Texts, values: Mapping[str, Value]) -> tuple[dict[str, str], dict[str, str], Texts]:
    """Fill a message's places; give the values as text, Indonesian and English, and both messages."""
    if not values:
        return {}, {}, message
    indonesian = {name: _word(value, "id") for name, value in values.items()}
    english = {name: _word(value, "en") for name, value in values.items()}
    try:
        return indonesian, english, Texts(message.id.format_map(indonesian), message.en.format_map(english))
    except (KeyError, AttributeError, IndexError) as error:
        problem = f"the message has a place that nothing fills ({error}); there are: {', '.join(sorted(values))}"
        raise ValueError(problem) from error


def _word(value: Value, language: Language) -> str:
    if isinstance(value, Texts):
        return value[language]
    if isinstance(value, date):
        return date_in_words(value, language)
    if isinstance(value, Interval):
        return interval_in_words(value.start, value.end, value.grain, language)
    return str(value)
