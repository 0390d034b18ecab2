"""What the diagram shows of a network, and how it is changed with its buttons."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.structure import MOST_LAYERS, Structure
from inkling.gui.playground.commands import Commands
from inkling.gui.playground.diagram.diagram import Diagram
from inkling.gui.playground.diagram.drawn import MOST_WRITTEN
from inkling.gui.playground.diagram.parameters import neuron_name, parameters_of, short_text, symbol
from inkling.gui.playground.look import Look
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.player import Player
from inkling.gui.widgets.theme import LIGHT, sign_lut
from inkling.session.playground.playground import Playground

NumberAt = Callable[[Diagram, int], QPoint]
MakeDiagram = Callable[..., Diagram]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def have(diagram: Diagram, **fields: object) -> None:
    playground = diagram.playground
    playground.change(structure=replace(playground.state.structure, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize("structure", [Structure((3, 2)), Structure((2,), biases=False), Structure(())])
def test_each_number_of_theta_has_its_name(structure: Structure) -> None:
    made = structure.network(rng=np.random.default_rng(0))
    found = parameters_of(structure)
    assert len({one.place for one in found}) == len(found) == structure.parameters
    for one in found:
        made.theta[...] = 0.0
        made.theta[one.place] = 1.0
        weights, bias = (part.value for part in made.stages[one.layer].parameters)
        here = bias[one.target] if one.source is None else weights[one.target, one.source]
        assert here == 1.0


def test_symbols_are_those_of_the_course() -> None:
    wide = {one.place: symbol(one) for one in parameters_of(Structure((12,)))}
    small = {one.place: symbol(one) for one in parameters_of(Structure((2,)))}
    assert [small[place] for place in range(9)] == [
        "w¹₁₁",
        "w¹₁₂",
        "w¹₂₁",
        "w¹₂₂",
        "b¹₁",
        "b¹₂",
        "w²₁₁",
        "w²₁₂",
        "b²₁",
    ]
    assert wide[23] == "w¹₁₂,₂"
    assert neuron_name(Structure((2, 2)), (1, 0)) == "neuron 1 of hidden layer 2"


@pytest.mark.parametrize(
    ("value", "text"), [(0.534, "0.53"), (-0.001, "0.00"), (-123.4, "−123"), (2e7, "2.0·10⁷"), (float("nan"), "–")]
)
def test_numbers_are_short(diagram_of: MakeDiagram, value: float, text: str) -> None:
    diagram_of()  # in English
    assert short_text(value) == text


@pytest.mark.parametrize("hidden", [(), (2,), (4,), (8, 8)])
def test_it_fits_into_420_by_300_with_no_number_upon_another(
    diagram_of: MakeDiagram, hidden: tuple[int, ...]
) -> None:
    diagram = diagram_of()
    have(diagram, hidden=hidden)
    canvas = diagram.canvas
    assert (canvas.width(), canvas.height()) == (420, 300)  # nothing to scroll
    assert canvas.plan is not None
    squares = [square for layer in canvas.plan.pictures for square in layer]
    places = [canvas.number_place(one.place) for one in parameters_of(diagram.playground.state.structure)]
    written = [place for place in places if place is not None]
    assert all(QRectF(0, 0, 420, 300).contains(one) for one in squares)
    for one, other in combinations([*squares, *written], 2):
        assert not one.intersects(other)
    few = len(canvas.plan.weights) <= MOST_WRITTEN
    assert len(written) == (len(places) if few else sum(hidden) + 1)


def test_in_a_crowd_the_weights_of_the_neuron_under_the_mouse_are_written(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    have(diagram, hidden=(8, 8))
    canvas = diagram.canvas
    assert canvas.plan is not None
    QTest.mouseMove(canvas, canvas.plan.pictures[2][3].center().toPoint())
    named = {one.place: one for one in parameters_of(diagram.playground.state.structure)}
    shown = [one for place, one in named.items() if one.source is not None and canvas.number_place(place) is not None]
    into = [one for one in shown if one.neuron == (1, 3)]
    out = [one for one in shown if one.layer == 2 and one.source == 3]
    assert (len(into), len(out), len(shown)) == (8, 1, 9)


def test_a_large_network_is_scrolled(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    have(diagram, hidden=(26,))
    assert diagram.canvas.height() > diagram.height()
    assert diagram.minimumSizeHint().height() < 300


def test_pictures_are_the_neurons_maps(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of("slide-1980")
    look = Look.at(diagram.playground)
    picture = diagram.canvas.grab().toImage()
    assert diagram.canvas.plan is not None
    square = diagram.canvas.plan.pictures[-1][0]
    colours = sign_lut(LIGHT)
    for x, y in ((0.1, 0.1), (0.5, 0.5), (0.3, 0.7), (0.9, 0.5)):
        at = (square.left() + x * square.width(), square.top() + y * square.height())
        output = look.output[int(y * 101), int(x * 101)]
        wanted = colours[round(127.5 + 127.5 * min(max(output, -1), 1))].astype(int)
        seen = QColor(picture.pixel(round(at[0]), round(at[1])))
        assert np.abs(np.array([seen.red(), seen.green(), seen.blue()]) - wanted).max() < 16


def test_hovering_says_what_a_number_is(diagram_of: MakeDiagram, number_at: NumberAt) -> None:
    diagram = diagram_of()
    diagram.playground.set_parameter(2, 0.53)
    at = number_at(diagram, 2)
    assert diagram.canvas.hint(at.toPointF()) == "w¹₂₁ = 0.53, from x₁ to hidden neuron 2"
    assert diagram.canvas.hint(number_at(diagram, 8).toPointF()).endswith(", the bias of the output")
    french = diagram_of(language="fr")
    french.playground.set_parameter(2, 0.53)
    assert french.canvas.hint(at.toPointF()) == "w¹₂₁ = 0,53, entre x₁ et le neurone caché 2"


def test_buttons_add_and_remove_neurons_and_layers(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    buttons, playground = diagram.canvas.buttons, diagram.playground

    def press(pair: int, sign: int) -> tuple[int, ...]:
        QTest.mouseClick(buttons.pairs[pair][sign], LEFT)
        return playground.state.structure.hidden

    assert press(1, 1) == (3,)
    assert press(0, 1) == (3, 3)
    assert press(2, 0) == (3, 2)
    assert [press(0, 0), press(0, 0), press(0, 0)] == [(3,), (), ()]  # the last one cannot be pressed
    assert press(0, 1) == (2,)
    for _ in range(10):
        press(1, 1)
        press(0, 1)
    assert playground.state.structure.hidden == (8, *[3] * (MOST_LAYERS - 1))
    assert not buttons.pairs[0][1].isEnabled()
    playground.undo()
    assert playground.state.structure.hidden == (8, *[3] * (MOST_LAYERS - 2))


def test_a_click_on_a_neuron_asks_for_its_map_on_the_plane(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    plan, asked = diagram.canvas.plan, QSignalSpy(diagram.neuron_chosen)
    assert plan is not None
    second = plan.pictures[1][1].center().toPoint()
    QTest.mouseClick(diagram.canvas, LEFT, NONE, second)
    diagram.show_look(Look.at(diagram.playground, shown=(0, 1)))
    QTest.mouseClick(diagram.canvas, LEFT, NONE, second)  # and back
    QTest.mouseClick(diagram.canvas, LEFT, NONE, plan.pictures[2][0].center().toPoint())
    assert [asked.at(number)[0] for number in range(3)] == [(0, 1), None, None]
    QTest.mouseClick(diagram.canvas, LEFT, NONE, plan.pictures[0][0].center().toPoint())  # an input answers nothing
    assert asked.count() == 3


def test_the_plane_gets_the_map_of_the_neuron_that_is_shown() -> None:
    playground = Playground("xor")
    look = Look.at(playground, shown=(0, 1))
    np.testing.assert_allclose(look.output, look.maps[0][1])
    for none in ((0, 2), (1, 0), (3, 0)):
        other = Look.at(playground, shown=none)
        assert other.shown is None
        np.testing.assert_array_equal(other.output, other.maps[-1][0])
    fold = Look.at(Playground("slide-1980"), shown=(0, 0))  # ReLU, as far as it goes
    assert (fold.output.min(), fold.output.max()) == (0.0, 1.0)


def test_the_stage_shows_the_plane_the_neuron_that_was_clicked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window, playground, looks = QMainWindow(), Playground("xor"), list[Look]()
    qtbot.addWidget(window)
    stage = PlaneStage(playground, Commands(window), Player(playground, window))
    window.setCentralWidget(stage)
    monkeypatch.setattr(stage.plane, "show_look", looks.append)
    stage.refresh()
    for chosen in ((0, 1), None):
        stage.diagram.neuron_chosen.emit(chosen)
    assert [look.shown for look in looks] == [None, (0, 1), None]


def test_its_numbers_are_a_table(diagram_of: MakeDiagram) -> None:
    table = diagram_of("slide-1980").table()
    assert table is not None
    heading, rows = table
    assert tuple(heading) == ("Parameter", "Value")
    assert next(iter(rows)) == ("w¹₁₁", 0.5)
