"""Numbers of the questions that are not about a network in the plane alone: marks, h, curves, four parameters."""

from functools import cache, partial

import numpy as np

from inkling.analysis.playground.admitted import Slope, descend_marks, rising_h, slope_of
from inkling.analysis.playground.curves import CURVES
from inkling.analysis.playground.deep_wide import Zigzag
from inkling.analysis.playground.formula import parse_formula
from inkling.analysis.playground.four_parameters import find_the_error, forward_and_back
from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import first_layer_lines
from inkling.analysis.playground.scalar_descent import Descent, descend
from inkling.analysis.playground.universality import bumps, by_hand, measured
from inkling.session.lessons.comparison import Value
from inkling.session.lessons.numbers import NumberList
from inkling.session.playground.playground import Playground

SHEET_NUMBERS: NumberList[Playground] = NumberList()
_number = SHEET_NUMBERS.number


# Admitted or not


def _slope(of: Playground) -> Slope | None:
    """Of E where the line on screen is; there is one in a network without hidden layers, among points."""
    if of.state.structure.hidden or not len(of.state.points):
        return None
    return slope_of(of.state.points, first_layer_lines(of.network)[0])


@_number("E(a, b, c) of the line on screen")
def error(of: Playground) -> Value | None:
    slope = _slope(of)
    return None if slope is None else slope.error


@_number("∂E/∂a")
def slope_a(of: Playground) -> Value | None:
    slope = _slope(of)
    return None if slope is None else float(slope.gradient[0])


@_number("how often E rises in 300 steps with the learning rate on screen")
def rises(of: Playground) -> Value | None:
    return None if not len(of.state.points) else descend_marks(of.state.points, of.eta, 300).rises


@cache
def _rising() -> float:
    return rising_h(Recipe("shares", 30).points()) or 0.0


SHEET_NUMBERS.constant("rising_h", "the h from which E rises, of the class of seed 0", _rising)


# Descent with one unknown


def _descent(of: Playground) -> Descent:
    sheet = of.state.descent
    return descend(parse_formula(sheet.function), sheet.start, sheet.h, sheet.steps)


@_number("h of the descent")
def h(of: Playground) -> Value:
    return of.state.descent.h


@_number("x after the last step")
def x_last(of: Playground) -> Value:
    return float(_descent(of).x[-1])


@_number("the first step after which f was larger than before; none where there is none")
def first_rise(of: Playground) -> Value | None:
    return _descent(of).first_rise


@_number("f″ where the descent begins")
def curvature(of: Playground) -> Value:
    return float(_descent(of).curvature[0])


@_number("1 − (h/2) f″ where the descent begins")
def bracket(of: Playground) -> Value:
    return float(_descent(of).bracket[0])


# Universality, deep against wide


def _by_hand(bumps: int) -> float:
    return by_hand(CURVES["nielsen"], bumps).largest_error


for _count in (10, 20, 40, 80):
    SHEET_NUMBERS.constant(
        f"bumps_{_count}",
        f"largest error of {_count} bumps by hand, on Nielsen's curve",
        partial(_by_hand, _count),
    )


@_number("the largest error of the bumps that are set by hand")
def bumps_error(of: Playground) -> Value | None:
    sheet = of.state.target
    if not sheet.heights:
        return None
    return measured(*bumps(np.array(sheet.heights), steepness=sheet.steepness), sheet.curve()).largest_error


@_number("straight pieces of a zigzag of three folds")
def pieces_3(of: Playground) -> Value:
    return Zigzag(3).pieces


@_number("neurons of a single layer that has them all")
def needed_3(of: Playground) -> Value:
    return Zigzag(3).needed


# The network of four parameters


@_number("L of the network of four parameters")
def loss(of: Playground) -> Value:
    return forward_and_back(of.state.four.four).loss


@_number("y₁ of it")
def y1(of: Playground) -> Value:
    return forward_and_back(of.state.four.four).y1


@_number("ŷ of it")
def y_hat(of: Playground) -> Value:
    return forward_and_back(of.state.four.four).answer


def _derivative(of: Playground, name: str) -> Value:
    return float(getattr(forward_and_back(of.state.four.four).derivatives, name))


for _name, _written in {"w1": "w₁", "b1": "b₁", "w2": "w₂", "b2": "b₂"}.items():
    SHEET_NUMBERS.found_by[f"d_{_name}"] = (f"∂L/∂{_written} of it", partial(_derivative, name=_name))


@_number("L after one step with the right signs")
def loss_right(of: Playground) -> Value:
    return find_the_error(of.state.four.four, of.state.four.eta).right


@_number("L after one step with the signs that the slides print")
def loss_printed(of: Playground) -> Value:
    return find_the_error(of.state.four.four, of.state.four.eta).printed
