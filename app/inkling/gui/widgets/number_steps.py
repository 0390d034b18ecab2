"""What the arrow keys make of a number: the next one up or down."""

import math
from collections.abc import Callable

Step = Callable[[float, int], float]
"""(number, +1 or −1) → the number that comes next."""

_ROUND = (1.0, 2.0, 5.0)


def even_step(size: float) -> Step:
    """Multiples of `size`: 0, 0.5, 1, 1.5 …"""

    def step(value: float, direction: int) -> float:
        position = value / size
        nearest = round(position)
        if math.isclose(position, nearest, rel_tol=1e-9, abs_tol=1e-9):
            return _tidy((nearest + direction) * size)
        return _tidy((math.ceil(position) if direction > 0 else math.floor(position)) * size)

    return step


def round_step(smallest: float) -> Step:
    """0, then 1, 2 and 5 times each power of ten from `smallest` on: 0.001, 0.002, 0.005, 0.01 …"""

    def step(value: float, direction: int) -> float:
        if direction < 0 and value <= smallest * (1 + 1e-9):
            return 0.0
        if direction > 0 and value < smallest * (1 - 1e-9):
            return smallest
        exponent = math.floor(math.log10(value) + 1e-9)
        scale = [float(f"{digit:g}e{exponent + more}") for more in (-1, 0, 1) for digit in _ROUND]
        if direction > 0:
            return min(one for one in scale if one > value * (1 + 1e-9))
        return max(one for one in scale if one < value * (1 - 1e-9))

    return step


def _tidy(value: float) -> float:
    return float(f"{value:.9g}")
