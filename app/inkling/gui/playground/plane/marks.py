"""Points as marks: class 1 a blue square, class 0 an orange circle, with an outline; a ring around a wrong answer."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from inkling.analysis.playground.points import Points
from inkling.gui.playground.plane.scene import Frame, Scene
from inkling.gui.widgets.pixel_painting import device_scale
from inkling.gui.widgets.theme import Theme

_RING = 1.3  # radii of a mark that its corners are within
_CROWD = 1_000  # points from which on the marks are smaller


def mark_radius(unit: int, count: int) -> float:
    """Logical pixels. unit: a step of the grid; count: of all points"""
    return (0.4 if count > _CROWD else 0.65) * unit


def paint_mark(painter: QPainter, x: float, y: float, radius: float, label: int, theme: Theme) -> None:
    """The mark of a class, without an outline of its own: pen and all else are the caller's."""
    painter.setBrush(QColor(theme.positive if label else theme.negative))
    if label:
        side = 0.9 * radius  # as much ink as a circle
        painter.drawRect(QRectF(x - side, y - side, 2 * side, 2 * side))
    else:
        painter.drawEllipse(QPointF(x, y), radius, radius)


class Marks:
    """Each kind of mark is painted once and laid down where it is wanted, on a sheet that is kept while all stay."""

    def __init__(self) -> None:
        self._key: object = None
        self._kinds: list[QPixmap] = []
        self._room = 0.0  # from the middle of a kind to its edges, in logical pixels
        self._sheet = QPixmap()
        self._placed: tuple[Points, Frame, NDArray[np.bool_]] | None = None

    def paint(self, painter: QPainter, frame: Frame, scene: Scene, theme: Theme, unit: int) -> None:
        if not len(scene.points):
            return
        ratio, radius = device_scale(painter), mark_radius(unit, len(scene.points))
        key = theme.dark, ratio, radius
        if key != self._key:
            self._key, self._placed = key, None
            self._draw_kinds(theme, ratio, radius)
        if not self._still(frame, scene):
            self._place(frame, scene, ratio)
        painter.drawPixmap(frame.area.topLeft(), self._sheet)

    def _draw_kinds(self, theme: Theme, ratio: float, radius: float) -> None:
        """Class 0, class 1, and both with their rings."""
        side = 2 * math.ceil((_RING * radius + 3.5) * ratio)
        self._room = side / 2 / ratio
        self._kinds = [_blank(QSize(side, side), ratio) for _ in range(4)]
        for kind, pixmap in enumerate(self._kinds):
            painter, middle = QPainter(pixmap), self._room
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if kind >= 2:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = _RING * radius + 1.5
                for colour, width in ((theme.panel, 3.5), (theme.text, 1.5)):
                    painter.setPen(QPen(QColor(colour), width))
                    painter.drawEllipse(QPointF(middle, middle), ring, ring)
            painter.setPen(QPen(QColor(theme.panel), 1.25))
            paint_mark(painter, middle, middle, radius, kind % 2, theme)
            painter.end()

    def _still(self, frame: Frame, scene: Scene) -> bool:
        """Whether everything is where and as it was."""
        if self._placed is None:
            return False
        points, where, right = self._placed
        return points is scene.points and where == frame and np.array_equal(right, scene.right)

    def _place(self, frame: Frame, scene: Scene, ratio: float) -> None:
        self._placed = scene.points, frame, scene.right
        area = frame.area
        size = QSize(math.ceil(area.width() * ratio), math.ceil(area.height() * ratio))
        if self._sheet.size() != size or self._sheet.devicePixelRatioF() != ratio:
            self._sheet = _blank(size, ratio)
        else:
            self._sheet.fill(Qt.GlobalColor.transparent)
        # From the sheet's corner to the corner of a mark.
        at = frame.pixels(scene.points.x) - [area.left(), area.top()] - self._room
        seen = (at > -2 * self._room).all(axis=1) & (at < [area.width(), area.height()]).all(axis=1)
        kinds = scene.points.labels + 2 * ~scene.right
        order = np.flatnonzero(seen)
        order = order[np.argsort(kinds[order] >= 2, kind="stable")]  # rings on top of all others
        painter = QPainter(self._sheet)
        for (x, y), kind in zip(at[order].tolist(), kinds[order].tolist(), strict=True):
            painter.drawPixmap(QPointF(x, y), self._kinds[kind])
        painter.end()


def _blank(size: QSize, ratio: float) -> QPixmap:
    """Nothing, so many device pixels of it."""
    pixmap = QPixmap(size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
