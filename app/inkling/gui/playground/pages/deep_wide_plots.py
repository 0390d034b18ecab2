"""The pictures of "deep against wide": a zigzag, and how two structures did from several seeds."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.deep_wide import Zigzag
from inkling.analysis.playground.rates import Rate
from inkling.analysis.playground.structure import Structure
from inkling.gui.playground.plots.plot import Plot
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel
from inkling.gui.widgets.formats import accuracy_text, count_text, fixed, percent
from inkling.gui.widgets.theme import grid
from inkling.network import Network
from inkling.network.types import Array

_PLACES = 1_025
_LEAST = 0.4  # accuracy at the left end of the axis: guessing gets a half


class ZigzagPlot(Plot):
    """The zigzag, and what a network makes of it."""

    least_size = (32.0, 11.0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.y_range = (-0.08, 1.08)
        self._x: Array = np.linspace(0.0, 1.0, _PLACES)
        self._wanted: Array = np.zeros(_PLACES)
        self.given: Array = np.zeros(_PLACES)

    def show_network(self, zigzag: Zigzag, network: Network) -> None:
        self._wanted, self.given = zigzag(self._x), network.forward(self._x[np.newaxis])[0].copy()
        self.update()

    def largest_error(self) -> float:
        return float(np.abs(self.given - self._wanted).max())

    def paint_data(self, brush: Brush) -> None:
        self.curve(brush, self._x, self._wanted, colour=brush.theme.faint, width=3)
        self.curve(brush, self._x, self.given, colour=brush.theme.accent, width=1.5)


class RatesPanel(Panel):
    """How each structure did from each seed: a dot for each, a line at the median. A click asks for a structure."""

    chosen = Signal(object)  # a Structure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rates: Sequence[Rate] = ()
        self.note = ""

    def show_rates(self, rates: Sequence[Rate]) -> None:
        self.rates = rates
        self.setCursor(Qt.CursorShape.PointingHandCursor if rates else Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription("; ".join(f"{one.structure.name}: {self.words(one)}" for one in rates))
        self.update()

    def words(self, rate: Rate) -> str:
        """Of one structure."""
        low, high = rate.interval.low, rate.interval.high
        return self.tr("median {median}, all right {count} of {seeds} ({low}–{high})").format(
            median=accuracy_text(rate.accuracy),
            count=count_text(rate.successes),
            seeds=count_text(rate.seeds),
            low=fixed(100 * low, 0),
            high=percent(100 * high, 0),
        )

    def least(self) -> QSize:
        return QSize(grid(self, 32), round(self.row * 9.5))

    def _high(self) -> float:
        return 3.6 * self.row

    def structure_at(self, at: QPointF) -> Structure | None:
        """Whose place this is."""
        number = int((at.y() - 1.2 * self.row) // self._high())
        return self.rates[number].structure if 0 <= number < len(self.rates) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        structure = self.structure_at(event.position())
        if structure is not None:
            self.chosen.emit(structure)

    def paint(self, brush: Brush) -> None:
        self.paint_heading(brush)
        if not self.rates:
            brush.text(0, 2.2 * self.row, self.note, colour=brush.theme.muted, room=self.width())
            return
        left, right, self.spots = brush.unit, self.width() - 2 * brush.unit, []
        for number, rate in enumerate(self.rates):
            top = 1.2 * self.row + number * self._high()
            brush.text(0, top + 0.5 * self.row, rate.structure.name, bold=True)
            used = brush.width_of(rate.structure.name, bold=True) + brush.unit
            brush.text(used, top + 0.5 * self.row, self.words(rate), room=self.width() - used)
            middle = top + 1.9 * self.row
            brush.line(left, middle, right, middle)
            for accuracy in rate.accuracies.tolist():
                brush.dot(self._at(accuracy, left, right), middle, 0.45 * brush.unit, brush.theme.accent)
            at = self._at(rate.accuracy, left, right)
            brush.line(at, middle - brush.unit, at, middle + brush.unit, colour=brush.theme.text, width=2)
            self.spots.append((QRectF(0, top, self.width(), self._high()), self.tr("Click to look at this network")))
        y = 1.2 * self.row + len(self.rates) * self._high()
        for share, align in ((0.5, CENTRE), (0.75, CENTRE), (1.0, RIGHT)):
            at = self._at(share, left, right)
            brush.text(at, y, percent(100 * share, 0), colour=brush.theme.muted, align=align)

    @staticmethod
    def _at(accuracy: float, left: float, right: float) -> float:
        return left + (max(accuracy, _LEAST) - _LEAST) / (1.0 - _LEAST) * (right - left)
