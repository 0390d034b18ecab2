"""One neuron alone: its numbers are typed, stepped and dragged, and all that is shown follows."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inkling.analysis.playground.neuron import NEURON_ACTIVATIONS, Neuron, activate
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.stages.neuron.words import choices, formula
from inkling.gui.playground.stages.neuron_stage import NeuronStage
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.language import Language
from inkling.gui.widgets.formats import loss_text
from plane_helpers import LEFT, click, drag, point_to


@pytest.fixture
def window(playground_window: PlaygroundWindow) -> PlaygroundWindow:
    playground_window.open_preset("one-neuron")
    playground_window.refresh()
    return playground_window


def stage_of(window: PlaygroundWindow) -> NeuronStage:
    assert isinstance(window.stage, NeuronStage)
    return window.stage


def neuron_of(window: PlaygroundWindow) -> Neuron:
    return window.playground.state.neuron


def type_in(window: PlaygroundWindow, name: str, text: str) -> None:
    field = stage_of(window).controls.fields[name]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    window.refresh()


def test_weights_and_bias_are_typed_and_stepped(window: PlaygroundWindow) -> None:
    type_in(window, "w1", "2,5")
    type_in(window, "w2", "-1")
    type_in(window, "b", "0.25")
    assert neuron_of(window).line == Line(2.5, -1.0, 0.25)
    QTest.keyClick(stage_of(window).controls.fields["b"], Qt.Key.Key_Up)
    assert neuron_of(window).line.b == pytest.approx(0.3)
    window.playground.undo()
    window.playground.undo()
    window.refresh()
    assert neuron_of(window).line == Line(2.5, -1.0, -1.0)
    assert stage_of(window).controls.fields["b"].value() == -1.0


def test_what_is_no_number_is_said_and_the_old_one_stays(window: PlaygroundWindow) -> None:
    told = list[str]()
    stage_of(window).problem.connect(told.append)
    type_in(window, "w1", "x")
    assert told == ["w₁ needs a number, such as 0.05."]
    assert neuron_of(window).line.w1 == 1.0
    assert stage_of(window).controls.fields["w1"].text() == "1"


def test_the_line_is_dragged_in_the_plane(window: PlaygroundWindow) -> None:
    drag(stage_of(window).plane.plane, (0.9, 0.1), (0.7, 0.1), (0.4, 0.1))
    line = neuron_of(window).line
    assert (line.w1, line.w2) == (1.0, 1.0)
    assert line.b == pytest.approx(-0.5, abs=0.02)
    window.playground.undo()
    assert neuron_of(window).line == Line(1.0, 1.0, -1.0)


@pytest.mark.parametrize("name", NEURON_ACTIVATIONS)
def test_each_function_is_chosen_and_what_it_answers_is_written_down(window: PlaygroundWindow, name: str) -> None:
    stage = stage_of(window)
    stage.controls.function.setCurrentIndex(NEURON_ACTIVATIONS.index(name))
    assert neuron_of(window).activation == name
    window.refresh()
    point_to(stage.plane.plane, (0.25, 0.3))
    place = stage.plane.plane.pointer
    assert place is not None
    z = place[0] + place[1] - 1.0
    a, slope = (float(one) for one in activate(name, np.array(z)))
    rows = {title: value for title, value, _ in stage.terms.rows()}
    assert rows == pytest.approx({"w₁x₁": place[0], "w₂x₂": place[1], "b": -1.0, "z": z, "a": a, "f′(z)": slope})
    for words in (f"z = {loss_text(z)}", f"a = {loss_text(a)}", f"f′(z) = {loss_text(slope)}"):
        assert words in stage.curve.accessibleDescription()
    assert f"output {loss_text(a)}" in stage.plane.readout.text()
    assert not stage.curve.grab().isNull()


def test_what_the_course_defines_otherwise_is_said(window: PlaygroundWindow) -> None:
    stage, said = stage_of(window), dict[str, str]()
    for name in NEURON_ACTIVATIONS:
        stage.controls.function.setCurrentIndex(NEURON_ACTIVATIONS.index(name))
        window.refresh()
        said[name] = stage.note.text() if stage.note.isVisible() else ""
    assert {name for name, words in said.items() if words} == {"threshold", "step", "gaussian", "radial"}
    assert "z > 0" in said["threshold"]
    assert "z ≥ a" in said["threshold"]
    assert "0.399" in said["radial"]
    assert "e^(−z²)" in said["radial"]
    assert formula("radial") == "a = √(1/2π) e^(−z²/2)"


def test_the_jump_of_the_course_s_threshold_is_dragged_and_typed(window: PlaygroundWindow) -> None:
    stage = stage_of(window)
    assert stage.controls.fields["at"].isHidden()
    stage.controls.function.setCurrentIndex(NEURON_ACTIVATIONS.index("step"))
    window.refresh()
    QApplication.processEvents()
    assert stage.controls.fields["at"].isVisible()
    axes = stage.curve.axes()
    start, half, end = (QPointF(axes.x(z), axes.y(0.5)).toPoint() for z in (0.0, 0.75, 1.5))
    QTest.mousePress(stage.curve, LEFT, pos=start)
    for at in (half, end):
        QTest.mouseMove(stage.curve, at)
    QTest.mouseRelease(stage.curve, LEFT, pos=end)
    assert neuron_of(window).at == pytest.approx(1.5, abs=0.05)
    window.refresh()
    assert stage.plane.plane.scene.border == pytest.approx(
        np.array([stage.playground.state.window.cut(Line(1.0, 1.0, -1.0 - neuron_of(window).at))])
    )
    window.playground.undo()
    assert neuron_of(window).at == 0.0
    type_in(window, "at", "-2")
    assert neuron_of(window).at == -2.0


def test_the_place_is_under_the_mouse_a_selected_point_or_typed(window: PlaygroundWindow) -> None:
    stage = stage_of(window)
    plane = stage.plane.plane
    type_in(window, "x1", "-0.75")
    type_in(window, "x2", "0.5")
    assert [value for _, value, _ in stage.terms.rows()[:2]] == [-0.75, 0.5]
    point = tuple(window.playground.state.points.x[0].tolist())
    click(plane, point)
    QApplication.sendEvent(plane, QEvent(QEvent.Type.Leave))
    assert plane.place() == point
    assert stage.controls.fields["x1"].value() == point[0]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    spoken = Language(qapp)
    yield spoken
    spoken.drop()


def test_it_speaks_french_as_soon_as_it_is_asked_to(window: PlaygroundWindow, language: Language) -> None:
    stage = stage_of(window)
    stage.controls.function.setCurrentIndex(NEURON_ACTIVATIONS.index("radial"))
    window.refresh()
    language.use("fr")
    QApplication.processEvents()
    assert stage.controls.function.currentText() == "radiale du cours, √(1/2π) e^(−z²/2)"
    assert stage.note.text().startswith("La fonction radiale du cours, 0,399 à son sommet.")
    state = window.playground.state
    wrong = int((state.neuron.decides(state.points) != (state.points.labels == 1)).sum())
    assert stage.plane.summary.text() == f"Points\u00a0: 40 · erreurs\u00a0: {wrong} · |b|/‖w‖ = 0,7071"
    assert len({choice.text for choice in choices()}) == len(NEURON_ACTIVATIONS)
