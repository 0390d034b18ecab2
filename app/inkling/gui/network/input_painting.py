"""Painting the input, and above and below it what the thing in focus looks for and finds."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from inkling.gui.network import texts
from inkling.gui.network.scene import Scene
from inkling.gui.widgets.pixel_painting import paint_smooth
from inkling.gui.widgets.theme import DARK

_LARGE = 4  # a pixel shown this many times as large may be one more


def paint_input(painter: QPainter, scene: Scene) -> None:
    """The input; for a tile in focus it is the middle of weights × input = evidence, read downwards."""
    layout, style = scene.layout, scene.style
    if layout.image is None or layout.weights is None or layout.evidence is None:
        return
    target = layout.image
    image = scene.input_image()
    if image is None:
        painter.fillRect(target, QColor("#000000"))
        room = target.adjusted(style.unit / 2, 0, -style.unit / 2, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        if room.contains(style.metrics.boundingRect(room, flags, texts.draw_hint())):
            painter.setPen(QColor(DARK.muted))
            painter.drawText(room, flags, texts.draw_hint())
    else:
        paint_image(painter, target, image, QRectF(image.rect()))
    _outline(painter, scene, target)
    equation = scene.equation()
    if equation is None:
        return
    distance = layout.evidence.y() - layout.image.bottom()
    for rect, image, text, below in (
        (layout.weights, equation.above, equation.above_text, layout.image),
        (layout.evidence, equation.below, equation.below_text, layout.evidence),
    ):
        if image is None:
            continue
        target = _whole_pixels(rect, image)
        paint_image(painter, target, image, QRectF(image.rect()))
        if equation.signs:
            _outline(painter, scene, target)
        painter.setFont(style.strong if equation.signs else style.font)
        scene.text_cache.draw(
            painter,
            rect.x() + rect.width() / 2,
            below.y() - distance / 2,
            text,
            style.text if equation.signs else style.muted,
            strong=equation.signs,
        )
    painter.setFont(style.font)


def _whole_pixels(rect: QRectF, image: QImage) -> QRectF:
    """In the middle of the rectangle, with pixels of one size where they are large enough to be seen."""
    scale = min(rect.width() / image.width(), rect.height() / image.height())
    if scale >= _LARGE:
        scale = math.floor(scale + 0.01)
    width, height = scale * image.width(), scale * image.height()
    x, y = rect.x() + (rect.width() - width) / 2, rect.y() + (rect.height() - height) / 2
    return QRectF(round(x), round(y), width, height)


def paint_image(painter: QPainter, target: QRectF, image: QImage, source: QRectF) -> None:
    """Whole multiples and large pixels stay hard; other sizes are smoothed, or some pixels would look wider."""
    ratio = target.height() / source.height()
    if ratio < 1 or (ratio < _LARGE and abs(ratio - round(ratio)) > 0.01):
        paint_smooth(painter, target, image, source)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(target, image, source)


def _outline(painter: QPainter, scene: Scene, target: QRectF) -> None:
    painter.setPen(scene.style.hairline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(target)
