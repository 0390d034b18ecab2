"""Jets: a number that knows its first and second derivative by x, and hands them on through every operation.

Forward-mode differentiation to the second order: with u, u′, u″ and v, v′, v″ known, product, quotient and chain rule
give those of u·v, u/v and f(u) exactly, to rounding; no formula is rearranged and no difference taken.
    (uv)″ = u″v + 2u′v′ + uv″          f(u)″ = f″(u) u′² + f′(u) u″
Each of the three is a float64 array, so that a whole curve is one pass. What is not defined is NaN, or infinite.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Jet:
    """value, first = d/dx and second = d²/dx², float64 of one shape."""

    value: Array
    first: Array
    second: Array

    def __add__(self, other: "Jet") -> "Jet":
        return Jet(self.value + other.value, self.first + other.first, self.second + other.second)

    def __sub__(self, other: "Jet") -> "Jet":
        return Jet(self.value - other.value, self.first - other.first, self.second - other.second)

    def __neg__(self) -> "Jet":
        return Jet(-self.value, -self.first, -self.second)

    def __mul__(self, other: "Jet") -> "Jet":
        return Jet(
            self.value * other.value,
            self.first * other.value + self.value * other.first,
            self.second * other.value + 2.0 * self.first * other.first + self.value * other.second,
        )

    def __truediv__(self, other: "Jet") -> "Jet":
        one = 1.0 / other.value
        return self * other.through(one, -one * one, 2.0 * one * one * one)

    def __pow__(self, other: "Jet") -> "Jet":
        """u^v: by the power rule where v is a constant, so that negative u have whole powers; else e^(v ln u)."""
        if not other.first.any() and not other.second.any():
            n = other.value
            return self.through(
                self.value**n,
                np.where(n == 0.0, 0.0, n * self.value ** (n - 1.0)),
                np.where((n == 0.0) | (n == 1.0), 0.0, n * (n - 1.0) * self.value ** (n - 2.0)),
            )
        return FUNCTIONS["exp"](other * FUNCTIONS["log"](self))

    def through(self, value: Array, first: Array, second: Array) -> "Jet":
        """f of this one, by the chain rule; f, f′ and f″ at its value."""
        # 0 · ∞ at the ends of a domain would be NaN where nothing depends on x.
        moving = self.first != 0.0
        by_first = np.where(moving, first * self.first, 0.0)
        by_second = np.where(moving, second * self.first**2, 0.0) + np.where(
            self.second != 0.0, first * self.second, 0.0
        )
        return Jet(value, by_first, by_second)


def variable(x: Array) -> Jet:
    """x itself: x′ = 1, x″ = 0."""
    x = np.asarray(x, np.float64)
    return Jet(x, np.ones_like(x), np.zeros_like(x))


def constant(value: float, like: Array) -> Jet:
    """A number; its derivatives are 0."""
    return Jet(np.full_like(like, value, np.float64), np.zeros_like(like), np.zeros_like(like))


def _sin(u: Jet) -> Jet:
    s, c = np.sin(u.value), np.cos(u.value)
    return u.through(s, c, -s)


def _cos(u: Jet) -> Jet:
    s, c = np.sin(u.value), np.cos(u.value)
    return u.through(c, -s, -c)


def _exp(u: Jet) -> Jet:
    e = np.exp(u.value)
    return u.through(e, e, e)


def _log(u: Jet) -> Jet:
    one = 1.0 / u.value
    return u.through(np.log(u.value), np.where(u.value > 0.0, one, np.nan), -one * one)


def _sqrt(u: Jet) -> Jet:
    root = np.sqrt(u.value)
    return u.through(root, 0.5 / root, -0.25 / (root * u.value))


def _sigmoid(u: Jet) -> Jet:
    a = 0.5 + 0.5 * np.tanh(0.5 * u.value)
    slope = a * (1.0 - a)
    return u.through(a, slope, slope * (1.0 - 2.0 * a))


FUNCTIONS: dict[str, Callable[[Jet], Jet]] = {
    "sin": _sin,
    "cos": _cos,
    "exp": _exp,
    "log": _log,
    "sqrt": _sqrt,
    "sigmoid": _sigmoid,
}
