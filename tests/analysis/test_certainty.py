"""When a network is sure of its answer."""

import numpy as np
import pytest

from inkling.analysis.certainty import SURE_FROM, confidence, sure, whole_percent


def test_one_output_has_to_reach_one_half() -> None:
    activations = np.array([[0.2, 0.5], [0.49, 0.49], [1.0, 1.0], [np.nan, 0.4], [np.nan, 0.6]], np.float32)
    assert sure(activations).tolist() == [True, False, True, False, True]
    assert sure(activations[0]).shape == ()
    assert bool(sure(activations[0]))
    assert SURE_FROM == 0.5


def test_any_leading_shape() -> None:
    activations = np.random.default_rng(0).random((3, 4, 10)).astype(np.float32)
    assert sure(activations).shape == confidence(activations).shape == (3, 4)
    np.testing.assert_array_equal(sure(activations), confidence(activations) >= SURE_FROM)


def test_confidence_stays_between_nothing_and_one() -> None:
    activations = np.array([[0.2, 0.7], [5.0, 0.0], [-3.0, -1.0], [np.nan, np.nan], [np.inf, 0.0]], np.float32)
    np.testing.assert_allclose(confidence(activations), [0.7, 1.0, 0.0, 0.0, 1.0])


@pytest.mark.parametrize(
    ("value", "percent"),
    [(0.0, 0), (0.004, 0), (0.005, 1), (0.41, 41), (0.496, 49), (0.5, 50), (0.994, 99), (1.0, 100)],
)
def test_less_than_one_half_never_looks_like_it(value: float, percent: int) -> None:
    assert whole_percent(value) == percent
