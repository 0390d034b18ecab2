"""An interval: the numbers that a setting may be, or between which a rate is likely to lie."""

import math
from dataclasses import dataclass

from inkling.errors import Phrase


@dataclass(frozen=True, slots=True)
class Interval:
    """From low to high; `with_low`, `with_high`: whether these two are in it. NaN is in none."""

    low: float
    high: float
    with_low: bool = False
    with_high: bool = False

    def __contains__(self, value: float) -> bool:
        above = self.low <= value if self.with_low else self.low < value
        below = value <= self.high if self.with_high else value < self.high
        return above and below

    @property
    def description(self) -> Phrase:
        """In words, to stand after "must be": above 0 and at most 1."""
        if self.with_low and self.with_high:
            return Phrase("{low:g} or more and at most {high:g}", low=self.low, high=self.high)
        if self.with_low:
            return Phrase("{low:g} or more and below {high:g}", low=self.low, high=self.high)
        if self.with_high:
            return Phrase("above {low:g} and at most {high:g}", low=self.low, high=self.high)
        return Phrase("above {low:g} and below {high:g}", low=self.low, high=self.high)


def wilson_interval(successes: int, trials: int, *, z: float = 1.959963984540054) -> Interval:
    """Where the true rate lies, after so many successes in so many trials; 95 of 100 such intervals hold it.

    z: of the normal distribution, 1.96 for 95 %. Wilson's score interval (1927), as good for 0 and for all of them.
    Without trials it is all from 0 to 1.
    """
    if not trials:
        return Interval(0.0, 1.0, with_low=True, with_high=True)
    rate, square = successes / trials, z * z / trials
    middle = rate + square / 2.0
    half = z * math.sqrt(rate * (1.0 - rate) / trials + square / (4.0 * trials))
    low, high = ((middle + way * half) / (1.0 + square) for way in (-1.0, 1.0))
    # At the ends rounding must not leave 10⁻¹⁷ of what is exactly 0 or 1.
    low, high = (low if successes else 0.0), (high if successes < trials else 1.0)
    return Interval(low, high, with_low=True, with_high=True)
