"""What the network still owes its points: of each, the output that is wanted, the one that is given, and the rest."""

import numpy as np
from PySide6.QtCore import QLocale, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.gui.playground.pages.line_words import row as in_brackets
from inkling.gui.widgets.figures.figure import RIGHT, Brush, Figure
from inkling.gui.widgets.figures.panels import figures
from inkling.gui.widgets.formats import number_text
from inkling.gui.widgets.theme import grid
from inkling.network.types import Array

MOST_ROWS = 8


def _widths(rows: list[tuple[str, ...]], brush: Brush) -> list[float]:
    return [max(map(brush.width_of, column)) for column in zip(*rows, strict=True)]


def _short(x: float) -> str:
    """To two decimals, and without those that are 0."""
    return number_text(round(x, 2) + 0.0, QLocale()).replace("-", "−")


class LeftOverTable(Figure):
    """A row for each point; a bar as long as what is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.points: Points = NO_POINTS
        self.columns = 4  # of them, as many as there was room for
        nothing: Array = np.empty(0)
        self.wanted = self.given = self.left = nothing
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_points(self, points: Points, wanted: Array, given: Array, left: Array) -> None:
        """At most MOST_ROWS points, and (n,) of each."""
        grown = len(points) != len(self.points)
        self.points, self.wanted, self.given, self.left = points, wanted, given, left
        if grown:
            self.setFixedHeight(self.sizeHint().height())
        self.update()

    def rows(self) -> list[tuple[str, str, str, str]]:
        """As they are read: the point, wanted, given, left."""
        place = (in_brackets(map(_short, x)) for x in self.points.x.tolist())
        columns = (map(figures, column.tolist()) for column in (self.given, self.left))
        wanted = (number_text(value, self.locale()).replace("-", "−") for value in self.wanted.tolist())
        return list(zip(place, wanted, *columns, strict=True))

    def paint(self, brush: Brush) -> None:
        rows: list[tuple[str, ...]] = [("x", "y", "a", "|a − y|"), *self.rows()]
        widths = _widths(rows, brush)
        if sum(widths) + 1.5 * brush.unit > self.width():  # a follows from the rest
            rows = [(*row[:2], row[3]) for row in rows]
            widths = _widths(rows, brush)
        self.columns = len(widths)
        gap = min(2.0 * brush.unit, max((self.width() - sum(widths)) / len(widths), brush.unit / 2))
        height, most = self._row(), max(float(np.nanmax(self.left, initial=0.0)), 1.0)
        ends = np.cumsum(np.array(widths) + gap) - gap
        bar = max(self.width() - ends[-1] - gap, 0.0)
        for number, row in enumerate(rows):
            middle = (number + 0.5) * height
            for text, end in zip(row, ends.tolist(), strict=True):
                brush.text(end, middle, text, colour="" if number else brush.theme.muted, align=RIGHT)
            if number and np.isfinite(self.left[number - 1]):
                label = self.points.labels[number - 1]
                share = float(self.left[number - 1]) / most
                colour = brush.theme.positive if label else brush.theme.negative
                brush.fill(QRectF(ends[-1] + gap, middle - brush.unit / 4, bar * share, brush.unit / 2), colour)
        brush.line(0, height, self.width(), height)

    def _row(self) -> int:
        return self.fontMetrics().height() + grid(self, 0.25)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 20), self._row() * (len(self.points) + 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def restyle(self) -> None:
        if hasattr(self, "points"):  # Qt announces fonts and palettes while we are still being made
            self.setFixedHeight(self.sizeHint().height())
        super().restyle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("What each point still wants"))
        super().retranslate()
