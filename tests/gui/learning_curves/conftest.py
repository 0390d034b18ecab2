"""The page of the learning curves on the screen, and the runs that it shows."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.theme import LIGHT, apply_theme
from session_helpers import Runs


@pytest.fixture
def runs() -> Runs:
    """A sitting's runs, none yet."""
    return Runs()


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, runs: Runs) -> LearningPage:
    """Shows `runs`."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, LIGHT)
    page = LearningPage(runs.records)
    qtbot.addWidget(page)
    page.resize(1000, 420)
    page.show()
    qtbot.waitExposed(page)
    return page
