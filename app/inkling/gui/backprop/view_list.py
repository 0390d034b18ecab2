"""The list of the page's views: one of them is chosen, by click or by arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

_NAME = Qt.ItemDataRole.UserRole


class ViewList(Retranslatable, QListWidget):
    """As wide as its words."""

    chosen = Signal(str)  # the name of what the person chose

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._telling = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._changed)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the present one stays where its name is still there. No signals."""
        present = self.name()
        self._telling = False
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text)
            item.setData(_NAME, choice.name)
            item.setToolTip(tooltip(choice.hint))
            self.addItem(item)
        self._telling = True
        self.set_name(present or choices[0].name)
        self.restyle()

    def name(self) -> str:
        """The name of what is chosen."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_NAME))

    def title(self) -> str:
        """What it is called on screen."""
        item = self.currentItem()
        return "" if item is None else item.text()

    def set_name(self, name: str) -> None:
        """Choose this, if it is offered. No signals."""
        self._telling = False
        for row in range(self.count()):
            if self.item(row).data(_NAME) == name:
                self.setCurrentRow(row)
        self._telling = True

    def _changed(self, *_items: object) -> None:
        if self._telling and self.name():
            self.chosen.emit(self.name())

    def sizeHint(self) -> QSize:
        widest = max(
            (self.fontMetrics().horizontalAdvance(self.item(k).text()) for k in range(self.count())), default=0
        )
        return QSize(widest + grid(self, 4), grid(self, 2.5) * self.count())

    def restyle(self) -> None:
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, grid(self, 2.5)))
        self.updateGeometry()
