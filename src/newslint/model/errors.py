"""What goes wrong through a user's hand: few kinds, each a sentence that says what, where and what to do."""

from __future__ import annotations

from newslint.model.texts import Texts


class NewslintError(Exception):
    """The base of every error that is shown as one line and ends with exit code 2."""


class ConfigError(NewslintError):
    """A configuration file or a command line option is wrong."""


class RuleError(NewslintError):
    """A rule file is wrong; the message starts with ``file:line:column``."""


class OptionError(ValueError):
    """What the options of a check kind say of one of their keys when they are made; the reader of rules adds the place."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(f"{key} {problem}")
        self.key = key


class PluginError(NewslintError):
    """A plug-in is broken, misspelled or collides with another."""


class SourceError(NewslintError):
    """A draft cannot be read. Unlike the others it speaks both languages, since editors see it."""

    def __init__(self, message: Texts, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.line = line
        self.column = column
