"""The rest of Three levers: a scatter, the fan of a neuron, and the curve that its bias moves."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.backprop.backward_pass import slopes
from inkling.analysis.backprop.fan import Branch
from inkling.analysis.backprop.what_if import activations_at
from inkling.gui.backprop.parts.asked import Asked
from inkling.gui.backprop.parts.painting import Curve, Floats, paint_curve, row_rects, signed
from inkling.gui.backprop.parts.part import Part, Spot, neuron_name, unraveled
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.formats import loss_text
from inkling.network import Conv2DSpec


class Scatter(Part):
    """−∂C/∂w over a: a straight line through 0, whose slope is the wish."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=3.5)
        self._xs: Floats = np.empty(0)
        self._ys: Floats = np.empty(0)
        self._slope = 0.0

    def show_points(self, xs: Floats, ys: Floats, slope: float) -> None:
        self._xs, self._ys, self._slope = xs, ys, slope
        words = self.tr("−∂C/∂w over a, {count} weights: a straight line through 0 with the slope {slope}")
        self.setAccessibleDescription(words.format(count=len(xs), slope=signed(slope)))
        self.update()

    def spots(self) -> list[Spot]:
        return [Spot(QRectF(self.rect()), None, self.accessibleDescription())]

    def draw(self, brush: Brush) -> None:
        if not len(self._xs) or not (np.isfinite(self._xs).all() and np.isfinite(self._ys).all()):
            return
        line = brush.line_height
        area = QRectF(0, line, self.width(), self.height() - line).adjusted(4, 4, -4, -4)
        low, high = (min(0.0, float(self._xs.min())), max(0.0, float(self._xs.max())))
        below, above = (min(0.0, float(self._ys.min())), max(0.0, float(self._ys.max())))
        across, up = area.width() / ((high - low) or 1.0), area.height() / ((above - below) or 1.0)
        zero = QPointF(area.left() - low * across, area.bottom() + below * up)
        brush.line(area.left(), zero.y(), area.right(), zero.y())
        brush.line(zero.x(), area.top(), zero.x(), area.bottom())
        ends = [zero.y() - self._slope * x * up for x in (low, high)]
        brush.line(area.left(), ends[0], zero.x() + high * across, ends[1], colour=brush.theme.accent)
        brush.painter.setPen(QPen(QColor(brush.theme.text), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        points = zip(zero.x() + self._xs * across, zero.y() - self._ys * up, strict=True)
        brush.painter.drawPoints(QPolygonF([QPointF(float(x), float(y)) for x, y in points]))
        brush.text(0, line / 2, "−∂C/∂w", colour=brush.theme.muted)
        brush.text(self.width(), line / 2, "a →", align=RIGHT, colour=brush.theme.muted)


class FanFigure(Part):
    """One branch for each neuron of the layer after, the largest first, and their sum; a click on one picks it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=6)
        self._asked: Asked | None = None

    def show_asked(self, asked: Asked | None) -> None:
        self._asked = asked
        self._fit()
        self.update()
        if asked is not None:
            self.setAccessibleDescription("; ".join([*(spot.text for spot in self.spots()[:10]), self._sum()]))

    def _sum(self) -> str:
        assert self._asked is not None  # noqa: S101  (asked only where there is a fan)
        return self.tr("Σ = −∂C/∂{name} = {sum}").format(name=self._asked.fan_name, sum=signed(self._asked.fan.total))

    def _rects(self, count: int) -> list[QRectF]:
        area = QRectF(0, 0, self.width(), self.height() - self.line())
        return row_rects(count, area, self.line(), 17 * self.line())

    def _fit(self) -> None:
        """As high as all branches need; what is higher than the room is scrolled."""
        count = 0 if self._asked is None else len(self._asked.fan.branches)
        columns = min(max(1, int(self.width() // (17 * self.line()))), 2)
        self.setMinimumHeight(round((max(2, -(-count // columns)) + 1) * self.line()) if count else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _map(self, branch: Branch) -> str:
        assert self._asked is not None  # noqa: S101  (there is a branch)
        fan, look = self._asked.fan, self._asked.look
        if branch.weight is None and isinstance(look.network.stages[fan.stage].spec, Conv2DSpec):
            number = unraveled(look.passed.stages[fan.stage].z.shape, branch.neuron)[0]
            return self.tr("map a{layer}[{number}]").format(layer=fan.stage + 1, number=number)
        return neuron_name(look, fan.stage, branch.neuron)

    def spots(self) -> list[Spot]:
        if self._asked is None:
            return []
        fan, told = self._asked.fan, []
        one = self.tr(
            "{name}: w = {weight} times −∂C/∂z = {wish}, which was found once, σ′(z) · (−∂C/∂a), and which every "
            "neuron before it uses: {value}"
        )
        many = self.tr("{name}: {value}, the sum over all places of the map whose window it is in")
        for rect, branch in zip(self._rects(len(fan.branches)), fan.branches, strict=True):
            words = {"name": self._map(branch), "value": signed(branch.value)}
            if branch.weight is None or branch.wish is None:
                text = many.format(**words)
            else:
                text = one.format(weight=loss_text(branch.weight), wish=signed(branch.wish), **words)
            told.append(Spot(rect, (fan.stage, branch.neuron), text))
        return told

    def draw(self, brush: Brush) -> None:
        if self._asked is None:
            return
        branches, line = self._asked.fan.branches, self.line()
        most = max((abs(branch.value) for branch in branches), default=0.0) or 1.0
        number, bottom = brush.width_of("−0.00000"), self.height() - line
        name = max((brush.width_of(self._map(branch)) for branch in branches), default=0.0) + brush.unit
        seen = self.visibleRegion().boundingRect()
        for rect, branch in zip(self._rects(len(branches)), branches, strict=True):
            if rect.bottom() < seen.top() or rect.top() > seen.bottom():
                continue
            middle, left = rect.center().y(), rect.left() + name
            brush.text(rect.left(), middle, self._map(branch), room=name)
            brush.text(rect.right(), middle, signed(branch.value), align=RIGHT, colour=brush.sign(branch.value))
            end = rect.right() - number - brush.unit
            if branch.weight is not None and branch.wish is not None and end - left > 2 * number + 4 * brush.unit:
                brush.text(left + number, middle, loss_text(branch.weight), align=RIGHT)
                brush.text(left + number + brush.unit, middle, "·", align=CENTRE, colour=brush.theme.muted)
                box = QRectF(left + number + 2 * brush.unit, rect.top() + 1, number + brush.unit, rect.height() - 2)
                brush.fill(box, brush.theme.raised, radius=3)
                brush.text(box.center().x(), middle, signed(branch.wish), align=CENTRE)
                left = box.right() + brush.unit
            if end - left > brush.unit:
                length = (end - left) * abs(branch.value) / most
                brush.fill(QRectF(left, middle - 2, length, 4), brush.sign(branch.value))
        brush.line(0, bottom + 1, self.width(), bottom + 1)
        brush.text(0, self.height() - line / 2, self._sum(), bold=True, room=self.width())


class BiasCurve(Part):
    """a over the sum that the drawing brings, Σ w·a; b moves the curve, and the drawing stays where it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=4.5)
        self._asked: Asked | None = None
        self._bias = self._moved = 0.0

    def show_asked(self, asked: Asked | None, bias: float, moved: float) -> None:
        """bias: the neuron's own; moved: by how much it is moved, what if"""
        self._asked, self._bias, self._moved = asked, bias, moved
        self.set_note("" if asked is None else asked.why_no_levers)
        if asked is not None and asked.found is not None:
            self.setAccessibleDescription(", ".join(self.numbers()))

    def _at(self, z: float) -> tuple[float, float]:
        """a and σ′ there."""
        assert self._asked is not None  # noqa: S101  (asked only where there is a neuron)
        passed, stage = self._asked.look.passed, self._asked.stage
        a = activations_at(passed, stage, self._asked.neuron, np.array([z]))
        spec = passed.question.network.stages[stage].spec
        if spec.activation_name is None:
            return float(a[0]), 1.0
        if spec.activation_name == "softmax":
            return float(a[0]), float(a[0] * (1 - a[0]))
        return float(a[0]), float(slopes(spec, np.array([z]), a)[0])

    def numbers(self) -> list[str]:
        """What stands beside the curve."""
        if self._asked is None or self._asked.found is None:
            return []
        z = self._asked.found.z + self._moved
        a, slope = self._at(z)
        wide = self.width() > 40 * self.fontMetrics().averageCharWidth() * 1.5
        return [
            f"b = {loss_text(self._bias + self._moved)}",
            f"z = {'Σ w·a + b = ' * wide}{loss_text(z)}",
            f"a = {'σ(z) = ' * wide}{loss_text(a)}",
            f"σ′{'(z)' * wide} = {loss_text(slope)}",
        ]

    def draw(self, brush: Brush) -> None:
        if self._asked is None or self._asked.found is None:
            return
        found, look = self._asked.found, self._asked.look
        drawn = found.z - self._bias  # what the drawing brings
        if not np.isfinite([drawn, self._bias]).all():
            return  # there is no curve there; the numbers are told
        left, right = min(-self._bias - 6, drawn - 1), max(-self._bias + 6, drawn + 1)
        xs = np.linspace(left, right, 121)
        ys = activations_at(look.passed, self._asked.stage, self._asked.neuron, xs + self._bias + self._moved)
        a, slope = self._at(found.z + self._moved)
        texts = self.numbers()
        width = max(map(brush.width_of, texts)) + brush.width_of("00") + 2 * brush.unit
        area = QRectF(4, 4, self.width() - width - 4, self.height() - brush.line_height - 6)
        x = area.left() + (drawn - left) / (right - left) * area.width()
        brush.line(x, area.top(), x, area.bottom(), colour=brush.theme.faint)
        curve = Curve(xs, ys, (drawn, a), slope, (drawn, found.a))
        paint_curve(brush, area, curve, fixed_y=(0.0, 1.0))
        caption = self.tr("Σ w·a = {sum}: what the drawing brings").format(sum=loss_text(drawn))
        brush.text(0, self.height() - brush.line_height / 2, caption, colour=brush.theme.muted, room=area.width())
        line = min(self.line(), self.height() / len(texts))
        for number, text in enumerate(texts):
            brush.text(self.width() - width + brush.unit, (number + 0.5) * line, text, room=width - brush.unit)
