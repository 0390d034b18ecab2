"""What leaves the page Gradient: the view as a picture (PNG), and its numbers as a table (CSV)."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from inkling.gui.backprop.view import View
from inkling.gui.widgets.exports import FileSaver, render_widgets, save_png, save_text, table_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of


class ExportButton(Retranslatable, QToolButton):
    """A button with a menu; asks where to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.saver = FileSaver(self)
        self._name = ""
        self._view: View | None = None
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
        self.saver.write(path, self._write_png)

    def save_csv(self, path: str | Path) -> None:
        """Save the view's numbers; a failure is signalled."""
        table = None if self._view is None else self._view.table()
        if table is not None:
            self.saver.write(path, partial(save_text, table_text(*table)))

    def _write_png(self, path: Path) -> None:
        if self._view is not None:
            save_png(render_widgets([self._view], theme_of(self._view).panel, grid(self._view, 2)), path)

    def _enable(self) -> None:
        self.csv.setEnabled(self._view is not None and self._view.table() is not None)

    def _ask_png(self) -> None:
        title, kind = self.tr("Save what is seen as a picture"), self.tr("Pictures (*.png)")
        self.saver.ask(f"{self._name}.png", title, kind, self.save_png)

    def _ask_csv(self) -> None:
        title, kind = self.tr("Save the numbers as a table"), self.tr("Tables (*.csv)")
        self.saver.ask(f"{self._name}.csv", title, kind, self.save_csv)

    def retranslate(self) -> None:
        self.setText(self.tr("Export"))
        self.setAccessibleName(self.tr("Export this view"))
        self.setToolTip(self.tr("Save this view as a picture, or its numbers as a table"))
        self.png.setText(self.tr("Picture of this view…"))
        self.png.setToolTip(self.tr("Save what is seen here as a PNG file"))
        self.csv.setText(self.tr("Numbers of this view…"))
        self.csv.setToolTip(self.tr("Save all numbers of this view as a CSV file"))
