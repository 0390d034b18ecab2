"""The training loop: look at a few examples, find the gradient, take a step, again.

A plain generator: it does nothing between two `next()`, so that whoever drives it (the command line, the
window's thread, a test) can pause, look, change η or stop there.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from inkling.data.dataset import Dataset
from inkling.network import Network, make_loss
from inkling.training.batches import Batches
from inkling.training.configuration import Configuration
from inkling.training.events import BatchEnd, Diverged, EpochEnd, Event, Measured, TrainingEnd
from inkling.training.history import Point
from inkling.training.metrics import measure
from inkling.training.optimizers import make_optimizer

_KEEP_EVERY = 100  # steps between two copies of a θ that is known to be sound


@dataclass(slots=True)
class Knobs:
    """What may change while the loop runs."""

    eta: float


@dataclass(frozen=True, slots=True)
class Measuring:
    """How often the loop examines the network, and on how many examples at most.

    every_seconds: also within an epoch, as soon as this much time has passed and examining has taken at
        most a tenth of it; None: only before the first and after each epoch
    """

    every_seconds: float | None = None
    train_limit: int = 10_000  # the first so many: enough for a tenth of a point, in a sixth of the time
    test_limit: int | None = None


def train(
    network: Network,
    dataset: Dataset,
    configuration: Configuration,
    *,
    rng: np.random.Generator,
    knobs: Knobs | None = None,
    measuring: Measuring = Measuring(),
    epochs_before: float = 0.0,
) -> Iterator[Event]:
    """Train `network` in place and report what happens.

    dataset: its training examples, whatever their number, are all used
    rng: shuffles the examples; same generator state, same θ to the last bit
    knobs: η for each step, so that it can change while training; by default the configuration's
    epochs_before: epochs that the network had seen earlier; the curves go on from there
    Raises SettingsError or ArchitectureError before the first event where the configuration cannot work.
    """
    configuration.check()
    loss = make_loss(configuration.loss)
    network.check_loss(loss)
    batches = Batches(dataset.train, configuration.batch_size, network.architecture.classes)
    optimizer = make_optimizer(configuration.optimizer, network.theta, configuration.optimizer_settings)
    knobs = knobs or Knobs(configuration.eta)
    train_sample = dataset.train.first(measuring.train_limit)
    test_sample = dataset.test.first(measuring.test_limit)
    patience = math.inf if measuring.every_seconds is None else measuring.every_seconds

    def look(epoch: float) -> Point:
        with np.errstate(over="ignore", invalid="ignore"):  # divergence is an event, not a warning
            on_train, on_test = measure(network, train_sample, loss), measure(network, test_sample, loss)
        return Point(epochs_before + epoch, on_train.loss, on_train.accuracy, on_test.loss, on_test.accuracy)

    started = perf_counter()
    yield Measured(look(0.0))
    measured = perf_counter()
    next_look = measured + max(patience, 9 * (measured - started))
    theta, last_finite, step = network.theta, network.theta.copy(), 0
    for epoch in range(1, configuration.epochs + 1):
        seconds = 0.0
        for x, y in batches.shuffled(rng=rng):
            before = perf_counter()
            with np.errstate(over="ignore", invalid="ignore"):
                cost = network.loss_and_gradient(x, y, loss, rng=rng)
                finite = math.isfinite(cost)
                if finite:
                    if step % _KEEP_EVERY == 0:
                        np.copyto(last_finite, theta)  # this θ has just given a finite cost
                    optimizer.step(theta, network.gradient, knobs.eta)
            if not finite:
                np.copyto(theta, last_finite)
                yield Diverged(step, epochs_before + step / batches.per_epoch)
                return
            step += 1
            after = perf_counter()
            seconds += after - before
            yield BatchEnd(step, epochs_before + step / batches.per_epoch, cost)
            if after > next_look:
                yield Measured(look(step / batches.per_epoch))
                next_look = perf_counter() + max(patience, 9 * (perf_counter() - after))
        point = look(epoch)
        if not math.isfinite(point.train_loss):  # the last step of the epoch was one too far
            np.copyto(theta, last_finite)
            yield Diverged(step, epochs_before + epoch)
            return
        yield EpochEnd(epoch, point, seconds)
    yield TrainingEnd(step)
