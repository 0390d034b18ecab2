"""A short sample of a curve's line: what the legend and the readouts point with."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.widgets.line_kinds import Line, line_pen
from inkling.gui.widgets.theme import grid, theme_of


class Swatch(QWidget):
    """The line as the current run's curve is drawn with."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 2.25), grid(self, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(line_pen(self._line, theme_of(self), width=1.5))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
