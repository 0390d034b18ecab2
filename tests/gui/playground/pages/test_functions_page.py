"""The page of the functions: twelve θ of one structure, and one that is taken."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.structure import Structure
from inkling.analysis.playground.thetas import border_bends, some_functions
from inkling.gui.playground.pages.functions_page import FunctionsPage
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo

LEFT = Qt.MouseButton.LeftButton


def page_of(qtbot: QtBot, turn_to: TurnTo, first: int = 0) -> FunctionsPage:
    page: FunctionsPage = turn_to("functions", "twelve-thetas")
    wait(qtbot, page, first)
    return page


def wait(qtbot: QtBot, page: FunctionsPage, first: int) -> None:
    qtbot.waitUntil(lambda: not page.errand.busy and [one.seed for one in page.functions][:1] == [first])


def test_twelve_functions_of_the_structure(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of(qtbot, turn_to)
    state = playground_window.playground.state
    expected = some_functions(state.structure, window=state.window)
    for got, want in zip(page.functions, expected, strict=True):
        np.testing.assert_array_equal(got.map, want.map)
    assert page.name.text() == "2-4-1: 17 numbers"
    assert sum(border_bends(one) > 0 for one in page.functions) >= 6  # the window is where borders are
    page.maps.grab()


def test_a_click_takes_a_function(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to)
    playground = playground_window.playground
    before = playground.state.theta
    QTest.mouseClick(page.maps, LEFT, pos=page.maps.rect_of(7).center().toPoint())
    np.testing.assert_array_equal(playground.state.theta, page.functions[7].network.theta)
    assert "Seed 7:" in page.maps.accessibleDescription()
    QTest.keyClick(page.maps, Qt.Key.Key_Left)
    QTest.keyClick(page.maps, Qt.Key.Key_Return)
    np.testing.assert_array_equal(playground.state.theta, page.functions[6].network.theta)
    playground.undo()
    playground.undo()
    np.testing.assert_array_equal(playground.state.theta, before)


def test_other_seeds_and_another_deviation(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to)
    assert not page.before.isEnabled()
    QTest.mouseClick(page.others, LEFT)
    wait(qtbot, page, 12)
    QTest.mouseClick(page.before, LEFT)
    wait(qtbot, page, 0)
    was = page.functions[0].network.theta
    page.deviation.setText("8")
    page.deviation.textEdited.emit("8")
    page.deviation.commit()
    qtbot.waitUntil(lambda: not np.array_equal(page.functions[0].network.theta, was))
    np.testing.assert_allclose(page.functions[0].network.theta, 2.0 * was)


def test_an_impossible_deviation_is_one_sentence(qtbot: QtBot, turn_to: TurnTo) -> None:
    page = page_of(qtbot, turn_to)
    said = list[str]()
    page.problem.disconnect()
    page.problem.connect(said.append)
    page.deviation.setFocus()
    page.deviation.selectAll()
    QTest.keyClicks(page.deviation, "-3")
    QTest.keyClick(page.deviation, Qt.Key.Key_Return)
    assert said == ["The deviation must be above 0 and at most 100."]
    assert page.deviation.text() == "4"


def test_another_structure_has_other_functions(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of(qtbot, turn_to)
    playground_window.playground.change(structure=Structure((3,)))
    qtbot.waitUntil(lambda: page.functions[0].network.theta.size == 13)
    assert page.name.text() == "2-3-1: 13 numbers"
    asked = page._asked
    playground_window.playground.change(theta=np.zeros(13))  # another θ changes none of them
    playground_window.refresh()
    assert page._asked is asked
    table = page.table()
    assert table is not None
    assert len(list(table[1])) == 12
