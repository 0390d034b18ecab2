"""An interval: the numbers that a setting may be, or between which a rate is likely to lie."""

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
