"""Quiet axes: ticks with numbers left of the plane and below it, hairlines through the origin."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from inkling.gui.playground.plane.scene import Frame
from inkling.gui.widgets.axis_ranges import ticks
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.formats import tick_texts

_TICK = 4.0  # pixels
_WIDE = "−0.00"  # a number that most windows have; wider ones make the plane smaller only where they come


def room_within(width: float, height: float, metrics: QFontMetricsF) -> QRectF:
    """What is left for the plane itself."""
    left, below = metrics.horizontalAdvance(_WIDE) + 2 * _TICK, metrics.height() + 1.5 * _TICK
    above = metrics.height() / 2
    return QRectF(left, above, max(width - left - above, 1.0), max(height - above - below, 1.0))


def paint_origin(brush: Brush, frame: Frame) -> None:
    """Where x₁ or x₂ is 0."""
    colour = QColor(brush.theme.text)
    colour.setAlpha(45)
    brush.painter.setPen(QPen(colour, 1.0))
    area, window = frame.area, frame.window
    if window.left < 0 < window.right:
        brush.painter.drawLine(QLineF(frame.x(0), area.top(), frame.x(0), area.bottom()))
    if window.low < 0 < window.high:
        brush.painter.drawLine(QLineF(area.left(), frame.y(0), area.right(), frame.y(0)))


def paint_axes(brush: Brush, frame: Frame) -> None:
    """Numbers, and the names x₁ and x₂ at the ends."""
    area, window, muted = frame.area, frame.window, brush.theme.muted
    text, line = brush.width_of(_WIDE), brush.line_height
    room = area.left() - 1.5 * _TICK
    step, at = ticks(window.left, window.right, round(area.width() / (2.5 * text)))
    below = area.bottom() + 1.5 * _TICK + line / 2
    name = area.right()
    for x, words in zip(at, tick_texts(at, step), strict=True):
        brush.line(frame.x(x), area.bottom(), frame.x(x), area.bottom() + _TICK, colour=muted)
        if frame.x(x) + brush.width_of(words) / 2 + 0.6 * text < name:
            brush.text(frame.x(x), below, words, colour=muted, align=CENTRE)
    brush.text(name, below, "x₁", colour=muted, align=RIGHT)
    step, at = ticks(window.low, window.high, round(area.height() / (3 * line)))
    for x, words in zip(at, tick_texts(at, step), strict=True):
        brush.line(area.left() - _TICK, frame.y(x), area.left(), frame.y(x), colour=muted)
        if frame.y(x) > area.top() + 1.4 * line:
            brush.text(room, frame.y(x), words, colour=muted, align=RIGHT, room=room)
    brush.text(room, area.top() + line / 2, "x₂", colour=muted, align=RIGHT)
