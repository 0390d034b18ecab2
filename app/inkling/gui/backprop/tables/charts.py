"""Two small charts: a histogram, and costs over the steps that were taken by hand."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush, Figure
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.theme import grid
from inkling.network.types import Array


class Histogram(Figure):
    """Bars over an axis with a few words below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edges: Array = np.zeros(0)
        self.counts: NDArray[np.integer] = np.zeros(0, int)
        self._ticks: Sequence[tuple[float, str]] = ()
        self._signed = False
        self._mark: float | None = None

    def show_counts(
        self,
        edges: Array,
        counts: NDArray[np.integer],
        ticks: Sequence[tuple[float, str]],
        *,
        signed: bool = False,
        mark: float | None = None,
    ) -> None:
        """edges: (bins + 1,); counts: (bins,); ticks: where, and what stands there; those that touch are left out

        signed: bars below 0 are orange, the others blue; mark: where a line is drawn, such as mine
        """
        self.edges, self.counts, self._ticks = edges, counts, ticks
        self._signed, self._mark = signed, mark
        self.update()

    def clear(self) -> None:
        self.show_counts(np.zeros(0), np.zeros(0, int), ())

    def paint(self, brush: Brush) -> None:
        width, unit = float(self.width()), brush.unit
        bottom = self.height() - brush.line_height - unit / 2
        brush.line(0, bottom, width, bottom)
        most = int(self.counts.max(initial=0))
        if not most or bottom <= unit:
            return
        low, high = float(self.edges[0]), float(self.edges[-1])

        def at(value: float) -> float:
            return (value - low) / (high - low) * width

        for (left, right), count in zip(pairwise(self.edges), self.counts, strict=True):
            height = max(float(count) / most * (bottom - unit / 2), 1.0 if count else 0.0)
            colour = brush.theme.negative if self._signed and (left + right) / 2 < 0 else brush.theme.positive
            brush.fill(QRectF(at(left), bottom - height, max(at(right) - at(left) - 1, 1), height), colour)
        if self._mark is not None:
            x = min(max(at(self._mark), 1.0), width - 1)
            brush.line(x, 0, x, bottom, colour=brush.theme.text, width=2)
        end = -1e9
        for value, text in self._ticks:
            half = brush.width_of(text) / 2
            x = min(max(at(value), half), width - half)
            if x - half > end:
                brush.text(x, bottom + (self.height() - bottom) / 2, text, colour=brush.theme.muted, align=CENTRE)
                end = x + half + unit

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 20), grid(self, 9))


class CostChart(Figure):
    """My cost and the crowd's over the steps that were taken by hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mine: list[float | None] = []
        self.crowd: list[float | None] = []
        self._names = "", ""

    def set_names(self, mine: str, crowd: str) -> None:
        self._names = mine, crowd
        self.update()

    def show_costs(self, mine: Sequence[float | None], crowd: Sequence[float | None]) -> None:
        """The costs after 0, 1, 2 … steps; None where nobody looked."""
        if (list(mine), list(crowd)) != (self.mine, self.crowd):
            self.mine, self.crowd = list(mine), list(crowd)
            self.update()

    def paint(self, brush: Brush) -> None:
        unit, line = brush.unit, brush.line_height
        colours = brush.theme.accent, brush.theme.muted
        x = 0.0
        for name, colour in zip(self._names, colours, strict=True):
            if x + 1.5 * unit + brush.width_of(name) > self.width() and x:
                break
            brush.dot(x + unit / 2, line / 2, unit / 3, colour)
            brush.text(x + 1.5 * unit, line / 2, name, colour=brush.theme.muted, room=self.width() - x - 1.5 * unit)
            x += 2.5 * unit + brush.width_of(name)
        there = [one for one in (*self.mine, *self.crowd) if one is not None and np.isfinite(one)]
        top, bottom = line + unit, self.height() - line - unit / 2
        if bottom - top < unit:
            return
        most = max(there, default=0.0) or 1.0
        left = max(brush.width_of(loss_text(most)), brush.width_of(loss_text(0.0))) + unit
        right = self.width() - unit
        for value, y in ((most, top), (0.0, bottom)):
            brush.line(left, y, right, y)
            brush.text(left - unit, y, loss_text(value), colour=brush.theme.muted, align=RIGHT)
        last = len(self.mine) - 1
        below = bottom + (self.height() - bottom + unit / 2) / 2
        brush.text(left, below, "0", colour=brush.theme.muted, align=CENTRE)
        if last > 0:
            brush.text(right, below, str(last), colour=brush.theme.muted, align=RIGHT)
        for costs, colour in zip((self.crowd, self.mine), reversed(colours), strict=True):
            points = [
                (left + n / max(last, 1) * (right - left), bottom - one / most * (bottom - top))
                for n, one in enumerate(costs)
                if one is not None and np.isfinite(one)
            ]
            brush.polyline([x for x, _ in points], [y for _, y in points], colour=colour)
            if len(points) < 30:
                for at, y in points:
                    brush.dot(at, y, unit / 4, colour)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 24), grid(self, 11))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 9), grid(self, 9))
