"""A panel on a real (offscreen) window, and the application's looks as they were after a test that changed them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.controls.panel import ControlsPanel, DatasetChoice
from inkling.gui.widgets.theme import LIGHT, apply_theme

CHOICES = [DatasetChoice("strokes", True, 60_000), DatasetChoice("mnist", False)]


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[None]:
    font, palette, sheet, locale = qapp.font(), qapp.palette(), qapp.styleSheet(), QLocale()
    QLocale.setDefault(QLocale("en_US"))
    apply_theme(qapp, LIGHT)
    yield
    # Closed panels go now: each one left would be restyled by every test that follows.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


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
