"""The curve of a neuron's function over z: the z that is looked at, the tangent there, and a jump to be dragged."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.maps import UNIT, Window
from inkling.analysis.playground.neuron import JUMPS, STEP, Neuron, activate
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.stages.neuron.words import OTHER_FORM, formula
from inkling.gui.widgets.axis_ranges import round_up, ticks
from inkling.gui.widgets.figures.axes import Axes
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush, Figure
from inkling.gui.widgets.formats import loss_text, tick_texts
from inkling.gui.widgets.theme import grid

_PLACES = 241  # of a curve
_NEAR = 8.0  # pixels from the jump
_LEAST_SPAN = 2.0


class NeuronCurve(Figure):
    """It is handed the neuron and the place, and tells where the jump is dragged to."""

    jump_grabbed = Signal()  # the jump of the course's threshold is being dragged from now on
    jump_dragged = Signal(float)  # the z that it has come to
    jump_released = Signal()  # the drag is over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.neuron = Neuron(Line(0.0, 0.0, 0.0))
        self._window, self._place = UNIT, (0.0, 0.0)
        self._dragging = False
        self.setMouseTracking(True)

    def show_neuron(self, neuron: Neuron, window: Window, place: tuple[float, float]) -> None:
        """Look at this. window: of the plane, whose z the curve spans; place: x₁ and x₂"""
        self.neuron, self._window, self._place = neuron, window, place
        z, a, slope = neuron.answer(*place)
        heard = f"z = {loss_text(z)}, a = {loss_text(a)}, f′(z) = {loss_text(slope)}"
        if heard != self.accessibleDescription():
            self.setAccessibleDescription(heard)
        self.update()

    def axes(self) -> Axes:
        """The curve's rectangle, and what it spans: whatever z there is in the window."""
        neuron, window, unit = self.neuron, self._window, grid(self)
        corners = [neuron.sum(x1, x2) for x1 in (window.left, window.right) for x2 in (window.low, window.high)]
        span = round_up(max(_LEAST_SPAN, abs(neuron.at) if neuron.activation == STEP else 0.0, *map(abs, corners)))
        a, _ = activate(neuron.activation, np.linspace(-span, span, _PLACES), at=neuron.at)
        low, high = min(0.0, float(a.min())), max(float(a.max()), 1.0)
        room = 0.08 * (high - low)
        line = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("−00.00") + unit
        area = QRectF(left, 1.5 * line, self.width() - left - unit, self.height() - 3.25 * line)
        return Axes(area, (-span, span), (low - room, high + room))

    def paint(self, brush: Brush) -> None:
        axes, neuron = self.axes(), self.neuron
        if axes.area.width() < 1 or axes.area.height() < 1:
            return
        self._paint_axes(brush, axes)
        painter = brush.painter
        painter.save()
        painter.setClipRect(axes.area.adjusted(-1, -1, 1, 1))
        other = OTHER_FORM.get(neuron.activation)
        if other is not None:
            self._paint_curve(brush, axes, other, brush.theme.muted, 1.0)
        self._paint_curve(brush, axes, neuron.activation, brush.theme.text, 2.0)
        z, a, slope = neuron.answer(*self._place)
        if math.isfinite(a):
            self._paint_tangent(brush, axes, z, a, slope)
        painter.restore()
        brush.text(0, brush.line_height / 2, formula(neuron.activation), bold=True, room=self.width())

    def _paint_axes(self, brush: Brush, axes: Axes) -> None:
        area, muted, line = axes.area, brush.theme.muted, brush.line_height
        for z, horizontal in ((0.0, True), (0.0, False)):
            if horizontal:
                brush.line(area.left(), axes.y(z), area.right(), axes.y(z))
            else:
                brush.line(axes.x(z), area.top(), axes.x(z), area.bottom())
        step, at = ticks(*axes.x_range, round(area.width() / (3.5 * line)))
        for z, words in zip(at, tick_texts(at, step), strict=True):
            brush.line(axes.x(z), area.bottom(), axes.x(z), area.bottom() + 4, colour=muted)
            if axes.x(z) < area.right() - line:
                brush.text(axes.x(z), area.bottom() + 4 + line / 2, words, colour=muted, align=CENTRE)
        brush.text(area.right(), area.bottom() + 4 + line / 2, "z", colour=muted, align=RIGHT)
        step, at = ticks(*axes.y_range, max(2, round(area.height() / (4 * line))))
        for a, words in zip(at, tick_texts(at, step), strict=True):
            brush.line(area.left() - 4, axes.y(a), area.left(), axes.y(a), colour=muted)
            brush.text(area.left() - 6, axes.y(a), words, colour=muted, align=RIGHT)

    def _paint_curve(self, brush: Brush, axes: Axes, name: str, colour: str, width: float) -> None:
        z = np.linspace(*axes.x_range, _PLACES)
        at = self.neuron.at if name == STEP else 0.0
        if name in JUMPS:  # two pieces, and a full dot where the jump itself belongs to
            for start, end, a in ((axes.x_range[0], at, 0.0), (at, axes.x_range[1], 1.0)):
                brush.line(axes.x(start), axes.y(a), axes.x(end), axes.y(a), colour=colour, width=width)
            brush.painter.setPen(QPen(QColor(brush.theme.muted), 1.0, Qt.PenStyle.DashLine))
            brush.painter.drawLine(QPointF(axes.x(at), axes.y(0.0)), QPointF(axes.x(at), axes.y(1.0)))
            closed = 1.0 if name == STEP else 0.0
            for a in (0.0, 1.0):
                brush.painter.setPen(QPen(QColor(colour), 1.5))
                brush.painter.setBrush(QColor(colour if a == closed else brush.theme.window))
                brush.painter.drawEllipse(QPointF(axes.x(at), axes.y(a)), 0.5 * brush.unit, 0.5 * brush.unit)
            return
        values, _ = activate(name, z)
        brush.polyline(axes.xs(z), axes.ys(values), colour=colour, width=width)

    def _paint_tangent(self, brush: Brush, axes: Axes, z: float, a: float, slope: float) -> None:
        colour, reach = brush.theme.accent, 0.3 * axes.x_range[1]
        ends = axes.xs([z - reach, z + reach]), axes.ys([a - slope * reach, a + slope * reach])
        brush.polyline(*ends, colour=colour, width=1.5)
        brush.painter.setPen(QPen(QColor(colour), 1.0, Qt.PenStyle.DotLine))
        brush.painter.drawLine(QPointF(axes.x(z), axes.y(a)), QPointF(axes.x(z), axes.area.bottom()))
        brush.painter.drawLine(QPointF(axes.x(z), axes.y(a)), QPointF(axes.area.left(), axes.y(a)))
        brush.dot(axes.x(z), axes.y(a), 0.6 * brush.unit, colour)

    def _on_jump(self, at: QPointF) -> bool:
        axes = self.axes()
        near = abs(at.x() - axes.x(self.neuron.at)) <= _NEAR
        return self.neuron.activation == STEP and near and axes.area.adjusted(-9, -9, 9, 9).contains(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._on_jump(event.position()):
            self._dragging = True
            self.jump_grabbed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            axes = self.axes()
            (z, _), (least, most) = axes.data_at(event.position()), axes.x_range
            z = min(max(z, least), most)
            self.jump_dragged.emit(round(z, 2))
        on_jump = self._dragging or self._on_jump(event.position())
        self.setCursor(Qt.CursorShape.SizeHorCursor if on_jump else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging and not event.buttons():
            self._dragging = False
            self.jump_released.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 24), grid(self, 18))
