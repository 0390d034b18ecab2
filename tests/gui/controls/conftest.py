"""A panel on a real (offscreen) window."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.controls.panel import ControlsPanel, DatasetChoice
from inkling.gui.widgets.theme import LIGHT, apply_theme

CHOICES = [DatasetChoice("strokes", True, 60_000), DatasetChoice("mnist", False)]


@pytest.fixture
def looks(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_US"))
    apply_theme(qapp, LIGHT)


@pytest.fixture
def panel(qtbot: QtBot, looks: None) -> ControlsPanel:
    panel = ControlsPanel()
    qtbot.addWidget(panel)
    panel.set_datasets(CHOICES, "strokes")
    panel.set_train_limit(60_000)
    panel.resize(320, 900)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel
