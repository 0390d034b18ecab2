"""A 28×28 image with two boxes on it, which are dragged and resized with the mouse or the keys."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.digit_boxes import BOXES, SIDE, Box
from inkling.gui.widgets.figures.figure import CENTRE, Brush, Figure
from inkling.gui.widgets.pixel_painting import grey_image
from inkling.gui.widgets.theme import grid
from inkling.network.types import Array

_WAYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_COLOURS = ("#efe08a", "#9fe0f0")  # on black in either mode, and not those of the classes


def moved(box: Box, rows: int, columns: int) -> Box:
    """The box elsewhere, as far as the image goes."""
    return replace(
        box,
        row=min(max(box.row + rows, 0), SIDE - box.height),
        column=min(max(box.column + columns, 0), SIDE - box.width),
    )


def resized(box: Box, rows: int, columns: int) -> Box:
    """The box with its lower right corner elsewhere: a pixel at least, and as far as the image goes."""
    return replace(
        box,
        height=min(max(box.height + rows, 1), SIDE - box.row),
        width=min(max(box.width + columns, 1), SIDE - box.column),
    )


class BoxesFigure(Figure):
    """Inside, a box is moved; at its lower right corner it is resized. Space goes to the other box."""

    grabbed = Signal()
    boxes_changed = Signal(object)  # the person has put them there: (Box, Box)
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: tuple[Box, Box] = BOXES
        self.chosen = 0
        self.note = ""
        self._image: QImage | None = None
        self._held: tuple[bool, float, float, Box] | None = None  # whether by its corner, from where, and as it was
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_image(self, image: Array | None) -> None:
        """(28, 28), ink from 0 to 1; None: an empty canvas."""
        self._image = None if image is None else grey_image(np.asarray(image, np.float32))
        self.update()

    def show_boxes(self, boxes: tuple[Box, Box]) -> None:
        self.boxes = boxes
        words = (f"x{'₁₂'[i]}: {box.row}, {box.column}, {box.height} × {box.width}" for i, box in enumerate(boxes))
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def square(self) -> QRectF:
        """Where the image is."""
        side = float(min(self.width(), self.height()))
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def rect_of(self, box: Box) -> QRectF:
        """Where a box is."""
        square = self.square()
        unit = square.width() / SIDE
        left, top = square.left() + box.column * unit, square.top() + box.row * unit
        return QRectF(left, top, box.width * unit, box.height * unit)

    def _corner(self, box: Box) -> QRectF:
        corner, half = self.rect_of(box).bottomRight(), grid(self, 0.9)
        return QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half)

    def _thing_at(self, at: QPointF) -> tuple[int, bool] | None:
        """Which box, and whether its corner, is under the pointer; the chosen one goes first."""
        order = (self.chosen, 1 - self.chosen)
        for number in order:
            if self._corner(self.boxes[number]).contains(at):
                return number, True
        for number in order:
            if self.rect_of(self.boxes[number]).contains(at):
                return number, False
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._thing_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if found is None:
            event.ignore()
            return
        self.chosen, corner = found
        self._held = (corner, event.position().x(), event.position().y(), self.boxes[self.chosen])
        self.grabbed.emit()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            found = self._thing_at(event.position())
            shapes = {None: Qt.CursorShape.ArrowCursor, True: Qt.CursorShape.SizeFDiagCursor}
            self.setCursor(shapes.get(None if found is None else found[1], Qt.CursorShape.SizeAllCursor))
            return
        corner, x, y, box = self._held
        unit = self.square().width() / SIDE
        columns, rows = round((event.position().x() - x) / unit), round((event.position().y() - y) / unit)
        self._put((resized if corner else moved)(box, rows, columns))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held = None
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.chosen = 1 - self.chosen
            self.update()
        elif way is not None:
            larger = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._put((resized if larger else moved)(self.boxes[self.chosen], *way))
        else:
            super().keyPressEvent(event)

    def _put(self, box: Box) -> None:
        if box != self.boxes[self.chosen]:
            boxes = (box, self.boxes[1]) if self.chosen == 0 else (self.boxes[0], box)
            self.boxes_changed.emit(boxes)

    def paint(self, brush: Brush) -> None:
        painter, square = brush.painter, self.square()
        painter.fillRect(square, QColor("black"))
        if self._image is not None:
            painter.drawImage(square, self._image)
        elif self.note:
            brush.text(square.center().x(), square.center().y(), self.note, colour="#b0b0b0", align=CENTRE)
        for number, box in enumerate(self.boxes):
            rect, chosen = self.rect_of(box), number == self.chosen
            colour = QColor(_COLOURS[number])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 3 if chosen and self.hasFocus() else 2))
            painter.drawRect(rect)
            size = brush.unit * 0.8
            painter.fillRect(QRectF(rect.right() - size / 2, rect.bottom() - size / 2, size, size), colour)
            brush.text(
                rect.left() + brush.unit / 2,
                rect.top() + brush.line_height / 2,
                f"x{'₁₂'[number]}",
                colour=colour.name(),
            )

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 14), grid(self, 14))
