"""The stage of universality: bumps and pens follow the mouse, and what is said of the error is what it is."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.analysis.playground.curves import find_curve
from inkling.analysis.playground.universality import by_hand, learned, steps_of_bump
from inkling.gui.playground.stages.universality_column import COUNTS
from inkling.gui.playground.stages.universality_stage import UniversalityStage
from playground_stage_helpers import drag, place, shown, type_into


@pytest.fixture
def stage(qtbot: QtBot) -> UniversalityStage:
    return shown(qtbot, UniversalityStage, "universality")


def test_it_begins_with_bumps_on_nielsens_curve(stage: UniversalityStage) -> None:
    assert stage.hand.given is not None
    assert stage.hand.given.largest_error == pytest.approx(by_hand(find_curve("nielsen"), 20).largest_error)
    assert [row.cells[1] for row in stage.errors.rows] == ["0.1315", "0.0451", "0.0156", "0.0078"]


@pytest.mark.parametrize("count", COUNTS)
def test_other_numbers_of_bumps_follow_the_curve(stage: UniversalityStage, count: int) -> None:
    stage.few.chosen.emit(str(count))
    stage.grab()
    assert stage.count.value() == len(stage.sheet.heights) == count
    assert stage.hand.given is not None
    assert stage.hand.given.largest_error == by_hand(find_curve("nielsen"), count).largest_error


def test_a_bump_is_dragged_as_one_step_of_undo_and_set_back_by_the_button(stage: UniversalityStage) -> None:
    before, plot = stage.sheet.heights, stage.hand
    x = 4.5 / 20
    drag(plot, place(plot, x, 0.2), place(plot, x, 0.6), place(plot, x, 0.7))
    assert stage.sheet.heights[4] == pytest.approx(0.7, abs=0.01)
    assert stage.sheet.heights[:4] == before[:4]
    assert plot.given is not None
    assert plot.given.worst == pytest.approx(x, abs=0.05)
    stage.playground.undo()
    assert stage.sheet.heights == before
    stage.playground.redo()
    QTest.mouseClick(stage.set_to_curve, Qt.MouseButton.LeftButton)
    assert stage.sheet.heights == before


def test_a_bump_is_moved_with_the_keys(stage: UniversalityStage) -> None:
    before = stage.sheet.heights
    for _ in range(3):
        QTest.keyClick(stage.hand, Qt.Key.Key_Right)
    QTest.keyClick(stage.hand, Qt.Key.Key_Up)
    assert stage.hand.bump == 2
    assert stage.sheet.heights[2] == pytest.approx(before[2] + 0.01, abs=1e-4)


def test_a_curve_is_drawn_and_bumps_that_nobody_moved_go_along(stage: UniversalityStage) -> None:
    QTest.mouseClick(stage.pen, Qt.MouseButton.LeftButton)
    plot = stage.learner
    drag(plot, place(plot, 0.0, 0.2), place(plot, 0.5, 0.8), place(plot, 1.0, 0.2))
    assert stage.sheet.function == ""
    curve = stage.sheet.curve()
    np.testing.assert_allclose(curve(np.array([0.0, 0.25, 0.5, 1.0])), [0.2, 0.5, 0.8, 0.2], atol=0.02)
    assert stage.sheet.follows
    assert len(stage.sheet.heights) == 20
    stage.playground.undo()
    assert stage.sheet.function == "nielsen"


def test_bumps_that_were_moved_stay_where_another_curve_is_wanted(stage: UniversalityStage) -> None:
    stage.few.chosen.emit("10")
    QTest.keyClick(stage.hand, Qt.Key.Key_Right)
    QTest.keyClick(stage.hand, Qt.Key.Key_Up)
    heights = stage.sheet.heights
    type_into(stage.function.line, "x^2")
    assert stage.sheet.function == "x^2"
    assert stage.sheet.heights == heights
    type_into(stage.function.line, "1/x")
    assert stage.sheet.function == "x^2"
    assert "not finite" in stage.function.words.text()


def test_the_network_learns_what_it_would_have_learned_anyway(qtbot: QtBot, stage: UniversalityStage) -> None:
    stage.neurons.setValue(6)
    stage.epochs.setValue(300)
    QTest.mouseClick(stage.learn, Qt.MouseButton.LeftButton)
    assert stage.cancel.isEnabled()
    qtbot.waitUntil(lambda: not stage.cancel.isEnabled(), timeout=20_000)
    found = learned(find_curve("nielsen"), 6, epochs=300, rng=np.random.default_rng(0))
    assert stage.learner.given is not None
    assert stage.learner.given.largest_error == pytest.approx(found.largest_error)
    assert stage.errors.rows[-1].cells[0] == "learned, n = 6"
    stage.seed.setValue(1)
    assert stage.learner.given is None  # it was of another beginning


def test_learning_is_cancelled(qtbot: QtBot, stage: UniversalityStage) -> None:
    stage.epochs.setValue(100_000)
    QTest.mouseClick(stage.learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.learner.given is not None, timeout=20_000)  # it is shown while it learns
    QTest.mouseClick(stage.cancel, Qt.MouseButton.LeftButton)
    assert not stage.cancel.isEnabled()
    assert stage.learner.given is None


def test_a_bump_is_the_difference_of_its_two_sigmoids() -> None:
    hand = by_hand(find_curve("sine"), 10)
    whole = sum(up - down for up, down in (steps_of_bump(hand, number) for number in range(10)))
    np.testing.assert_allclose(whole, hand.given, atol=1e-12)


def test_it_speaks_french(qapp: QApplication, stage: UniversalityStage) -> None:
    with in_french(qapp):
        assert "plus grande erreur 0,0451" in stage.hand.legend[0][0]
