"""What if: one number moved, against the whole network with θ really changed; and θ is as it was afterwards."""

import numpy as np
import pytest

from backprop_helpers import COURSE, STACKS, passed, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.entries import entry_at, entry_of
from inkling.analysis.backprop.own_steps import own_steps
from inkling.analysis.backprop.what_if import activations_at, costs_along, costs_at, moves_by_z

DELTAS = np.array([-0.7, -1e-3, 0.0, 0.2, 1.5])


@pytest.mark.parametrize("name", STACKS)
def test_an_entry_moved_is_the_network_with_another_theta(name: str) -> None:
    result = passed(name)
    asked, before = result.question, result.question.network.theta.copy()
    for place in np.random.default_rng(1).integers(0, before.size, 12):
        entry = entry_at(asked.network, int(place))
        found = costs_along(result, entry, DELTAS)
        np.testing.assert_array_equal(asked.network.theta, before)
        for delta, z, a, cost in zip(DELTAS, found.z, found.a, found.costs, strict=True):
            asked.network.theta[place] = before[place] + delta
            there = backward_pass(asked)
            asked.network.theta[place] = before[place]
            assert cost == pytest.approx(there.cost, rel=1e-9, abs=1e-12)
            assert z == pytest.approx(there.stages[entry.layer - 1].z.ravel()[found.neuron], rel=1e-9, abs=1e-12)
            if result.question.network.stages[entry.layer - 1].spec.activation_name is not None:
                assert a == pytest.approx(there.stages[entry.layer - 1].a.ravel()[found.neuron], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("name", STACKS)
def test_the_curves_go_through_the_present_point(name: str) -> None:
    result = passed(name)
    last = result.stages[-1]
    for neuron in range(10):
        a = activations_at(result, len(result.stages) - 1, neuron, last.z[neuron : neuron + 1])
        assert a[0] == pytest.approx(last.a[neuron], rel=1e-12)
        here, slopes = (last.z, last.d_z) if moves_by_z(result) else (last.a, last.d_a)
        below, at, above = costs_at(result, neuron, here[neuron] + np.array([-1e-6, 0.0, 1e-6]))
        assert at == pytest.approx(result.cost, rel=1e-12)
        assert (above - below) / 2e-6 == pytest.approx(slopes[neuron], rel=1e-4, abs=1e-7)


def test_the_own_step_is_eta_over_the_root_of_the_squares() -> None:
    asked = question(COURSE, "mse")
    before = asked.network.theta.copy()
    place = entry_of(asked.network, "layer3.weights", (4, 5)).place
    small = entry_of(asked.network, "layer2.bias", (3,)).place
    found = own_steps(asked, [place, small], "adagrad", {"epsilon": 1e-3}, 0.05, count=10)
    np.testing.assert_array_equal(asked.network.theta, before)
    squares = np.cumsum(found.gradients**2, axis=1)
    np.testing.assert_allclose(found.rates, 0.05 / (np.sqrt(squares) + 1e-3), rtol=1e-12)
    assert found.rates[0, 0] > found.rates[0, -1]
    adam = own_steps(asked, [place, small], "adam", {}, 0.01, count=10)
    steps = np.arange(1, 11)
    means = [np.zeros(2)]
    for squared in np.square(adam.gradients).T:
        means.append(0.999 * means[-1] + 0.001 * squared)
    corrected = np.array(means[1:]).T / (1 - 0.999**steps)
    np.testing.assert_allclose(adam.rates, 0.01 / (np.sqrt(corrected) + 1e-8), rtol=1e-9)
    # Plain SGD has one η for all of them, and for ever.
    np.testing.assert_allclose(own_steps(asked, [place, small], "sgd", {}, 0.05).rates, 0.05, rtol=1e-12)
