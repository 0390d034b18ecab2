"""A short sample of a curve's line: what the legend and the readouts point with."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.widgets.line_kinds import Line, line_pen, run_colour
from inkling.gui.widgets.theme import grid, theme_of


class Swatch(QWidget):
    """The line as a run's curve is drawn with, or in the colour of the text, where it stands for every run's."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self._line = line
        self._run: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_run(self, colour: int | None) -> None:
        """The run that it stands for, by its colour; None for every run."""
        if colour != self._run:
            self._run = colour
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 2.25), grid(self, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        colour = theme.text if self._run is None else run_colour(self._run, theme)
        painter.setPen(line_pen(self._line, colour, theme, width=1.5))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
