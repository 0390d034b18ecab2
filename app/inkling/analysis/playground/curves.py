"""Curves for a network of one input: those of a list, one that is typed, or one that is drawn."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.formula import parse_formula
from inkling.errors import DataError, Phrase, SettingsError
from inkling.network.types import Array

PLACES = 1_001  # that an error is looked for at


@dataclass(frozen=True, eq=False, slots=True)
class Curve:
    """A continuous function on [0, 1]. function: float64 (n,) → (n,)"""

    name: str
    title: Phrase
    function: Callable[[Array], Array]

    def __call__(self, x: Array) -> Array:
        heights: Array = self.function(np.asarray(x, np.float64))
        return heights


def _nielsen(x: Array) -> Array:
    heights: Array = 0.2 + 0.4 * x * x + 0.3 * x * np.sin(15.0 * x) + 0.05 * np.cos(50.0 * x)
    return heights


CURVES = {
    one.name: one
    for one in (
        # M. Nielsen, Neural Networks and Deep Learning (2015), chapter 4
        Curve("nielsen", Phrase("Nielsen’s curve"), _nielsen),
        Curve("sine", Phrase("One and a half waves"), lambda x: 0.5 + 0.4 * np.sin(3.0 * np.pi * x)),
        Curve("peak", Phrase("A narrow peak"), lambda x: np.exp(-200.0 * (x - 0.4) ** 2)),
        Curve("corner", Phrase("A corner"), lambda x: np.abs(2.0 * x - 1.0)),
    )
}


def typed_curve(text: str) -> Curve:
    """A function of x, as typed. SettingsError where it is none, or not finite all over [0, 1]."""
    formula = parse_formula(text)
    if not np.isfinite(formula(np.linspace(0.0, 1.0, PLACES))).all():
        raise SettingsError("“{text}” is not finite for all x from 0 to 1.", text=formula.text)
    return Curve(formula.text, Phrase("f(x) = {text}", text=formula.text), formula)


def drawn_curve(x: Array, y: Array) -> Curve:
    """Straight from point to point, level beyond the ends. x, y: (n,), in any order; of equal x the last counts.

    DataError where there are no points, or one is not finite.
    """
    x, y = np.asarray(x, np.float64).ravel(), np.asarray(y, np.float64).ravel()
    if not len(x) or len(x) != len(y) or not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise DataError("A drawn curve needs at least one point, and each of them two numbers.")
    places, last = np.unique(x[::-1], return_index=True)
    heights = y[::-1][last]
    return Curve("drawn", Phrase("My own curve"), lambda at: np.interp(at, places, heights))


def find_curve(name: str) -> Curve:
    """A curve of the list by its name, or else a function that is typed."""
    return CURVES[name] if name in CURVES else typed_curve(name)
