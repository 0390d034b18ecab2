"""Intervals and settings: what lies in them, and what is said of what does not."""

import math

import pytest

from inkling.errors import Phrase, SettingsError
from inkling.training.setting import Interval, Setting, complete


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


def test_settings_are_completed_with_their_defaults() -> None:
    known = {"a": Setting(0.5, Interval(0, 1)), "b": Setting(2.0, Interval(0, 3, with_high=True))}
    assert complete(Phrase("The thing"), known, {"b": 3}) == {"a": 0.5, "b": 3.0}
    with pytest.raises(SettingsError, match=r"^The thing needs b to be above 0 and at most 3, not 3\.5\.$"):
        complete(Phrase("The thing"), known, {"b": 3.5})
    with pytest.raises(SettingsError, match=r"^The thing has no setting “c”; it has a, b\.$"):
        complete(Phrase("The thing"), known, {"c": 1.0})
    with pytest.raises(SettingsError, match=r"^The thing has no setting “c”; it has none\.$"):
        complete(Phrase("The thing"), {}, {"c": 1.0})
