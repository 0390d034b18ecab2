"""The course's table: entries down, images across, and what each image would have each entry do."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from inkling.analysis.backprop.entries import Entry
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.gui.widgets.pixel_painting import byte_image
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import Theme, grid, theme_of
from inkling.network.types import Array

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


def exponent_of(nudges: Array) -> int:
    """Of the power of ten in which the largest of these reads well; 0 where none is needed."""
    largest = float(np.abs(nudges).max(initial=0.0))
    exponent = math.floor(math.log10(largest)) if largest > 0 and math.isfinite(largest) else 0
    return 0 if -1 <= exponent <= 2 else exponent


def nudge_text(value: float) -> str:
    """With its sign, as the course writes it: +0.02, −1.50; what is not exactly 0 has a sign, however small."""
    if value == 0.0 or not math.isfinite(value):
        return fixed(0, 0) if value == 0.0 else loss_text(value)
    size = abs(value)
    text = fixed(value, 2 if size < 10 else 1 if size < 100 else 0) if size < 1e5 else loss_text(value)
    return text if value < 0 else f"+{text}"


def picture(inputs: Array) -> QImage | None:
    """What a network gets, as a picture, its least black and its most white; None where it is no square."""
    side = round(inputs.size**0.5)
    if side * side != inputs.size or not side:
        return None
    low, high = float(inputs.min()), float(inputs.max())
    grey = (inputs.reshape(side, side) - low) / ((high - low) or 1.0)
    return byte_image(np.rint(255 * grey).astype(np.uint8))


class NudgeModel(QAbstractTableModel):
    """The first column is mine, the last one what the others amount to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.nudges: Array = np.zeros((0, 0))
        self._unit = 1.0  # in which they are written
        self.pictures: list[QImage | None] = []
        self.words: list[str] = []  # in the heading, where there is no picture
        self.hints: list[str] = []
        self.theme: Theme | None = None

    def show_nudges(self, entries: tuple[Entry, ...], nudges: Array, exponent: int) -> None:
        """nudges: (entries, columns); exponent: of the power of ten that they are written in"""
        self._unit = 10.0**exponent
        same = (len(entries), nudges.shape[1]) == (len(self.entries), self.columnCount())
        if not same:
            self.beginResetModel()
        self.entries, self.nudges = entries, nudges
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, nudges.shape[1] - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(entries) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else int(self.nudges.shape[1])

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        value = float(self.nudges[index.row(), index.column()])
        if role == _ROLE.DisplayRole:
            return nudge_text(value / self._unit)
        if role == _ROLE.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _ROLE.ForegroundRole and self.theme is not None:
            seen = abs(value) >= 0.005 * self._unit  # more than its two decimals show as 0
            return QColor(self.theme.muted if not seen else self.theme.positive if value > 0 else self.theme.negative)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return str(self.entries[section]) if role == _ROLE.DisplayRole else None
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole) and section < len(self.hints):
            return self.hints[section]
        return self.words[section] if role == _ROLE.DisplayRole and section < len(self.words) else None


class _Pictures(QHeaderView):
    """Pictures in place of headings."""

    def __init__(self, nudges: NudgeModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._nudges = nudges

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, pictures, words = theme_of(self), self._nudges.pictures, self._nudges.words
        painter.fillRect(rect, QColor(theme.panel))
        found = pictures[section] if section < len(pictures) else None
        side = grid(self, 3.5)
        square = QRect(rect.center().x() - side // 2, rect.top() + grid(self, 0.5), side, side)
        if found is not None:
            painter.drawImage(square, found)
        elif section < len(words):
            painter.setPen(QColor(theme.muted))
            painter.drawText(rect.adjusted(0, 0, -grid(self, 0.5), 0), _RIGHT, words[section])
        if section == 0 and found is not None:
            painter.setPen(QColor(theme.accent))  # mine
            painter.drawRect(square.adjusted(-2, -2, 1, 1))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), grid(self, 4.75))


_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class NudgeTableView(Retranslatable, QTableView):
    """A click or Enter on a row picks its entry."""

    entry_picked = Signal(object)  # an Entry

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.nudges = NudgeModel(self)
        self.setModel(self.nudges)
        self.setHorizontalHeader(_Pictures(self.nudges, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self.verticalHeader().setSectionsClickable(True)
        self.verticalHeader().sectionClicked.connect(self._pick)
        self.clicked.connect(lambda index: self._pick(index.row()))
        self.restyle()

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self.nudges.entries):
            self.entry_picked.emit(self.nudges.entries[row])

    def set_heading(self, pictures: list[NDArray[np.uint8]], mine: Array, words: list[str], hints: list[str]) -> None:
        """pictures: of the others; mine: what the network gets of my drawing; words, hints: of each column"""
        images: list[QImage | None] = [byte_image(one) for one in pictures]
        self.nudges.pictures, self.nudges.words, self.nudges.hints = [picture(mine), *images], words, hints
        self.horizontalHeader().viewport().update()

    def show_nudges(self, entries: tuple[Entry, ...], nudges: Array, exponent: int, selected: Entry | None) -> None:
        """Nothing is picked by that."""
        self.nudges.show_nudges(entries, nudges, exponent)
        self.setAutoScroll(False)
        if selected is not None and selected in entries:
            self.selectRow(entries.index(selected))
        else:
            self.clearSelection()
        self.setAutoScroll(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        self.nudges.theme = theme_of(self)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(grid(self, 2.75))
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setDefaultSectionSize(
            max(self.fontMetrics().horizontalAdvance(nudge_text(one)) for one in (-8888, 88.8)) + grid(self)
        )
