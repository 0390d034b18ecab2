"""Why backpropagation: the gradient found both ways, timed on this computer.

By differences every entry takes two costs, 26 004 for 784-16-16-10; backpropagation takes one pass for all of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from inkling.analysis.backprop.numeric import numeric_derivatives, relative_error
from inkling.analysis.backprop.question import Question

_REPEATS = 20


@dataclass(frozen=True, slots=True)
class BothWays:
    """backpropagation, differences: milliseconds for the whole gradient; costs: how many these took

    measured: how many entries were really nudged; where fewer than all, `differences` is their time scaled up
    error: the worst difference of these, relative to the largest of them; None as in `relative_error`
    """

    backpropagation: float
    differences: float
    costs: int
    measured: int
    error: float | None


@np.errstate(over="ignore", invalid="ignore")
def time_both_ways(question: Question, *, most: int = 20_000, check: Callable[[], None] | None = None) -> BothWays:
    """Of a network with more than `most` entries, only so many are nudged, spread over all of θ.

    check: called before each entry; may end the work by raising
    """
    network, loss, columns = question.network, question.loss, question.columns
    times = []
    for _ in range(_REPEATS):
        begin = perf_counter()
        network.loss_and_gradient(columns.x, columns.y, loss)
        times.append(perf_counter() - begin)
    gradient, count = network.gradient.copy(), network.theta.size
    places = np.unique(np.linspace(0, count - 1, min(most, count)).round().astype(np.intp))
    begin = perf_counter()
    numeric = numeric_derivatives(question, places, check=check)
    taken = (perf_counter() - begin) * count / len(places)
    error = relative_error(numeric, gradient[places])
    return BothWays(1000 * float(np.mean(times)), 1000 * taken, 2 * count, len(places), error)
