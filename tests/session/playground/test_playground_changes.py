"""Every change of the playground is undone and redone; a change that cannot be leaves everything as it was."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings

from inkling.analysis.playground.digit_boxes import Box
from inkling.analysis.playground.four_parameters import FourParameters
from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.neuron import Neuron
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.presets import PRESETS
from inkling.analysis.playground.separability import Line
from inkling.errors import InklingError, SettingsError
from inkling.session.playground.file import encode_playground
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import CurveSheet, DeepSheet, DescentSheet, DigitsSheet, FourSheet

Do = Callable[[Playground], object]


def training(**fields: Any) -> Do:
    return lambda it: it.change(training=replace(it.state.training, **fields))


def structure(**fields: Any) -> Do:
    return lambda it: it.change(structure=replace(it.state.structure, **fields))


def make_anew(it: Playground) -> None:
    recipe = Recipe("xor", 20, 0.1)
    it.change(recipe=recipe, points=recipe.points(5), points_seed=5)


def step(it: Playground) -> None:
    it.run()
    it.step(3)


CHANGES: dict[str, Do] = {
    "another question": lambda it: it.open("perceptron" if it.state.preset == "xor" else "xor"),
    "η": training(eta=0.25),
    "optimizer": training(optimizer="momentum", eta=0.1),
    "seed": training(first_seed=3),
    "initializer": training(initializer="glorot"),
    "initial bias": training(initial_bias=0.5),
    "hidden layers": structure(hidden=(3, 2)),
    "no biases": structure(biases=False),
    "activation": structure(activation="tanh"),
    "sum of the errors": structure(scale="sum"),
    "points": lambda it: it.change_points(it.state.points.with_point(0.5, 0.5, 1), fit=True),
    "no points": lambda it: it.change_points(NO_POINTS),
    "a point moved": lambda it: it.change_points(Points([[0.25, 1.0], [1.0, 0.0]], [1, 0])),
    "points anew": make_anew,
    "window": lambda it: it.change(window=Window(-2.0, 2.0, -1.0, 3.0)),
    "one weight": lambda it: it.set_parameter(0, it.state.theta[0] + 1.5),
    "reset": lambda it: it.reset(),
    "steps": step,
    "neuron": lambda it: it.change(neuron=Neuron(Line(1.0, -2.0, 0.5), "radial", 0.25)),
    "descent": lambda it: it.change(descent=DescentSheet("x^4 - x", 2.0, 0.01, 7)),
    "target": lambda it: it.change(target=CurveSheet("", ((0.0, 0.5), (1.0, 1.0)), (0.1, 0.2), 3.0, 8, 10, 4)),
    "four": lambda it: it.change(four=FourSheet(FourParameters(w1=2.0), 0.5)),
    "digits": lambda it: it.change(
        digits=DigitsSheet((Box(0, 0, 2, 3), Box(5, 5, 1, 1)), (4, 9)).with_image(np.eye(28), 4)
    ),
}


def content(it: Playground) -> bytes:
    return encode_playground(it.state)


def try_to(it: Playground, change: Do) -> None:
    """Do it, where it makes sense now."""
    if change is CHANGES["steps"] and it.obstacle is not None:
        return
    if change is CHANGES["one weight"] and not it.state.structure.biases:
        return
    change(it)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_one_step_of_undo(change: Do) -> None:
    it, told = Playground("xor"), list[str]()
    step(it)  # so that a reset changes something
    before = content(it)
    it.replaced.connect(lambda: told.append("replaced"))
    it.stepped.connect(lambda: told.append("stepped"))
    change(it)
    after = content(it)
    assert after != before
    assert told == ["stepped" if change is step else "replaced"]
    it.undo()
    assert content(it) == before
    assert it.can_redo
    it.redo()
    assert content(it) == after
    assert not it.can_redo
    assert told[1:] == ["replaced", "replaced"]


def test_states_of_the_history_share_what_did_not_change() -> None:
    it = Playground("xor")
    step(it)
    it.change(digits=it.state.digits.with_image(np.eye(28), 4))
    first = it.state
    for change in ("window", "η", "neuron", "points", "one weight"):
        before = it.state
        CHANGES[change](it)
        after = it.state
        assert after.curve is before.curve is first.curve
        assert after.digits.images is first.digits.images
        assert (after.theta is before.theta) is (change != "one weight")
        assert (after.points is before.points) is (change != "points")
    moved = replace(after.digits, boxes=(Box(0, 0, 1, 1), Box(1, 1, 1, 1)))
    assert moved.images is first.digits.images
    assert moved.labels is first.digits.labels
    while it.can_undo and it.state.window is not first.window:
        it.undo()
        assert it.state.curve is first.curve
    step(it)  # what learns on has numbers of its own
    assert it.state.curve is not first.curve
    assert first.theta is not it.state.theta
    assert not any(one.flags.writeable for one in (it.state.theta, it.state.curve, first.theta, first.curve))


@given(st.lists(st.sampled_from(sorted(CHANGES)), max_size=12))
@settings(max_examples=60)
def test_undoing_everything_is_the_first_state_and_redoing_everything_the_last(names: list[str]) -> None:
    it = Playground("xor")
    states = [content(it)]
    for name in names:
        try_to(it, CHANGES[name])
        states.append(content(it))
    last = states[-1]
    while it.can_undo:
        it.undo()
        assert content(it) in states
        assert np.isfinite(it.state.theta).all()
    assert content(it) == states[0]
    while it.can_redo:
        it.redo()
    assert content(it) == last


@given(st.lists(st.sampled_from([*sorted(CHANGES), "undo", "redo"]), max_size=20))
@settings(max_examples=60)
def test_whatever_is_done_the_network_fits_the_state(names: list[str]) -> None:
    it = Playground("xor")
    for name in names:
        if name in CHANGES:
            try_to(it, CHANGES[name])
        else:
            getattr(it, name)()
    state = it.state
    assert (it.network.theta == state.theta).all()
    assert it.network.theta.size == state.structure.architecture.parameters
    assert (it.experiment is None) is (it.obstacle is not None)
    if it.experiment is not None:
        assert it.experiment.points is state.points
        assert it.experiment.eta == it.eta
        assert it.experiment.network is it.network


def test_a_gesture_is_one_step_of_undo() -> None:
    it = Playground("xor")
    before = content(it)
    it.begin()
    for x in np.linspace(0.0, 1.0, 20):
        it.change_points(it.state.points.moved(0, x, x))
    it.end()
    after = content(it)
    it.undo()
    assert content(it) == before
    assert not it.can_undo
    it.redo()
    assert content(it) == after


def test_two_gestures_are_two_steps_and_an_empty_one_is_none() -> None:
    it = Playground("xor")
    for value in (1.0, 2.0):
        it.begin()
        it.set_parameter(0, value)
        it.set_parameter(0, 10 * value)
        it.end()
        it.begin()
        it.end()
    it.undo()
    assert it.state.theta[0] == 10.0
    it.undo()
    assert not it.can_undo


def test_a_gesture_goes_on_after_an_undo_in_its_middle() -> None:
    it = Playground("xor")
    before = content(it)
    it.begin()
    it.set_parameter(0, 1.0)
    it.undo()
    it.set_parameter(0, 2.0)
    it.end()
    assert not it.can_redo, "what was taken back is no longer what comes next"
    it.undo()
    assert content(it) == before


WRONG: dict[str, tuple[Do, str]] = {
    "η of 0": (training(eta=0.0), "learning rate"),
    "η is NaN": (training(eta=float("nan")), "learning rate"),
    "optimizer": (training(optimizer="newton"), "newton"),
    "initializer": (training(initializer="ones"), "ones"),
    "seed": (training(first_seed=-1), "-1"),
    "bias": (training(initial_bias=float("inf")), "lies between"),
    "weight": (lambda it: it.set_parameter(0, float("nan")), "finite"),
    "window": (lambda it: it.change(window=Window(1.0, 1.0, 0.0, 1.0)), "width"),
    "recipe": (lambda it: it.change(recipe=Recipe("stars", 4)), "stars"),
    "seed of the points": (lambda it: it.change(points_seed=-2), "-2"),
    "inputs": (structure(inputs=1), "2 inputs, not 1"),
    "function": (lambda it: it.change(descent=DescentSheet("x +")), ""),
    "start": (lambda it: it.change(descent=DescentSheet(start=float("inf"))), "inf"),
    "h": (lambda it: it.change(descent=DescentSheet(h=-1.0)), "-1"),
    "folds": (lambda it: it.change(deep=DeepSheet(folds=0)), "folds"),
    "curve": (lambda it: it.change(target=CurveSheet("1/x")), "not finite"),
    "steepness": (lambda it: it.change(target=CurveSheet(steepness=0.0)), "steepness"),
    "neurons": (lambda it: it.change(target=CurveSheet(neurons=1_000)), "neurons"),
    "four": (lambda it: it.change(four=FourSheet(FourParameters(x=float("nan")))), "lies between"),
    "activation": (lambda it: it.change(neuron=Neuron(Line(1, 1, 1), "sign")), "sign"),
    "digits": (lambda it: it.change(digits=DigitsSheet(digits=(1, 17))), "0 to 9"),
    "preset": (lambda it: it.open("nand"), "nand"),
}


@pytest.mark.parametrize(("change", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_is_a_sentence_and_nothing_has_changed(change: Do, words: str) -> None:
    it = Playground("xor")
    before, network = content(it), it.network
    with pytest.raises(InklingError) as caught:
        change(it)
    assert words in str(caught.value)
    assert content(it) == before
    assert it.network is network
    assert not it.can_undo


def test_a_bias_that_is_left_out_cannot_be_set() -> None:
    it = Playground("xor")
    structure(biases=False)(it)
    (bias, *_) = np.flatnonzero(it.network.weights_mask() == 0)
    with pytest.raises(SettingsError, match="no biases"):
        it.set_parameter(int(bias), 1.0)
    it.set_parameter(0, 2.5)
    assert it.state.theta[0] == 2.5


@pytest.mark.parametrize("preset", PRESETS, ids=lambda one: one.name)
def test_every_question_can_be_asked_and_taken_back(preset: Any) -> None:
    it = Playground("and")
    before = content(it)
    it.open(preset.name)
    assert it.preset is preset
    it.undo()
    assert content(it) == before


@pytest.mark.parametrize("preset", [one.name for one in PRESETS if one.recipe is not None])
def test_the_questions_about_the_plane_learn_at_once(preset: str) -> None:
    it = Playground(preset)
    before = it.experiment.cost() if it.experiment else np.nan
    assert it.obstacle is None
    it.step(20)
    assert it.state.curve[-1, 1] <= before
