"""The program's own sign: a stroke of ink that ends in two neurons, drawn in code for every size."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from inkling.gui.widgets.theme import DARK


def window_icon(size: int = 256) -> QPixmap:
    """The icon as a square pixmap of this size."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 64, size / 64)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(DARK.window))
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 14, 14)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, end in ((DARK.negative, QPointF(49, 17)), (DARK.positive, QPointF(49, 47))):
        painter.setPen(QPen(QColor(colour), 2.5))
        painter.drawLine(QPointF(25, 40), end)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(end, 5, 5)
    stroke = QPainterPath(QPointF(15, 21))
    stroke.cubicTo(QPointF(20, 12), QPointF(34, 16), QPointF(30, 27))
    stroke.cubicTo(QPointF(28, 34), QPointF(20, 38), QPointF(15, 46))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(QColor(DARK.text), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(stroke)
    painter.end()
    return pixmap
