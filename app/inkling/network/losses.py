"""Costs: how wrong the network was, as one number, and which way each output should move.

Both are means over the batch of a cost per example, written as the course writes them.
`y` is one-hot, (classes, batch): 1 for the right class, 0 elsewhere.
"""

from abc import ABC, abstractmethod

import numpy as np

from inkling.errors import SettingsError
from inkling.network.types import Array


class Loss(ABC):
    """One cost function and its derivative."""

    name: str
    takes_logits: bool  # True: fed with z of the softmax layer instead of its activations

    @abstractmethod
    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        """The mean cost over the batch; out = its derivative by the outputs. All (classes, batch)."""


class MeanSquaredError(Loss):
    """C = Σⱼ (aⱼ − yⱼ)², so ∂C/∂aⱼ = 2 (aⱼ − yⱼ). (Nielsen's book halves it: his η = 3 is our 1.5.)"""

    name = "mse"
    takes_logits = False

    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        batch = outputs.shape[-1]
        np.subtract(outputs, y, out=out)
        cost: float = float(np.vdot(out, out)) / batch
        out *= 2.0 / batch
        return cost


class CrossEntropy(Loss):
    """C = −Σⱼ yⱼ log ŷⱼ with ŷ = softmax(z), so ∂C/∂z = ŷ − y."""

    name = "cross-entropy"
    takes_logits = True

    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        batch = outputs.shape[-1]
        # log ŷ = z − max z − log Σ e^(z − max z): never the logarithm of a rounded-off zero.
        np.subtract(outputs, outputs.max(axis=0), out=out)
        out -= np.log(np.exp(out).sum(axis=0))
        cost: float = -float(np.vdot(y, out)) / batch
        np.exp(out, out=out)
        out -= y
        out *= 1.0 / batch
        return cost


_LOSSES: dict[str, type[Loss]] = {one.name: one for one in (MeanSquaredError, CrossEntropy)}
LOSSES = tuple(_LOSSES)


def make_loss(name: str) -> Loss:
    """The cost of this name; SettingsError names the choices."""
    try:
        return _LOSSES[name]()
    except KeyError:
        raise SettingsError(f"There is no cost “{name}”; choose one of {', '.join(LOSSES)}.") from None
