"""Accuracy against the width of the test pen: a line for each network, its spread over seeds around it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from inkling.gui.study.accuracy_chart import AccuracyChart
from inkling.gui.study.accuracy_table import AccuracyTable, CellIndex, is_mixed
from inkling.gui.study.paint_style import (
    CENTRE,
    LEFT,
    RIGHT,
    PaintStyle,
    paint_style_of,
    pen_colours,
    pen_line_widths,
)
from inkling.gui.study.words import pen_name, pens_name
from inkling.gui.widgets.axis_ranges import ticks
from inkling.gui.widgets.formats import percent
from inkling.gui.widgets.line_kinds import faded

_NEAR = 2.5  # grid steps around a point within which it is meant
_BAND = 0.16  # opacity of ± one standard deviation
_BEHIND = 0.4  # strength of the plain network's lines behind a cure's
_DIMMED = 0.3  # of the others while one line is pointed at


class AccuracyCurves(AccuracyChart):
    """A line for each network."""

    def cell_at(self, at: QPointF) -> CellIndex | None:
        if self.table is None:
            return None
        style = paint_style_of(self)
        return curves_scale(self.area(), style, self.table).nearest(self.table, at, style.step)

    def paint_table(self, painter: QPainter, table: AccuracyTable, pointed: CellIndex | None) -> None:
        paint_curves(painter, self.area(), paint_style_of(self), table, self.plain, pointed)


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

    def point(self, table: AccuracyTable, cell: CellIndex) -> QPointF:
        return QPointF(self.x(self.test_pens[cell[1]]), self.y(float(table.mean[cell])))

    def nearest(self, table: AccuracyTable, at: QPointF, step: float) -> CellIndex | None:
        """The point of a curve that is meant at `at`; None where none is near."""
        known = table.known_cells()
        if not known:
            return None

        def distance(cell: CellIndex) -> float:
            off = self.point(table, cell) - at
            return math.hypot(off.x(), off.y())

        nearest = min(known, key=distance)
        return nearest if distance(nearest) <= _NEAR * step else None


def curves_scale(area: QRectF, style: PaintStyle, table: AccuracyTable) -> CurvesScale:
    """The inner area that is left beside ticks, titles and labels."""
    small = style.small_metrics
    left = small.horizontalAdvance(percent(100, 0)) + style.step
    right = max(map(style.metrics.horizontalAdvance, map(pens_name, table.train_pens))) + 2.5 * style.step
    above, below = (0.5, 1.1) if style.is_low(area.height()) else (1.85, 2.3)
    inner = area.adjusted(left, above * small.height(), -right, -below * small.height())
    return CurvesScale(inner, table.test_pens)


def paint_curves(
    painter: QPainter,
    area: QRectF,
    style: PaintStyle,
    table: AccuracyTable,
    plain: AccuracyTable | None = None,
    pointed: CellIndex | None = None,
) -> None:
    """Paint the curves of a cure. plain: the plain network's, faded behind them"""
    scale = curves_scale(area, style, table)
    if scale.area.width() < style.step or scale.area.height() < style.step:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axes(painter, area, style, scale)
    colours, widths = pen_colours(table.train_pens, style.theme), pen_line_widths(table.train_pens)
    if plain is not None:
        for row, colour in enumerate(colours):
            pale = faded(colour.name(), style.theme.panel, _BEHIND)
            pen = QPen(pale, 1.2)
            pen.setDashPattern([4.0, 3.0])
            _paint_line(painter, scale, plain, row, pen)
    order = sorted(range(len(colours)), key=lambda row: pointed is not None and row == pointed[0])
    for row in order:
        colour = colours[row]
        if pointed is not None and row != pointed[0]:
            colour = faded(colour.name(), style.theme.panel, _DIMMED)
        _paint_band(painter, scale, table, row, colour)
        _paint_line(painter, scale, table, row, QPen(colour, widths[row]), dots=2.2 + widths[row] / 2)
    if pointed is not None and table.is_known(pointed):
        painter.setPen(QPen(QColor(style.theme.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(scale.point(table, pointed), 0.75 * style.step, 0.75 * style.step)
    _paint_labels(painter, area, style, scale, table, colours, pointed)
    painter.restore()


def _paint_axes(painter: QPainter, area: QRectF, style: PaintStyle, scale: CurvesScale) -> None:
    inner, small = scale.area, style.small_metrics
    painter.setFont(style.small)
    line, text = QColor(style.theme.hairline), QColor(style.theme.muted)
    _, values = ticks(0.0, 100.0, max(2, min(5, int(inner.height() / (2.2 * small.height())))))
    for value in values:
        y = scale.y(value / 100)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
        painter.setPen(text)
        box = QRectF(area.left(), y - small.height(), inner.left() - area.left() - style.step / 2, 2 * small.height())
        painter.drawText(box, RIGHT, percent(value, 0))
    for size in scale.test_pens:
        x = scale.x(size)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QLineF(x, inner.top(), x, inner.bottom()))
        painter.setPen(text)
        wide = QRectF(x - 4 * style.step, inner.bottom() + 0.15 * small.height(), 8 * style.step, small.height())
        painter.drawText(wide, CENTRE, pen_name(size))
    if style.is_low(area.height()):
        return
    painter.setPen(text)
    below = QRectF(area.left(), inner.bottom() + 1.15 * small.height(), area.width(), 1.1 * small.height())
    below.setLeft(inner.left() - 2 * style.step)
    painter.drawText(_centred_under(below, inner), CENTRE, QCoreApplication.translate("Study", "tested with pen"))
    above = QRectF(area.left(), area.top(), area.width(), small.height())
    painter.drawText(above, LEFT, QCoreApplication.translate("Study", "accuracy"))
    title = QCoreApplication.translate("Study", "trained with")
    if small.horizontalAdvance(title) < area.width() / 2:
        painter.drawText(above, RIGHT, title)


def _centred_under(box: QRectF, inner: QRectF) -> QRectF:
    """The box, centred under the inner area."""
    return QRectF(inner.center().x() - box.width() / 2, box.top(), box.width(), box.height())


def _known_columns(table: AccuracyTable, row: int) -> list[int]:
    """The known columns from the thinnest test pen to the thickest."""
    columns = sorted(range(len(table.test_pens)), key=lambda column: table.test_pens[column])
    return [column for column in columns if table.is_known((row, column))]


def _paint_line(
    painter: QPainter, scale: CurvesScale, table: AccuracyTable, row: int, pen: QPen, *, dots: float = 0.0
) -> None:
    points = [scale.point(table, (row, column)) for column in _known_columns(table, row)]
    if not points:
        return
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if is_mixed(table.train_pens[row]) and dots:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    if dots:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for point in points:
            painter.drawEllipse(point, dots, dots)


def _paint_band(painter: QPainter, scale: CurvesScale, table: AccuracyTable, row: int, colour: QColor) -> None:
    columns = [column for column in _known_columns(table, row) if math.isfinite(table.deviation[row, column])]
    if len(columns) < 2:
        return
    upper, lower = [], []
    for column in columns:
        x = scale.x(table.test_pens[column])
        mean, deviation = float(table.mean[row, column]), float(table.deviation[row, column])
        upper.append(QPointF(x, scale.y(float(np.clip(mean + deviation, 0, 1)))))
        lower.append(QPointF(x, scale.y(float(np.clip(mean - deviation, 0, 1)))))
    pale = QColor(colour)
    pale.setAlphaF(_BAND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pale)
    painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))


def _paint_labels(
    painter: QPainter,
    area: QRectF,
    style: PaintStyle,
    scale: CurvesScale,
    table: AccuracyTable,
    colours: list[QColor],
    pointed: CellIndex | None,
) -> None:
    """The training pens at the right ends of their lines, with a leader to each."""
    ends = {row: columns[-1] for row in range(len(colours)) if (columns := _known_columns(table, row))}
    wishes = [scale.y(float(table.mean[row, column])) for row, column in ends.items()]
    middles = spread_labels(
        wishes, style.metrics.height(), scale.area.top(), area.bottom() - style.metrics.height() / 2
    )
    font = QFont(style.font)
    for (row, column), wish, y in zip(ends.items(), wishes, middles, strict=True):
        lit = pointed is None or pointed[0] == row
        colour = colours[row] if lit else faded(colours[row].name(), style.theme.panel, _DIMMED)
        x, text_left = scale.x(table.test_pens[column]), scale.area.right() + 2 * style.step
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QLineF(x + style.step / 2, wish, text_left - style.step / 3, y))
        font.setBold(pointed is not None and lit)
        painter.setFont(font)
        painter.setPen(QColor(style.theme.text if lit else style.theme.muted))
        box = QRectF(text_left, y - style.step * 2, area.right() - text_left + style.step, 4 * style.step)
        painter.drawText(box, LEFT, pens_name(table.train_pens[row]))


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
    middles = [0.0] * len(wishes)
    for middle, members in groups:
        for position, index in enumerate(members):
            middles[index] = middle + height * (position - (len(members) - 1) / 2)
    return middles
