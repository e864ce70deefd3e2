"""A typed door to the plug-ins: nobody else touches pluggy's ``.hook``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pluggy

from newslint.model.errors import PluginError
from newslint.plugins import builtin
from newslint.plugins.hookspecs import PROJECT, CheckKind, Format, Hooks, Reporter
from newslint.plugins.shipped import rules_folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable  # with it come tempfile and shutil: 10 ms of a start

T = TypeVar("T")
OWN = "newslint"


class Plugins:
    """The parts that are installed. Made at the edge (command line, server) and passed down; never global."""

    def __init__(self, *, installed: bool = True) -> None:
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(Hooks)
        self._known: dict[str, Mapping[str, Any]] = {}
        self._manager.register(builtin, OWN)
        if installed and _some_installed():
            self._load_installed()

    def register(self, plugin: object, name: str) -> None:
        """Add a plug-in object; a hook that newslint does not know is an error that names the plug-in."""
        try:
            self._manager.register(plugin, name)
            self._manager.check_pending()
            self._known.clear()
        except (ValueError, pluggy.PluginValidationError) as error:
            message = f"plug-in {name!r} does not fit newslint's hooks: {_one_line(error)}"
            raise PluginError(message) from error
        if not self._manager.get_hookcallers(plugin):
            message = f"plug-in {name!r} offers nothing; mark its hooks with newslint.plugins.hookspecs.hookimpl"
            raise PluginError(message)

    def _load_installed(self) -> None:
        from importlib.metadata import entry_points

        for point in sorted(entry_points(group=PROJECT), key=lambda point: (point.name, point.value)):
            try:
                plugin = point.load()
            except (Exception, SystemExit) as error:
                message = f"plug-in {point.name!r} ({point.value}) cannot be loaded: {type(error).__name__}: {_one_line(error)}"
                raise PluginError(message) from error
            self.register(plugin, point.name)

    def formats(self) -> Mapping[str, Format]:
        """Give the formats by name."""
        return self._merged("newslint_formats", "format")

    def check_kinds(self) -> Mapping[str, CheckKind]:
        """Give the check kinds by name."""
        return self._merged("newslint_checks", "check kind")

    def reporters(self) -> Mapping[str, Reporter]:
        """Give the reporters by name."""
        return self._merged("newslint_reporters", "report format")

    def rule_folders(self) -> tuple[Traversable, ...]:
        """Give the folders of rule files: the shipped ones first."""
        folders: list[Traversable] = []
        for name, given in self._answers("newslint_rules"):
            if not isinstance(given, Iterable):
                message = f"plug-in {name!r}: newslint_rules gave {type(given).__name__}, not folders"
                raise PluginError(message)
            for folder in given:
                if not hasattr(folder, "iterdir"):
                    message = f"plug-in {name!r}: newslint_rules gave {folder!r}, which is no folder (such as a Path)"
                    raise PluginError(message)
                folders.append(folder)
        return tuple(folders)

    def _answers(self, hook: str) -> list[tuple[str, Any]]:
        """Call a hook plug-in by plug-in, so that an error can name whose it is; the product's own comes first."""
        answers = []
        for implementation in sorted(getattr(self._manager.hook, hook).get_hookimpls(), key=lambda one: one.plugin_name != OWN):
            name = str(implementation.plugin_name)
            call: Callable[[], Any] = implementation.function
            try:
                answers.append((name, call()))
            except PluginError:
                raise
            except Exception as error:
                message = f"plug-in {name!r} failed in {hook}: {type(error).__name__}: {_one_line(error)}"
                raise PluginError(message) from error
        return answers

    def _merged(self, hook: str, what: str) -> Mapping[str, Any]:
        if hook not in self._known:
            self._known[hook] = self._joined(hook, what)
        return self._known[hook]

    def _joined(self, hook: str, what: str) -> Mapping[str, Any]:
        """Join what the plug-ins offer; a name, or a suffix, that two of them offer is an error that names both."""
        (_, own), *others = answers = self._answers(hook)
        if not others:
            return own  # type: ignore[no-any-return]
        from newslint.plugins.offers import refuse_double_suffixes, refuse_wrong_part

        owners: dict[str, str] = {}
        parts: dict[str, Mapping[str, Any]] = {}
        for name, given in answers:
            if not isinstance(given, Mapping):
                message = f"plug-in {name!r}: {hook} gave {type(given).__name__}, not a mapping"
                raise PluginError(message)
            for key in given:
                if key in owners:
                    message = f"the {what} {key!r} is offered twice: by plug-in {owners[key]!r} and by plug-in {name!r}"
                    raise PluginError(message)
                owners[key], parts[key] = name, given
                if given is not own:
                    refuse_wrong_part(name, what, key, given[key])
        joined = _Joined(parts)
        if what == "format":
            refuse_double_suffixes(joined, owners)
        return joined


class _Joined(Mapping[str, Any]):
    """Parts of several plug-ins; each is fetched from its owner when it is asked for."""

    def __init__(self, parts: Mapping[str, Mapping[str, Any]]) -> None:
        self._parts = parts

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401
        return self._parts[name][name]

    def __iter__(self) -> Any:  # noqa: ANN401
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()) or "no message"


def _some_installed() -> bool:
    """Scan the entry points of installed distributions for ours: 1 ms, where importlib.metadata takes 45."""
    for entry in sys.path:
        try:
            found = [path for path in Path(entry or ".").iterdir() if path.name.endswith((".dist-info", ".egg-info"))]
        except OSError:
            continue
        for folder in found:
            try:
                text = (folder / "entry_points.txt").read_text(encoding="utf-8")
            except OSError:
                continue
            if f"[{PROJECT}]" in text:
                return True
    return False


__all__ = ["Plugins", "rules_folder"]
