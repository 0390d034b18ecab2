"""Importing pictures of digits: from files, from the clipboard, and what is dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.data.picture import read_picture
from inkling.errors import InklingError
from inkling.gui.widgets.png import png_bytes
from inkling.gui.widgets.sentences import sentence

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pgm", ".ppm")


class PictureImport(QObject):
    """Reads pictures of digits; what cannot be read is one sentence, and nothing else happens."""

    taken = Signal(object)  # float32 (28, 28), ink 1 on 0
    problem = Signal(str)

    def ask(self, parent: QWidget) -> None:
        """Let the person choose a picture file."""
        suffixes = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(
            parent.window(), self.tr("Open a picture of a digit"), "", self.tr("Pictures") + f" ({suffixes})"
        )
        if path:
            self._read(Path(path))

    def paste(self) -> None:
        """Take a picture, or a picture's file, from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        file = picture_file(mime)
        if file is not None:
            self._read(file)
        elif mime.hasImage():
            self._read(png_bytes(QGuiApplication.clipboard().image(), fast=True))
        else:
            self.problem.emit(self.tr("There is no picture on the clipboard: copy a picture of a digit first."))

    def drop(self, mime: QMimeData) -> bool:
        """Take what was dropped; whether it was meant for the canvas."""
        file = picture_file(mime)
        if file is not None:
            self._read(file)
        elif has_picture(mime):
            self._read(png_bytes(QImage(mime.imageData()), fast=True))
        else:
            return False
        return True

    def _read(self, source: Path | bytes) -> None:
        try:
            image = read_picture(source)
        except InklingError as error:
            self.problem.emit(sentence(error))
            return
        if image.any():
            self.taken.emit(image)
        else:
            self.problem.emit(self.tr("The picture is blank: it should show one dark digit on light paper."))


def is_picture_file(path: Path) -> bool:
    """By its name alone."""
    return path.suffix.lower() in PICTURE_SUFFIXES


def picture_file(mime: QMimeData) -> Path | None:
    """The first file among the URLs whose name is a picture's."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return next((path for path in paths if is_picture_file(path)), None)


def has_picture(mime: QMimeData) -> bool:
    """Whether there is a picture in it: a file's name, or, where no file is named, pixels."""
    return picture_file(mime) is not None or (mime.hasImage() and not mime.hasUrls())
