"""Painting the rows of an answer: a class's name, a bar on its track, its activation, and what it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isfinite

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)

from inkling.gui.widgets.theme import Theme

_MOST_TEXTS = 500  # kept at a time; activations of two decimals are few


@dataclass(frozen=True, slots=True)
class Span:
    """A bar, as fractions of its track from the left."""

    start: float
    end: float


def bar_spans(activations: NDArray[np.float32]) -> list[Span]:
    """Bars from zero to each activation; all share one scale, at least [0, 1], more if a value needs it.

    Values that are not finite have no bar.
    """
    values = [float(a) for a in activations]
    finite = [v for v in values if isfinite(v)]
    low, high = min([0.0, *finite]), max([1.0, *finite])
    zero = -low / (high - low)
    spans = []
    for v in values:
        at = (v - low) / (high - low) if isfinite(v) else zero
        spans.append(Span(min(zero, at), max(zero, at)))
    return spans


@dataclass(frozen=True, slots=True)
class Row:
    """Where one class is shown, in the pixels of the widget."""

    left: float
    top: float
    width: float
    height: float

    def inset(self, by: float) -> "Row":
        """Narrower by so much on both sides."""
        return Row(self.left + by, self.top, self.width - 2 * by, self.height)


def bar_rows(count: int, columns: int, width: float, height: float, gap: float, tallest: float) -> list[Row]:
    """`count` rows in `columns` columns, read downwards, each at most `tallest` high."""
    per_column = ceil(count / columns)
    row_height = min(height / per_column, tallest)
    row_width = (width - gap * (columns - 1)) / columns
    return [
        Row(i // per_column * (row_width + gap), i % per_column * row_height, row_width, row_height)
        for i in range(count)
    ]


def activation_text(value: float, locale: QLocale) -> str:
    """Two decimals, as the locale writes them; none for numbers that leave no room for decimals."""
    if not isfinite(value):
        return "–"
    return locale.toString(value, "f", 2 if abs(value) < 100 else 0).replace("-", "−")


class BarBrush:
    """Paints rows; what they have in common is measured once, each text laid out once. unit: a step of the grid."""

    def __init__(self, font: QFont, theme: Theme, unit: int) -> None:
        self._unit = unit
        self._fonts = (QFont(font), QFont(font))  # plain, bold
        self._fonts[True].setBold(True)
        self._texts: tuple[dict[str, QStaticText], dict[str, QStaticText]] = ({}, {})
        self._text, self._muted, self._accent, self._raised, self._panel = (
            QColor(colour) for colour in (theme.text, theme.muted, theme.accent, theme.raised, theme.panel)
        )
        self._locale = QLocale()
        metrics = QFontMetricsF(self._fonts[True])
        # Bold, and wide enough for a minus sign: a column that never changes its width.
        self._value_width = metrics.horizontalAdvance(activation_text(-0.88, self._locale))
        self._name_width = metrics.horizontalAdvance("8")
        self._height = metrics.height()

    def ground(
        self, size: QSize, ratio: float, rows: Sequence[Row], names: Sequence[str], *, likeliest: int, sure: bool
    ) -> QPixmap:
        """What stays while the activations change: the panel, the names of the classes and the tracks of their bars.

        The likeliest name is in the accent colour if the network is sure of it; likeliest: -1 for none.
        ratio: device pixels of a logical one
        """
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._panel)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, (row, name) in enumerate(zip(rows, names, strict=True)):
            best = i == likeliest
            painter.setPen(self._accent if best and sure else self._text if best else self._muted)
            painter.setFont(self._fonts[best])
            self._write(painter, row, self._laid_out(name, bold=best), right=False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._raised)
            self._paint_bar(painter, self._track(row, name))
        painter.end()
        return pixmap

    def paint_bars(
        self, painter: QPainter, rows: Sequence[Row], names: Sequence[str], spans: Sequence[Span], *, accent: int
    ) -> None:
        """The bars on their tracks; that of row number `accent` in the accent colour, -1 for none."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._muted)
        for i, (row, name, span) in enumerate(zip(rows, names, spans, strict=True)):
            if span.end > span.start:
                track = self._track(row, name)
                left, width = track.left() + span.start * track.width(), (span.end - span.start) * track.width()
                if i == accent:
                    painter.setBrush(self._accent)
                self._paint_bar(painter, QRectF(left, track.top(), width, track.height()))
                if i == accent:
                    painter.setBrush(self._muted)

    def paint_values(
        self, painter: QPainter, rows: Sequence[Row], values: Sequence[float], *, likeliest: int
    ) -> None:
        """The activations, at the right end of the rows."""
        painter.setPen(self._muted)
        painter.setFont(self._fonts[False])
        for i, (row, value) in enumerate(zip(rows, values, strict=True)):
            if i != likeliest:
                self._write(painter, row, self._laid_out(activation_text(value, self._locale), bold=False))
        if likeliest >= 0:
            painter.setPen(self._text)
            painter.setFont(self._fonts[True])
            text = activation_text(values[likeliest], self._locale)
            self._write(painter, rows[likeliest], self._laid_out(text, bold=True))

    def _track(self, row: Row, name: str) -> QRectF:
        name_width = self._laid_out(name, bold=True).size().width()
        left = row.left + max(self._name_width, name_width) + self._unit
        width = row.left + row.width - self._value_width - self._unit - left
        thickness = min(self._height * 0.5, row.height * 0.6)
        return QRectF(left, row.top + (row.height - thickness) / 2, max(width, 0), thickness)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        radius = min(bar.height() / 2, self._unit / 4)
        painter.drawRoundedRect(bar, radius, radius)

    def _write(self, painter: QPainter, row: Row, text: QStaticText, *, right: bool = True) -> None:
        size = text.size()
        left = row.left + row.width - size.width() if right else row.left
        painter.drawStaticText(QPointF(left, row.top + (row.height - size.height()) / 2), text)

    def _laid_out(self, text: str, *, bold: bool) -> QStaticText:
        """Laying out a text takes Qt several times as long as painting one that it has seen."""
        kept = self._texts[bold]
        if text not in kept:
            if len(kept) >= _MOST_TEXTS:
                kept.clear()
            kept[text] = QStaticText(text)
            kept[text].setTextFormat(Qt.TextFormat.PlainText)
            kept[text].prepare(QTransform(), self._fonts[bold])
        return kept[text]


def paint_arrow(painter: QPainter, x: float, start: float, end: float, colour: QColor, width: float) -> None:
    """An upright arrow from `start` to its head at `end`, heights in logical pixels. width: of its shaft"""
    head = min(abs(end - start), 3 * width)
    back = end + (head if end < start else -head)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x, start, x, back))
    path = QPainterPath(QPointF(x, end))
    path.lineTo(x - 0.8 * head, back)
    path.lineTo(x + 0.8 * head, back)
    path.closeSubpath()
    painter.fillPath(path, colour)
