"""Metropolis: learning without any gradient. (Metropolis et al. 1953; simulated annealing, Kirkpatrick 1983)

Nudge θ at random and look at the cost. Better: keep it. Worse by ΔC: keep it all the same with the
probability e^(−ΔC / T). The temperature T sinks step by step, so that what begins as wandering ends as
descending.
"""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from inkling.network import Loss, Network
from inkling.network.types import Array
from inkling.training.batches import Pair
from inkling.training.optimizers import Optimizer
from inkling.training.setting import Setting


class Metropolis(Optimizer):
    """Proposes Δθ ~ N(0, η²) on a random part of θ, accepts by Boltzmann, cools. Counts what it did."""

    name = "metropolis"
    default_eta = 0.5
    needs_gradient = False
    settings: ClassVar = {
        "temperature": Setting(0.0001, 0.0, 1e3),
        "cooling": Setting(0.9998, 0.0, 1.0 + 1e-12),
        "part": Setting(0.001, 0.0, 1.0 + 1e-12),
    }
    _temperature: float
    _cooling: float
    _part: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self.accepted = 0
        self.rejected = 0
        self._moved = max(1, round(self._part * theta.size))  # how many parameters one proposal nudges

    def propose(
        self, network: Network, parts: Sequence[Pair], loss: Loss, eta: float, *, rng: np.random.Generator
    ) -> float:
        """One proposal on one batch, given in parts. Returns the cost that now holds."""
        theta = network.theta
        before = _mean_cost(network, parts, loss)
        chosen = rng.integers(theta.size, size=self._moved)
        kept = theta[chosen]
        theta[chosen] = kept + eta * rng.standard_normal(self._moved, dtype=np.float32)
        after = _mean_cost(network, parts, loss)
        temperature, self._temperature = self._temperature, self._temperature * self._cooling
        worse = after - before
        if worse <= 0 or rng.random() < np.exp(-worse / max(temperature, 1e-300)):
            self.accepted += 1
            return after
        theta[chosen] = kept
        self.rejected += 1
        return before

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        raise TypeError("Metropolis proposes; it takes no step down a gradient")


def _mean_cost(network: Network, parts: Sequence[Pair], loss: Loss) -> float:
    """The mean cost of a batch, each of its parts as heavy as it is large."""
    if len(parts) == 1:
        return network.cost(*parts[0], loss)
    sizes = [x.shape[1] for x, _ in parts]
    return float(np.average([network.cost(x, y, loss) for x, y in parts], weights=sizes))
