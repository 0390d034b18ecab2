"""Wilson's interval is SciPy's, and what its definition says."""

import math

import pytest
from scipy.stats import binomtest

from inkling.analysis.wilson import wilson_interval
from inkling.interval import Interval


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
