"""A curve that is wanted and what a network of one hidden layer gives, with its bumps and where it is worst."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.curves import PLACES, Curve
from inkling.analysis.playground.universality import Approximation, steps_of_bump
from inkling.gui.playground.plots.plot import Plot, spread
from inkling.gui.widgets.figures.figure import CENTRE, Brush
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.network.types import Array

PEN = "pen"
_EVERY = 2  # places of an approximation that are painted


class CurvePlot(Plot):
    """With the pen in hand a press draws; else it takes hold of the bump there, where there are bumps."""

    bump_chosen = Signal(int)  # the pointer, or an arrow key, is at this bump

    least_size = (26.0, 22.0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, moves=True)
        self.setMouseTracking(True)
        self.pen = False
        self.heights: tuple[float, ...] = ()
        self.bump = -1  # the one that is looked at
        self.note = ""
        self._wanted: Array = np.zeros(PLACES)
        self._x = np.linspace(0.0, 1.0, PLACES)
        self.given: Approximation | None = None

    def show_curve(self, curve: Curve | None, given: Approximation | None, heights: tuple[float, ...] = ()) -> None:
        """curve: None where none is wanted yet"""
        self._wanted = np.full(PLACES, np.nan) if curve is None else curve(self._x)
        self.given, self.heights = given, heights
        self.bump = min(self.bump, len(heights) - 1)
        words = "" if given is None else self.words(given)
        self.setAccessibleDescription(words)
        self.update()

    def words(self, given: Approximation) -> str:
        """How near it comes."""
        return self.tr("largest error {error} at x = {x}").format(
            error=loss_text(given.largest_error), x=fixed(given.worst, 3)
        )

    def lows_and_highs(self) -> tuple[float, float]:
        """Of all that is shown."""
        shown = [self._wanted[np.isfinite(self._wanted)], np.array([0.0, 1.0, *self.heights])]
        every = np.concatenate(shown)
        return float(every.min()), float(every.max())

    def look_at(self, low: float, high: float) -> None:
        """Show heights from the one to the other."""
        if self.held is None:
            self.y_range = spread(low, high)
            self.update()

    # What can be dragged

    def thing_at(self, at: QPointF) -> object:
        inside = self.area.adjusted(-8, -8, 8, 8).contains(at)
        if not inside:
            return None
        return PEN if self.pen else self.bump_at(at)

    def bump_at(self, at: QPointF) -> int | None:
        """The bump whose part of the axis the pointer is over."""
        if not self.heights:
            return None
        x, _ = self.data_at(at)
        return min(max(int(x * len(self.heights)), 0), len(self.heights) - 1)

    def choose_bump(self, number: int) -> None:
        """Look at this one."""
        number = min(max(number, -1), len(self.heights) - 1)
        if number != self.bump:
            self.bump = number
            self.bump_chosen.emit(number)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.heights and not self.pen and self.held is None:
            inside = self.area.contains(event.position())
            self.choose_bump((self.bump_at(event.position()) or 0) if inside else -1)
            self.setCursor(Qt.CursorShape.SizeVerCursor if inside else Qt.CursorShape.ArrowCursor)
        elif self.pen:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()

    # Painting

    def paint_data(self, brush: Brush) -> None:
        theme = brush.theme
        self._paint_bumps(brush)
        self.curve(brush, self.x_range, [0.0, 0.0], colour=theme.faint, width=1)
        self.curve(brush, self._x[::_EVERY], self._wanted[::_EVERY], colour=theme.text, width=2)
        given = self.given
        if given is None:
            brush.text(
                self.area.center().x(), self.area.top() + self.row, self.note, colour=theme.muted, align=CENTRE
            )
            return
        self.curve(brush, given.x[::_EVERY], given.given[::_EVERY], colour=theme.accent, width=2)
        at = int(np.abs(given.given - given.wanted).argmax())
        ends = [given.given[at], given.wanted[at]]
        self.curve(brush, [given.x[at]] * 2, ends, colour=theme.negative, width=3)
        for y in ends:
            brush.dot(self.px(given.x[at]), self.py(y), 0.4 * brush.unit, theme.negative)

    def _paint_bumps(self, brush: Brush) -> None:
        count = len(self.heights)
        if not count:
            return
        soft, chosen = QColor(brush.theme.accent), QColor(brush.theme.accent)
        soft.setAlpha(40)
        chosen.setAlpha(110)
        zero, painter = self.py(0.0), brush.painter
        for i, height in enumerate(self.heights):
            left, right, end = self.px(i / count), self.px((i + 1) / count), self.py(height)
            rect = QRectF(left + 0.5, min(zero, end), max(right - left - 1, 1.0), abs(end - zero))
            painter.fillRect(rect, chosen if i == self.bump else soft)
        if self.bump >= 0 and self.given is not None and 2 * count == self.given.structure.hidden[0]:
            for step in steps_of_bump(self.given, self.bump):
                self.curve(brush, self._x[::_EVERY], step[::_EVERY], colour=brush.theme.muted, width=1, dashed=True)
            middle, height = (self.bump + 0.5) / count, self.heights[self.bump]
            self.handle(brush, middle, height)
