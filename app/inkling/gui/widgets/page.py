"""A page of the Plots panel: it leaves room at its top left for the panel's tabs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpacerItem, QWidget


class Page(QWidget):
    """`above` and `beside` are for the page's layout: a row over the heading, a column before it."""

    problem = Signal(str)  # an export failed: one sentence for the person

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.above, self.beside = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self.tabs_width = 0  # pixels that the tabs take from the heading
        self._room = 0, 0

    def least_heading(self) -> int:
        """Pixels that the heading needs beside the tabs."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Find everything a place at the page's present size."""
        raise NotImplementedError

    def set_tabs_room(self, width: int, height: int) -> None:
        """Leave so much room at the top left: beside the heading (height 0), or above it."""
        if (width, height) == self._room:
            return  # arranging asks for a layout, which asks the panel, which asks us: here it ends
        self._room = width, height
        self.above.changeSize(0, height)
        self.tabs_width = 0 if height else width
        self.beside.changeSize(self.tabs_width, 0)
        self.arrange()
