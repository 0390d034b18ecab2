"""The scale of the learning rate: a slider position is the logarithm of η.

Twenty positions a factor of ten, each a number of two digits: 0.1, 0.11, 0.13, 0.14, 0.16 …
"""

import math

LOWEST_EXPONENT, HIGHEST_EXPONENT = -4, 1
STEPS_PER_DECADE = 20
LAST_POSITION = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * STEPS_PER_DECADE


def eta_at(position: int) -> float:
    """The η of a slider position in 0…LAST_POSITION: 1e-4 to 10."""
    exponent, step = divmod(position, STEPS_PER_DECADE)
    digits = round(10 ** (1 + step / STEPS_PER_DECADE))
    return float(f"{digits}e{exponent + LOWEST_EXPONENT - 1}")


def position_of(eta: float) -> int:
    """The nearest slider position for η > 0; an end of the slider where η lies past it."""
    position = round((math.log10(eta) - LOWEST_EXPONENT) * STEPS_PER_DECADE)
    return min(max(position, 0), LAST_POSITION)


def step_from(eta: float, direction: int) -> float:
    """The next η of the slider above it (direction 1) or below (−1); η itself where there is none."""
    scale = [eta_at(position) for position in range(LAST_POSITION + 1)]
    if direction > 0:
        return min((one for one in scale if one > eta), default=eta)
    return max((one for one in scale if one < eta), default=eta)
