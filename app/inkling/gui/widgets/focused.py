"""Sliders that the mouse wheel changes only while they have the focus, and drop-downs that it never changes.

A panel that scrolls would otherwise change whatever setting passes under the pointer. An ignored wheel
event goes on to the scroll area. Qt has no such setting: its StrongFocus only keeps the wheel from giving the focus.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from inkling.gui.widgets.field_style import draw_arrow


class FocusedComboBox(QComboBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self, QPainter(self), up=False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # one that was just chosen from has the focus still: the wheel is meant for the panel


class FocusedSlider(QSlider):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
