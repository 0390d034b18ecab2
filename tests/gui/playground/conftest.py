"""The playground's window, without the main one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from inkling.gui.playground.window import PlaygroundWindow
from inkling.session.playground.playground import Playground


@pytest.fixture
def playground_window(qtbot: QtBot) -> Iterator[PlaygroundWindow]:
    QLocale.setDefault(QLocale("en_US"))
    window = PlaygroundWindow(Playground("xor"))
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.shut_down()
    window.close()
    window.deleteLater()
