"""A table that is painted: names and numbers in columns, for stages and pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.figures.figure import RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel
from inkling.gui.widgets.theme import grid


@dataclass(frozen=True, slots=True)
class Row:
    """cells: the first to the left, the others to the right of their column; hint: what it means

    colour: "", "muted", "positive" or "negative"
    """

    cells: tuple[str, ...]
    hint: str = ""
    colour: str = ""
    bold: bool = False


class RowsPanel(Panel):
    """A table with more columns than there is room for does without those that it can do without."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.titles: tuple[str, ...] = ()
        self.spare_columns: frozenset[int] = frozenset()

    def show_rows(self, rows: Sequence[Row], *, heading: str = "", titles: tuple[str, ...] = ()) -> None:
        """titles: of the columns"""
        higher = len(rows) != len(self.rows)
        self.rows, self.heading, self.titles = list(rows), heading, titles
        self.setAccessibleName(heading)
        self.setAccessibleDescription("; ".join(" ".join(row.cells) for row in self.rows))
        if higher:
            self.updateGeometry()
        self.update()

    def _widths(self) -> list[int]:
        every = [*([self.titles] if self.titles else []), *(row.cells for row in self.rows)]
        count = max(map(len, every), default=1)
        return [max((self.width_of(cells[i]) for cells in every if i < len(cells)), default=0) for i in range(count)]

    def _lines(self) -> int:
        return len(self.rows) + bool(self.heading) + bool(self.titles)

    def _needed(self, columns: Iterable[int]) -> int:
        widths = self._widths()
        return sum(widths[i] + grid(self, 1.25) for i in columns)

    def _shown(self) -> list[int]:
        """The columns that there is room for."""
        every = range(len(self._widths()))
        if self._needed(every) <= self.width():
            return list(every)
        return [i for i in every if i not in self.spare_columns]

    def least(self) -> QSize:
        columns = [i for i in range(len(self._widths())) if i not in self.spare_columns]
        return QSize(self._needed(columns), round(self._lines() * self.row * 1.2) + 2)

    def paint(self, brush: Brush) -> None:
        high, top, self.spots = self.row * 1.2, 0.0, []
        if self.heading:
            brush.text(0, high / 2, self.heading, room=self.width())
            top += high
        widths, columns = self._widths(), self._shown()
        spare = max(self.width() - self._needed(columns), 0) / max(len(columns) - 1, 1)
        ends = {columns[0]: float(widths[columns[0]])}
        end = ends[columns[0]]
        for i in columns[1:]:
            end = ends[i] = end + grid(self, 1.25) + widths[i] + min(spare, grid(self, 4))
        if self.titles:
            self._paint_row(brush, top + high / 2, Row(self.titles, colour="muted"), ends)
            top += high
            brush.line(0, top, min(end, self.width()), top)
        for row in self.rows:
            self._paint_row(brush, top + high / 2, row, ends)
            if row.hint:
                self.spots.append((QRectF(0, top, self.width(), high), row.hint))
            top += high

    def _paint_row(self, brush: Brush, middle: float, row: Row, ends: Mapping[int, float]) -> None:
        """ends: the right end of each column that is shown"""
        colours = {"muted": brush.theme.muted, "positive": brush.theme.positive, "negative": brush.theme.negative}
        colour = colours.get(row.colour, "")
        for i, text in enumerate(row.cells):
            if i == 0:
                brush.text(0, middle, text, colour=colour, bold=row.bold, room=self.width())
            elif i in ends:
                brush.text(ends[i], middle, text, colour=colour, bold=row.bold, align=RIGHT)
