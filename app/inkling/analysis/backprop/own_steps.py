"""The step of its own that an adaptive optimizer gives to each entry: η / (√s + ε), where plain SGD has η for all.

It is measured, not derived: the trainer's optimizer really runs on a copy, and each step is divided by the gradient
that it was taken for. Dividing by √s makes a large gradient's step smaller, and a small one's larger.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.question import Question, exact
from inkling.network.types import Array
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import complete_settings, make_optimizer

ADAPTIVE = ("adagrad", "rmsprop", "adam", "adamw")


@dataclass(frozen=True, eq=False, slots=True)
class OwnSteps:
    """All (entries, steps). rates: −Δθᵢ / ∂C/∂θᵢ, what stands in the place of η; nan where the derivative is 0

    With Adam it is −Δθᵢ / m̂ᵢ: where others have the derivative, it has the running mean of them.

    gradients: ∂C/∂θᵢ before each step
    """

    rates: Array
    gradients: Array


def own_steps(
    question: Question,
    places: Sequence[int],
    optimizer: str,
    settings: Mapping[str, float],
    eta: float,
    *,
    count: int = 40,
    check: Callable[[], None] | None = None,
) -> OwnSteps:
    """Take so many steps for the question's examples, again and again for the same ones, and look at these entries.

    check: called before each step; may end the work by raising. TypeError for an optimizer that has no gradient
    """
    network, at = exact(question.network), np.asarray(places)
    beta = complete_settings(optimizer, settings).get("beta1", 0.0)
    mean = np.zeros(len(at))
    rule = make_optimizer(optimizer, network.theta, settings)
    if isinstance(rule, Metropolis):
        raise TypeError(optimizer)
    rates, gradients = np.empty((2, len(at), count))
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        for number in range(count):
            if check is not None:
                check()
            network.loss_and_gradient(question.columns.x, question.columns.y, question.loss)
            gradients[:, number] = network.gradient[at]
            # From 0, not from θ: what is far smaller than θ would drown in its rounding.
            moved = np.zeros_like(network.theta)
            rule.step(moved, network.gradient, eta)
            mean = beta * mean + (1.0 - beta) * gradients[:, number]
            directions = mean / (1.0 - beta ** (number + 1))
            rates[:, number] = np.where(directions == 0.0, np.nan, -moved[at] / directions)
            network.theta += moved
    return OwnSteps(rates, gradients)
