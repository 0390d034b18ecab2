"""The playground is as it was left, at the next opening and after the program has died."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inkling import paths
from inkling.errors import ModelFileError
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress
from inkling.session.playground.file import load_playground, save_playground
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import State
from inkling.storage.tensor_file import SUFFIX

_EVERY = 5_000  # ms between two files at least


class Keeper(QObject):
    """Writes some seconds after a change, beside the window; of several Inklings that run, the last one's is kept."""

    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, playground: Playground, parent: QObject) -> None:
        super().__init__(parent)
        self._playground = playground
        self._kept: State | None = None
        self._work = Work(self)
        self._work.failed.connect(self.failed)
        self._timer = QTimer(self, singleShot=True, interval=_EVERY)
        self._timer.timeout.connect(self._keep_beside)
        playground.replaced.connect(self._keep_soon)
        playground.stepped.connect(self._keep_soon)

    def keep(self) -> None:
        """Write now what is not kept yet, and come back when it is on disk."""
        self._timer.stop()
        self._work.wait()
        state = self._playground.state
        if state is not self._kept:
            self._kept = state
            _keep(state)

    def shut_down(self) -> None:
        """Write what is not kept yet, and no more from now on."""
        self.keep()
        self._work.shut_down()

    def _keep_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _keep_beside(self) -> None:
        if self._work.keys:  # the disk is slow
            self._timer.start()
            return
        self._kept = self._playground.state
        self._work.start(Worker(partial(_keep, self._kept)))


def kept_state() -> State | None:
    """What was there the last time; None where nothing was. What cannot be read is put aside."""
    path = _place()
    if not path.exists():
        return None
    try:
        return load_playground(path)
    except ModelFileError:
        with suppress(OSError):
            path.replace(path.with_name(f"{path.stem}.damaged{SUFFIX}"))
        return None


def _keep(state: State, *, progress: Progress | None = None) -> None:
    path = _place()
    with suppress(OSError, ModelFileError):  # a disk that refuses costs the memory of this sitting, nothing else
        path.parent.mkdir(parents=True, exist_ok=True)
        save_playground(state, path)


def _place() -> Path:
    return paths.state_folder() / f"playground{SUFFIX}"
