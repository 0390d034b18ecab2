"""The formal neuron (McCulloch & Pitts 1943): a = f(w·x + b), with each of the course's functions f.

Two of the course's functions are others than the engine's of the same name, and both are here, each by its own name:

    threshold    1 where z > 0 (Inkling);         step    1 where z ≥ a, the course's 1_[a,∞[, with an a that moves
    gaussian     e^(−z²) (Inkling);               radial  √(1/2π) e^(−z²/2), the course's, the normal density
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.maps import SIDE, Window, layer_lines
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import ALL_ACTIVATIONS, Structure
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import Network
from inkling.network.activations import make_activation
from inkling.network.types import Array

STEP, RADIAL = "step", "radial"
NEURON_ACTIVATIONS = (*ALL_ACTIVATIONS, STEP, RADIAL)
JUMPS = ("threshold", STEP)
PEAK = math.sqrt(0.5 / math.pi)  # of the course's radial function, at z = 0
_AROUND_ZERO = ("identity", "relu", "leaky-relu", "tanh")


def activate(name: str, z: Array, *, at: float = 0.0) -> tuple[Array, Array]:
    """f(z) and f′(z), each of z's shape, float64. at: the a of the course's step

    ArchitectureError names the choices. A step is flat: its f′ is 0, at the jump as well, where it has none.
    """
    z = np.asarray(z, np.float64)
    if name == STEP:
        return (z >= at).astype(np.float64), np.zeros_like(z)
    if name == RADIAL:
        value = PEAK * np.exp(-0.5 * z * z)
        return value, -z * value
    if name not in ALL_ACTIVATIONS:
        raise ArchitectureError(
            "There is no activation “{name}”; choose one of {choices}.",
            name=name,
            choices=", ".join(NEURON_ACTIVATIONS),
        )
    activation = make_activation(name)
    a, slope = np.empty_like(z), np.empty_like(z)
    activation.forward(z, a)
    activation.backward(z, a, np.ones_like(z), slope)
    return a, slope


def passes(name: str, middle: float, *, at: float = 0.0) -> tuple[float, ...]:
    """The z at which f passes this value. middle: a value that f takes, of a jump any between 0 and 1"""
    if name in JUMPS:
        return (at if name == STEP else 0.0,)
    if name in ("gaussian", RADIAL):
        half = -math.log(middle) if name == "gaussian" else -2.0 * math.log(middle / PEAK)
        return -math.sqrt(half), math.sqrt(half)
    if name == "sigmoid":
        return (math.log(middle / (1.0 - middle)),)
    return (math.atanh(middle),) if name == "tanh" else (middle,)


@dataclass(frozen=True, slots=True)
class Neuron:
    """One neuron alone: two inputs, two weights, a bias and its function. at: the a of the course's step"""

    line: Line
    activation: str = "sigmoid"
    at: float = 0.0

    def sum(self, x1: float, x2: float) -> float:
        """z = w₁x₁ + w₂x₂ + b."""
        return self.line.w1 * x1 + self.line.w2 * x2 + self.line.b

    def answer(self, x1: float, x2: float) -> tuple[float, float, float]:
        """z, a = f(z), and the slope f′(z) of the curve's tangent there."""
        z = self.sum(x1, x2)
        a, slope = activate(self.activation, np.array(z), at=self.at)
        return z, float(a), float(slope)

    @property
    def middle(self) -> float:
        """The value halfway between what it answers on one side and on the other; 0 where it goes on and on."""
        return 0.0 if self.activation in _AROUND_ZERO else PEAK / 2.0 if self.activation == RADIAL else 0.5

    @property
    def reach(self) -> float:
        """How far from the middle its largest value is; 1 where there is none."""
        return self.middle or 1.0

    @property
    def borders(self) -> tuple[Line, ...]:
        """Where it answers the middle: a line, or two on both sides of a radial function's ridge."""
        line = self.line
        return tuple(Line(line.w1, line.w2, line.b - z) for z in passes(self.activation, self.middle, at=self.at))

    def map(self, window: Window, side: int = SIDE) -> Array:
        """What it answers all over the window, (side, side), rows from the top down."""
        x1, x2 = window.grid(side)
        a, _ = activate(self.activation, self.line.w1 * x1 + self.line.w2 * x2 + self.line.b, at=self.at)
        return a.reshape(side, side)

    def decides(self, points: Points) -> NDArray[np.bool_]:
        """Whether it answers more than the middle, for each point, (n,): class 1."""
        a, _ = activate(self.activation, self.line.sums(points), at=self.at)
        found: NDArray[np.bool_] = a > self.middle
        return found


# A network without hidden layers is one neuron


def border_sums(structure: Structure) -> tuple[float, ...]:
    """Each z of the last neuron at which its answer changes classes."""
    return passes(structure.output, structure.middle)


def border_sum(structure: Structure) -> float | None:
    """The only one of these; None where there are two."""
    sums = border_sums(structure)
    return sums[0] if len(sums) == 1 else None


def border_line(structure: Structure, network: Network) -> Line | None:
    """The line on which a network without hidden layers changes its answer; None where that is no line."""
    at = border_sum(structure)
    return None if at is None or structure.sizes != (2, 1) else layer_lines(network, 0, at)[0]


def theta_of_line(structure: Structure, line: Line) -> Array:
    """θ of the network without hidden layers whose border this line is. SettingsError where there is none."""
    at = border_sum(structure)
    if structure.sizes != (2, 1) or at is None:
        raise SettingsError("Only a network without hidden layers has a line for its border; take the layers away.")
    if not structure.biases and line.b:
        raise SettingsError("Without a bias every line goes through the origin; switch the bias on to take this one.")
    return np.array([line.w1, line.w2, line.b + at])
