"""Saying which digit was meant: by mouse and by keyboard, asked for and unasked."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inkling.analysis.answer import Answer
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_row import AnswerRow
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.drawing.why_button import WhyButton
from widget_helpers import part

LEFT = Qt.MouseButton.LeftButton
SEVEN = Answer(np.eye(10, dtype=np.float32)[7], tuple("0123456789"))
QUESTION, REQUEST = "Why was it misread?", "Click the digit you meant"


@pytest.fixture
def panel(qtbot) -> DrawingPanel:
    panel = DrawingPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 640)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    draw_line(panel)
    panel.show_answer(SEVEN)
    return panel


@pytest.fixture
def meant(panel: DrawingPanel) -> list[int]:
    told: list[int] = []
    panel.meant.connect(told.append)
    return told


def draw_line(panel: DrawingPanel) -> None:
    QTest.mousePress(panel.canvas, LEFT, pos=QPoint(60, 60))
    QTest.mouseRelease(panel.canvas, LEFT, pos=QPoint(200, 60))


def rows(panel: DrawingPanel) -> list[AnswerRow]:
    return part(panel, AnswerBars).findChildren(AnswerRow)


@pytest.mark.parametrize("digit", [0, 1, 7])  # 7 is what was read
def test_a_row_may_be_clicked_without_being_asked_for(panel: DrawingPanel, meant: list[int], digit: int) -> None:
    QTest.mouseClick(rows(panel)[digit], LEFT)
    assert meant == [digit]


def test_the_question_asks_for_the_digit(panel: DrawingPanel, meant: list[int]) -> None:
    assert part(panel, WhyButton).accessibleName() == QUESTION
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    assert meant == []
    assert part(panel, WhyButton).accessibleName() == REQUEST
    assert rows(panel)[7].hasFocus()
    QTest.mouseClick(rows(panel)[1], LEFT)
    assert meant == [1]
    assert part(panel, WhyButton).accessibleName() == QUESTION


def test_being_asked_is_seen_and_moves_nothing(panel: DrawingPanel) -> None:
    before, places = panel.grab().toImage(), [row.geometry() for row in rows(panel)]
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    bars = part(panel, AnswerBars).geometry()
    asked = panel.grab().toImage()
    assert asked.copy(bars) != before.copy(bars)
    assert [row.geometry() for row in rows(panel)] == places
    QTest.mouseClick(part(panel, WhyButton), LEFT)  # asked no longer
    assert part(panel, WhyButton).accessibleName() == QUESTION


@pytest.mark.parametrize(
    ("keys", "digit"),
    [
        ([], 7),
        ([Qt.Key.Key_Down], 8),
        ([Qt.Key.Key_Up, Qt.Key.Key_Up], 5),
        ([Qt.Key.Key_Left, Qt.Key.Key_Right], 7),
        ([Qt.Key.Key_Down] * 5, 9),
    ],
)
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_by_keyboard_alone(
    panel: DrawingPanel, meant: list[int], keys: list[Qt.Key], digit: int, end: Qt.Key
) -> None:
    part(panel, WhyButton).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(part(panel, WhyButton), Qt.Key.Key_Space)
    for key in [*keys, end]:
        QTest.keyClick(QApplication.focusWidget(), key)
    assert meant == [digit]
    assert part(panel, WhyButton).hasFocus()


def test_escape_leaves_the_question_and_the_drawing(panel: DrawingPanel, meant: list[int]) -> None:
    for focus in (None, panel.canvas):
        QTest.mouseClick(part(panel, WhyButton), LEFT)
        assert part(panel, WhyButton).accessibleName() == REQUEST
        if focus is not None:
            focus.setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert part(panel, WhyButton).accessibleName() == QUESTION
        assert panel.image() is not None
    QTest.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert panel.image() is None
    assert meant == []


def test_a_new_stroke_leaves_the_question(panel: DrawingPanel) -> None:
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    draw_line(panel)
    assert part(panel, WhyButton).accessibleName() == QUESTION


def test_the_question_comes_and_goes_with_the_answer(panel: DrawingPanel) -> None:
    assert part(panel, WhyButton).isVisible()
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    panel.clear()
    assert not part(panel, WhyButton).isVisible()
    assert not rows(panel)[0].isEnabled()
    panel.undo()
    panel.show_answer(SEVEN)
    assert part(panel, WhyButton).isVisible()
    assert part(panel, WhyButton).accessibleName() == QUESTION


def test_of_a_sample_it_is_known(panel: DrawingPanel, meant: list[int]) -> None:
    sample = np.zeros((28, 28), np.uint8)
    sample[4:24, 14] = 255
    panel.show_sample(sample, "1")
    panel.show_answer(SEVEN)
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    assert meant == [1]
    assert part(panel, WhyButton).accessibleName() == QUESTION
    draw_line(panel)  # and now it is not that sample any more
    panel.show_answer(SEVEN)
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    assert meant == [1]
    assert part(panel, WhyButton).accessibleName() == REQUEST


def test_of_a_sample_of_other_classes_it_is_asked_for(panel: DrawingPanel, meant: list[int]) -> None:
    panel.show_sample(np.full((28, 28), 99, np.uint8), "no digit")
    panel.show_answer(SEVEN)
    QTest.mouseClick(part(panel, WhyButton), LEFT)
    assert meant == []
    assert part(panel, WhyButton).accessibleName() == REQUEST
