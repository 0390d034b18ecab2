"""What is said of a whole gradient, and of one of its entries: is it large, and is the cost moved by it?"""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.entries import Entry
from inkling.analysis.backprop.gradient import Gradient, gradient_of, histogram
from inkling.analysis.backprop.question import Question, mean_cost
from inkling.network import Architecture, Network
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Overview:
    """A gradient with what `Gradient` finds when it is asked.

    examples: how many it is the mean of; holding: in how many entries 90 % of ‖∇C‖² lies
    edges, counts: of the histogram of log₁₀|∂C/∂θᵢ|
    """

    examples: int
    gradient: Gradient
    holding: int
    edges: Array
    counts: NDArray[np.intp]


def overview_of(network: Network, values: Array, examples: int = 1) -> Overview:
    """values: ∇C, (parameters,), all of them finite"""
    gradient = gradient_of(network, values)
    return Overview(examples, gradient, gradient.holding(), *histogram(gradient))


@dataclass(frozen=True, slots=True)
class Turned:
    """One entry turned by δ. predicted: ∂C/∂θᵢ · δ; real: what C does"""

    entry: Entry
    delta: float
    predicted: float
    real: float


def turn(question: Question, entry: Entry, derivative: float, delta: float) -> Turned:
    """What turning this entry does to the cost; the question's network is as it was afterwards."""
    theta = question.network.theta
    with np.errstate(over="ignore", invalid="ignore"):
        before, cost = theta[entry.place], mean_cost(question.network, question.loss, question.columns)
        theta[entry.place] = before + delta
        after = mean_cost(question.network, question.loss, question.columns)
        theta[entry.place] = before
    return Turned(entry, delta, derivative * delta, after - cost)


@lru_cache(maxsize=2)
def _names(architecture: Architecture) -> tuple[str, ...]:
    """The names of all entries, in θ's order, made when somebody first searches among them."""
    network = Network(architecture)
    return tuple(
        f"{one.name}[{','.join(map(str, index))}]"
        for one in network.parameters
        for index in np.ndindex(*one.value.shape)
    )


def matching(architecture: Architecture, text: str) -> NDArray[np.bool_]:
    """Which entries' names hold this part, spaces and case aside: (parameters,)."""
    part = re.sub(r"\s", "", text).lower()
    return np.array([part in name.lower() for name in _names(architecture)])
