"""The chain of one weight: w → z → a → C, link by link. Its derivative is the product of the links.

    ∂C/∂w = ∂z/∂w · ∂a/∂z · ∂C/∂a = a⁽ᴸ⁻¹⁾ · σ′(z) · ∂C/∂a

For a bias the first link is 1. Where the cost takes z itself (softmax with cross-entropy, perceptron) or every z
moves every a (softmax), the last two are one: ∂C/∂z. A weight that is used in many places (convolution, batch
normalisation) has a chain in each, and its derivative is their sum.
"""

import math
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.analysis.backprop.numeric import numeric_derivatives
from inkling.analysis.backprop.uses import Uses, uses_of
from inkling.network import BatchNormSpec, DenseSpec

ACTIVATION, ONE, SLOPE, ASKED, SUM = "activation", "one", "slope", "asked", "sum"
"""Kinds of link: ∂z/∂w, the same of a bias, σ′(z), ∂C/∂a or ∂C/∂z, and the sum over many places."""


@dataclass(frozen=True, slots=True)
class Link:
    """One factor. symbol: as it is written, a2[5] for activation 5 of layer 2 and x for the inputs, from 0

    stage, index: whose number it is: of which stage (−1: the inputs), which neuron or pixel; () for a sum
    """

    kind: str
    symbol: str
    value: float
    stage: int
    index: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlaceChain:
    """The chain at one place. neuron: index of the z that is moved there"""

    neuron: tuple[int, ...]
    links: tuple[Link, ...]
    product: float


@dataclass(frozen=True, slots=True)
class Chain:
    """Why an entry's derivative is what it is.

    value: the entry itself, θᵢ
    links, product: the factors and what they make, ∂C/∂θᵢ; of an entry used in many places one factor, their sum
    backprop, numeric: the same derivative as backpropagation finds it, and by (C(θᵢ+ε) − C(θᵢ−ε)) / 2ε; None where
        that was not asked for
    places: in how many places the entry is used; largest: the chains there, those that matter most first
    """

    entry: Entry
    value: float
    links: tuple[Link, ...]
    product: float
    backprop: float
    numeric: float | None
    places: int
    largest: tuple[PlaceChain, ...]


def chain_of(passed: BackwardPass, entry: Entry, *, most: int = 20, numeric: bool = True) -> Chain:
    """The chain of one entry of θ, and of its places at most so many.

    numeric: whether to find the numeric derivative as well, which takes two forward passes, far longer than the rest
    """
    stage, uses = entry.layer - 1, uses_of(passed, entry)
    asked = passed.stages[stage].d_z.ravel()[uses.neurons]
    products = uses.factors * asked
    order = np.argsort(-np.abs(products), kind="stable")[:most]
    largest = tuple(_place(passed, stage, uses, int(number)) for number in order)
    count = len(products)
    if count == 1:
        links, product = largest[0].links, largest[0].product
    else:
        product = math.fsum(products)
        links = (Link(SUM, f"Σ over {count} places of ∂z{stage + 1}/∂w · ∂C/∂z{stage + 1}", product, stage, ()),)
    theta = passed.question.network.theta
    return Chain(
        entry,
        float(theta[entry.place]),
        links,
        product,
        float(passed.gradient[entry.place]),
        float(numeric_derivatives(passed.question, [entry.place])[0]) if numeric else None,
        count,
        largest,
    )


def _place(passed: BackwardPass, stage: int, uses: Uses, number: int) -> PlaceChain:
    of_stage, flat = passed.stages[stage], int(uses.neurons[number])
    neuron = tuple(map(int, np.unravel_index(flat, of_stage.z.shape)))
    at, layer = _index(neuron), stage + 1
    links = [_first(passed, stage, uses, number, neuron)]
    slopes = passed.slopes(stage)
    if of_stage.d_a is None or (slopes is None and passed.question.network.stages[stage].spec.activation_name):
        links.append(Link(ASKED, f"∂C/∂z{layer}{at}", float(of_stage.d_z[neuron]), stage, neuron))
    else:
        if slopes is not None:
            links.append(Link(SLOPE, f"σ′(z{layer}{at})", float(slopes[neuron]), stage, neuron))
        links.append(Link(ASKED, f"∂C/∂a{layer}{at}", float(of_stage.d_a[neuron]), stage, neuron))
    return PlaceChain(neuron, tuple(links), math.prod(link.value for link in links))


def _first(passed: BackwardPass, stage: int, uses: Uses, number: int, neuron: tuple[int, ...]) -> Link:
    """∂z/∂θᵢ."""
    value, layer = float(uses.factors[number]), stage + 1
    if uses.weighed is None:
        return Link(ONE, "1", value, stage, neuron)
    if isinstance(passed.question.network.stages[stage].spec, BatchNormSpec):
        return Link(ACTIVATION, f"x̂{layer}{_index(neuron)}", value, stage, neuron)
    flat = int(uses.weighed[number])
    if flat < 0:
        return Link(ACTIVATION, "0", value, stage - 1, ())  # on the margin of zeros
    index = tuple(map(int, np.unravel_index(flat, passed.before(stage).shape)))
    # A dense layer counts what it weighs in one row, as the weight's own name does.
    written = (flat,) if isinstance(passed.question.network.stages[stage].spec, DenseSpec) else index
    return Link(ACTIVATION, f"{f'a{stage}' if stage else 'x'}{_index(written)}", value, stage - 1, index)


def _index(index: tuple[int, ...]) -> str:
    return f"[{','.join(map(str, index))}]"
