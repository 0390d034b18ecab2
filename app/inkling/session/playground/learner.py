"""Who learns in the playground: the network of a state, its optimizer, and the curve of the steps that it takes."""

import numpy as np

from inkling.analysis.playground.experiment import Experiment
from inkling.errors import InklingError
from inkling.network import Network
from inkling.network.types import Array
from inkling.session.playground.state import MOST_OF_CURVE, State
from inkling.training.optimizer_choice import optimizer_class


class Learner:
    """Begins with a state, and goes on from there.

    network: float64, and it changes with every step; taken: steps since θ was new
    diverged: whether the latest step led out of all numbers; θ is as it was before that step
    experiment, obstacle: who takes the steps, or the reason why nobody can
    """

    def __init__(self, state: State) -> None:
        self.network: Network = state.network()
        self.taken = state.steps
        self.diverged = False
        self._length = len(state.curve)
        self._curve = np.empty((MOST_OF_CURVE + 1, 3))  # and room for more
        self._curve[: self._length] = state.curve
        self.experiment: Experiment | None = None
        self.obstacle: InklingError | None = None
        self._state = state
        self._begin()

    @property
    def curve(self) -> Array:
        """As a state has it; a view."""
        found: Array = self._curve[: self._length]
        return found

    def go_on_with(self, state: State) -> bool:
        """Have other points, or another η, and keep the optimizer's memory: whether that was possible."""
        experiment = self.experiment
        same = state.training.optimizer == self._state.training.optimizer
        if experiment is None or not same or not len(state.points):
            return False
        self._state, self.diverged = state, False
        experiment.points, experiment.eta = state.points, eta_of(state)
        return True

    def step(self, count: int) -> bool:
        """So many steps, over all points each; whether at least one was taken. Raises the obstacle."""
        if self.experiment is None:
            assert self.obstacle is not None  # noqa: S101  (the one or the other)
            raise self.obstacle
        before = self.taken
        with np.errstate(over="ignore", invalid="ignore"):
            cost = self._take(self.experiment, count)
            if self.diverged:
                self._begin()  # the memory of the optimizer may be out of all numbers as well
            if self.taken > before:
                self._note(cost, self.experiment.accuracy())
        return self.taken > before

    def _take(self, experiment: Experiment, count: int) -> float:
        """Take steps until one leads to a θ at which C is no number, and go back before that one; C afterwards."""
        theta, begun = self.network.theta, self.taken
        sound, self.diverged = theta.copy(), False
        for number in range(count + 1):
            here = theta.copy()
            cost = experiment.step() if number < count else experiment.cost()  # C here, before the step
            if not np.isfinite(cost):
                break
            sound, self.taken = here, begun + number
            if number == count:
                return cost
            if not np.isfinite(theta).all():
                break
        theta[...] = sound
        self.diverged = True
        return experiment.cost()

    def _note(self, cost: float, accuracy: float) -> None:
        """One more point of the curve."""
        self._curve[self._length] = self.taken, cost, accuracy
        self._length += 1
        if self._length > MOST_OF_CURVE:
            kept = self._curve[: self._length : 2].copy()  # the last one is among them
            self._length = len(kept)
            self._curve[: self._length] = kept

    def _begin(self) -> None:
        """An optimizer without any memory, or the reason why there can be none."""
        state = self._state
        self.experiment = self.obstacle = None
        try:
            self.experiment = Experiment(
                state.structure,
                state.points,
                self.network,
                optimizer=state.training.optimizer,
                eta=state.training.eta,
                rng=np.random.default_rng(state.training.first_seed),
            )
        except InklingError as error:
            self.obstacle = error


def eta_of(state: State) -> float:
    """The learning rate: the person's, or what suits the optimizer."""
    training = state.training
    return optimizer_class(training.optimizer).default_eta if training.eta is None else training.eta
