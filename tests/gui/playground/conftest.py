"""The playground's window, without the main one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.settings import Settings
from inkling.session.playground.playground import Playground


@pytest.fixture
def playground_window(qtbot: QtBot, tmp_path: Path) -> Iterator[PlaygroundWindow]:
    """Shown and active, with XOR."""
    QLocale.setDefault(QLocale("en_US"))
    window = PlaygroundWindow(Playground("xor"), Settings(tmp_path / "settings.json"))
    window.resize(1200, 800)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.shut_down()
    window.close()
    window.deleteLater()
