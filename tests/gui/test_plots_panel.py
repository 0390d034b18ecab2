"""The Plots panel with its two pages."""

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.plots_panel import LEARNING, STUDY, PlotsPanel
from inkling.gui.widgets.choice_row import Word
from inkling.gui.widgets.theme import LIGHT, apply_theme
from inkling.training.history import Point
from session_helpers import Runs


@pytest.fixture
def runs() -> Runs:
    """A sitting's runs, none yet."""
    return Runs()


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, runs: Runs) -> PlotsPanel:
    """Shows `runs`."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    apply_theme(qapp, LIGHT)
    panel = PlotsPanel(runs.records)
    qtbot.addWidget(panel)
    panel.resize(1000, 420)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def tab(panel: PlotsPanel, name: str) -> Word:
    return next(word for word in panel.findChildren(Word) if word.name == name)


def test_the_learning_curves_come_first(panel: PlotsPanel) -> None:
    assert panel.page() == LEARNING
    assert panel.learning.isVisible()
    assert not panel.study.isVisible()


def test_page_and_settings_are_remembered(panel: PlotsPanel, qtbot: QtBot) -> None:
    panel.show_study_page()
    panel.restore_state({"log_scale": True, "study": {"plan": {"seeds": 7}}})
    other = PlotsPanel(Runs().records)
    qtbot.addWidget(other)
    other.restore_state(panel.state())
    assert other.page() == STUDY
    assert other.state() == panel.state()
    assert other.learning.state()["log_scale"] is True
    assert other.study.settings.plan().seeds == 7
    other.restore_state({"page": "nonsense", "study": 3})
    assert other.page() == STUDY


def test_training_goes_on_behind_the_other_page(panel: PlotsPanel, runs: Runs) -> None:
    panel.show_study_page()
    runs.begin("a run")
    runs.add([Point(0.0, 2.0, 0.1), Point(1.0, 1.0, 0.5)])
    assert runs.records.has_points()
    panel.show_learning_page()
    assert panel.learning.isVisible()


@pytest.mark.parametrize("size", [(1500, 330), (900, 330), (800, 330), (420, 330), (300, 200), (900, 900)])
@pytest.mark.parametrize("page", [LEARNING, STUDY])
def test_tabs_cover_nothing(panel: PlotsPanel, runs: Runs, size: tuple[int, int], page: str) -> None:
    panel.resize(*size)
    runs.begin("784-16-16-10 · SGD")
    runs.add([Point(0.0, 2.0, 0.1)])
    if page == STUDY:
        panel.show_study_page()
    for _ in range(5):
        QApplication.processEvents()
    tabs = tab(panel, LEARNING).parentWidget()
    assert tabs is not None
    shown = panel.study if page == STUDY else panel.learning
    for child in shown.children():
        if getattr(child, "isVisible", lambda: False)() and child.isWidgetType():
            assert not child.geometry().translated(shown.pos()).intersects(tabs.geometry()), child  # type: ignore[attr-defined]
    assert panel.rect().contains(tabs.geometry())
    assert tabs.geometry().topLeft() == QPoint(16, 8)


class Wordy(QTranslator):
    """Says everything at twice its length."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{source} {source}"

    def isEmpty(self) -> bool:
        return False


def test_a_longer_language_finds_room_on_both_pages(panel: PlotsPanel, runs: Runs, qapp: QApplication) -> None:
    """Also on the page that is not seen while the language changes."""
    runs.begin("a run")
    runs.add([Point(0.0, 2.0, 0.1)])
    translator = Wordy()
    try:
        assert qapp.installTranslator(translator)
        for show in (panel.show_study_page, panel.show_learning_page):
            show()
            for _ in range(5):
                QApplication.processEvents()
            shown = panel.study if panel.study.isVisible() else panel.learning
            for child in shown.children():
                if getattr(child, "isVisible", lambda: False)() and child.isWidgetType():
                    assert child.width() >= child.minimumSizeHint().width(), child  # type: ignore[attr-defined]
    finally:
        qapp.removeTranslator(translator)
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
