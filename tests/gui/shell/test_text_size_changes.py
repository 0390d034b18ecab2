"""Changing the text size, again and again: Qt restyles every widget, and none may vanish meanwhile."""

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.main_window import MainWindow


@pytest.mark.parametrize("width", [1100, 1280, 1450])
def test_no_widget_vanishes_while_all_are_restyled(window: MainWindow, qtbot: QtBot, width: int) -> None:
    do = window.commands
    window.resize(width, 800)
    columns = set()
    for action in (do.larger, do.normal_size, do.smaller, do.normal_size, do.smaller, do.larger):
        qtbot.wait(20)
        vanished: list[str] = []
        for widget in window.findChildren(QWidget):
            widget.destroyed.connect(partial(_note, type(widget).__name__, vanished))
        action.trigger()
        assert vanished == []
        qtbot.wait(20)
        columns.add(window.panels.count())
    assert columns == {2, 3} or width != 1280  # there, the text size decides whether Controls have their own column


def _note(name: str, vanished: list[str], *_object: object) -> None:
    vanished.append(name)
