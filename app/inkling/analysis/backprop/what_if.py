"""What if one number were another one: an entry of θ, a neuron's z, an output. Nothing in the network is changed.

An entry moves the sums of its layer in proportion, z + δ · ∂z/∂θᵢ, so that only the layers after it are gone through
again, with one column for each value: a curve C(w) costs little more than one forward pass.
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.analysis.backprop.numeric import costs_from
from inkling.analysis.backprop.uses import uses_of
from inkling.network.activations import make_activation
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Along:
    """One entry moved by each of `deltas`, everything else as it is. All (n,).

    neuron: flat index of the place where it matters most; z, a: there; costs: C
    """

    deltas: Array
    neuron: int
    z: Array
    a: Array
    costs: Array


def costs_along(passed: BackwardPass, entry: Entry, deltas: Array) -> Along:
    """What comes of θᵢ + δ for each δ."""
    stage, uses = entry.layer - 1, uses_of(passed, entry)
    z = passed.stages[stage].z
    most = int(np.argmax(np.abs(uses.factors * passed.stages[stage].d_z.ravel()[uses.neurons])))
    neuron = int(uses.neurons[most])
    columns = np.repeat(z.reshape(-1, 1), len(deltas), axis=1)
    columns[uses.neurons] += uses.factors[:, np.newaxis] * deltas
    at = columns[neuron].copy()
    with np.errstate(over="ignore", invalid="ignore"):
        a = _activations(passed, stage, columns)[neuron].copy()
        costs = costs_from(passed.question, stage, columns.reshape(*z.shape, -1))
    return Along(deltas, neuron, at, a, costs)


def activations_at(passed: BackwardPass, stage: int, neuron: int, z: Array) -> Array:
    """σ(z) of one neuron for each of these z, (n,); with softmax the others' z stay where they are."""
    if passed.question.network.stages[stage].spec.activation_name != "softmax":
        alone: Array = _activations(passed, stage, z[np.newaxis])[0]
        return alone
    columns = np.repeat(passed.stages[stage].z.reshape(-1, 1), len(z), axis=1)
    columns[neuron] = z
    found: Array = _activations(passed, stage, columns)[neuron]
    return found


def costs_at(passed: BackwardPass, output: int, values: Array) -> Array:
    """C where one output is each of these: its z where a cost takes z or there is softmax, else its a."""
    loss, last = passed.question.loss, passed.stages[-1]
    y = np.repeat(passed.question.columns.y, len(values), axis=1)
    by_z = moves_by_z(passed)
    columns = np.repeat((last.z if by_z else last.a).reshape(-1, 1), len(values), axis=1)
    columns[output] = values
    if by_z and not loss.takes_logits:
        columns = _activations(passed, len(passed.stages) - 1, columns)
    return loss.each(columns, y)


def moves_by_z(passed: BackwardPass) -> bool:
    """Whether a chain ends in ∂C/∂z of the outputs, for the cost takes z, or every z moves every a."""
    return passed.question.loss.takes_logits or passed.question.network.architecture.output_activation == "softmax"


def _activations(passed: BackwardPass, stage: int, z: Array) -> Array:
    name = passed.question.network.stages[stage].spec.activation_name
    if name is None:
        return z
    found = np.empty_like(z)
    make_activation(name).forward(z, found)
    return found
