"""The page of the learning curves on the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.theme import LIGHT, apply_theme


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Iterator[LearningPage]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, LIGHT)
    page = LearningPage()
    qtbot.addWidget(page)
    page.resize(1000, 420)
    page.show()
    qtbot.waitExposed(page)
    yield page
    QLocale.setDefault(before)
