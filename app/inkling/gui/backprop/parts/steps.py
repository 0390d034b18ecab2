"""The step of its own that an adaptive optimizer gives to a weight, over repeated steps on one digit."""

import numpy as np
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.parts.painting import Floats
from inkling.gui.backprop.parts.part import Part, Spot, narrow
from inkling.gui.backprop.parts.weighing import Answer
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.formats import count_text, log_tick_texts, loss_text, named, number_text


class StepsFigure(Part):
    """What stands in η's place, by a logarithm: of this entry, of a middling one, and plain η."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=5)
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self._answer = answer if answer is not None and answer.steps is not None else None
        note = "" if answer is None else answer.why
        if answer is not None and not note and answer.chain.backprop == 0.0:
            note = self.tr("The derivative of this entry is 0: no optimizer moves it.")
        elif answer is not None and not note and answer.steps is None:
            note = self.tr("Some tens of steps are being taken on a copy …")
        self.set_note(note)
        if self._answer is not None:
            self.setAccessibleDescription("; ".join(self.lines()))

    def lines(self) -> list[str]:
        """Each curve's name, with its first and last value."""
        if self._answer is None or self._answer.steps is None:
            return []
        entries = (self._answer.asking.entry, self._answer.other)
        told = [
            named(entry, f"{loss_text(float(rates[0]))} → {loss_text(float(rates[-1]))}")
            for entry, rates in zip(entries, self._answer.steps.rates, strict=True)
        ]
        eta = number_text(self._answer.eta, QLocale())
        return [*told, named(self.tr("plain η, for all"), eta)]

    def _areas(self) -> tuple[QRectF, QRectF]:
        line = self.line()
        if narrow(self):
            lower = 6 * line
            upper = QRectF(3 * line, 4, self.width() - 3 * line - 4, self.height() - lower - 1.5 * line)
            return upper, QRectF(0, self.height() - lower, self.width(), lower)
        left = self.width() * 0.55
        return QRectF(3 * line, 4, left - 4 * line, self.height() - 1.5 * line), QRectF(
            left, 0, self.width() - left, min(6 * line, self.height())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(round(12 * self.line()) if narrow(self) else 0)

    def spots(self) -> list[Spot]:
        _, area = self._areas()
        step = area.height() / 3
        return [
            Spot(QRectF(area.left(), area.top() + number * step, area.width(), step), None, text)
            for number, text in enumerate(self.lines())
        ]

    def draw(self, brush: Brush) -> None:
        if self._answer is None or self._answer.steps is None:
            return
        area, beside = self._areas()
        rates: Floats = np.vstack(
            [self._answer.steps.rates, np.full(self._answer.steps.rates.shape[1], self._answer.eta)]
        )
        colours = (brush.theme.positive, brush.theme.negative, brush.theme.muted)
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = np.log10(rates)
        there = logs[np.isfinite(logs)]
        if not there.size:
            return
        low, high = np.floor(float(there.min())), np.ceil(float(there.max()) + 1e-9)
        high = max(high, low + 1)
        ticks = np.arange(low, high + 1, max(1, round((high - low) / 3)))
        for tick, text in zip(ticks, log_tick_texts(ticks.tolist()), strict=True):
            y = area.bottom() - (tick - low) / (high - low) * area.height()
            brush.line(area.left(), y, area.right(), y)
            brush.text(area.left() - 4, y, text, align=RIGHT, colour=brush.theme.muted)
        xs = np.linspace(area.left(), area.right(), rates.shape[1])
        for row, colour in zip(logs, colours, strict=True):
            good = np.isfinite(row)
            ys = area.bottom() - (row[good] - low) / (high - low) * area.height()
            brush.polyline(xs[good], ys, colour=colour, width=2)
        words = self.tr("{count} steps on this digit").format(count=count_text(rates.shape[1]))
        bottom = area.bottom() + brush.line_height * 0.6
        brush.text(area.center().x(), bottom, words, align=CENTRE, colour=brush.theme.muted, room=area.width())
        step = beside.height() / 3
        for number, (text, colour) in enumerate(zip(self.lines(), colours, strict=True)):
            middle = beside.top() + (number + 0.5) * step
            brush.fill(QRectF(beside.left(), middle - 1 - 0.5 * brush.line_height, brush.unit, 2), colour)
            left, half = beside.left() + 1.5 * brush.unit, 0.5 * brush.line_height
            name, _, numbers = text.partition(": ")
            brush.text(left, middle - half, name, room=beside.right() - left)
            brush.text(left, middle + half, numbers, room=beside.right() - left, colour=brush.theme.muted)
