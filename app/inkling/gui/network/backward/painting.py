"""Painting what only a backward pass has: the outputs' wish arrows, and the weight that is selected."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from inkling.gui.network import texts
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.layout import Column, ColumnKind, Neuron, row_of
from inkling.gui.network.paint_caches import LEFT
from inkling.gui.network.pixels import brightness
from inkling.gui.network.scene import Scene
from inkling.gui.widgets.bar_painting import paint_arrow

_LONGEST = 0.42  # of the distance between two outputs: half of the longest arrow


def paint_wishes(painter: QPainter, scene: Scene, backwards: Backwards, column: Column, left: float) -> None:
    """Beside each output what it is asked for: an arrow, up or down, as long as the wish, and its number."""
    style, theme = scene.style, scene.style.theme
    wishes = backwards.wishes(scene.groups[column.group]).ravel()[column.neurons]
    heights = column.centres[:, 1]
    pitch = float(np.diff(heights).min(initial=4 * style.metrics.height()))
    room = scene.width - left - 2 * style.unit
    half = min(_LONGEST * pitch, 2 * style.unit)
    words = [texts.wish(wish) for wish in wishes.tolist()]
    if any(style.metrics.horizontalAdvance(text) > room for text in words):
        words = [texts.rounded_wish(wish) for wish in wishes.tolist()]  # all of them, or their kinds would be mixed
    rows = zip(heights.tolist(), wishes.tolist(), brightness(wishes, None).tolist(), words, strict=True)
    for y, wish, level, text in rows:
        sign = (wish > 0) - (wish < 0)
        colour = QColor(theme.positive if sign > 0 else theme.negative if sign < 0 else theme.muted)
        length = abs(level) * half
        if length >= 1.0:
            paint_arrow(painter, left + style.unit / 2, y + sign * length, y - sign * length, colour, style.unit / 4)
        scene.text_cache.draw(
            painter, left + 1.75 * style.unit, y, text, colour if abs(level) > 0.05 else style.muted, align=LEFT
        )


def paint_selected(painter: QPainter, scene: Scene, backwards: Backwards) -> None:
    """A frame around the pixel of a tile, or a line over the edge, or a ring around the neuron of a bias."""
    weight, entry = backwards.weight(), backwards.selected
    if entry is None:
        return
    painter.setPen(QPen(scene.style.accent, max(scene.style.unit / 5, 1.5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    column = scene.layout.column_of(entry.layer - 1)
    row = None if column is None else row_of(column, entry.index[0])
    if column is None or row is None:
        return
    if weight is None:
        rect = QRectF(0, 0, column.width + scene.style.unit, column.height + scene.style.unit)
        rect.moveCenter(QPointF(*column.centres[row].tolist()))
        if column.kind is ColumnKind.CIRCLES:
            painter.drawEllipse(rect)
        else:
            painter.drawRect(rect)
        return
    if column.kind is ColumnKind.TILES:
        painter.drawRect(_pixel(scene, column, row, weight[2]))
        return
    before = scene.layout.columns[scene.layout.columns.index(column) - 1]
    source = row_of(before, weight[2])
    if source is not None and before.kind is not ColumnKind.MAPS:
        painter.drawLine(QLineF(*before.outlets[source].tolist(), *column.inlets[row].tolist()))


def _pixel(scene: Scene, column: Column, row: int, pixel: int) -> QRectF:
    """Where the weight of this pixel is in a tile, a little larger so that it is seen."""
    rows, cols = scene.groups[0].shape[-2:]
    x, y = column.centres[row].tolist()
    width, height = column.width / cols, column.height / rows
    left, top = x - column.width / 2 + pixel % cols * width, y - column.height / 2 + pixel // cols * height
    rect = QRectF(0, 0, max(width, 5.0), max(height, 5.0))
    rect.moveCenter(QPointF(left + width / 2, top + height / 2))
    return rect


def pixel_at(scene: Scene, neuron: Neuron, x: float, y: float) -> int | None:
    """The pixel under a point of the tile of a neuron; None where the point is beside it, or the neuron has none."""
    column, centre = scene.layout.column_of(neuron[0]), scene.layout.centre_of(neuron)
    if column is None or centre is None or column.kind is not ColumnKind.TILES:
        return None
    rows, cols = scene.groups[0].shape[-2:]
    across = (x - centre[0] + column.width / 2) / column.width
    down = (y - centre[1] + column.height / 2) / column.height
    return int(down * rows) * cols + int(across * cols) if 0 <= across < 1 and 0 <= down < 1 else None
