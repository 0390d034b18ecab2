"""An interval of numbers, each end in it or not."""

from dataclasses import dataclass

from inkling.training.setting import Setting

# The engine writes "at most 1" as an open end just above it.
_NEXT_TO_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """From low to high; `with_low`, `with_high`: whether these two are in it."""

    low: float
    high: float
    with_low: bool = False
    with_high: bool = False

    def __contains__(self, value: float) -> bool:
        above = self.low <= value if self.with_low else self.low < value
        below = value <= self.high if self.with_high else value < self.high
        return above and below


def interval_of(setting: Setting) -> Interval:
    """The numbers that an optimizer's or a schedule's setting can be."""
    end = round(setting.high, 6)
    return Interval(setting.low, end, with_high=0 < setting.high - end < _NEXT_TO_NOTHING)
