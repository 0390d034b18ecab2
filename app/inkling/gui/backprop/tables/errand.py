"""An errand: what a view has computed beside the window, again and again, for what is looked at now.

One worker at a time. What is asked for meanwhile waits, the newest only; and what takes long is done seldom: after an
answer that took t, the next one is begun 3t later, so that drawing and training keep most of the computer.
"""

from collections.abc import Callable, Hashable
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress

Check = Callable[[], None]
Function = Callable[[Check], object]
"""What a worker does; it calls the check now and then, which ends it by raising."""

_SHARE = 3.0  # how long it rests after an answer, in times of what that took


class Errand(QObject):
    """Answers come in the order of what was asked for; those to another matter than the newest never come."""

    done = Signal(object)  # what the function returned
    problem = Signal(object)  # an InklingError
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, parent: QObject, *, rest: float = 0.25, settle: bool = False) -> None:
        """rest: at least so many seconds between two beginnings; settle: begin only after so long without news"""
        super().__init__(parent)
        self._rest, self._settle = rest, settle
        self._about: Hashable = None
        self._wanted: Callable[[], Function] | None = None
        self._begun = self._earliest = 0.0
        self._work = Work(self)
        self._work.ended.connect(self._ended)
        self._work.done.connect(self._tell)
        self._work.problem.connect(self.problem)
        self._work.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether there is an answer to wait for."""
        return self._wanted is not None or self._work.worker() is not None

    def ask(self, about: Hashable, prepare: Callable[[], Function]) -> None:
        """Have something found out.

        about: the matter; another one than before makes what is under way worthless
        prepare: called in the window's thread when it begins: it takes the copies that the function works with
        """
        if about != self._about or self._settle:
            self.drop()
            self._about = about
        self._wanted = prepare
        if self._settle:
            self._timer.start(round(1000 * self._rest))
        else:
            self._go_on()

    def drop(self) -> None:
        """Want nothing any more."""
        self._wanted = None
        self._timer.stop()
        self._work.drop()
        self._earliest = 0.0

    def shut_down(self) -> None:
        """Want nothing any more, and wait for the end of what is under way."""
        self.drop()
        self._work.shut_down()

    def _go_on(self) -> None:
        if self._wanted is None or self._work.worker() is not None or self._timer.isActive():
            return
        wait = self._earliest - perf_counter()
        if wait > 0:
            self._timer.start(max(1, round(1000 * wait)))
        else:
            self._begin()

    def _begin(self) -> None:
        prepare, self._wanted = self._wanted, None
        if prepare is not None:
            self._begun = perf_counter()
            self._work.start(Worker(partial(_run, prepare())))

    def _ended(self, _key: object) -> None:
        now = perf_counter()
        self._earliest = max(self._begun + self._rest, now + _SHARE * (now - self._begun))

    def _tell(self, result: object, _key: object) -> None:
        self.done.emit(result)
        if not self._settle:
            self._go_on()


def _run(function: Function, *, progress: Progress) -> object:
    return function(lambda: progress(0, 1))
