"""What leaves the window as a file that the person names: asking for the name, and writing it whole or not at all."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.errors import ExportError
from inkling.files import replace_file
from inkling.gui.widgets.sentences import sentence


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
        """Have it written there; a failure is signalled. write: raises ExportError where that is not possible"""
        path = Path(path)
        try:
            write(path)
        except ExportError as error:
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
