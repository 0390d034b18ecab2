"""Both costs side by side agree with the engine's own, whichever the network learns with."""

import numpy as np
import pytest

from backprop_helpers import STACKS, passed, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.both_costs import both_costs


@pytest.mark.parametrize("name", STACKS)
def test_the_cost_that_it_learns_with_and_its_pull_are_the_engines(name: str) -> None:
    found = passed(name)
    costs = both_costs(found)
    squares = found.question.loss.name == "mse"
    cost, pulls = (costs.square_cost, costs.square_pulls) if squares else (costs.cross_entropy, costs.shares_pulls)
    assert cost == pytest.approx(found.cost, rel=1e-12)
    assert pulls is not None
    np.testing.assert_allclose(pulls, found.stages[-1].d_z, rtol=1e-9, atol=1e-15)


def test_only_the_wished_class_has_a_term_of_cross_entropy() -> None:
    costs = both_costs(passed("course"))
    assert np.count_nonzero(costs.terms) == 1
    assert costs.terms[costs.digit] == pytest.approx(-np.log(costs.shares[costs.digit]), rel=1e-12)


def test_where_it_is_boldly_wrong_squares_let_go_and_cross_entropy_pulls() -> None:
    asked = question("784-16-16-10", "mse")
    asked.network.theta[-10:] = -12.0  # biases of the outputs: all of them say no
    costs = both_costs(backward_pass(asked))
    assert costs.square_pulls is not None
    assert abs(costs.square_pulls[costs.digit]) < 1e-3
    a = costs.a[costs.digit]
    assert costs.square_pulls[costs.digit] == pytest.approx(2 * (a - 1) * a * (1 - a), rel=1e-12)
    asked.network.theta[-10:] = -12.0 + 24.0 * (np.arange(10) == (costs.digit + 1) % 10)
    assert both_costs(backward_pass(asked)).shares_pulls[costs.digit] == pytest.approx(-1.0, abs=1e-6)


def test_a_threshold_does_not_pull() -> None:
    costs = both_costs(backward_pass(question("6x6 10:threshold", "perceptron")))
    assert costs.square_pulls is None
    assert costs.learns_with == "perceptron"
