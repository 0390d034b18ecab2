"""The playground's network learns: runs and undo, what keeps the optimizer's memory, when θ is new, divergence."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.points import NO_POINTS
from inkling.errors import ArchitectureError, DataError, SettingsError
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import MOST_OF_CURVE, new_theta
from inkling.training.optimizers import Adam


def playground(preset: str = "xor", **training: Any) -> Playground:
    it = Playground(preset)
    it.change(training=replace(it.state.training, **training))
    return it


def train(it: Playground, count: int) -> None:
    it.run()
    it.step(count)


def experiment_like(it: Playground) -> Experiment:
    """Another one with the same beginning, to step beside it."""
    state = it.state
    return Experiment(
        state.structure,
        state.points,
        state.network(),
        optimizer=state.training.optimizer,
        eta=state.training.eta,
        rng=np.random.default_rng(state.training.first_seed),
    )


def test_it_takes_the_steps_of_the_engine_and_notes_them() -> None:
    it = playground(optimizer="adam", eta=0.1)
    beside = experiment_like(it)
    train(it, 5)
    it.step(2)
    for _ in range(7):
        beside.step()
    np.testing.assert_array_equal(it.state.theta, beside.network.theta)
    assert it.state.curve[:, 0].tolist() == [5.0, 7.0]
    assert it.state.curve[-1].tolist() == [7.0, beside.cost(), beside.accuracy()]
    assert it.state.steps == 7


def test_a_run_is_one_step_of_undo_however_many_steps_it_takes() -> None:
    it = Playground("xor")
    first = it.state
    it.run()
    for _ in range(10):
        it.step(3)
    after = it.state
    it.undo()
    assert it.state is first
    assert not it.can_undo
    it.redo()
    assert it.state is after
    train(it, 1)
    train(it, 1)
    it.undo()
    assert it.state.steps == 31


def test_a_change_during_a_run_is_undone_with_the_steps_that_followed() -> None:
    it = playground(eta=1.0)
    train(it, 5)
    before = it.state
    it.change(training=replace(it.state.training, eta=2.0))
    it.step(5)
    assert it.state.steps == 10
    it.undo()
    assert it.state is before
    assert it.eta == 1.0
    assert it.state.steps == 5


def test_steps_go_on_where_they_were_after_an_undo() -> None:
    it = Playground("xor")
    train(it, 4)
    it.set_parameter(0, 3.0)
    it.undo()
    train(it, 2)
    assert it.state.steps == 6
    assert not it.can_redo


@pytest.mark.parametrize("change", ["η", "points", "both"])
def test_other_points_and_another_eta_keep_the_momentum(change: str) -> None:
    it = playground(optimizer="momentum", eta=0.2)
    beside = experiment_like(it)
    train(it, 20)
    for _ in range(20):
        beside.step()
    points = it.state.points.moved(1, 0.1, 0.9)
    if change != "points":
        it.change(training=replace(it.state.training, eta=0.05))
        beside.eta = 0.05
    if change != "η":
        it.change_points(points)
        beside.points = points
    it.step(5)
    for _ in range(5):
        beside.step()
    np.testing.assert_array_equal(it.state.theta, beside.network.theta)


def test_the_view_and_the_sheets_of_others_leave_the_momentum_alone() -> None:
    it = playground(optimizer="adam", eta=0.1)
    experiment = it.experiment
    it.change(points_seed=4)
    it.change(window=replace(it.state.window, left=-3.0))
    it.change(descent=replace(it.state.descent, h=0.3))
    it.change(training=replace(it.state.training, eta=None))
    it.change(training=replace(it.state.training, steps=17))
    assert it.experiment is experiment
    assert it.eta == Adam.default_eta


def test_another_optimizer_or_weight_begins_without_memory() -> None:
    it = playground(optimizer="momentum", eta=0.2)
    train(it, 20)
    it.set_parameter(0, 0.5)
    beside = experiment_like(it)
    it.step(3)
    for _ in range(3):
        beside.step()
    np.testing.assert_array_equal(it.state.theta, beside.network.theta)
    assert it.state.steps == 23, "the curve goes on"
    experiment = it.experiment
    it.change(training=replace(it.state.training, optimizer="sgd"))
    assert it.experiment is not experiment


NEW_THETA = [
    {"structure": {"hidden": (3,)}},
    {"structure": {"biases": False}},
    {"training": {"initializer": "glorot"}},
    {"training": {"initial_bias": 0.25}},
    {"training": {"first_seed": 1}},
]
SAME_THETA = [
    {"structure": {"activation": "relu"}},
    {"structure": {"output": "tanh"}},
    {"structure": {"scale": "half"}},
    {"training": {"eta": 0.5}},
    {"training": {"optimizer": "adam"}},
    {"training": {"steps": 10}},
]


@pytest.mark.parametrize("fields", [*NEW_THETA, *SAME_THETA], ids=str)
def test_theta_is_drawn_anew_exactly_when_it_must_be(fields: dict[str, dict[str, Any]]) -> None:
    it = Playground("xor")
    train(it, 3)
    before = it.state
    it.change(**{name: replace(getattr(before, name), **values) for name, values in fields.items()})
    after = it.state
    if fields in NEW_THETA:
        np.testing.assert_array_equal(after.theta, new_theta(after.structure, after.training))
        assert not len(after.curve)
        assert after.steps == 0
    else:
        np.testing.assert_array_equal(after.theta, before.theta)
        np.testing.assert_array_equal(after.curve, before.curve)


def test_theta_that_comes_with_the_structure_is_not_drawn() -> None:
    it = Playground("xor")
    train(it, 3)
    structure = replace(it.state.structure, hidden=(3,))
    theta = np.arange(13.0)
    it.change(structure=structure, theta=theta)
    np.testing.assert_array_equal(it.state.theta, theta)
    assert not len(it.state.curve)


def test_a_reset_is_the_beginning_from_the_same_seed() -> None:
    it = playground(first_seed=7)
    first = it.state.theta
    train(it, 10)
    it.reset()
    np.testing.assert_array_equal(it.state.theta, first)
    assert it.state.steps == 0
    it.undo()
    assert it.state.steps == 10


def test_a_reset_of_what_was_set_by_hand_is_that() -> None:
    it = Playground("slide-1980")
    by_hand = it.state.theta
    it.set_parameter(0, 5.0)
    it.reset()
    np.testing.assert_array_equal(it.state.theta, by_hand)
    it.change(structure=replace(it.state.structure, hidden=(3,)))
    it.reset()
    np.testing.assert_array_equal(it.state.theta, new_theta(it.state.structure, it.state.training))


def wild(**training: Any) -> Playground:
    """One whose next steps lead out of all numbers."""
    it = playground("deep-wide", optimizer="momentum", eta=1e3, **training)
    it.change(structure=replace(it.state.structure, activation="identity", output="identity"))
    return it


@pytest.mark.parametrize("at_once", [1, 7, 1_000])
def test_divergence_keeps_numbers_that_are_finite(at_once: int) -> None:
    it = wild()
    it.run()
    for _ in range(2_000):
        before = it.state
        it.step(at_once)
        assert np.isfinite(it.state.theta).all()
        assert np.isfinite(it.state.curve).all()
        if it.diverged:
            break
    assert it.diverged
    assert (np.diff(it.state.curve[:, 0]) > 0).all()
    assert it.state.steps <= before.steps + at_once
    steps = it.state.steps
    it.step()
    assert it.diverged
    assert it.state.steps == steps, "a step that was taken back is none"


def test_after_divergence_a_smaller_eta_learns_again() -> None:
    it = wild()
    it.run()
    while not it.diverged:
        it.step(10)
    steps = it.state.steps
    it.change(training=replace(it.state.training, eta=1e-300))
    assert not it.diverged
    it.step()
    assert not it.diverged, "the memory of the optimizer was out of all numbers"
    assert it.state.steps == steps + 1


def test_who_plays_on_after_divergence_is_told_again() -> None:
    it = wild()
    it.run()
    while not it.diverged:
        it.step(10)
    it.run()
    assert not it.diverged, "a player that waits for it would never take a step"
    it.step()
    assert it.diverged


def test_a_long_curve_is_thinned_and_ends_where_it_is() -> None:
    it = Playground("and")
    it.run()
    for _ in range(MOST_OF_CURVE + 1):
        it.step()
    curve = it.state.curve
    assert MOST_OF_CURVE // 2 <= len(curve) <= MOST_OF_CURVE
    assert it.state.steps == MOST_OF_CURVE + 1
    it.step()
    assert it.state.curve[-2:, 0].tolist() == [MOST_OF_CURVE + 1, MOST_OF_CURVE + 2]
    assert (np.diff(curve[:, 0]) > 0).all()


OBSTACLES: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"points": NO_POINTS}, DataError, "no points to learn from"),
    ({"structure": {"output": "threshold"}}, ArchitectureError, "threshold"),
    ({"structure": {"biases": False}, "training": {"optimizer": "laplacian"}}, SettingsError, "biases"),
]


@pytest.mark.parametrize(("fields", "kind", "words"), OBSTACLES, ids=lambda one: str(one)[:30])
def test_why_nothing_can_be_learned_is_a_sentence(fields: dict[str, Any], kind: type[Exception], words: str) -> None:
    it = Playground("xor")
    it.change(
        **{
            name: replace(getattr(it.state, name), **value) if isinstance(value, dict) else value
            for name, value in fields.items()
        }
    )
    before = it.state
    assert isinstance(it.obstacle, kind)
    assert words in str(it.obstacle)
    it.run()
    with pytest.raises(kind, match=words):
        it.step()
    assert it.state is before
    it.undo()
    assert it.obstacle is None
    it.step()
