"""The two pages of the Plots panel."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.shell.pages import LEARNING, STUDY, PlotsPanel
from inkling.gui.widgets.choice_row import Word
from inkling.session.run_records import RunRecords
from inkling.training.history import Point
from session_helpers import Runs


def tab(panel: PlotsPanel, name: str) -> Word:
    return next(word for word in panel.findChildren(Word) if word.name == name)


def test_the_learning_curves_come_first(panel: PlotsPanel) -> None:
    assert panel.page() == LEARNING
    assert panel.learning.isVisible()
    assert not panel.study.isVisible()


def test_a_click_turns_the_page(panel: PlotsPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab(panel, STUDY), Qt.MouseButton.LeftButton)
    assert panel.study.isVisible()
    assert not panel.learning.isVisible()
    qtbot.mouseClick(tab(panel, LEARNING), Qt.MouseButton.LeftButton)
    assert panel.learning.isVisible()


def test_arrow_keys_turn_the_page(panel: PlotsPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    tab(panel, LEARNING).setFocus()
    qtbot.keyClick(tab(panel, LEARNING), Qt.Key.Key_Right)
    assert panel.page() == STUDY
    assert panel.study.isVisible()
    assert tab(panel, STUDY).hasFocus()


def test_the_tabs_come_first_in_the_order_of_the_tab_key(panel: PlotsPanel) -> None:
    first = panel.nextInFocusChain()
    while first is not None and not (first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisible()):
        first = first.nextInFocusChain()
    assert first is tab(panel, LEARNING)


def test_the_page_is_remembered(panel: PlotsPanel, qtbot: QtBot) -> None:
    panel.show_study_page()
    other = PlotsPanel(RunRecords())
    qtbot.addWidget(other)
    other.restore_state(panel.state())
    assert other.page() == STUDY
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


def test_the_panel_comes_to_rest(panel: PlotsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Arranging asks for a layout, which must not lead to another arranging for ever."""
    panel.resize(420, 330)
    for _ in range(10):
        QApplication.processEvents()
    placed = []
    place = PlotsPanel._place
    monkeypatch.setattr(PlotsPanel, "_place", lambda self: (placed.append(1), place(self)))
    for _ in range(10):
        QApplication.processEvents()
    assert not placed
