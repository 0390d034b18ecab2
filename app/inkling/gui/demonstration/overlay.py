"""The card's place: at the head of the right column, over the diagram.

Across the whole window it would take height from the left column, of which canvas and controls need all in a low
window. Here it takes some from diagram and plots, and gives it back when it goes.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from inkling.gui.demonstration.card import Card


class CardColumn(QWidget):
    """A card, while it is shown, over the panels of one column."""

    def __init__(self, card: Card, panels: QSplitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._panels = card, panels
        self._sizes: list[int] = []  # of the panels before the card came
        card.setParent(self)
        panels.setParent(self)
        panels.show()
        card.hide()
        card.height_changed.connect(self._changed)

    def set_card_shown(self, shown: bool) -> None:
        """The panels make room for the card, or have their room again, and the sizes that they had."""
        if shown is not self._card.isHidden():
            return
        if shown:
            self._sizes = self._panels.sizes()
        self._card.setVisible(shown)
        self._changed()
        if not shown and any(self._sizes):
            self._panels.setSizes(self._sizes)

    def minimumSizeHint(self) -> QSize:
        least = self._panels.minimumSizeHint()
        if self._card.isHidden():
            return least
        card = self._card.minimumSizeHint()
        return QSize(max(least.width(), card.width()), least.height() + card.height())

    def sizeHint(self) -> QSize:
        return self._panels.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the panels need another height
            self._arrange()
        return super().event(event)

    def _changed(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        top = 0
        if not self._card.isHidden():
            room = self.height() - self._panels.minimumSizeHint().height()
            least, line = self._card.minimumSizeHint().height(), self._card.text.fontMetrics().lineSpacing()
            spare = max(room - least, 0)
            top = min(self._card.height_for(self.width()), least + spare - spare % line)  # no line is cut through
            self._card.setGeometry(0, 0, self.width(), top)
        self._panels.setGeometry(0, top, self.width(), self.height() - top)


def place_card(card: Card, columns: QSplitter, index: int) -> CardColumn:
    """Put the card into this column of panels, itself a splitter. Raises TypeError for another widget."""
    panels = columns.widget(index)
    if not isinstance(panels, QSplitter):
        raise TypeError("a card stands over a splitter of panels")
    sizes = columns.sizes()
    column = CardColumn(card, panels, columns)  # which has a place in the window: nothing is styled twice
    columns.insertWidget(index, column)
    columns.setStretchFactor(index, 1)
    columns.setSizes(sizes)
    return column
