"""The page of the fold: from before a layer to after it."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.fold import folds
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.pages.fold_page import FoldPage
from inkling.gui.playground.pages.painted.fold_picture import Shown
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo

LEFT = Qt.MouseButton.LeftButton


def shown(page: FoldPage) -> Shown:
    found = page.picture.shown
    assert found is not None
    return found


def test_the_slide_of_1980_in_numbers(playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page: FoldPage = turn_to("fold", "slide-1980")
    assert page.weights.text() == "W = ((½, −½), (−½, ½)), b = (0, 0)"
    assert page.outputs.text() == "The outputs: (0, 0) ↦ −1, (0, 1) ↦ 1, (1, 0) ↦ 1, (1, 1) ↦ −1"
    assert shown(page).later == (Line(4.0, 4.0, -1.0),)  # the line that parts them at last
    np.testing.assert_array_equal(shown(page).fold.points_after, [[0, 0], [0, 0.5], [0.5, 0], [0, 0]])


def test_a_weight_that_is_changed_is_seen_at_once(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page: FoldPage = turn_to("fold", "slide-1980")
    playground_window.playground.set_parameter(0, 0.75)
    qtbot.waitUntil(lambda: page.weights.text().startswith("W = ((¾, −½)"))
    assert "(1, 0) ↦ 2" in page.outputs.text()


def test_a_click_on_a_small_picture_goes_there(playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page: FoldPage = turn_to("fold", "slide-1980")
    page.picture.grab()
    for stop, share in ((2, 1.0), (1, 0.5), (0, 0.0)):
        QTest.mouseClick(page.picture, LEFT, pos=page.picture.rect_of(stop).center().toPoint())
        assert page.picture.share == share
    page.slider.setFocus()
    QTest.keyClick(page.slider, Qt.Key.Key_End)
    assert page.picture.share == 1.0


def test_it_plays_from_before_to_after(qtbot: QtBot, turn_to: TurnTo) -> None:
    page: FoldPage = turn_to("fold", "slide-1980")
    page.timer.setInterval(1)
    page.slider.setValue(180)
    QTest.mouseClick(page.play, LEFT)
    qtbot.waitUntil(lambda: page.picture.share == 1.0 and not page.timer.isActive())
    page.timer.setInterval(10_000)
    QTest.mouseClick(page.play, LEFT)
    assert page.picture.share == 0.0  # from the beginning
    assert page.timer.isActive()
    turn_to("curves", "slide-1980")
    assert not page.timer.isActive()


def test_each_layer_and_two_of_many_neurons(playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page: FoldPage = turn_to("fold", "deep-wide")
    state = playground_window.playground.state
    found = folds(state.network(), state.points, state.window)
    assert [page.layer.itemText(k) for k in range(3)] == ["Layer 1: 2 → 8", "Layer 2: 8 → 8", "Layer 3: 8 → 1"]
    assert len(shown(page).lines) == 8
    assert not page.across.isHidden()
    page.across.setCurrentIndex(4)
    page.up.setCurrentIndex(7)
    assert shown(page).goes == (4, 7)
    page.layer.setCurrentIndex(1)
    np.testing.assert_array_equal(shown(page).fold.after, found[1].after)
    assert (shown(page).came, shown(page).goes) == ((4, 7), (0, 1))
    page.layer.setCurrentIndex(2)
    assert page.across.isHidden()
    page.slider.setValue(200)
    page.picture.grab()  # a single neuron: a line
    turn_to("fold", "xor")  # fewer layers
    assert page.layer.count() == 2
    page.picture.grab()


def test_no_points_and_no_numbers_are_painted(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page: FoldPage = turn_to("fold", "twelve-thetas")
    assert page.outputs.isHidden()
    assert page.table() is None
    playground_window.playground.change(theta=np.full(17, 1e300))
    for share in (0, 70, 200):
        page.slider.setValue(share)
        page.picture.grab()


def test_the_table_has_every_sum_and_activation(turn_to: TurnTo) -> None:
    page: FoldPage = turn_to("fold", "slide-1980")
    table = page.table()
    assert table is not None
    heading, rows = table
    assert heading[3:] == ["layer1.z1", "layer1.z2", "layer1.a1", "layer1.a2", "layer2.z1", "layer2.a1"]
    assert list(rows)[1] == (0.0, 1.0, 1, -0.5, 0.5, 0.0, 0.5, 1.0, 1.0)
