"""Fields that the mouse wheel changes only while they have the focus.

A panel that scrolls would otherwise change whatever setting passes under the pointer. An ignored wheel
event goes on to the scroll area. Qt has no such setting: its StrongFocus only keeps the wheel from giving the focus.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSlider, QSpinBox, QWidget

from inkling.gui.widgets.field_style import draw_arrow, indent_text
from inkling.gui.widgets.retranslatable import Retranslatable


class FocusedComboBox(QComboBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self, QPainter(self), up=False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FocusedSpinBox(Retranslatable, QSpinBox):
    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(low, high)
        self.setGroupSeparatorShown(True)
        self.setAccelerated(True)
        indent_text(self.lineEdit())

    def restyle(self) -> None:
        indent_text(self.lineEdit())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_two_arrows(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FocusedWideSpinBox(Retranslatable, QDoubleSpinBox):
    """Whole numbers past the 32 bits of a QSpinBox, up to the 2⁵³ that a double counts exactly."""

    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDecimals(0)
        self.setRange(low, min(high, 2**53))
        indent_text(self.lineEdit())

    def restyle(self) -> None:
        indent_text(self.lineEdit())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_two_arrows(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FocusedSlider(QSlider):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _draw_two_arrows(spin: QWidget) -> None:
    painter = QPainter(spin)
    draw_arrow(spin, painter, up=True, rise=0.5)
    draw_arrow(spin, painter, up=False, rise=-0.5)
