"""The evaluator: measures the network from time to time while it trains, and makes points of the curves."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import Preparation
from inkling.network import Loss, Network
from inkling.training.history import Point
from inkling.training.metrics import Metrics, measure
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import AnyOptimizer

_SPARING = 9  # between two evaluations within an epoch lies so many times as long as one takes


@dataclass(frozen=True, slots=True)
class EvaluationSchedule:
    """How often the loop evaluates the network, and on how many examples at most.

    every_seconds: also within an epoch, as soon as this much time has passed and evaluating has taken at
        most a tenth of it, sooner at the very start; None: only before the first and after each epoch
    within_limit: at most so many of each, within an epoch
    """

    every_seconds: float | None = None
    train_limit: int = 10_000  # the first so many: enough for a tenth of a point, in a sixth of the time
    test_limit: int | None = None
    within_limit: int = 1_000


class Evaluator:
    """Measures one network on training, validation and test examples."""

    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        loss: Loss,
        preparation: Preparation,
        schedule: EvaluationSchedule,
        optimizer: AnyOptimizer,
        check: Callable[[], None] | None,
    ) -> None:
        """check: called now and then during an evaluation; may wait, or end it by raising."""
        self._check = check
        self._network, self._loss, self._preparation = network, loss, preparation
        self._train = dataset.train.first(schedule.train_limit)
        self._validation = dataset.validation
        self._test = dataset.test.first(schedule.test_limit)
        self._within = schedule.within_limit
        self._every = schedule.every_seconds
        self._patience = math.inf if self._every is None else self._every / 8
        self._next = math.inf
        self._metropolis = optimizer if isinstance(optimizer, Metropolis) else None
        self._counted = (0, 0)

    def evaluate(self, epoch: float, *, within: bool = False) -> Point:
        """How the network stands at this epoch. within: in the midst of it, on fewer examples."""
        limit = self._within if within else None
        before = perf_counter()
        with np.errstate(over="ignore", invalid="ignore"):  # a diverged network is evaluated, too
            train, validation, test = (
                self._measure(part, limit) for part in (self._train, self._validation, self._test)
            )
        after = perf_counter()
        self._next = after + max(self._patience, _SPARING * (after - before) if within else 0.0)
        if self._every is not None:
            self._patience = min(2 * self._patience, self._every)
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
        """Whether it is time for an evaluation within the epoch. now: as perf_counter tells it."""
        return now > self._next

    def _measure(self, examples: Examples | None, limit: int | None) -> Metrics:
        if examples is None:
            return Metrics(math.nan, math.nan)
        return measure(self._network, examples.first(limit), self._loss, self._preparation, check=self._check)

    def _accepted(self) -> float:
        """The part of Metropolis' proposals since the evaluation before that was accepted."""
        if self._metropolis is None:
            return math.nan
        accepted, rejected = self._metropolis.accepted, self._metropolis.rejected
        newly, total = accepted - self._counted[0], accepted + rejected - sum(self._counted)
        self._counted = accepted, rejected
        return newly / total if total else math.nan
