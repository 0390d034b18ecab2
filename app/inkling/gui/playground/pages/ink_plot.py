"""The points of "digits in the plane", small: each leads to its image."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.gui.playground.plots.plot import Plot, spread
from inkling.gui.widgets.figures.figure import Brush


class InkPlot(Plot):
    """The points by their ink. The image of the one under the pointer is shown, and stays after a click."""

    pointed = Signal(int)  # the pointer is at this point, or left it: −1
    picked = Signal(int)  # this point was clicked

    least_size = (14.0, 14.0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = NO_POINTS
        self.marked = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_points(self, points: Points, marked: int) -> None:
        if points is not self.points:
            self.points = points
            left, right, low, high = points.bounds
            self.x_range, self.y_range = spread(left, right), spread(low, high)
        self.marked = marked
        self.update()

    def point_at(self, at: QPointF) -> int:
        """The nearest point under the pointer; −1: none."""
        if not len(self.points):
            return -1
        xs, ys = self.points.x.T
        nearest = int(np.hypot(self.axes.xs(xs) - at.x(), self.axes.ys(ys) - at.y()).argmin())
        return nearest if self.is_near(at, *self.points.x[nearest]) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.point_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit(self.point_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def paint_data(self, brush: Brush) -> None:
        radius = 0.45 * brush.unit
        for label, colour in ((0, brush.theme.negative), (1, brush.theme.positive)):
            brush.painter.setPen(QColor(brush.theme.panel))
            brush.painter.setBrush(QColor(colour))
            for x, y in self.points.x[self.points.labels == label].tolist():
                if label:
                    brush.painter.drawRect(QRectF(self.px(x) - radius, self.py(y) - radius, 2 * radius, 2 * radius))
                else:
                    brush.painter.drawEllipse(QPointF(self.px(x), self.py(y)), radius, radius)
        if 0 <= self.marked < len(self.points):
            x, y = self.points.x[self.marked].tolist()
            self.handle(brush, x, y, brush.theme.text)
