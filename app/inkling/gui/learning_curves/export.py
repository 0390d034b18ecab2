"""What leaves the plots: the curves as a table (CSV) or as a picture (PNG), in files that the person names."""

import csv
import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.errors import ExportError
from inkling.files import replace_file
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.run_label import record_label
from inkling.gui.widgets.png import PICTURE_SCALE, render_widgets, save_png
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, theme_of
from inkling.session.run_records import RunRecord, RunRecords
from inkling.training.history import Point

CSV_HEADER = ("run", *(field.name for field in fields(Point)))  # "epoch", "train_loss", …


def csv_rows(runs: Iterable[RunRecord]) -> Iterator[tuple[str, ...]]:
    """One row a point, in CSV_HEADER's order: shortest decimals that read back exactly, empty for "not measured"."""
    for run in runs:
        for point in run.history.points():
            yield (record_label(run), *("" if math.isnan(value) else repr(value) for value in astuple(point)))


def csv_text(runs: Iterable[RunRecord]) -> str:
    """A whole CSV document. Decimal points whatever the language: programs read it, too."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    writer.writerows(csv_rows(runs))
    return text.getvalue()


class CurveExport(QObject):
    """Asks for a file and writes it, whole or not at all."""

    problem = Signal(str)  # a file could not be written: one sentence
    saved = Signal(object)  # the path of a file that was

    def __init__(self, page: QWidget, runs: RunRecords, legends: Iterable[QWidget], charts: LinkedCharts) -> None:
        """legends: what stands above the charts in a picture of the page"""
        super().__init__(page)
        self._page, self._runs, self._legends, self._charts = page, runs, tuple(legends), charts
        self.folder = ""  # where the latest file went; "" is the program's own

    def ask_png(self) -> None:
        """Ask where to save a picture, and save it."""
        self._ask("png", self.tr("Export the plots as a picture"), self.tr("Pictures"), self.save_png)

    def ask_csv(self) -> None:
        """Ask where to save a table, and save it."""
        self._ask("csv", self.tr("Export the curves as a table"), self.tr("Tables"), self.save_csv)

    def save_png(self, path: str | Path) -> None:
        """Save legends and charts as they are shown; a failure is signalled."""
        if not self._page.isVisible():
            self._page.grab()  # gives everything its geometry
        self._charts.set_line_width(PICTURE_SCALE)
        try:
            image = render_widgets((*self._legends, self._charts), theme_of(self._page).panel, grid(self._page, 2))
            save_png(image, Path(path))
        except ExportError as error:
            self.problem.emit(sentence(error))
        else:
            self._note(Path(path))
        finally:
            self._charts.set_line_width(1)

    def save_csv(self, path: str | Path) -> None:
        """Save the numbers of all runs, hidden ones too; a failure is signalled."""
        try:
            with replace_file(Path(path), raising=ExportError) as file:
                file.write(csv_text(self._runs.all).encode())
        except ExportError as error:
            self.problem.emit(sentence(error))
        else:
            self._note(Path(path))

    def _note(self, path: Path) -> None:
        self.folder = str(path.absolute().parent)
        self.saved.emit(path)

    def _ask(self, suffix: str, title: str, kind: str, slot: object) -> None:
        dialog = QFileDialog(self._page, title, str(Path(self.folder) / f"inkling.{suffix}"), f"{kind} (*.{suffix})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(slot)
        dialog.open()
