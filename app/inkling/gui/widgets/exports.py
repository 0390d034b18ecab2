"""What leaves the window as a file that the person names: pictures (PNG) and tables (CSV), whole or not at all."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.errors import ExportError, InklingError
from inkling.files import replace_file
from inkling.gui.widgets.sentences import sentence

PICTURE_SCALE = 2
_FASTEST = 100  # of a PNG's "quality": the least compression


def render_widgets(widgets: Iterable[QWidget], background: str, margin: int) -> QImage:
    """The widgets one under the other, at twice their size on screen so that print and projector stay sharp.

    Raises ExportError where none of them has a size.
    """
    shown = [widget for widget in widgets if widget.width() and widget.height()]
    if not shown:
        raise ExportError("There is nothing on the screen to make a picture of.")
    width = max(widget.width() for widget in shown) + 2 * margin
    height = sum(widget.height() + margin for widget in shown) + margin
    image = QImage(width * PICTURE_SCALE, height * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(QColor(background))
    painter = QPainter(image)
    top = margin
    for widget in shown:
        widget.render(painter, QPoint(margin, top), renderFlags=QWidget.RenderFlag.DrawChildren)
        top += widget.height() + margin
    painter.end()
    return image


def png_bytes(image: QImage, *, fast: bool = False) -> bytes:
    """The content of a PNG file; empty for a picture that has no pixels. fast: barely packed"""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _FASTEST if fast else -1)  # type: ignore[call-overload]  # the stub knows no str
    return bytes(packed.data())


def save_png(image: QImage, path: Path, *, raising: type[InklingError] = ExportError) -> None:
    """Write the picture as a PNG file, whole or not at all. Raises `raising` where that is not possible."""
    content = png_bytes(image)
    if not content:  # Qt had no memory for it
        raise raising("The picture {path} cannot be made: it is too large.", path=path)
    with replace_file(path, raising=raising) as file:
        file.write(content)


class FileSaver(QObject):
    """Asks where to, and remembers the folder."""

    problem = Signal(str)  # a file could not be written: one sentence
    saved = Signal(object)  # the path of a file that was

    def __init__(self, parent: QWidget) -> None:
        """parent: over which it asks"""
        super().__init__(parent)
        self._over = parent
        self.folder = ""  # where the latest file went; "" is the program's own

    def ask(self, name: str, title: str, kind: str, save: Callable[[str], None]) -> None:
        """Ask for a file, and have it saved.

        name: what is proposed, with its suffix; kind: the dialog's filter; save: a QObject's method, given the path
        """
        dialog = QFileDialog(self._over, title, str(Path(self.folder) / name), kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.fileSelected.connect(save)
        dialog.open()

    def write(self, path: str | Path, write: Callable[[Path], None]) -> None:
        """Have it written there; a failure is signalled. write: raises InklingError where that is not possible"""
        path = Path(path)
        try:
            write(path)
        except InklingError as error:
            self.problem.emit(sentence(error))
        else:
            self.folder = str(path.absolute().parent)
            self.saved.emit(path)


def table_text(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV document. Decimal points whatever the language: programs read it, too."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return text.getvalue()


def save_text(text: str, path: Path) -> None:
    """Write a text. Raises ExportError where that is not possible."""
    with replace_file(path, raising=ExportError) as file:
        file.write(text.encode())
