"""A state of the playground in which nothing is as it is at first."""

from dataclasses import replace

import numpy as np
import pytest

from inkling.analysis.playground.digit_boxes import Box
from inkling.analysis.playground.four_parameters import FourParameters
from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.neuron import Neuron
from inkling.analysis.playground.rates import Training
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.session.playground.file import encode_playground
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import CurveSheet, DeepSheet, DescentSheet, DigitsSheet, FourSheet
from inkling.session.playground.state import State


@pytest.fixture(scope="session")
def everything() -> State:
    recipe = Recipe("moons", 40, 0.25)
    it = Playground("perceptron")
    it.change(
        structure=Structure((3, 2), "tanh", "identity", False, "mse", "half", signs=True),
        training=Training(17, "glorot", "momentum", 1 / 3, 0.5, 9),
        points=recipe.points(6),
        recipe=recipe,
        points_seed=6,
        window=Window(-1 / 3, 2.0, -5.0, 1e-3),
        neuron=Neuron(Line(0.1, -0.2, 0.3), "step", 1.5),
        descent=DescentSheet("sin(3x) + x²", -1.25, 0.05, 30),
        target=CurveSheet("", ((0.0, 0.5), (1 / 7, 1.0)), (0.25, 0.5, -1.0), 4.0, 8, 100, 3),
        four=FourSheet(FourParameters(2.0, 0.5, 0.25, -1.0, 1e-300, 0.0), 0.1),
        digits=DigitsSheet((Box(0, 1, 2, 3), Box(20, 21, 5, 6)), (4, 9)).with_image(np.eye(28), 4),
        deep=DeepSheet(5, 7),
    )
    it.run()
    for _ in range(5):
        it.step(3)
    return replace(it.state, theta=it.state.theta * [1.0, -1e300, *[1.0] * 18])


@pytest.fixture(scope="session")
def sound(everything: State) -> bytes:
    """Its file."""
    return encode_playground(everything)
