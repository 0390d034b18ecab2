"""One cost, written three ways: the mean over the examples, their sum, and half the mean.

The sum of N costs has N times the slope, so that an η that is N times smaller leads to the same θ; half the cost
wants twice the η. Each is computed by itself here, and the θ that they lead to are compared.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.question import Question
from inkling.network.types import Array

MEAN, SUM, HALF = "mean", "sum", "half"


@dataclass(frozen=True, slots=True)
class Total:
    """One way to write the cost. norm: ‖∇C‖ of it

    eta: the one that leads to the θ that the mean leads to; difference: the largest one between these two θ
    """

    cost: float
    norm: float
    eta: float
    difference: float


def totals(question: Question, eta: float, check: Callable[[], None] | None = None) -> dict[str, Total]:
    """MEAN, SUM and HALF of the question's examples, a few, for a step of η down the mean.

    check: called before each; may end the work by raising
    """
    network, loss, columns = question.network, question.loss, question.columns
    count = len(columns)
    with np.errstate(over="ignore", invalid="ignore"):
        costs = {MEAN: 0.0, SUM: 0.0, HALF: 0.0}
        slopes: dict[str, Array] = {name: np.zeros(network.theta.size) for name in costs}
        for n in range(count):
            if check is not None:
                check()
            one = columns.example(n)
            cost = network.loss_and_gradient(one.x, one.y, loss)
            for name, weight in ((MEAN, 1.0 / count), (SUM, 1.0), (HALF, 0.5 / count)):
                costs[name] += weight * cost
                slopes[name] += weight * network.gradient
        etas = {MEAN: eta, SUM: eta / count, HALF: 2 * eta}
        reached = network.theta - eta * slopes[MEAN]
        return {
            name: Total(
                costs[name],
                float(np.linalg.norm(slopes[name])),
                etas[name],
                float(np.abs(network.theta - etas[name] * slopes[name] - reached).max()),
            )
            for name in (MEAN, SUM, HALF)
        }
