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
    assert LOSSES == ("mse", "cross-entropy")


def test_mse_sums_over_the_outputs_and_averages_over_the_batch() -> None:
    # Σⱼ (aⱼ − yⱼ)²: first example 0.25 + 0.25, second 1 + 0; their mean is 0.75.
    outputs = np.array([[0.5, 0.0], [0.5, 0.0]])
    y = np.array([[1.0, 1.0], [0.0, 0.0]])
    gradient = np.empty_like(outputs)
    assert make_loss("mse").value_and_gradient(outputs, y, gradient) == 0.75
    # 2 (a − y) / 2 examples
    np.testing.assert_array_equal(gradient, [[-0.5, -1.0], [0.5, 0.0]])


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
    with pytest.raises(SettingsError, match=r"“MSE”.*mse, cross-entropy\.$"):
        make_loss("MSE")
