"""The chain of one entry, link by link: each factor with its number and its little curve, their product, and ✓."""

import numpy as np
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.backprop.chain import ACTIVATION, ASKED, SLOPE, Link
from inkling.analysis.backprop.fan import fan_of
from inkling.analysis.backprop.what_if import activations_at, costs_at, moves_by_z
from inkling.gui.backprop.parts.painting import Curve, paint_bars, paint_curve, signed
from inkling.gui.backprop.parts.part import Part, Spot, narrow
from inkling.gui.backprop.parts.weighing import Answer, symbol_of
from inkling.gui.widgets.figures.figure import CENTRE, Brush
from inkling.gui.widgets.formats import count_text, loss_text, named, number_text
from inkling.network import DenseSpec

_SLOPES = {
    "sigmoid": "a(1 − a)",
    "tanh": "1 − a²",
    "gaussian": "−2za",
    "identity": "1",
}


class LinksFigure(Part):
    """Cells side by side; of an entry that is used in many places those of the place that matters most."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=6)
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self._answer = answer
        self.set_note("")
        if answer is not None:
            self.setAccessibleDescription("; ".join(spot.text for spot in self.spots()))

    def _links(self) -> tuple[Link, ...]:
        return () if self._answer is None else self._answer.chain.largest[0].links

    def _cells(self) -> list[QRectF]:
        """One for each link, and the last one for the product."""
        count = len(self._links())
        if narrow(self):  # the product below
            width, height = self.width() / max(1, count), self.height() - 7 * self.line()
            cells = [QRectF(number * width, 0, width, height) for number in range(count)]
            return [*cells, QRectF(0, height + self.line(), self.width(), 6 * self.line())]
        last = self.fontMetrics().horizontalAdvance(self.tr("numeric: {value}").format(value="−0.00000"))
        width = (self.width() - min(last + 2 * self.line(), 0.5 * self.width())) / max(1, count)
        cells = [QRectF(number * width, 0, width, self.height()) for number in range(count)]
        return [*cells, QRectF(count * width, 0, self.width() - count * width, self.height())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(round(14 * self.line()) if narrow(self) else 0)

    def _title(self, link: Link) -> str:
        assert self._answer is not None  # noqa: S101  (there is a link)
        if link.kind == ASKED:
            return link.symbol
        if link.kind == SLOPE:
            return f"∂a/∂z = {link.symbol}"
        return f"∂z/∂{symbol_of(self._answer.asking.entry)} = {link.symbol}"

    def _formula(self, link: Link) -> str:
        """How the number comes about."""
        assert self._answer is not None  # noqa: S101  (there is a link)
        passed, stage = self._answer.passed, link.stage
        if link.kind == SLOPE:
            name = passed.question.network.stages[stage].spec.activation_name or ""
            z = float(passed.stages[stage].z[link.index])
            return f"= {_SLOPES.get(name, number_text(link.value, QLocale()) + (', z > 0' if z > 0 else ', z ≤ 0'))}"
        if link.kind != ASKED:
            return self.tr("always 1") if link.kind != ACTIVATION else self.tr("activation")
        if stage < len(passed.stages) - 1:
            return "= Σ w · ∂C/∂z"
        name = passed.question.loss.name
        if name == "mse":
            return "= 2(a − y)" if not moves_by_z(passed) else ""
        return "= ŷ − y" if name == "cross-entropy" else "= a − y"

    def spots(self) -> list[Spot]:
        if self._answer is None:
            return []
        told = [
            Spot(cell, None, named(f"{self._title(link)} {self._formula(link)}", signed(link.value)))
            for cell, link in zip(self._cells(), self._links(), strict=False)
        ]
        why = self.tr("✓: the difference is less than a millionth of the largest entry of ∇C")
        return [*told, Spot(self._cells()[-1], None, "\n".join([*self._product(), why]))]

    def _product(self) -> list[str]:
        """The lines of the last cell."""
        assert self._answer is not None  # noqa: S101  (asked only where there is one)
        answer, chain = self._answer, self._answer.chain
        lines = [f"= {signed(chain.largest[0].product)}"]
        if chain.places > 1:
            lines.append(self.tr("Σ of {count} places").format(count=count_text(chain.places)))
            lines.append(f"= {signed(chain.backprop)}")
        if chain.numeric is None:
            lines.append(self.tr("numeric: …"))
        else:
            lines.append(self.tr("numeric: {value}").format(value=signed(chain.numeric)))
            if answer.good and answer.error is not None:
                lines.append(
                    self.tr("✓ off by {error}").format(
                        error=loss_text(answer.error) if answer.error else count_text(0)
                    )
                )
            else:
                lines.append(self.tr("≠ not the same"))
        return lines

    def draw(self, brush: Brush) -> None:
        if self._answer is None:
            return
        line, cells, wide = brush.line_height, self._cells(), not narrow(self)
        for number, (cell, link) in enumerate(zip(cells, self._links(), strict=False)):
            middle, room = cell.center().x(), cell.width() - 2 * brush.unit
            title = self._title(link)
            title = title if brush.width_of(title) <= room else link.symbol
            brush.text(middle, line / 2, title, align=CENTRE, room=room)
            brush.text(middle, 1.5 * line, self._formula(link), align=CENTRE, colour=brush.theme.muted, room=room)
            area = QRectF(cell.left() + brush.unit, 2 * line + 2, room, cell.height() - 3 * line - 6)
            if area.height() > brush.unit:
                self._picture(brush, area, link)
            bottom = cell.height() - line / 2
            brush.text(
                middle,
                bottom,
                signed(link.value),
                align=CENTRE,
                bold=wide,
                colour=brush.sign(link.value),
                room=cell.width(),
            )
            if number and wide:
                brush.text(cell.left(), bottom, "×", align=CENTRE, colour=brush.theme.muted)
        last = cells[-1]
        entry = self._answer.asking.entry
        brush.text(
            last.left() + brush.unit, last.top() + line / 2, f"∂C/∂{symbol_of(entry)}", room=last.width() - brush.unit
        )
        for number, text in enumerate(self._product()):
            colour = brush.theme.accent if text.startswith("✓") else ""
            brush.text(
                last.left() + brush.unit,
                last.top() + (1.75 + 1.15 * number) * line,
                text,
                bold=not number,
                colour=colour,
                room=last.width() - brush.unit,
            )

    def _picture(self, brush: Brush, area: QRectF, link: Link) -> None:
        """The little curve at my point; of what a hidden neuron is asked, the branches of its fan."""
        assert self._answer is not None  # noqa: S101  (there is a link)
        answer, passed, entry = self._answer, self._answer.passed, self._answer.asking.entry
        stage = entry.layer - 1
        neuron = answer.chain.largest[0].neuron
        flat = int(np.ravel_multi_index(neuron, passed.stages[stage].z.shape))
        z, a = (float(one[neuron]) for one in (passed.stages[stage].z, passed.stages[stage].a))
        last = stage == len(passed.stages) - 1
        if link.kind == SLOPE:
            xs = np.linspace(min(-6.0, z - 1), max(6.0, z + 1), 61)
            paint_curve(brush, area, Curve(xs, activations_at(passed, stage, flat, xs), (z, a), link.value))
        elif link.kind != ASKED:
            xs = answer.chain.value + np.linspace(-2, 2, 3)
            ys = z + link.value * (xs - answer.chain.value)
            paint_curve(brush, area, Curve(xs, ys, (answer.chain.value, z), link.value))
        elif not last:
            fan = fan_of(passed, stage, flat)
            dense = isinstance(passed.question.network.stages[fan.stage].spec, DenseSpec)
            order = sorted(fan.branches, key=lambda branch: branch.neuron) if dense else fan.branches
            paint_bars(brush, area, np.array([-branch.value for branch in order] or [0.0]))
        elif moves_by_z(passed):
            xs = np.linspace(z - 6, z + 6, 61)
            paint_curve(brush, area, Curve(xs, costs_at(passed, flat, xs), (z, passed.cost), link.value))
        else:  # its own term of the cost, (a − y)²
            y = float(passed.question.columns.y[flat, 0])
            others = passed.cost - (a - y) ** 2
            xs = np.linspace(min(y - 1.2, a), max(y + 1.2, a), 61)
            own = costs_at(passed, flat, xs) - others
            paint_curve(brush, area, Curve(xs - y, own, (a - y, (a - y) ** 2), link.value))
