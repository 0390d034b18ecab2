"""What the window finds again at its next start, and how it is put back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from inkling.errors import InklingError
from inkling.gui.settings import Settings
from inkling.storage.shipped import shipped_models
from inkling.training import Configuration

if TYPE_CHECKING:  # the window has a memory, not the other way round
    from inkling.gui.main_window import MainWindow

_WINDOW = (1280, 800)
FIRST_CONFIGURATION = Configuration()


class Memory:
    """Keeps and restores the state of one main window."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        self._window, self._settings = window, settings

    def restore(self) -> None:
        """Put everything back that was kept; what does not fit any more is left at its default."""
        window, get = self._window, self._settings.get
        window.resize(*_WINDOW)
        window.restoreGeometry(self._settings.get_bytes("window/geometry"))
        window.panels.restore([self._settings.get_bytes(f"window/splitter{number}") for number in range(3)])
        for name in ("drawing", "network", "plots"):
            state = get(f"panel/{name}")
            if isinstance(state, Mapping):
                getattr(window, name).restore_state(state)
        window.controls.set_configuration(self._configuration())
        folded = get("panel/controls", [])
        if isinstance(folded, list):
            for section, is_open in zip(window.controls.sections(), folded, strict=False):
                section.set_open(bool(is_open))
        window.commands.look[window.look.look].setChecked(True)
        window.commands.language[window.language.code].setChecked(True)
        self._restore_model()

    def keep(self) -> None:
        """Write everything down."""
        window, put = self._window, self._settings.put
        self._settings.put_bytes("window/geometry", window.saveGeometry())
        for number, state in enumerate(window.panels.state()):
            self._settings.put_bytes(f"window/splitter{number}", state)
        for name in ("drawing", "network", "plots"):
            put(f"panel/{name}", getattr(window, name).state())
        put("panel/controls", [section.is_open() for section in window.controls.sections()])
        put("controls", msgspec.to_builtins(window.controls.configuration()))
        put("look", window.look.look)
        put("scale", window.look.scale)
        put("language", window.language.code)
        files = window.files
        put(
            "model",
            {"path": str(files.path)} if files.path else {"shipped": files.shipped} if files.shipped else None,
        )
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
            self._window.files.open_path(Path(path))
        elif isinstance(shipped, str) and shipped in shipped_models():
            self._window.files.open_shipped(shipped)
