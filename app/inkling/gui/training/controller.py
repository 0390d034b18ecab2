"""Training as the person works it, from Train new to Stop and Reset; the thread behind it, and its news."""

from collections.abc import Callable
from functools import partial
from threading import Thread
from time import thread_time

from PySide6.QtCore import QObject, QTimer, Signal

from inkling.errors import InklingError
from inkling.gui.training.mailbox import Mailbox
from inkling.gui.training.right_of_way import RightOfWay
from inkling.gui.training.trainer import Outcome, Trainer
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work
from inkling.memory import give_back
from inkling.session.session import Session
from inkling.session.state import RunState

_FETCH_EVERY = 33  # ms
_FETCH_SELDOM = 140  # ms; seven pictures a second still flow
# Painting holds Python's lock, so the trainer stands still meanwhile. Where showing the news takes long, it
# comes less often: this many times as long as it took lies between.
_SPARING = 20


class TrainingController(QObject):
    """Drives the session's runs. It owns the trainer's thread, the mailbox and the timer that empties it.

    What happens is the session's news; only what can go wrong is told here.
    """

    message = Signal(str)  # a rule of the configuration ended the run: one sentence
    problem = Signal(str)  # one sentence; the network is whole
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, session: Session, load_dataset: Callable[[], bool], parent: QObject) -> None:
        """load_dataset: whether the data set of the pending configuration is there; if not, it will be loaded"""
        super().__init__(parent)
        self._session, self._load_dataset = session, load_dataset
        self._waiting: Callable[[], None] | None = None  # what was asked for while the data set is not there yet
        self._mailbox = Mailbox()
        self.right_of_way = RightOfWay(self)
        self._work = Work(self)
        self._work.ended.connect(self._end)
        self._work.done.connect(self._tell_outcome)
        self._work.problem.connect(self._complain)
        self._work.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_FETCH_EVERY)
        self._timer.timeout.connect(self._fetch)
        self._worked = 0.0  # s of processor time of this thread, when last fetched

    # What the person wants

    def train_new(self) -> None:
        """Train a new network from its first step. A run that rests gives way; one that is running goes on."""
        self._train_new(for_show=False)

    def train_for_show(self) -> None:
        """The same for the demonstration: nobody needs to save what comes of it."""
        self._train_new(for_show=True)

    def go_on(self) -> None:
        """Go on with a paused run, or with the network on screen where it can learn more with the settings."""
        if self._session.state is RunState.IDLE:
            self._begin(self._start)
        elif self._session.state is RunState.PAUSED and (trainer := self._trainer()):
            self._timer.start()
            trainer.resume()
            self._session.resume()

    def step(self) -> None:
        """One mini-batch."""
        if self._session.state is RunState.IDLE:
            self._begin(partial(self._start, steps=1))
        elif self._session.state is RunState.PAUSED and (trainer := self._trainer()):
            trainer.step()

    def pause(self) -> None:
        """Rest after the present mini-batch."""
        if trainer := self._trainer():
            trainer.pause()

    def stop(self) -> None:
        """Ask the run to end; the session's state follows."""
        if trainer := self._trainer():
            trainer.cancel()

    def reset(self) -> None:
        """New random weights from the seed."""
        if self._session.state is RunState.RUNNING:
            return
        self.shut_down()
        try:
            self._session.reset()
        except InklingError as error:
            self.problem.emit(sentence(error))

    def shut_down(self) -> None:
        """End the run, if any, and wait for its thread; its last progress is in the session afterwards."""
        self._waiting = None
        self.stop()
        self._work.wait()

    # The data set

    def begin_if_waiting(self, *_news: object) -> None:
        """The data set is there: what was asked for before begins now."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._begin(waiting)

    def wait_no_more(self) -> None:
        """The data set does not come."""
        self._waiting = None

    def _train_new(self, *, for_show: bool) -> None:
        if self._session.state is RunState.PAUSED:
            self.shut_down()
        if self._session.state is RunState.IDLE:
            self._begin(partial(self._start, new=True, for_show=for_show))

    def _begin(self, start: Callable[[], None]) -> None:
        """Start once the data set is there."""
        if self._load_dataset():
            start()
        else:
            self._waiting = start

    def _start(self, *, steps: int | None = None, new: bool = False, for_show: bool = False) -> None:
        try:
            run = self._session.begin(new=new, stepping=steps is not None, for_show=for_show)
        except InklingError as error:
            self._complain(error)
            return
        self._mailbox = Mailbox()
        trainer = Trainer(run, self._mailbox, steps=steps)
        trainer.held.connect(self._rest)
        self.right_of_way.ask_of(trainer)
        self._work.start(trainer)
        self._timer.start()

    # News from the thread

    def _fetch(self) -> None:
        self.right_of_way.take()
        worked = thread_time()
        took, self._worked = worked - self._worked, worked
        self._timer.setInterval(round(min(max(_FETCH_EVERY, 1000 * _SPARING * took), _FETCH_SELDOM)))
        progress = self._mailbox.take()
        if progress is not None:
            self._session.take(progress)

    def _rest(self) -> None:
        trainer = self._trainer()
        if trainer is None or self.sender() is not trainer or not trainer.resting:
            return  # news from a run that was shut down, or told to go on, meanwhile
        self._timer.stop()
        self._fetch()
        self._session.rest()

    def _trainer(self) -> Trainer | None:
        """Who drives the run under way."""
        worker = self._work.worker()
        return worker if isinstance(worker, Trainer) else None

    def _end(self) -> None:
        self.right_of_way.ask_of(None)
        self._timer.stop()
        self._fetch()
        self._session.end()
        # Nobody holds the run's arrays any more. Out of this thread, and nothing of Qt's is needed for it.
        Thread(target=give_back, name="give back memory", daemon=True).start()

    def _tell_outcome(self, outcome: Outcome) -> None:
        ended_by_itself = {
            Outcome.STILL: self.tr(
                "The run has ended by itself: in a whole epoch θ moved less than the ‖Δθ‖ that was set."
            ),
            Outcome.FLAT: self.tr(
                "The run has ended by itself: the gradient was shorter than the ‖∇C‖ that was set."
            ),
            Outcome.NO_BETTER: self.tr(
                "The run has ended by itself: the validation loss falls no more, and the best network is back."
            ),
        }
        if outcome in ended_by_itself:
            self.message.emit(ended_by_itself[outcome])
        elif outcome is Outcome.DIVERGED:
            self.problem.emit(
                self.tr(
                    "The cost left the finite numbers: η is too large. The network is back at its last finite state; "
                    "choose a smaller η."
                )
            )

    def _complain(self, error: InklingError) -> None:
        self.problem.emit(sentence(error))
