"""One sitting: the model on screen, the data set, and what happens to them. Knows no Qt.

The session lives in one thread. A run trains its own copy; its progress comes back as `Progress` and is
taken in here, so that model, history and "unsaved" always agree.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from inkling.data.dataset import DIGITS, Dataset
from inkling.errors import SettingsError
from inkling.network import Architecture
from inkling.network.types import Array
from inkling.session.state import RunState
from inkling.training import Configuration, EvaluationSchedule, History, Metrics, Point
from inkling.training.configuration import check_eta
from inkling.training.model import Model, new_model
from inkling.training.run import Run

# Often enough to see it learn, seldom enough to cost little.
_LIVE = EvaluationSchedule(every_seconds=0.25, train_limit=5_000, within_limit=1_000)
_KEPT = 8


@dataclass(frozen=True, eq=False, slots=True)
class Progress:
    """How far a run has come: a copy of the network's numbers, and the points measured since the progress before."""

    numbers: Array
    points: tuple[Point, ...]
    step: int
    epoch: float  # epochs of this run, fractions included
    seconds: float  # since the run began, pauses left out


@dataclass(frozen=True, eq=False, slots=True)
class Earlier:
    """A network that gave way to another one in this sitting; the latest few are kept until the window closes."""

    model: Model


class Session:
    """Model, data set and state, and the moves between them."""

    def __init__(self, model: Model, dataset: Dataset | None = None) -> None:
        self.model = model
        self.dataset = dataset
        self.state = RunState.IDLE
        self.unsaved = False
        self.earlier: list[Earlier] = []
        self.run: Run | None = None

    def goes_on(self, configuration: Configuration) -> bool:
        """Whether training with this configuration goes on with the model on screen.

        It does where the model began as this configuration would begin, and has learned since; otherwise a
        new network starts from the seed. With a validation split, it must have been the same split all the time:
        a network cannot be judged by examples that it has learned from.
        """
        before = self.model.configuration
        return (
            before is not None
            and len(self.model.history) > 0
            and _beginning(before) == _beginning(configuration)
            and (not configuration.validation or _split(before) == _split(configuration))
            and self.model.network.architecture == self._architecture(configuration)
        )

    def open(self, model: Model) -> None:
        """Put another model on screen; the present one is kept if it holds unsaved training."""
        self._keep()
        self.model = model
        self.unsaved = False

    def bring_back(self, earlier: Earlier) -> None:
        """Put a kept network on screen again."""
        self.earlier.remove(earlier)
        self._keep()
        self.model = earlier.model
        self.unsaved = True

    def reset(self, configuration: Configuration) -> None:
        """A new network with new weights from the seed, and an empty history."""
        self._keep()
        names = DIGITS if self.dataset is None else self.dataset.class_names
        # Mean and deviation of the inputs, if wanted, come with the first training.
        self.model = new_model(configuration, names, rng=np.random.default_rng(configuration.seed))
        self.unsaved = False

    def begin(self, configuration: Configuration) -> Run:
        """Start a run. Raises SettingsError or ArchitectureError, and then nothing has changed."""
        if self.dataset is None:
            raise SettingsError("There is no data set yet to learn from; choose one first.")
        goes_on = self.goes_on(configuration)
        run = Run(configuration, self.dataset, start_from=self.model if goes_on else None, evaluation=_LIVE)
        if goes_on:
            self.model = replace(self.model, configuration=configuration, history=self.model.history.copy())
        else:
            self._keep()
            self.model = Model(
                network=run.network.copy(),
                class_names=self.dataset.class_names,
                configuration=configuration,
                preparation=run.preparation,
            )
        self.run, self.state = run, RunState.RUNNING
        return run

    def take(self, progress: Progress) -> None:
        """Take in how far the run has come."""
        np.copyto(self.model.network.parameters_and_buffers, progress.numbers)
        add_points(self.model.history, progress.points)
        if progress.points:
            last = progress.points[-1]
            self.model.metrics = Metrics(last.test_loss, last.test_accuracy)
        self.unsaved = self.unsaved or progress.step > 0

    def set_eta(self, eta: float) -> None:
        """Change η, also in the midst of a run. SettingsError for one that no run can work with."""
        check_eta(eta)
        if self.run is not None:
            self.run.knobs.eta = eta
            if self.model.configuration is not None:  # a saved model tells the η that it ended with
                self.model.configuration = replace(self.model.configuration, eta=eta)

    def end(self) -> None:
        """The run is over, for whatever reason."""
        self.run, self.state = None, RunState.IDLE

    def saved(self) -> None:
        """The model on screen is now on disk."""
        self.unsaved = False

    def _architecture(self, configuration: Configuration) -> Architecture:
        return configuration.architecture(10 if self.dataset is None else len(self.dataset.class_names))

    def _keep(self) -> None:
        if not self.unsaved:
            return
        self.earlier = [Earlier(self.model), *self.earlier][:_KEPT]


def _beginning(configuration: Configuration) -> tuple[object, ...]:
    """What decides the weights that a network begins with, and what it is to learn."""
    return (
        configuration.dataset,
        configuration.initializer,
        configuration.initializer_deviation,
        configuration.preparation,
        configuration.input_size,
        configuration.seed,
    )


def _split(configuration: Configuration) -> tuple[object, ...]:
    """What decides, with the seed, which examples are held out."""
    return configuration.validation, configuration.train_size


def add_points(history: History, points: Sequence[Point]) -> None:
    """Append points, leaving out the first look of a run that only repeats the last one of the run before."""
    for point in points:
        if not (len(history) and point.epoch == history.epochs[-1] and point.train_loss == history.train_loss[-1]):
            history.append(point)
