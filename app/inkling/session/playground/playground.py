"""The playground: its state, the network that learns in it, and the way back through all changes. It knows no Qt.

a change      change(points=…, …)  →  another State, recorded for undo  →  `replaced` is told
a drag        begin(), any number of changes, end()  →  one step of undo
training      run(), then step(count) as often as one likes  →  `stepped` is told; one step of undo
"""

from dataclasses import replace
from typing import Any

from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.presets import Preset, find_preset
from inkling.analysis.playground.separability import Line
from inkling.data.dataset import Dataset
from inkling.errors import DataError, InklingError, SettingsError
from inkling.network import Network
from inkling.session.observers import Observers
from inkling.session.playground.checks import check_state
from inkling.session.playground.digits import digits_of
from inkling.session.playground.learner import Learner, eta_of
from inkling.session.playground.state import NO_CURVE, State, new_theta, next_points, state_of, with_line
from inkling.session.session import Session
from inkling.session.undo import UndoStack

_OF_THE_NETWORK = {"preset", "structure", "theta", "curve"}  # with another one of these, the optimizer begins anew
_DIGITS = "digits-in-the-plane"
_NEW_THETA = ("initializer", "initial_bias", "first_seed")  # with another one of these, θ is drawn anew

KeptPlayground = tuple[State, UndoStack[State]]
"""What `Playground.set_aside` returns."""


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
        self._in_gesture = self._recorded = self._running = False
        self._state = state or state_of(find_preset(preset))
        self._stale = False  # whether the network has learned since `_state` was made
        self._learner = Learner(self._state)
        if sitting is not None:
            sitting.dataset_replaced.connect(self._take_first_digits)

    # What there is

    @property
    def state(self) -> State:
        """As it is now, the latest steps included."""
        if self._stale:
            self._state = replace(self._state, theta=self.network.theta, curve=self._learner.curve)
            self._stale = False
        return self._state

    @property
    def preset(self) -> Preset:
        """The question that is looked at."""
        return find_preset(self._state.preset)

    @property
    def network(self) -> Network:
        """The network that learns, float64: to be read only, and it changes with the next step."""
        return self._learner.network

    @property
    def experiment(self) -> Experiment | None:
        """Who takes the steps; None where `obstacle` says why there can be none."""
        return self._learner.experiment

    @property
    def obstacle(self) -> InklingError | None:
        """Why nothing can be learned now, in a sentence; None where it can."""
        return self._learner.obstacle

    @property
    def eta(self) -> float:
        """The learning rate in force."""
        return eta_of(self._state)

    @property
    def diverged(self) -> bool:
        """Whether the latest step led out of all numbers; θ is as it was before that step."""
        return self._learner.diverged

    @property
    def can_undo(self) -> bool:
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo.can_redo

    # Changes

    def open(self, preset: str) -> None:
        """Ask this question, from its beginning. SettingsError names the choices."""
        state = state_of(find_preset(preset))
        self.put(self._with_digits(state) if preset == _DIGITS else state)

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
        after = replace(before, **fields)
        check_state(after, fields)
        fresh = self._theta_for(before, after, given="theta" in fields)
        if fresh:
            fields, after = {**fields, **fresh}, replace(after, **fresh)
        if _OF_THE_NETWORK.isdisjoint(fields) and self._learner.go_on_with(after):
            self._state = after
        else:
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

    def set_line(self, line: Line) -> None:
        """Set the line of the one neuron that there is. SettingsError for a bias that is left out."""
        self.change(**with_line(self._state, line))

    def regenerate(self) -> None:
        """Points of the same recipe, from the next seed. SettingsError where there is none, or it knows no chance."""
        self.change(**next_points(self._state))

    def reset(self) -> None:
        """θ as before any training, from its seed; what was set by hand as it was in the beginning."""
        state, preset = self.state, self.preset
        made = preset.made if state.structure == preset.structure else None
        theta = new_theta(state.structure, state.training) if made is None else made().theta
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
        if self.can_undo:
            self._take(self._undo.undo(self.state))
            self._recorded = False  # of a drag that goes on, what follows is another step
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
        self._running, self._learner.diverged = True, False

    def step(self, count: int = 1) -> None:
        """So many steps, over all points each. Raises the obstacle where there is one."""
        if self.obstacle is not None:
            raise self.obstacle
        if self._running:
            self._undo.record(self.state)
            self._running = self._recorded = False
        if self._learner.step(count):
            self._stale = True
        self.stepped.tell()

    # Within

    def _with_digits(self, state: State) -> State:
        """Digits of the data set of the sitting beside this one, if it has some."""
        dataset = None if self.sitting is None else self.sitting.dataset
        if dataset is None:
            return state
        try:
            digits = digits_of(dataset, state.digits)
        except DataError:
            return state
        points = digits.points_so_far()
        return replace(state, digits=digits, points=points, window=window_around(points))

    def _take_first_digits(self, _dataset: Dataset) -> None:
        """Digits that the question was opened too early for. Nobody did anything that could be taken back."""
        state = self.state
        if state.preset == _DIGITS and not len(state.digits.images) and not len(state.points):
            self._take(self._with_digits(state))
            self.replaced.tell()

    def _record(self, before: State) -> None:
        if self._in_gesture and self._recorded:
            return
        self._undo.record(before)
        self._recorded = True

    def _theta_for(self, before: State, after: State, *, given: bool) -> dict[str, Any]:
        """A new θ, and no curve, where the network has another form or begins otherwise; else nothing.

        given: the person has said which θ it is
        """
        form = [(state.structure.sizes, state.structure.biases) for state in (before, after)]
        begins = [[getattr(state.training, name) for name in _NEW_THETA] for state in (before, after)]
        if form[0] == form[1] and begins[0] == begins[1]:
            return {}
        return {"curve": NO_CURVE} | ({} if given else {"theta": new_theta(after.structure, after.training)})

    def _take(self, state: State) -> None:
        """Have this state, and a network and an optimizer for it."""
        self._learner = Learner(state)
        self._state, self._stale = state, False
