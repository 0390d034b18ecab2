"""A worker: one thread that works beside the window; and `Work`, who owns the workers of one purpose.

A function that takes long is run as `Worker(function)`, and told of by the signals of `Work`:

    self._work = Work(self)
    self._work.done.connect(self._show)
    self._work.start(Worker(partial(load_dataset, name)))

It is handed `progress` as everything below the window is, see `inkling.progress`; cancelling makes that raise. Work
that needs more than one function is a subclass of `Worker` with signals of its own.
"""

from collections.abc import Hashable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from inkling.errors import Cancelled, InklingError
from inkling.progress import Progress


class Function(Protocol):
    """What a worker runs."""

    def __call__(self, *, progress: Progress) -> object: ...


class Worker(QThread):
    """Runs one function to its end. Read `result` or `error` once it has finished.

    result: what the function returned
    error: what it raised: an InklingError has a sentence for the person, Cancelled needs none, and anything else is
        a fault of the program; None where it returned
    """

    progressed = Signal(object, object)  # done, total: ints of any size; at most once per percent

    def __init__(self, function: Function | None = None, parent: QObject | None = None) -> None:
        """function: None for a subclass, which says in `work` what to do."""
        super().__init__(parent)
        self.result: Any = None
        self.error: BaseException | None = None
        self._function = function
        self._percent = -1
        self._cancelled = False

    def cancel(self) -> None:
        """End soon: at the next progress."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether it was told to end."""
        return self._cancelled

    def work(self) -> object:
        """What is done in the thread; what it returns or raises becomes `result` or `error`."""
        return None if self._function is None else self._function(progress=self.report)

    def run(self) -> None:
        """The thread's body."""
        try:
            self.result = self.work()
        except InklingError as error:
            self.error = Cancelled() if self._cancelled else error  # what fails because it ends is no news
        except BaseException as error:
            self.error = error

    def report(self, done: int, total: int) -> None:
        """The progress that functions are handed. Raises Cancelled once it was told to end."""
        if self._cancelled:
            raise Cancelled
        percent = 100 * done // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(done, total)


class Work(QObject):
    """Owns workers, at most one for each key: starting another one drops the one before, and nothing is told of it.

    Each signal carries the key last, so that an owner who has one worker only may leave it out.
    """

    progressed = Signal(object, object, object)  # done, total, key
    ended = Signal(object)  # key: it is not under way any more, however it ended; comes before the next three
    done = Signal(object, object)  # what the function returned, key
    problem = Signal(object, object)  # an InklingError, key
    failed = Signal(object, object)  # an exception that is a fault of the program, key

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers: dict[Hashable, Worker] = {}
        self._dropped: list[Worker] = []

    def worker(self, key: Hashable = None) -> Worker | None:
        """Who is at work for this key."""
        return self._workers.get(key)

    @property
    def keys(self) -> tuple[Hashable, ...]:
        """What is under way."""
        return tuple(self._workers)

    def start(self, worker: Worker, key: Hashable = None) -> None:
        """Have it done: `ended` follows, and `done`, `problem` or `failed` unless it was cancelled."""
        self.drop(key)
        self._workers[key] = worker
        worker.setParent(self)
        worker.progressed.connect(self._report)
        worker.finished.connect(self._sweep)
        worker.start()

    def drop(self, key: Hashable = None) -> None:
        """Forget the worker of this key, if any: it ends when it can, and nothing is told of it but `ended`, now."""
        worker = self._workers.pop(key, None)
        if worker is not None:
            worker.cancel()
            self._dropped.append(worker)
            self.ended.emit(key)

    def drop_all(self) -> None:
        """Forget every worker."""
        for key in self.keys:
            self.drop(key)

    def wait(self, key: Hashable = None) -> None:
        """Wait for the end of this key's worker; what there is to tell of it is told before this returns."""
        worker = self._workers.get(key)
        if worker is not None:
            worker.wait()
            self._finish(worker)

    def shut_down(self) -> None:
        """Forget every worker, and wait for their threads: to destroy one that runs would end the program."""
        self.drop_all()
        for worker in tuple(self._dropped):
            worker.wait()
            self._finish(worker)

    def _report(self, done: int, total: int) -> None:
        sender = self.sender()
        for key, worker in self._workers.items():
            if worker is sender:
                self.progressed.emit(done, total, key)
                return

    def _sweep(self) -> None:
        while True:  # what is told of one may start or drop others
            finished = (one for one in (*self._workers.values(), *self._dropped) if one.isFinished())
            worker = next(finished, None)
            if worker is None:
                return
            self._finish(worker)

    def _finish(self, worker: Worker) -> None:
        worker.wait()  # `finished` is emitted from a thread that still has a few instructions to go
        worker.deleteLater()
        if worker in self._dropped:
            self._dropped.remove(worker)
            return
        key = next(key for key, one in self._workers.items() if one is worker)
        del self._workers[key]
        self.ended.emit(key)
        if worker.error is None:
            self.done.emit(worker.result, key)
        elif isinstance(worker.error, InklingError):
            self.problem.emit(worker.error, key)
        elif not isinstance(worker.error, Cancelled):
            self.failed.emit(worker.error, key)
