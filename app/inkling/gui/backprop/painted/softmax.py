"""Softmax painted: z → e^z → ŷ class by class, the shares that fill a bar, the Jacobian, and what it collapses to."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from inkling.analysis.backprop.softmax import Softmax
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel, figures
from inkling.gui.widgets.formats import fixed, loss_text, named
from inkling.gui.widgets.theme import grid

_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SoftmaxPanel(Panel):
    """One of the panels that show a softmax. wished: index of the class that is wished for"""

    def __init__(self) -> None:
        super().__init__()
        self.soft: Softmax | None = None
        self.names: tuple[str, ...] = ()
        self.wished = 0
        self.retranslate()

    def show_softmax(self, soft: Softmax | None, names: tuple[str, ...], wished: int) -> None:
        self.soft, self.names, self.wished = soft, names, wished
        self.update()

    def number_width(self, example: float, decimals: int) -> int:
        return self.width_of(fixed(example, decimals))

    def name_width(self) -> int:
        return min(max(map(self.width_of, self.names or ("0",))), grid(self, 8))


class LogitsPanel(SoftmaxPanel):
    """A row for each class: z, which can be dragged, e^z and ŷ."""

    dragged = Signal(int, float)  # the person moved the z of this class there
    back = Signal()  # the person wants their own z again

    def __init__(self) -> None:
        super().__init__()
        self.moved: frozenset[int] = frozenset()  # whose z is not mine
        self.current = 0  # the row that the keys move
        self._dragging: tuple[float, float] | None = None  # where the mouse went down, and z there
        self._scale = 1.0  # z of a bar's whole length
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def least(self) -> QSize:
        widths = self._widths()
        return QSize(sum(widths) + grid(self, 1) * (len(widths) - 1), self.row * ((len(self.names) or 10) + 2))

    def _widths(self) -> list[int]:
        """Name, z's bar, z, e^z, ŷ's bar, ŷ."""
        power = self.width_of(loss_text(8.8e-8))
        return [
            self.name_width(),
            grid(self, 10),
            self.number_width(-88.88, 2),
            max(power, self.number_width(88888, 0)),
            grid(self, 6),
            self.number_width(0.8888, 4),
        ]

    def _columns(self) -> list[tuple[float, float]]:
        widths = [float(one) for one in self._widths()]
        spare = max(self.width() - self.least().width(), 0)
        widths[1] += spare * 0.6
        widths[4] += spare * 0.4
        found, left = [], 0.0
        for width in widths:
            found.append((left, left + width))
            left += width + grid(self, 1)
        return found

    def _high(self) -> float:
        return min(self.height() / (len(self.names) + 2), self.row * 1.6)

    def bar_of(self, index: int) -> QRectF:
        """Where a class's z can be dragged."""
        left, right = self._columns()[1]
        return QRectF(left, (index + 1) * self._high(), right - left, self._high())

    def per_pixel(self) -> float:
        """By how much z changes with each pixel of the mouse."""
        left, right = self._columns()[1]
        return 2 * self._scale / max(right - left, 1.0)

    def paint(self, brush: Brush) -> None:
        soft = self.soft
        if soft is None:
            return
        columns, high, theme = self._columns(), self._high(), brush.theme
        if self._dragging is None:
            finite = np.abs(soft.z[np.isfinite(soft.z)])
            self._scale = max(float(finite.max(initial=0.0)) * 1.1, 5.0)
        for (_, right), text in zip(columns, ("", "", "z", "e^z", "", "ŷ"), strict=True):
            brush.text(right, high / 2, text, colour=theme.muted, align=RIGHT)
        exponentials = self.exponentials()
        for index, name in enumerate(self.names):
            middle, mine = (index + 1.5) * high, index == self.wished
            if index == self.current and self.hasFocus():
                row = QRectF(0, (index + 1) * high, self.width(), high)
                brush.fill(row, theme.raised, radius=brush.unit / 4)
            brush.text(0, middle, name, bold=mine, room=columns[0][1])
            bar = QRectF(columns[1][0], middle - high / 2, columns[1][1] - columns[1][0], high)
            self._paint_z(brush, bar, index, middle, min(high * 0.55, brush.unit * 1.5))
            moved = theme.accent if index in self.moved else ""
            brush.text(
                columns[2][1], middle, figures(float(soft.z[index]), 2), align=RIGHT, bold=bool(moved), colour=moved
            )
            brush.text(columns[3][1], middle, loss_text(exponentials[index]), align=RIGHT)
            left, right = columns[4]
            thick = min(high * 0.55, brush.unit * 1.5)
            brush.fill(QRectF(left, middle - thick / 2, right - left, thick), theme.raised)
            share = float(soft.shares[index]) if math.isfinite(soft.shares[index]) else 0.0
            width = (right - left) * share
            brush.fill(QRectF(left, middle - thick / 2, width, thick), theme.accent if mine else theme.muted)
            brush.text(columns[5][1], middle, figures(float(soft.shares[index])), align=RIGHT, bold=mine)
        bottom = (len(self.names) + 1) * high
        brush.line(0, bottom, self.width(), bottom)
        middle = bottom + high / 2
        brush.text(0, middle, "Σ", colour=theme.muted)
        brush.text(columns[3][1], middle, loss_text(float(np.sum(exponentials))), align=RIGHT, bold=True)
        brush.text(columns[5][1], middle, figures(float(soft.shares.sum())), align=RIGHT, bold=True)

    def exponentials(self) -> list[float]:
        """e^z as it is, infinite where no number is as large."""
        if self.soft is None:
            return []
        with np.errstate(over="ignore"):
            return [float(one) for one in np.exp(self.soft.z)]

    def _paint_z(self, brush: Brush, bar: QRectF, index: int, middle: float, thick: float) -> None:
        z = float(self.soft.z[index]) if self.soft is not None else 0.0
        brush.fill(QRectF(bar.left(), middle - thick / 2, bar.width(), thick), brush.theme.raised)
        if not math.isfinite(z):
            return
        zero = bar.center().x()
        end = zero + max(min(z / self._scale, 1.0), -1.0) * bar.width() / 2
        part = QRectF(min(zero, end), middle - thick / 2, abs(end - zero), thick)
        brush.fill(part, brush.sign(z))
        brush.line(zero, middle - thick / 2, zero, middle + thick / 2, colour=brush.theme.faint)
        brush.dot(end, middle, thick * 0.6, brush.theme.accent if index in self.moved else brush.theme.text)

    # The person

    def _index_at(self, at: QPointF) -> int | None:
        found = [index for index in range(len(self.names)) if self.bar_of(index).contains(at)]
        return found[0] if found else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if index is None or self.soft is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self.current = index
        self._dragging = (event.position().x(), float(self.soft.z[index]))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging is not None:
            start, z = self._dragging
            self.dragged.emit(self.current, z + (event.position().x() - start) * self.per_pixel())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.soft is None:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.current = (self.current + _KEYS[key]) % max(len(self.names), 1)
            self.update()
        elif key in _STEPS:
            size = 1.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.1
            self.dragged.emit(self.current, float(self.soft.z[self.current]) + _STEPS[key] * size)
        elif key == Qt.Key.Key_Backspace:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("z, e^z and ŷ of each class"))
        self.setToolTip(
            self.tr(
                "Drag a z, or move it with the left and right arrow keys: all ŷ change, and their sum stays 1; "
                "the network stays as it is"
            )
        )
        super().retranslate()

    def hint(self, at: object) -> str:
        return self.toolTip()


class FullPanel(SoftmaxPanel):
    """The shares in one bar, which is always full."""

    def least(self) -> QSize:
        return QSize(grid(self, 28), round(self.row * 2.6))

    def paint(self, brush: Brush) -> None:
        if self.soft is None:
            return
        top = self.paint_heading(brush)
        left, self.spots = 0.0, []
        high = min(self.height() - top, self.row * 1.5)
        for index, share in enumerate(self.soft.shares):
            if not np.isfinite(share):
                continue
            part = QRectF(left, top, self.width() * float(share), high)
            mine = index == self.wished
            colour = brush.theme.accent if mine else brush.theme.muted if index % 2 else brush.theme.faint
            brush.fill(part, colour)
            name = self.names[index] if index < len(self.names) else ""
            if part.width() > brush.width_of(name) + brush.unit / 2:
                brush.text(part.center().x(), part.center().y(), name, colour=brush.theme.panel, align=CENTRE)
            self.spots.append((part, named(name, f"ŷ = {figures(float(share))}\n{self.toolTip()}")))
            left = part.right()

    def retranslate(self) -> None:
        self.heading = self.tr("Σ ŷ = 1: always full")
        self.setAccessibleName(self.heading)
        self.setToolTip(self.tr("A probability distribution: each ŷ is between 0 and 1, and together they make 1"))
        super().retranslate()
