"""A widget in an area that is scrolled where there is too little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget, parent: QWidget, *, sideways: bool = False) -> QScrollArea:
    """A widget in an area of the panel's colour that is scrolled up and down where there is too little room.

    sideways: to the left and right, too
    """
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("panel", True)
    area.setWidget(inside)
    return area
