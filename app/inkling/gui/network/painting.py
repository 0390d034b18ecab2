"""Painting a scene, from the ground up: edges under neurons, neurons under words."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from inkling.gui.network import words
from inkling.gui.network.layout import INPUT, Box, Column, Kind, place_of
from inkling.gui.network.scene import Scene
from inkling.gui.theme import DARK

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_scene(painter: QPainter, scene: Scene) -> None:
    """Paint everything but the background."""
    layout = scene.layout
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(scene.style.font)
    _projection(painter, scene)
    for pen, lines in scene.runs():
        painter.setPen(pen)
        painter.drawLines(lines)
    for column in layout.columns:
        if column.kind is Kind.TILES:
            _tiles(painter, scene, column)
        elif column.kind is Kind.CIRCLES:
            _circles(painter, scene, column)
        if column.gap is not None:
            _gap(painter, scene, column)
    _input(painter, scene)
    _numbers_beside_inputs(painter, scene)
    _answers(painter, scene)
    _captions(painter, scene)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _projection(painter: QPainter, scene: Scene) -> None:
    """Every pixel goes to every tile: two quiet lines stand for thousands of edges."""
    layout = scene.layout
    column = layout.column_of(0)
    if layout.image is None or column is None:
        return
    box = column.box
    painter.setPen(scene.style.hairline)
    if scene.focus is not None and scene.focus[0] == 0:
        place = place_of(column, scene.focus[1])
        if place is not None:
            x, y = column.centres[place].tolist()
            box = Box(x - column.width / 2, y - column.height / 2, column.width, column.height)
            painter.setPen(scene.style.ring)
    edge = scene.style.unit / 2
    image = layout.image
    painter.drawLines(
        [
            QLineF(image.right + edge, image.y, box.x - edge, box.y),
            QLineF(image.right + edge, image.bottom, box.x - edge, box.bottom),
        ]
    )


def _picture(painter: QPainter, target: QRectF, image: QImage, source: QRectF) -> None:
    """Whole multiples keep their hard pixels; other sizes are smoothed, or some pixels would look wider."""
    ratio = target.height() / source.height()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, abs(ratio - round(ratio)) > 0.01 or ratio < 1)
    painter.drawImage(target, image, source)


def _tiles(painter: QPainter, scene: Scene, column: Column) -> None:
    style = scene.style
    atlas = scene.atlas(column)
    rows = atlas.height() / len(column.neurons)
    source = QRectF(0, 0, atlas.width(), rows)
    half_width, half_height = column.width / 2, column.height / 2
    frame = style.unit / 7
    fills = scene.fills(column)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    places = list(zip(column.centres.tolist(), column.outlets.tolist(), fills, strict=True))
    for (x, y), (port, _), fill in places:
        if port - x > half_width + 1:
            painter.setPen(style.leads[fill])
            painter.drawLine(QLineF(x + half_width, y, port, y))
    lit = (_focus_place(scene, column), _winner_place(scene, column))
    for place, ((x, y), _, fill) in enumerate(places):
        target = QRectF(round(x - half_width), round(y - half_height), column.width, column.height)
        source.moveTop(place * rows)
        _picture(painter, target, atlas, source)
        painter.setPen(style.accent_ring if place in lit else style.frames[fill])
        painter.drawRect(target.adjusted(-frame, -frame, frame, frame))


def _focus_place(scene: Scene, column: Column) -> int | None:
    if scene.focus is None or scene.focus[0] != column.stage:
        return None
    return place_of(column, scene.focus[1])


def _winner_place(scene: Scene, column: Column) -> int | None:
    if scene.answer is None or scene.network is None or column.stage != len(scene.network.stages) - 1:
        return None
    return place_of(column, scene.answer.winner)


def _circles(painter: QPainter, scene: Scene, column: Column) -> None:
    style = scene.style
    radius = column.width / 2
    focus = _focus_place(scene, column)
    winner = _winner_place(scene, column)
    for place, ((x, y), fill) in enumerate(zip(column.centres.tolist(), scene.fills(column), strict=True)):
        painter.setBrush(style.fills[fill])
        painter.setPen(style.accent_ring if place in (focus, winner) else style.ring)
        painter.drawEllipse(QPointF(x, y), radius, radius)
        if place == focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), radius + style.unit / 2, radius + style.unit / 2)


def _gap(painter: QPainter, scene: Scene, column: Column) -> None:
    """Three dots, and how many neurons they stand for, on a ground that keeps edges off."""
    assert column.gap is not None  # noqa: S101
    style, gap = scene.style, _rect(column.gap)
    text = f"+{words.whole(column.total - len(column.neurons))}"
    centre = gap.center()
    line = style.metrics.height()
    step = style.unit * 0.7
    high = min(3 * step + line, gap.height())
    width = style.metrics.horizontalAdvance(text) + style.unit
    ground = QRectF(centre.x() - width / 2, centre.y() - high / 2, width, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.panel)
    painter.drawRoundedRect(ground, style.unit / 2, style.unit / 2)
    painter.setBrush(style.muted)
    for k in range(3):
        painter.drawEllipse(QPointF(centre.x(), ground.top() + step * (k + 0.5)), style.unit / 6, style.unit / 6)
    _text(painter, ground, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text, style.muted)


def _text(painter: QPainter, rect: QRectF, align: Qt.AlignmentFlag, text: str, colour: QColor) -> None:
    painter.setPen(colour)
    painter.drawText(rect, align | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine, text)


def _input(painter: QPainter, scene: Scene) -> None:
    """The input, and for the tile in focus the sum read from top to bottom: weights × input = evidence."""
    layout, style = scene.layout, scene.style
    if layout.image is None or layout.weights is None or layout.evidence is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    target = _rect(layout.image)
    image = scene.input_image()
    if image is None:
        painter.fillRect(target, QColor("#000000"))
        painter.setPen(QColor(DARK.muted))
        painter.drawText(
            target.adjusted(style.unit / 2, 0, -style.unit / 2, 0),
            _CENTRE | Qt.TextFlag.TextWordWrap,
            words.draw_hint(),
        )
    else:
        _picture(painter, target, image, QRectF(image.rect()))
    painter.setPen(style.hairline)
    painter.drawRect(target)
    equation = scene.equation()
    if equation is None:
        return
    boxes = [(layout.weights, equation.weights, "×", layout.image)]
    if equation.evidence is not None:
        boxes.append((layout.evidence, equation.evidence, "=", layout.evidence))
    for box, picture, sign, below in boxes:
        target = _rect(box)
        _picture(painter, target, picture, QRectF(picture.rect()))
        painter.setPen(style.hairline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(target)
        distance = layout.evidence.y - layout.image.bottom
        between = QRectF(target.x(), below.y - distance, target.width(), distance)
        painter.setFont(style.strong)
        _text(painter, between, _CENTRE, sign, style.text)
    painter.setFont(style.font)


def _numbers_beside_inputs(painter: QPainter, scene: Scene) -> None:
    column = scene.layout.column_of(INPUT)
    if column is None or column.kind is not Kind.CIRCLES or scene.answer is None:
        return
    values = scene.answer.image.ravel()[column.neurons].tolist()
    line = scene.style.metrics.height()
    if len(values) > 1 and abs(column.centres[1, 1] - column.centres[0, 1]) < 0.8 * line:
        return
    for (x, y), value in zip(column.centres.tolist(), values, strict=True):
        right = x - column.width / 2 - scene.style.unit
        _text(painter, QRectF(0, y - line / 2, right, line), _RIGHT, words.number(value), scene.style.text)


def _answers(painter: QPainter, scene: Scene) -> None:
    """Beside each output its class and, for an answer, its activation."""
    if scene.network is None:
        return
    style, answer = scene.style, scene.answer
    column = scene.layout.column_of(len(scene.network.stages) - 1)
    if column is None:
        return
    winner = None if answer is None else answer.winner
    pitch = float(np.diff(column.centres[:, 1]).min(initial=4 * style.strong_metrics.height()))
    full = [words.class_name(n, scene.class_names) for n in column.neurons.tolist()]
    large = pitch >= 0.9 * style.strong_metrics.height() and all(
        style.strong_metrics.horizontalAdvance(name) <= scene.class_width for name in full
    )
    if pitch < 0.75 * style.metrics.height():
        return
    values = None if answer is None else answer.trace[-1].a.ravel()
    left = column.box.right + 1.5 * style.unit
    rows = list(zip(column.neurons.tolist(), column.centres[:, 1].tolist(), strict=True))

    def column_of_text(font: QFont, x: float, width: float, text_of: list[str], quiet: QColor) -> None:
        painter.setFont(font)
        for (neuron, y), text in zip(rows, text_of, strict=True):
            colour = style.accent if neuron == winner else quiet
            _text(painter, QRectF(x, y - pitch / 2, width, pitch), _LEFT, text, colour)

    metrics = style.strong_metrics if large else style.metrics
    names = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, scene.class_width + 1) for name in full]
    font = style.strong if large else style.font
    column_of_text(font, left, scene.class_width, names, style.text if answer is None else style.muted)
    if values is not None:
        texts = [words.number(float(values[n])) for n, _ in rows]
        column_of_text(style.font, left + scene.class_width + 1.5 * style.unit, 0.0, texts, style.muted)
    painter.setFont(style.font)


def _captions(painter: QPainter, scene: Scene) -> None:
    """Under each column its layer and number of neurons, as much of it as its width allows."""
    if scene.network is None:
        return
    style, layout = scene.style, scene.layout
    stages = len(scene.network.stages)
    middles = [column.box.x + column.box.width / 2 for column in layout.columns]
    room = 2 * min(float(np.diff(middles).min(initial=2 * middles[0])), 40 * style.unit) - style.unit
    first = [words.layer_caption(column.stage, stages, column.total) for column in layout.columns]
    second = [words.layer_detail(scene.network, column.stage) for column in layout.columns]
    line = style.metrics.height()

    def fits(texts: list[str]) -> bool:
        sizes = [style.metrics.horizontalAdvance(text) for text in texts]
        return all((a + b) <= room for a, b in pairwise(sizes))

    if not fits(first):
        first = [words.whole(column.total) for column in layout.columns]
    rows = [(first, style.text)] + ([(second, style.muted)] if fits(second) else [])
    for number, (texts, colour) in enumerate(rows):
        top = layout.captions_top + number * line
        for x, text in zip(middles, texts, strict=True):
            _text(painter, QRectF(x, top, 0, line), _CENTRE, text, colour)
    if layout.skipped is not None:
        x, count = layout.skipped
        middle = (layout.columns[0].box.y + layout.columns[0].box.bottom) / 2
        _text(painter, QRectF(x, middle - line, 0, line), _CENTRE, "⋯", style.muted)
        _text(painter, QRectF(x, layout.captions_top, 0, line), _CENTRE, f"+{words.whole(count)}", style.muted)
