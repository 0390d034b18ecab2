"""A part of the plane on the screen: points by colour and shape, lines, arrows."""

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from inkling.analysis.playground.separability import Line
from inkling.gui.playground.plane.scene import Frame
from inkling.gui.widgets.figures.figure import Brush
from inkling.network.types import Array

_MANY = 150  # points that take too long to be smooth, sixty times a second


def square(left: float, top: float, width: float, height: float) -> QRectF:
    """The largest square in the middle of this rectangle."""
    side = max(min(width, height), 1.0)
    return QRectF(left + (width - side) / 2, top + (height - side) / 2, side, side)


def polygon(places: Array) -> QPolygonF:
    """(n, 2) as Qt has it; what is no number is left out."""
    # A painter is slow, or lost, far outside of its widget.
    return _polygon(np.clip(places[np.isfinite(places).all(axis=1)], -1e5, 1e5))


def polylines(places: Array) -> list[QPolygonF]:
    """(lines, n, 2), each line as Qt has it; those with what is no number are left out."""
    inside = np.clip(places[np.isfinite(places).all(axis=(1, 2))], -1e5, 1e5)
    return [_polygon(one) for one in inside]


def _polygon(places: Array) -> QPolygonF:
    made: QPolygonF = create_qpolygonf(len(places))
    if len(places):
        ndarray_from_qpolygonf(made)[...] = places  # forty times faster than point by point
    return made


def paint_points(brush: Brush, frame: Frame, xy: Array, labels: NDArray[np.int64], radius: float) -> None:
    """Class 0 is a circle, class 1 a square."""
    antialiasing = brush.painter.RenderHint.Antialiasing
    before = brush.painter.testRenderHint(antialiasing)
    brush.painter.setRenderHint(antialiasing, before and len(xy) <= _MANY)
    placed = frame.pixels(xy)
    for label, colour, cap in (
        (0, brush.theme.negative, Qt.PenCapStyle.RoundCap),
        (1, brush.theme.positive, Qt.PenCapStyle.SquareCap),
    ):
        across = 2.0 * radius * (0.88 if label else 1.0)  # as much ink for either
        # In one call each: a pen's point is as large as the pen is wide.
        brush.painter.setPen(QPen(QColor(colour), across, Qt.PenStyle.SolidLine, cap))
        brush.painter.drawPoints(polygon(placed[labels == label]))
    brush.painter.setRenderHint(antialiasing, before)


def paint_line(
    brush: Brush, frame: Frame, line: Line, colour: str, *, width: float = 1.5, dashed: bool = False
) -> None:
    """As much of it as is seen."""
    ends = frame.window.cut(line)
    if ends is not None:
        (x1, y1), (x2, y2) = frame.pixels(np.array(ends).reshape(2, 2)).tolist()
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        brush.painter.setPen(QPen(QColor(colour), width, style))
        brush.painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))


def paint_normal(brush: Brush, frame: Frame, line: Line, colour: str) -> None:
    """The direction of w, from the middle of the line that is seen: class 1 is on that side."""
    ends = frame.window.cut(line)
    if ends is None:
        return
    middle = frame.pixels(np.array(ends).reshape(2, 2)).mean(axis=0)
    way = np.array([line.w1, -line.w2]) / line.norm
    tip = middle + 3.0 * brush.unit * way
    across = 0.5 * brush.unit * np.array([-way[1], way[0]])
    back = tip - 0.8 * brush.unit * way
    brush.line(*middle.tolist(), *back.tolist(), colour=colour, width=1.5)
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(QColor(colour))
    brush.painter.drawPolygon(polygon(np.stack([tip, back + across, back - across])))
