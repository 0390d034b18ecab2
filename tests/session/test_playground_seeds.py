"""Many seeds of the playground's network: what is counted, whether it still holds, and a seed that is taken."""

from dataclasses import replace

import numpy as np
import pytest

from inkling.analysis.playground.rates import Training, success_rate
from inkling.errors import Cancelled
from inkling.session.playground.playground import Playground
from inkling.session.playground.seeds import QUESTIONS, count, take_seed
from inkling.session.playground.state import new_theta

SOON = Training(steps=200)


@pytest.fixture
def playground() -> Playground:
    made = Playground("xor-seeds")
    made.change(training=SOON)
    return made


def test_each_question_has_its_values(playground: Playground) -> None:
    values = {question: [value for value, _ in count(question, playground.state, 10).rates] for question in QUESTIONS}
    assert values == {
        "network": [None],
        "hidden": [1, 2, 3, 4],
        "biases": [True, False],
        "initial-bias": [0.0, 0.01, 0.1, 1.0],
        "points": [4, 60],
    }


def test_what_is_counted_is_the_network_that_is_looked_at(playground: Playground) -> None:
    state = playground.state
    answer = count("network", state, 10)
    np.testing.assert_array_equal(
        answer.rates[0][1].residuals, success_rate(state.structure, state.points, 10, SOON).residuals
    )
    rate = answer.rates[0][1]
    figures = (int(rate.right[4]), float(rate.residuals[4]), float(rate.accuracies[4]))
    assert answer.rows()[4] == ("network", "2-2-1", 4, *figures)


def test_it_holds_until_something_else_is_asked(playground: Playground) -> None:
    state = playground.state
    answers = {question: count(question, state, 10) for question in QUESTIONS}
    other = {
        "seed": replace(state, training=replace(SOON, first_seed=9)),
        "hidden": replace(state, structure=replace(state.structure, hidden=(3,))),
        "biases": replace(state, structure=replace(state.structure, biases=False)),
        "initial-bias": replace(state, training=replace(SOON, initial_bias=1.0)),
        "points": replace(state, points=state.points.moved(0, 0.1, 0.1)),
        "steps": replace(state, training=replace(SOON, steps=100)),
    }
    holds = {name: [q for q in QUESTIONS if answers[q].still_of(one)] for name, one in other.items()}
    assert holds == {
        "seed": list(QUESTIONS),
        "hidden": ["hidden"],
        "biases": ["biases"],
        "initial-bias": ["initial-bias"],
        "points": ["points"],
        "steps": [],
    }


def test_it_is_ended_by_its_progress(playground: Playground) -> None:
    def end(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        count("hidden", playground.state, 10, progress=end)


@pytest.mark.parametrize("trained", [True, False])
def test_a_seed_is_taken_in_one_step_of_undo(playground: Playground, trained: bool) -> None:
    before = playground.state
    rate = count("hidden", before, 10).rates[3][1]
    take_seed(playground, rate, 7, trained=trained)
    state = playground.state
    assert (state.structure.hidden, state.training.first_seed) == ((4,), 7)
    expected = rate.thetas[7] if trained else new_theta(rate.structure, replace(SOON, first_seed=7))
    np.testing.assert_array_equal(state.theta, expected)
    assert state.steps == (200 if trained else 0)
    if trained:
        experiment = playground.experiment
        assert experiment is not None
        assert state.curve.tolist() == [[200, experiment.cost(), experiment.accuracy()]]
    playground.undo()
    assert playground.state is before


def test_points_come_along(playground: Playground) -> None:
    rate = count("points", playground.state, 10).rates[1][1]
    take_seed(playground, rate, 0, trained=True)
    assert playground.state.points is rate.points
    assert playground.state.recipe is None


def test_a_seed_is_not_what_a_preset_sets_by_hand() -> None:
    playground = Playground("slide-1980")
    rate = success_rate(playground.state.structure, playground.state.points, 10, SOON)
    take_seed(playground, rate, 2, trained=False)
    np.testing.assert_array_equal(playground.state.theta, new_theta(rate.structure, replace(SOON, first_seed=2)))


def test_the_same_start_again_is_untrained_again(playground: Playground) -> None:
    rate = count("network", playground.state, 10).rates[0][1]
    fresh = playground.state.theta
    playground.step(20)
    take_seed(playground, rate, 0, trained=False)
    np.testing.assert_array_equal(playground.state.theta, fresh)
    assert playground.state.steps == 0
