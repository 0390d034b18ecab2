"""Costs: the course's formulas written out, their derivatives, and logits that no exponential can hold."""

import math

import numpy as np
import pytest

from inkling.errors import SettingsError
from inkling.network import LOSSES, make_loss
from inkling.network.types import Array

STEP = 1e-6


def one_hot(labels: list[int], classes: int = 4) -> Array:
    return np.eye(classes)[labels].T


def value(name: str, outputs: Array, y: Array) -> float:
    return make_loss(name).value_and_gradient(outputs, y, np.empty_like(outputs))


def test_the_names() -> None:
    assert LOSSES == ("mse", "cross-entropy", "perceptron")


def test_mse_sums_over_the_outputs_and_averages_over_the_batch() -> None:
    # Σⱼ (aⱼ − yⱼ)²: first example 0.25 + 0.25, second 1 + 0; their mean is 0.75.
    outputs = np.array([[0.5, 0.0], [0.5, 0.0]])
    y = np.array([[1.0, 1.0], [0.0, 0.0]])
    gradient = np.empty_like(outputs)
    assert make_loss("mse").value_and_gradient(outputs, y, gradient) == 0.75
    # 2 (a − y) / 2 examples
    np.testing.assert_array_equal(gradient, [[-0.5, -1.0], [0.5, 0.0]])


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_examples_that_lie_one_after_the_other_cost_the_same(name: str, dtype: type) -> None:
    outputs = np.random.default_rng(1).random((4, 3)).astype(dtype)
    y = one_hot([2, 0, 3]).astype(dtype)
    by_output, by_example = np.empty_like(outputs), np.empty_like(outputs, order="F")
    cost = make_loss(name).value_and_gradient(outputs, y, by_output)
    rounding = outputs.size * float(np.finfo(dtype).eps)  # sums in another order
    other = make_loss(name).value_and_gradient(np.asfortranarray(outputs), y, by_example)
    assert other == pytest.approx(cost, rel=rounding)
    np.testing.assert_allclose(by_example, by_output, rtol=0, atol=rounding)


def test_cross_entropy_is_minus_the_mean_log_of_the_right_softmax() -> None:
    z = np.random.default_rng(0).normal(size=(4, 3))
    labels = [2, 0, 3]
    wanted = [-math.log(math.exp(z[k, n]) / sum(map(math.exp, z[:, n]))) for n, k in enumerate(labels)]
    assert value("cross-entropy", z, one_hot(labels)) == pytest.approx(sum(wanted) / 3, rel=1e-13)


def test_cross_entropy_of_ten_equal_logits_is_log_10_and_its_gradient_softmax_minus_y() -> None:
    y = one_hot([3], 10)
    gradient = np.empty((10, 1))
    assert make_loss("cross-entropy").value_and_gradient(np.zeros((10, 1)), y, gradient) == pytest.approx(
        math.log(10)
    )
    np.testing.assert_allclose(gradient, 0.1 - y, rtol=1e-14)


def test_the_perceptrons_cost_is_how_far_wrong_sums_are_off() -> None:
    # First example: 3 is right, −2 should be above 0, 1 below. Second: all four are right.
    z = np.array([[3.0, -1.0], [-2.0, 5.0], [1.0, -4.0], [-0.5, -1.0]])
    y = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 0.0], [0.0, 0.0]])
    gradient = np.empty_like(z)
    assert make_loss("perceptron").value_and_gradient(z, y, gradient) == (2 + 1) / 2
    # Rosenblatt's rule: −1 where it should fire and does not, 1 where it fires and should not; over 2 examples.
    np.testing.assert_array_equal(gradient, np.array([[0, 0], [-1, 0], [1, 0], [0, 0]]) / 2)


def test_the_perceptrons_cost_written_out() -> None:
    z, labels = np.random.default_rng(0).normal(size=(4, 6)), [2, 0, 3, 1, 1, 2]
    wanted = sum(max(0.0, (-1 if j == k else 1) * z[j, n]) for n, k in enumerate(labels) for j in range(4)) / 6
    assert value("perceptron", z, one_hot(labels)) == pytest.approx(wanted, rel=1e-13)


def test_a_sum_of_zero_does_not_fire() -> None:
    """As the threshold has it, σ(0) = 0: a network of zeros is taught to fire for the right class and no other."""
    gradient = np.empty((4, 1))
    assert make_loss("perceptron").value_and_gradient(np.zeros((4, 1)), one_hot([2]), gradient) == 0
    np.testing.assert_array_equal(gradient, -one_hot([2]))


@pytest.mark.parametrize("batch", [1, 2, 7])
@pytest.mark.parametrize("name", LOSSES)
def test_the_derivative_by_central_differences(name: str, batch: int) -> None:
    rng = np.random.default_rng(batch)
    outputs = rng.normal(size=(4, batch))
    y = one_hot(list(rng.integers(0, 4, batch)))
    gradient = np.empty_like(outputs)
    make_loss(name).value_and_gradient(outputs, y, gradient)
    numeric = np.empty_like(outputs)
    for index in np.ndindex(outputs.shape):
        nudge = np.zeros_like(outputs)
        nudge[index] = STEP
        numeric[index] = (value(name, outputs + nudge, y) - value(name, outputs - nudge, y)) / (2 * STEP)
    assert np.linalg.norm(gradient - numeric) <= 1e-8 * np.linalg.norm(numeric)


@pytest.mark.parametrize("name", LOSSES)
def test_outputs_and_targets_are_left_alone(name: str) -> None:
    outputs, y = np.random.default_rng(0).normal(size=(4, 2)), one_hot([1, 2])
    kept = outputs.copy(), y.copy()
    value(name, outputs, y)
    np.testing.assert_array_equal(outputs, kept[0])
    np.testing.assert_array_equal(y, kept[1])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_cross_entropy_stands_logits_far_beyond_the_exponential(dtype: type) -> None:
    """Wrong by 20 000: the cost is 20 000, not the infinite logarithm of a rounded-off zero."""
    z = np.array([[1e4, 1e4], [-1e4, -1e4]], dtype)
    y = np.array([[1, 0], [0, 1]], dtype)
    gradient = np.empty_like(z)
    assert make_loss("cross-entropy").value_and_gradient(z, y, gradient) == pytest.approx(1e4)
    np.testing.assert_allclose(gradient, [[0, 0.5], [0, -0.5]], atol=1e-7)
    assert gradient.dtype == dtype


def test_an_unknown_name_gets_the_choices() -> None:
    with pytest.raises(SettingsError, match=r"“MSE”.*mse, cross-entropy, perceptron\.$"):
        make_loss("MSE")


@pytest.mark.parametrize("name", LOSSES)
def test_the_cost_of_each_example_is_that_of_a_batch_of_one(name: str) -> None:
    rng = np.random.default_rng(1)
    outputs, y = 5 * rng.normal(size=(4, 6)), one_hot([0, 1, 2, 3, 3, 0])
    each = make_loss(name).each(outputs, y)
    assert each.shape == (6,)
    for n, cost in enumerate(each):
        assert cost == pytest.approx(value(name, outputs[:, n : n + 1], y[:, n : n + 1]), rel=1e-13)


def test_an_answer_that_is_all_but_certain_still_costs_something() -> None:
    z = np.array([[40.0], [0.0], [-1.0]])
    (cost,) = make_loss("cross-entropy").each(z, one_hot([0], 3))
    assert cost == pytest.approx(math.exp(-40) + math.exp(-41), rel=1e-12)
