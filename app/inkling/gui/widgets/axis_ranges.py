"""How much of the axes to show, and where their ticks stand.

Ranges end on round numbers and grow in steps, so that the axes stand still for most refreshes of a curve.
"""

import math
from collections.abc import Iterable

_ROUND = (1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0)
_MARGIN = 0.1  # of a window: what lies nearer to its edge is hardly seen
_STEPS = (1.0, 2.0, 5.0, 10.0)
_DECADES = (tuple(float(m) for m in range(1, 10)), (1.0, 2.0, 5.0), (1.0, 3.0), (1.0,))

Range = tuple[float, float]


def round_up(value: float) -> float:
    """The first round number that is at least `value` > 0."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((power * leading for leading in _ROUND if power * leading >= value * (1 - 1e-9)), power * 10)


def round_step(least: float) -> float:
    """The first of …, 1, 2, 5, 10, 20, … that is at least `least` > 0."""
    power = 10.0 ** math.floor(math.log10(least))
    return next((power * leading for leading in _STEPS if power * leading >= least * (1 - 1e-9)), power * 10)


def epoch_range(last: float) -> Range:
    """From the start to a little past the last epoch."""
    return (0.0, round_up(last) if last > 0 else 1.0)


def loss_range(highest: float) -> Range:
    """From zero, where a loss wants to go, to a little above the highest."""
    return (0.0, round_up(highest * 1.02) if highest > 0 else 1.0)


def log_loss_range(low: float, high: float) -> Range:
    """The same for exponents of ten: from 1, 2 or 5 below `low` to 1, 2 or 5 above `high`, half a decade at least."""
    bottom = -math.log10(round_step(10.0**-low))  # the steps 1, 2, 5 are their own inverses: 1/2 = 0.5
    top = math.log10(round_step(10.0**high))
    return (bottom, max(top, bottom + 0.5))


def accuracy_range(lowest: float) -> Range:
    """Up to 100 (percent), down to the round number below the lowest."""
    lowest = min(max(lowest, 0.0), 99.0)
    step = round_step((100.0 - lowest) / 5)
    return (math.floor(lowest / step + 1e-9) * step, 100.0)


def held(window: Range, spans: Iterable[Range]) -> Range:
    """The window, moved by as little as shows something of one of the spans at least, and not only at its edge."""
    low, high = window
    margin = _MARGIN * (high - low)
    shifts = [
        begin - (high - margin) if begin > high - margin else end - (low + margin) if end < low + margin else 0.0
        for begin, end in spans
    ]
    shift = min(shifts, key=abs, default=0.0)
    return low + shift, high + shift


def ticks(low: float, high: float, most: int) -> tuple[float, list[float]]:
    """Evenly spaced round numbers in [low, high]: their step and themselves, about `most` at the most."""
    if not high > low:
        return 1.0, []
    step = round_step((high - low) / max(1, most))
    first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
    return step, [step * i for i in range(first, last + 1)]


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Exponents of ten in [low, high] where 1-2-5 or the like stand; whole decades only where it is wide."""
    decades = range(math.floor(low - 1e-9), math.ceil(high + 1e-9) + 1)
    if len(decades) <= 100:
        for leadings in _DECADES:
            found = [d + math.log10(m) for d in decades for m in leadings]
            found = [e for e in found if low - 1e-9 <= e <= high + 1e-9]
            if 2 <= len(found) <= max(2, most):
                return found
    if high - low < 1:  # zoomed into less than a decade: evenly spaced values instead
        _, values = ticks(10.0**low, 10.0**high, max(1, most))
        return [math.log10(value) for value in values if value > 0]
    step, exponents = ticks(low, high, most)
    return [e for e in exponents if step >= 1 or e == round(e)]
