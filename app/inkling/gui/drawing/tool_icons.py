"""The tools' icons, as lines on a 16×16 square: sharp at any size, in any colour."""

from math import cos, radians, sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from inkling.gui.widgets.figures.tool_button import ICON_SIZE


def undo_icon() -> QPainterPath:
    """An arrow that turns back to the left."""
    path = QPainterPath()
    around = QRectF(3, 4, 10, 9)
    path.arcMoveTo(around, -130)
    path.arcTo(around, -130, 265)
    end = path.currentPosition()
    path.moveTo(end.x() + 0.2, end.y() - 4.2)
    path.lineTo(end)
    path.lineTo(end.x() + 4.3, end.y() + 0.4)
    return path


def redo_icon() -> QPainterPath:
    """The mirror image of undo."""
    return QTransform(-1, 0, 0, 1, ICON_SIZE, 0).map(undo_icon())


def eraser_icon() -> QPainterPath:
    """A slanted rubber with its sleeve, on a line."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(-6, -3, 12, 6), 1.5, 1.5)
    path.moveTo(-1.5, -3)
    path.lineTo(-1.5, 3)
    turn = QTransform().translate(8, 6.6).rotate(-42)
    path = turn.map(path)
    path.moveTo(4, 14)
    path.lineTo(14, 14)
    return path


def clear_icon() -> QPainterPath:
    """A bin with its lid."""
    path = QPainterPath()
    path.moveTo(2.5, 4)
    path.lineTo(13.5, 4)
    path.moveTo(6, 4)
    path.lineTo(6, 2)
    path.lineTo(10, 2)
    path.lineTo(10, 4)
    path.moveTo(4, 4)
    path.lineTo(4.7, 14)
    path.lineTo(11.3, 14)
    path.lineTo(12, 4)
    path.moveTo(6.8, 6.8)
    path.lineTo(7, 11.2)
    path.moveTo(9.2, 6.8)
    path.lineTo(9, 11.2)
    return path


def sample_icon() -> QPainterPath:
    """A die: an example by chance."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(2, 2, 12, 12), 2, 2)
    for angle in (45, 135, 225, 315):
        x, y = 8 + 4 * cos(radians(angle)), 8 + 4 * sin(radians(angle))
        path.addEllipse(QRectF(x - 0.6, y - 0.6, 1.2, 1.2))
    path.addEllipse(QRectF(7.4, 7.4, 1.2, 1.2))
    return path
