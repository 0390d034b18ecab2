"""Loading data sets beside the window: drawn, read, re-inked or downloaded in a thread, with progress and cancel."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from inkling.data.catalog import STROKES, load_dataset, split_name
from inkling.data.dataset import Dataset
from inkling.data.mnist import download_mnist
from inkling.errors import InklingError
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Function, Work, Worker

Key = tuple[str, int | None]


def dataset_key(name: str, train_size: int | None) -> Key:
    """What must be equal for a loaded data set to serve: strokes are drawn in just the number wanted."""
    return name, train_size if drawn_to_order(name) else None


def drawn_to_order(name: str) -> bool:
    """Whether there are as many examples as one asks for: strokes of any hand and pen, but joined to nothing."""
    return [part.base for part in split_name(name)] == [STROKES]


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
        self._key: Key | None = None  # of what is being loaded; None: a download, or nothing
        self._work = Work(self)
        self._work.progressed.connect(self._report)
        self._work.ended.connect(self.ended)
        self._work.done.connect(self._tell)
        self._work.problem.connect(self._complain)
        self._work.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        return self._work.worker() is not None

    @property
    def loading(self) -> Key | None:
        """The key of what is being loaded."""
        return self._key if self.busy else None

    def load(self, key: Key) -> None:
        """Load a data set; `loaded` or `problem` follows."""
        name, train_size = key
        self._start(key, partial(load_dataset, name, train_size=train_size))

    def download(self) -> None:
        """Fetch MNIST; `downloaded` or `problem` follows."""
        self._start(None, download_mnist)

    def cancel(self) -> None:
        """Drop what is under way."""
        self._work.drop()

    def shut_down(self) -> None:
        """Drop what is under way, and wait for every thread."""
        self._work.shut_down()

    def _start(self, key: Key | None, function: Function) -> None:
        self._work.drop()
        self._key = key
        self._work.start(Worker(function))

    def _report(self, done: int, total: int) -> None:
        self.progressed.emit(self._key[0] if self._key else "", done, total)

    def _tell(self, result: object) -> None:
        if isinstance(result, Dataset):
            self.loaded.emit(self._key, result)
        else:
            self.downloaded.emit()

    def _complain(self, error: InklingError) -> None:
        self.problem.emit(sentence(error))
