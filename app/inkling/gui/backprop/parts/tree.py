"""One entry moved, what if: the tree w, a, b → z → a → C with a number line for each, and the curve C(w)."""

import math

import numpy as np
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.parts.painting import Curve, Floats, paint_curve, signed
from inkling.gui.backprop.parts.part import Part, Spot, bias_of, narrow, neuron_name
from inkling.gui.backprop.parts.weighing import Answer, symbol_of
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
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
        z, neuron = self._starts()[1], self._answer.along.neuron
        bias = bias_of(self._answer.passed, self._answer.asking.entry.layer - 1, neuron)
        if weighs:
            into = [f"{first.symbol} = {loss_text(first.value)}", f"b = {loss_text(bias)}"]
        else:
            into = [f"Σ w·a = {loss_text(z - bias)}"]
        onwards = [] if output else [self.tr("… and on")]
        wanted = [f"y = {loss_text(float(y[neuron]))}"] if output else []
        return [into, [], onwards, wanted]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(round(8 * self.line()) if narrow(self) else 0)

    def _rects(self) -> list[QRectF]:
        if narrow(self):
            return [QRectF(0, 2 * number * self.line(), self.width(), 2 * self.line()) for number in range(4)]
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
        columns = zip(self._rects(), self._columns(), self._starts(), self._beside(), strict=True)
        for number, (rect, (name, values), start, beside) in enumerate(columns):
            now, unit = float(values[-1]), brush.unit
            if narrow(self):  # one below the other: name and number, the line, and what comes in beside it
                left, middle = rect.left(), rect.top() + self.line() / 2
                name_room, number_room = 0.25 * rect.width(), 0.4 * rect.width()
                brush.text(left, middle, name, room=name_room - 2, colour=brush.theme.muted)
                brush.text(left, middle + self.line(), ", ".join(beside), room=rect.width(), colour=brush.theme.muted)
                left += name_room
                brush.text(left, middle, loss_text(now), bold=True, room=number_room - unit)
                self._number_line(brush, (left + number_room, rect.right() - unit), middle, values, start)
                continue
            line = min(1.4 * brush.line_height, self.height() / 5.5)
            left, right = rect.left() + unit * 0.5, rect.right() - 2.5 * unit
            brush.text(left, 0.5 * line, name, room=right - left, colour=brush.theme.muted)
            brush.text(left, 1.5 * line, loss_text(now), bold=True, room=right - left)
            for below, text in enumerate(beside):
                height, room = (4 + below) * line, right - left + unit
                brush.text(left, height, text, room=room, colour=brush.theme.muted)
                if not number:
                    end = left + min(brush.width_of(text), room) + 0.5 * unit
                    brush.line(end, height, rect.right(), 1.5 * line + unit * (1 + below))
            if number < 3:
                brush.text(rect.right() - unit, 1.5 * line, "→", align=CENTRE, colour=brush.theme.muted)
            self._number_line(brush, (left, right), 2.75 * line, values, start)

    def _number_line(
        self, brush: Brush, ends: tuple[float, float], middle: float, values: Floats, start: float
    ) -> None:
        """A tick at `start`, a dot at the last of the values; from the least of them to the largest."""
        finite = values[np.isfinite(values)]
        if len(finite) < 2 or not math.isfinite(start):
            return
        low, high, unit = float(finite.min()), float(finite.max()), brush.unit

        def at(value: float) -> float:
            return ends[0] + (ends[1] - ends[0]) * ((value - low) / (high - low) if high > low else 0.5)

        brush.line(ends[0], middle, ends[1], middle, colour=brush.theme.faint)
        brush.line(at(start), middle - unit / 2, at(start), middle + unit / 2, colour=brush.theme.muted)
        if math.isfinite(float(values[-1])):
            now = at(float(values[-1]))
            brush.line(at(start), middle, now, middle, colour=brush.theme.accent, width=2)
            brush.dot(now, middle, 0.5 * unit, brush.theme.accent)


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
            "\t".join([self.tr("this one"), signed(slope * delta), signed(self._answer.changes[0])]),
        ]
        if self._answer.smallest is not None:
            small_slope = float(self._answer.passed.gradient[self._answer.smallest.place])
            told.append(
                "\t".join([self.tr("the smallest"), signed(small_slope * delta), signed(self._answer.changes[1])])
            )
        return told

    def _wide(self) -> bool:
        return not narrow(self)

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
