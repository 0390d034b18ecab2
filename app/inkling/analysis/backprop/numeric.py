"""The numeric derivative, (C(θᵢ+ε) − C(θᵢ−ε)) / 2ε: nudge one entry and look. It knows nothing of backpropagation.

In a network of dense layers all entries are done in some milliseconds: a nudged entry changes one z of its layer, to
z ± ε·a, and from there on the nudged costs go through the network together, one column each. In other networks each
takes two whole forward passes, and only the largest entries are looked at.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import blocks
from inkling.analysis.backprop.question import Question, mean_cost
from inkling.network import ActivationSpec, Architecture, DenseSpec, DropoutSpec, FlattenSpec, Network
from inkling.network.types import Array

STEP = 1e-5
"""ε. Larger: the curve bends within it; smaller: C(θ+ε) and C(θ−ε) differ in too few of their digits."""
STEP_AT_KINKS = 1e-7
"""ε for networks with kinks (ReLU, pooling): the smaller, the fewer of them lie within it."""
AGREES = 1e-6
"""Up to this `relative_error` the numeric derivative and backpropagation say the same."""
TOP = 30
_MOST_WORK = 10**8  # numbers in the nudged columns of all layers: some seconds
_KINKED = frozenset({"relu", "leaky-relu", "threshold"})

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class NumericCheck:
    """Backpropagation beside the numeric derivative.

    places: the entries that were looked at, places in θ; derivatives: of each, numeric
    error: the worst difference, relative to the largest entry of all; None where that is 0 and the difference is not
    milliseconds: what the numeric ones took
    """

    places: NDArray[np.intp]
    derivatives: Floats
    error: float | None
    milliseconds: float


def step_for(network: Network) -> float:
    """The ε that suits a network."""
    specs = network.architecture.layers
    smooth = all(
        isinstance(one, DenseSpec | ActivationSpec | FlattenSpec | DropoutSpec) or one.activation_name
        for one in specs
    ) and not any(one.activation_name in _KINKED for one in specs)
    return STEP if smooth else STEP_AT_KINKS


@np.errstate(over="ignore", invalid="ignore")
def numeric_derivatives(
    question: Question,
    places: Sequence[int] | NDArray[np.intp],
    *,
    step: float | None = None,
    check: Callable[[], None] | None = None,
) -> Floats:
    """The mean cost's derivative by each of these entries of θ, two forward passes each; θ is left as it was.

    check: called before each; may end the work by raising
    """
    network, loss, columns = question.network, question.loss, question.columns
    step = step_for(network) if step is None else step
    theta, found = network.theta, np.empty(len(places))
    at_once = len(columns) <= network.examples_at_once

    def cost() -> float:
        if at_once:
            return float(loss.each(network.outputs(columns.x, loss), columns.y).mean())
        return mean_cost(network, loss, columns)

    for number, place in enumerate(places):
        if check is not None:
            check()
        before = theta[place]
        theta[place] = before + step
        above = cost()
        theta[place] = before - step
        below = cost()
        theta[place] = before
        added = (before + step) - (before - step)  # what was really added, after rounding
        found[number] = (above - below) / added if added else np.nan  # beside an enormous entry ε is lost
    return found


def all_at_once(architecture: Architecture) -> bool:
    """Whether `all_numeric_derivatives` can do this network, in reasonable time."""
    if not all(isinstance(one, DenseSpec | FlattenSpec | DropoutSpec) for one in architecture.layers):
        return False
    sizes = [architecture.inputs, *(shape[0] for shape in architecture.shapes)]
    work = 0
    for number, spec in enumerate(architecture.layers, 1):
        if isinstance(spec, DenseSpec):
            before = int(np.prod(architecture.shapes[number - 2])) if number > 1 else sizes[0]
            work += 2 * (before + 1) * sizes[number] * sum(sizes[number:])
    return work <= _MOST_WORK


def all_numeric_derivatives(passed: BackwardPass, *, step: float | None = None) -> Floats:
    """Of every entry of θ: (parameters,), for a network that `all_at_once` can do."""
    network = passed.question.network
    step = step_for(network) if step is None else step
    found, where = np.empty(network.theta.size), blocks(network)
    for number, stage in enumerate(network.stages):
        if not stage.parameters:
            continue
        inputs = np.append(passed.before(number).ravel(), 1.0)  # a bias is nudged as if it came from an input of 1
        used = inputs != 0.0  # where nothing comes in, z and the cost stay as they are, whatever the weight
        nudges = step * inputs[used]
        weights, biases = (found[where[f"layer{number + 1}.{kind}"]] for kind in ("weights", "bias"))
        for neuron, z in enumerate(passed.stages[number].z):
            columns = np.repeat(passed.stages[number].z[:, np.newaxis], 2 * len(nudges), axis=1)
            columns[neuron] = np.concatenate([z + nudges, z - nudges])
            above, below = costs_from(passed.question, number, columns).reshape(2, -1)
            slopes = np.zeros(len(inputs))
            slopes[used] = (above - below) / (2 * step)
            weights[neuron * (len(inputs) - 1) : (neuron + 1) * (len(inputs) - 1)] = slopes[:-1]
            biases[neuron] = slopes[-1]
    return found


def costs_from(question: Question, stage: int, z: Array) -> Array:
    """The cost of each column, (n,), where z of this stage is (neurons, n)."""
    network, loss = question.network, question.loss
    layers = [
        *network.stages[stage].layers[1:],
        *(one for later in network.stages[stage + 1 :] for one in later.layers),
    ]
    for layer in layers[: len(layers) - loss.takes_logits]:
        layer.fit_batch(z.shape[-1], network.dtype)
        z = layer.forward(z, None)
    return loss.each(z, question.columns.y)


def check_gradient(
    passed: BackwardPass, *, count: int = TOP, check: Callable[[], None] | None = None
) -> NumericCheck:
    """Every entry of the gradient against the numeric derivative, or the `count` largest ones of a large network."""
    network, gradient = passed.question.network, passed.gradient
    begin = perf_counter()
    with np.errstate(over="ignore", invalid="ignore"):
        if all_at_once(network.architecture):
            places = np.arange(gradient.size)
            derivatives = all_numeric_derivatives(passed)
        else:
            places = np.argsort(-np.abs(gradient), kind="stable")[:count]
            derivatives = numeric_derivatives(passed.question, places, check=check)
    milliseconds = 1000 * (perf_counter() - begin)
    return NumericCheck(places, derivatives, relative_error(derivatives, gradient[places]), milliseconds)


def relative_error(numeric: Floats, exact: Array) -> float | None:
    """The worst difference, as a part of the largest of `exact`; None where that is 0 and the difference is not."""
    worst, largest = float(np.abs(numeric - exact).max(initial=0.0)), float(np.abs(exact).max(initial=0.0))
    if worst == 0.0:
        return 0.0
    return worst / largest if largest else None
