"""Intervals: what lies in them, and how they are called."""

import math

import pytest

from inkling.interval import Interval


@pytest.mark.parametrize(
    ("interval", "inside", "outside", "words"),
    [
        (Interval(0, 1), (0.5, 1e-12), (0.0, 1.0), "above 0 and below 1"),
        (Interval(0, 1, with_low=True), (0.0, 0.5), (1.0, -1e-12), "0 or more and below 1"),
        (Interval(0, 1, with_high=True), (1.0, 0.5), (0.0, 1.1), "above 0 and at most 1"),
        (Interval(0, 1, with_low=True, with_high=True), (0.0, 1.0), (-0.1, 1.1), "0 or more and at most 1"),
    ],
)
def test_an_interval_has_or_has_not_its_ends_and_says_so(
    interval: Interval, inside: tuple[float, ...], outside: tuple[float, ...], words: str
) -> None:
    assert all(value in interval for value in inside)
    assert not any(value in interval for value in (*outside, math.nan, math.inf, -math.inf))
    assert str(interval.description) == words
