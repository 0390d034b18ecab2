"""What the window finds again at its next start, and how it is put back."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec
from PySide6.QtWidgets import QMainWindow

from inkling.errors import InklingError
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.models.files import ModelFiles
from inkling.gui.shell.appearance import Look
from inkling.gui.shell.language import Language
from inkling.gui.shell.settings import Settings
from inkling.gui.shell.splitters import Panels
from inkling.storage.shipped import shipped_models
from inkling.training import Configuration

_WINDOW = (1280, 800)
FIRST_CONFIGURATION = Configuration()


class Part(Protocol):
    """A panel that knows how to be remembered, as JSON types."""

    def state(self) -> dict[str, object]: ...

    def restore_state(self, state: Mapping[str, Any]) -> None: ...


class Memory:
    """Keeps and restores the state of one main window."""

    def __init__(
        self,
        settings: Settings,
        *,
        window: QMainWindow,
        panels: Panels,
        parts: Mapping[str, Part],
        controls: ControlsPanel,
        files: ModelFiles,
        look: Look,
        language: Language,
    ) -> None:
        """parts: the other panels, by the names that their states are kept under."""
        self._settings, self._window, self._panels, self._parts = settings, window, panels, parts
        self._controls, self._files, self._look, self._language = controls, files, look, language

    def restore(self) -> None:
        """Put everything back that was kept; what does not fit any more is left at its default."""
        get, get_bytes = self._settings.get, self._settings.get_bytes
        self._window.resize(*_WINDOW)
        self._window.restoreGeometry(get_bytes("window/geometry"))
        self._panels.restore([get_bytes(f"window/splitter{number}") for number in range(3)])
        for name, part in self._parts.items():
            state = get(f"panel/{name}")
            if isinstance(state, Mapping):
                part.restore_state(state)
        self._controls.set_configuration(self._configuration())
        folded = get("panel/controls", [])
        if isinstance(folded, list):
            for section, is_open in zip(self._controls.sections(), folded, strict=False):
                section.set_open(bool(is_open))
        self._restore_model()

    def keep(self) -> None:
        """Write everything down."""
        put, put_bytes = self._settings.put, self._settings.put_bytes
        put_bytes("window/geometry", self._window.saveGeometry())
        for number, splitter in enumerate(self._panels.state()):
            put_bytes(f"window/splitter{number}", splitter)
        for name, part in self._parts.items():
            put(f"panel/{name}", part.state())
        put("panel/controls", [section.is_open() for section in self._controls.sections()])
        put("controls", msgspec.to_builtins(self._controls.configuration()))
        put("look", self._look.look)
        put("scale", self._look.scale)
        put("language", self._language.code)
        path, shipped = self._files.path, self._files.shipped
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

    def _restore_model(self) -> None:
        kept = self._settings.get("model")
        if not isinstance(kept, dict):
            return
        path, shipped = kept.get("path"), kept.get("shipped")
        if isinstance(path, str) and Path(path).is_file():
            self._files.open_path(Path(path))
        elif isinstance(shipped, str) and shipped in shipped_models():
            self._files.open_shipped(shipped)
