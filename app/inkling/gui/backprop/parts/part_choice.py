"""Which part of a view is seen: a row of words, or a drop-down list where they have no room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.choice_row import ChoiceRow


class PartChoice(QWidget):
    """As wide as its words, if it may be."""

    chosen = Signal(str)  # the name of the part that the person chose

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self.box = ChoiceRow(self), ChoiceBox(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        layout.addWidget(self.box)
        self.box.hide()
        self.row.chosen.connect(self.set_name)
        self.row.chosen.connect(self.chosen)
        self.box.chosen.connect(self.set_name)
        self.box.chosen.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the first one is chosen at first. No signals."""
        self.row.set_choices(choices)
        self.box.set_choices(choices)
        self.set_name(self.row.name())

    def name(self) -> str:
        return self.row.name()

    def set_name(self, name: str) -> None:
        """Choose this. No signals."""
        self.row.set_name(name)
        self.box.set_name(name)

    def set_accessible_name(self, name: str) -> None:
        self.row.setAccessibleName(name)
        self.box.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.row.whole_width()
        self.row.setVisible(not narrow)
        self.box.setVisible(narrow)

    def sizeHint(self) -> QSize:
        return QSize(self.row.whole_width(), max(self.row.sizeHint().height(), self.box.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.box.minimumSizeHint().width(), self.sizeHint().height())
