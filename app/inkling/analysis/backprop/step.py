"""One step, θ ← θ − η ∇C: what it does for the example that it was taken for, and for a crowd of others.

To first order the cost falls by η‖∇C‖²; what the curve does beyond that is seen beside it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.question import Columns, Question, mean_cost
from inkling.network import Loss, Network
from inkling.network.types import Array
from inkling.training.optimizers import SGD


@dataclass(frozen=True, eq=False, slots=True)
class OneStep:
    """What came of one step.

    eta: η; norm: ‖∇C‖ of the examples that it was taken for
    cost_before, cost_after: of the example that is explained
    predicted: by how much its cost should change, to first order: −η‖∇C‖² where the step was for it alone, and
        −η ∇C·∇C′ where it was for a batch with the gradient ∇C′
    crowd_before, crowd_after: the mean cost of others; None where there are none
    theta: θ after the step, (parameters,)
    """

    eta: float
    norm: float
    cost_before: float
    predicted: float
    cost_after: float
    crowd_before: float | None
    crowd_after: float | None
    theta: Array


def take_step(
    network: Network, loss: Loss, columns: Columns, eta: float, *, rng: np.random.Generator | None = None
) -> Array:
    """The trainer's step with plain SGD, taken in place in the network's own precision; returns θ before, to undo it.

    rng: as while training, for dropout and the statistics of the batch; None: as outside training
    """
    before = network.theta.copy()
    x, y = (one.astype(network.dtype, copy=False) for one in (columns.x, columns.y))
    with np.errstate(over="ignore", invalid="ignore"):  # an η that is far too large is no error
        network.loss_and_gradient(x, y, loss, rng=rng)
        SGD(network.theta).step(network.theta, network.gradient, eta)
    return before


def one_step(
    question: Question,
    eta: float,
    *,
    crowd: Columns | None = None,
    batch: Columns | None = None,
    check: Callable[[], None] | None = None,
) -> OneStep:
    """What one step would do; the question's network is as it was afterwards.

    crowd: others, whose cost is looked at; batch: examples that the step is for instead of the question's own
    check: called now and then; may end the work by raising, with the network as it is then
    """
    network, loss, mine = question.network, question.loss, question.columns
    with np.errstate(over="ignore", invalid="ignore"):  # an η that is far too large is no error
        cost_before = network.loss_and_gradient(mine.x, mine.y, loss)
        own = network.gradient.copy()
        crowd_before = None if crowd is None else mean_cost(network, loss, crowd, check)
        before = take_step(network, loss, mine if batch is None else batch, eta)
        taken_for = network.gradient.copy()
        cost_after = network.cost(mine.x, mine.y, loss)
        crowd_after = None if crowd is None else mean_cost(network, loss, crowd, check)
        predicted = -eta * float(np.vdot(own, taken_for))
        norm = float(np.linalg.norm(taken_for))
    theta = network.theta.copy()
    network.theta[...] = before
    return OneStep(eta, norm, cost_before, predicted, cost_after, crowd_before, crowd_after, theta)
