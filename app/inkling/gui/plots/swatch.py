"""A short sample of a curve's line: what the legend and the readouts point with."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.plots.curves import curve_pen
from inkling.gui.theme import grid, theme_of


class Swatch(QWidget):
    """Solid blue for the training set, dashed orange for the test set."""

    def __init__(self, parent: QWidget, *, test: bool) -> None:
        super().__init__(parent)
        self._test = test
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 2.25), grid(self, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setPen(
            curve_pen(QColor(theme.negative if self._test else theme.positive), dashed=self._test, width=1.5)
        )
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
