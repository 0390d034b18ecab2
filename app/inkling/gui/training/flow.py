"""Training from the person's side: what Train, Pause, Step, Stop and Reset mean in each state."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from inkling.errors import InklingError
from inkling.gui.datasets.choice import DataChoice
from inkling.gui.training.control import TrainingControl
from inkling.gui.training.trainer import Outcome
from inkling.gui.widgets.sentences import sentence
from inkling.session.session import Progress, Session
from inkling.session.state import RunState
from inkling.training import Configuration


class TrainingFlow(QObject):
    """Moves the session between idle, running and paused."""

    began = Signal(object, bool)  # a run's configuration; whether it goes on with the model on screen
    progressed = Signal(Progress)  # taken into the session already
    was_reset = Signal()  # a new network with new weights is in the session
    state_changed = Signal(RunState)
    problem = Signal(str)  # one sentence; the network is whole
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(
        self, session: Session, data: DataChoice, configuration: Callable[[], Configuration], parent: QObject
    ) -> None:
        """configuration: what the controls say at that moment."""
        super().__init__(parent)
        self._session, self._data, self._configuration = session, data, configuration
        self._waiting = False  # Train or Step was asked for, and the data set is not there yet
        self._steps: int | None = None
        self._control = TrainingControl(self)
        self._control.progressed.connect(self._take)
        self._control.held.connect(self._hold)
        self._control.ended.connect(self._end)
        data.ready.connect(self._begin_if_waiting)
        data.given_up.connect(self._wait_no_more)

    def train(self) -> None:
        """Start a run, or go on with a paused one."""
        if self._session.state is RunState.PAUSED:
            self._control.resume()
            self._change(RunState.RUNNING)
        elif self._session.state is RunState.IDLE:
            self._begin(steps=None)

    def step(self) -> None:
        """One mini-batch."""
        if self._session.state is RunState.PAUSED:
            self._control.step()
        elif self._session.state is RunState.IDLE:
            self._begin(steps=1)

    def pause(self) -> None:
        self._control.pause()

    def stop(self) -> None:
        self._control.stop()

    def shut_down(self) -> None:
        """End the run, if any, and wait for it; its last progress is in the session afterwards."""
        self._waiting = False
        self._control.shut_down()

    def reset(self) -> None:
        """New random weights from the seed."""
        if self._session.state is RunState.RUNNING:
            return
        self._waiting = False
        self._control.shut_down()
        try:
            self._session.reset(self._configuration())
        except InklingError as error:
            self.problem.emit(sentence(error))
        else:
            self.was_reset.emit()

    def _begin(self, *, steps: int | None) -> None:
        configuration = self._configuration()
        if not self._data.ensure(configuration.dataset, configuration.train_size):
            self._waiting, self._steps = True, steps
            return
        goes_on = self._session.goes_on(configuration)
        try:
            run = self._session.begin(configuration)
        except InklingError as error:
            self.problem.emit(sentence(error))
            return
        self.began.emit(configuration, goes_on)
        self._control.start(run, steps=steps)
        self.state_changed.emit(self._session.state)

    def _begin_if_waiting(self) -> None:
        if self._waiting:
            self._waiting = False
            self._begin(steps=self._steps)

    def _wait_no_more(self) -> None:
        self._waiting = False

    def _take(self, progress: Progress) -> None:
        self._session.take(progress)
        self.progressed.emit(progress)

    def _hold(self) -> None:
        self._change(RunState.PAUSED)

    def _end(self, outcome: Outcome, error: BaseException | None) -> None:
        self._session.end()
        self.state_changed.emit(self._session.state)
        if outcome is Outcome.DIVERGED:
            self.problem.emit(
                self.tr(
                    "The cost left the finite numbers: η is too large. The network is back at its last finite state; "
                    "choose a smaller η."
                )
            )
        elif isinstance(error, InklingError):
            self.problem.emit(sentence(error))
        elif error is not None:
            self.failed.emit(error)

    def _change(self, state: RunState) -> None:
        self._session.state = state
        self.state_changed.emit(state)
