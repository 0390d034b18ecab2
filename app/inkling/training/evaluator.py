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
from inkling.training.metrics import Metrics, measure, measure_part_and_all
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import AnyOptimizer

_SPARING = 9  # between two evaluations within an epoch lies so many times as long as one takes

_NOTHING = Metrics(math.nan, math.nan)


@dataclass(frozen=True, slots=True)
class EvaluationSchedule:
    """How often the loop evaluates the network, and on how many examples at most.

    every_seconds: also within an epoch, as soon as this much time has passed and evaluating has taken at
        most a tenth of it, sooner at the very start; None: only before the first and after each epoch
    curve_limit: each point of the curves is measured on at most so many of each, the first ones, within an epoch and
        at its end alike, for on others the curve would jump though the network stands still; None: on all of them
    """

    every_seconds: float | None = None
    train_limit: int = 10_000  # the first so many: enough for a tenth of a point, in a sixth of the time
    test_limit: int | None = None
    curve_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the network stands at one moment.

    point: for the curves; train, validation, test: on all examples that the schedule allows, NaN where there are none
    """

    point: Point
    train: Metrics
    validation: Metrics
    test: Metrics


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
        self._limit = schedule.curve_limit
        self._every = schedule.every_seconds
        self._patience = math.inf if self._every is None else self._every / 8
        self._next = math.inf
        self._metropolis = optimizer if isinstance(optimizer, Metropolis) else None
        self._counted = (0, 0)

    def evaluate(self, epoch: float) -> Evaluation:
        """How the network stands before or after an epoch."""
        with np.errstate(over="ignore", invalid="ignore"):  # a diverged network is evaluated, too
            train, validation, test = map(self._measure, (self._train, self._validation, self._test))
        self._wait(perf_counter(), 0.0)
        return Evaluation(self._point(epoch, train[0], validation[0], test[0]), train[1], validation[1], test[1])

    def point_within(self, epoch: float) -> Point:
        """How it stands in the midst of an epoch, for the curves."""
        before = perf_counter()
        with np.errstate(over="ignore", invalid="ignore"):
            train, validation, test = map(self._measure_part, (self._train, self._validation, self._test))
        after = perf_counter()
        self._wait(after, _SPARING * (after - before))
        return self._point(epoch, train, validation, test)

    def is_due(self, now: float) -> bool:
        """Whether it is time for an evaluation within the epoch. now: as perf_counter tells it."""
        return now > self._next

    def _wait(self, now: float, least: float) -> None:
        """Not to be due again for some time, at least so many seconds."""
        self._next = now + max(self._patience, least)
        if self._every is not None:
            self._patience = min(2 * self._patience, self._every)

    def _measure(self, examples: Examples | None) -> tuple[Metrics, Metrics]:
        """On the part for the curves, and on all."""
        if examples is None:
            return _NOTHING, _NOTHING
        return measure_part_and_all(
            self._network, examples, self._limit, self._loss, self._preparation, check=self._check
        )

    def _measure_part(self, examples: Examples | None) -> Metrics:
        if examples is None:
            return _NOTHING
        return measure(self._network, examples.first(self._limit), self._loss, self._preparation, check=self._check)

    def _point(self, epoch: float, train: Metrics, validation: Metrics, test: Metrics) -> Point:
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

    def _accepted(self) -> float:
        """The part of Metropolis' proposals since the evaluation before that was accepted."""
        if self._metropolis is None:
            return math.nan
        accepted, rejected = self._metropolis.accepted, self._metropolis.rejected
        newly, total = accepted - self._counted[0], accepted + rejected - sum(self._counted)
        self._counted = accepted, rejected
        return newly / total if total else math.nan
