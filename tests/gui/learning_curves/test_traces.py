"""What of a column is drawn, how it is thinned, and what is read at one epoch."""

import math

import numpy as np
import pytest

from inkling.gui.learning_curves.traces import drawable, nearest_epoch, value_at
from inkling.gui.widgets.figures.downsampling import downsample

NAN = math.nan


@pytest.mark.parametrize(
    ("values", "log", "epochs", "drawn"),
    [
        ([1.0, 2.0, 3.0], False, [0, 1, 2], [1.0, 2.0, 3.0]),
        ([NAN, 2.0, NAN], False, [1], [2.0]),
        ([math.inf, 2.0, -math.inf], False, [1], [2.0]),
        ([NAN, NAN, NAN], False, [], []),
        ([0.1, 0.0, 100.0], True, [0, 2], [-1.0, 2.0]),
        ([NAN, -1.0, 0.0], True, [], []),
    ],
)
def test_drawable(values: list[float], log: bool, epochs: list[float], drawn: list[float]) -> None:
    x, y = drawable(np.arange(3.0), np.array(values), log=log)
    np.testing.assert_array_equal(x, epochs)
    np.testing.assert_allclose(y, drawn)


def test_a_short_trace_is_not_thinned() -> None:
    x, y = np.arange(200.0), np.arange(200.0) ** 2
    for got, want in zip(downsample(x, y, 0, 199, 100), (x, y), strict=True):
        np.testing.assert_array_equal(got, want)


@pytest.mark.parametrize("count", [201, 1000, 1023, 50_000])
def test_thinning_keeps_peaks_order_and_both_ends(count: int) -> None:
    rng = np.random.default_rng(count)
    x, y = np.sort(rng.random(count)), rng.normal(size=count)
    spike = count // 3
    y[spike] = 99.0
    tx, ty = downsample(x, y, 0, 1, 100)
    assert len(tx) <= 2 * 100 + 4
    assert (np.diff(tx) > 0).all()
    assert (ty.max(), ty.min()) == (99.0, y.min())
    assert tx[ty.argmax()] == x[spike]
    assert (tx[0], tx[-1]) == (x[0], x[-1])
    np.testing.assert_array_equal(ty, y[np.searchsorted(x, tx)])  # nothing invented


def test_thinning_a_part_keeps_the_neighbours_outside() -> None:
    x, y = np.arange(10_000.0), np.zeros(10_000)
    tx, _ = downsample(x, y, 5000, 5050, 100)
    assert tx[0] <= 4999
    assert tx[-1] >= 5051
    assert len(tx) < 220


def test_a_part_without_points_keeps_the_line_that_crosses_it() -> None:
    x, y = np.array([0.0, 10.0]), np.array([1.0, 2.0])
    np.testing.assert_array_equal(downsample(x, y, 4, 5, 100)[0], x)


@pytest.mark.parametrize(("at", "epoch"), [(-5, 0.0), (0.4, 0.0), (0.6, 1.0), (2.4, 2.0), (99, 4.0), (math.inf, 4.0)])
def test_nearest_epoch(at: float, epoch: float) -> None:
    assert nearest_epoch(np.array([0.0, 1.0, 2.0, 4.0]), at) == epoch


def test_nothing_measured_reads_as_nan() -> None:
    assert math.isnan(nearest_epoch(np.empty(0), 1.0))
    assert math.isnan(value_at(np.arange(2.0), np.array([NAN, NAN]), 1.0))


def test_the_value_is_the_nearest_measured_one() -> None:
    epochs, values = np.array([0.0, 1.0, 2.0, 3.0]), np.array([5.0, NAN, NAN, 7.0])
    assert value_at(epochs, values, 1.0) == 5.0
    assert value_at(epochs, values, 2.0) == 7.0


def test_of_two_measurements_at_one_epoch_the_later_is_read() -> None:
    assert value_at(np.array([0.0, 1.0, 1.0]), np.array([1.0, 2.0, 3.0]), 1.0) == 3.0
