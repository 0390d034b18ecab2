"""Painting the pen where it would touch the canvas: its circle, and the cross-hair of the keyboard."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from inkling.gui.widgets.theme import DARK

# A circle smaller than this, in logical pixels, gets a cross around it, to be found at all.
_SMALLEST_FREE_CIRCLE = 5.0
_CROSS_GAP = 3.0
_CROSS_ARM = 6.0


def paint_pen(painter: QPainter, centre: QPointF, radius: float, *, erasing: bool) -> None:
    """The outline of what the pen would ink, seen on black and on white; the eraser is filled a little."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if erasing:
        painter.setBrush(QColor(128, 128, 128, 90))
    for colour, grow in ((QColor(0, 0, 0, 150), 1.0), (QColor(255, 255, 255, 230), 0.0)):
        painter.setPen(QPen(colour, 1))
        painter.drawEllipse(centre, radius + grow, radius + grow)
        painter.setBrush(QColor(0, 0, 0, 0))
    if radius < _SMALLEST_FREE_CIRCLE:
        _paint_cross(painter, centre, radius + _CROSS_GAP, QColor(255, 255, 255, 230))


def paint_cross_hair(painter: QPainter, square: QRectF, centre: QPointF, radius: float, *, down: bool) -> None:
    """The keyboard's pen: lines across the canvas to find it by, its circle full while it is down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = QColor(DARK.accent)
    accent.setAlpha(150)
    painter.setPen(QPen(accent, 1))
    painter.drawLines(
        [
            QLineF(square.left(), centre.y(), centre.x() - radius, centre.y()),
            QLineF(centre.x() + radius, centre.y(), square.right(), centre.y()),
            QLineF(centre.x(), square.top(), centre.x(), centre.y() - radius),
            QLineF(centre.x(), centre.y() + radius, centre.x(), square.bottom()),
        ]
    )
    painter.setPen(QPen(QColor(DARK.accent), 1.5))
    painter.setBrush(accent if down else QColor(0, 0, 0, 0))
    painter.drawEllipse(centre, radius, radius)


def _paint_cross(painter: QPainter, centre: QPointF, near: float, colour: QColor) -> None:
    far = near + _CROSS_ARM
    x, y = centre.x(), centre.y()
    lines = [
        QLineF(x - far, y, x - near, y),
        QLineF(x + near, y, x + far, y),
        QLineF(x, y - far, x, y - near),
        QLineF(x, y + near, x, y + far),
    ]
    painter.setPen(QPen(QColor(0, 0, 0, 120), 3))
    painter.drawLines(lines)
    painter.setPen(QPen(colour, 1))
    painter.drawLines(lines)
