"""The playground's window on screen, without the main one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.language import Language
from inkling.gui.widgets.theme import LIGHT, apply_theme
from inkling.session.playground.playground import Playground

MakePlayground = Callable[..., PlaygroundWindow]


@pytest.fixture
def playground_window(qtbot: QtBot, qapp: QApplication) -> Iterator[MakePlayground]:
    """Opens windows, each on the preset of this name, in a language."""
    apply_theme(qapp, LIGHT)
    opened, spoken = list[PlaygroundWindow](), Language(qapp)

    def make(preset: str = "xor", language: str = "en") -> PlaygroundWindow:
        spoken.use(language)
        window = PlaygroundWindow(Playground(preset))
        opened.append(window)
        window.resize(1200, 800)
        window.show()
        qtbot.waitExposed(window)
        window.refresh()
        return window

    yield make
    for window in opened:
        window.close()
        window.shut_down()
        window.deleteLater()
    spoken.drop()
