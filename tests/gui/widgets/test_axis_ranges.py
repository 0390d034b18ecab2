"""Ranges end on round numbers and hold the data; ticks stand on round numbers within them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.gui.widgets import axis_ranges as ranges

positive = st.floats(min_value=1e-9, max_value=1e12)


@pytest.mark.parametrize(
    ("value", "rounded"), [(1, 1), (1.01, 1.2), (0.3, 0.3), (0.31, 0.35), (9.5, 10), (31, 35), (30, 30), (999, 1000)]
)
def test_round_up(value: float, rounded: float) -> None:
    assert ranges.round_up(value) == pytest.approx(rounded)


@given(positive)
def test_round_up_is_at_least_the_value_and_near_it(value: float) -> None:
    assert value * (1 - 1e-8) <= ranges.round_up(value) <= value * 1.3


@pytest.mark.parametrize(("last", "expected"), [(0, (0, 1)), (0.03, (0, 0.03)), (2.2, (0, 2.5)), (30, (0, 30))])
def test_epoch_range(last: float, expected: tuple[float, float]) -> None:
    assert ranges.epoch_range(last) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("highest", "expected"), [(0, (0, 1)), (2.3, (0, 2.5)), (0.09, (0, 0.1)), (1e30, (0, 1.2e30))]
)
def test_loss_range(highest: float, expected: tuple[float, float]) -> None:
    assert ranges.loss_range(highest) == pytest.approx(expected)


@given(st.floats(0, 100))
def test_accuracy_range_holds_the_lowest_and_never_leaves_0_to_100(lowest: float) -> None:
    low, high = ranges.accuracy_range(lowest)
    assert 0 <= low <= max(0, min(lowest, 99) + 1e-9)
    assert high == 100
    assert high - low >= 1


@pytest.mark.parametrize(("lowest", "low"), [(8, 0), (55, 50), (93, 92), (97, 97), (100, 99), (0, 0)])
def test_accuracy_range_starts_on_a_round_number(lowest: float, low: float) -> None:
    assert ranges.accuracy_range(lowest)[0] == pytest.approx(low)


@given(st.floats(-9, 9), st.floats(0, 8))
def test_log_range_holds_its_data_and_is_not_flat(low: float, width: float) -> None:
    bottom, top = ranges.log_loss_range(low, low + width)
    assert bottom <= low + 1e-6
    assert top >= low + width - 1e-6
    assert top - bottom >= 0.5
    assert low - bottom <= 0.4


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e12), st.integers(1, 20))
def test_ticks_lie_within_and_are_not_too_many(low: float, width: float, most: int) -> None:
    step, values = ranges.ticks(low, low + width, most)
    assert len(values) <= most + 1
    assert all(low - step * 1e-3 <= value <= low + width + step * 1e-3 for value in values)


@pytest.mark.parametrize(
    ("low", "high", "most", "values"),
    [
        (-2, 0, 4, [0.01, 0.1, 1]),
        (-1, 0, 4, [0.1, 0.2, 0.5, 1]),
        (-1, 0, 12, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        (math.log10(0.21), math.log10(0.29), 4, [0.22, 0.24, 0.26, 0.28]),
        (-8, 8, 4, [1e-5, 1, 1e5]),
    ],
)
def test_log_ticks(low: float, high: float, most: int, values: list[float]) -> None:
    assert [10**e for e in ranges.log_ticks(low, high, most)] == pytest.approx(values)


@given(st.floats(-300, 300), st.floats(0.01, 300), st.integers(2, 12))
def test_log_ticks_never_crowd(low: float, width: float, most: int) -> None:
    high = min(low + width, 300)
    found = ranges.log_ticks(low, high, most)
    assert len(found) <= most + 1
    assert all(low - 1e-4 <= e <= high + 1e-4 for e in found)
