"""The cards' place: at the head of a window's contents, such as the right column over the diagram.

Across the whole main window a card would take height from the left column, of which canvas and controls need all in a
low window. Here it takes some from what stands below it, and gives it back when it goes.
"""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from inkling.gui.widgets.card.card import Card

_OF_SCREEN = 0.9  # that all of a window's contents ask for, at most: no card makes it larger than its screen
_OF_HEAD = 0.25  # of the column's height, that the head takes at most where there is more than cards below it


class Head(QWidget):
    """What stands above every card, such as a worksheet's note."""

    height_changed = Signal()  # `height_within` would answer otherwise now

    def height_within(self, width: int, most: int) -> int:
        """What it takes of so much height in this width."""
        raise NotImplementedError


class CardColumn(QWidget):
    """One of some cards, while it is shown, over what else is there."""

    def __init__(self, below: QWidget, parent: QWidget | None = None, *, after: QWidget | None = None) -> None:
        """after: what has the keyboard's focus when a card that had it has gone"""
        super().__init__(parent)
        self._below, self._after = below, after
        self._card: Card | None = None  # that is shown
        self._head: Head | None = None
        self._sizes: list[int] = []  # of the panels before the card came, where they are those of a splitter
        below.setParent(self)
        below.show()

    def add(self, card: Card) -> None:
        """Have another card, which is hidden as yet."""
        card.hide()
        card.setParent(self)
        card.hide()
        card.height_changed.connect(self._changed)

    def set_head(self, head: Head | None) -> None:
        """Have this above the cards; the one of before is deleted."""
        before, self._head = self._head, head
        if before is not None:
            before.hide()
            before.deleteLater()
        if head is not None:
            head.setParent(self)
            head.height_changed.connect(self._changed)
            head.show()
        self._changed()

    def show_card(self, card: Card | None) -> None:
        """What is below makes room for this card; None: it has its room again, and panels the sizes that they had."""
        if card is self._card:
            return
        before, self._card = self._card, card
        below = self._below if isinstance(self._below, QSplitter) else None
        if before is None and below is not None:
            self._sizes = below.sizes()
        focused = QApplication.focusWidget()
        if before is not None and focused is not None and before.isAncestorOf(focused) and self._after is not None:
            self._after.setFocus()  # Qt would hand the focus to whatever comes next in the window
        if before is not None:
            before.hide()
        if card is not None:
            card.show()
        self._changed()
        if card is None and below is not None and any(self._sizes):
            below.setSizes(self._sizes)

    def minimumSizeHint(self) -> QSize:
        least = self._least_below()
        if self._card is not None:
            card = self._card.minimumSizeHint()
            least = QSize(max(least.width(), card.width()), least.height() + card.height())
        if self._head is not None:
            head = self._head.minimumSizeHint()
            least = QSize(max(least.width(), head.width()), least.height() + head.height())
        if self.parentWidget() is self.window():
            least = least.boundedTo(self.screen().availableGeometry().size() * _OF_SCREEN)
        return least

    def sizeHint(self) -> QSize:
        return self._below.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # what is below needs another height
            self._arrange()
        return super().event(event)

    def _least_below(self) -> QSize:
        if self._below.isHidden():
            return QSize(0, 0)
        return self._below.minimumSizeHint().expandedTo(self._below.minimumSize())

    def _changed(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        top, card, below = 0, self._card, self._least_below().height()
        if self._head is not None:
            under = below + (0 if card is None else card.minimumSizeHint().height())
            most = max(self.height() - under, 0)
            top = self._head.height_within(
                self.width(), most if self._below.isHidden() else min(most, round(_OF_HEAD * self.height()))
            )
            self._head.setGeometry(0, 0, self.width(), top)
        if card is not None:
            room = self.height() - top - below
            least = card.minimumSizeHint().height()
            spare = max(room - least, 0)
            height = min(card.height_for(self.width()), least + spare - spare % card.line)  # no line is cut through
            card.setGeometry(0, top, self.width(), height)
            top += height
        self._below.setGeometry(0, top, self.width(), self.height() - top)


def place_over_column(columns: QSplitter, index: int, *, after: QWidget | None = None) -> CardColumn:
    """A place for cards over this column of panels, itself a splitter. Raises TypeError for another widget."""
    panels = columns.widget(index)
    if not isinstance(panels, QSplitter):
        raise TypeError("a card stands over a splitter of panels")
    sizes = columns.sizes()
    column = CardColumn(panels, columns, after=after)  # which has a place in the window: nothing is styled twice
    columns.insertWidget(index, column)
    columns.setStretchFactor(index, 1)
    columns.setSizes(sizes)
    return column


def place_over_window(window: QMainWindow) -> CardColumn:
    """A place for cards over all that a window holds."""
    column = CardColumn(window.takeCentralWidget() or QWidget(), window)
    window.setCentralWidget(column)
    column.show()  # a window that is on screen would show it later
    return column
