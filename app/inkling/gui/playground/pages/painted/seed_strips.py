"""Strips of ✓ and ✗, one for each case that was counted, a mark for each seed; a click takes that seed."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inkling.gui.widgets.figures.figure import RIGHT, Brush, Figure
from inkling.gui.widgets.pixel_painting import device_scale
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

Mark = tuple[int, int]
"""Strip and seed, both from 0 on."""
Strip = tuple[str, str, NDArray[np.bool_]]
"""The case, its rate in words, and which of the seeds have learned it."""
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SeedStrips(Figure):
    """As high as its width asks for. The arrow keys go from seed to seed, Enter takes it."""

    taken = Signal(int, int)  # the strip and the seed that the person clicked on

    def __init__(self, parent: QWidget, hint: Callable[[int, int], str]) -> None:
        """hint: what is said of a seed"""
        super().__init__(parent)
        self._hint = hint
        self._strips: Sequence[Strip] = ()
        self._cells = list[QRect]()  # of each strip: where its marks are
        self._picture: QPixmap | None = None
        self.faded = False
        self.cursor_at: Mark | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_strips(self, strips: Sequence[Strip], *, faded: bool = False) -> None:
        """faded: they are of before"""
        self._strips, self.faded, self.cursor_at = strips, faded, None
        self._lay_out()

    def set_faded(self, faded: bool) -> None:
        if faded != self.faded:
            self.faded = faded
            self._picture = None
            self.update()

    @property
    def _side(self) -> int:
        return grid(self, 1.5)

    def _per_row(self, width: int) -> int:
        return max(width // self._side, 1)

    def _lay_out(self) -> None:
        """Where everything is, for the present width."""
        self._cells = []
        top = self._overview
        for _, _, right in self._strips:
            top += self._heading
            rows = -(-len(right) // self._per_row(self.width()))
            self._cells.append(QRect(0, top, self._per_row(self.width()) * self._side, rows * self._side))
            top += rows * self._side + grid(self)
        self._picture = None
        self.updateGeometry()
        self.update()

    @property
    def _overview(self) -> int:
        """Height of the rates of all strips, which are seen at once where there are several."""
        several = len(self._strips) > 1
        return len(self._strips) * self._heading + grid(self) if several else 0

    @property
    def _heading(self) -> int:
        return round(1.3 * self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        rows = (-(-len(right) // self._per_row(width)) for _, _, right in self._strips)
        return self._overview + sum(self._heading + count * self._side + grid(self) for count in rows)

    def cell(self, strip: int, seed: int) -> QRect:
        """Where a seed's mark is."""
        row, column = divmod(seed, self._per_row(self.width()))
        first = self._cells[strip].topLeft()
        return QRect(first + QPoint(column, row) * self._side, QSize(self._side, self._side))

    def mark_at(self, place: QPoint) -> Mark | None:
        """Which strip and seed is there."""
        for strip, area in enumerate(self._cells):
            if area.contains(place):
                inside = place - area.topLeft()
                row, column = inside.y() // self._side, inside.x() // self._side
                seed = row * self._per_row(self.width()) + column
                return (strip, seed) if seed < len(self._strips[strip][2]) else None
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Thousands of marks are painted once."""
        painter = QPainter(self)
        ratio = device_scale(painter)
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            marks = QPainter(self._picture)
            self.paint(Brush(marks, theme_of(self), self.font(), grid(self)))
            marks.end()
        painter.drawPixmap(0, 0, self._picture)
        if self.cursor_at is not None and self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self).text), 1))
            painter.drawRect(QRectF(self.cell(*self.cursor_at)).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def paint(self, brush: Brush) -> None:
        if self.faded:
            brush.painter.setOpacity(0.5)
        for number, (case, rate, right) in enumerate(self._strips):
            middle = self._cells[number].top() - self._heading / 2
            brush.text(0, middle, case, colour=brush.theme.muted, room=self.width())
            if self._overview:
                middle = (number + 0.5) * self._heading
                brush.text(0, middle, case, room=self.width() - brush.width_of(rate) - brush.unit)
            brush.text(self.width(), middle, rate, align=RIGHT, room=self.width())
            self._paint_marks(brush, number, right)

    def _paint_marks(self, brush: Brush, strip: int, right: NDArray[np.bool_]) -> None:
        ticks, crosses = list[QLineF](), list[QLineF]()
        for seed, learned in enumerate(right.tolist()):
            x, y, side = self.cell(strip, seed).x(), self.cell(strip, seed).y(), self._side
            for x1, y1, x2, y2 in _TICK if learned else _CROSS:
                lines = ticks if learned else crosses
                lines.append(QLineF(x + x1 * side, y + y1 * side, x + x2 * side, y + y2 * side))
        for lines, colour in ((ticks, brush.theme.positive), (crosses, brush.theme.negative)):
            brush.painter.setPen(QPen(QColor(colour), self._side / 7))
            brush.painter.drawLines(lines)

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        there = self.mark_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.mark_at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._point(found)
            self.taken.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0) * self._per_row(self.width()) + _KEYS.get(key, 0)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not self._strips or not (by or enter):
            super().keyPressEvent(event)
        elif enter:
            if self.cursor_at is not None:
                self.taken.emit(*self.cursor_at)
        elif self.cursor_at is None:
            self._point((0, 0))
        else:
            strip, seed = self.cursor_at
            seed += by
            if seed < 0 and strip:
                strip -= 1
                seed = len(self._strips[strip][2]) - 1
            elif seed >= len(self._strips[strip][2]) and strip + 1 < len(self._strips):
                strip, seed = strip + 1, 0
            self._point((strip, min(max(seed, 0), len(self._strips[strip][2]) - 1)))

    def _point(self, mark: Mark) -> None:
        self.cursor_at = mark
        self.setAccessibleDescription(self._hint(*mark))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if found is None else tooltip(self._hint(*found)))
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 16), 0)

    def restyle(self) -> None:
        if hasattr(self, "_strips"):  # Qt announces fonts and palettes while we are still being made
            self._lay_out()
        super().restyle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Which seeds have learned it"))
        self._picture = None
        super().retranslate()


_TICK = ((0.2, 0.5, 0.42, 0.74), (0.42, 0.74, 0.8, 0.24))  # in parts of a mark's square
_CROSS = ((0.28, 0.28, 0.72, 0.72), (0.28, 0.72, 0.72, 0.28))
