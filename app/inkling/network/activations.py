"""Activation functions: what a neuron makes of its weighted sum, a = σ(z).

Each one knows two things: σ itself, and how a nudge of a becomes a nudge of z, ∂C/∂z = ∂C/∂a · σ′(z).
Arrays are (features…, batch); results go into `out`, so that a training step allocates nothing.
"""

from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np

from inkling.errors import ArchitectureError
from inkling.network.types import Array

# Exact in every precision; as arrays, for NumPy would turn a number into one at each call, which small layers feel.
_ZERO, _HALF, _ONE = (np.array(number, np.float32) for number in (0.0, 0.5, 1.0))


class Activation(ABC):
    """One activation function and its derivative."""

    name: ClassVar[str]
    # Whether a nudge of z nudges a at all; gradient descent can only train through those.
    differentiable: ClassVar[bool] = True
    # Whether σ(y) ≥ σ(z) wherever y ≥ z, to the last bit.
    keeps_order: ClassVar[bool] = False
    # Whether each a depends on its own z alone.
    each_by_itself: ClassVar[bool] = True

    @abstractmethod
    def forward(self, z: Array, out: Array) -> None:
        """out = σ(z)."""

    @abstractmethod
    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        """out = da · σ′(z), where a = σ(z) and da = ∂C/∂a."""


class Identity(Activation):
    """σ(z) = z."""

    name = "identity"

    def forward(self, z: Array, out: Array) -> None:
        np.copyto(out, z)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.copyto(out, da)


class Sigmoid(Activation):
    """σ(z) = 1 / (1 + e⁻ᶻ), σ′ = a (1 − a)."""

    name = "sigmoid"

    def forward(self, z: Array, out: Array) -> None:
        # The same function as (1 + tanh(z/2)) / 2, which overflows for no z.
        np.multiply(z, _HALF, out)
        np.tanh(out, out)
        np.add(out, _ONE, out)
        np.multiply(out, _HALF, out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.subtract(_ONE, a, out)
        np.multiply(out, a, out)
        np.multiply(out, da, out)


class Tanh(Activation):
    """σ(z) = tanh z, σ′ = 1 − a²."""

    name = "tanh"

    def forward(self, z: Array, out: Array) -> None:
        np.tanh(z, out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.multiply(a, a, out)
        np.subtract(_ONE, out, out)
        out *= da


class ReLU(Activation):
    """σ(z) = max(0, z), σ′ = 1 where z > 0, else 0."""

    name = "relu"
    keeps_order = True

    def forward(self, z: Array, out: Array) -> None:
        np.maximum(z, _ZERO, out=out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.greater(a, _ZERO, out=out, casting="unsafe")
        out *= da


class LeakyReLU(Activation):
    """σ(z) = z where z > 0, else z / 100: a ReLU that still learns where it is off."""

    name = "leaky-relu"
    keeps_order = True
    slope = 0.01

    def forward(self, z: Array, out: Array) -> None:
        np.multiply(z, self.slope, out)
        np.maximum(z, out, out=out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.greater(a, 0.0, out=out, casting="unsafe")
        np.maximum(out, self.slope, out=out)
        out *= da


class Gaussian(Activation):
    """σ(z) = e^(−z²), σ′ = −2 z a: a radial neuron, brightest where z = 0 and dark far away on both sides."""

    name = "gaussian"

    def forward(self, z: Array, out: Array) -> None:
        np.multiply(z, z, out)
        np.negative(out, out)
        np.exp(out, out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.multiply(z, -2.0, out)
        out *= a
        out *= da


class Threshold(Activation):
    """σ(z) = 1 where z > 0, else 0: the formal neuron of McCulloch & Pitts (1943), and the perceptron's.

    It is flat but for the jump at 0. Its derivative, 0, tells gradient descent nothing, so it is not differentiable
    for our purposes: a perceptron is trained by the perceptron rule, or by chance (Metropolis).
    """

    name = "threshold"
    differentiable = False

    def forward(self, z: Array, out: Array) -> None:
        np.greater(z, 0.0, out=out, casting="unsafe")

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        out[...] = 0.0


class Softmax(Activation):
    """aⱼ = e^zⱼ / Σₖ e^zₖ over the features: ten activations that add up to 1."""

    name = "softmax"
    each_by_itself = False

    def forward(self, z: Array, out: Array) -> None:
        # Taking the largest z away changes no quotient and keeps every exponential at most 1.
        np.subtract(z, z.max(axis=0), out)
        np.exp(out, out)
        out /= out.sum(axis=0)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        # ∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ): every output nudges every z.
        np.multiply(a, da, out)
        np.subtract(da, out.sum(axis=0), out)
        out *= a


_ACTIVATIONS: dict[str, type[Activation]] = {
    one.name: one for one in (Sigmoid, Tanh, ReLU, LeakyReLU, Gaussian, Threshold, Identity, Softmax)
}
ACTIVATIONS = tuple(_ACTIVATIONS)


def make_activation(name: str) -> Activation:
    """The activation of this name; ArchitectureError names the choices."""
    try:
        return _ACTIVATIONS[name]()
    except KeyError:
        raise ArchitectureError(
            "There is no activation “{name}”; choose one of {choices}.", name=name, choices=", ".join(ACTIVATIONS)
        ) from None
