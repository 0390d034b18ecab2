"""The page of shortcuts names every key that the menus have, and those of the canvas."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from inkling.gui.main_window import MainWindow
from inkling.gui.shell.shortcuts import ShortcutsDialog
from widget_helpers import part


def test_every_key_is_on_the_page(window: MainWindow) -> None:
    window.commands.shortcuts.trigger()
    page = part(window, ShortcutsDialog)
    keys = " | ".join(keys for keys, _ in page.rows())
    for menu in window.commands.menus.values():
        for action in menu.actions():
            for one in action.shortcuts():
                assert one.toString(QKeySequence.SequenceFormat.NativeText) in keys
    words = dict(page.rows())
    assert "draw" in words["Space"]
    assert words["1 … 5"] == "Choose the pen"
    assert page.height() <= page.screen().availableGeometry().height()
    page.close()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [1200, 700])
def test_no_row_is_cut_off(qtbot: QtBot, open_window, language: str, width: int) -> None:
    window = open_window(scale=1.5, language=language)
    window.commands.shortcuts.trigger()
    page = part(window, ShortcutsDialog)
    page.resize(width, page.height())
    qtbot.wait(50)
    area = part(page, QScrollArea)
    labels = area.findChildren(QLabel)
    assert len(labels) > 40
    for label in labels:
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()) or label.wordWrap()
        assert label.height() >= label.heightForWidth(label.width())
        assert label.mapTo(area.viewport(), label.rect().topRight()).x() < area.viewport().width()
    page.close()
