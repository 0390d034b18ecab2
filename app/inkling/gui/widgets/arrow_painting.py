"""Painting an upright arrow: what is asked to rise or to fall, and how much."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def paint_arrow(painter: QPainter, x: float, start: float, end: float, colour: QColor, width: float) -> None:
    """From `start` to its head at `end`, heights in logical pixels. width: of its shaft"""
    head = min(abs(end - start), 3 * width)
    back = end + (head if end < start else -head)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x, start, x, back))
    path = QPainterPath(QPointF(x, end))
    path.lineTo(x - 0.8 * head, back)
    path.lineTo(x + 0.8 * head, back)
    path.closeSubpath()
    painter.fillPath(path, colour)
