"""How each ŷ moves with each z, painted: the Jacobian of softmax, and what the cost makes of it."""

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent

from inkling.gui.backprop.painted.softmax import SoftmaxPanel
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.figures.panels import figures
from inkling.gui.widgets.formats import loss_text, named
from inkling.gui.widgets.pixel_painting import shaded_image
from inkling.gui.widgets.theme import grid, theme_of
from inkling.network.types import Array

_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class JacobianPanel(SoftmaxPanel):
    """A heat map, a row for each ŷ and a column for each z; a cell tells its formula."""

    chosen = Signal(int, int)  # the cell that the person picked: row and column

    def __init__(self) -> None:
        self.cell = (0, 0)
        self._pointed: tuple[int, int] | None = None
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def least(self) -> QSize:
        count = len(self.names) or 10
        return QSize(
            self.name_width() + grid(self, 1.5 * count) + self._beside(),
            self.row + grid(self, 1.5 * count) + self.row,
        )

    def _beside(self) -> int:
        """What a cell says has so much room, gaps included: no row of it is cut off."""
        total = self._row_sum(max(self.names, key=len, default="0"), figures(0.0))
        return max(grid(self, 22), self.width_of(total) + grid(self, 4))

    def _row_sum(self, name: str, total: str) -> str:
        return self.tr("row “{name}”: Σ = {total}").format(name=name, total=total)

    def side(self) -> float:
        """Of a cell."""
        count = max(len(self.names), 1)
        high = (self.height() - 2 * self.row) / count
        wide = (self.width() - self.name_width() - self._beside()) / count
        return max(min(high, wide, grid(self, 3)), 1.0)

    def rect_of(self, row: int, column: int, side: float | None = None) -> QRectF:
        """Where a cell is. side: where it is known already"""
        side = self.side() if side is None else side
        return QRectF(self.name_width() + grid(self) + column * side, 2 * self.row + row * side, side, side)

    def words(self, row: int, column: int) -> list[str]:
        """What a cell says, line by line."""
        soft = self.soft
        if soft is None:
            return []
        i, k = self.names[row], self.names[column]
        value, yi, yk = float(soft.jacobian[row, column]), float(soft.shares[row]), float(soft.shares[column])
        if row == column:
            formula = f"ŷ[{k}](1 − ŷ[{k}])"
            numbers = f"{figures(yk)} · {figures(1 - yk)}"
        else:
            formula = f"−ŷ[{i}]·ŷ[{k}]"
            numbers = f"−{figures(yi)} · {figures(yk)}"
        total = float(soft.jacobian[row].sum())
        return [
            f"∂ŷ[{i}]/∂z[{k}]",
            f"= {formula}",
            f"= {numbers}",
            f"= {_number(value)}",
            self._row_sum(i, figures(total)),
        ]

    def paint(self, brush: Brush) -> None:
        soft = self.soft
        if soft is None:
            return
        brush.text(0, self.row / 2, self.heading, colour=brush.theme.muted, room=self.width())
        count, side = len(self.names), self.side()
        whole = self.rect_of(0, 0, side)
        whole.setSize(QSizeF(count * side, count * side))
        brush.painter.drawImage(whole, self._colours(soft.jacobian))
        for number in range(1, count):
            x, y = whole.left() + number * side, whole.top() + number * side
            brush.line(x, whole.top(), x, whole.bottom(), colour=brush.theme.panel)
            brush.line(whole.left(), y, whole.right(), y, colour=brush.theme.panel)
        for row in range(count):
            if side >= 0.7 * self.row or row % 2 == 0:
                middle = whole.top() + (row + 0.5) * side
                brush.text(0, middle, self.names[row], colour=brush.theme.muted, room=self.name_width())
        for column in range(count):
            if side >= brush.width_of(self.names[column]) + 2:
                x = self.rect_of(0, column, side).center().x()
                brush.text(x, 1.5 * self.row, self.names[column], colour=brush.theme.muted, align=CENTRE)
        cell = self.seen_cell()
        for x1, y1, x2, y2 in _frame(self.rect_of(*cell)):
            brush.line(x1, y1, x2, y2, colour=brush.theme.text if self.hasFocus() else brush.theme.muted, width=2)
        left = self.rect_of(0, count - 1).right() + 2 * brush.unit
        for number, words in enumerate(self.words(*cell)):
            muted = brush.theme.muted if number == 4 else ""
            y = (2.5 + number * 1.15) * self.row
            brush.text(left, y, words, bold=number == 3, colour=muted, room=self.width() - left)

    def _colours(self, jacobian: Array) -> QImage:
        """A pixel for each cell; by the square root, for most products of two shares are tiny."""
        largest = max(float(np.nan_to_num(np.abs(jacobian)).max(initial=0.0)), 1e-12)
        share = np.nan_to_num(np.clip(jacobian / largest, -1.0, 1.0))
        return shaded_image(theme_of(self), np.copysign(np.sqrt(np.abs(share)), share))

    def seen_cell(self) -> tuple[int, int]:
        """The cell pointed at, else the one that is selected."""
        row, column = self._pointed or self.cell
        most = max(len(self.names) - 1, 0)
        return min(row, most), min(column, most)

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        first, count = self.rect_of(0, 0), len(self.names)
        column, row = math.floor((x - first.left()) / self.side()), math.floor((y - first.top()) / self.side())
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    # The person

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self.cell_at(event.position().x(), event.position().y())
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._pointed = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().x(), event.position().y())
        if cell is not None and self.soft is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or self.soft is None:
            super().keyPressEvent(event)
            return
        count = len(self.names)
        self._pointed = None
        self.choose((self.cell[0] + move[0]) % count, (self.cell[1] + move[1]) % count)

    def choose(self, row: int, column: int) -> None:
        """Select this cell, and tell of it."""
        self.cell = (row, column)
        self.setAccessibleDescription(" ".join(self.words(row, column)))
        self.update()
        self.chosen.emit(row, column)

    def retranslate(self) -> None:
        self.heading = self.tr("Jacobian ∂ŷᵢ/∂zₖ")
        self.setAccessibleName(self.heading)
        self.setToolTip(
            self.tr("A row for each ŷ, a column for each z: what one gains the others lose, rows add up to 0")
        )
        super().retranslate()

    def hint(self, at: object) -> str:
        return "\n".join([*self.words(*self.seen_cell()), self.toolTip()])


class CollapsePanel(SoftmaxPanel):
    """−y/ŷ times the Jacobian is ŷ − y: a row for each class, and the whole product of one written out."""

    def __init__(self) -> None:
        self.column = 0
        super().__init__()

    def least(self) -> QSize:
        widths = self._widths()
        return QSize(max(sum(widths), grid(self, 34)), self.row * ((len(self.names) or 10) + 3))

    def _widths(self) -> list[int]:
        slope = self.width_of(_number(-8.8e-8))
        signed = self.width_of(figures(-0.8888))
        gap = grid(self, 1)
        headings = [self.width_of(one) for one in self._headings()]
        return [self.name_width()] + [
            max(width, heading) + gap for width, heading in zip((slope, slope, signed, signed), headings, strict=True)
        ]

    def _headings(self) -> tuple[str, str, str, str]:
        name = self.names[self.wished] if self.wished < len(self.names) else "k"
        return f"∂ŷ[{name}]/∂zₖ", f"·(−1/ŷ[{name}])", "ŷₖ − yₖ", self.tr("wish")

    def product(self, column: int) -> str:
        """The chain of one z, with its numbers."""
        soft, c = self.soft, self.wished
        if soft is None:
            return ""
        share, slope = float(soft.shares[c]), float(soft.jacobian[c, column])
        result = float(soft.shares[column]) - (column == c)
        return f"−1/{_number(share)} · ({_number(slope)}) = {figures(result)}"

    def paint(self, brush: Brush) -> None:
        soft, c = self.soft, self.wished
        if soft is None or c >= len(self.names):
            return
        high = min(self.height() / (len(self.names) + 3), self.row * 1.6)
        brush.text(0, high / 2, self.heading, colour=brush.theme.muted, room=self.width())
        widths = [float(one) for one in self._widths()]
        spare = max(self.width() - sum(widths), 0.0) / 4
        rights, left = [], 0.0
        for number, width in enumerate(widths):
            left += width + (min(spare, 4.0 * brush.unit) if number else 0.0)
            rights.append(left)
        for right, text in zip(rights[1:], self._headings(), strict=True):
            brush.text(right, 1.5 * high, text, colour=brush.theme.muted, align=RIGHT)
        share = float(soft.shares[c])
        for k, name in enumerate(self.names):
            middle, bold = (k + 2.5) * high, k == c
            slope, result = float(soft.jacobian[c, k]), float(soft.shares[k]) - (k == c)
            brush.text(0, middle, name, bold=bold, room=rights[0])
            product = -slope / share if share > 0.0 else float("nan")
            for right, value in ((rights[1], slope), (rights[2], product)):
                brush.text(right, middle, _number(value), align=RIGHT)
            brush.text(rights[3], middle, figures(result), align=RIGHT, bold=True)
            colour = brush.sign(-result) if abs(result) >= 0.5e-4 else brush.theme.faint
            brush.text(rights[4], middle, figures(-result), colour=colour, align=RIGHT, bold=True)
        self.spots = [
            (QRectF(0, (k + 2) * high, self.width(), high), self.product(k)) for k in range(len(self.names))
        ]
        middle = (len(self.names) + 2.5) * high
        name = self.names[self.column] if self.column < len(self.names) else ""
        words = named(f"z[{name}]", self.product(self.column))
        brush.text(0, middle, words, colour=brush.theme.muted, room=self.width())

    def retranslate(self) -> None:
        self.heading = self.tr("With cross-entropy: −y/ŷ · J = ŷ − y")
        self.setAccessibleName(self.heading)
        super().retranslate()


def _number(value: float) -> str:
    """A slope: four decimals, or a power of ten where these would be zeros."""
    return loss_text(value) if value and abs(value) < 1e-3 else figures(value)


def _frame(rect: QRectF) -> tuple[tuple[float, float, float, float], ...]:
    left, top, right, bottom = rect.left(), rect.top(), rect.right() - 1, rect.bottom() - 1
    return (
        (left, top, right, top),
        (right, top, right, bottom),
        (right, bottom, left, bottom),
        (left, bottom, left, top),
    )
