"""The playground: its state, the network that learns in it, and the way back through all changes. It knows no Qt.

a change      change(points=…, …)  →  another State, recorded for undo  →  `replaced` is told
a drag        begin(), any number of changes, end()  →  one step of undo
training      run(), then step(count) as often as one likes  →  `stepped` is told; one step of undo
"""

from dataclasses import replace
from typing import Any

import numpy as np

from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.presets import Preset, find_preset
from inkling.analysis.playground.separability import Line
from inkling.errors import InklingError, SettingsError
from inkling.network import Network
from inkling.network.types import Array
from inkling.session.observers import Observers
from inkling.session.playground.state import NO_CURVE, State, new_theta, next_points, state_of, with_line
from inkling.session.session import Session
from inkling.session.undo import UndoStack

_MOST_OF_CURVE = 4_000  # kept; every second one is dropped where there would be more
_LEAVE_THE_NETWORK = {"points", "recipe", "points_seed", "window", "training", "digits"}
_NEW_THETA = ("initializer", "initial_bias", "first_seed")  # with another one of these, θ is drawn anew

KeptPlayground = tuple[State, UndoStack[State]]
"""What `Playground.set_aside` returns."""


class Playground:
    """One sitting with small networks. `state` says all; nothing else may be kept by whoever shows it."""

    def __init__(self, preset: str = "xor", *, sitting: Session | None = None) -> None:
        """sitting: the one beside it, whose drawing and data set can become points; None: there is none"""
        self.sitting = sitting
        self.replaced: Observers[()] = Observers()  # another state: a change, or one taken back
        self.stepped: Observers[()] = Observers()  # θ has taken steps, and the curve is longer
        self._undo: UndoStack[State] = UndoStack()
        self._in_gesture = self._recorded = self._running = False
        self.diverged = False
        """Whether the latest step led out of all numbers; θ is as it was before that step."""
        self._curve = list[tuple[float, float, float]]()
        self._taken = 0  # steps since θ was new
        self._stale = False  # whether the network has learned since `_state` was made
        self._state = state_of(find_preset(preset))
        self._take(self._state)

    # What there is

    @property
    def state(self) -> State:
        """As it is now, the latest steps included."""
        if self._stale:
            self._state = replace(self._state, theta=self.network.theta, curve=np.array(self._curve or NO_CURVE))
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
        if self._experiment is not None:
            return self._experiment.eta
        return self._state.training.eta if self._state.training.eta is not None else 1.0

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
        self._record()
        self._take(state)
        self.replaced.tell()

    def change(self, **fields: Any) -> None:
        """Have other values of these fields of State. θ is drawn anew where the present one does not fit any more."""
        before = self.state
        if "structure" in fields or "training" in fields:
            fields = {**fields, **self._theta_for(fields)}
        after = replace(before, **fields)
        self._record()
        if not self._adapt(fields, after):
            self._take(after)
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

    def set_line(self, line: Line) -> None:
        """Set the line of the one neuron that there is. SettingsError for a bias that is left out."""
        self.change(**with_line(self._state, line))

    def regenerate(self) -> None:
        """Points of the same recipe, from the next seed. SettingsError where there is none, or it knows no chance."""
        self.change(**next_points(self._state))

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

    def set_aside(self) -> KeptPlayground:
        """Begin another history of changes; the state stays. `give_back` takes what is returned."""
        self.end()
        kept = self.state, self._undo
        self._undo = UndoStack()
        return kept

    def give_back(self, kept: KeptPlayground) -> None:
        """Have the state and the history of before."""
        self.end()
        state, self._undo = kept
        self._running = False
        self._take(state)
        self.replaced.tell()

    def undo(self) -> None:
        """Back to before the latest change; nothing happens where there is none."""
        self._recorded = False  # of a drag that goes on, what follows is another step
        if self.can_undo:
            self._recorded = False  # what else a gesture changes is another step
            self._take(self._undo.undo(self.state))
            self.replaced.tell()

    def redo(self) -> None:
        """Have the latest change that was taken back."""
        self._recorded = False
        if self.can_redo:
            self._recorded = False
            self._take(self._undo.redo(self.state))
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
            self._running = False
        self.diverged = False
        for _ in range(count):
            before = self.network.theta.copy()
            cost = experiment.step()
            if not (np.isfinite(cost) and np.isfinite(self.network.theta).all()):
                self.network.theta[...] = before
                self.diverged = True
                break
            self._taken += 1
        self._curve.append((float(self._taken), experiment.cost(), experiment.accuracy()))
        if len(self._curve) > _MOST_OF_CURVE:
            self._curve = self._curve[1::2]
        self._stale = True
        self.stepped.tell()

    # Within

    def _record(self) -> None:
        if self._in_gesture and self._recorded:
            return
        self._undo.record(self.state)
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

    def _adapt(self, fields: dict[str, Any], after: State) -> bool:
        """Go on with the same network and optimizer where only the points or η are others: whether that was done."""
        experiment = self._experiment
        if experiment is None or not fields.keys() <= {
            "points",
            "recipe",
            "points_seed",
            "window",
            "training",
            "digits",
        }:
            return False
        training = replace(after.training, eta=self._state.training.eta)
        if training != self._state.training or not len(after.points) or after.training.eta is None:
            return False
        experiment.points, experiment.eta = after.points, after.training.eta
        self._state = after
        return True

    def _take(self, state: State) -> None:
        """Have this state, and a network and an optimizer for it."""
        self._state, self._stale, self.diverged = state, False, False
        self._network = state.network()
        self._curve = [(step, cost, accuracy) for step, cost, accuracy in state.curve.tolist()]
        self._taken = state.steps
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
