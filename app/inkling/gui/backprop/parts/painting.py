"""What the figures of Three levers and Chain rule are painted with: curves, bars, pictures, rows of a sum."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPen

from inkling.gui.widgets.figures.figure import RIGHT, Brush
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.pixel_painting import shaded_image
from inkling.gui.widgets.theme import Theme

_PICTURE = 64  # so many numbers, and as many as a square has, are shown as a picture

Floats = NDArray[np.floating]


def signed(value: float) -> str:
    """With its + too: a wish has a direction."""
    return f"+{loss_text(value)}" if value > 0 else loss_text(value)


@dataclass(frozen=True, eq=False, slots=True)
class Curve:
    """y over x; at: my point on it; slope: of its tangent there; ghost: where the point was before"""

    xs: Floats
    ys: Floats
    at: tuple[float, float]
    slope: float | None
    ghost: tuple[float, float] | None = None


def paint_curve(brush: Brush, area: QRectF, curve: Curve, *, fixed_y: tuple[float, float] | None = None) -> None:
    """With hairlines where x or y is 0; nothing where it is not made of numbers. fixed_y: the least range of y"""
    there = np.isfinite(curve.xs) & np.isfinite(curve.ys)
    xs, ys = curve.xs[there], curve.ys[there]
    if len(xs) < 2 or not all(map(math.isfinite, curve.at)):
        return
    low, high = float(ys.min()), float(ys.max())
    if fixed_y is not None:
        low, high = min(low, fixed_y[0]), max(high, fixed_y[1])
    room = 0.08 * (high - low) or max(1e-12, 0.1 * abs(high)) or 1.0
    low, high, left, width = low - room, high + room, float(xs.min()), float(np.ptp(xs)) or 1.0

    def x_of(x: Floats | float) -> Floats:
        return area.left() + (np.asarray(x, float) - left) / width * area.width()

    def y_of(y: Floats | float) -> Floats:
        return area.bottom() - (np.asarray(y, float) - low) / (high - low) * area.height()

    painter = brush.painter
    painter.save()
    painter.setClipRect(area.adjusted(-1, -1, 1, 1))
    base = float(y_of(0.0)) if low <= 0 <= high else area.bottom()
    brush.line(area.left(), base, area.right(), base)
    if left <= 0 <= left + width:
        brush.line(float(x_of(0.0)), area.top(), float(x_of(0.0)), area.bottom())
    brush.polyline(x_of(xs), y_of(ys), colour=brush.theme.muted)
    x, y = curve.at
    if curve.slope is not None and math.isfinite(curve.slope):
        ends = np.array([x - 0.3 * width, x + 0.3 * width])
        brush.polyline(x_of(ends), y_of(y + curve.slope * (ends - x)), colour=brush.theme.accent)
    radius = brush.unit * 0.5
    if curve.ghost is not None and all(map(math.isfinite, curve.ghost)):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(brush.theme.accent), 1.5))
        painter.drawEllipse(QPointF(float(x_of(curve.ghost[0])), float(y_of(curve.ghost[1]))), radius, radius)
    brush.dot(float(x_of(x)), float(y_of(y)), radius, brush.theme.accent)
    painter.restore()


def side_of(count: int) -> int | None:
    """The side of the square picture that so many numbers make, or None for those that are bars."""
    side = math.isqrt(count)
    return side if count >= _PICTURE and side * side == count else None


def signed_image(theme: Theme, values: Floats) -> QImage:
    """values: (rows, columns); blue above 0 and orange below, the largest in full colour."""
    finite = np.nan_to_num(values, posinf=0.0, neginf=0.0)
    scale = float(np.abs(finite).max(initial=0.0)) or 1.0
    return shaded_image(theme, finite / scale)


def paint_bars(brush: Brush, area: QRectF, values: Floats) -> None:
    """Upright bars from a line at 0, blue up and orange down; more of them than pixels: the largest of each pixel."""
    most = max(1, int(area.width() // 2))
    if len(values) > most:
        parts = np.array_split(values, most)
        values = np.array([part[np.abs(part).argmax()] for part in parts])
    finite = np.nan_to_num(values, posinf=0.0, neginf=0.0)
    low, high = min(0.0, float(finite.min(initial=0.0))), max(0.0, float(finite.max(initial=0.0)))
    scale = area.height() / ((high - low) or 1.0)
    zero, step = area.bottom() + low * scale, area.width() / max(1, len(finite))
    width = min(max(1.0, step - min(2.0, step / 4)), 6.0 * brush.unit)
    brush.painter.setPen(Qt.PenStyle.NoPen)
    for sign in (1, -1):
        brush.painter.setBrush(QColor(brush.sign(sign)))
        brush.painter.drawRects(
            [
                QRectF(
                    area.left() + (number + 0.5) * step - width / 2,
                    min(zero, zero - float(finite[number]) * scale),
                    width,
                    max(1.0, abs(float(finite[number])) * scale),
                )
                for number in np.flatnonzero(finite * sign > 0).tolist()
            ]
        )
    brush.line(area.left(), zero, area.right(), zero, colour=brush.theme.faint)


@dataclass(frozen=True, slots=True)
class Row:
    """One of a sum's terms: its name, how it comes about, and its size."""

    name: str
    detail: str
    value: float


def row_rects(count: int, area: QRectF, line: float, widest: float) -> list[QRectF]:
    """Rows read downwards, in as many columns as there is room for; those that do not fit lie below the area."""
    columns = max(1, min(int(area.width() // widest), -(-count // max(1, int(area.height() // line)))))
    deep = -(-count // columns) if count else 0
    width = area.width() / columns
    return [
        QRectF(area.left() + number // deep * width, area.top() + number % deep * line, width - line, line)
        for number in range(count)
    ]


def paint_row(brush: Brush, rect: QRectF, row: Row, scale: float) -> None:
    """Name, detail, bar, number. scale: the |value| of a whole bar"""
    middle, number = rect.center().y(), brush.width_of("−0.00000")
    name = min(brush.width_of(row.name), 0.65 * rect.width())
    brush.text(rect.left(), middle, row.name, room=name + 1)
    brush.text(rect.right(), middle, signed(row.value), align=RIGHT, colour=brush.sign(row.value))
    left = rect.left() + name + brush.unit
    room = rect.right() - number - brush.unit - left
    detail = min(brush.width_of(row.detail), 0.7 * room)
    brush.text(left, middle, row.detail, colour=brush.theme.muted, room=detail + 1)
    length = room - detail - brush.unit
    if length > brush.unit and scale > 0 and math.isfinite(row.value):
        bar = max(1.0, length * min(1.0, abs(row.value) / scale))
        brush.fill(QRectF(left + detail + brush.unit, middle - 2, bar, 4), brush.sign(row.value))
