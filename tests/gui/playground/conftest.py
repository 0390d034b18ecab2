"""A playground's window alone, without the main one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.settings import Settings
from inkling.session.playground.playground import Playground


@pytest.fixture
def playground_window(qtbot: QtBot, tmp_path: Path) -> Iterator[PlaygroundWindow]:
    """Shown and active, with XOR."""
    window = PlaygroundWindow(Playground("xor"), Settings(tmp_path / "settings.json"))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.close()
    window.shut_down()
    window.deleteLater()
