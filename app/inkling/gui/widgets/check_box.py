"""A box to tick, drawn as the panel's other fields are.

A style sheet would need a picture of the tick for each theme, and a QCheckBox cuts a long text off.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of


class CheckBox(Retranslatable, QCheckBox):
    """A long text is elided rather than cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = self._side() + grid(self) + metrics.horizontalAdvance(self.text())
        return QSize(width, metrics.height() + grid(self, 0.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._side(), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, side = theme_of(self), self._side()
        lit = self.isEnabled() and (self.hasFocus() or self.underMouse())
        filled = self.isChecked() and self.isEnabled()
        box = QRectF(0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        painter.setPen(QColor(theme.accent if lit or filled else theme.hairline))
        painter.setBrush(QColor(theme.accent if filled else theme.raised))
        painter.drawRoundedRect(box, side / 5, side / 5)
        if self.isChecked():
            painter.setPen(QPen(QColor("#ffffff" if filled else theme.muted), max(1.5, side / 9)))
            at = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _TICK]
            painter.drawPolyline(at)
        start = side + grid(self, 0.75)
        area = self.rect().adjusted(start, 0, 0, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _side(self) -> int:
        return grid(self, 1.75)


_TICK = ((0.22, 0.52), (0.43, 0.73), (0.8, 0.3))  # in parts of the box
