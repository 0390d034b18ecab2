"""What leaves the page Gradient: the view as a picture (PNG), and its numbers as a table (CSV)."""

import csv
import io
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from inkling.errors import ExportError
from inkling.files import replace_file
from inkling.gui.backprop.view import View
from inkling.gui.widgets.png import render_widgets, save_png
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, theme_of


class ExportButton(Retranslatable, QToolButton):
    """A button with a menu; asks where to."""

    problem = Signal(str)  # a file could not be written: one sentence
    saved = Signal(object)  # the path of a file that was

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder = ""  # where the latest file went; "" is the program's own
        self._name, self._view = "", View()
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._enable)
        self.png, self.csv = QAction(self._menu), QAction(self._menu)
        self.png.triggered.connect(self._ask_png)
        self.csv.triggered.connect(self._ask_csv)
        self._menu.addActions([self.png, self.csv])
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.retranslate()

    def set_view(self, name: str, view: View) -> None:
        """Export this view from now on. name: of the file, without its suffix"""
        self._name, self._view = name, view

    def save_png(self, path: str | Path) -> None:
        """Save the view as it is shown; a failure is signalled."""
        try:
            image = render_widgets([self._view], theme_of(self._view).panel, grid(self._view, 2))
            save_png(image, Path(path))
        except ExportError as error:
            self.problem.emit(sentence(error))
        else:
            self._note(Path(path))

    def save_csv(self, path: str | Path) -> None:
        """Save the view's numbers; decimal points whatever the language: programs read it, too."""
        table = self._view.table()
        if table is None:
            return
        heading, rows = table
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)
        try:
            with replace_file(Path(path), raising=ExportError) as file:
                file.write(text.getvalue().encode())
        except ExportError as error:
            self.problem.emit(sentence(error))
        else:
            self._note(Path(path))

    def _note(self, path: Path) -> None:
        self.folder = str(path.absolute().parent)
        self.saved.emit(path)

    def _enable(self) -> None:
        self.csv.setEnabled(self._view.table() is not None)

    def _ask_png(self) -> None:
        self._ask("png", self.tr("Save what is seen as a picture"), self.tr("Pictures (*.png)"), self.save_png)

    def _ask_csv(self) -> None:
        self._ask("csv", self.tr("Save the numbers as a table"), self.tr("Tables (*.csv)"), self.save_csv)

    def _ask(self, suffix: str, title: str, kind: str, slot: object) -> None:
        dialog = QFileDialog(self, title, str(Path(self.folder) / f"{self._name}.{suffix}"), kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(slot)
        dialog.open()

    def retranslate(self) -> None:
        self.setText(self.tr("Export"))
        self.setAccessibleName(self.tr("Export this view"))
        self.setToolTip(self.tr("Save this view as a picture, or its numbers as a table"))
        self.png.setText(self.tr("Picture of this view…"))
        self.png.setToolTip(self.tr("Save what is seen here as a PNG file"))
        self.csv.setText(self.tr("Numbers of this view…"))
        self.csv.setToolTip(self.tr("Save all numbers of this view as a CSV file"))
