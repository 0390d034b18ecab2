"""One against the crowd: the gradient of each of many examples, beside their mean, which is the batch's.

In a dense layer an example's gradient is a column times a row, g = δ aᵀ, so that nothing has to be written out:

    ‖g‖² = Σ ‖δ‖² (1 + ‖a‖²)        g · ḡ = Σ δ · (Ḡ a + ḡ_b)        over the layers, the 1 and ḡ_b for the biases

Elsewhere each example is sent back by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.entries import Entry, blocks
from inkling.analysis.backprop.question import Question
from inkling.network import DenseSpec
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Crowd:
    """Many examples' gradients g.

    mean: their mean ∇C, (parameters,); cost: their mean cost
    norms: ‖g‖ of each, (n,); cosines: of the angle between each and the mean, (n,); 0 where either is 0
    """

    mean: Array
    cost: float
    norms: Array
    cosines: Array

    @property
    def against(self) -> float:
        """The share of examples whose gradient points the other way: what helps the crowd harms them."""
        return float(np.mean(self.cosines < 0.0))

    @property
    def cosine(self) -> float:
        """The mean of the cosines."""
        return float(self.cosines.mean())


@dataclass(frozen=True, eq=False, slots=True)
class NudgeTable:
    """The course's table: how each of some examples would move each of some entries, −∂C/∂θᵢ, and on average.

    nudges: (entries, examples); mean: (entries,), over these examples
    """

    entries: tuple[Entry, ...]
    nudges: Array
    mean: Array


def crowd_of(question: Question, *, check: Callable[[], None] | None = None) -> Crowd:
    """The gradients of all the question's examples. check: called now and then; may end the work by raising."""
    network, loss, columns = question.network, question.loss, question.columns
    stages = network.stages
    if any(stage.parameters and not isinstance(stage.spec, DenseSpec) for stage in stages):
        return _one_by_one(question, check)
    where, count, size = blocks(network), len(columns), network.theta.size
    parts = [slice(start, start + network.examples_at_once) for start in range(0, count, network.examples_at_once)]
    mean, cost = np.zeros(size), 0.0
    pieces: list[list[tuple[int, Array, Array]]] = []  # for each part: stage, δ of each example, a before
    for part in parts:
        if check is not None:
            check()
        x, y = columns.x[:, part], columns.y[:, part]
        trace = network.backward_trace(x, y, loss)
        here = x.shape[1]
        mean += network.gradient * (here / count)
        cost += trace.cost * (here / count)
        before = [x, *(one.a.reshape(-1, here) for one in trace.stages)]
        pieces.append(
            [(n, here * trace.stages[n].d_z, before[n]) for n, stage in enumerate(stages) if stage.parameters]
        )
    squares, products = np.zeros(count), np.zeros(count)
    for part, piece in zip(parts, pieces, strict=True):
        for n, delta, a in piece:
            of_weights = mean[where[f"layer{n + 1}.weights"]].reshape(len(delta), -1)
            of_bias = mean[where[f"layer{n + 1}.bias"]][:, np.newaxis]
            squares[part] += np.square(delta).sum(axis=0) * (1.0 + np.square(a).sum(axis=0))
            products[part] += (delta * (of_weights @ a + of_bias)).sum(axis=0)
    return _crowd(mean, cost, squares, products)


def _one_by_one(question: Question, check: Callable[[], None] | None) -> Crowd:
    network, loss, columns = question.network, question.loss, question.columns
    count = len(columns)
    mean, cost, squares, products = np.zeros(network.theta.size), 0.0, np.empty(count), np.empty(count)
    for look in ("mean", "each"):  # twice, for all of the gradients at once may be more than fits into the memory
        for n in range(count):
            if check is not None:
                check()
            one = columns.example(n)
            own = network.loss_and_gradient(one.x, one.y, loss)
            if look == "mean":
                mean += network.gradient / count
                cost += own / count
                squares[n] = np.vdot(network.gradient, network.gradient)
            else:
                products[n] = np.vdot(network.gradient, mean)
    return _crowd(mean, cost, squares, products)


def _crowd(mean: Array, cost: float, squares: Array, products: Array) -> Crowd:
    norms = np.sqrt(squares)
    lengths = norms * np.linalg.norm(mean)
    cosines = np.divide(products, lengths, out=np.zeros_like(products), where=lengths > 0.0)
    return Crowd(mean, cost, norms, np.clip(cosines, -1.0, 1.0))


def cosine(one: Array, other: Array) -> float:
    """Of the angle between two gradients, such as mine and the crowd's mean; 0 where either is 0."""
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    return max(-1.0, min(1.0, float(np.vdot(one, other)) / length)) if length else 0.0


def nudge_table(
    question: Question, entries: tuple[Entry, ...], check: Callable[[], None] | None = None
) -> NudgeTable:
    """How each of the question's examples, a few, would move these entries. check: as for `crowd_of`"""
    network, loss, columns = question.network, question.loss, question.columns
    places = [entry.place for entry in entries]
    nudges = np.empty((len(entries), len(columns)))
    for n in range(len(columns)):
        if check is not None:
            check()
        one = columns.example(n)
        network.loss_and_gradient(one.x, one.y, loss)
        nudges[:, n] = 0.0 - network.gradient[places]
    return NudgeTable(entries, nudges, nudges.mean(axis=1))
