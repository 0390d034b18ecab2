"""What is painted again and again is made once and kept: texts laid out, and circles drawn."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QStaticText, QTransform

from inkling.gui.network.style import Style
from inkling.gui.widgets.pixel_painting import device_scale

_MOST_TEXTS = 2000  # kept at a time; activations of two decimals are few hundred
_MOST_CIRCLES = 500

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0  # which part of the width is left of the point


class TextCache:
    """The texts of one style, as QStaticText.

    Laying out a text takes Qt several times as long as painting one that it has seen, and a frame has about fifty.
    """

    def __init__(self, style: Style) -> None:
        self.style = style
        self._texts: tuple[dict[str, QStaticText], dict[str, QStaticText]] = ({}, {})
        self._halves = (style.metrics.height() / 2, style.strong_metrics.height() / 2)

    def draw(
        self,
        painter: QPainter,
        x: float,
        middle: float,
        text: str,
        colour: QColor,
        *,
        align: float = CENTRE,
        strong: bool = False,
    ) -> None:
        """One line, its middle at this height. The painter has the style's font, the strong one for strong texts."""
        kept = self._texts[strong]
        laid_out = kept.get(text)
        if laid_out is None:
            if len(kept) >= _MOST_TEXTS:
                kept.clear()
            laid_out = kept[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.prepare(QTransform(), self.style.strong if strong else self.style.font)
        painter.setPen(colour)
        left = x - align * laid_out.size().width() if align else x
        painter.drawStaticText(QPointF(left, round(middle - self._halves[strong])), laid_out)


class CircleCache:
    """The circles of one style: drawn once for each radius and brightness, and then only copied."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._kept: dict[tuple[float, int, bool], QPixmap] = {}
        self._ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Circles are for what this painter paints on from now on."""
        ratio = device_scale(painter)
        if ratio != self._ratio or len(self._kept) > _MOST_CIRCLES:
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
