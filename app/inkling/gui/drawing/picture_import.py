"""Importing pictures of digits: from files, from the clipboard, and what is dropped."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.data.picture import FoundDigit, find_digit
from inkling.data.picture_formats import picture_suffixes
from inkling.gui.shell.dropped import dropped
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress

_SOON = 400  # ms: nobody notices that something takes less


class PictureImport(QObject):
    """Reads pictures of digits; what cannot be read is one sentence, and nothing else happens.

    A photo on school paper takes seconds, so it is read beside the window. The latest one counts.
    """

    taken = Signal(object)  # float32 (28, 28), ink 1 on 0
    message = Signal(str)  # what else there is to say of a picture that was taken
    problem = Signal(str)
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first_of = dropped(None)
        self._work = Work(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SOON)
        self._patience.timeout.connect(self._ask_for_patience)
        self._work.ended.connect(self._patience.stop)
        self._work.done.connect(self._take)
        self._work.problem.connect(lambda error: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)

    def shut_down(self) -> None:
        """Read no more."""
        self._work.shut_down()

    def load(self, path: Path) -> None:
        """Read a picture from a file."""
        self._read(path)

    def ask(self, parent: QWidget) -> None:
        """Let the person choose a picture file."""
        suffixes = " ".join(f"*{suffix}" for suffix in picture_suffixes())
        path, _ = QFileDialog.getOpenFileName(
            parent.window(), self.tr("Open a picture of a digit"), "", self.tr("Pictures") + f" ({suffixes})"
        )
        if path:
            self._read(Path(path))

    def paste(self) -> None:
        """Take a picture, or a picture's file, from the clipboard."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self.problem.emit(self.tr("There is no picture on the clipboard: copy a picture of a digit first."))

    def take(self, mime: QMimeData | None) -> bool:
        """Read the first picture in it; whether there is one, sound or not."""
        found = dropped(mime)
        if found.picture is None:
            return False
        self._read(found.picture)
        self._first_of = found
        return True

    def _read(self, source: Path | bytes) -> None:
        self._first_of = dropped(None)
        self._work.start(Worker(partial(_find, source)))
        self._patience.start()

    def _ask_for_patience(self) -> None:
        self.message.emit(self.tr("The picture is being read…"))

    def _take(self, read: FoundDigit) -> None:
        if not read.image.any():
            self.problem.emit(self.tr("The picture is blank: it should show one dark digit on light paper."))
            return
        self.taken.emit(read.image)
        pictures = self._first_of.pictures
        if len(pictures) > 1:
            words = self.tr("{name} was taken, the first of {count} pictures: one at a time is read.")
            self.message.emit(words.format(name=pictures[0].name, count=len(pictures)))
        elif read.several:
            self.message.emit(self.tr("There seem to be several digits in the picture: show one at a time."))


def _find(source: Path | bytes, *, progress: Progress) -> FoundDigit:
    progress(0, 1)
    return find_digit(source)
