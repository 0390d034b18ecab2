"""Networks as they begin: how saturated their layers are by initializer, and how the gradient fades through depth."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.question import Columns, Question
from inkling.network import Architecture, DenseSpec, Loss, Network
from inkling.network.activations import make_activation
from inkling.network.types import Array

DEPTHS = (2, 5, 10)
_NEURONS = 16


@dataclass(frozen=True, slots=True)
class Norms:
    """‖∇C‖ by layer. layers: their numbers, of those with parameters only"""

    layers: tuple[int, ...]
    values: tuple[float, ...]


def fresh(architecture: Architecture, initializer: str, *, seed: int = 0) -> Network:
    """A network in float64 that has learned nothing yet."""
    network = Network(architecture, dtype=np.float64)
    network.initialize(initializer, rng=np.random.default_rng(seed))
    return network


def deepened(architecture: Architecture, depth: int) -> Architecture:
    """So many dense hidden layers, each as wide as the network's last one and of its activation; the same output."""
    hidden = [one for one in architecture.layers[:-1] if isinstance(one, DenseSpec)]
    neurons = hidden[-1].neurons if hidden else _NEURONS
    activation = (hidden[-1].activation_name if hidden else None) or "sigmoid"
    if not make_activation(activation).differentiable:
        activation = "sigmoid"
    output = DenseSpec(architecture.classes, architecture.output_activation or "identity")
    return Architecture(architecture.input_shape, (*[DenseSpec(neurons, activation)] * depth, output))


def norms_of(network: Network, gradient: Array) -> Norms:
    """gradient: (parameters,)"""
    layers, values, start = [], [], 0
    for number, stage in enumerate(network.stages, 1):
        count = sum(parameter.value.size for parameter in stage.parameters)
        if count:
            layers.append(number)
            # Not by BLAS, whose threads may take milliseconds to come together for so little.
            values.append(math.sqrt(float(np.square(gradient[start : start + count]).sum())))
        start += count
    return Norms(tuple(layers), tuple(values))


def mean_norms(question: Question) -> Norms:
    """The mean of the examples' own norms, of dense layers: ‖δ aᵀ‖ = ‖δ‖ ‖a‖; the input of a bias is 1."""
    columns = question.columns
    trace = question.network.backward_trace(columns.x, columns.y, question.loss)
    before, values = columns.x, []
    for stage in trace.stages:
        deltas = len(columns) * np.linalg.norm(stage.d_z, axis=0)
        values.append(float(np.mean(deltas * np.sqrt(1.0 + np.square(before).sum(axis=0)))))
        before = stage.a
    return Norms(tuple(range(1, len(values) + 1)), tuple(values))


def fading(
    architecture: Architecture,
    initializer: str,
    loss: Loss,
    columns: Columns,
    *,
    check: Callable[[], None] | None = None,
) -> dict[int, Norms]:
    """The norms of freshly made networks of the same kind, by how many hidden layers they have.

    check: called before each; may end the work by raising
    """
    found = {}
    for depth in DEPTHS:
        if check is not None:
            check()
        found[depth] = mean_norms(Question(fresh(deepened(architecture, depth), initializer), loss, columns))
    return found
