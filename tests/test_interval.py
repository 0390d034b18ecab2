"""Intervals: what lies in them, and how they are called."""

import math

import pytest
from scipy.stats import binomtest

from inkling.interval import Interval, wilson_interval


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


@pytest.mark.parametrize(("successes", "trials"), [(0, 10), (10, 10), (5, 10), (79, 100), (1, 1000), (199, 200)])
def test_where_a_rate_is_likely_to_lie(successes: int, trials: int) -> None:
    found, scipys = wilson_interval(successes, trials), binomtest(successes, trials).proportion_ci(method="wilson")
    assert (found.low, found.high) == pytest.approx((scipys.low, scipys.high), abs=1e-12)
    assert successes / trials in found


def test_without_trials_it_may_lie_anywhere() -> None:
    assert wilson_interval(0, 0) == Interval(0.0, 1.0, with_low=True, with_high=True)


def test_its_ends_are_where_the_score_test_just_allows_the_rate() -> None:
    found = wilson_interval(37, 90)
    for end in (found.low, found.high):
        assert abs(37 / 90 - end) / math.sqrt(end * (1 - end) / 90) == pytest.approx(1.959964, abs=1e-5)
