"""An axis whose numbers follow the language and whose ticks stand on round numbers."""

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from inkling.gui.widgets import axis_ranges as ranges
from inkling.gui.widgets import formats as numbers
from inkling.gui.widgets.theme import Theme

TickTexts = Callable[[Sequence[float], float], list[str]]

_TEXT_GAP = 4


class LocaleAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no type hints
    """A pyqtgraph axis with our ticks. On a log axis the coordinates are exponents of ten."""

    def __init__(self, orientation: str, texts: TickTexts = numbers.tick_texts) -> None:
        super().__init__(orientation, maxTickLength=0)
        self._texts = texts
        self._log = False
        self._spacing = 40.0  # logical pixels that a tick needs along the axis
        self.enableAutoSIPrefix(False)  # it would turn "epoch" into "epoch (x0.001)"
        self.setStyle(tickAlpha=255, autoExpandTextSpace=False, tickTextOffset=_TEXT_GAP)
        # Behind the curves, so that the grid that an axis draws across the plot lies under them.
        self.setZValue(-1000)
        self.setFlag(self.GraphicsItemFlag.ItemNegativeZStacksBehindParent)

    def set_log(self, log: bool) -> None:
        self._log = log
        self.redraw()

    def redraw(self) -> None:
        """Forget the drawn numbers: the language, or what they mean, has changed."""
        self.picture = None
        self.update()

    def set_look(self, theme: Theme, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self.setTickFont(font)
        line = QColor(theme.hairline)
        self.setTickPen(line)
        self.setPen(line)
        self.setTextPen(theme.muted)  # last: each of these sets the title's colour
        self.label.setFont(font)
        self.label.setDefaultTextColor(QColor(theme.muted))
        if self.orientation == "left":
            self._spacing = 2.2 * metrics.height()
            self.setWidth(round(metrics.horizontalAdvance("0.0000") + 2 * _TEXT_GAP))
        else:
            self._spacing = metrics.horizontalAdvance("00.000")
            titled = self.label.isVisible()
            self.setHeight(round((2.2 if titled else 1) * metrics.height() + _TEXT_GAP))
        self.resizeEvent()  # places the title

    def boundingRect(self) -> QRectF:
        # pyqtgraph drops labels that stick out of these bounds: half of those at both ends, 0 and 100 %, do.
        bounds: QRectF = super().boundingRect()
        return bounds.adjusted(-self._spacing, -self._spacing, self._spacing, self._spacing)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        low, high = sorted((minVal, maxVal))
        most = max(2, int(size / self._spacing))
        if self._log:
            return [(1.0, ranges.log_ticks(low, high, most))]
        return [ranges.ticks(low, high, most)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return numbers.log_tick_texts(values) if self._log else self._texts(values, spacing)
