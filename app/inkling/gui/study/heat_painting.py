"""Painting the table of training × test pens as a heatmap with its numbers in it."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from inkling.gui.study.colours import heat_colour, text_on
from inkling.gui.study.paint_style import StudyLook
from inkling.gui.study.scale import HeatScale
from inkling.gui.study.tables import CureTable, Place, home_columns
from inkling.gui.study.words import pen_name, pens_name
from inkling.gui.widgets.axis_numbers import fixed, percent

_RIGHT, _VCENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
_CENTRE, _LEFT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft


def heat_scale(area: QRectF, look: StudyLook, table: CureTable) -> HeatScale:
    """The cells' area that is left beside names of pens and titles."""
    small = look.small_metrics
    names = max(map(look.metrics.horizontalAdvance, map(pens_name, table.train_pens)))
    left = max(names + look.step, min(small.horizontalAdvance(_trained()), 0.25 * area.width()))
    above, below = (0.0, 1.2) if look.is_low(area.height()) else (1.1, 2.3)
    inner = area.adjusted(left, above * small.height(), 0, -below * small.height())
    return HeatScale(inner, len(table.train_pens), len(table.test_pens))


def paint_heatmap(
    painter: QPainter, area: QRectF, look: StudyLook, table: CureTable, pointed: Place | None = None
) -> None:
    """Paint the table; a cell that is not done is blank, and the pen of the training is framed."""
    scale = heat_scale(area, look, table)
    if scale.area.width() < look.step or scale.area.height() < look.step:
        return
    painter.save()
    places = [(row, column) for row in range(scale.rows) for column in range(scale.columns)]
    decimals, sign, with_spread = _fitting(look, scale.cell((0, 0)), scale)
    for place in places:
        cell = scale.cell(place).adjusted(0.5, 0.5, -0.5, -0.5)
        known = table.is_known(place)
        colour = heat_colour(float(table.mean[place]), look.theme) if known else QColor(look.theme.panel)
        painter.setPen(QPen(QColor(look.theme.panel if known else look.theme.hairline), 1))
        painter.setBrush(colour)
        painter.drawRect(cell)
        if not known or cell.height() < 0.9 * look.metrics.height():
            continue  # without room for numbers, colours have to do
        ink = text_on(colour)
        painter.setPen(ink)
        painter.setFont(look.font)
        value = 100 * float(table.mean[place])
        text = percent(value, decimals) if sign else fixed(value, decimals)
        deviation = float(table.deviation[place])
        if with_spread and math.isfinite(deviation):
            half = look.metrics.height() / 2
            painter.drawText(cell.translated(0, -0.8 * half), _CENTRE | _VCENTRE, text)
            painter.setFont(look.small)
            painter.drawText(cell.translated(0, 0.9 * half), _CENTRE | _VCENTRE, f"± {fixed(100 * deviation, 1)}")
        else:
            painter.drawText(cell, _CENTRE | _VCENTRE, text)
    _paint_home(painter, look, scale, table)
    if pointed is not None and table.is_known(pointed):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.theme.negative), 3))
        painter.drawRect(scale.cell(pointed).adjusted(1, 1, -1, -1))
    _paint_names(painter, area, look, scale, table, pointed)
    painter.restore()


def _paint_home(painter: QPainter, look: StudyLook, scale: HeatScale, table: CureTable) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for row, pens in enumerate(table.train_pens):
        for column in home_columns(pens, table.test_pens):
            known = table.is_known((row, column))
            colour = heat_colour(float(table.mean[row, column]), look.theme) if known else QColor(look.theme.panel)
            painter.setPen(QPen(text_on(colour) if known else QColor(look.theme.faint), 1.5))
            painter.drawRect(scale.cell((row, column)).adjusted(2.5, 2.5, -2.5, -2.5))


def _paint_names(
    painter: QPainter, area: QRectF, look: StudyLook, scale: HeatScale, table: CureTable, pointed: Place | None
) -> None:
    inner, small = scale.area, look.small_metrics
    tight = scale.cell((0, 0)).height() < 0.8 * look.metrics.height()
    for row, pens in enumerate(table.train_pens):
        if tight and row not in (0, scale.rows - 1):
            continue
        cell = scale.cell((row, 0))
        box = QRectF(area.left(), cell.top(), inner.left() - area.left() - look.step / 2, cell.height())
        _write(painter, look, box, _RIGHT | _VCENTRE, pens_name(pens), lit=pointed is not None and pointed[0] == row)
    for column, size in enumerate(table.test_pens):
        cell = scale.cell((0, column))
        box = QRectF(cell.left(), inner.bottom() + 0.1 * small.height(), cell.width(), 1.1 * small.height())
        _write(
            painter, look, box, _CENTRE | _VCENTRE, pen_name(size), lit=pointed is not None and pointed[1] == column
        )
    if look.is_low(area.height()):
        return
    painter.setFont(look.small)
    painter.setPen(QColor(look.theme.muted))
    above = QRectF(area.left(), area.top(), area.width(), small.height())
    painter.drawText(above, _LEFT | _VCENTRE, _trained())
    tested = QCoreApplication.translate("Study", "tested with pen")
    width = small.horizontalAdvance(tested) + look.step
    middle = min(inner.center().x(), area.right() - width / 2)
    below = QRectF(middle - width / 2, inner.bottom() + 1.2 * small.height(), width, 1.1 * small.height())
    painter.drawText(below, _CENTRE | _VCENTRE, tested)
    own = QCoreApplication.translate("Study", "framed: own pen")
    if small.horizontalAdvance(own) + small.horizontalAdvance(_trained()) + 2 * look.step < area.width():
        painter.drawText(above, _RIGHT | _VCENTRE, own)


def _write(painter: QPainter, look: StudyLook, box: QRectF, how: Qt.AlignmentFlag, text: str, *, lit: bool) -> None:
    font = QFont(look.font)
    font.setBold(lit)
    painter.setFont(font)
    painter.setPen(QColor(look.theme.text))
    painter.drawText(box, how, text)


def _fitting(look: StudyLook, cell: QRectF, scale: HeatScale) -> tuple[int, bool, bool]:
    """Decimals, whether the sign of percent stands there, and whether the spread has a line of its own."""
    room = cell.width() - look.step
    metrics = look.metrics
    candidates: Iterable[tuple[int, bool, str]] = ((1, True, percent(88.8, 1)), (1, False, fixed(88.8, 1)))
    for decimals, sign, text in candidates:
        if metrics.horizontalAdvance(text) <= room:
            spread = QFontMetricsF(look.small).horizontalAdvance(f"± {fixed(88.8, 1)}")
            return decimals, sign, spread <= room and cell.height() >= 2.2 * metrics.height()
    return 0, False, False


def _trained() -> str:
    return QCoreApplication.translate("Study", "trained with")
