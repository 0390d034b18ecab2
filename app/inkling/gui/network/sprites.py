"""Circles of neurons as small pictures: a circle is drawn once for each brightness and then only copied."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from inkling.gui.network.style import Style

_MOST = 500  # kept at a time


class Sprites:
    """The circles of one style."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._kept: dict[tuple[float, int, bool], QPixmap] = {}
        self._ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Circles are for this painter's device from now on."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._ratio or len(self._kept) > _MOST:
            self._ratio = ratio
            self._kept = {}

    def draw(self, painter: QPainter, x: float, y: float, radius: float, fill: int, *, lit: bool) -> None:
        """A neuron. fill: an index into the style's fills; lit: ringed as the winner or the one in focus."""
        sprite = self._kept.get((radius, fill, lit))
        if sprite is None:
            sprite = self._kept[radius, fill, lit] = self._make(radius, fill, lit)
        half = sprite.width() / (2 * self._ratio)
        painter.drawPixmap(QPointF(x - half, y - half), sprite)

    def _make(self, radius: float, fill: int, lit: bool) -> QPixmap:
        style = self._style
        pen = style.accent_ring if lit else style.ring
        side = 2 * round((radius + pen.widthF() / 2 + 1) * self._ratio)
        sprite = QPixmap(side, side)
        sprite.setDevicePixelRatio(self._ratio)
        sprite.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sprite)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(style.fills[fill])
        painter.setPen(pen)
        middle = side / (2 * self._ratio)
        painter.drawEllipse(QPointF(middle, middle), radius, radius)
        painter.end()
        return sprite
