"""A figure of the page Gradient: a widget that is painted, with what its painting is made of."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.widgets.bar_painting import paint_arrow
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import Theme, grid, theme_of

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0  # which part of a text lies left of its point
_ANY = 1e6  # room that no text fills


class Brush:
    """A painter with the theme's colours and the window's text size. Lengths in logical pixels, y down."""

    def __init__(self, painter: QPainter, theme: Theme, font: QFont, unit: int) -> None:
        self.painter, self.theme, self.unit = painter, theme, unit
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.metrics, self._bold_metrics = QFontMetricsF(font), QFontMetricsF(self._bold)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def line_height(self) -> float:
        return self.metrics.height()

    def width_of(self, text: str, *, bold: bool = False) -> float:
        return (self._bold_metrics if bold else self.metrics).horizontalAdvance(text)

    def sign(self, value: float) -> str:
        """The colour of a number by its sign."""
        return self.theme.positive if value > 0 else self.theme.negative if value < 0 else self.theme.muted

    def text(
        self,
        x: float,
        middle: float,
        text: str,
        *,
        colour: str = "",
        align: float = LEFT,
        bold: bool = False,
        room: float = _ANY,
    ) -> None:
        """One line, its middle at this height; it ends in "…" where it is wider than `room`."""
        self.painter.setFont(self._bold if bold else self._font)
        metrics = self._bold_metrics if bold else self.metrics
        width = metrics.horizontalAdvance(text) if align or room < _ANY else 0.0
        if width > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
        self.painter.setPen(QColor(colour or self.theme.text))
        self.painter.drawText(QPointF(x - align * width, middle + (metrics.ascent() - metrics.descent()) / 2), text)

    def fill(self, rect: QRectF, colour: str, *, radius: float = 0.0) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        if radius:
            self.painter.drawRoundedRect(rect, radius, radius)
        else:
            self.painter.drawRect(rect)

    def line(self, x1: float, y1: float, x2: float, y2: float, *, colour: str = "", width: float = 1.0) -> None:
        self.painter.setPen(QPen(QColor(colour or self.theme.hairline), width))
        self.painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))

    def polyline(
        self,
        xs: Sequence[float] | NDArray[np.floating],
        ys: Sequence[float] | NDArray[np.floating],
        *,
        colour: str = "",
        width: float = 1.5,
    ) -> None:
        """A curve through these points."""
        self.painter.setPen(QPen(QColor(colour or self.theme.text), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(QPolygonF([QPointF(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]))

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def arrow(self, x: float, y1: float, y2: float, colour: str, *, width: float = 2.0) -> None:
        """An upright arrow from y1 to its head at y2."""
        paint_arrow(self.painter, x, y1, y2, QColor(colour), width)


class Figure(Retranslatable, QWidget):
    """Subclasses paint; what a screen reader hears is set with `setAccessibleDescription`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paint(self, brush: Brush) -> None:
        """Paint everything, in the widget's own rectangle."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):  # θ may be enormous, or no number at all
            self.paint(Brush(painter, theme_of(self), self.font(), grid(self)))
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 16), grid(self, 8))

    def retranslate(self) -> None:
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()
