"""The training loop: look at a few examples, find the gradient, take a step, again: θ ← θ − η ∇C.

A plain generator: it does nothing between two `next()`, so that whoever drives it (the command line, the
window's thread, a test) can pause, look, change η or stop there. A step of a small network takes less time than
telling of it does, so it can be asked to tell of several at once (`Knobs.tell_every`); θ is the same either way.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from inkling.data.dataset import Dataset
from inkling.data.preparation import Preparation
from inkling.errors import Cancelled, SettingsError
from inkling.network import Network, make_loss
from inkling.training.batches import Batch, Batches
from inkling.training.configuration import Configuration
from inkling.training.diagnosis import Diagnosis
from inkling.training.evaluator import EvaluationSchedule, Evaluator
from inkling.training.events import BatchEnd, Diverged, EpochEnd, Evaluated, Event, TrainingEnd, Warned
from inkling.training.optimizer_choice import uses_gradient
from inkling.training.schedules import Schedule, make_schedule
from inkling.training.stepper import Stepper, make_stepper
from inkling.training.stopping import StoppingRules

_KEEP_EVERY = 100  # steps between two copies of a θ that is known to be sound


@dataclass(slots=True)
class Knobs:
    """What may change while the loop runs."""

    eta: float
    # So many seconds of steps go by before one BatchEnd tells of the latest of them; 0: each step is told of.
    tell_every: float = 0.0
    # Called between micro-batches and within a long evaluation: it may wait, or raise Cancelled to end the run.
    check: Callable[[], None] | None = None


def train(
    network: Network,
    dataset: Dataset,
    configuration: Configuration,
    *,
    rng: np.random.Generator,
    preparation: Preparation = Preparation(),  # noqa: B008 - frozen
    knobs: Knobs | None = None,
    evaluation: EvaluationSchedule = EvaluationSchedule(),  # noqa: B008 - frozen
    epochs_before: float = 0.0,
) -> Iterator[Event]:
    """Train `network` in place and report what happens.

    dataset: its training examples, whatever their number, are all used; its validation examples only looked at
    rng: shuffles the examples; same generator state, same θ to the last bit
    preparation: how images become inputs, fitted to the training set
    knobs: η for each step, so that it can change while training, by default the configuration's; how often steps are
        told of; and a check that may end the run early, after which there is no further event
    epochs_before: epochs that the network had seen earlier; the curves go on from there
    Raises SettingsError or ArchitectureError before the first event where the configuration cannot work.
    """
    knobs = knobs or Knobs(configuration.eta)
    try:
        yield from _events(network, dataset, configuration, rng, preparation, knobs, evaluation, epochs_before)
    except Cancelled:
        return


def _events(
    network: Network,
    dataset: Dataset,
    configuration: Configuration,
    rng: np.random.Generator,
    preparation: Preparation,
    knobs: Knobs,
    evaluation: EvaluationSchedule,
    epochs_before: float,
) -> Iterator[Event]:
    configuration.check()
    loss = make_loss(configuration.loss)
    network.check_loss(loss)
    if configuration.patience and dataset.validation is None:
        raise SettingsError("Early stopping decides by a validation split, and this data set has none.")
    batches = Batches(
        dataset.train,
        configuration.batch_size,
        network.architecture.classes,
        preparation=preparation,
        augmentation=configuration.augmentation,
        largest_micro_batch=network.examples_at_once,
    )
    stepper = make_stepper(network, loss, configuration, rng, knobs.check)
    if uses_gradient(configuration.optimizer):
        network.architecture.check_trainable()
    stopping = StoppingRules(network, configuration)
    evaluator = Evaluator(network, dataset, loss, preparation, evaluation, stepper.optimizer, knobs.check)
    schedule = make_schedule(
        configuration.schedule,
        epochs=configuration.epochs,
        warm_up=configuration.warm_up,
        settings=configuration.schedule_settings,
    )
    first = evaluator.evaluate(epochs_before)
    stopping.before_training(first.validation.loss)
    yield Evaluated(first.point, first.test)
    per_epoch = batches.per_epoch
    descent = _Descent(network, stepper, stopping, schedule, knobs, per_epoch)
    diagnosis = Diagnosis(network, dataset, loss, preparation, first, steps_per_epoch=per_epoch)
    warning = None
    reason: str | None = None
    for epoch in range(1, configuration.epochs + 1):
        descent.seconds = 0.0
        upcoming = batches.shuffled(rng=rng)
        while (cost := descent.go_on(upcoming)) is not None:
            done = epochs_before + descent.steps / per_epoch
            if not math.isfinite(cost):
                descent.put_back_the_last_finite()
                stopping.put_back_the_best()
                yield Diverged(descent.steps, done)
                return
            yield BatchEnd(descent.steps, done, cost)
            if descent.steps % per_epoch and evaluator.is_due(perf_counter()):  # at its end all are measured anyway
                yield Evaluated(evaluator.point_within(done))
        evaluation_after = evaluator.evaluate(epochs_before + epoch)
        if not math.isfinite(evaluation_after.train.loss):  # the last step of the epoch was one too far
            descent.put_back_the_last_finite()
            stopping.put_back_the_best()
            yield Diverged(descent.steps, epochs_before + epoch)
            return
        yield EpochEnd(epoch, evaluation_after.point, descent.seconds, evaluation_after.test)
        before, warning = warning, diagnosis.after_epoch(evaluation_after)
        if (before is None) != (warning is None):
            yield Warned(warning)
        reason = stopping.after_epoch(evaluation_after.validation.loss)
        if reason is not None:
            break
    better = evaluator.evaluate(epochs_before + epoch) if stopping.put_back_the_best() else None
    yield TrainingEnd(
        descent.steps, reason or "epochs", better.point if better else None, better.test if better else None
    )


class _Descent:
    """The steps of one run, and a copy of a θ that is known to be sound.

    steps: how many were taken; seconds: that they took, whoever is told of them left out
    """

    def __init__(
        self,
        network: Network,
        stepper: Stepper,
        stopping: StoppingRules,
        schedule: Schedule,
        knobs: Knobs,
        per_epoch: int,
    ) -> None:
        self.steps = 0
        self.seconds = 0.0
        self._network, self._stepper, self._stopping = network, stepper, stopping
        self._schedule, self._knobs, self._per_epoch = schedule, knobs, per_epoch
        self._last_finite = network.parameters_and_buffers.copy()

    def go_on(self, upcoming: Iterator[Batch]) -> float | None:
        """Take steps until it is time to tell of them: the latest batch's cost, from before its step.

        A batch whose cost is no finite number is the last, and not stepped on. None: there are no batches any more.
        """
        knobs, schedule, stepper = self._knobs, self._schedule, self._stepper
        cost = None
        begin = perf_counter()
        with np.errstate(over="ignore", invalid="ignore"):  # divergence is an event, not a warning
            for batch in upcoming:
                # A batch may begin before its epoch's first step has shown η a factor of 0: look half a step ahead.
                eta = knobs.eta * schedule((self.steps + 0.5) / self._per_epoch)
                cost = stepper.prepare(batch, eta)
                if not math.isfinite(cost):
                    break
                if self.steps % _KEEP_EVERY == 0:
                    np.copyto(self._last_finite, self._network.parameters_and_buffers)  # has just given a finite cost
                self._stopping.after_gradient()
                stepper.step(eta)
                self.steps += 1
                if perf_counter() - begin >= knobs.tell_every:
                    break
        self.seconds += perf_counter() - begin
        return cost

    def put_back_the_last_finite(self) -> None:
        """θ is what it was, at most so many steps ago, when the cost was finite."""
        np.copyto(self._network.parameters_and_buffers, self._last_finite)
