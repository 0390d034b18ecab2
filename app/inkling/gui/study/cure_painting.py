"""Painting how much each cure cures: accuracy at home and with other pens, the gap, and what is saved of it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.summary import CureSummary
from inkling.gui.study.paint_style import StudyLook
from inkling.gui.study.words import cure_name, cure_short_name, spread_text
from inkling.gui.widgets.axis_numbers import NOTHING

_RIGHT, _VCENTRE, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft
_ROW = 3.0  # grid steps
_LOWEST_ROW = 2.0
_LEAST_BAR = 7  # grid steps
_NUMBER = "88.8 ± 88.8"


def row_height(area: QRectF, look: StudyLook, rows: int) -> float:
    """Height of a row of the table, the head counted as one."""
    return min(_ROW * look.step, max(_LOWEST_ROW * look.step, area.height() / (rows + 1)))


def row_at(area: QRectF, look: StudyLook, rows: int, y: float) -> int | None:
    """The row, counted without the head, at this height."""
    row = int((y - area.top()) // row_height(area, look, rows)) - 1
    return row if 0 <= row < rows else None


def height_of(look: StudyLook, rows: int) -> float:
    """What the whole table likes to have."""
    return _ROW * look.step * (rows + 1)


def paint_cures(
    painter: QPainter, area: QRectF, look: StudyLook, summaries: Sequence[CureSummary], chosen: str = ""
) -> None:
    """Paint a row for each cure. chosen: the one that the other charts show"""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = row_height(area, look, len(summaries))
    head = (
        QCoreApplication.translate("Study", "own pen"),
        QCoreApplication.translate("Study", "other pens"),
        QCoreApplication.translate("Study", "gap"),
        QCoreApplication.translate("Study", "loss saved, %"),
    )
    numbers = [
        max(look.metrics.horizontalAdvance(_NUMBER), look.small_metrics.horizontalAdvance(title)) + look.step
        for title in head
    ]
    names, columns, bar = _columns(area, look, numbers, summaries)
    painter.setFont(look.small)
    painter.setPen(QColor(look.theme.muted))
    top = QRectF(area.left(), area.top(), area.width(), height)
    painter.drawText(top.adjusted(look.step, 0, 0, 0), _LEFT | _VCENTRE, QCoreApplication.translate("Study", "cure"))
    for title, (left, right) in zip(head[-len(columns) :], columns, strict=True):
        painter.drawText(QRectF(left, area.top(), right - left, height), _RIGHT | _VCENTRE, title)
    for index, one in enumerate(summaries):
        row = QRectF(area.left(), area.top() + (index + 1) * height, area.width(), height)
        if one.cure == chosen:
            painter.fillRect(row.adjusted(0, 1, 0, 0), QColor(look.theme.raised))
        painter.setPen(QPen(QColor(look.theme.hairline), 1))
        painter.drawLine(QLineF(row.topLeft(), row.topRight()))
        _paint_row(painter, row, look, one, names, columns, bar, bold=one.cure == chosen)
    painter.restore()


def _columns(
    area: QRectF, look: StudyLook, numbers: Sequence[float], summaries: Sequence[CureSummary]
) -> tuple[float, list[tuple[float, float]], QRectF]:
    """Width of the names, left and right ends of the columns of numbers, and the bar behind the last one.

    numbers: what each column needs; where there is too little room, the first ones are left out
    """
    names = [cure_name(one.cure) for one in summaries], [cure_short_name(one.cure) for one in summaries]
    bold = QFont(look.font)
    bold.setBold(True)
    width_of = QFontMetricsF(bold).horizontalAdvance
    widths = [max(map(width_of, some), default=0) + 2 * look.step for some in names]
    fitting = [
        (numbers[first:], width)
        for first in range(len(numbers) - 1)
        for width in widths
        if width + sum(numbers[first:]) <= area.width()
    ]
    shown, name_width = fitting[0] if fitting else (numbers[-1:], min(widths[1], area.width() - numbers[-1]))
    free = area.width() - name_width - sum(shown)
    bar_width = min(free - 2 * look.step, 30 * look.step)
    if bar_width < _LEAST_BAR * look.step:
        bar_width = 0.0
    spread = min((free - bar_width - 2 * look.step) / len(shown), 6 * look.step)
    columns, at = [], area.left() + name_width
    for width in shown:
        columns.append((at, at + width + max(0.0, spread)))
        at = columns[-1][1]
    return name_width, columns, QRectF(at + look.step, area.top(), bar_width, 0)


def _paint_row(
    painter: QPainter,
    row: QRectF,
    look: StudyLook,
    one: CureSummary,
    names: float,
    columns: list[tuple[float, float]],
    bar: QRectF,
    *,
    bold: bool,
) -> None:
    font = QFont(look.font)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(look.theme.text))
    name = cure_name(one.cure)
    if painter.fontMetrics().horizontalAdvance(name) > names - 1.5 * look.step:
        name = cure_short_name(one.cure)
    name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(names - look.step))
    painter.drawText(row.adjusted(look.step, 0, 0, 0), _LEFT | _VCENTRE, name)
    painter.setFont(look.font)
    cured = spread_text(one.cured, 0) if one.cure != PLAIN else NOTHING
    texts = (spread_text(one.home), spread_text(one.foreign), spread_text(one.gap), cured)
    for text, (left, right) in zip(texts[-len(columns) :], columns, strict=True):
        painter.drawText(QRectF(left, row.top(), right - left, row.height()), _RIGHT | _VCENTRE, text)
    if bar.width() and math.isfinite(one.cured.mean):
        _paint_bar(painter, QRectF(bar.left(), row.top(), bar.width(), row.height()), look, one.cured.mean)


def _paint_bar(painter: QPainter, area: QRectF, look: StudyLook, cured: float) -> None:
    """Blue to the right for what is closed, orange to the left for a gap that has grown (at most by as much)."""
    zero = area.left() + 0.25 * area.width()
    whole = 0.75 * area.width()
    length = max(-0.25 * area.width(), min(cured, 1.0) * whole)
    middle, half = area.center().y(), 0.45 * look.step
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.raised))
    painter.drawRect(QRectF(zero, middle - half, whole, 2 * half))
    painter.setBrush(QColor(look.theme.positive if cured >= 0 else look.theme.negative))
    painter.drawRect(QRectF(min(zero, zero + length), middle - half, abs(length), 2 * half))
    painter.setPen(QPen(QColor(look.theme.muted), 1))
    painter.drawLine(QLineF(zero, middle - 1.6 * half, zero, middle + 1.6 * half))
