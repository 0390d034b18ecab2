"""The list of all entries of θ with their derivatives: its rows, and the table that shows some of them."""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inkling.analysis.backprop.entries import Entry, entry_at
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import Theme, grid, theme_of
from inkling.network import Network
from inkling.network.types import Array

NAME, THETA, VALUE, BAR = range(4)
Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MOST_KNOWN = 2000
_CHOSEN = "#ffffff"  # on the accent


class EntryModel(QAbstractTableModel):
    """The entries that are shown, by their places in θ, and two vectors of θ's length to look their numbers up in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.network: Network | None = None
        self.theta: Array = np.zeros(0)
        self.values: Array = self.theta
        self.places: NDArray[np.intp] = np.zeros(0, np.intp)
        self.sign = 1.0  # −1: nudges are shown
        self.headings = ("", "", "", "")
        self._largest = 1.0
        self._known: dict[int, str] = {}  # names by place
        self._news = QTimer(self)  # to paint numbers more often is for nobody's eyes
        self._news.setSingleShot(True)
        self._news.setInterval(100)
        self._news.timeout.connect(self._tell)

    def set_headings(self, headings: tuple[str, str, str, str], *, sign: float) -> None:
        """Of the columns. sign: −1 where nudges are shown in place of derivatives"""
        self.headings, self.sign = headings, sign
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)

    def set_network(self, network: Network | None) -> None:
        """Its entries are listed from now on; none of them at first."""
        self.beginResetModel()
        self._known.clear()
        self.network = network
        self.theta = self.values = np.zeros(0 if network is None else network.theta.size)
        self.places = np.zeros(0, np.intp)
        self.endResetModel()

    def set_places(self, places: NDArray[np.intp]) -> None:
        """Show these entries, in this order."""
        if len(places) == len(self.places):
            self.places = places  # the same rows with other contents: the view stays where it is
            self._tell()
        else:
            self.beginResetModel()
            self.places = places
            self.endResetModel()

    def set_numbers(self, theta: Array, values: Array) -> None:
        """Show these parameters and derivatives, (parameters,) each; they are not copied."""
        self.theta, self.values = theta, values
        self._largest = float(np.abs(values).max(initial=0.0)) or 1.0
        if not self._news.isActive():
            self._news.start()

    def _tell(self) -> None:
        if len(self.places):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.places) - 1, BAR))

    def entry(self, row: int) -> Entry:
        assert self.network is not None  # noqa: S101  (there are rows)
        return entry_at(self.network, int(self.places[row]))

    def row_of(self, place: int) -> int | None:
        """Where this entry is shown, if it is."""
        found = np.flatnonzero(self.places == place)
        return int(found[0]) if len(found) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else len(self.places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else 4

    def text(self, row: int, column: int) -> str:
        """What stands there."""
        place = int(self.places[row])
        if column == NAME:
            return self._name(place)
        if column == THETA:
            return fixed(float(self.theta[place]), 4)
        value = self.value(row)
        return "" if column == BAR else loss_text(value) if value else fixed(0, 0)  # exactly 0 is told apart

    def _name(self, place: int) -> str:
        """Found once: the same rows are painted thirty times a second."""
        if place not in self._known:
            assert self.network is not None  # noqa: S101  (there are rows)
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            self._known[place] = str(entry_at(self.network, place))
        return self._known[place]

    def value(self, row: int) -> float:
        """The derivative or the nudge."""
        return self.sign * float(self.values[int(self.places[row])]) + 0.0

    def part(self, row: int) -> float:
        """The same as a part of the largest of all, from −1 to 1; 0 where it is no number."""
        part = self.value(row) / self._largest
        return max(-1.0, min(1.0, part)) if math.isfinite(part) else 0.0

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return self.text(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == _ROLE.DisplayRole:
                return self.headings[section]
            if role == _ROLE.TextAlignmentRole:
                return _LEFT if section == NAME else _RIGHT
        return None


class _Cells(QStyledItemDelegate):
    """Paints all cells itself: asking the model for each of a style's nine roles takes ten times as long.

    Its bars go from the middle to the right for what is positive, to the left for what is negative.
    """

    def __init__(self, entries: EntryModel, parent: QObject) -> None:
        super().__init__(parent)
        self._entries = entries
        self._cut = False  # whether names are wider than their column

    def restyle(self, theme: Theme, *, cut: bool) -> None:
        """Take up colours. cut: whether names are wider than their column"""
        colours = theme.text, theme.muted, theme.positive, theme.negative, theme.hairline, _CHOSEN
        self._text, self._muted, self._positive, self._negative, self._line, self._chosen = map(QColor, colours)
        self._cut = cut

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column, rect = index.row(), index.column(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, option.palette.highlight())
        value = self._entries.value(row) if column > THETA else 0.0
        colour = self._positive if value > 0 else self._negative if value < 0 else self._muted
        if column <= THETA:
            colour = self._text
        if chosen:
            colour = self._chosen
        if column == BAR:
            area, part = QRectF(rect), self._entries.part(row)
            half, height, middle = area.width() / 2 - 4, area.height() / 3, area.center()
            painter.fillRect(QRectF(middle.x(), area.top(), 1, area.height()), self._line)
            left = middle.x() + min(half * part, 0.0)
            painter.fillRect(QRectF(left, middle.y() - height / 2, half * abs(part), height), colour)
            return
        text = self._entries.text(row, column)
        if column == NAME and self._cut:
            text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 8)
        painter.setPen(colour)
        painter.drawText(rect.adjusted(4, 0, -4, 0), _LEFT if column == NAME else _RIGHT, text)


class EntryTable(Retranslatable, QTableView):
    """A click or Enter on a row picks its entry."""

    entry_picked = Signal(object)  # an Entry

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self._cells = _Cells(self.entries, self)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(lambda index: self.entry_picked.emit(self.entries.entry(index.row())))
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entry_picked.emit(self.entries.entry(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Names of weights are no words to type, and Qt would ask for each of a hundred thousand of them."""

    def set_network(self, network: Network | None) -> None:
        """Its entries are listed from now on; none of them at first."""
        self.entries.set_network(network)
        self._share_out()

    def current_place(self) -> int | None:
        """Of the entry in the row that is selected."""
        row = self.currentIndex().row()
        return int(self.entries.places[row]) if 0 <= row < len(self.entries.places) else None

    def select_place(self, place: int | None, *, scroll: bool) -> None:
        """Select the row of this entry, if it is shown; nothing is picked by that."""
        row = None if place is None else self.entries.row_of(place)
        self.setAutoScroll(False)  # or the selection would drag the view along
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row():
            self.setCurrentIndex(self.entries.index(row, NAME))
        self.setAutoScroll(True)
        if scroll and row is not None:
            self.scrollTo(self.entries.index(row, NAME), QAbstractItemView.ScrollHint.PositionAtCenter)

    def set_places(self, places: NDArray[np.intp]) -> None:
        """Show these entries; what is selected stays so, and the view stays where it is."""
        place, scrolled = self.current_place(), self.verticalScrollBar().value()
        self.entries.set_places(places)
        self.select_place(place, scroll=False)
        self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def restyle(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(grid(self, 2.75))
        self._share_out()

    def _share_out(self) -> None:
        """Widths of the columns; where there is no room for all, the bars go first, then θ."""
        metrics, unit = self.fontMetrics(), grid(self)
        number = metrics.horizontalAdvance(loss_text(-1.2e-10)) + round(1.5 * unit)
        theta = metrics.horizontalAdvance(fixed(-8.8888, 4)) + round(1.5 * unit)
        network = self.entries.network
        longest = max((_longest_name(network) if network is not None else [""]), key=len)
        name, room = metrics.horizontalAdvance(longest) + 2 * unit, self.viewport().width()
        bars = room - name - theta - number >= 4 * unit
        with_theta = room - name - number >= theta
        self._cells.restyle(theme_of(self), cut=name > room - number - theta * with_theta)
        name = min(name, room - number - theta * with_theta)
        rest = room - name - number - theta * with_theta
        bar = min(rest, 20 * unit) if bars else 0
        for column, width in ((NAME, name + rest - bar), (THETA, theta), (VALUE, number), (BAR, bar)):
            self.setColumnWidth(column, max(width, 1))
        self.setColumnHidden(BAR, not bars)
        self.setColumnHidden(THETA, not with_theta)


def _longest_name(network: Network) -> Iterator[str]:
    for one in network.parameters:
        yield f"{one.name}[{','.join(str(most - 1) for most in one.value.shape)}]"
