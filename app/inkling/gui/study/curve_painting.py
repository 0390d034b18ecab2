"""Painting accuracy against the width of the test pen: a line for each network, its spread over seeds around it."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from inkling.gui.study.colours import pen_colours, pen_line_widths
from inkling.gui.study.paint_style import StudyLook
from inkling.gui.study.scale import CurvesScale, spread_labels
from inkling.gui.study.tables import CureTable, Place, is_mixed
from inkling.gui.study.words import pen_name, pens_name
from inkling.gui.widgets.axis_numbers import percent
from inkling.gui.widgets.axis_ranges import ticks
from inkling.gui.widgets.line_kinds import faded

_RIGHT, _VCENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
_CENTRE, _LEFT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
_BAND = 0.16  # opacity of ± one standard deviation
_BEHIND = 0.4  # strength of the plain network's lines behind a cure's
_DIMMED = 0.3  # of the others while one line is pointed at


def curves_scale(area: QRectF, look: StudyLook, table: CureTable) -> CurvesScale:
    """The inner area that is left beside ticks, titles and labels."""
    small = look.small_metrics
    left = small.horizontalAdvance(percent(100, 0)) + look.step
    right = max(map(look.metrics.horizontalAdvance, map(pens_name, table.train_pens))) + 2.5 * look.step
    above, below = (0.5, 1.1) if look.is_low(area.height()) else (1.85, 2.3)
    inner = area.adjusted(left, above * small.height(), -right, -below * small.height())
    return CurvesScale(inner, table.test_pens)


def paint_curves(
    painter: QPainter,
    area: QRectF,
    look: StudyLook,
    table: CureTable,
    plain: CureTable | None = None,
    pointed: Place | None = None,
) -> None:
    """Paint the curves of a cure. plain: the plain network's, faded behind them"""
    scale = curves_scale(area, look, table)
    if scale.area.width() < look.step or scale.area.height() < look.step:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axes(painter, area, look, scale)
    colours, widths = pen_colours(table.train_pens, look.theme), pen_line_widths(table.train_pens)
    if plain is not None:
        for row, colour in enumerate(colours):
            pale = faded(colour.name(), look.theme.panel, _BEHIND)
            pen = QPen(pale, 1.2)
            pen.setDashPattern([4.0, 3.0])
            _paint_line(painter, scale, plain, row, pen)
    order = sorted(range(len(colours)), key=lambda row: pointed is not None and row == pointed[0])
    for row in order:
        colour = colours[row]
        if pointed is not None and row != pointed[0]:
            colour = faded(colour.name(), look.theme.panel, _DIMMED)
        _paint_band(painter, scale, table, row, colour)
        _paint_line(painter, scale, table, row, QPen(colour, widths[row]), dots=2.2 + widths[row] / 2)
    if pointed is not None and table.is_known(pointed):
        painter.setPen(QPen(QColor(look.theme.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(scale.point(table, pointed), 0.75 * look.step, 0.75 * look.step)
    _paint_labels(painter, area, look, scale, table, colours, pointed)
    painter.restore()


def _paint_axes(painter: QPainter, area: QRectF, look: StudyLook, scale: CurvesScale) -> None:
    inner, small = scale.area, look.small_metrics
    painter.setFont(look.small)
    line, text = QColor(look.theme.hairline), QColor(look.theme.muted)
    _, values = ticks(0.0, 100.0, max(2, min(5, int(inner.height() / (2.2 * small.height())))))
    for value in values:
        y = scale.y(value / 100)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
        painter.setPen(text)
        box = QRectF(area.left(), y - small.height(), inner.left() - area.left() - look.step / 2, 2 * small.height())
        painter.drawText(box, _RIGHT | _VCENTRE, percent(value, 0))
    for size in scale.test_pens:
        x = scale.x(size)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QLineF(x, inner.top(), x, inner.bottom()))
        painter.setPen(text)
        wide = QRectF(x - 4 * look.step, inner.bottom() + 0.15 * small.height(), 8 * look.step, small.height())
        painter.drawText(wide, _CENTRE | _VCENTRE, pen_name(size))
    if look.is_low(area.height()):
        return
    painter.setPen(text)
    below = QRectF(area.left(), inner.bottom() + 1.15 * small.height(), area.width(), 1.1 * small.height())
    below.setLeft(inner.left() - 2 * look.step)
    painter.drawText(
        _shifted(below, inner), _CENTRE | _VCENTRE, QCoreApplication.translate("Study", "tested with pen")
    )
    above = QRectF(area.left(), area.top(), area.width(), small.height())
    painter.drawText(above, _LEFT | _VCENTRE, QCoreApplication.translate("Study", "accuracy"))
    title = QCoreApplication.translate("Study", "trained with")
    if small.horizontalAdvance(title) < area.width() / 2:
        painter.drawText(above, _RIGHT | _VCENTRE, title)


def _shifted(box: QRectF, inner: QRectF) -> QRectF:
    """Centred under the inner area."""
    return QRectF(inner.center().x() - box.width() / 2, box.top(), box.width(), box.height())


def _order(table: CureTable, row: int) -> list[int]:
    """The known columns from the thinnest test pen to the thickest."""
    columns = sorted(range(len(table.test_pens)), key=lambda column: table.test_pens[column])
    return [column for column in columns if table.is_known((row, column))]


def _paint_line(
    painter: QPainter, scale: CurvesScale, table: CureTable, row: int, pen: QPen, *, dots: float = 0.0
) -> None:
    points = [scale.point(table, (row, column)) for column in _order(table, row)]
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


def _paint_band(painter: QPainter, scale: CurvesScale, table: CureTable, row: int, colour: QColor) -> None:
    columns = [column for column in _order(table, row) if math.isfinite(table.deviation[row, column])]
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
    look: StudyLook,
    scale: CurvesScale,
    table: CureTable,
    colours: list[QColor],
    pointed: Place | None,
) -> None:
    """The training pens at the right ends of their lines, with a leader to each."""
    ends = {row: columns[-1] for row in range(len(colours)) if (columns := _order(table, row))}
    wishes = [scale.y(float(table.mean[row, column])) for row, column in ends.items()]
    places = spread_labels(wishes, look.metrics.height(), scale.area.top(), area.bottom() - look.metrics.height() / 2)
    font = QFont(look.font)
    for (row, column), wish, y in zip(ends.items(), wishes, places, strict=True):
        lit = pointed is None or pointed[0] == row
        colour = colours[row] if lit else faded(colours[row].name(), look.theme.panel, _DIMMED)
        x, text_left = scale.x(table.test_pens[column]), scale.area.right() + 2 * look.step
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QLineF(x + look.step / 2, wish, text_left - look.step / 3, y))
        font.setBold(pointed is not None and lit)
        painter.setFont(font)
        painter.setPen(QColor(look.theme.text if lit else look.theme.muted))
        box = QRectF(text_left, y - look.step * 2, area.right() - text_left + look.step, 4 * look.step)
        painter.drawText(box, _LEFT | _VCENTRE, pens_name(table.train_pens[row]))
