"""What a state may hold, as far as its parts do not look themselves when they are made.

A change that the person asks for and a file that is opened are looked at alike: one sentence, and nothing is done.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields

import numpy as np

from inkling.analysis.playground.deep_wide import MOST_FOLDS
from inkling.analysis.playground.formula import MOST_CHARACTERS, parse_formula
from inkling.analysis.playground.neuron import activate
from inkling.analysis.playground.presets import find_preset
from inkling.analysis.playground.scalar_descent import check_start
from inkling.analysis.playground.structure import MOST_NEURONS
from inkling.analysis.playground.universality import MOST_EPOCHS, bumps
from inkling.errors import Phrase, SettingsError
from inkling.network.initializers import get_initializer
from inkling.session.playground.sheets import MOST_COMPARED_SEEDS, MOST_DESCENT_STEPS
from inkling.session.playground.state import State
from inkling.training.configuration import check_count, check_eta, check_seed
from inkling.training.optimizer_choice import optimizer_class

_LARGEST = 1e9  # of numbers that are typed, and of the window: a thousand times further than any point


def check_state(state: State, names: Iterable[str] | None = None) -> None:
    """InklingError, one sentence, for the first part of a state that cannot be.

    names: of the fields that are looked at; all by default
    """
    wanted = [one.name for one in fields(State)] if names is None else names
    for check in dict.fromkeys(_CHECKS[name] for name in wanted if name in _CHECKS):
        check(state)


def _network(state: State) -> None:
    """Stages take for granted how many inputs their network has."""
    inputs = find_preset(state.preset).structure.inputs
    if state.structure.inputs != inputs:
        raise SettingsError(
            "The network of this question has {wanted} inputs, not {inputs}.",
            wanted=inputs,
            inputs=state.structure.inputs,
        )
    if not np.isfinite(state.theta).all():
        raise SettingsError("Weights and biases are finite numbers.")


def _training(state: State) -> None:
    training = state.training
    get_initializer(training.initializer)
    optimizer_class(training.optimizer)
    if training.eta is not None:
        check_eta(training.eta)
    if training.initial_bias is not None:
        _check_numbers(training.initial_bias)
    check_seed(training.first_seed)


def _points(state: State) -> None:
    check_seed(state.points_seed)
    if state.recipe is not None:
        state.recipe.points(state.points_seed)


def _window(state: State) -> None:
    window = state.window
    sides = (window.left, window.right, window.low, window.high)
    if not all(abs(side) <= _LARGEST for side in sides) or window.left >= window.right or window.low >= window.high:
        raise SettingsError("The part of the plane that is looked at has a width and a height, and lies near 0.")


def _neuron(state: State) -> None:
    neuron = state.neuron
    _check_numbers(neuron.line.w1, neuron.line.w2, neuron.line.b, neuron.at)
    activate(neuron.activation, np.zeros(1))


def _descent(state: State) -> None:
    sheet = state.descent
    parse_formula(sheet.function)
    check_eta(sheet.h)
    check_count(Phrase("The number of steps"), sheet.steps, MOST_DESCENT_STEPS)
    check_start(sheet.start)


def _target(state: State) -> None:
    sheet = state.target
    if len(sheet.function) > MOST_CHARACTERS:
        raise SettingsError("A function has at most {most} characters.", most=MOST_CHARACTERS)
    if sheet.function or sheet.drawn:
        sheet.curve()
    _check_numbers(*sheet.heights)
    bumps(np.zeros(1), steepness=sheet.steepness)
    check_count(Phrase("The number of neurons"), sheet.neurons, MOST_NEURONS)
    check_count(Phrase("The number of epochs"), sheet.epochs, MOST_EPOCHS)
    check_seed(sheet.seed)


def _four(state: State) -> None:
    four = state.four.four
    _check_numbers(four.x, four.w1, four.b1, four.w2, four.b2, four.y)
    check_eta(state.four.eta)


def _digits(state: State) -> None:
    if not all(0 <= digit <= 9 for digit in state.digits.digits):
        raise SettingsError("A digit is one of 0 to 9.")


def _deep(state: State) -> None:
    check_count(Phrase("The number of folds"), state.deep.folds, MOST_FOLDS)
    check_count(Phrase("The number of seeds"), state.deep.seeds, MOST_COMPARED_SEEDS)


_CHECKS: dict[str, Callable[[State], None]] = {
    "preset": _network,
    "structure": _network,
    "theta": _network,
    "training": _training,
    "recipe": _points,
    "points_seed": _points,
    "window": _window,
    "neuron": _neuron,
    "descent": _descent,
    "target": _target,
    "four": _four,
    "digits": _digits,
    "deep": _deep,
}


def _check_numbers(*values: float) -> None:
    if not all(abs(value) <= _LARGEST for value in values):  # NaN is not either
        raise SettingsError("A number here lies between −{most:g} and {most:g}.", most=_LARGEST)
