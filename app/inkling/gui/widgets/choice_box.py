"""A drop-down of named choices: what is shown is in the person's language, what is meant is the engine's name.

superqt's QEnumComboBox offers the members of an enum; the engine's names are open, and ours may be shown short.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from inkling.gui.widgets.focused import FocusedComboBox
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

_SHORT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry: the engine's name, the words for it, and a sentence about it.

    short: what is shown where there is no room for all of the text
    selectable: False for an entry that is only shown, because the person cannot choose it
    """

    name: str
    text: str
    hint: str = ""
    short: str = ""
    selectable: bool = True


class ChoiceBox(FocusedComboBox):
    """Never wider than its column: a long text is elided rather than cut."""

    chosen = Signal(str)  # the name of the entry that the person chose

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.currentIndexChanged.connect(self._on_index)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the present choice stays where its name is still there. No signals."""
        present = self.name()
        with QSignalBlocker(self):
            self.clear()
            for choice in choices:
                item = QStandardItem(choice.text)
                item.setData(choice.name, Qt.ItemDataRole.UserRole)
                item.setData(choice.short or choice.text, _SHORT)
                item.setToolTip(tooltip(choice.hint))
                item.setEnabled(choice.selectable)
                self._items.appendRow(item)
        self.set_name(present)

    def name(self) -> str:
        """The engine's name of the present choice; empty while there are none."""
        return str(self.currentData() or "")

    def set_name(self, name: str) -> None:
        """Make this the choice, if it is offered. No signals."""
        row = self.findData(name)
        if row >= 0:
            with QSignalBlocker(self):
                self.setCurrentIndex(row)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        metrics, width = self.fontMetrics(), room.width() - 2
        text = self.currentText()
        if metrics.horizontalAdvance(text) > width:
            text = str(self.currentData(_SHORT) or text)
        option.currentText = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def showPopup(self) -> None:
        # The list may be wider than the box, so that every choice can be read in full.
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * grid(self))
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 10, super().minimumSizeHint().height())

    def _on_index(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self.name())
