"""The gallery's digits, a row to each class, as many of them as there is room for; painted by one widget."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inkling.data.dataset import DIGITS, NOT_A_DIGIT, Examples
from inkling.data.stroke import CANVAS_SIZE
from inkling.gui.datasets.gallery_layout import Cell, lay_out
from inkling.gui.datasets.gallery_rows import GalleryRows
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.pixel_painting import byte_image
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

_NOTHING = Examples(np.empty((0, CANVAS_SIZE, CANVAS_SIZE), np.uint8), np.empty(0, np.uint8))
_USUAL, _LARGEST = 4.0, 7.0  # side of a digit, in steps of the grid
_TELLABLE = 20  # pixels
_FEWEST_COLUMNS, _USUAL_COLUMNS = 6, 14
_WIDEST_NAME = 12.0  # of a class, in steps of the grid
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class GalleryGrid(Retranslatable, QWidget):
    """One stop of the Tab key; the arrow keys go from digit to digit, Enter or a click chooses one."""

    chosen = Signal(int)  # the number of the example that the person wants on the canvas, from 0
    pages_changed = Signal(bool)  # whether there are more than are on view

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._examples = _NOTHING
        self._names: tuple[str, ...] = ()
        self._test = False
        self._rows = GalleryRows(_NOTHING, 0)
        self._layout = lay_out(1, 1, 1, left=0, gap=0, sides=(1, 1))
        self._sheet: QImage | None = None  # the digits on view, side by side as they are painted; None: to be made
        self._current: Cell = (0, 0)
        self._pointed: Cell | None = None
        self._pressed: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_examples(self, examples: Examples | None, class_names: tuple[str, ...], *, test: bool) -> None:
        """Show these from their first ones on; None for nothing. test: they are of the test set"""
        self._examples, self._names, self._test = examples or _NOTHING, class_names, test
        self._rows = GalleryRows(self._examples, len(class_names))
        self._pressed = None
        self.updateGeometry()
        self._settle()

    def turn_page(self) -> None:
        """Show the next ones of each class; after the last ones come the first."""
        self._turn()

    def columns(self) -> int:
        """How many digits of a class there is room for."""
        return self._layout.columns

    def number_at(self, cell: Cell) -> int | None:
        """Which example is there, from 0; None where there is none."""
        row, column = cell
        return self._rows.number(row, column, self.columns()) if 0 <= row < len(self._rows) else None

    def square(self, cell: Cell) -> QRect:
        """Where a digit is painted."""
        return self._layout.square(cell)

    def words(self, cell: Cell) -> str:
        """What is said of the example there; empty where there is none."""
        number = self.number_at(cell)
        if number is None:
            return ""
        label = self._rows.labels[cell[0]]
        if self._test and label == NOT_A_DIGIT:
            words = self.tr("Test example {number}, no digit")
        elif self._test:
            words = self.tr("Test example {number}, labelled {label}")
        elif label == NOT_A_DIGIT:
            words = self.tr("Training example {number}, no digit")
        else:
            words = self.tr("Training example {number}, labelled {label}")
        return words.format(number=count_text(number + 1), label=self._name(label))

    def sizeHint(self) -> QSize:
        return self._size(grid(self, _USUAL), _USUAL_COLUMNS)

    def minimumSizeHint(self) -> QSize:
        return self._size(self._least(), _FEWEST_COLUMNS)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        side, sheet = self._device_side(), self._digits()
        painter.setPen(QColor(theme.muted))
        room = self._layout.left - self._layout.gap
        for row, label in enumerate(self._rows.labels):
            place = QRect(0, self.square((row, 0)).top(), room, self._layout.side)
            name = painter.fontMetrics().elidedText(self._name(label), Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            for column in range(self._rows.filled(row, self.columns())):
                square = self.square((row, column))
                if event.rect().intersects(square):
                    painter.drawImage(square, sheet, QRect(column * side, row * side, side, side))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._pointed is not None:
            painter.setPen(QPen(QColor(theme.muted), 2))
            painter.drawRect(self.square(self._pointed))
        if self.hasFocus() and self.number_at(self._current) is not None:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.square(self._current))

    def _digits(self) -> QImage:
        """The sheet, scaled at once: digit by digit that takes ten times as long."""
        side, columns, rows = self._device_side(), self.columns(), len(self._rows)
        if self._sheet is None or self._sheet.width() != columns * side:
            height, width = self._examples.images.shape[1:]
            greys = np.zeros((rows, height, columns, width), np.uint8)
            for row in range(rows):
                for column in range(self._rows.filled(row, columns)):
                    greys[row, :, column] = self._examples.images[self.number_at((row, column))]
            whole = byte_image(greys.reshape(rows * height, columns * width))
            whole = whole.scaled(columns * side, rows * side, mode=Qt.TransformationMode.SmoothTransformation)
            self._sheet = whole.convertToFormat(QImage.Format.Format_RGB32)  # as the screen has it
        return self._sheet

    def _device_side(self) -> int:
        """The side of a digit in the screen's own pixels."""
        return round(self._layout.side * self.devicePixelRatioF())

    # What the person does

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._cell_at(QPointF(event.pos()))
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tooltip(self.words(cell)))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._cell_at(event.position())
            if self._pressed is not None:
                self._go(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            pressed, self._pressed = self._pressed, None
            if pressed is not None and pressed == self._cell_at(event.position()):
                self._choose(pressed)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        row, column = self._current
        if key in _STEPS:
            down, right = _STEPS[Qt.Key(key)]
            self._go((row + down, column + right))
        elif key == Qt.Key.Key_Home:
            self._go((row, 0))
        elif key == Qt.Key.Key_End:
            self._go((row, self.columns() - 1))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn(back=key == Qt.Key.Key_PageUp)
        elif key in _ENTER:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _cell_at(self, point: QPointF) -> Cell | None:
        """Where there is an example under this point."""
        cell = self._layout.cell_at(point)
        return None if cell is None or self.number_at(cell) is None else cell

    def _turn(self, *, back: bool = False) -> None:
        self._rows.turn(self.columns(), back=back)
        self._settle()

    def _go(self, cell: Cell) -> None:
        """To this cell, or the next one that there is."""
        row = min(max(cell[0], 0), max(len(self._rows) - 1, 0))
        filled = self._rows.filled(row, self.columns()) if len(self._rows) else 0
        self._current = row, min(max(cell[1], 0), max(filled - 1, 0))
        self.setAccessibleDescription(self.words(self._current))
        self.update()

    def _point(self, cell: Cell | None) -> None:
        if cell != self._pointed:
            self._pointed = cell
            QToolTip.hideText()  # it is about another digit
            self.setCursor(Qt.CursorShape.ArrowCursor if cell is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _choose(self, cell: Cell) -> None:
        number = self.number_at(cell)
        if number is not None:
            self.chosen.emit(number)

    # Sizes, in logical pixels

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The digits by class"))
        self._settle()

    def restyle(self) -> None:
        self.updateGeometry()
        self._settle()

    def _settle(self) -> None:
        """Other examples are on view, or elsewhere."""
        rows, sides = len(self._rows) or len(DIGITS), (self._least(), grid(self, _LARGEST))
        self._layout = lay_out(self.width(), self.height(), rows, left=self._left(), gap=self._gap(), sides=sides)
        self._pointed, self._sheet = None, None
        self._go(self._current)
        self.pages_changed.emit(self._rows.has_pages(self.columns()))

    def _name(self, label: int) -> str:
        return self.tr("none") if label == NOT_A_DIGIT else self._names[label]

    def _gap(self) -> int:
        return max(3, grid(self, 0.5))

    def _left(self) -> int:
        """Where the first digits begin: behind the names of the classes."""
        widths = (self.fontMetrics().horizontalAdvance(self._name(label)) for label in self._rows.labels)
        return min(max(widths, default=0), grid(self, _WIDEST_NAME)) + grid(self)

    def _least(self) -> int:
        """The smallest side of a digit: it can be told, and is as high as its row's name."""
        return max(_TELLABLE, self.fontMetrics().height())

    def _size(self, side: int, columns: int) -> QSize:
        step, gap, rows = side + self._gap(), self._gap(), len(self._rows) or len(DIGITS)
        return QSize(self._left() + columns * step - gap, rows * step - gap)
