"""Both costs of one example side by side, whichever the network learns with, and how hard each pulls on the z.

    squares         C = Σ (aⱼ − yⱼ)²        ∂C/∂zⱼ = 2 (aⱼ − yⱼ) σ′(zⱼ), for sigmoid neurons 2 (aⱼ − yⱼ) aⱼ (1 − aⱼ)
    cross-entropy   C = −Σ yⱼ log ŷⱼ        ∂C/∂zⱼ = ŷⱼ − yⱼ, with ŷ = softmax(z)

Where the network is boldly wrong the first pull goes to 0, for the neuron is saturated, and the second to 1.
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass, slopes
from inkling.analysis.backprop.softmax import softmax_of
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class BothCosts:
    """All arrays are (classes,).

    a, y: what came out and what should have; activation: the outputs' σ; None: they have none, a = z
    squares: (aⱼ − yⱼ)², which add up to `square_cost`
    square_pulls: ∂/∂z of that, through σ; None where it has no slope (threshold)
    shares: ŷ = softmax(z), which is a for a softmax network
    terms: −yⱼ log ŷⱼ, of which all but one are 0, and which add up to `cross_entropy`
    shares_pulls: ŷ − y, ∂/∂z of that
    learns_with: the cost's name that the network learns with: mse, cross-entropy or perceptron
    """

    a: Array
    y: Array
    activation: str | None
    squares: Array
    square_cost: float
    square_pulls: Array | None
    shares: Array
    terms: Array
    cross_entropy: float
    shares_pulls: Array
    learns_with: str

    @property
    def digit(self) -> int:
        """Index of the class that is wished for."""
        return int(self.y.argmax())

    @property
    def has_probabilities(self) -> bool:
        """Whether the outputs are ŷ themselves."""
        return self.activation == "softmax"


def both_costs(passed: BackwardPass) -> BothCosts:
    """Of the pass's one example."""
    network, last = passed.question.network, passed.stages[-1]
    y = passed.question.columns.y[:, 0]
    activation = network.stages[-1].spec.activation_name
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        squares = np.square(last.a - y)
        soft = softmax_of(last.z)
        logarithms = (last.z - last.z.max()) - np.log(soft.total)
        terms = np.where(y > 0.0, 0.0 - y * logarithms, 0.0)
        pulls = 2.0 * (last.a - y)
        square_pulls: Array | None
        if activation == "threshold":
            square_pulls = None
        elif activation == "softmax":
            square_pulls = soft.jacobian @ pulls
        elif activation is None:
            square_pulls = pulls
        else:
            square_pulls = pulls * slopes(network.stages[-1].spec, last.z, last.a)
    return BothCosts(
        last.a,
        y,
        activation,
        squares,
        float(squares.sum()),
        square_pulls,
        soft.shares,
        terms,
        float(terms.sum()),
        soft.shares - y,
        passed.question.loss.name,
    )
