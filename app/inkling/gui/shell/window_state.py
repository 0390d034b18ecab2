"""What the window finds again at its next start, and how it is put back."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec
from PySide6.QtWidgets import QMainWindow

from inkling.errors import InklingError
from inkling.gui.shell.appearance import Appearance
from inkling.gui.shell.language import Language
from inkling.gui.shell.screen_fit import fit_to_screen
from inkling.gui.shell.settings import Settings
from inkling.gui.shell.splitters import Panels
from inkling.session.session import Session
from inkling.session.source import NO_SOURCE, ModelSource
from inkling.training import Configuration

FIRST_CONFIGURATION = Configuration()


class StatefulPanel(Protocol):
    """A panel that knows how to be remembered, as JSON types."""

    def state(self) -> dict[str, object]: ...

    def restore_state(self, state: Mapping[str, Any]) -> None: ...


class WindowState:
    """Keeps and restores the state of one main window, and of its session what a sitting begins with."""

    def __init__(
        self,
        settings: Settings,
        session: Session,
        *,
        window: QMainWindow,
        panels: Panels,
        stateful: Mapping[str, StatefulPanel],
        appearance: Appearance,
        language: Language,
    ) -> None:
        """stateful: the panels, by the names that their states are kept under."""
        self._settings, self._session = settings, session
        self._window, self._panels, self._stateful = window, panels, stateful
        self._appearance, self._language = appearance, language

    def restore(self, *, open_source: Callable[[ModelSource], None]) -> None:
        """Put everything back that was kept; what does not fit any more is left at its default.

        open_source: puts the model of before on screen
        """
        get, get_bytes = self._settings.get, self._settings.get_bytes
        known = self._window.restoreGeometry(get_bytes("window/geometry"))
        if not self._window.isMaximized() and not self._window.isFullScreen():
            fit_to_screen(self._window, usual=not known)
        self._panels.restore([get_bytes(f"window/splitter{number}") for number in range(4)])
        for name, part in self._stateful.items():
            state = get(f"panel/{name}")
            if isinstance(state, list):  # of an earlier version: which sections of the controls were open
                state = {"open": state}
            if isinstance(state, Mapping):
                part.restore_state(state)
        open_source(self._source())  # with the settings of the model's own
        self._session.configure(self._configuration())

    def keep(self) -> None:
        """Write everything down."""
        put, put_bytes = self._settings.put, self._settings.put_bytes
        put_bytes("window/geometry", self._window.saveGeometry())
        for number, splitter in enumerate(self._panels.state()):
            put_bytes(f"window/splitter{number}", splitter)
        for name, part in self._stateful.items():
            put(f"panel/{name}", part.state())
        put("controls", msgspec.to_builtins(self._session.configuration))
        put("look", self._appearance.mode)
        put("scale", self._appearance.scale)
        put("language", self._language.code)
        source = self._session.source
        path, shipped = source.path, source.shipped
        put("model", {"path": str(path)} if path else {"shipped": shipped} if shipped else None)
        self._settings.save()

    def _configuration(self) -> Configuration:
        kept: Any = self._settings.get("controls")
        try:
            configuration = msgspec.convert(kept, Configuration)
            configuration.check()
        except (msgspec.ValidationError, InklingError):
            return FIRST_CONFIGURATION
        return configuration

    def _source(self) -> ModelSource:
        kept = self._settings.get("model")
        path, shipped = (kept.get("path"), kept.get("shipped")) if isinstance(kept, dict) else (None, None)
        if isinstance(path, str):
            return ModelSource(path=Path(path))
        return ModelSource(shipped=shipped) if isinstance(shipped, str) else NO_SOURCE
