"""The settings' column on screen, with a player and the actions that its buttons stand for."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from inkling.gui.playground.commands import Commands
from inkling.gui.playground.player import Player
from inkling.gui.playground.settings.column import SettingsColumn
from inkling.gui.shell.language import Language
from inkling.gui.widgets.theme import LIGHT, apply_theme, grid
from inkling.session.playground.playground import Playground
from playground_desk import Desk, MakeDesk


@pytest.fixture
def desk_of(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeDesk]:
    """Of a preset, in a language and a text size; every change and every step is shown at once."""
    spoken = Language(qapp)

    def make(preset: str = "xor", language: str = "en", *, scale: float = 1.0, height: int = 700) -> Desk:
        spoken.use(language)
        apply_theme(qapp, LIGHT, scale=scale)
        window, playground = QMainWindow(), Playground(preset)
        qtbot.addWidget(window)
        commands, player = Commands(window), Player(playground, window)
        desk = Desk(playground, commands, player, SettingsColumn(playground, commands, player))
        window.setCentralWidget(desk.column)
        desk.column.setFixedWidth(grid(window, 31))
        playground.replaced.connect(desk.refresh)
        playground.stepped.connect(desk.refresh)
        window.resize(desk.column.width(), height)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        desk.refresh()
        QApplication.processEvents()
        return desk

    yield make
    spoken.drop()
