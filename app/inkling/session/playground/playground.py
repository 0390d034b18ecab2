"""The playground: its state, the network that learns in it, and the way back through all changes. It knows no Qt.

a change      change(points=…, …)  →  another State, recorded for undo  →  `replaced` is told
a drag        begin(), any number of changes, end()  →  one step of undo
training      run(), then step(count) as often as one likes  →  `stepped` is told; one step of undo
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.presets import Preset, find_preset
from inkling.errors import InklingError, SettingsError
from inkling.network import Network
from inkling.network.types import Array
from inkling.session.observers import Observers
from inkling.session.playground.checks import check_state
from inkling.session.playground.state import MOST_OF_CURVE, NO_CURVE, State, new_theta, state_of
from inkling.session.session import Session
from inkling.session.undo import UndoStack
from inkling.training.optimizer_choice import optimizer_class

_OF_THE_NETWORK = {"preset", "structure", "theta", "curve"}  # with another one of these, the optimizer begins anew
_NEW_THETA = ("initializer", "initial_bias", "first_seed")  # with another one of these, θ is drawn anew


class Playground:
    """One sitting with small networks. `state` says all; nothing else may be kept by whoever shows it."""

    def __init__(self, preset: str = "xor", *, state: State | None = None, sitting: Session | None = None) -> None:
        """state: as it was once, instead of a preset's beginning

        sitting: the one beside it, whose drawing and data set can become points; None: there is none
        """
        self.sitting = sitting
        self.replaced: Observers[()] = Observers()  # another state: a change, or one taken back
        self.stepped: Observers[()] = Observers()  # θ has taken steps, and the curve is longer
        self._undo: UndoStack[State] = UndoStack()
        self._state: State
        self._in_gesture = self._recorded = self._running = False
        self.diverged = False
        """Whether the latest step led out of all numbers; θ is as it was before that step."""
        self._curve = np.empty((MOST_OF_CURVE + 1, 3))
        self._length = 0  # of the curve, in which the rest is room
        self._taken = 0  # steps since θ was new
        self._stale = False  # whether the network has learned since `_state` was made
        self._take(state or state_of(find_preset(preset)))

    # What there is

    @property
    def state(self) -> State:
        """As it is now, the latest steps included."""
        if self._stale:
            self._state = replace(self._state, theta=self.network.theta, curve=self._curve[: self._length])
            self._stale = False
        return self._state

    @property
    def preset(self) -> Preset:
        """The question that is looked at."""
        return find_preset(self._state.preset)

    @property
    def network(self) -> Network:
        """The network that learns, float64: to be read only, and it changes with the next step."""
        return self._network

    @property
    def experiment(self) -> Experiment | None:
        """Who takes the steps; None where `obstacle` says why there can be none."""
        return self._experiment

    @property
    def obstacle(self) -> InklingError | None:
        """Why nothing can be learned now, in a sentence; None where it can."""
        return self._obstacle

    @property
    def eta(self) -> float:
        """The learning rate in force."""
        return _eta_of(self._state)

    @property
    def can_undo(self) -> bool:
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo.can_redo

    # Changes

    def open(self, preset: str) -> None:
        """Ask this question, from its beginning. SettingsError names the choices."""
        self.put(state_of(find_preset(preset)))

    def put(self, state: State) -> None:
        """Have another state, such as one from a file."""
        before = self.state
        self._take(state)
        self._record(before)
        self.replaced.tell()

    def change(self, **fields: Any) -> None:
        """Have other values of these fields of State. θ is drawn anew where the present one does not fit any more.

        InklingError, one sentence, for a value that cannot be; the old one stays.
        """
        before = self.state
        if "structure" in fields or "training" in fields:
            fields = {**fields, **self._theta_for(fields)}
        after = replace(before, **fields)
        check_state(after, fields)
        if not self._adapt(fields, after):
            self._take(after)
        self._record(before)
        self.replaced.tell()

    def change_points(self, points: Points, *, fit: bool = False) -> None:
        """Have other points, which no recipe makes. fit: look at the part of the plane that holds them"""
        window = {"window": window_around(points)} if fit else {}
        self.change(points=points, recipe=None, **window)

    def set_parameter(self, index: int, value: float) -> None:
        """Set one number of θ by hand. SettingsError for a bias that is left out."""
        if not self._state.structure.biases and not self.network.weights_mask()[index]:
            raise SettingsError("This network has no biases; switch them on to set one.")
        theta = self.network.theta.copy()
        theta[index] = value
        self.change(theta=theta)

    def reset(self) -> None:
        """θ as before any training, from its seed; what was set by hand as it was in the beginning."""
        made = self.preset.made
        state = self.state
        by_hand = made is not None and state.structure == self.preset.structure
        theta = made().theta if by_hand and made is not None else new_theta(state.structure, state.training)
        self.change(theta=theta, curve=NO_CURVE)

    def begin(self) -> None:
        """What follows until `end` is one step of undo."""
        self._in_gesture, self._recorded = True, False

    def end(self) -> None:
        """The gesture is over."""
        self._in_gesture = self._recorded = False

    def undo(self) -> None:
        """Back to before the latest change; nothing happens where there is none."""
        if self.can_undo:
            self._take(self._undo.undo(self.state))
            self._recorded = False  # what follows in the same gesture is another change
            self.replaced.tell()

    def redo(self) -> None:
        """Have the latest change that was taken back."""
        if self.can_redo:
            self._take(self._undo.redo(self.state))
            self._recorded = False
            self.replaced.tell()

    # Training

    def run(self) -> None:
        """The steps that follow are one step of undo, until something is changed by hand."""
        self._running = True

    def step(self, count: int = 1) -> None:
        """So many steps, over all points each. Raises the obstacle where there is one."""
        if self._obstacle is not None:
            raise self._obstacle
        experiment = self._experiment
        assert experiment is not None  # noqa: S101  (there is no obstacle)
        if self._running:
            self._undo.record(self.state)
            self._running = self._recorded = False
        begun = self._taken
        with np.errstate(over="ignore", invalid="ignore"):
            cost = self._steps(experiment, count)
            if self.diverged:
                self._begin_optimizer()  # the memory of the one before may be out of all numbers as well
            if self._taken > begun:
                self._note(cost, experiment.accuracy())
        self.stepped.tell()

    # Within

    def _steps(self, experiment: Experiment, count: int) -> float:
        """Take so many, fewer where one leads out of all numbers; C afterwards."""
        self.diverged = False
        theta = experiment.network.theta
        for _ in range(count):
            before = theta.copy()
            cost = experiment.step()
            if not (np.isfinite(cost) and np.isfinite(theta).all()):
                break
            self._taken += 1
        else:
            after = experiment.cost()
            if np.isfinite(after):
                return after
            self._taken -= 1
        theta[...] = before
        self.diverged = True
        return experiment.cost()

    def _note(self, cost: float, accuracy: float) -> None:
        """One more point of the curve."""
        self._curve[self._length] = self._taken, cost, accuracy
        self._length += 1
        if self._length > MOST_OF_CURVE:
            kept = self._curve[: self._length : 2].copy()  # the last one is among them
            self._length = len(kept)
            self._curve[: self._length] = kept
        self._stale = True

    def _record(self, before: State) -> None:
        if self._in_gesture and self._recorded:
            return
        self._undo.record(before)
        self._recorded = True

    def _theta_for(self, fields: dict[str, Any]) -> dict[str, Array]:
        """A new θ, and no curve, where the network has another form or begins otherwise; else nothing."""
        state = self._state
        structure = fields.get("structure", state.structure)
        training = fields.get("training", state.training)
        same = (structure.sizes, structure.biases) == (state.structure.sizes, state.structure.biases)
        if same and all(getattr(training, name) == getattr(state.training, name) for name in _NEW_THETA):
            return {}
        if "theta" in fields:
            return {"curve": NO_CURVE}
        return {"theta": new_theta(structure, training), "curve": NO_CURVE}

    def _adapt(self, fields: Iterable[str], after: State) -> bool:
        """Go on with the same network and optimizer where only the points or η are others: whether that was done."""
        experiment = self._experiment
        if (
            experiment is None
            or not _OF_THE_NETWORK.isdisjoint(fields)
            or after.training.optimizer != self._state.training.optimizer
            or not len(after.points)
        ):
            return False
        experiment.points, experiment.eta = after.points, _eta_of(after)
        self._state = after
        return True

    def _take(self, state: State) -> None:
        """Have this state, and a network and an optimizer for it."""
        network = state.network()
        self._state, self._network, self._stale, self.diverged = state, network, False, False
        self._length, self._taken = len(state.curve), state.steps
        self._curve[: self._length] = state.curve
        self._begin_optimizer()

    def _begin_optimizer(self) -> None:
        """One with fresh memory, or the reason why there can be none."""
        state = self._state
        self._experiment: Experiment | None = None
        self._obstacle: InklingError | None = None
        try:
            self._experiment = Experiment(
                state.structure,
                state.points,
                self._network,
                optimizer=state.training.optimizer,
                eta=state.training.eta,
                rng=np.random.default_rng(state.training.first_seed),
            )
        except InklingError as error:
            self._obstacle = error


def _eta_of(state: State) -> float:
    """The learning rate: the person's, or what suits the optimizer."""
    training = state.training
    return optimizer_class(training.optimizer).default_eta if training.eta is None else training.eta
