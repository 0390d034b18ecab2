"""The lines of the plane: the border, w·x + b = 0 of each neuron with its normal vector, the way from the origin."""

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from inkling.analysis.playground.separability import Line
from inkling.gui.playground.plane.arrow import tail_of, tip_of
from inkling.gui.playground.plane.scene import Frame, Place, Scene, pieces
from inkling.gui.widgets.figures.figure import CENTRE, Brush
from inkling.gui.widgets.formats import loss_text
from inkling.network.types import Array

_MOST_ARROWS = 32  # of first-layer neurons: more of them would hide the rest
_SMALL_ARROW = 0.06  # of the window's side
_SHORTEST = 24.0  # pixels of the way from the origin that has room for its number


def paint_border(brush: Brush, frame: Frame, scene: Scene) -> None:
    """Where the answer changes."""
    brush.painter.setPen(QPen(QColor(brush.theme.text), 1.75))  # with square caps: round ones take four times as long
    brush.painter.drawLines(_on_screen(frame, scene.border))


def paint_layer(brush: Brush, frame: Frame, scene: Scene) -> None:
    """A thin line for each neuron of the first layer, with a small arrow to the side where z is above 0."""
    if not scene.lines:
        return
    colour = QColor(brush.theme.text)
    colour.setAlpha(120)
    brush.painter.setPen(QPen(colour, 1.0))
    brush.painter.drawLines(_on_screen(frame, pieces(scene.lines, frame.window)))
    for line in scene.lines[:_MOST_ARROWS]:
        tail = tail_of(line, frame.window, None)
        if tail is not None:
            length = _SMALL_ARROW * frame.window.side / line.norm
            tip = tail[0] + length * line.w1, tail[1] + length * line.w2
            _arrow(brush.painter, frame, tail, tip, colour, 1.0)


def paint_own(brush: Brush, frame: Frame, line: Line, tail: Place | None, *, lit: str) -> None:
    """The one line that there is, its normal vector, and how far it is from the origin.

    lit: "line" or "tip", what the pointer would grab; "" for neither
    """
    colour, accent = QColor(brush.theme.text), QColor(brush.theme.accent)
    _paint_distance(brush, frame, line)
    brush.painter.setPen(QPen(accent if lit == "line" else colour, 2.5))
    brush.painter.drawLines(_on_screen(frame, pieces((line,), frame.window)))
    if tail is not None:
        tip = tip_of(line, tail, frame.window.side)
        _arrow(brush.painter, frame, tail, tip, accent if lit == "tip" else colour, 2.5)
        end = QPointF(frame.x(tip[0]), frame.y(tip[1]))
        off = 1.5 * brush.unit / line.norm
        brush.text(end.x() + off * line.w1, end.y() - off * line.w2, "w", align=CENTRE, bold=True)


def _paint_distance(brush: Brush, frame: Frame, line: Line) -> None:
    foot = line.foot
    if foot is None or not (frame.window.holds(0.0, 0.0) and frame.window.holds(*foot)):
        return
    x, y, at_x, at_y = frame.x(0.0), frame.y(0.0), frame.x(foot[0]), frame.y(foot[1])
    brush.dot(x, y, 0.3 * brush.unit, brush.theme.text)
    if math.hypot(at_x - x, at_y - y) < _SHORTEST:
        return
    brush.painter.setPen(QPen(QColor(brush.theme.text), 1.25, Qt.PenStyle.DashLine))
    brush.painter.drawLine(QLineF(x, y, at_x, at_y))
    text = f"|b|/‖w‖ = {loss_text(line.distance)}"
    width, middle = brush.width_of(text), (x + at_x) / 2
    right = (at_x - x) * (at_y - y) > 0.0  # the dashes fall to the right: there is more room above them on that side
    left = middle + brush.unit if right else middle - brush.unit - width
    left = min(max(left, frame.area.left() + brush.unit / 2), frame.area.right() - width - brush.unit / 2)
    brush.text(left, (y + at_y) / 2 - brush.line_height / 2, text)


def _on_screen(frame: Frame, found: Array) -> list[QLineF]:
    """(k, 4) x₁ and x₂ of both ends, as lines in pixels."""
    return [QLineF(*one) for one in np.hstack([frame.pixels(found[:, :2]), frame.pixels(found[:, 2:])]).tolist()]


def _arrow(painter: QPainter, frame: Frame, tail: Place, tip: Place, colour: QColor, width: float) -> None:
    start, end = QPointF(frame.x(tail[0]), frame.y(tail[1])), QPointF(frame.x(tip[0]), frame.y(tip[1]))
    across, down = end.x() - start.x(), end.y() - start.y()
    length = math.hypot(across, down)
    if not length:
        return
    along = QPointF(across / length, down / length)
    aside = QPointF(-along.y(), along.x())
    head = min(4.0 + 2.5 * width, length)
    wing = 0.45 * head
    back = end - along * head
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(start, back)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([end, back + aside * wing, back - aside * wing]))
