"""The page of the line: verdicts, the rule of 1958 step by step, and a line that is taken."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.neuron import border_line
from inkling.analysis.playground.perceptron_rule import run_perceptron
from inkling.gui.playground.pages.line_page import LinePage
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo, word

LEFT = Qt.MouseButton.LeftButton


def page_of(qtbot: QtBot, turn_to: TurnTo, preset: str) -> LinePage:
    page: LinePage = turn_to("line", preset)
    qtbot.waitUntil(lambda: page.study is not None and not page.errand.busy)
    return page


@pytest.mark.parametrize(("preset", "epochs"), [("and", 5), ("or", 3)])
def test_where_a_line_exists_the_rule_ends(qtbot: QtBot, turn_to: TurnTo, preset: str, epochs: int) -> None:
    page = page_of(qtbot, turn_to, preset)
    assert "A line parts the two classes" in page.verdict.text()
    assert f"no mistake any more: {epochs}." in page.run.text()
    assert "Novikoff’s bound" in page.run.text()


def test_where_none_exists_it_never_does(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to, "xor")
    assert "proves that there is none" in page.verdict.text()
    assert "never ends" in page.run.text()
    assert "not a line" in page.own.text()
    assert not page.take.isEnabled()  # it has hidden neurons
    assert page.take_street.isHidden()


def test_the_corrections_one_by_one(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to, "and")
    corrections = run_perceptron(corners("and")).corrections
    assert page.at == len(corrections)
    QTest.mouseClick(page.buttons["first"], LEFT)
    assert page.at == 0
    assert page.plane.rule is None
    assert not page.buttons["previous"].isEnabled()
    QTest.mouseClick(page.buttons["next"], LEFT)
    assert page.plane.rule == corrections[0].line
    assert page.plane.marked == corrections[0].index
    assert page.place.text() == f"1 / {len(corrections)}"
    QTest.keyClick(page.plane, Qt.Key.Key_Right)
    assert page.plane.rule == corrections[1].line
    QTest.keyClick(page.plane, Qt.Key.Key_Left)
    assert page.at == 1
    QTest.keyClick(page.plane, Qt.Key.Key_End)
    assert page.at == len(corrections)
    page.plane.grab()


def test_it_plays_to_the_end_and_not_unseen(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to, "and")
    page.timer.setInterval(1)
    QTest.keyClick(page.plane, Qt.Key.Key_Space)
    assert page.at == 0
    qtbot.waitUntil(lambda: page.at == len(run_perceptron(corners("and")).corrections))
    assert not page.timer.isActive()
    page.timer.setInterval(10_000)
    QTest.mouseClick(page.buttons["play"], LEFT)
    assert page.timer.isActive()
    turn_to("curves", "and")
    assert not page.timer.isActive()


def test_the_other_labels_have_other_corrections(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to, "and")
    assert "y = 0 or 1" in page.rule.text()
    QTest.mouseClick(word(page.labels, "signs"), LEFT)
    corrections = run_perceptron(corners("and"), labels="signs").corrections
    qtbot.waitUntil(lambda: page.at == len(corrections))
    assert "t = ±1" in page.rule.text()
    assert [one.line for one in page.study.run.corrections] == [one.line for one in corrections]  # type: ignore[union-attr]


def test_a_line_is_taken(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to, "and")
    playground = playground_window.playground
    before = playground.state
    for button, line in ((page.take, page.plane.rule), (page.take_street, page.plane.street)):
        QTest.mouseClick(button, LEFT)
        assert border_line(playground.state.structure, playground.network) == line
    playground.undo()
    playground.undo()
    np.testing.assert_array_equal(playground.state.theta, before.theta)
    assert "‖w‖" in page.own.text()


def test_a_line_that_the_network_cannot_have_is_one_sentence(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of(qtbot, turn_to, "and")
    structure = playground_window.playground.state.structure
    playground_window.playground.change(structure=type(structure)((), biases=False))
    said = list[str]()
    page.problem.disconnect()
    page.problem.connect(said.append)
    QTest.mouseClick(page.take_street, LEFT)
    (words,) = said
    assert "through the origin" in words


def test_points_that_are_dragged_are_judged_anew(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of(qtbot, turn_to, "and")
    playground = playground_window.playground
    for place in np.linspace(1.0, 0.4, 7):
        playground.change_points(playground.state.points.moved(3, place, place))
    qtbot.waitUntil(lambda: "proves that there is none" in page.verdict.text())
    playground.change_points(playground.state.points.without(slice(None)))
    qtbot.waitUntil(lambda: page.study is None and not page.verdict.text())
    page.plane.grab()


def test_every_correction_is_in_the_table(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to, "or")
    table = page.table()
    assert table is not None
    first = run_perceptron(corners("or")).corrections[0]
    assert next(iter(table[1])) == (1, 1, 0.0, 1.0, 1, first.line.w1, first.line.w2, first.line.b)


def test_without_w_there_is_no_line_to_tell_of(turn_to: TurnTo) -> None:
    page = turn_to("line", "perceptron")
    assert page.own.text() == "The network’s w is 0: it has no line yet."
