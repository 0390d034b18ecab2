"""Where things stand in the charts of a study: pens on a logarithmic axis, labels apart, the cells of a table."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from inkling.gui.study.tables import CureTable, Place

_NEAR = 2.5  # grid steps around a point within which it is meant


@dataclass(frozen=True, slots=True)
class CurvesScale:
    """The plot's inner area, and the test pens across it: each doubling as wide as the other."""

    area: QRectF
    test_pens: tuple[float, ...]

    def x(self, size: float) -> float:
        low, high = math.log2(min(self.test_pens)), math.log2(max(self.test_pens))
        share = (math.log2(size) - low) / (high - low) if high > low else 0.5
        return self.area.left() + share * self.area.width()

    def y(self, accuracy: float) -> float:
        """accuracy: a fraction; the whole axis, from 0 to 1, is always shown, so that nothing jumps"""
        return self.area.bottom() - accuracy * self.area.height()

    def point(self, table: CureTable, place: Place) -> QPointF:
        return QPointF(self.x(self.test_pens[place[1]]), self.y(float(table.mean[place])))

    def nearest(self, table: CureTable, at: QPointF, step: float) -> Place | None:
        """The point of a curve that is meant at `at`; None where none is near."""
        rows, columns = table.mean.shape
        known = [(row, column) for row in range(rows) for column in range(columns) if table.is_known((row, column))]
        if not known:
            return None

        def distance(place: Place) -> float:
            off = self.point(table, place) - at
            return math.hypot(off.x(), off.y())

        nearest = min(known, key=distance)
        return nearest if distance(nearest) <= _NEAR * step else None


@dataclass(frozen=True, slots=True)
class HeatScale:
    """The cells of a heatmap."""

    area: QRectF
    rows: int
    columns: int

    def cell(self, place: Place) -> QRectF:
        """The cell's rectangle, on whole pixels."""
        row, column = place
        left, right = (
            self._along(self.area.left(), self.area.width(), self.columns, i) for i in (column, column + 1)
        )
        top, bottom = (self._along(self.area.top(), self.area.height(), self.rows, i) for i in (row, row + 1))
        return QRectF(left, top, right - left, bottom - top)

    def place(self, at: QPointF) -> Place | None:
        """The cell at a point."""
        if not self.area.contains(at):
            return None
        row = int((at.y() - self.area.top()) / self.area.height() * self.rows)
        column = int((at.x() - self.area.left()) / self.area.width() * self.columns)
        return min(row, self.rows - 1), min(column, self.columns - 1)

    @staticmethod
    def _along(begin: float, length: float, count: int, index: int) -> float:
        return float(round(begin + length * index / count))


def spread_labels(wishes: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Middles of labels `height` tall, as near to their wishes as possible, none upon another, between low and high.

    Where there is no room for all, they stand closer, evenly.
    """
    if not wishes:
        return []
    height = min(height, (high - low) / len(wishes))
    order = sorted(range(len(wishes)), key=lambda index: wishes[index])
    groups: list[tuple[float, list[int]]] = []  # middle and members of labels that touch
    for index in order:
        middle, members = wishes[index], [index]
        while True:
            half = height * len(members) / 2
            middle = min(max(middle, low + half), high - half)
            if not groups or groups[-1][0] + height * len(groups[-1][1]) / 2 <= middle - half + 1e-9:
                break
            _, before = groups.pop()
            members = before + members
            # Moved together, they are nearest to all their wishes about the mean of these.
            middle = sum(wishes[one] for one in members) / len(members)
        groups.append((middle, members))
    places = [0.0] * len(wishes)
    for middle, members in groups:
        for position, index in enumerate(members):
            places[index] = middle + height * (position - (len(members) - 1) / 2)
    return places


def step_place(table: CureTable, place: Place | None, rows: int, columns: int) -> Place | None:
    """The known cell that an arrow key leads to; from nowhere, the first one."""
    known = [(row, column) for row in range(len(table.train_pens)) for column in range(len(table.test_pens))]
    known = [one for one in known if table.is_known(one)]
    if not known:
        return None
    if place is None or not table.is_known(place):
        return known[0]
    row, column = place
    while True:
        row, column = row + rows, column + columns
        if not (0 <= row < len(table.train_pens) and 0 <= column < len(table.test_pens)):
            return place
        if table.is_known((row, column)):
            return row, column
