"""Short texts that are painted again and again: each is laid out once and kept.

Laying out a text takes Qt several times as long as painting one that it has seen, and a frame has about fifty.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText, QTransform

from inkling.gui.network.style import Style

_MOST = 2000  # kept at a time; activations of two decimals are few hundred

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0  # which part of the width is left of the point


class Lettering:
    """The texts of one style."""

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
            if len(kept) >= _MOST:
                kept.clear()
            laid_out = kept[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.prepare(QTransform(), self.style.strong if strong else self.style.font)
        painter.setPen(colour)
        left = x - align * laid_out.size().width() if align else x
        painter.drawStaticText(QPointF(left, round(middle - self._halves[strong])), laid_out)
