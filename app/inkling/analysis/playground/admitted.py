"""The exercise "admitted or not": a pupil with the marks m and p is admitted where a·m + b·p + c > 0.

    E(a, b, c) = Σ (cᵢ − σ(a mᵢ + b pᵢ + c))²                        cᵢ = 1 for admitted, 0 for not
    ∂E/∂a = −2 Σ (cᵢ − σᵢ) σᵢ (1 − σᵢ) mᵢ, ∂E/∂b with pᵢ, ∂E/∂c with 1

The notebook left the derivative unfinished; here it is a sum whose every term can be looked at. Steps are those of
the scalar descent, all three at once: a ← a − h ∂E/∂a, and so on; where h is too large, E rises.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.generators import MARKS_OUT_OF
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.errors import DataError, Phrase
from inkling.network.activations import Sigmoid
from inkling.network.types import Array
from inkling.training.configuration import check_count, check_eta

PUPILS = 30  # of a made-up class
MOST_STEPS = 100_000
_EPSILON = 1e-6  # of a central difference
_HALVINGS = 20


def as_shares(points: Points) -> Points:
    """Marks out of 20 as shares from 0 to 1, at which the same h suits every class; shares stay as they are.

    DataError for marks below 0 or above 20.
    """
    left, right, low, high = points.bounds
    if min(left, low) < 0.0 or max(right, high) > MARKS_OUT_OF:
        raise DataError("Marks lie between 0 and {most}, or between 0 and 1.", most=MARKS_OUT_OF)
    return Points(points.x / MARKS_OUT_OF, points.labels) if max(right, high) > 1.0 else points


@dataclass(frozen=True, eq=False, slots=True)
class Slope:
    """E and its derivatives at one (a, b, c).

    sums: a mᵢ + b pᵢ + c; answers: σ of it; errors: cᵢ − σᵢ; each (n,)
    terms: (n, 3), what each pupil adds to ∂E/∂a, ∂E/∂b and ∂E/∂c; gradient: (3,), their sums
    """

    line: Line
    error: float
    sums: Array
    answers: Array
    errors: Array
    terms: Array
    gradient: Array

    @property
    def right(self) -> int:
        """How many are on their side of the line."""
        return int(((self.sums > 0.0) == (self.answers + self.errors > 0.5)).sum())


def slope_of(points: Points, line: Line) -> Slope:
    """E, its gradient, and the gradient's terms. line: a, b, c as w₁, w₂, b. DataError where there are no points."""
    points.check_some()
    sums = line.sums(points)
    answers = np.empty_like(sums)
    Sigmoid().forward(sums, answers)
    errors = points.labels - answers
    each = -2.0 * errors * answers * (1.0 - answers)
    terms = each[:, np.newaxis] * np.column_stack([points.x, np.ones(len(points))])
    return Slope(line, float(errors @ errors), sums, answers, errors, terms, terms.sum(axis=0))


def numeric_gradient(points: Points, line: Line, epsilon: float = _EPSILON) -> Array:
    """(E(θ + ε) − E(θ − ε)) / 2ε for a, b and c, (3,)."""
    at = np.array([line.w1, line.w2, line.b])
    found = np.empty(3)
    for one in range(3):
        nudge = epsilon * np.eye(3)[one]
        above, below = (slope_of(points, Line(*place)).error for place in (at + nudge, at - nudge))
        found[one] = (above - below) / (2.0 * epsilon)
    return found


@dataclass(frozen=True, eq=False, slots=True)
class AdmittedRun:
    """A run of steps. lines: (steps + 1, 3), a, b and c; errors: (steps + 1,), E of each

    first_rise: the first step, counted from 1, after which E was larger than before, or None; rises: how many such
    """

    h: float
    lines: Array
    errors: Array
    first_rise: int | None
    rises: int

    @property
    def line(self) -> Line:
        """The last one."""
        return Line(*self.lines[-1].tolist())


def descend_marks(points: Points, h: float, steps: int, *, start: Line | None = None) -> AdmittedRun:
    """So many steps of all three numbers, from a = b = c = 0 where nothing else is said.

    Raises DataError where there are no points, SettingsError for an h or a number of steps that is none.
    """
    check_eta(h)
    check_count(Phrase("The number of steps"), steps, MOST_STEPS)
    line = start or Line(0.0, 0.0, 0.0)
    lines, errors = np.empty((steps + 1, 3)), np.empty(steps + 1)
    lines[0] = line.w1, line.w2, line.b
    for step in range(steps):
        slope = slope_of(points, Line(*lines[step]))
        errors[step] = slope.error
        lines[step + 1] = lines[step] - h * slope.gradient
    errors[steps] = slope_of(points, Line(*lines[steps])).error
    # What rounding adds to a cost that has come to rest is no rise.
    rises = np.flatnonzero(np.diff(errors) > 1e-12 * errors[:-1])
    return AdmittedRun(h, lines, errors, int(rises[0]) + 1 if len(rises) else None, len(rises))


def rising_h(
    points: Points,
    steps: int = 300,
    *,
    least: float = 1e-3,
    most: float = 1e3,
    tell: Callable[[int, int], None] | None = None,
) -> float | None:
    """The h above which E begins to rise within so many steps, by halving an interval of log h; None if never.

    tell: called now and then with (done, total); what it raises ends it
    """
    if descend_marks(points, most, steps).first_rise is None:
        return None
    low, high = np.log([least, most])
    for halving in range(_HALVINGS):
        if tell is not None:
            tell(halving, _HALVINGS)
        middle = 0.5 * (low + high)
        if descend_marks(points, float(np.exp(middle)), steps).first_rise is None:
            low = middle
        else:
            high = middle
    return float(np.exp(high))
