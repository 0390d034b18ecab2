"""The model's name has room in the corner of the menu bar, whichever name comes after which."""

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from inkling.gui.shell.model_button import ModelButton


@pytest.mark.parametrize("names", [("a", "a network of some length"), ("a network of some length", "a")])
def test_a_new_name_gets_its_room(qtbot: QtBot, qapp: QApplication, names: tuple[str, str]) -> None:
    window, button = QMainWindow(), ModelButton()
    qtbot.addWidget(window)
    window.menuBar().setNativeMenuBar(False)
    window.menuBar().setCornerWidget(button)
    button.setText(names[0])
    window.resize(800, 200)
    window.show()
    qapp.processEvents()
    button.setText(names[1])
    qapp.processEvents()
    assert button.width() == button.sizeHint().width()
