"""Each setting of the playground changes the state, undoably, or is refused in a sentence and goes back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit

from inkling.analysis.playground.generators import GENERATORS, Recipe
from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import NO_POINTS
from inkling.gui.playground.settings.choices import OWN
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.network import INITIALIZERS
from inkling.training.optimizer_choice import OPTIMIZERS, optimizer_class
from playground_desk import MakeDesk

Key = Qt.Key


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    if not text:
        QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClick(field, Key.Key_Return)


def choose(box: ChoiceBox, name: str) -> None:
    """With the keys."""
    box.setFocus()
    assert box.findData(name) >= 0
    while box.name() != name:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < box.findData(name) else Key.Key_Up)


def count_into(field: CountField, text: str) -> None:
    type_into(field.lineEdit(), text)


def test_hidden_layers_are_a_text(desk_of: MakeDesk) -> None:
    desk = desk_of()
    hidden, told = desk.column.network.hidden, QSignalSpy(desk.column.problem)
    assert hidden.text() == "2"
    for text, layers in (("4", (4,)), ("8,8", (8, 8)), ("3 2", (3, 2)), ("", ())):
        type_into(hidden, text)
        assert desk.playground.state.structure.hidden == layers
    assert hidden.text() == ""
    type_into(hidden, "300")
    assert told.at(0) == ["A layer in the plane has at least 1 and at most 200 neurons, not 300."]
    type_into(hidden, "conv5x8")
    assert told.at(1) == ["All layers in the plane are dense; write their sizes, such as 8, 8, not “conv5x8”."]
    assert (hidden.text(), desk.playground.state.structure.hidden) == ("", ())
    for _ in range(4):
        desk.playground.undo()
    assert (hidden.text(), desk.playground.can_undo) == ("2", False)


def test_eta_goes_on_with_the_same_training(desk_of: MakeDesk) -> None:
    desk = desk_of()
    desk.playground.step(5)
    theta = desk.playground.state.theta
    type_into(desk.column.training.eta, "0,5")
    assert (desk.playground.eta, desk.playground.state.steps) == (0.5, 5)
    np.testing.assert_array_equal(desk.playground.state.theta, theta)
    QTest.keyClick(desk.column.training.eta, Key.Key_Up)
    assert desk.playground.state.training.eta == 1.0
    type_into(desk.column.training.eta, "0")
    assert desk.column.training.eta.text() == "1"
    assert desk.column.card.message.text() == "η must be above 0 and at most 1000."
    assert desk.playground.eta == 1.0


def test_every_optimizer_works_with_an_eta_that_suits_it(desk_of: MakeDesk) -> None:
    desk = desk_of()
    for name in OPTIMIZERS[1:]:
        choose(desk.column.training.optimizer, name)
        assert desk.playground.eta == optimizer_class(name).default_eta
        before = desk.playground.network.theta.copy()
        desk.playground.step(20)
        assert (desk.playground.obstacle, desk.playground.diverged) == (None, False)
        assert (desk.playground.network.theta != before).any()
        desk.playground.reset()
    choose(desk.column.training.optimizer, "sgd")
    assert desk.playground.eta == 5.0  # the preset's own


def test_the_cost_is_written_in_three_ways(desk_of: MakeDesk) -> None:
    desk = desk_of()
    mean = desk.playground.experiment.cost()
    for scale, factor in (("sum", 4.0), ("half", 0.5), ("mean", 1.0)):
        choose(desk.column.training.cost, scale)
        assert desk.playground.experiment.cost() == pytest.approx(factor * mean)


def test_a_threshold_is_taught_by_the_perceptron(desk_of: MakeDesk) -> None:
    desk = desk_of("and")
    choose(desk.column.network.output, "threshold")
    assert desk.playground.state.structure.loss == "perceptron"
    assert desk.column.training.cost.itemText(1).startswith("Perceptron")
    assert desk.playground.obstacle is None
    choose(desk.column.network.output, "sigmoid")
    assert desk.playground.state.structure.loss == "mse"


def test_targets_follow_tanh_and_are_refused_where_the_output_never_comes_there(
    desk_of: MakeDesk,
) -> None:
    desk = desk_of()
    targets, told = desk.column.training.targets, QSignalSpy(desk.column.problem)
    QTest.keyClick(targets, Key.Key_Down)
    assert "never comes to −1" in told.at(0)[0]
    assert (targets.name(), desk.playground.state.structure.signs) == ("0", False)
    choose(desk.column.network.output, "tanh")
    assert (targets.name(), targets.isEnabled()) == ("-1", False)
    choose(desk.column.network.output, "identity")
    choose(targets, "-1")
    assert desk.playground.state.structure.signs


def test_biases_and_the_first_theta(desk_of: MakeDesk) -> None:
    desk = desk_of()
    network, playground = desk.column.network, desk.playground
    QTest.mouseClick(network.biases, Qt.MouseButton.LeftButton)
    assert not playground.state.structure.biases
    assert not network.initial_bias.isEnabled()
    QTest.mouseClick(network.biases, Qt.MouseButton.LeftButton)
    type_into(network.initial_bias, "0,1")
    assert playground.state.training.initial_bias == 0.1
    assert playground.network.theta[[4, 5, 8]].tolist() == [0.1] * 3
    told = QSignalSpy(desk.column.problem)
    type_into(network.initial_bias, "much")
    assert told.at(0) == ["A bias begins with a number, such as 0.1, or with none, not with “much”."]
    assert network.initial_bias.text() == "0.1"
    type_into(network.initial_bias, "")
    assert playground.state.training.initial_bias is None
    for name in INITIALIZERS:
        choose(network.initializer, name)
        assert playground.state.training.initializer == name
    assert not playground.network.theta.any()  # the last one are zeros


def test_the_seed_of_theta_is_on_screen_and_new_start_takes_the_next(desk_of: MakeDesk) -> None:
    desk = desk_of()
    seed, first = desk.column.network.seed, desk.playground.state.theta
    count_into(seed, "41")
    assert desk.playground.state.training.first_seed == 41
    desk.playground.step(3)
    QTest.mouseClick(desk.column.card.new_start, Qt.MouseButton.LeftButton)
    assert (seed.value(), desk.playground.state.training.first_seed, desk.playground.state.steps) == (42, 42, 0)
    count_into(seed, "0")
    np.testing.assert_array_equal(desk.playground.state.theta, first)
    for _ in range(4):
        desk.playground.undo()
    assert (seed.value(), desk.playground.can_undo) == (0, False)


def test_points_are_made_from_kind_count_noise_and_seed(desk_of: MakeDesk) -> None:
    desk = desk_of()
    points, playground = desk.column.points, desk.playground
    assert [points.kind.itemData(row) for row in range(points.kind.count())] == list(GENERATORS)
    choose(points.kind, "xor-square")
    state = playground.state
    assert state.recipe == Recipe("xor-square")
    assert state.window == window_around(state.points)
    count_into(points.count, "60")
    type_into(points.noise, "0,2")
    count_into(points.seed, "7")
    wanted = Recipe("xor-square", 60, 0.2).points(7)
    np.testing.assert_array_equal(playground.state.points.x, wanted.x)
    choose(points.kind, "moons")
    assert (playground.state.recipe, points.noise.text()) == (Recipe("moons", 60), "0.1")
    asked = QSignalSpy(desk.commands.regenerate.triggered)
    QTest.mouseClick(points.anew, Qt.MouseButton.LeftButton)
    assert asked.count() == 1
    type_into(points.noise, "9")
    assert desk.column.card.message.text() == "The noise must be from 0 to 5."
    assert (points.noise.text(), playground.state.recipe) == ("0.1", Recipe("moons", 60))


def test_one_s_own_points_have_no_seed(desk_of: MakeDesk) -> None:
    desk = desk_of()
    points, playground = desk.column.points, desk.playground
    playground.change_points(playground.state.points.with_point(0.5, 0.5, 1))
    assert (points.kind.name(), points.count.value()) == (OWN, 5)
    assert not any(one.isEnabled() for one in (points.count, points.noise, points.seed))
    choose(points.kind, "and")
    assert playground.state.recipe == Recipe("and")
    assert points.kind.findData(OWN) < 0


def test_no_points_are_no_number_of_points(desk_of: MakeDesk) -> None:
    desk = desk_of()
    points, told = desk.column.points, QSignalSpy(desk.column.problem)
    count_into(points.count, "0")
    assert (points.count.value(), len(desk.playground.state.points), told.count()) == (4, 4, 0)
    assert desk.column.card.message.text() == "How many must be a whole number from 1 to 5,000."
    desk.playground.change_points(NO_POINTS)
    assert points.count.value() == 0
