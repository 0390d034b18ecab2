"""The gallery's digits, a row to each class, as many of them as there is room for; painted by one widget."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inkling.data.dataset import DIGITS, NOT_A_DIGIT, Examples
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.pixel_painting import byte_image
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

Cell = tuple[int, int]  # row and column

_USUAL, _LARGEST = 4.0, 7.0  # side of a digit, in steps of the grid
_FEWEST_COLUMNS, _USUAL_COLUMNS = 6, 14
_WIDEST_NAME = 12.0  # of a class, in steps of the grid
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class _Row:
    """label: of the class, or NOT_A_DIGIT; numbers: of its examples in the set, in their order"""

    label: int
    numbers: NDArray[np.int64]


class GalleryGrid(Retranslatable, QWidget):
    """One stop of the Tab key; the arrow keys go from digit to digit, Enter or a click chooses one."""

    chosen = Signal(int)  # the number of the example that the person wants on the canvas, from 0
    pages_changed = Signal(bool)  # whether there are more than are on view

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._examples: Examples | None = None
        self._names: tuple[str, ...] = ()
        self._test = False
        self._rows: list[_Row] = []
        self._first = 0  # of each class, the one in the first column
        self._current: Cell = (0, 0)
        self._pointed: Cell | None = None
        self._pressed: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_examples(self, examples: Examples | None, class_names: tuple[str, ...], *, test: bool) -> None:
        """Show these from their first ones on; None for nothing. test: they are of the test set"""
        self._examples, self._names, self._test = examples, class_names, test
        self._first, self._pointed, self._pressed = 0, None, None
        self._rows = []
        if examples is not None:
            self._rows = [_Row(label, np.flatnonzero(examples.labels == label)) for label in range(len(class_names))]
            doodles = np.flatnonzero(examples.labels == NOT_A_DIGIT)
            if len(doodles):
                self._rows.append(_Row(NOT_A_DIGIT, doodles))
        self.updateGeometry()
        self._settle()

    def turn_page(self) -> None:
        """Show the next ones of each class; after the last ones come the first."""
        self._turn(self.columns())

    def columns(self) -> int:
        """How many digits of a class there is room for."""
        side, gap = self._side(), self._gap()
        return max(1, (self.width() - self._left() + gap) // (side + gap))

    def number_at(self, cell: Cell) -> int | None:
        """Which example is there, from 0; None where there is none."""
        row, column = cell
        if not (0 <= row < len(self._rows) and 0 <= column < self.columns()):
            return None
        numbers = self._rows[row].numbers
        if len(numbers) <= self.columns():
            return int(numbers[column]) if column < len(numbers) else None
        return int(numbers[(self._first + column) % len(numbers)])

    def square(self, cell: Cell) -> QRect:
        """Where a digit is painted."""
        step = self._side() + self._gap()
        return QRect(self._left() + cell[1] * step, cell[0] * step, self._side(), self._side())

    def cell_at(self, point: QPointF) -> Cell | None:
        """Where there is an example under this point."""
        step = self._side() + self._gap()
        cell = int(point.y() // step), int((point.x() - self._left()) // step)
        inside = self.square(cell).contains(point.toPoint())
        return cell if inside and self.number_at(cell) is not None else None

    def words(self, cell: Cell) -> str:
        """What is said of the example there."""
        number = self.number_at(cell)
        if number is None:
            return ""
        label = self._rows[cell[0]].label
        if label == NOT_A_DIGIT:
            words = (
                self.tr("Test example {number}, no digit")
                if self._test
                else self.tr("Training example {number}, no digit")
            )
        elif self._test:
            words = self.tr("Test example {number}, labelled {label}")
        else:
            words = self.tr("Training example {number}, labelled {label}")
        return words.format(number=count_text(number + 1), label=self._name(label))

    def sizeHint(self) -> QSize:
        return self._size(grid(self, _USUAL), _USUAL_COLUMNS)

    def minimumSizeHint(self) -> QSize:
        return self._size(self._least(), _FEWEST_COLUMNS)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor(theme.muted))
        room = self._left() - self._gap()
        for row, one in enumerate(self._rows):
            place = QRect(0, self.square((row, 0)).top(), room, self._side())
            name = painter.fontMetrics().elidedText(self._name(one.label), Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            for column in range(self.columns()):
                square, number = self.square((row, column)), self.number_at((row, column))
                if number is not None and self._examples is not None and event.rect().intersects(square):
                    painter.drawImage(square, byte_image(self._examples.images[number]))
        if self._pointed is not None:
            self._frame(painter, self._pointed, theme.muted)
        if self.hasFocus() and self.number_at(self._current) is not None:
            self._frame(painter, self._current, theme.accent)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tooltip(self.words(cell)), self, self.square(cell))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.cell_at(event.position())
            if self._pressed is not None:
                self._go(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            pressed, self._pressed = self._pressed, None
            if pressed is not None and pressed == self.cell_at(event.position()):
                self._choose(pressed)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        row, column = self._current
        if key in _STEPS:
            down, right = _STEPS[key]
            self._go((row + down, column + right))
        elif key == Qt.Key.Key_Home:
            self._go((row, 0))
        elif key == Qt.Key.Key_End:
            self._go((row, self.columns() - 1))
        elif key == Qt.Key.Key_PageDown:
            self.turn_page()
        elif key == Qt.Key.Key_PageUp:
            self._turn(-self.columns())
        elif key in _ENTER:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The digits by class"))
        self._settle()

    def restyle(self) -> None:
        self.updateGeometry()
        self._settle()

    # What it does

    def _turn(self, by: int) -> None:
        longest = max((len(row.numbers) for row in self._rows), default=0)
        if longest <= self.columns():
            return
        last = (longest - 1) // self.columns() * self.columns()
        first = self._first + by
        self._first = 0 if first > last else last if first < 0 else first
        self._settle()

    def _go(self, cell: Cell) -> None:
        """To the next cell in reach that holds an example."""
        row = min(max(cell[0], 0), max(len(self._rows) - 1, 0))
        filled = min(len(self._rows[row].numbers), self.columns()) if self._rows else 0
        self._current = row, min(max(cell[1], 0), max(filled - 1, 0))
        self.setAccessibleDescription(self.words(self._current))
        self.update()

    def _point(self, cell: Cell | None) -> None:
        if cell != self._pointed:
            self._pointed = cell
            self.setCursor(Qt.CursorShape.ArrowCursor if cell is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _choose(self, cell: Cell) -> None:
        number = self.number_at(cell)
        if number is not None:
            self.chosen.emit(number)

    def _settle(self) -> None:
        """Other examples are on view."""
        self._pointed = None
        self._go(self._current)
        self.pages_changed.emit(any(len(row.numbers) > self.columns() for row in self._rows))

    # Sizes, in logical pixels

    def _name(self, label: int) -> str:
        return self.tr("no digit") if label == NOT_A_DIGIT else self._names[label]

    def _frame(self, painter: QPainter, cell: Cell, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.square(cell))

    def _gap(self) -> int:
        return max(3, grid(self, 0.5))

    def _left(self) -> int:
        """Where the first digits begin: behind the names of the classes."""
        widest = max((self.fontMetrics().horizontalAdvance(self._name(row.label)) for row in self._rows), default=0)
        return min(widest, grid(self, _WIDEST_NAME)) + grid(self)

    def _least(self) -> int:
        """The smallest side of a digit: as high as its row's name."""
        return self.fontMetrics().height()

    def _side(self) -> int:
        rows = len(self._rows) or len(DIGITS)
        side = (self.height() + self._gap()) // rows - self._gap()
        return min(max(side, self._least()), grid(self, _LARGEST))

    def _size(self, side: int, columns: int) -> QSize:
        step, gap, rows = side + self._gap(), self._gap(), len(self._rows) or len(DIGITS)
        return QSize(self._left() + columns * step - gap, rows * step - gap)
