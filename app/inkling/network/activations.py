"""Activation functions: what a neuron makes of its weighted sum, a = σ(z).

Each one knows two things: σ itself, and how a nudge of a becomes a nudge of z, ∂C/∂z = ∂C/∂a · σ′(z).
Arrays are (features…, batch); results go into `out`, so that a training step allocates nothing.
"""

from abc import ABC, abstractmethod

import numpy as np

from inkling.errors import ArchitectureError
from inkling.network.types import Array


class Activation(ABC):
    """One activation function and its derivative."""

    name: str

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
        np.multiply(z, 0.5, out=out)
        np.tanh(out, out=out)
        out += 1.0
        out *= 0.5

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.subtract(1.0, a, out=out)
        out *= a
        out *= da


class Tanh(Activation):
    """σ(z) = tanh z, σ′ = 1 − a²."""

    name = "tanh"

    def forward(self, z: Array, out: Array) -> None:
        np.tanh(z, out=out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.multiply(a, a, out=out)
        np.subtract(1.0, out, out=out)
        out *= da


class ReLU(Activation):
    """σ(z) = max(0, z), σ′ = 1 where z > 0, else 0."""

    name = "relu"

    def forward(self, z: Array, out: Array) -> None:
        np.maximum(z, 0.0, out=out)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        np.greater(a, 0.0, out=out, casting="unsafe")
        out *= da


class Softmax(Activation):
    """aⱼ = e^zⱼ / Σₖ e^zₖ over the features: ten activations that add up to 1."""

    name = "softmax"

    def forward(self, z: Array, out: Array) -> None:
        # Taking the largest z away changes no quotient and keeps every exponential at most 1.
        np.subtract(z, z.max(axis=0), out=out)
        np.exp(out, out=out)
        out /= out.sum(axis=0)

    def backward(self, z: Array, a: Array, da: Array, out: Array) -> None:
        # ∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ): every output nudges every z.
        np.multiply(a, da, out=out)
        np.subtract(da, out.sum(axis=0), out=out)
        out *= a


_ACTIVATIONS: dict[str, type[Activation]] = {one.name: one for one in (Sigmoid, Tanh, ReLU, Identity, Softmax)}
ACTIVATIONS = tuple(_ACTIVATIONS)


def make_activation(name: str) -> Activation:
    """The activation of this name; ArchitectureError names the choices."""
    try:
        return _ACTIVATIONS[name]()
    except KeyError:
        raise ArchitectureError(f"There is no activation “{name}”; choose one of {', '.join(ACTIVATIONS)}.") from None
