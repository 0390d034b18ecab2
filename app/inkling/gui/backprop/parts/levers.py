"""What Three levers is made of: the wishes of the outputs, the levers as bars, and profiles."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from inkling.analysis.backprop.levers import Lever, Levers
from inkling.gui.backprop.parts.asked import LENGTH, Asked, wishes_of
from inkling.gui.backprop.parts.painting import Floats, paint_bars, side_of, signed, signed_image
from inkling.gui.backprop.parts.part import Part, Spot, neuron_name
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.formats import NOTHING, fixed, loss_text, named
from inkling.gui.widgets.theme import grid, theme_of

About = Callable[[], tuple[list[str], list[object]]]


class WishStrip(Part):
    """Each output with an arrow as long as its wish."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None

    def show_asked(self, asked: Asked | None) -> None:
        self._asked = asked
        if asked is not None:
            values, symbol, _ = wishes_of(asked.look.passed)
            names = asked.look.model.class_names
            told = "; ".join(f"{name} {signed(float(value))}" for name, value in zip(names, values, strict=True))
            self.setAccessibleDescription(named(symbol, told))
        self.update()

    def _left(self) -> float:
        formula = "" if self._asked is None else wishes_of(self._asked.look.passed)[2]
        return max(map(self.fontMetrics().horizontalAdvance, ("−∂C/∂z", formula))) + grid(self, 0.5)

    def _columns(self, count: int) -> list[QRectF]:
        left, width = self._left(), (self.width() - self._left()) / count
        return [QRectF(left + number * width, 0, width, self.height()) for number in range(count)]

    def spots(self) -> list[Spot]:
        if self._asked is None:
            return []
        look, stage = self._asked.look, len(self._asked.look.passed.stages) - 1
        values, symbol, _ = wishes_of(look.passed)
        if look.passed.question.loss.takes_logits:
            why = self.tr("With this cost the wishes are those of the sums, −∂C/∂z; for cross-entropy they are y − ŷ")
        else:
            why = self.tr("A wish is as large as the distance to the goal: −∂C/∂a = −2(a − y), up or down")
        told = [Spot(QRectF(0, 0, self._left(), self.height()), None, why)]
        for number, (rect, value) in enumerate(zip(self._columns(len(values)), values.tolist(), strict=True)):
            told.append(
                Spot(rect, (stage, number), named(neuron_name(look, stage, number), f"{symbol} = {signed(value)}"))
            )
        return told

    def draw(self, brush: Brush) -> None:
        if self._asked is None:
            return
        look, line = self._asked.look, brush.line_height
        values, symbol, formula = wishes_of(look.passed)
        brush.text(0, line / 2, symbol, colour=brush.theme.muted)
        brush.text(0, self.height() - line / 2, formula, colour=brush.theme.muted)
        loss = look.passed.question.loss
        most = max(1.0 if loss.takes_logits else 2.0, float(np.nan_to_num(np.abs(values)).max()))
        middle, half = self.height() / 2, self.height() / 2 - line - 1
        brush.line(self._left(), middle, self.width(), middle)
        chosen = (self._asked.stage, self._asked.neuron)
        decimals = self._decimals(brush, values)
        for number, (rect, value) in enumerate(zip(self._columns(len(values)), values.tolist(), strict=True)):
            x, wished = rect.center().x(), number == look.wished
            if chosen == (len(look.passed.stages) - 1, number):
                brush.fill(rect.adjusted(1, 0, -1, 0), brush.theme.raised, radius=3)
                brush.line(rect.left(), middle, rect.right(), middle)
            text = _steady(value, decimals) if decimals >= 0 else ""
            brush.text(x, line / 2, text, align=CENTRE, colour=brush.sign(round(value, max(decimals, 0))))
            length = half * abs(value) / most
            if length >= 1:
                brush.arrow(x, middle, middle - half * value / most, brush.sign(value))
            name = look.class_name(number)
            brush.text(x, self.height() - line / 2, name, align=CENTRE, bold=wished, room=rect.width() - 2)

    def _decimals(self, brush: Brush, values: Floats) -> int:
        """As many in every column as there is room for; −1: not even one."""
        room, largest = (self.width() - self._left()) / len(values), -float(np.nan_to_num(np.abs(values)).max())
        for decimals in (4, 2, 1):
            if brush.width_of("+" + _steady(largest, decimals).removeprefix("−")) < room:
                return decimals
        return -1

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 16), 2 * self.fontMetrics().height() + grid(self, 3))


def _steady(value: float, decimals: int) -> str:
    """With its sign, but none before 0.00."""
    rounded = round(value, decimals) + 0.0
    return ("+" if rounded > 0 else "") + fixed(rounded, decimals)


class LeverBars(Part):
    """The three levers, turned by steps of one length; a click tells which one: bias, weights, before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=4)
        self._found: Levers | None = None

    def show_asked(self, asked: Asked | None) -> None:
        self._found = None if asked is None else asked.found
        self.set_note("" if asked is None else asked.why_no_levers)
        if self._found is not None:
            self.setAccessibleDescription("; ".join(spot.text for spot in self.spots()))

    def _rows(self) -> list[tuple[str, str, str, Lever]]:
        found, s = self._found, fixed(LENGTH, 1)
        if found is None:
            return []
        sizes = loss_text(float(np.linalg.norm(found.inputs))), loss_text(float(np.linalg.norm(found.weights)))
        return [
            ("bias", self.tr("bias"), f"{s} · 1", found.bias),
            ("weights", self.tr("weights"), f"{s} · ‖a‖ = {s} · {sizes[0]}", found.by_weights),
            ("before", self.tr("activations before"), f"{s} · ‖w‖ = {s} · {sizes[1]}", found.by_inputs),
        ]

    def _rect(self, number: int) -> QRectF:
        line = min(self.height() / 4, 1.4 * self.line())
        return QRectF(0, (number + 1) * line, self.width(), line)

    def spots(self) -> list[Spot]:
        words = self.tr("{lever}: Δz = {dz}, Δa = {da}, C falls by {gain} to first order")
        return [
            Spot(
                self._rect(number),
                key,
                words.format(lever=name, dz=signed(one.dz), da=_or_nothing(one.da), gain=loss_text(one.gain)),
            )
            for number, (key, name, _, one) in enumerate(self._rows())
        ]

    def draw(self, brush: Brush) -> None:
        rows = self._rows()
        if not rows:
            return
        cell = max(brush.width_of("−0.0000") + brush.unit, brush.width_of(self.tr("C falls by")) + brush.unit)
        right, head = float(self.width()), self._rect(-1).center().y()
        # What there is no room for is in the tooltips: Δa first, then the gain.
        shown = next((which for which in ((0, 1, 2), (0, 2), (2,)) if len(which) * cell < 0.6 * right), (2,))
        titles = (self.tr("C falls by"), "Δa", "Δz")
        for place, which in enumerate(shown):
            brush.text(right - place * cell, head, titles[which], align=RIGHT, colour=brush.theme.muted)
        brush.text(0, head, f"s = {fixed(LENGTH, 1)}", colour=brush.theme.muted)
        rest = right - len(shown) * cell
        name = min(max(brush.width_of(row[1]) for row in rows) + brush.unit, rest)
        formula = max(brush.width_of(row[2]) for row in rows) + brush.unit
        start = name + (formula if rest - name - formula > 8 * brush.unit else 0)
        most = max(abs(row[3].dz) for row in rows) or 1.0
        for number, (_, title, how, one) in enumerate(rows):
            middle = self._rect(number).center().y()
            brush.text(0, middle, title, room=name - brush.unit / 2)
            if start > name:
                brush.text(name, middle, how, colour=brush.theme.muted)
            if rest - start > brush.unit:
                length = (rest - start) * abs(one.dz) / most
                brush.fill(QRectF(start, middle - brush.unit / 2, length, brush.unit), brush.sign(one.dz))
            texts = (loss_text(one.gain), _or_nothing(one.da), signed(one.dz))
            for place, which in enumerate(shown):
                brush.text(right - place * cell, middle, texts[which], align=RIGHT)


def _or_nothing(value: float | None) -> str:
    return NOTHING if value is None else signed(value)


class Profiles(Part):
    """Two numbers for each neuron before, one above the other as bars, or side by side as pictures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=3.5)
        self._titles = ("", "")
        self._rows: tuple[Floats, Floats] | None = None
        self._about: About | None = None

    def show_rows(
        self, titles: tuple[str, str], rows: tuple[Floats, Floats] | None, about: About | None = None
    ) -> None:
        """about: the names of the neurons before, and what a click on each tells, or None"""
        self._titles, self._rows, self._about = titles, rows, about
        self.update()

    def _areas(self) -> tuple[QRectF, QRectF]:
        assert self._rows is not None  # noqa: S101  (asked only where there are some)
        line, title = self.fontMetrics().height(), max(map(self.fontMetrics().horizontalAdvance, self._titles))
        title = min(title, self.width() * 3 // 10)
        if side_of(len(self._rows[0])) is not None:
            side = max(8.0, min(self.height() - line, self.width() / 2 - line))
            return QRectF(0, line, side, side), QRectF(max(side, title) + line, line, side, side)
        left, half = title + grid(self), self.height() / 2
        upper = QRectF(left, 0, self.width() - left, half - grid(self, 0.5))
        return upper, upper.translated(0, half)

    def spots(self) -> list[Spot]:
        if self._rows is None or self._about is None:
            return []
        told, (upper, lower), count = [], self._areas(), len(self._rows[0])
        side = side_of(count)
        for k, (name, value) in enumerate(zip(*self._about(), strict=True)):
            numbers = (
                f"{title} = {signed(float(row[k]))}" for title, row in zip(self._titles, self._rows, strict=True)
            )
            text = named(name, " · ".join(numbers))
            if side is None:
                width = upper.width() / count
                told.append(Spot(QRectF(upper.left() + k * width, 0, width, self.height()), value, text))
                continue
            for area in (upper, lower):
                cell = area.width() / side
                at = QRectF(area.left() + k % side * cell, area.top() + k // side * cell, cell, cell)
                told.append(Spot(at, value, text))
        return told

    def draw(self, brush: Brush) -> None:
        if self._rows is None:
            return
        areas, side = self._areas(), side_of(len(self._rows[0]))
        for title, row, area in zip(self._titles, self._rows, areas, strict=True):
            if side is None:
                brush.text(0, area.center().y(), title, colour=brush.theme.muted, room=area.left())
                paint_bars(brush, area, row)
            else:
                brush.text(
                    area.left(),
                    brush.line_height / 2,
                    title,
                    colour=brush.theme.muted,
                    room=self.width() - area.left(),
                )
                brush.painter.drawImage(area, signed_image(theme_of(self), row.reshape(side, side)))
