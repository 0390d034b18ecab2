"""The guide: at which step of the demonstration we are, and how far that step has come. Knows no Qt.

    step 1      introduction     done at once
    steps 2, 4  a training       loading → training → measuring → done
    step 3      drawing          waiting → done, and back where the canvas is emptied
    step 5      the cure         done at once

A training that cannot go on has failed, with a sentence. Any step can be entered at any moment.
"""

from enum import Enum, IntEnum, auto

from inkling.data.pens import ALL_PENS
from inkling.gui.demonstration.plan import THIN_PEN


class Step(IntEnum):
    """The steps by their numbers."""

    INTRODUCTION = 1
    THIN_PEN = 2
    DRAWING = 3
    ALL_PENS = 4
    CURE = 5

    @property
    def pens(self) -> str:
        """What is learned from in this step; empty where nothing is."""
        return _PENS.get(self, "")


class Phase(Enum):
    """How far a step has come."""

    WAITING = auto()  # for a drawing
    LOADING = auto()
    TRAINING = auto()
    MEASURING = auto()
    DONE = auto()
    FAILED = auto()


_PENS = {Step.THIN_PEN: THIN_PEN, Step.ALL_PENS: ALL_PENS}
_FIRST = {Step.THIN_PEN: Phase.LOADING, Step.ALL_PENS: Phase.LOADING, Step.DRAWING: Phase.WAITING}
_AFTER = {
    Phase.WAITING: {Phase.DONE},
    Phase.LOADING: {Phase.TRAINING},
    Phase.TRAINING: {Phase.MEASURING},
    Phase.MEASURING: {Phase.DONE},
    Phase.DONE: set[Phase](),
    Phase.FAILED: set[Phase](),
}


class Guide:
    """Closed, or at a step and in a phase of it."""

    def __init__(self) -> None:
        self.is_open = False
        self.step = Step.INTRODUCTION
        self.phase = Phase.DONE
        self.sentence = ""  # why the step failed, where there is more to say than in which phase
        self.failed_in = Phase.LOADING

    def enter(self, step: Step) -> None:
        """Begin this step afresh."""
        self.is_open, self.step, self.sentence = True, step, ""
        self.phase = _FIRST.get(step, Phase.DONE)

    def advance(self, phase: Phase) -> None:
        """The step has come to this phase. ValueError for one that does not follow."""
        if phase not in _AFTER[self.phase]:
            raise ValueError(f"{phase.name} does not follow {self.phase.name}")
        self.phase = phase

    def wait(self) -> None:
        """The canvas is empty again: the step waits for another drawing."""
        if self.step is Step.DRAWING:
            self.phase = Phase.WAITING

    def fail(self, sentence: str) -> None:
        """The step cannot go on; or it could not, and now it is known why."""
        if self.phase is not Phase.FAILED:
            self.failed_in = self.phase
        self.phase, self.sentence = Phase.FAILED, sentence

    def close(self) -> None:
        self.is_open = False

    @property
    def next_step(self) -> Step | None:
        """The one that follows; None after the last."""
        return None if self.step is Step.CURE else Step(self.step + 1)

    @property
    def step_before(self) -> Step | None:
        return None if self.step is Step.INTRODUCTION else Step(self.step - 1)

    @property
    def is_done(self) -> bool:
        return self.phase is Phase.DONE

    def is_at(self, phase: Phase) -> bool:
        """Whether the guide is open and in this phase."""
        return self.is_open and self.phase is phase
