"""The table of how much each cure cures: accuracy with the own pen and others, the gap, and what is saved of it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.summary import CureSummary
from inkling.gui.study.paint_style import LEFT, RIGHT, PaintStyle, paint_style_of
from inkling.gui.study.words import cure_name, cure_short_name, spread_text
from inkling.gui.widgets.formats import NOTHING
from inkling.gui.widgets.theme import grid, theme_of

_ROW = 3.0  # grid steps
_LOWEST_ROW = 2.0
_LEAST_BAR = 7  # grid steps
_NUMBER = "88.8 ± 88.8"


class CureTable(QWidget):
    """A row for each cure of the study."""

    chosen = Signal(str)  # the cure whose row the person chose

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._summaries: tuple[CureSummary, ...] = ()
        self._cure = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_summaries(self, summaries: Sequence[CureSummary], cure: str) -> None:
        """cure: the one that the charts show"""
        self._summaries, self._cure = tuple(summaries), cure
        self.updateGeometry()
        self.update()

    def summaries(self) -> tuple[CureSummary, ...]:
        return self._summaries

    def wanted_height(self) -> int:
        """Pixels that all rows like to have."""
        return round(table_height(paint_style_of(self), len(self._summaries)))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 24), grid(self, 8))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = row_at(QRectF(self.rect()), paint_style_of(self), len(self._summaries), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.chosen.emit(self._summaries[row].cure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        cures = [one.cure for one in self._summaries]
        if step is None or self._cure not in cures:
            super().keyPressEvent(event)
            return
        at = cures.index(self._cure) + step
        if 0 <= at < len(cures):
            self.chosen.emit(cures[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._summaries:
            paint_cure_table(painter, QRectF(self.rect()), paint_style_of(self), self._summaries, self._cure)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self).accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def row_height(area: QRectF, style: PaintStyle, rows: int) -> float:
    """Height of a row of the table, the head counted as one."""
    return min(_ROW * style.step, max(_LOWEST_ROW * style.step, area.height() / (rows + 1)))


def row_at(area: QRectF, style: PaintStyle, rows: int, y: float) -> int | None:
    """The row, counted without the head, at this height."""
    row = int((y - area.top()) // row_height(area, style, rows)) - 1
    return row if 0 <= row < rows else None


def table_height(style: PaintStyle, rows: int) -> float:
    """What the whole table likes to have."""
    return _ROW * style.step * (rows + 1)


def paint_cure_table(
    painter: QPainter, area: QRectF, style: PaintStyle, summaries: Sequence[CureSummary], chosen: str = ""
) -> None:
    """Paint a row for each cure. chosen: the one that the other charts show"""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = row_height(area, style, len(summaries))
    head = (
        QCoreApplication.translate("Study", "own pen"),
        QCoreApplication.translate("Study", "other pens"),
        QCoreApplication.translate("Study", "gap"),
        QCoreApplication.translate("Study", "loss saved, %"),
    )
    numbers = [
        max(style.metrics.horizontalAdvance(_NUMBER), style.small_metrics.horizontalAdvance(title)) + style.step
        for title in head
    ]
    names, columns, bar = _columns(area, style, numbers, summaries)
    painter.setFont(style.small)
    painter.setPen(QColor(style.theme.muted))
    top = QRectF(area.left(), area.top(), area.width(), height)
    painter.drawText(top.adjusted(style.step, 0, 0, 0), LEFT, QCoreApplication.translate("Study", "cure"))
    for title, (left, right) in zip(head[-len(columns) :], columns, strict=True):
        painter.drawText(QRectF(left, area.top(), right - left, height), RIGHT, title)
    for index, one in enumerate(summaries):
        row = QRectF(area.left(), area.top() + (index + 1) * height, area.width(), height)
        if one.cure == chosen:
            painter.fillRect(row.adjusted(0, 1, 0, 0), QColor(style.theme.raised))
        painter.setPen(QPen(QColor(style.theme.hairline), 1))
        painter.drawLine(QLineF(row.topLeft(), row.topRight()))
        _paint_row(painter, row, style, one, names, columns, bar, bold=one.cure == chosen)
    painter.restore()


def _columns(
    area: QRectF, style: PaintStyle, numbers: Sequence[float], summaries: Sequence[CureSummary]
) -> tuple[float, list[tuple[float, float]], QRectF]:
    """Width of the names, left and right ends of the columns of numbers, and the bar behind the last one.

    numbers: what each column needs; where there is too little room, the first ones are left out
    """
    names = [cure_name(one.cure) for one in summaries], [cure_short_name(one.cure) for one in summaries]
    bold = QFont(style.font)
    bold.setBold(True)
    width_of = QFontMetricsF(bold).horizontalAdvance
    widths = [max(map(width_of, some), default=0) + 2 * style.step for some in names]
    fitting = [
        (numbers[first:], width)
        for first in range(len(numbers) - 1)
        for width in widths
        if width + sum(numbers[first:]) <= area.width()
    ]
    shown, name_width = fitting[0] if fitting else (numbers[-1:], min(widths[1], area.width() - numbers[-1]))
    free = area.width() - name_width - sum(shown)
    bar_width = min(free - 2 * style.step, 30 * style.step)
    if bar_width < _LEAST_BAR * style.step:
        bar_width = 0.0
    spread = min((free - bar_width - 2 * style.step) / len(shown), 6 * style.step)
    columns, at = [], area.left() + name_width
    for width in shown:
        columns.append((at, at + width + max(0.0, spread)))
        at = columns[-1][1]
    return name_width, columns, QRectF(at + style.step, area.top(), bar_width, 0)


def _paint_row(
    painter: QPainter,
    row: QRectF,
    style: PaintStyle,
    one: CureSummary,
    names: float,
    columns: list[tuple[float, float]],
    bar: QRectF,
    *,
    bold: bool,
) -> None:
    font = QFont(style.font)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(style.theme.text))
    name = cure_name(one.cure)
    if painter.fontMetrics().horizontalAdvance(name) > names - 1.5 * style.step:
        name = cure_short_name(one.cure)
    name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(names - style.step))
    painter.drawText(row.adjusted(style.step, 0, 0, 0), LEFT, name)
    painter.setFont(style.font)
    cured = spread_text(one.cured, 0) if one.cure != PLAIN else NOTHING
    texts = (spread_text(one.home), spread_text(one.foreign), spread_text(one.gap), cured)
    for text, (left, right) in zip(texts[-len(columns) :], columns, strict=True):
        painter.drawText(QRectF(left, row.top(), right - left, row.height()), RIGHT, text)
    if bar.width() and math.isfinite(one.cured.mean):
        _paint_bar(painter, QRectF(bar.left(), row.top(), bar.width(), row.height()), style, one.cured.mean)


def _paint_bar(painter: QPainter, area: QRectF, style: PaintStyle, cured: float) -> None:
    """Blue to the right for what is closed, orange to the left for a gap that has grown (at most by as much)."""
    zero = area.left() + 0.25 * area.width()
    whole = 0.75 * area.width()
    length = max(-0.25 * area.width(), min(cured, 1.0) * whole)
    middle, half = area.center().y(), 0.45 * style.step
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.theme.raised))
    painter.drawRect(QRectF(zero, middle - half, whole, 2 * half))
    painter.setBrush(QColor(style.theme.positive if cured >= 0 else style.theme.negative))
    painter.drawRect(QRectF(min(zero, zero + length), middle - half, abs(length), 2 * half))
    painter.setPen(QPen(QColor(style.theme.muted), 1))
    painter.drawLine(QLineF(zero, middle - 1.6 * half, zero, middle + 1.6 * half))
