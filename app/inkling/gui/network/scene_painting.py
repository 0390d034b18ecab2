"""Painting a scene, from the ground up: edges under neurons, neurons under words."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from inkling.gui.network import texts
from inkling.gui.network.backward.painting import paint_selected, paint_wishes
from inkling.gui.network.input_painting import paint_image, paint_input
from inkling.gui.network.layer_groups import INPUT
from inkling.gui.network.layout import Column, ColumnKind, row_of
from inkling.gui.network.paint_caches import LEFT, RIGHT
from inkling.gui.network.scene import Scene
from inkling.gui.network.style import FAINT


def paint_scene(painter: QPainter, scene: Scene) -> None:
    """Paint everything but the background."""
    layout = scene.layout
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(scene.style.font)
    _projection(painter, scene)
    for pen, lines in scene.edges():
        # Faint lines without antialiasing look the same and take a third of the time.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, pen.widthF() != FAINT)
        painter.setPen(pen)
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.circle_cache.begin(painter)
    for column in layout.columns:
        if column.kind is ColumnKind.TILES:
            _tiles(painter, scene, column)
        elif column.kind is ColumnKind.MAPS:
            _maps(painter, scene, column)
        elif column.kind is ColumnKind.CIRCLES:
            _circles(painter, scene, column)
        if column.gap is not None:
            _gap(painter, scene, column)
    paint_input(painter, scene)
    _numbers_beside_inputs(painter, scene)
    _answers(painter, scene)
    if scene.backwards is not None:
        paint_selected(painter, scene, scene.backwards)
    for caption in scene.captions():
        scene.text_cache.draw(painter, caption.x, caption.middle, caption.text, caption.colour)


def _projection(painter: QPainter, scene: Scene) -> None:
    """Every pixel goes to every tile or map: two quiet lines stand for thousands of edges."""
    layout = scene.layout
    if layout.image is None or len(layout.columns) < 2:
        return
    column = layout.columns[1]
    if column.kind is ColumnKind.CIRCLES or column.group != 1:
        return
    rect = column.rect
    painter.setPen(scene.style.hairline)
    row = _focus_row(scene, column)
    if row is not None:
        x, y = column.centres[row].tolist()
        left = rect.x() if column.kind is ColumnKind.MAPS else x - column.width / 2
        rect = QRectF(left, y - column.height / 2, column.width, column.height)
        painter.setPen(scene.style.ring)
    edge = scene.style.unit / 2
    image = layout.image
    painter.drawLines(
        [
            QLineF(image.right() + edge, image.y(), rect.x() - edge, rect.y()),
            QLineF(image.right() + edge, image.bottom(), rect.x() - edge, rect.bottom()),
        ]
    )


def _tiles(painter: QPainter, scene: Scene, column: Column) -> None:
    style = scene.style
    tiles = scene.tiles(column)
    rows = tiles.height() / len(column.neurons)
    source = QRectF(0, 0, tiles.width(), rows)
    half_width, half_height = column.width / 2, column.height / 2
    border = round(2 * style.unit / 7)
    fills = scene.fills(column)
    spots = list(zip(column.centres.tolist(), column.outlets.tolist(), fills, strict=True))
    for (x, y), (port, _), fill in spots:
        if port - x > half_width + 1:
            painter.setPen(style.leads[fill])
            painter.drawLine(QLineF(x + half_width, y, port, y))
    lit = (_focus_row(scene, column), _winner_row(scene, column))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # squares on whole pixels need none
    for row, ((x, y), _, fill) in enumerate(spots):
        target = QRectF(round(x - half_width), round(y - half_height), column.width, column.height)
        source.moveTop(row * rows)
        # What is left of it around the picture is the border.
        brush = style.accent_fill if row in lit else style.fills[fill]
        painter.fillRect(target.adjusted(-border, -border, border, border), brush)
        paint_image(painter, target, tiles, source)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _maps(painter: QPainter, scene: Scene, column: Column) -> None:
    """Each map, and at its left its filter."""
    style, atlas = scene.style, scene.maps()
    maps = None if atlas is None else atlas.maps.get(column.group)
    filters = None if atlas is None else atlas.filters.get(column.group)
    width, height, side = column.width, column.height, column.filter_side
    left, filter_left = round(column.rect.right() - width), round(column.rect.x())
    focus = _focus_row(scene, column)
    dark = style.fills_of(np.zeros(1, np.float32))[0]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # as for tiles
    for row, y in enumerate(column.centres[:, 1].tolist()):
        target = QRectF(left, round(y - height / 2), width, height)
        if row == focus:
            border = round(2 * style.unit / 7)
            painter.fillRect(target.adjusted(-border, -border, border, border), style.accent_fill)
        if atlas is not None and maps is not None:
            paint_image(painter, target, atlas.image, maps.source(row))
        else:
            painter.fillRect(target, style.fills[dark])
        if atlas is not None and filters is not None:
            target = QRectF(filter_left, round(y - side / 2), side, side)
            paint_image(painter, target, atlas.image, filters.source(row))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _focus_row(scene: Scene, column: Column) -> int | None:
    if scene.focus is None or scene.focus[0] != column.stage:
        return None
    return row_of(column, scene.focus[1])


def _winner_row(scene: Scene, column: Column) -> int | None:
    answer = scene.told_of(column.group)
    if answer is None or column.group != len(scene.groups) - 1:
        return None
    return row_of(column, answer.winner) if answer.sure else None


def _circles(painter: QPainter, scene: Scene, column: Column) -> None:
    style = scene.style
    radius = column.width / 2
    focus = _focus_row(scene, column)
    lit = (focus, _winner_row(scene, column))
    for row, ((x, y), fill) in enumerate(zip(column.centres.tolist(), scene.fills(column), strict=True)):
        scene.circle_cache.draw(painter, x, y, radius, fill, lit=row in lit)
    if focus is not None:
        x, y = column.centres[focus].tolist()
        painter.setPen(style.accent_ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), radius + style.unit / 2, radius + style.unit / 2)


def _gap(painter: QPainter, scene: Scene, column: Column) -> None:
    """Three dots, and how many neurons they stand for, on a ground that keeps edges off."""
    assert column.gap is not None  # noqa: S101
    style, gap = scene.style, column.gap
    text = f"+{texts.whole(column.total - len(column.neurons))}"
    x, middle = gap.x() + gap.width() / 2, gap.y() + gap.height() / 2
    line = style.metrics.height()
    step = style.unit * 0.7
    high = min(3 * step + line, gap.height())
    width = style.metrics.horizontalAdvance(text) + style.unit
    ground = QRectF(x - width / 2, middle - high / 2, width, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.panel)
    painter.drawRoundedRect(ground, style.unit / 2, style.unit / 2)
    painter.setBrush(style.muted)
    for k in range(3):
        painter.drawEllipse(QPointF(x, ground.top() + step * (k + 0.5)), style.unit / 6, style.unit / 6)
    scene.text_cache.draw(painter, x, ground.bottom() - line / 2, text, style.muted)


def _numbers_beside_inputs(painter: QPainter, scene: Scene) -> None:
    column = scene.layout.column_of(INPUT)
    if column is None or column.kind is not ColumnKind.CIRCLES or scene.answer is None or scene.answer.inputs is None:
        return
    values = scene.answer.inputs.ravel()[column.neurons].tolist()
    if len(values) > 1 and abs(column.centres[1, 1] - column.centres[0, 1]) < 0.8 * scene.style.metrics.height():
        return
    for (x, y), value in zip(column.centres.tolist(), values, strict=True):
        right = x - column.width / 2 - scene.style.unit
        scene.text_cache.draw(painter, right, y, texts.number(value), scene.style.text, align=RIGHT)


def _answers(painter: QPainter, scene: Scene) -> None:
    """Beside each output its class and, for an answer, its activation."""
    style, column = scene.style, scene.layout.columns[-1]
    answer = scene.told_of(column.group)
    if column.group != len(scene.groups) - 1 or column.kind is ColumnKind.MAPS:
        return
    winner = None if answer is None or not answer.sure else answer.winner
    pitch = float(np.diff(column.centres[:, 1]).min(initial=4 * style.strong_metrics.height()))
    if pitch < 0.75 * style.metrics.height():
        return
    names, large = scene.class_labels(column.neurons.tolist(), large=pitch >= 0.9 * style.strong_metrics.height())
    values = None if answer is None else answer.trace[-1].a.ravel()[column.neurons].tolist()
    left = column.rect.right() + 1.5 * style.unit
    quiet = style.text if answer is None else style.muted
    rows = list(zip(column.neurons.tolist(), column.centres[:, 1].tolist(), strict=True))
    painter.setFont(style.strong if large else style.font)
    for (neuron, y), name in zip(rows, names, strict=True):
        colour = style.accent if neuron == winner else quiet
        scene.text_cache.draw(painter, left, y, name, colour, align=LEFT, strong=large)
    painter.setFont(style.font)
    if scene.backwards is not None:
        paint_wishes(painter, scene, scene.backwards, column, left + scene.class_width + 1.5 * style.unit)
    elif values is not None:
        left += scene.class_width + 1.5 * style.unit
        for (neuron, y), value in zip(rows, values, strict=True):
            colour = style.accent if neuron == winner else style.muted
            scene.text_cache.draw(painter, left, y, texts.number(value), colour, align=LEFT)
