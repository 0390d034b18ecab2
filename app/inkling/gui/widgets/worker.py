"""A task: one function that takes a while, run in a thread of its own, with progress and cancelling."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from inkling.errors import InklingError

Work = Callable[[Callable[[int, int], None]], Any]


class CancelledError(Exception):
    """Raised inside the work, out of its progress function."""


class Task(QThread):
    """Runs `work(progress)`. Read `result`, `problem` or `error` once it has finished.

    result: what the work returned
    problem: an InklingError that it raised
    error: any other exception, a fault of the program
    All three None: it was cancelled.
    """

    progressed = Signal(object, object)  # done, total: ints of any size; at most once per percent

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: Any = None
        self.problem: InklingError | None = None
        self.error: BaseException | None = None
        self._work = work
        self._percent = -1
        self._cancelled = False

    def cancel(self) -> None:
        """End at the next progress; results that come later are dropped."""
        self._cancelled = True

    def run(self) -> None:
        """The thread's body."""
        try:
            result = self._work(self._report)
            if not self._cancelled:
                self.result = result
        except CancelledError:
            pass
        except InklingError as error:
            if not self._cancelled:
                self.problem = error
        except BaseException as error:
            self.error = error

    def _report(self, done: int, total: int) -> None:
        if self._cancelled:
            raise CancelledError
        percent = 100 * done // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(done, total)
