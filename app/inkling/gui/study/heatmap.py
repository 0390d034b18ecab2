"""The heatmap of accuracy by training pen and test pen, with its numbers in the cells."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from inkling.gui.study.accuracy_chart import AccuracyChart
from inkling.gui.study.accuracy_table import AccuracyTable, CellIndex, own_pen_columns
from inkling.gui.study.paint_style import CENTRE, LEFT, RIGHT, PaintStyle, heat_colour, paint_style_of, text_on
from inkling.gui.study.words import pen_name, pens_name
from inkling.gui.widgets.formats import fixed, percent


class Heatmap(AccuracyChart):
    """A cell for each network and test pen."""

    def cell_at(self, at: QPointF) -> CellIndex | None:
        return None if self.table is None else heat_scale(self.area(), paint_style_of(self), self.table).cell_at(at)

    def paint_table(self, painter: QPainter, table: AccuracyTable, pointed: CellIndex | None) -> None:
        paint_heatmap(painter, self.area(), paint_style_of(self), table, pointed)


@dataclass(frozen=True, slots=True)
class HeatScale:
    """The cells of a heatmap."""

    area: QRectF
    rows: int
    columns: int

    def rect(self, cell: CellIndex) -> QRectF:
        """On whole pixels."""
        row, column = cell
        left, right = (
            self._along(self.area.left(), self.area.width(), self.columns, i) for i in (column, column + 1)
        )
        top, bottom = (self._along(self.area.top(), self.area.height(), self.rows, i) for i in (row, row + 1))
        return QRectF(left, top, right - left, bottom - top)

    def cell_at(self, at: QPointF) -> CellIndex | None:
        """The cell at a point."""
        if not self.area.contains(at):
            return None
        row = int((at.y() - self.area.top()) / self.area.height() * self.rows)
        column = int((at.x() - self.area.left()) / self.area.width() * self.columns)
        return min(row, self.rows - 1), min(column, self.columns - 1)

    @staticmethod
    def _along(begin: float, length: float, count: int, index: int) -> float:
        return float(round(begin + length * index / count))


def heat_scale(area: QRectF, style: PaintStyle, table: AccuracyTable) -> HeatScale:
    """The cells' area that is left beside names of pens and titles."""
    small = style.small_metrics
    names = max(map(style.metrics.horizontalAdvance, map(pens_name, table.train_pens)))
    left = max(names + style.step, min(small.horizontalAdvance(_trained_with()), 0.25 * area.width()))
    above, below = (0.0, 1.2) if style.is_low(area.height()) else (1.1, 2.3)
    inner = area.adjusted(left, above * small.height(), 0, -below * small.height())
    return HeatScale(inner, len(table.train_pens), len(table.test_pens))


def paint_heatmap(
    painter: QPainter, area: QRectF, style: PaintStyle, table: AccuracyTable, pointed: CellIndex | None = None
) -> None:
    """Paint the table; a cell that is not done is blank, and the pen of the training is framed."""
    scale = heat_scale(area, style, table)
    if scale.area.width() < style.step or scale.area.height() < style.step:
        return
    painter.save()
    decimals, sign, with_spread = _number_format(style, scale.rect((0, 0)))
    for cell in product(range(scale.rows), range(scale.columns)):
        rect = scale.rect(cell).adjusted(0.5, 0.5, -0.5, -0.5)
        known = table.is_known(cell)
        colour = heat_colour(float(table.mean[cell]), style.theme) if known else QColor(style.theme.panel)
        painter.setPen(QPen(QColor(style.theme.panel if known else style.theme.hairline), 1))
        painter.setBrush(colour)
        painter.drawRect(rect)
        if not known or rect.height() < 0.9 * style.metrics.height():
            continue  # without room for numbers, colours have to do
        ink = text_on(colour)
        painter.setPen(ink)
        painter.setFont(style.font)
        value = 100 * float(table.mean[cell])
        text = percent(value, decimals) if sign else fixed(value, decimals)
        deviation = float(table.deviation[cell])
        if with_spread and math.isfinite(deviation):
            half = style.metrics.height() / 2
            painter.drawText(rect.translated(0, -0.8 * half), CENTRE, text)
            painter.setFont(style.small)
            painter.drawText(rect.translated(0, 0.9 * half), CENTRE, f"± {fixed(100 * deviation, 1)}")
        else:
            painter.drawText(rect, CENTRE, text)
    _frame_own_pens(painter, style, scale, table)
    if pointed is not None and table.is_known(pointed):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(style.theme.negative), 3))
        painter.drawRect(scale.rect(pointed).adjusted(1, 1, -1, -1))
    _paint_names(painter, area, style, scale, table, pointed)
    painter.restore()


def _frame_own_pens(painter: QPainter, style: PaintStyle, scale: HeatScale, table: AccuracyTable) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for row, pens in enumerate(table.train_pens):
        for column in own_pen_columns(pens, table.test_pens):
            known = table.is_known((row, column))
            colour = heat_colour(float(table.mean[row, column]), style.theme) if known else QColor(style.theme.panel)
            painter.setPen(QPen(text_on(colour) if known else QColor(style.theme.faint), 1.5))
            painter.drawRect(scale.rect((row, column)).adjusted(2.5, 2.5, -2.5, -2.5))


def _paint_names(
    painter: QPainter,
    area: QRectF,
    style: PaintStyle,
    scale: HeatScale,
    table: AccuracyTable,
    pointed: CellIndex | None,
) -> None:
    inner, small = scale.area, style.small_metrics
    tight = scale.rect((0, 0)).height() < 0.8 * style.metrics.height()
    for row, pens in enumerate(table.train_pens):
        if tight and row not in (0, scale.rows - 1):
            continue
        cell = scale.rect((row, 0))
        box = QRectF(area.left(), cell.top(), inner.left() - area.left() - style.step / 2, cell.height())
        _write(painter, style, box, RIGHT, pens_name(pens), lit=pointed is not None and pointed[0] == row)
    for column, size in enumerate(table.test_pens):
        cell = scale.rect((0, column))
        box = QRectF(cell.left(), inner.bottom() + 0.1 * small.height(), cell.width(), 1.1 * small.height())
        _write(painter, style, box, CENTRE, pen_name(size), lit=pointed is not None and pointed[1] == column)
    if style.is_low(area.height()):
        return
    painter.setFont(style.small)
    painter.setPen(QColor(style.theme.muted))
    above = QRectF(area.left(), area.top(), area.width(), small.height())
    painter.drawText(above, LEFT, _trained_with())
    tested = QCoreApplication.translate("Study", "tested with pen")
    width = small.horizontalAdvance(tested) + style.step
    middle = min(inner.center().x(), area.right() - width / 2)
    below = QRectF(middle - width / 2, inner.bottom() + 1.2 * small.height(), width, 1.1 * small.height())
    painter.drawText(below, CENTRE, tested)
    own = QCoreApplication.translate("Study", "framed: own pen")
    if small.horizontalAdvance(own) + small.horizontalAdvance(_trained_with()) + 2 * style.step < area.width():
        painter.drawText(above, RIGHT, own)


def _write(
    painter: QPainter, style: PaintStyle, box: QRectF, alignment: Qt.AlignmentFlag, text: str, *, lit: bool
) -> None:
    font = QFont(style.font)
    font.setBold(lit)
    painter.setFont(font)
    painter.setPen(QColor(style.theme.text))
    painter.drawText(box, alignment, text)


def _number_format(style: PaintStyle, cell: QRectF) -> tuple[int, bool, bool]:
    """Decimals, whether the sign of percent stands there, and whether the spread has a line of its own."""
    room = cell.width() - style.step
    metrics = style.metrics
    candidates: Iterable[tuple[int, bool, str]] = ((1, True, percent(88.8, 1)), (1, False, fixed(88.8, 1)))
    for decimals, sign, text in candidates:
        if metrics.horizontalAdvance(text) <= room:
            spread = QFontMetricsF(style.small).horizontalAdvance(f"± {fixed(88.8, 1)}")
            return decimals, sign, spread <= room and cell.height() >= 2.2 * metrics.height()
    return 0, False, False


def _trained_with() -> str:
    return QCoreApplication.translate("Study", "trained with")
