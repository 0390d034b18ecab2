"""Training as the window sees it: start, pause, step, stop, and news about 30 times a second."""

from time import thread_time

from PySide6.QtCore import QObject, QTimer, Signal

from inkling.gui.training.mailbox import Mailbox
from inkling.gui.training.trainer import Outcome, Trainer
from inkling.session.session import Progress
from inkling.training.run import Run

_LOOK_EVERY = 33  # ms
_LOOK_SELDOM = 100  # ms
# Painting holds Python's lock, so the trainer stands still meanwhile. Where showing the news takes long, it
# comes less often: this many times as long as it took lies between.
_SPARING = 8


class TrainingControl(QObject):
    """Owns the trainer's thread, the mailbox and the timer that empties it; lives in the window's thread."""

    progressed = Signal(Progress)  # at most about 30 times a second while training, and once when it rests
    held = Signal()  # the run rests between two mini-batches
    ended = Signal(Outcome, object)  # the thread is gone; with the error of a failed run, else None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = Mailbox()
        self._trainer: Trainer | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._worked = 0.0  # s of processor time of this thread, at the latest look

    @property
    def active(self) -> bool:
        """Whether a run is under way, resting or not."""
        return self._trainer is not None

    def start(self, run: Run, *, steps: int | None = None) -> None:
        """Drive a run. steps: rest after so many mini-batches."""
        if self._trainer is not None:
            raise RuntimeError("a run is under way already")
        self._mailbox = Mailbox()
        self._trainer = Trainer(run, self._mailbox, steps=steps)
        self._trainer.held.connect(self._rest)
        self._trainer.finished.connect(self._finish)
        self._trainer.start()
        self._timer.start()

    def pause(self) -> None:
        if self._trainer is not None:
            self._trainer.pause()

    def resume(self) -> None:
        if self._trainer is not None:
            self._timer.start()
            self._trainer.resume()

    def step(self) -> None:
        if self._trainer is not None:
            self._trainer.step()

    def stop(self) -> None:
        """Ask the run to end; `ended` follows."""
        if self._trainer is not None:
            self._trainer.stop()

    def shut_down(self) -> None:
        """End the run and wait for its thread; afterwards its last progress has been reported."""
        if self._trainer is not None:
            self._trainer.stop()
            self._trainer.wait()
            self._finish()

    def _look(self) -> None:
        worked = thread_time()
        took, self._worked = worked - self._worked, worked
        self._timer.setInterval(round(min(max(_LOOK_EVERY, 1000 * _SPARING * took), _LOOK_SELDOM)))
        progress = self._mailbox.take()
        if progress is not None:
            self.progressed.emit(progress)

    def _rest(self) -> None:
        trainer = self._trainer
        if trainer is None or self.sender() is not trainer or not trainer.resting:
            return  # news from a run that was shut down, or told to go on, meanwhile
        self._timer.stop()
        self._look()
        self.held.emit()

    def _finish(self) -> None:
        trainer = self._trainer
        if trainer is None or not trainer.isFinished():
            return
        trainer.wait()  # `finished` is emitted from a thread that still has a few instructions to go
        self._timer.stop()
        self._trainer = None
        self._look()
        trainer.deleteLater()
        self.ended.emit(trainer.outcome, trainer.error)
