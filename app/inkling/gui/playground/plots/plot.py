"""A plot of the playground's stages and pages: axes, what is painted in them, and what can be dragged there."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.axis_ranges import Range, log_ticks, ticks
from inkling.gui.widgets.figures.axes import Axes, Numbers
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel
from inkling.gui.widgets.formats import log_tick_texts, number_text, tick_texts
from inkling.gui.widgets.theme import grid
from inkling.network.types import Array

_FAR = 1e5  # pixels; Qt's numbers for painting end not much further out
_LARGE = 1e5  # numbers that a tick writes as a power of ten
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_LARGE_STEP = 10


class Plot(Panel):
    """Subclasses paint in `paint_data`, in the data's coordinates, and say in `thing_at` what is under the pointer.

    log_x: whether x_range and all x are exponents of ten
    """

    grabbed = Signal(object)  # the person has taken hold of something: what `thing_at` gave
    dragged = Signal(object, float, float)  # it has been moved to this place, or was taken hold of there
    released = Signal()  # it has been let go
    nudged = Signal(int, int)  # an arrow key: to the right, and up; ten times as far with Shift

    log_x = False
    least_size = (26.0, 16.0)  # in steps of the grid

    def __init__(self, parent: QWidget | None = None, *, moves: bool = False) -> None:
        """moves: whether something in it can be dragged, and moved with the arrow keys"""
        super().__init__(parent)
        self.x_range: Range = (0.0, 1.0)
        self.y_range: Range = (0.0, 1.0)
        self.legend: list[tuple[str, str]] = []  # further words of the heading, each in its colour
        self.held: object = None  # what the person has hold of
        self._area = QRectF(0, 0, 1, 1)
        if moves:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # For subclasses

    def paint_data(self, brush: Brush) -> None:
        """Paint what there is; nothing is painted outside the axes."""
        raise NotImplementedError

    def thing_at(self, at: QPointF) -> object:
        """What can be dragged from this place of the widget; None where there is nothing."""
        return None

    # Between the data and the widget

    @property
    def area(self) -> QRectF:
        """The rectangle within the axes, as it was last painted."""
        return self._area

    @property
    def axes(self) -> Axes:
        """Where the data lie on the widget."""
        return Axes(self._area, self.x_range, self.y_range)

    def px(self, x: "Array | float") -> float:
        return self.axes.x(x)

    def py(self, y: "Array | float") -> float:
        return self.axes.y(y)

    def data_at(self, at: QPointF) -> tuple[float, float]:
        """The data's coordinates of a place of the widget."""
        return self.axes.data_at(at)

    def is_near(self, at: QPointF, x: "Array | float", y: "Array | float") -> bool:
        """Whether a place of the widget is as near to these coordinates as a pointer comes."""
        return float(np.hypot(at.x() - self.px(x), at.y() - self.py(y))) <= grid(self, 1.25)

    # Painting

    def paint(self, brush: Brush) -> None:
        self._paint_heading(brush)
        self._arrange(brush)
        self._paint_axes(brush)
        painter = brush.painter
        painter.save()
        painter.setClipRect(self._area.adjusted(-1, -1, 1, 1))
        self.paint_data(brush)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(QColor(brush.theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._area.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)

    def curve(
        self, brush: Brush, x: Numbers, y: Numbers, *, colour: str = "", width: float = 1.5, dashed: bool = False
    ) -> None:
        """A line through these, broken where one of them is no number."""
        xs, ys = self.axes.xs(x), self.axes.ys(y)
        real = np.isfinite(xs) & np.isfinite(ys)
        pen = QPen(QColor(colour or brush.theme.text), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([4.0, 3.0])
        brush.painter.setPen(pen)
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        xs, ys = np.clip(xs, -_FAR, _FAR), np.clip(ys, -_FAR, _FAR)
        ends = np.flatnonzero(np.diff(np.concatenate([[False], real, [False]]).astype(np.int8)))
        for begin, end in zip(ends[::2], ends[1::2], strict=True):
            places = zip(xs[begin:end].tolist(), ys[begin:end].tolist(), strict=True)
            brush.painter.drawPolyline(QPolygonF([QPointF(one, other) for one, other in places]))

    def segment(
        self, brush: Brush, begin: tuple[float, float], end: tuple[float, float], *, colour: str, dashed: bool = False
    ) -> None:
        """A hairline from one place to another."""
        if not all(map(math.isfinite, (*begin, *end))):
            return
        pen = QPen(QColor(colour), 1)
        if dashed:
            pen.setDashPattern([4.0, 3.0])
        brush.painter.setPen(pen)
        (x1, y1), (x2, y2) = begin, end
        brush.painter.drawLine(QLineF(self.px(x1), self.py(y1), self.px(x2), self.py(y2)))

    def upright(self, brush: Brush, x: float, *, colour: str = "", width: float = 1.0, dashed: bool = False) -> None:
        """A line from the bottom to the top."""
        self.curve(brush, [x, x], self.y_range, colour=colour, width=width, dashed=dashed)

    def handle(self, brush: Brush, x: float, y: float, colour: str = "", *, round_: bool = True) -> None:
        """Something that can be dragged: a ring."""
        brush.painter.setPen(QPen(QColor(colour or brush.theme.accent), 2))
        brush.painter.setBrush(QColor(brush.theme.panel))
        radius = brush.unit * 0.65
        rect = QRectF(self.px(x) - radius, self.py(y) - radius, 2 * radius, 2 * radius)
        if round_:
            brush.painter.drawEllipse(rect)
        else:
            brush.painter.drawRect(rect)

    def _paint_heading(self, brush: Brush) -> None:
        x, middle, between = 0.0, self.row / 2, 1.5 * brush.unit
        for number, (text, colour) in enumerate(((self.heading, brush.theme.text), *self.legend)):
            if not text:
                continue
            if number == 1 and self._folded(brush):
                x, middle = 0.0, middle + self.row
            brush.text(x, middle, text, colour=colour, room=max(self.width() - x, 0.0))
            x += brush.width_of(text) + between

    def _folded(self, brush: Brush) -> bool:
        """Whether the legend stands below the heading, as there is no room beside it."""
        words = [text for text, _ in self.legend if text]
        width = sum(map(brush.width_of, [self.heading, *words])) + 1.5 * brush.unit * len(words)
        return bool(words) and width > self.width()

    def _arrange(self, brush: Brush) -> None:
        """Room for the numbers on the axes."""
        top = self.row * (2 if self._folded(brush) else 1) + brush.unit
        bottom = self.height() - self.row - brush.unit / 4
        self._rows = ticks(*self.y_range, max(2, round((bottom - top) / (3 * self.row))))
        self._row_texts = self._texts(*self._rows)
        left = max((brush.width_of(text) for text in self._row_texts), default=0.0) + brush.unit / 2
        right = self.width() - brush.unit
        self._area = QRectF(left, top, max(right - left, 1.0), max(bottom - top, 1.0))

    def _texts(self, step: float, values: Sequence[float]) -> list[str]:
        if max(map(abs, values), default=0.0) >= _LARGE:
            return [number_text(value, QLocale(), 3) for value in values]
        return tick_texts(values, step)

    def _columns(self) -> tuple[list[float], list[str]]:
        most = max(2, int(self._area.width() / (6 * grid(self))))
        if self.log_x:
            exponents = log_ticks(*self.x_range, most)
            return exponents, log_tick_texts(exponents)
        step, values = ticks(*self.x_range, most)
        return values, self._texts(step, values)

    def _paint_axes(self, brush: Brush) -> None:
        area, columns = self._area, self._columns()
        lines = [QLineF(self.px(x), area.top(), self.px(x), area.bottom()) for x in columns[0]]
        lines += [QLineF(area.left(), self.py(y), area.right(), self.py(y)) for y in self._rows[1]]
        brush.painter.setPen(QPen(QColor(brush.theme.hairline), 1))
        brush.painter.drawLines(lines)
        for y, text in zip(self._rows[1], self._row_texts, strict=True):
            brush.text(area.left() - brush.unit / 2, self.py(y), text, colour=brush.theme.muted, align=RIGHT)
        end = -1e9
        for x, text in zip(*columns, strict=True):
            half = brush.width_of(text) / 2
            at = min(self.px(x), self.width() - half)
            if at - half > end + brush.unit / 2:
                brush.text(at, self.height() - self.row / 2, text, colour=brush.theme.muted, align=CENTRE)
                end = at + half

    def least(self) -> QSize:
        return QSize(*(grid(self, steps) for steps in self.least_size))

    # What the person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.held = self.thing_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if self.held is None:
            event.ignore()
            return
        self.grabbed.emit(self.held)
        self.dragged.emit(self.held, *self.data_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.held is not None:
            self.dragged.emit(self.held, *self.data_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    def _let_go(self) -> None:
        if self.held is not None:
            self.held = None
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None or self.focusPolicy() == Qt.FocusPolicy.NoFocus:
            super().keyPressEvent(event)
            return
        far = _LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.nudged.emit(way[0] * far, way[1] * far)

    def event(self, event: QEvent) -> bool:
        # Left to a scroll area, the arrow keys would scroll.
        override = event.type() == QEvent.Type.ShortcutOverride and self.focusPolicy() != Qt.FocusPolicy.NoFocus
        if override and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _ARROWS:
            event.accept()
            return True
        return super().event(event)


def spread(low: float, high: float, room: float = 0.08) -> Range:
    """A range that holds both, and some room; never empty."""
    if not (np.isfinite(low) and np.isfinite(high)):
        return (0.0, 1.0)
    size = high - low
    if size <= 1e-12 * max(abs(low), abs(high), 1e-12):
        size = max(abs(high), 1.0)
        return low - 0.5 * size, high + 0.5 * size
    return low - room * size, high + room * size
