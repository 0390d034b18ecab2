"""The line of steps at the foot of a lesson's card: a dot for each, which leads there."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

_PITCH, _HEIGHT = 2.0, 2.0  # grid steps


class Dot(QAbstractButton):
    """Filled where one has been, large where one is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.entered = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isChecked() or self.underMouse() or self.hasFocus()
        colour = QColor(theme.accent if lit else theme.muted)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if self.isChecked() or self.entered else Qt.BrushStyle.NoBrush)
        radius = grid(self, 0.5 if self.isChecked() else 0.375)
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)


class StepsLine(Retranslatable, QWidget):
    """Where there is no room for all dots side by side they stand closer together."""

    chosen = Signal(int)  # the number of a step, from 0

    def __init__(self) -> None:
        super().__init__()
        self.dots = tuple[Dot, ...]()
        self._titles: Sequence[str] = ()

    def show_steps(self, titles: Sequence[str], at: int, entered: frozenset[int]) -> None:
        """titles: a word on each step; at: where one is, from 0; entered: where one has been"""
        if len(titles) != len(self.dots):
            for dot in self.dots:
                dot.hide()
                dot.deleteLater()
            self.dots = tuple(self._make(number) for number in range(len(titles)))
            self._arrange()
        self._titles = titles
        for number, dot in enumerate(self.dots):
            dot.setChecked(number == at)
            dot.entered = number in entered
            dot.update()
        self.retranslate()

    def _make(self, number: int) -> Dot:
        dot = Dot(self)
        dot.clicked.connect(lambda: self._choose(number))
        dot.show()
        return dot

    def _choose(self, number: int) -> None:
        self.dots[number].setChecked(True)  # a click on the one that is chosen would let go of it
        self.chosen.emit(number)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 2 + _PITCH * len(self.dots)), grid(self, _HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margin = grid(self, 1.5)
        pitch = min(grid(self, _PITCH), max(self.width() - 2 * margin, 0) // max(len(self.dots), 1))
        for number, dot in enumerate(self.dots):
            dot.setGeometry(margin + number * pitch, 0, pitch, self.height())

    def restyle(self) -> None:
        self._arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Steps of the lesson"))
        for number, (dot, title) in enumerate(zip(self.dots, self._titles, strict=False), 1):
            name = self.tr("Step {step}").format(step=number)
            dot.setAccessibleName(name)
            dot.setToolTip(tooltip(f"{name}: {title}" if title else name))
