"""The examiner: looks at the network from time to time while it trains, and makes points of the curves."""

import math
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import Preparation
from inkling.network import Loss, Network
from inkling.training.history import Point
from inkling.training.metrics import Metrics, measure
from inkling.training.metropolis import Metropolis
from inkling.training.optimizers import Optimizer

_SPARING = 9  # between two looks within an epoch lies so many times as long as a look takes


@dataclass(frozen=True, slots=True)
class Measuring:
    """How often the loop examines the network, and on how many examples at most.

    every_seconds: also within an epoch, as soon as this much time has passed and examining has taken at
        most a tenth of it; None: only before the first and after each epoch
    """

    every_seconds: float | None = None
    train_limit: int = 10_000  # the first so many: enough for a tenth of a point, in a sixth of the time
    test_limit: int | None = None


class Examiner:
    """Measures one network on training, validation and test examples."""

    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        loss: Loss,
        preparation: Preparation,
        measuring: Measuring,
        optimizer: Optimizer,
    ) -> None:
        self._network, self._loss, self._preparation = network, loss, preparation
        self._train = dataset.train.first(measuring.train_limit)
        self._validation = dataset.validation
        self._test = dataset.test.first(measuring.test_limit)
        self._patience = math.inf if measuring.every_seconds is None else measuring.every_seconds
        self._next = math.inf
        self._metropolis = optimizer if isinstance(optimizer, Metropolis) else None
        self._counted = (0, 0)

    def look(self, epoch: float) -> Point:
        """How the network stands at this epoch."""
        before = perf_counter()
        with np.errstate(over="ignore", invalid="ignore"):  # a diverged network is looked at, too
            train, validation, test = (self._measure(part) for part in (self._train, self._validation, self._test))
        after = perf_counter()
        self._next = after + max(self._patience, _SPARING * (after - before))
        return Point(
            epoch,
            train.loss,
            train.accuracy,
            test.loss,
            test.accuracy,
            validation.loss,
            validation.accuracy,
            self._accepted(),
        )

    def is_due(self, now: float) -> bool:
        """Whether it is time for a look within the epoch. now: as perf_counter tells it."""
        return now > self._next

    def _measure(self, examples: Examples | None) -> Metrics:
        if examples is None:
            return Metrics(math.nan, math.nan)
        return measure(self._network, examples, self._loss, self._preparation)

    def _accepted(self) -> float:
        """The part of Metropolis' proposals since the look before that was accepted."""
        if self._metropolis is None:
            return math.nan
        accepted, rejected = self._metropolis.accepted, self._metropolis.rejected
        newly, total = accepted - self._counted[0], accepted + rejected - sum(self._counted)
        self._counted = accepted, rejected
        return newly / total if total else math.nan
