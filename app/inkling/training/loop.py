"""The training loop: look at a few examples, find the gradient, take a step, again: θ ← θ − η ∇C.

A plain generator: it does nothing between two `next()`, so that whoever drives it (the command line, the
window's thread, a test) can pause, look, change η or stop there.
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
from inkling.training.batches import Batches
from inkling.training.configuration import Configuration
from inkling.training.diagnosis import Diagnosis
from inkling.training.evaluator import EvaluationSchedule, Evaluator
from inkling.training.events import BatchEnd, Diverged, EpochEnd, Evaluated, Event, TrainingEnd, Warned
from inkling.training.optimizer_choice import uses_gradient
from inkling.training.schedules import make_schedule
from inkling.training.stepper import make_stepper
from inkling.training.stopping import StoppingRules

_KEEP_EVERY = 100  # steps between two copies of a θ that is known to be sound


@dataclass(slots=True)
class Knobs:
    """What may change while the loop runs."""

    eta: float
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
    knobs: η for each step, so that it can change while training, by default the configuration's; and a check that may
        end the run early, after which there is no further event
    epochs_before: epochs that the network had seen earlier; the curves go on from there
    Raises SettingsError or ArchitectureError before the first event where the configuration cannot work.
    """
    knobs = knobs or Knobs(configuration.eta)
    try:
        yield from _steps(network, dataset, configuration, rng, preparation, knobs, evaluation, epochs_before)
    except Cancelled:
        return


def _steps(
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
    last_finite, step, per_epoch = network.parameters_and_buffers.copy(), 0, batches.per_epoch
    diagnosis = Diagnosis(network, dataset, loss, preparation, first, steps_per_epoch=per_epoch)
    warning = None
    reason: str | None = None
    for epoch in range(1, configuration.epochs + 1):
        seconds = 0.0
        since = perf_counter()
        for batch in batches.shuffled(rng=rng):
            # A batch may begin before its epoch's first step has shown η a factor of 0: look half a step ahead.
            eta = knobs.eta * schedule((step + 0.5) / per_epoch)
            with np.errstate(over="ignore", invalid="ignore"):  # divergence is an event, not a warning
                cost = stepper.prepare(batch, eta)
                finite = math.isfinite(cost)
                if finite:
                    if step % _KEEP_EVERY == 0:
                        np.copyto(last_finite, network.parameters_and_buffers)  # these have just given a finite cost
                    stopping.after_gradient()
                    stepper.step(eta)
            if not finite:
                np.copyto(network.parameters_and_buffers, last_finite)
                stopping.put_back_the_best()
                yield Diverged(step, epochs_before + step / per_epoch)
                return
            step += 1
            now = perf_counter()
            seconds += now - since
            yield BatchEnd(step, epochs_before + step / per_epoch, cost)
            if evaluator.is_due(now):
                yield Evaluated(evaluator.point_within(epochs_before + step / per_epoch))
            since = perf_counter()
        evaluation_after = evaluator.evaluate(epochs_before + epoch)
        if not math.isfinite(evaluation_after.train.loss):  # the last step of the epoch was one too far
            np.copyto(network.parameters_and_buffers, last_finite)
            stopping.put_back_the_best()
            yield Diverged(step, epochs_before + epoch)
            return
        yield EpochEnd(epoch, evaluation_after.point, seconds, evaluation_after.test)
        before, warning = warning, diagnosis.after_epoch(evaluation_after)
        if (before is None) != (warning is None):
            yield Warned(warning)
        reason = stopping.after_epoch(evaluation_after.validation.loss)
        if reason is not None:
            break
    better = evaluator.evaluate(epochs_before + epoch) if stopping.put_back_the_best() else None
    yield TrainingEnd(step, reason or "epochs", better.point if better else None, better.test if better else None)
