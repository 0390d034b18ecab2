"""Twelve small maps, each with its seed: a click, or Enter, takes the function that it shows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from inkling.analysis.playground.maps import shades
from inkling.analysis.playground.structure import Structure
from inkling.analysis.playground.thetas import TWELVE, Function
from inkling.gui.widgets.figures.figure import CENTRE, Brush, Figure
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.pixel_painting import paint_smooth, shaded_image
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip


class MapGrid(Figure):
    """As large as there is room for, in as many columns as make them largest."""

    taken = Signal(int)  # the index of the function that the person chose

    def __init__(self, parent: QWidget, hint: Callable[[int], str]) -> None:
        """hint: what is said of a function"""
        super().__init__(parent)
        self._hint = hint
        self.functions: Sequence[Function] = ()
        self._structure = Structure()
        self._images = list[QImage]()
        self.cursor_at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.retranslate()

    def show_functions(self, functions: Sequence[Function], structure: Structure) -> None:
        """structure: which they are functions of"""
        self.functions, self._structure, self._images, self.cursor_at = functions, structure, [], None
        self.update()

    @property
    def columns(self) -> int:
        """So that the maps are largest."""
        count = max(len(self.functions), TWELVE)

        def side(columns: int) -> float:
            rows = -(-count // columns)
            return min(self.width() / columns, self.height() / rows - self._below())

        return max((2, 3, 4, 6, 12), key=side)

    def _below(self) -> int:
        return self.fontMetrics().height()

    def rect_of(self, index: int) -> QRectF:
        """Where a map is, without its seed."""
        columns, gap = self.columns, grid(self, 0.75)
        rows = -(-max(len(self.functions), TWELVE) // columns)
        width, height = self.width() / columns, self.height() / rows
        side = max(min(width - gap, height - self._below() - gap), 1.0)
        row, column = divmod(index, columns)
        return QRectF(column * width + (width - side) / 2, row * height, side, side)

    def index_at(self, place: QPoint) -> int | None:
        """Which map is there."""
        for index in range(len(self.functions)):
            if self.rect_of(index).contains(place.toPointF()):
                return index
        return None

    def paint(self, brush: Brush) -> None:
        if not self._images:
            structure = self._structure
            maps = (shades(structure, len(structure.hidden), one.map) for one in self.functions)
            self._images = [shaded_image(brush.theme, one) for one in maps]
        for index, (function, image) in enumerate(zip(self.functions, self._images, strict=True)):
            rect = self.rect_of(index)
            paint_smooth(brush.painter, rect, image)
            here = index == self.cursor_at
            brush.painter.setPen(QPen(QColor(brush.theme.accent if here else brush.theme.hairline), 2 if here else 1))
            brush.painter.setBrush(Qt.BrushStyle.NoBrush)
            brush.painter.drawRect(rect)
            middle = rect.bottom() + self._below() / 2 + 1
            brush.text(
                rect.center().x(),
                middle,
                count_text(function.seed),
                colour="" if here else brush.theme.muted,
                align=CENTRE,
            )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        there = self.index_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position().toPoint())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._point(index)
            self.taken.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        by = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
        }.get(key)
        if by is not None and self.functions:
            index = 0 if self.cursor_at is None else self.cursor_at + by
            self._point(index if 0 <= index < len(self.functions) else self.cursor_at or 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.cursor_at is not None:
            self.taken.emit(self.cursor_at)
        else:
            super().keyPressEvent(event)

    def _point(self, index: int) -> None:
        self.cursor_at = index
        self.setAccessibleDescription(self._hint(index))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self.index_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if index is None else tooltip(self._hint(index)))
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 20), grid(self, 14))

    def restyle(self) -> None:
        self._images = []  # other colours
        super().restyle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Functions of this structure"))
        super().retranslate()
