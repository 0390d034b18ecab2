"""What a worksheet opens with, and beside it, or below where there is no room, what it closes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inkling.gui.lessons.worksheets.closed_boxes import ClosedBoxes
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label

_LEAST_FIELD = 24  # steps of the grid that a field is wide, beside the boxes


class Columns(QWidget):
    """The fields and the boxes are the dialog's."""

    def __init__(self, form: Form, heading: Label, boxes: ClosedBoxes) -> None:
        super().__init__()
        self._form, self._boxes = form, boxes
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(heading, "muted", True)
        heading.setWordWrap(True)
        right = QVBoxLayout()
        right.addWidget(heading)
        right.addWidget(boxes)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addLayout(form, 3)
        self._box.addLayout(right, 2)

    def arrange(self) -> None:
        """Once more, after texts or their size have changed."""
        side = grid(self, 2)
        self._box.setContentsMargins(side, side, side, grid(self))
        self._box.setSpacing(grid(self, 4))
        self._form.arrange(self._form.label_width(), stacked=False)
        self._turn()

    def _turn(self) -> None:
        fields = self._form.label_width() + grid(self, _LEAST_FIELD)
        narrow = self.width() < fields + self._boxes.sizeHint().width() + grid(self, 8)
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
