"""Which data set the window works with: choosing, loading beside the window, downloading when asked to."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from inkling.data.catalog import DOODLES, MNIST, STROKES, available, is_here, split_name
from inkling.data.dataset import Dataset
from inkling.gui.datasets.loader import DatasetLoader, Key, dataset_key, drawn_to_order
from inkling.gui.widgets.dataset_label import DatasetChoice
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.verbatim import MessageBox
from inkling.session.session import Session
from inkling.session.state import RunState

_DRAWN = (STROKES, DOODLES)
KeptDataset = tuple[Key | None, Key, Dataset | None, str]
"""What `DatasetsController.set_aside` returns."""


class DatasetsController(QObject):
    """Puts data sets into the session, and keeps the old one where a new one cannot be had."""

    given_up = Signal()  # what was being loaded does not come: cancelled, or impossible
    listed = Signal()  # what is on this computer may have changed
    working = Signal(str, object, object)  # what is being done ("": nothing any more), done, total (0: unknown)
    noted = Signal(str)  # sentences: what is odd about the data set that came, and how it is read
    problem = Signal(str)  # one sentence; the data set of before is still there
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._key: Key | None = None  # of the data set in the session
        self._present: Key = (STROKES, None)  # the same as it was asked for: with its number of examples
        self._wanted: Key = (STROKES, None)  # what is being loaded
        self._after_download: Key = (MNIST, None)
        self._loader = DatasetLoader(self)
        self._loader.progressed.connect(self._report)
        self._loader.ended.connect(self._end_report)
        self._loader.loaded.connect(self._use)
        self._loader.downloaded.connect(self._use_download)
        self._loader.problem.connect(self._complain)
        self._loader.failed.connect(self._fail)

    def load(self) -> bool:
        """Whether the pending configuration's data set is in the session; if not, it is loaded.

        The session's news, or `problem`, follows.
        """
        name, train_size = self._session.configuration.dataset, self._session.configuration.train_size
        key = dataset_key(name, train_size)
        if key == self._key:
            self._loader.cancel()  # the person has come back to what is here
            self._present = name, train_size
            return True
        self._load(name, train_size)
        return False

    def _load(self, name: str, train_size: int | None) -> None:
        self._wanted = name, train_size
        key = dataset_key(name, train_size)
        if key != self._loader.loading:
            self._loader.load(key)
            self._report(name, 0, 0)

    def load_soon(self) -> None:
        """Load the pending configuration's data set now, unless that is long work: then training will do it.

        Until then there are the digits of `strokes` to look at, where there are none yet.
        """
        parts = split_name(self._session.configuration.dataset)
        if len(parts) == 1 and (not parts[0].pens or parts[0].base in _DRAWN):
            self.load()
        elif self._session.dataset is None and not self._loader.busy:
            self._load(STROKES, None)

    def choices(self) -> list[DatasetChoice]:
        """What can be chosen, that of the pending configuration among it."""
        current = self._session.configuration.dataset
        result = [DatasetChoice(one.name, one.train is not None, one.train) for one in available()]
        parts = split_name(current)
        offered = parts[0].name if len(parts) == 1 else current
        if all(one.name != offered for one in result):
            result.append(DatasetChoice(offered, is_here(current), None))
        return result

    def choose(self, name: str) -> None:
        """Use this data set; MNIST is offered for download where it is needed and not on this computer.

        All its examples are used, or as many as now where only the pen is another.
        """
        train_size = self._session.configuration.train_size
        before, _ = self._wanted if self._loader.busy else self._present
        if _digits(name) != _digits(before):
            train_size = None
        if MNIST in _digits(name) and not is_here(MNIST):
            self.listed.emit()  # the choice springs back until the download is done
            self._offer_download(name, train_size)
        else:
            self._plan(name, train_size)

    def choose_strokes(self) -> None:
        self.choose(STROKES)

    def choose_mnist(self) -> None:
        self.choose(MNIST)

    def choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("A folder of digits"))
        if folder:
            self.choose(folder)

    def set_aside(self) -> KeptDataset:
        """What `give_back` needs to have the data set of now again at once."""
        return self._key, self._present, self._session.dataset, self._session.dataset_name

    def give_back(self, kept: KeptDataset) -> None:
        """Have the data set of before; the configuration of before is the pending one again."""
        self._loader.cancel()
        key, present, dataset, name = kept
        if dataset is not None and dataset is not self._session.dataset:
            self._key, self._present = key, present
            self._session.use_dataset(dataset, name)
        self.load()

    def shut_down(self) -> None:
        """Drop what is under way, and wait for its thread."""
        self._loader.shut_down()

    def _offer_download(self, name: str, train_size: int | None) -> None:
        box = MessageBox(
            self._window,
            QMessageBox.Icon.Question,
            self.tr("Download MNIST?"),
            self.tr("MNIST is not on this computer yet. Download its four files (11 MB) now?"),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
        )
        box.setObjectName("download")
        if box.exec() == QMessageBox.StandardButton.Yes:
            self._after_download = name, train_size
            self._loader.download()
            self._report("", 0, 0)

    def cancel(self) -> None:
        """Stop loading or downloading; the data set of before stays."""
        if self._loader.busy:
            self._loader.cancel()
            self._give_up()

    def _use(self, key: Key, dataset: Dataset) -> None:
        self._key, self._present = key, self._wanted
        name, pending = key[0], self._session.configuration
        if not drawn_to_order(name) and pending.dataset == name and (pending.train_size or 0) > len(dataset.train):
            self._session.configure(replace(pending, train_size=None))  # there are not so many: all of them
        self._session.use_dataset(dataset, name)
        self._tell_notes(name, dataset)

    def _tell_notes(self, name: str, dataset: Dataset) -> None:
        notes = [sentence(note) for note in dataset.notes]
        model = self._session.model
        learned_from = model.configuration.dataset if model.configuration else ""
        if learned_from == name and model.data_fingerprint not in ("", dataset.fingerprint):
            notes.append(
                self.tr("The digits in {0} are others than those that the network on screen learned from.").format(
                    name
                )
            )
        if notes:
            self.noted.emit(" ".join(notes))

    def _plan(self, name: str, train_size: int | None) -> None:
        """Learn from this data set from now on."""
        self._session.configure(replace(self._session.configuration, dataset=name, train_size=train_size))
        self.load()

    def _complain(self, sentence: str) -> None:
        self._give_up()
        self.problem.emit(sentence)

    def _fail(self, error: BaseException) -> None:
        self._give_up()
        self.failed.emit(error)

    def _give_up(self) -> None:
        """Back to the data set that is in the session."""
        self.given_up.emit()
        if self._key is not None:
            self._plan(*self._present)

    def _use_download(self) -> None:
        """MNIST is here now; under a run it only joins the choices."""
        self.listed.emit()
        if self._session.state is RunState.IDLE:
            self._plan(*self._after_download)

    def _report(self, name: str, done: int, total: int) -> None:
        if not name:
            what = self.tr("Downloading MNIST…")
        elif any(part.pens and part.base not in _DRAWN for part in split_name(name)):
            what = self.tr("Re-inking digits…")
        elif any(part.base in _DRAWN for part in split_name(name)):
            what = self.tr("Drawing digits…")
        else:
            what = self.tr("Reading the data set…")
        self.working.emit(what, done, total)

    def _end_report(self) -> None:
        self.working.emit("", 0, 0)


def _digits(name: str) -> list[str]:
    """What is in the data set, whatever it is written with."""
    return [part.name for part in split_name(name)]
