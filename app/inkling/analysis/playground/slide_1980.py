"""The slide "Multilayer Perceptron (1980)": a network of two hidden neurons, set by hand, that answers XOR exactly.

    h(x) = g(W x) with W = ((½, −½), (−½, ½)) and g(u) = max(0, u);   y = (4 4) h(x) − 1

W lays the plane onto a line, g folds that line at its middle, and what was on both ends comes to lie apart from what
was in the middle. The corners 0/1 give −1, 1, 1, −1; with corners ±1 they give −1, 3, 3, −1.
"""

import numpy as np

from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.structure import Structure
from inkling.network import Network
from inkling.network.types import Array

W = np.array([[0.5, -0.5], [-0.5, 0.5]])
W2, B2 = np.array([[4.0, 4.0]]), -1.0
STRUCTURE = Structure((2,), activation="relu", output="identity", signs=True)


def slide_network() -> Network:
    """The slide's numbers, typed into 2-2-1; float64."""
    network = Network(STRUCTURE.architecture, dtype=np.float64)
    values = {one.name: one.value for one in network.parameters}
    values["layer1.weights"][...] = W
    values["layer2.weights"][...] = W2
    values["layer2.bias"][...] = B2
    return network


def slide_points(*, signs: bool = False) -> Points:
    """The corners with XOR's labels: of the unit square, or with `signs` ±1."""
    unit = corners("xor")
    return Points(2.0 * unit.x - 1.0, unit.labels) if signs else unit


def slide_outputs(*, signs: bool = False) -> Array:
    """y at the corners (0,0) (0,1) (1,0) (1,1), (4,): −1, 1, 1, −1."""
    return np.array(slide_network().forward(slide_points(signs=signs).columns)[0])
