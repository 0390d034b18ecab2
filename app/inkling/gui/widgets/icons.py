"""The few icons of the tool bar, drawn in the theme's text colour so that they fit light and dark."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from inkling.gui.widgets.theme import Theme

_SIZE = 64  # drawn large, shown small: crisp on any screen
Draw = Callable[[QPainter], None]


def icon(name: str, theme: Theme) -> QIcon:
    """One of train, pause, step, stop, reset, open, save. Unit of the drawings: a square of 16."""
    result = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.faint)):
        pixmap = QPixmap(_SIZE, _SIZE)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SIZE / 16, _SIZE / 16)
        if name == "train" and mode is QIcon.Mode.Normal:
            colour = theme.accent
        painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(QColor(colour))
        _DRAWINGS[name](painter)
        painter.end()
        result.addPixmap(pixmap, mode)
    return result


def _triangle(painter: QPainter, left: float, right: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(left, 3), QPointF(right, 8), QPointF(left, 13)]))


def _train(painter: QPainter) -> None:
    _triangle(painter, 4, 13)


def _pause(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(QRectF(4, 3, 3, 10))
    painter.drawRect(QRectF(9, 3, 3, 10))


def _step(painter: QPainter) -> None:
    painter.save()
    _triangle(painter, 3, 10)
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(QRectF(11, 3, 2, 10))


def _stop(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(QRectF(4, 4, 8, 8))


def _reset(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(3, 3, 10, 10), 60 * 16, 290 * 16)
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(10.2, 0.6), QPointF(10.8, 6), QPointF(6.4, 3)]))


def _open(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(2, 13))
    for x, y in ((2, 3.5), (6.5, 3.5), (8, 5.5), (14, 5.5), (14, 13), (2, 13)):
        path.lineTo(x, y)
    painter.drawPath(path)


def _save(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(QPointF(8, 2.5), QPointF(8, 9.5))
    painter.drawPolyline(QPolygonF([QPointF(4.8, 6.6), QPointF(8, 9.8), QPointF(11.2, 6.6)]))
    painter.drawPolyline(QPolygonF([QPointF(2.5, 10), QPointF(2.5, 13.3), QPointF(13.5, 13.3), QPointF(13.5, 10)]))


_DRAWINGS: dict[str, Draw] = {
    "train": _train,
    "pause": _pause,
    "step": _step,
    "stop": _stop,
    "reset": _reset,
    "open": _open,
    "save": _save,
}
