"""What leaves the plots: the curves as a table (CSV) or as a picture (PNG), in files that the person names."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.run_label import record_label
from inkling.gui.widgets.exports import PICTURE_SCALE, FileSaver, render_widgets, save_png, save_text, table_text
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
    """A whole CSV document."""
    return table_text(CSV_HEADER, csv_rows(runs))


class CurveExport(FileSaver):
    """The curves of a page, as a picture or as a table."""

    def __init__(self, page: QWidget, runs: RunRecords, legends: Iterable[QWidget], charts: LinkedCharts) -> None:
        """legends: what stands above the charts in a picture of the page"""
        super().__init__(page)
        self._page, self._runs, self._legends, self._charts = page, runs, tuple(legends), charts

    def ask_png(self) -> None:
        """Ask where to save a picture, and save it."""
        title, kind = self.tr("Export the plots as a picture"), self.tr("Pictures")
        self.ask("inkling.png", title, f"{kind} (*.png)", self.save_png)

    def ask_csv(self) -> None:
        """Ask where to save a table, and save it."""
        title, kind = self.tr("Export the curves as a table"), self.tr("Tables")
        self.ask("inkling.csv", title, f"{kind} (*.csv)", self.save_csv)

    def save_png(self, path: str | Path) -> None:
        """Save legends and charts as they are shown; a failure is signalled."""
        self.write(path, self._write_png)

    def save_csv(self, path: str | Path) -> None:
        """Save the numbers of all runs, hidden ones too; a failure is signalled."""
        self.write(path, partial(save_text, csv_text(self._runs.all)))

    def picture(self) -> QImage:
        """Legends and charts as they are shown, at twice their size. ExportError where they have none."""
        if not self._page.isVisible():
            self._page.grab()  # gives everything its geometry
        self._charts.set_line_width(PICTURE_SCALE)
        try:
            return render_widgets((*self._legends, self._charts), theme_of(self._page).panel, grid(self._page, 2))
        finally:
            self._charts.set_line_width(1)

    def _write_png(self, path: Path) -> None:
        save_png(self.picture(), path)
