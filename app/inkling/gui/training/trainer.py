"""The trainer: a thread that drives one run.

The loop tells it of its steps as often as the window can show them. Pausing, stepping and stopping make the loop tell
of the very next one, and raise a flag; everything else is worked out only when it is up, so that a step costs what it
costs at the command line.
"""

from enum import Enum, auto
from threading import Condition, Event
from time import perf_counter

from PySide6.QtCore import Signal

from inkling.errors import Cancelled, Phrase
from inkling.gui.training.mailbox import Mailbox
from inkling.gui.widgets.worker import Worker
from inkling.session.progress import Progress
from inkling.training import BatchEnd, Diverged, EpochEnd, Evaluated, Metrics, Point, TrainingEnd, Warned
from inkling.training.run import Run

_TELL_EVERY = 0.033  # seconds; about what a screen can show
_ASIDE = 0.05  # seconds that it stands aside for one thing, at most: the window may do something that takes long
_PATIENCE = 0.001  # seconds that the window waits until it does, at most: a step may take long


class Outcome(Enum):
    """How a run ended that did not fail."""

    DONE = auto()
    STOPPED = auto()
    DIVERGED = auto()
    STILL = auto()  # by a rule of its configuration: θ hardly moved in an epoch,
    FLAT = auto()  # ∇C was small,
    NO_BETTER = auto()  # the validation loss did not fall any more


_BY_A_RULE = {"step": Outcome.STILL, "gradient": Outcome.FLAT, "patience": Outcome.NO_BETTER}


class Trainer(Worker):
    """Drives `run` to its end. Its result is an Outcome."""

    held = Signal()  # it has come to rest between two mini-batches, and its progress is in the mailbox

    def __init__(self, run: Run, mailbox: Mailbox, *, steps: int | None) -> None:
        """steps: come to rest after so many mini-batches; None: go on to the end."""
        super().__init__()
        self._run = run
        self._mailbox = mailbox
        self._condition = Condition()
        self._knobs = run.knobs
        self._knobs.check = self._check
        self._may_go, self._stands = Event(), Event()
        self._may_go.set()
        self.resting = False  # between two mini-batches, until the next order
        self._allow(steps)
        self._points: list[Point] = []
        self._warning: Phrase | None = None
        self._test: Metrics | None = None  # that goes with the latest point
        self._seconds = 0.0
        self._last = (0, 0.0)
        self._posted = 0.0  # when; as perf_counter tells it

    def pause(self) -> None:
        """Come to rest after the present mini-batch."""
        self._allow(0)

    def resume(self) -> None:
        """Go on to the end."""
        self._allow(None)

    def step(self) -> None:
        """One mini-batch, then rest."""
        self._allow(1)

    def cancel(self) -> None:
        """End after the present mini-batch."""
        with self._condition:
            super().cancel()
            self._may_go.set()
            self._attend_to_each_step(True)
            self.resting = False
            self._condition.notify()

    def _allow(self, steps: int | None) -> None:
        """steps: still allowed; None: any number"""
        with self._condition:
            self._steps = steps
            self._attend_to_each_step(self.cancelled or steps is not None)
            self.resting = False
            self._condition.notify()

    def stand_aside(self) -> None:
        """Wait after the present mini-batch, until told to go ahead or for a moment; returns as soon as it waits."""
        if not self.resting:
            self._may_go.clear()
            self._attend_to_each_step(self._attention)
            self._stands.wait(_PATIENCE)

    def go_ahead(self) -> None:
        """Stand aside no longer."""
        self._may_go.set()
        self._attend_to_each_step(self._attention)

    def _attend_to_each_step(self, attention: bool) -> None:
        self._attention = attention
        self._knobs.tell_every = _TELL_EVERY if self._may_go.is_set() and not attention else 0.0

    def work(self) -> Outcome:
        """The thread's body; how it stands at the end is in the mailbox, too."""
        try:
            outcome = self._drive()
            self._post()
        finally:
            del self._run  # its arrays may be large, and this object lives on until Qt has swept it away
        return outcome

    def _drive(self) -> Outcome:
        since, outcome = perf_counter(), Outcome.DONE
        for event in self._run.events():
            if isinstance(event, BatchEnd):
                self._last = (event.step, event.epoch - self._run.epochs_before)
                now = perf_counter()
                self._seconds, since = self._seconds + now - since, now
                if not self._attention:
                    if now - self._posted >= _TELL_EVERY:
                        self._post()
                    self._make_way()
                elif self._attend():
                    since = perf_counter()
                else:
                    return Outcome.STOPPED
            elif isinstance(event, Evaluated | EpochEnd):
                self._points.append(event.point)
                self._test = event.test
                if self._last[0] == 0:  # how it stands before the first step is worth seeing at once
                    self._post()
                if self.cancelled:
                    return Outcome.STOPPED
            elif isinstance(event, Warned):
                self._warning = event.sentence
            elif isinstance(event, Diverged):
                return Outcome.DIVERGED
            elif isinstance(event, TrainingEnd):
                outcome = _BY_A_RULE.get(event.reason, Outcome.DONE)
                if event.point is not None:
                    self._points.append(event.point)
                    self._test = event.test
        return Outcome.STOPPED if self.cancelled else outcome

    def _check(self) -> None:
        """Called in the midst of long work: neither the window nor stopping and pausing need to wait for its end."""
        if self._attention:
            with self._condition:
                self._rest()
                if self.cancelled:
                    raise Cancelled
        self._make_way()

    def _make_way(self) -> None:
        """Let the window go first, if it has something to do."""
        if not self._may_go.is_set():
            self._stands.set()
            if not self._may_go.wait(_ASIDE):
                self._may_go.set()  # a loop of the system's, such as its file dialog's, does not tell of its end
            self._stands.clear()

    def _attend(self) -> bool:
        """Rest for as long as no step is allowed; False where the run is to end."""
        with self._condition:
            if self._steps is not None and self._steps > 0:
                self._steps -= 1
            self._rest()
            return not self.cancelled

    def _rest(self) -> None:
        """Wait while no step is allowed. The condition is held by the caller."""
        if self._steps == 0 and not self.cancelled:
            self._post()
            self.resting = True
            self.held.emit()
            while self._steps == 0 and not self.cancelled:
                self._condition.wait()

    def _post(self) -> None:
        self._posted = perf_counter()
        step, epoch = self._last
        numbers = self._run.network.parameters_and_buffers.copy()
        self._mailbox.put(
            Progress(numbers, tuple(self._points), step, epoch, self._seconds, self._test, self._warning)
        )
        self._points.clear()
