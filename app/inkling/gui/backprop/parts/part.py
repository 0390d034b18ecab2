"""A part of Three levers or of Chain rule: a figure to point at and to pick in, with the mouse or the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QToolTip, QWidget

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.gui.backprop.look import Look
from inkling.gui.widgets.figures.figure import Brush, Figure
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip
from inkling.network import DenseSpec

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def neuron_name(look: Look, stage: int, neuron: int, *, classes: bool = True) -> str:
    """a2[5], a1[3,10,12] in a feature map, x[300] for an input; with `classes` an output's class too: a3[4] “4”."""
    network = look.network
    if stage < 0:
        dense = isinstance(network.stages[0].spec, DenseSpec)
        index = (neuron,) if dense else unraveled(look.passed.inputs.shape, neuron)
        return f"x[{','.join(map(str, index))}]"
    name = f"a{stage + 1}[{','.join(map(str, unraveled(look.passed.stages[stage].z.shape, neuron)))}]"
    if not classes or stage < len(network.stages) - 1:
        return name
    words = QCoreApplication.translate("NeuronName", "{neuron} “{digit}”")
    return words.format(neuron=name, digit=look.class_name(neuron))


def bias_of(passed: BackwardPass, stage: int, neuron: int) -> float:
    """b of a neuron, given by its flat index; of a feature map or a channel the one that all its places share."""
    found = passed.question.network.stages[stage]
    values = [one.value for one in found.parameters if one.name.endswith((".bias", ".shift"))]
    if not values:
        return 0.0
    shape = passed.stages[stage].z.shape
    return float(values[0][unraveled(shape, neuron)[0] if len(values[0]) > 1 else 0])


def unraveled(shape: tuple[int, ...], flat: int) -> tuple[int, ...]:
    return tuple(map(int, np.unravel_index(flat, shape)))


def small(passed: BackwardPass) -> bool:
    """Whether what takes some forward passes is a matter of a millisecond; else a worker has it."""
    return passed.gradient.size <= 50_000 and all(stage.z.ndim == 1 for stage in passed.stages)


def narrow(widget: QWidget) -> bool:
    """Whether what stands side by side elsewhere has to stand one below the other."""
    return widget.width() < grid(widget, 44)


def direction(widget: QWidget) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if narrow(widget) else QBoxLayout.Direction.LeftToRight


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that tells something when pointed at, and can be picked where `value` is not None."""

    rect: QRectF
    value: object
    text: str


class Part(Figure):
    """A figure with spots to pick by a click, or by the arrow keys and Enter; or a sentence in its place."""

    picked = Signal(object)  # the value of the spot that the person picked

    def __init__(self, parent: QWidget, *, lines: float = 6) -> None:
        """lines: of text, that it needs at least"""
        super().__init__(parent)
        self._lines, self._note, self._current = lines, "", 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def draw(self, brush: Brush) -> None:
        """Paint it; called only where there is no note."""
        raise NotImplementedError

    def spots(self) -> Sequence[Spot]:
        return ()

    def set_note(self, note: str) -> None:
        """Why there is nothing to show, one sentence; "" where there is."""
        self._note = note
        if note:
            self.setAccessibleDescription(note)
        self.update()

    @property
    def note(self) -> str:
        return self._note

    def paint(self, brush: Brush) -> None:
        if self._note:
            brush.painter.setPen(QColor(brush.theme.muted))
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            brush.painter.drawText(QRectF(self.rect()), int(flags), self._note)
            return
        self.draw(brush)
        pickable = self._pickable() if self.hasFocus() else []
        if pickable:
            ring = pickable[min(self._current, len(pickable) - 1)].rect.adjusted(0.5, 0.5, -0.5, -0.5)
            brush.painter.setBrush(Qt.BrushStyle.NoBrush)
            brush.painter.setPen(QPen(QColor(brush.theme.accent), 1))
            brush.painter.drawRoundedRect(ring, 3, 3)

    def _pickable(self) -> list[Spot]:
        return [] if self._note else [spot for spot in self.spots() if spot.value is not None]

    def _spot_at(self, point: QPointF) -> Spot | None:
        return None if self._note else next((spot for spot in self.spots() if spot.rect.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is not None and spot.value is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = self._pickable().index(spot)
            self.picked.emit(spot.value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        hand = spot is not None and spot.value is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pickable, key = self._pickable(), Qt.Key(event.key())
        if pickable and key in _WAYS:
            self._current = min(max(self._current + _WAYS[key], 0), len(pickable) - 1)
            self.setAccessibleDescription(pickable[self._current].text)
            self.update()
        elif pickable and key in _ENTER:
            self.picked.emit(pickable[min(self._current, len(pickable) - 1)].value)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self._spot_at(QPointF(event.pos()))
            if spot is not None:
                QToolTip.showText(event.globalPos(), tooltip(spot.text))
                return True
        return super().event(event)

    def line(self) -> float:
        """The height of one line of text, in which a row stands."""
        return grid(self, 2.25)

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 8), round(self._lines * self.line()))
