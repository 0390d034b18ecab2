"""Costs: how wrong the network was, as one number, and which way each output should move.

They are means over the batch of a cost per example, written as the course writes them.
`y` is one-hot, (classes, batch): 1 for the right class, 0 elsewhere.
"""

from abc import ABC, abstractmethod
from functools import cache

import numpy as np

from inkling.errors import SettingsError
from inkling.network.types import Array


@cache
def _number(value: float, dtype_char: str) -> Array:
    """As an array, for NumPy would turn a number into one at each call, which small layers feel."""
    return np.array(value, dtype_char)


class Loss(ABC):
    """One cost function and its derivative."""

    name: str
    takes_logits: bool  # True: fed with z of the last layer instead of its activations
    output_activation: str  # what the last layer has by default; where the cost takes logits, what it must have

    @abstractmethod
    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        """The mean cost over the batch; out = its derivative by the outputs. All (classes, batch)."""

    @abstractmethod
    def each(self, outputs: Array, y: Array) -> Array:
        """The cost of each example: (batch,)."""


class MeanSquaredError(Loss):
    """C = Σⱼ (aⱼ − yⱼ)², so ∂C/∂aⱼ = 2 (aⱼ − yⱼ). (Nielsen's book halves it: his η = 3 is our 1.5.)"""

    name = "mse"
    takes_logits = False
    output_activation = "sigmoid"  # the targets are 0 and 1: it reaches both and stays between

    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        batch = outputs.shape[-1]
        np.subtract(outputs, y, out)
        differences = out.ravel("K")  # the same numbers as a vector, in whatever order they lie
        cost: float = float(differences.dot(differences)) / batch
        np.multiply(out, _number(2.0 / batch, out.dtype.char), out)
        return cost

    def each(self, outputs: Array, y: Array) -> Array:
        costs: Array = np.square(outputs - y).sum(axis=0)
        return costs


class CrossEntropy(Loss):
    """C = −Σⱼ yⱼ log ŷⱼ with ŷ = softmax(z), so ∂C/∂z = ŷ − y."""

    name = "cross-entropy"
    takes_logits = True
    output_activation = "softmax"

    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        batch = outputs.shape[-1]
        # log ŷ = z − max z − log Σ e^(z − max z): never the logarithm of a rounded-off zero.
        np.subtract(outputs, outputs.max(axis=0), out)
        out -= np.log(np.exp(out).sum(axis=0))
        cost: float = -float(np.vdot(y, out)) / batch
        np.exp(out, out)
        out -= y
        np.multiply(out, _number(1.0 / batch, out.dtype.char), out)
        return cost

    def each(self, outputs: Array, y: Array) -> Array:
        # Σ e^(z − max z) is 1 and the others: log1p of these keeps the cost of an answer that is all but certain.
        below = outputs - outputs.max(axis=0)
        others = np.exp(below)
        others[outputs.argmax(axis=0), np.arange(outputs.shape[-1])] = 0.0
        costs: Array = np.log1p(others.sum(axis=0)) * y.sum(axis=0) - (y * below).sum(axis=0)
        return costs


class Perceptron(Loss):
    """C = Σⱼ max(0, −tⱼ zⱼ) with tⱼ = ±1: nothing where the threshold neuron is right, else how far z is off.

    Its derivative is Rosenblatt's rule of 1958, aⱼ − yⱼ with a = threshold(z): −1, 0 or 1.
    """

    name = "perceptron"
    takes_logits = True
    output_activation = "threshold"

    def value_and_gradient(self, outputs: Array, y: Array, out: Array) -> float:
        batch = outputs.shape[-1]
        np.greater(outputs, 0.0, out=out, casting="unsafe")
        out -= y
        cost: float = float(np.vdot(out, outputs)) / batch
        np.multiply(out, _number(1.0 / batch, out.dtype.char), out)
        return cost

    def each(self, outputs: Array, y: Array) -> Array:
        costs: Array = (((outputs > 0.0) - y) * outputs).sum(axis=0)
        return costs


_LOSSES: dict[str, type[Loss]] = {one.name: one for one in (MeanSquaredError, CrossEntropy, Perceptron)}
LOSSES = tuple(_LOSSES)


def make_loss(name: str) -> Loss:
    """The cost of this name; SettingsError names the choices."""
    try:
        return _LOSSES[name]()
    except KeyError:
        raise SettingsError(
            "There is no cost “{name}”; choose one of {choices}.", name=name, choices=", ".join(LOSSES)
        ) from None
