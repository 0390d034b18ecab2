"""The readout at the crosshair: what each of several runs says there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.line_kinds import Line, line_pen, run_colour
from inkling.gui.widgets.theme import grid, theme_of


@dataclass(frozen=True, slots=True)
class Reading:
    """One run's numbers. colour: of the run, see `RunRecord.colour`; texts: one for each line that is read"""

    colour: int
    texts: tuple[str, ...]


class Readout(QWidget):
    """A small table over the plot: a column for each line, a row for each run, as many as there is room for.

    It lies beside the crosshair, and the mouse does not notice it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines: tuple[Line, ...] = ()
        self._readings: tuple[Reading, ...] = ()
        self.hide()

    def readings(self) -> tuple[Reading, ...]:
        """What is to be read at present, those without room included."""
        return self._readings

    def show_readings(self, lines: Sequence[Line], readings: Sequence[Reading]) -> None:
        """Nothing to read hides it."""
        if (tuple(lines), tuple(readings)) != (self._lines, self._readings):
            self._lines, self._readings = tuple(lines), tuple(readings)
            self.update()
        self.setVisible(bool(self._readings))

    def place(self, x: float, room: QRectF) -> None:
        """Stand beside the crosshair at x, where more room is, within `room`; both in pixels of the parent."""
        gap = grid(self)
        width = min(self._sample() + sum(self._column() for _ in self._lines) + 2 * gap, round(room.width()))
        rows = min(len(self._readings) + 1, max(2, int((room.height() - gap) / self._row())))
        right = room.right() - x >= x - room.left()
        left = min(x + gap, room.right() - width) if right else max(x - gap - width, room.left())
        self.setGeometry(round(left), round(room.top()), width, rows * self._row() + gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, gap, row = theme_of(self), grid(self), self._row()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), gap / 2, gap / 2)
        left, top = gap + self._sample(), gap / 2
        for column, line in enumerate(self._lines):
            painter.setPen(line_pen(line, theme.text, theme, width=1.5))
            y, x = top + row / 2, left + column * self._column()
            painter.drawLine(QLineF(x, y, x + 2 * gap, y))
        for index, reading in enumerate(self._readings, 1):
            y = top + index * row
            if y + row > self.height():
                break
            painter.setPen(QPen(QColor(run_colour(reading.colour, theme)), 3))
            painter.drawLine(QLineF(gap, y + row / 2, 2.25 * gap, y + row / 2))
            painter.setPen(QColor(theme.text))
            for column, text in enumerate(reading.texts):
                box = QRectF(left + column * self._column(), y, self._column(), row)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _row(self) -> int:
        return self.fontMetrics().height()

    def _sample(self) -> int:
        return grid(self, 2)

    def _column(self) -> int:
        widest = max((self.fontMetrics().horizontalAdvance(t) for r in self._readings for t in r.texts), default=0)
        return max(widest, grid(self, 2)) + grid(self, 1.5)
