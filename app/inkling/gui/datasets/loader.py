"""Loading data sets beside the window: drawn, read, re-inked or downloaded in a thread, with progress and cancel."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from inkling.data.catalog import STROKES, load_dataset, split_name
from inkling.data.mnist import download_mnist
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Task, Work

Key = tuple[str, int | None]


def dataset_key(name: str, train_size: int | None) -> Key:
    """What must be equal for a loaded data set to serve: strokes are drawn in just the number wanted."""
    return name, train_size if drawn_to_order(name) else None


def drawn_to_order(name: str) -> bool:
    """Whether there are as many examples as one asks for: strokes, with whatever pen, but joined to nothing."""
    return [part.name for part in split_name(name)] == [STROKES]


class DatasetLoader(QObject):
    """At most one data set is under way; asking for another drops it."""

    progressed = Signal(str, object, object)  # name, done, total
    loaded = Signal(object, object)  # the key, the Dataset
    downloaded = Signal()  # MNIST is in the cache now
    ended = Signal()  # nothing is under way any more, however it ended; comes before the others
    problem = Signal(str)  # one sentence
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._key: Key | None = None  # None: a download
        self._dropped: list[Task] = []

    @property
    def busy(self) -> bool:
        return self._task is not None

    @property
    def loading(self) -> Key | None:
        """The key of what is being loaded."""
        return self._key if self._task is not None else None

    def load(self, key: Key) -> None:
        """Load a data set; `loaded` or `problem` follows."""
        name, train_size = key
        self._start(key, partial(_load, name, train_size))

    def download(self) -> None:
        """Fetch MNIST; `downloaded` or `problem` follows."""
        self._start(None, download_mnist)

    def cancel(self) -> None:
        """Drop what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._dropped.append(self._task)
            self._task = None
            self.ended.emit()

    def shut_down(self) -> None:
        """Drop what is under way, and wait for every thread."""
        self.cancel()
        for task in self._dropped:
            task.wait()
        self._dropped.clear()

    def _start(self, key: Key | None, work: Work) -> None:
        self.cancel()
        self._key = key
        self._task = Task(work, self)
        self._task.progressed.connect(self._report)
        self._task.finished.connect(self._finish)
        self._task.start()

    def _report(self, done: int, total: int) -> None:
        if self.sender() is self._task:
            self.progressed.emit(self._key[0] if self._key else "", done, total)

    def _finish(self) -> None:
        task = self.sender()
        if not isinstance(task, Task):
            return
        task.wait()
        task.deleteLater()
        if task in self._dropped:
            self._dropped.remove(task)
        if task is not self._task:
            return
        self._task = None
        self.ended.emit()
        if task.error is not None:
            self.failed.emit(task.error)
        elif task.problem is not None:
            self.problem.emit(sentence(task.problem))
        elif self._key is None:
            self.downloaded.emit()
        else:
            self.loaded.emit(self._key, task.result)


def _load(name: str, train_size: int | None, progress: object) -> object:
    return load_dataset(name, train_size=train_size, progress=progress)  # type: ignore[arg-type]
