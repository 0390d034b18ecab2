"""Gradient descent with one unknown, x ← x − h f′(x): the notebook's two claims, for a function that one chooses.

    H1: xₘ → x*, for h small enough          H2: f(xₘ) decreases, for h small enough

By Taylor and Lagrange there is an y between xₘ and xₘ₊₁ with

    f(xₘ₊₁) − f(xₘ) = −h f′(xₘ)² [1 − (h/2) f″(y)]

(the notebook lost a square there). While the bracket is positive, f falls; where f″ is constant it turns negative at
h = 2 / f″, no sooner and no later. Both claims are verdicts about a run of finitely many steps, and say so.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from inkling.analysis.playground.formula import Formula, parse_formula
from inkling.errors import Phrase, SettingsError
from inkling.network.types import Array
from inkling.training.configuration import check_count, check_eta

MOST_STEPS = 100_000
MOST_START = 1e6
# f as typed, and where to begin: a parabola, two valleys, many, a plateau, a sharp bend, one that falls for ever
EXAMPLES = {
    "x^2": 1.5,
    "(x^2-1)^2": 1.8,
    "x^2/10+sin(3x)": 2.5,
    "(1-sigmoid(x))^2": -4.0,
    "sqrt(x^2+0.01)": 1.0,
    "exp(-x)": 0.0,
}
Verdict = Literal["holds", "fails", "open"]
_STILL = 1e-9  # a step shorter than this, as a share of |x| and 1, is none
_FAR = 1e12
_CYCLE, _CHAOS = 1.0 - 1e-6, 0.9  # as far as before, of what repeats itself and of what does not


@dataclass(frozen=True, eq=False, slots=True)
class Descent:
    """A run. x, f, slope, curvature, bracket: float64 (steps + 1,), each at xₘ; the bracket is 1 − (h/2) f″(xₘ)

    mean_bracket: (steps,), the bracket as it really was over each step, so that f(xₘ₊₁) − f(xₘ) = −h f′² · it; NaN
        where f′ is 0
    first_rise: the first step, counted from 1, after which f was larger than before; None where there was none
    converged: whether the last steps did not move x any more; diverged: whether x left all bounds or f its domain
    """

    formula: Formula
    h: float
    x: Array
    f: Array
    slope: Array
    curvature: Array
    bracket: Array
    mean_bracket: Array
    first_rise: int | None
    converged: bool
    diverged: bool

    @property
    def h1(self) -> Verdict:
        """xₘ → x*: holds where it came to rest, fails where it went away or swings, open where it is on its way."""
        if self.converged:
            return "holds"
        return "fails" if self.diverged or self.swings else "open"

    @property
    def h2(self) -> Verdict:
        """f(xₘ) decreases: fails at the first rise, and where f is no number any more."""
        return "fails" if self.first_rise is not None or self.diverged else "holds"

    @property
    def swings(self) -> bool:
        """Whether it goes back and forth, in the last steps as far as in as many before.

        Of a short run that is a cycle of up to sixteen places; a long one shows chaos as well, which repeats nothing
        and yet comes no nearer.
        """
        half = min(max(16, (len(self.x) - 1) // 4), (len(self.x) - 1) // 2)
        if half < 2:
            return False
        steps = np.diff(self.x[-2 * half - 1 :])
        turns = int((steps[1:] * steps[:-1] < 0.0).sum())
        before, last = (float(np.abs(one).max()) for one in (steps[:half], steps[half:]))
        return 4 * turns >= len(steps) and last >= before * (_CHAOS if half > 64 else _CYCLE)

    @property
    def staircase(self) -> Array:
        """The corners of the staircase between y = x and y = x − h f′(x), (2 · steps + 1, 2)."""
        corners = np.repeat(self.x, 2)
        return np.column_stack([corners[:-1], corners[1:]])

    def after(self, x: Array) -> Array:
        """Where a step leads from x: x − h f′(x)."""
        found: Array = np.asarray(x, np.float64) - self.h * self.formula.jet(x).first
        return found


def descend(formula: Formula, start: float, h: float, steps: int = 50) -> Descent:
    """So many steps from `start`, fewer where x leaves all bounds. SettingsError for values that are none."""
    slope = _check(formula, start, h, steps)
    places, diverged = [start], False
    for _ in range(steps):
        after = places[-1] - h * slope
        if after == places[-1]:  # it rests: no step will move it any more
            places += [after] * (steps + 1 - len(places))
            break
        if not abs(after) <= _FAR:
            diverged = True
            break
        there = formula.jet(after)
        slope = float(there.first)
        if not (math.isfinite(float(there.value)) and math.isfinite(slope)):
            diverged = True
            break
        places.append(after)
    return _judged(formula, h, np.array(places), diverged=diverged)


def descents(
    formula: Formula,
    start: float,
    each: Sequence[float],
    steps: int = 1_000,
    *,
    tell: Callable[[int, int], None] | None = None,
) -> list[Descent]:
    """The same as `descend` for each of these h, all of them at once, without the steps in which nothing moves.

    tell: called now and then with (done, total); what it raises ends it
    """
    for h in each:
        slope = _check(formula, start, h, steps)
    rates = np.array(each, np.float64)
    places, slopes = np.full((steps + 1, len(rates)), start), np.full(len(rates), slope)
    lengths, diverged = np.ones(len(rates), np.intp), np.zeros(len(rates), bool)
    under_way = np.ones(len(rates), bool)
    for step in range(1, steps + 1):
        if tell is not None and step % 50 == 1:
            tell(step, steps)
        if not under_way.any():
            break
        before = places[step - 1]
        with np.errstate(all="ignore"):
            after = before - rates * slopes
            there = formula.jet(after)
            lost = ~((np.abs(after) <= _FAR) & np.isfinite(there.value) & np.isfinite(there.first)) & under_way
        diverged |= lost
        under_way &= ~lost
        places[step], slopes = np.where(under_way, after, before), np.where(under_way, there.first, slopes)
        lengths += under_way
        under_way &= after != before  # from here on each step is the same
    return [
        _judged(formula, float(h), places[:length, i].copy(), diverged=bool(diverged[i]))
        for i, (h, length) in enumerate(zip(rates, lengths, strict=True))
    ]


def check_start(start: float) -> None:
    """SettingsError for a place that is too far away, or none."""
    if not abs(start) <= MOST_START:
        raise SettingsError(
            "The start must be a number from −{most:g} to {most:g}, not {start:g}.", most=MOST_START, start=start
        )


def _check(formula: Formula, start: float, h: float, steps: int) -> float:
    """f′ at the start, which has to be one."""
    check_eta(h)
    check_count(Phrase("The number of steps"), steps, MOST_STEPS)
    check_start(start)
    first = formula.jet(start)
    if not (np.isfinite(first.value) and np.isfinite(first.first)):
        raise SettingsError(
            "“{text}” has no value or no slope at x = {start:g}; begin elsewhere.", text=formula.text, start=start
        )
    return float(first.first)


def _judged(formula: Formula, h: float, x: Array, *, diverged: bool) -> Descent:
    """What there is to say of the places of a run."""
    jet = formula.jet(x)
    rises = np.flatnonzero(np.diff(jet.value) > 4.0 * np.finfo(float).eps * np.maximum(np.abs(jet.value[1:]), 1e-300))
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = -np.diff(jet.value) / (h * jet.first[:-1] ** 2)
    moved = np.abs(np.diff(x))
    resting = len(moved) > 0 and bool(moved[-1] <= _STILL * max(1.0, abs(x[-1])))
    return Descent(
        formula,
        h,
        x,
        jet.value,
        jet.first,
        jet.second,
        1.0 - 0.5 * h * jet.second,
        np.where(np.isfinite(mean), mean, np.nan),
        int(rises[0]) + 1 if len(rises) else None,
        resting and not diverged,
        diverged,
    )


def example(text: str) -> tuple[Formula, float]:
    """A function of the list, or one that is typed, and a place to begin."""
    return parse_formula(text), EXAMPLES.get(text, 1.0)
