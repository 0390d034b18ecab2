"""A Plots panel on the screen, and how tests look into it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.plots.panel import PlotsPanel
from inkling.gui.theme import LIGHT, apply_theme


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[PlotsPanel]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, LIGHT)
    panel = PlotsPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 420)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    QLocale.setDefault(before)
