"""The way back: wishes in place of activations, nudges in place of weights, and everything that can be picked."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, draw
from inkling.analysis.backprop.backward_pass import BackwardPass, backward_pass
from inkling.analysis.backprop.question import ask
from inkling.gui.main_window import MainWindow
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.layout import Column
from inkling.gui.widgets.theme import LIGHT
from inkling.session.source import ModelSource
from inkling.storage.shipped import load_shipped

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def backward(window: MainWindow) -> MainWindow:
    """The course's network, a seven on the canvas, and Backward clicked."""
    window.session.open(load_shipped("3blue1brown-mnist"), ModelSource(shipped="3blue1brown-mnist"))
    draw(window)
    click_way(window, "backward")
    QApplication.processEvents()  # the words of the row find their places
    return window


def click_way(window: MainWindow, name: str) -> None:
    word = next(word for word in window.network.way.words() if word.name == name)
    QTest.mouseClick(word, LEFT)
    window.network.diagram.grab()


def pass_of(window: MainWindow) -> BackwardPass:
    passed = window.explorer.explorer.passed
    assert passed is not None
    return passed


def columns_of(window: MainWindow) -> tuple[Column, ...]:
    layout = window.network.diagram.layout_of_neurons
    assert layout is not None
    return layout.columns


def click(window: MainWindow, x: float, y: float) -> None:
    at = QPoint(round(x), round(y))
    QTest.mouseMove(window.network.diagram, at)
    QTest.mouseClick(window.network.diagram, LEFT, NONE, at)


def test_the_way_back_opens_the_page_and_wishes_for_another_digit(backward: MainWindow) -> None:
    assert backward.plots.page() == "gradient"
    passed = pass_of(backward)
    assert passed.question.digit != passed.answer
    shown = backward.network.diagram.backwards
    assert shown is not None
    assert shown.passed is passed
    assert f"“{passed.question.digit}” is wished for" in backward.network.inspector.lines[0]


def test_a_click_wishes_for_another_digit(backward: MainWindow) -> None:
    QTest.mouseClick(backward.network.wishes.words()[5], LEFT)
    passed = pass_of(backward)
    assert passed.question.digit == 5
    assert passed.logit_wishes is not None
    assert passed.logit_wishes[5] > 0
    assert (np.delete(passed.logit_wishes, 5) <= 0).all()


def test_outputs_have_the_colour_of_their_wishes(backward: MainWindow) -> None:
    passed, column = pass_of(backward), columns_of(backward)[-1]
    picture = backward.network.diagram.grab().toImage()
    x, y = column.centres[passed.question.digit].tolist()
    assert picture.pixelColor(round(x), round(y)) == QColor(LIGHT.positive)
    x, y = column.centres[passed.answer].tolist()
    red, blue = QColor(LIGHT.negative).red(), picture.pixelColor(round(x), round(y)).blue()
    assert picture.pixelColor(round(x), round(y)).red() > blue
    assert red > blue


def test_the_way_forwards_is_as_it_was(backward: MainWindow) -> None:
    click_way(backward, "forward")
    there = backward.network.diagram.grab().toImage()
    click_way(backward, "backward")
    assert backward.network.diagram.grab().toImage() != there
    click_way(backward, "forward")
    assert backward.network.diagram.backwards is None
    assert not backward.network.wishes.isVisible()
    assert backward.network.diagram.grab().toImage() == there


def test_a_click_on_a_neuron_selects_it(backward: MainWindow) -> None:
    column = columns_of(backward)[-1]
    click(backward, *column.centres[1].tolist())
    assert backward.explorer.explorer.neuron == (2, 1)
    assert backward.plots.gradient.list.name() == "levers"
    _, numbers, _ = backward.network.inspector.lines
    assert "−∂C/∂z = −" in numbers


def test_a_click_on_a_tiles_pixel_selects_that_weight(backward: MainWindow) -> None:
    column = columns_of(backward)[1]
    x, y = column.centres[4].tolist()
    side = column.width / 28
    click(backward, x - column.width / 2 + 10.5 * side, y - column.height / 2 + 20.5 * side)
    entry = backward.explorer.explorer.entry
    assert entry is not None
    assert str(entry) == f"layer1.weights[4,{20 * 28 + 10}]"
    assert backward.plots.gradient.list.name() == "chain"


def test_a_click_on_a_line_selects_its_weight(backward: MainWindow) -> None:
    diagram = backward.network.diagram
    before, after = columns_of(backward)[-2:]
    passed = pass_of(backward)
    nudges = np.abs(passed.gradient[12_832:12_992].reshape(10, 16))
    target, source = map(int, np.unravel_index(nudges.argmax(), nudges.shape))
    start, end = before.outlets[source], after.inlets[target]
    click(backward, *(start + 0.7 * (end - start)).tolist())
    entry = backward.explorer.explorer.entry
    assert entry is not None
    assert entry.name == "layer3.weights"
    edge = diagram.edge
    assert edge is not None
    assert entry.index == (edge.target, edge.source)


def test_wishes_are_handed_back_layer_by_layer(backward: MainWindow, qtbot: QtBot) -> None:
    network = backward.network
    QTest.mouseClick(network.wishes.back, LEFT)  # from everywhere, it begins anew at the outputs
    shown = network.diagram.backwards
    assert shown is not None
    assert shown.reached == 0
    only = network.diagram.grab().toImage()
    QTest.mouseClick(network.wishes.back, LEFT)
    qtbot.waitUntil(lambda: (shown := network.diagram.backwards) is not None and shown.reached == 1, timeout=5_000)
    assert network.diagram.grab().toImage() != only


@pytest.mark.slow
def test_play_goes_all_the_way_to_the_pixels(backward: MainWindow, qtbot: QtBot) -> None:
    network = backward.network
    everywhere = network.diagram.grab().toImage()
    QTest.mouseClick(network.wishes.play, LEFT)
    assert network.diagram.grab().toImage() != everywhere
    qtbot.waitUntil(lambda: (shown := network.diagram.backwards) is not None and shown.reached == 3, timeout=9_000)
    assert network.diagram.grab().toImage() == everywhere


def backwards() -> Backwards:
    """Of a seven that a four is wished for, without a window."""
    image = np.zeros((28, 28), np.float32)
    image[7, 7:20] = image[7:23, 16] = 1
    return Backwards(backward_pass(ask(load_shipped("3blue1brown-mnist"), image, 4)))


def test_what_is_handed_back_adds_up_to_the_wish() -> None:
    shown = backwards()
    handed, d_a = shown.passed.handed_by(2), shown.passed.stages[1].d_a
    assert handed is not None
    assert d_a is not None
    np.testing.assert_allclose(handed.sum(axis=0), -d_a, atol=1e-15)


def test_pixels_have_wishes_where_there_is_no_ink() -> None:
    shown = backwards()
    nudges = shown.nudges(0)
    assert nudges is not None
    ink = shown.passed.inputs.ravel()
    assert (nudges[:, ink == 0] == 0).all()  # no ink, no blame
    assert (shown.passed.input_wishes.ravel()[ink == 0] != 0).any()


@pytest.mark.parametrize("name", ["best-reader", "small-conv-mnist"])
def test_convolutions_have_a_way_back(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.session.open(load_shipped(name), ModelSource(shipped=name))
    draw(window)
    forwards = window.network.diagram.grab().toImage()
    click_way(window, "backward")
    qtbot.waitUntil(lambda: window.explorer.explorer.passed is not None, timeout=20_000)
    assert window.network.diagram.grab().toImage() != forwards


def test_an_empty_canvas_has_nothing_to_send_back(backward: MainWindow) -> None:
    backward.commands.clear.trigger()
    assert backward.explorer.explorer.passed is None
    assert backward.network.diagram.backwards is None


def test_it_follows_while_the_network_is_stepped(backward: MainWindow, qtbot: QtBot) -> None:
    before = pass_of(backward).cost
    backward.commands.reset.trigger()
    assert pass_of(backward).cost != before
    backward.commands.step.trigger()
    qtbot.waitUntil(lambda: backward.session.run is not None and backward.session.unsaved, timeout=20_000)
    theta = pass_of(backward).question.network.theta
    np.testing.assert_array_equal(theta.astype(np.float32), backward.session.model.network.theta)


def test_a_step_by_hand_is_seen_in_the_tiles_at_once(window: MainWindow) -> None:
    window.session.open(load_shipped("3blue1brown-mnist"), ModelSource(shipped="3blue1brown-mnist"))
    draw(window)
    diagram = window.network.diagram
    column = columns_of(window)[1]
    at = QRect(0, 0, round(column.width) - 4, round(column.height) - 4)  # a tile without its border
    at.moveCenter(QPoint(*(round(place) for place in column.centres[4].tolist())))
    before = diagram.grab().toImage().copy(at)
    theta = window.session.model.network.theta.copy()
    theta[:12_544] *= -1  # the tiles' weights
    window.explorer.explorer.step(theta)
    assert diagram.grab().toImage().copy(at) != before
    window.explorer.explorer.undo()
    assert diagram.grab().toImage().copy(at) == before


def test_on_the_way_forwards_a_pass_is_no_news_for_the_inspector(window: MainWindow) -> None:
    """Its numbers would change too often to be read."""
    draw(window)
    window.plots.show_gradient_page()
    told: list[int] = []
    window.network.numbers_written.connect(lambda: told.append(1))
    window.explorer.explorer.take(window.explorer.explorer.passed)
    assert told == []
