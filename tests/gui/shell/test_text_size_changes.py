"""Changing the text size, again and again: Qt restyles every widget, and none may vanish meanwhile."""

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.main_window import MainWindow


@pytest.mark.slow
def test_no_widget_vanishes_while_all_are_restyled(window: MainWindow, qtbot: QtBot) -> None:
    do = window.commands
    window.resize(1280, 800)  # there, the text size decides whether Controls have their own column
    columns = set()
    for action in (do.larger, do.normal_size, do.smaller, do.normal_size):
        qtbot.wait(20)
        vanished: list[str] = []
        for widget in window.findChildren(QWidget):
            widget.destroyed.connect(partial(_note, type(widget).__name__, vanished))
        action.trigger()
        assert vanished == []
        qtbot.wait(20)
        columns.add(window.panels.count())
    assert columns == {2, 3}


def _note(name: str, vanished: list[str], *_object: object) -> None:
    vanished.append(name)
