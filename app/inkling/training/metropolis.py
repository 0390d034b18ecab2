"""Metropolis: learning without any gradient. (Metropolis et al. 1953; simulated annealing, Kirkpatrick 1983)

Nudge θ at random and look at the cost. Better: keep it. Worse by ΔC: keep it all the same with the
probability e^(−ΔC / T). The temperature T sinks step by step, so that what begins as wandering ends as
descending.
"""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from inkling.interval import Interval
from inkling.network import Loss, Network
from inkling.network.types import Array
from inkling.training.batches import MicroBatch
from inkling.training.optimizers import Optimizer
from inkling.training.setting import Setting


class Metropolis(Optimizer):
    """Proposes Δθ ~ N(0, η²) on a random part of θ, accepts by Boltzmann, cools. Counts what it did."""

    name = "metropolis"
    default_eta = 0.5
    settings: ClassVar = {
        "temperature": Setting(0.0001, Interval(0.0, 1e3)),
        "cooling": Setting(0.9998, Interval(0.0, 1.0, with_high=True)),
        "part": Setting(0.001, Interval(0.0, 1.0, with_high=True)),
    }
    _temperature: float
    _cooling: float
    _part: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self.accepted = 0
        self.rejected = 0
        self.moved = max(1, round(self._part * theta.size))  # how many parameters one proposal nudges

    @property
    def temperature(self) -> float:
        """As it is now; it began as the setting says."""
        return self._temperature

    def propose(
        self, network: Network, batch: Sequence[MicroBatch], loss: Loss, eta: float, *, rng: np.random.Generator
    ) -> float:
        """One proposal on one batch, given in micro-batches. Returns the cost that now holds."""
        theta = network.theta
        before = _mean_cost(network, batch, loss)
        chosen = rng.integers(theta.size, size=self.moved)
        kept = theta[chosen]
        theta[chosen] = kept + eta * rng.standard_normal(self.moved, dtype=np.float32)
        after = _mean_cost(network, batch, loss)
        temperature, self._temperature = self._temperature, self._temperature * self._cooling
        worse = after - before
        if worse <= 0 or rng.random() < np.exp(-worse / max(temperature, 1e-300)):
            self.accepted += 1
            return after
        theta[chosen] = kept
        self.rejected += 1
        return before


def _mean_cost(network: Network, batch: Sequence[MicroBatch], loss: Loss) -> float:
    """The mean cost of a batch, each of its micro-batches as heavy as it is large."""
    if len(batch) == 1:
        return network.cost(*batch[0], loss)
    sizes = [x.shape[1] for x, _ in batch]
    return float(np.average([network.cost(x, y, loss) for x, y in batch], weights=sizes))
