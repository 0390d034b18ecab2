"""The formal neuron (McCulloch & Pitts 1943): a = f(w·x + b), with each of the course's functions f.

Two of the course's functions are others than the engine's of the same name, and both are here, each by its own name:

    threshold    1 where z > 0 (Inkling);         step    1 where z ≥ a, the course's 1_[a,∞[, with an a that moves
    gaussian     e^(−z²) (Inkling);               radial  √(1/2π) e^(−z²/2), the course's, the normal density
"""

import math
from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import ALL_ACTIVATIONS
from inkling.errors import ArchitectureError
from inkling.network.activations import make_activation
from inkling.network.types import Array

STEP, RADIAL = "step", "radial"
NEURON_ACTIVATIONS = (*ALL_ACTIVATIONS, STEP, RADIAL)


def activate(name: str, z: Array, *, at: float = 0.0) -> tuple[Array, Array]:
    """f(z) and f′(z), each of z's shape, float64. at: the a of the course's step

    ArchitectureError names the choices. A step is flat: its f′ is 0, at the jump as well, where it has none.
    """
    z = np.asarray(z, np.float64)
    if name == STEP:
        return (z >= at).astype(np.float64), np.zeros_like(z)
    if name == RADIAL:
        value = math.sqrt(0.5 / math.pi) * np.exp(-0.5 * z * z)
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
