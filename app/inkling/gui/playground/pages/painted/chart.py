"""A small curve over the steps, with the value of the step that is pointed at."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.gui.playground.pages.painted.frame import polygon
from inkling.gui.widgets import axis_ranges
from inkling.gui.widgets.figures.axes import Axes
from inkling.gui.widgets.figures.downsampling import downsample
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush, Figure
from inkling.gui.widgets.formats import (
    accuracy_text,
    count_text,
    log_tick_texts,
    loss_text,
    percent_tick_texts,
    tick_texts,
)
from inkling.gui.widgets.theme import grid
from inkling.network.types import Array

MOST_COLUMNS = 200  # of a curve, with two places each
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -(10**9), Qt.Key.Key_End: 10**9}
Range = axis_ranges.Range


class Chart(Figure):
    """Subclasses know what is shown. Left and Right go from step to step, as the mouse does."""

    pointed = Signal(object)  # the index of the row that the person points at; None for none any more

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps: Array = np.empty(0)
        self.values: Array = np.empty(0)
        self.log = False
        self.now = math.nan  # the value at present, where it is not the last step's any more
        self.row: int | None = None  # that is pointed at
        self._axes = Axes(QRectF(0, 0, 1, 1), (0.0, 1.0), (0.0, 1.0))
        self.name = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def show_curve(self, steps: Array, values: Array, now: float = math.nan, *, log: bool = False) -> None:
        """values: (k,), one after each of the steps, which may be far apart

        now: the value at present, which is another than the last one where points or weights were changed since
        """
        self.steps, self.values, self.log = steps, values, log
        changed = len(steps) > 0 and math.isfinite(now) and self.text(now) != self.text(float(values[-1]))
        self.now = now if changed else math.nan
        if self.row is not None and self.row >= len(steps):
            self.row = None
        self.update()

    def point_at(self, row: int | None) -> None:
        """Mark this row. No signals."""
        if row != self.row:
            self.row = row
            self.update()

    def text(self, value: float) -> str:
        """A value as it is read out."""
        raise NotImplementedError

    def range_of(self, shown: Array) -> Range:
        """The axis for these values, exponents of ten where it is logarithmic."""
        raise NotImplementedError

    def tick_texts(self, values: list[float], step: float) -> list[str]:
        raise NotImplementedError

    def reading(self) -> str:
        """The value at the step that is pointed at, else the last one, and the present one where it is another."""
        if not len(self.steps):
            return ""
        row = -1 if self.row is None else self.row
        value, step = self.text(float(self.values[row])), count_text(int(self.steps[row]))
        if self.row is None and math.isfinite(self.now):
            now = self.text(self.now)
            return self.tr("{value} at step {step}, now {now}").format(value=value, step=step, now=now)
        return self.tr("{value} at step {step}").format(value=value, step=step)

    def short_reading(self) -> str:
        """The value alone; at no step, the present one."""
        if not len(self.steps):
            return ""
        if self.row is not None:
            return self.text(float(self.values[self.row]))
        return self.text(self.now if math.isfinite(self.now) else float(self.values[-1]))

    def paint(self, brush: Brush) -> None:
        line, unit, muted = brush.line_height, brush.unit, brush.theme.muted
        name = brush.width_of(self.name) + unit
        brush.text(0, line / 2, self.name, colour=muted)
        reading = self.reading()
        if name + brush.width_of(reading) > self.width():
            reading = self.short_reading()
        brush.text(self.width(), line / 2, reading, align=RIGHT, room=self.width() - name)
        scale = np.log10 if self.log else np.positive
        shown = scale(np.maximum(self.values, 1e-300) if self.log else self.values)
        known = np.isfinite(shown)
        low, high = self.range_of(shown[known])
        top, bottom = 1.5 * line, self.height() - 1.2 * line
        most = max(2, int((bottom - top) / (2.0 * line)))
        if self.log:
            marks = axis_ranges.log_ticks(low, high, most)
            texts = log_tick_texts(marks)
        else:
            step, marks = axis_ranges.ticks(low, high, most)
            texts = self.tick_texts(marks, step)
        left = max(map(brush.width_of, texts), default=0.0) + unit / 2
        area = QRectF(left, top, max(self.width() - left - unit / 2, 1.0), max(bottom - top, 1.0))
        end = axis_ranges.epoch_range(float(self.steps[-1]) if len(self.steps) else 0.0)[1]
        axes = self._axes = Axes(area, (0.0, end), (low, high))
        for mark, text in zip(marks, texts, strict=True):
            y = axes.y(mark)
            brush.line(left, y, area.right(), y)
            brush.text(left - unit / 2, y, text, colour=muted, align=RIGHT)
        self._paint_steps(brush, bottom + 0.6 * line)
        if len(self.steps):
            ys = np.clip(axes.ys(shown[known]), area.top(), area.bottom())
            self._paint_curve(brush, axes.xs(self.steps[known]), ys, int(known[: self.row].sum()))

    def _paint_steps(self, brush: Brush, middle: float) -> None:
        axes, end = self._axes, self._axes.x_range[1]
        widest = brush.width_of(count_text(int(end))) + 2 * brush.unit
        step, marks = axis_ranges.ticks(0.0, end, min(max(int(axes.area.width() / widest), 1), 5))
        if step < 1.0:
            marks = [mark for mark in marks if mark == round(mark)]
        for mark in marks:
            text = count_text(round(mark))
            half = brush.width_of(text) / 2
            x = min(axes.x(mark), self.width() - half)
            brush.text(x, middle, text, colour=brush.theme.muted, align=CENTRE)

    def _paint_curve(self, brush: Brush, xs: Array, ys: Array, place: int) -> None:
        colour = brush.theme.accent
        fewer = downsample(np.asarray(xs, np.float64), np.asarray(ys, np.float64), -np.inf, np.inf, MOST_COLUMNS)
        brush.painter.setPen(QPen(QColor(colour), 1.5))
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.drawPolyline(polygon(np.stack(fewer, axis=1)))
        if self.row is not None and place < len(xs):
            x, y = float(xs[place]), float(ys[place])
            area = self._axes.area
            brush.line(x, area.top(), x, area.bottom(), colour=brush.theme.muted)
            brush.dot(x, y, brush.unit * 0.4, colour)

    def row_at(self, x: float) -> int | None:
        """The row whose step is nearest."""
        if not len(self.steps):
            return None
        step, _ = self._axes.data_at(QPointF(x, 0.0))
        return int(np.abs(self.steps - step).argmin())

    def x_of(self, row: int) -> float:
        """Where a row is painted."""
        return self._axes.x(self.steps[row])

    def _point(self, row: int | None) -> None:
        if row != self.row:
            self.point_at(row)
            self.setAccessibleDescription(self.reading())
            self.pointed.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.row_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _KEYS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.row is not None:
            self._point(None)
        elif by is None or not len(self.steps):
            super().keyPressEvent(event)
        else:
            last = len(self.steps) - 1
            self._point(min(max((last if self.row is None else self.row) + by, 0), last))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 18), grid(self, 12))


class CostChart(Chart):
    """C, from 0 on, or by powers of ten."""

    def text(self, value: float) -> str:
        return f"C = {loss_text(value)}"

    def range_of(self, shown: Array) -> Range:
        if not len(shown):
            return (-2.0, 0.0) if self.log else (0.0, 1.0)
        if self.log:
            return axis_ranges.log_loss_range(max(float(shown.min()), -12.0), float(shown.max()))
        return axis_ranges.loss_range(float(shown.max()))

    def tick_texts(self, values: list[float], step: float) -> list[str]:
        return tick_texts(values, step)

    def retranslate(self) -> None:
        self.name = self.tr("Cost")
        self.setAccessibleName(self.tr("The cost, step by step"))
        super().retranslate()


class AccuracyChart(Chart):
    """The share of the points that lie on their side."""

    def text(self, value: float) -> str:
        return accuracy_text(value)

    def range_of(self, shown: Array) -> Range:
        low, high = axis_ranges.accuracy_range(100.0 * float(shown.min()) if len(shown) else 0.0)
        return low / 100.0, high / 100.0

    def tick_texts(self, values: list[float], step: float) -> list[str]:
        return percent_tick_texts([100.0 * value for value in values], 100.0 * step)

    def retranslate(self) -> None:
        self.name = self.tr("Accuracy")
        self.setAccessibleName(self.tr("The accuracy, step by step"))
        super().retranslate()
