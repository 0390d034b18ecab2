"""Importing pictures of digits: from files, from the clipboard, and what is dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.data.picture import find_digit
from inkling.data.picture_formats import picture_suffixes
from inkling.errors import InklingError
from inkling.gui.shell.dropped import dropped
from inkling.gui.widgets.sentences import sentence


class PictureImport(QObject):
    """Reads pictures of digits; what cannot be read is one sentence, and nothing else happens."""

    taken = Signal(object)  # float32 (28, 28), ink 1 on 0
    message = Signal(str)  # what else there is to say of a picture that was taken
    problem = Signal(str)

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
        if self._read(found.picture) and len(found.pictures) > 1:
            words = self.tr("{name} was taken, the first of {count} pictures: one at a time is read.")
            self.message.emit(words.format(name=found.pictures[0].name, count=len(found.pictures)))
        return True

    def _read(self, source: Path | bytes) -> bool:
        try:
            read = find_digit(source)
        except InklingError as error:
            self.problem.emit(sentence(error))
            return False
        if read.image.any():
            self.taken.emit(read.image)
            if read.several:
                self.message.emit(self.tr("There seem to be several digits in the picture: show one at a time."))
        else:
            self.problem.emit(self.tr("The picture is blank: it should show one dark digit on light paper."))
        return bool(read.image.any())
