"""One entry moved, what if: the tree w, a, b → z → a → C with a number line for each, and the curve C(w)."""

import math

import numpy as np
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.figure import CENTRE, RIGHT, Brush
from inkling.gui.backprop.parts.painting import Curve, Floats, paint_curve, signed
from inkling.gui.backprop.parts.part import Part, Spot, neuron_name
from inkling.gui.backprop.parts.weighing import Answer, symbol_of
from inkling.gui.widgets.formats import loss_text, number_text


class TreeFigure(Part):
    """Four columns, each number and its line: a tick where it is, a dot where it would be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=5)
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self._answer = answer if answer is not None and answer.along is not None else None
        self.set_note("" if answer is None else answer.why)
        if self._answer is not None:
            self.setAccessibleDescription("; ".join(spot.text for spot in self.spots()))

    def _columns(self) -> list[tuple[str, Floats]]:
        """Title and values: those of the grid, and last the one of δ."""
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        assert self._answer.along is not None  # noqa: S101
        answer, along = self._answer, self._answer.along
        entry, look = answer.asking.entry, answer.asking.look
        name = neuron_name(look, entry.layer - 1, along.neuron)
        z = "z" + name.partition(" ")[0][1:]
        return [
            (symbol_of(entry), answer.chain.value + along.deltas),
            (z, along.z),
            (name, along.a),
            ("C", along.costs),
        ]

    def _starts(self) -> list[float]:
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        assert self._answer.along is not None  # noqa: S101
        stage = self._answer.passed.stages[self._answer.asking.entry.layer - 1]
        neuron = self._answer.along.neuron
        return [
            self._answer.chain.value,
            float(stage.z.ravel()[neuron]),
            float(stage.a.ravel()[neuron]),
            self._answer.passed.cost,
        ]

    def _beside(self) -> list[list[str]]:
        """What else goes into z, and into C: below each column."""
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        first = self._answer.chain.largest[0].links[0]
        output = self._answer.asking.entry.layer == len(self._answer.passed.stages)
        y = self._answer.passed.question.columns.y[:, 0]
        weighs = self._answer.asking.entry.kind not in ("bias", "shift")
        assert self._answer.along is not None  # noqa: S101
        z, bias = self._starts()[1], self._bias()
        if weighs:
            into = [f"{first.symbol} = {loss_text(first.value)}", f"b = {loss_text(bias)}"]
        else:
            into = [f"Σ w·a = {loss_text(z - bias)}"]
        onwards = [] if output else [self.tr("… and on")]
        wanted = [f"y = {loss_text(float(y[self._answer.along.neuron]))}"] if output else []
        return [into, [], onwards, wanted]

    def _bias(self) -> float:
        """Of the neuron that is moved; 0 where it has none."""
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        stage = self._answer.passed.question.network.stages[self._answer.asking.entry.layer - 1]
        values = [one.value for one in stage.parameters if one.name.endswith((".bias", ".shift"))]
        return float(values[0][self._answer.asking.entry.index[0]]) if values else 0.0

    def _rects(self) -> list[QRectF]:
        width = self.width() / 4
        return [QRectF(number * width, 0, width, self.height()) for number in range(4)]

    def spots(self) -> list[Spot]:
        if self._answer is None:
            return []
        words = self.tr("{name} = {before}; moved by δ: {after}")
        return [
            Spot(
                rect,
                None,
                words.format(name=name, before=loss_text(start), after=loss_text(float(values[-1]))),
            )
            for rect, (name, values), start in zip(self._rects(), self._columns(), self._starts(), strict=True)
        ]

    def draw(self, brush: Brush) -> None:
        if self._answer is None:
            return
        unit, line = brush.unit, min(1.4 * brush.line_height, self.height() / 5.5)
        beside = self._beside()
        for number, (rect, (name, values), start) in enumerate(
            zip(self._rects(), self._columns(), self._starts(), strict=True)
        ):
            left, right = rect.left() + unit * 0.5, rect.right() - 2.5 * unit
            room, now = right - left, float(values[-1])
            brush.text(left, 0.5 * line, name, room=room, colour=brush.theme.muted)
            brush.text(left, 1.5 * line, loss_text(now), bold=True, room=room)
            for below, text in enumerate(beside[number]):
                height = (4 + below) * line
                brush.text(left, height, text, room=room + unit, colour=brush.theme.muted)
                if not number:
                    end = left + min(brush.width_of(text), room + unit) + 0.5 * unit
                    brush.line(end, height, rect.right(), 1.5 * line + unit * (1 + below))
            if number < 3:
                brush.text(rect.right() - unit, 1.5 * line, "→", align=CENTRE, colour=brush.theme.muted)
            finite = values[np.isfinite(values)]
            if len(finite) < 2 or not math.isfinite(start):
                continue
            low, high = float(finite.min()), float(finite.max())
            middle = 2.75 * line
            brush.line(left, middle, right, middle, colour=brush.theme.faint)

            def at(
                value: float, left: float = left, room: float = room, low: float = low, high: float = high
            ) -> float:
                return left + room * ((value - low) / (high - low) if high > low else 0.5)

            brush.line(at(start), middle - unit / 2, at(start), middle + unit / 2, colour=brush.theme.muted)
            if math.isfinite(now):
                brush.line(at(start), middle, at(now), middle, colour=brush.theme.accent, width=2)
                brush.dot(at(now), middle, 0.5 * unit, brush.theme.accent)


class CurveFigure(Part):
    """C along this one weight, with tangent and ball; beside it what a step makes of it, and what δ does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=6)
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self._answer = answer if answer is not None and answer.along is not None else None
        self.set_note("" if answer is None else answer.why)
        if self._answer is not None:
            self.setAccessibleDescription("; ".join(self.lines()))

    def lines(self) -> list[str]:
        """What stands beside the curve; the last three are a table, cells divided by tabs."""
        if self._answer is None:
            return []
        chain, eta = self._answer.chain, self._answer.asking.look.eta
        slope, value, delta = chain.backprop, chain.value, self._answer.asking.delta
        if slope > 0:
            way = self.tr("slope {slope} > 0: the ball rolls left")
        elif slope < 0:
            way = self.tr("slope {slope} < 0: the ball rolls right")
        else:
            way = self.tr("slope {slope}: the ball stays")
        told = [
            way.format(slope=signed(slope)),
            "w ← w − η · ∂C/∂w",
            f"= {loss_text(value)} − {number_text(eta, QLocale())} · {_in_brackets(slope)} = "
            f"{loss_text(value - eta * slope)}",
            "\t".join([f"δ = {loss_text(delta)}", "∂C/∂w · δ", self.tr("real ΔC")]),
            "\t".join([self.tr("this one"), signed(slope * delta), signed(self._real())]),
        ]
        if self._answer.smallest is not None and self._answer.smallest_along is not None:
            small_slope = float(self._answer.passed.gradient[self._answer.smallest.place])
            real = float(self._answer.smallest_along.costs[-1]) - self._answer.passed.cost
            told.append("\t".join([self.tr("the smallest"), signed(small_slope * delta), signed(real)]))
        return told

    def _real(self) -> float:
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        assert self._answer.along is not None  # noqa: S101
        return float(self._answer.along.costs[-1]) - self._answer.passed.cost

    def _wide(self) -> bool:
        return self.width() >= 26 * self.line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(0 if self._wide() else round(10 * self.line()))

    def _areas(self) -> tuple[QRectF, QRectF]:
        """Of the curve and of the lines."""
        if self._wide():
            left = max(self.width() - 24 * self.line(), 0.38 * self.width())
            left = min(left, 0.5 * self.width())
            return QRectF(4, 4, left - 20, self.height() - 8), QRectF(left, 0, self.width() - left, self.height())
        lower = 6 * self.line()
        return QRectF(4, 4, self.width() - 8, self.height() - lower - 8), QRectF(
            0, self.height() - lower, self.width(), lower
        )

    def spots(self) -> list[Spot]:
        if self._answer is None:
            return []
        curve, lines = self._areas()
        texts, smallest = self.lines(), self._answer.smallest
        words = self.tr("C along {entry}, all others as they are; the ring is where δ takes it")
        told = [Spot(curve, None, words.format(entry=self._answer.asking.entry))]
        for number, text in enumerate(texts):
            rect = QRectF(lines.left(), lines.top() + number * self._line(), lines.width(), self._line())
            picks = smallest if number == 5 else None
            more = self.tr("{entry} has the smallest ∂C/∂θ that is not 0: unimportant now. Click to look at it")
            text = text.replace("\t", "   ")
            told.append(Spot(rect, picks, text if picks is None else f"{more.format(entry=picks)}\n{text}"))
        return told

    def _line(self) -> float:
        return min(self.line(), self._areas()[1].height() / 6)

    def draw(self, brush: Brush) -> None:
        if self._answer is None or self._answer.along is None:
            return
        area, lines = self._areas()
        chain, along = self._answer.chain, self._answer.along
        xs, ys = chain.value + along.deltas[:-1], along.costs[:-1]
        ghost = (chain.value + float(along.deltas[-1]), float(along.costs[-1]))
        paint_curve(brush, area, Curve(xs, ys, (chain.value, self._answer.passed.cost), chain.backprop, ghost))
        brush.text(area.left(), area.top() + brush.line_height / 2, "C", colour=brush.theme.muted)
        brush.text(area.right(), area.bottom() - brush.line_height / 2, "w →", align=RIGHT, colour=brush.theme.muted)
        for number, text in enumerate(self.lines()):
            middle = lines.top() + (number + 0.5) * self._line()
            cells = text.split("\t")
            brush.text(lines.left(), middle, cells[0], room=lines.width() if len(cells) == 1 else lines.width() / 3)
            for place, cell in enumerate(cells[1:], 2):
                colour = brush.theme.muted if number == 3 else ""
                right = lines.left() + place * lines.width() / 3
                brush.text(right, middle, cell, align=RIGHT, colour=colour, room=lines.width() / 3)


def _in_brackets(value: float) -> str:
    return f"({loss_text(value)})" if value < 0 else loss_text(value)
