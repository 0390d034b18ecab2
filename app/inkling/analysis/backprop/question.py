"""What is asked: a network, one example or several, and the digit that each should have been read as.

Everything is computed on a copy of the network in float64, so that what is shown agrees with a numeric derivative.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Examples
from inkling.errors import SettingsError
from inkling.network import Loss, Network
from inkling.network.types import Array
from inkling.training.batches import targets, to_floats
from inkling.training.model import Model

_AT_ONCE = 500


@dataclass(frozen=True, eq=False, slots=True)
class Columns:
    """Examples as a network gets them, one column each. x: (inputs, n); y: (classes, n), what should come out."""

    x: Array
    y: Array

    def __len__(self) -> int:
        return int(self.x.shape[1])

    def example(self, n: int) -> "Columns":
        """The n-th of them alone."""
        return Columns(self.x[:, n : n + 1], self.y[:, n : n + 1])


@dataclass(frozen=True, eq=False, slots=True)
class Question:
    """Why does this network, with this cost, change as it does for these examples?

    network: in float64, nobody else's: answers leave other things in its buffers, but θ as it was
    columns: one example where one digit is explained; several where a batch is looked at
    """

    network: Network
    loss: Loss
    columns: Columns

    def __post_init__(self) -> None:
        self.network.check_loss(self.loss)

    @property
    def digit(self) -> int:
        """Index of the class that is wished for, of the first example."""
        return int(self.columns.y[:, 0].argmax())


def exact(network: Network) -> Network:
    """A copy of a network in float64, with the same θ and buffers."""
    twin = Network(network.architecture, dtype=np.float64)
    twin.parameters_and_buffers[...] = network.parameters_and_buffers
    return twin


def one_example(network: Network, inputs: NDArray[np.floating], digit: int) -> Columns:
    """Inputs as the network gets them, of any shape, with the class that is wished for; SettingsError names these."""
    classes = network.architecture.classes
    if not 0 <= digit < classes:
        raise SettingsError(
            "There is no class {digit}; the network's are 0 to {last}.", digit=digit, last=classes - 1
        )
    x: Array = np.asarray(inputs, np.float64).reshape(-1, 1)
    return Columns(x, np.eye(classes)[:, [digit]])


def ask(
    model: Model, drawing: NDArray[np.float32], digit: int, *, inputs: NDArray[np.float32] | None = None
) -> Question:
    """Of one drawing, float32 (28, 28), ink 1 on 0: it is normalised and prepared as the model asks for.

    inputs: where that has been done already
    digit: index of the class that is wished for. ArchitectureError where the cost can teach this network nothing
    """
    network = exact(model.network)
    if inputs is None:
        inputs = model.inputs(drawing[np.newaxis])
    return Question(network, model.loss, one_example(network, inputs, digit))


def many_examples(model: Model, examples: Examples) -> Columns:
    """Labelled images as the model's network gets them, in float64, normalised and prepared as it asks for."""
    rows = np.empty((len(examples), model.network.architecture.inputs), np.float64)
    for start in range(0, len(rows), _AT_ONCE):
        images = examples.images[start : start + _AT_ONCE]
        floats: NDArray[np.float32] = np.empty(images.shape, np.float32)
        rows[start : start + len(images)] = model.inputs(to_floats(images, floats).astype(np.float32, copy=False))
    y = targets(model.network.architecture.classes).astype(np.float64)[:, examples.labels]
    return Columns(np.ascontiguousarray(rows.T), y)


def mean_cost(network: Network, loss: Loss, columns: Columns, check: Callable[[], None] | None = None) -> float:
    """The mean cost of examples, however many they are. check: called now and then; may end the work by raising"""
    return float(costs_of(network, loss, columns, check).mean())


def costs_of(network: Network, loss: Loss, columns: Columns, check: Callable[[], None] | None = None) -> Array:
    """The cost of each example, (n,). check: as for `mean_cost`"""
    block = network.examples_at_once
    costs = []
    for start in range(0, len(columns), block):
        if check is not None:
            check()
        part = slice(start, start + block)
        costs.append(loss.each(network.outputs(columns.x[:, part], loss), columns.y[:, part]))
    return np.concatenate(costs)
