"""Numbers as pixels, and a 28×28 image whose every pixel is a sharp square of the screen's own pixels."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

from inkling.data.stroke import CANVAS_SIZE
from inkling.gui.widgets.theme import Theme, sign_lut
from inkling.gui.widgets.viewport import Viewport

Pixels = NDArray[np.uint32]  # 0xffRRGGBB, one a pixel

# Seen on black and on white, and hardly on either.
_GRID_COLOUR = QColor(128, 128, 128, 56)
# A grid on cells smaller than this, in device pixels, would only grey the picture.
_SMALLEST_GRID_CELL = 6
# A smoothed picture of 96 pieces of rows and more is shared out by Qt among other threads; a row has three where its
# edges fall between pixels. Where every core is busy, what takes 0.05 ms then takes up to 5, until all have had their
# turn.
_SMOOTHED_ALONE = 30  # device rows


def grey_image(image: NDArray[np.float32]) -> QImage:
    """float32 (28, 28), 0 black and 1 white, as a QImage with its own memory, in the format that screens have.

    Qt enlarges an image of that format by itself; grey ones it shares out among threads, see `_SMOOTHED_ALONE`.
    """
    return byte_image(np.rint(image * 255).astype(np.uint8)).convertToFormat(QImage.Format.Format_RGB32)


def byte_image(image: NDArray[np.uint8]) -> QImage:
    """uint8 (h, w), 0 black and 255 white, as a QImage with its own memory."""
    height, width = image.shape
    return QImage(image.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def colour_table(lut: NDArray[np.uint8]) -> Pixels:
    """A table of colours, uint8 (256, 3), as pixels: (256,)."""
    wide = lut.astype(np.uint32)
    pixels: Pixels = np.bitwise_or.reduce(wide << np.array([16, 8, 0], np.uint32), axis=1) | np.uint32(0xFF000000)
    return pixels


def image_of(pixels: Pixels) -> QImage:
    """An image with these pixels: (rows, cols)."""
    rows, cols = pixels.shape
    image = QImage(cols, rows, QImage.Format.Format_RGB32)
    np.frombuffer(image.bits(), np.uint32).reshape(rows, cols)[...] = pixels
    return image


def shaded_image(theme: Theme, shades: NDArray[np.floating]) -> QImage:
    """shades: (rows, columns), from −1, the full orange, to 1, the full blue"""
    index = np.clip(np.rint(shades * 127.5 + 127.5), 0, 255).astype(np.uint8)
    return image_of(colour_table(sign_lut(theme))[index])


def device_scale(painter: QPainter) -> float:
    """Device pixels of a logical one where the painter paints.

    A widget that is rendered into a picture of twice its size has the ratio of its screen; the painter knows better.
    """
    return painter.deviceTransform().m11()


def snapped(painter: QPainter, viewport: Viewport) -> QRectF:
    """The viewport, moved by less than a device pixel so that it begins on one."""
    device = painter.deviceTransform()
    ratio = device_scale(painter)
    left = (round(device.dx() + viewport.left * ratio) - device.dx()) / ratio
    top = (round(device.dy() + viewport.top * ratio) - device.dy()) / ratio
    return QRectF(left, top, viewport.side, viewport.side)


def paint_pixels(painter: QPainter, square: QRectF, image: QImage | None) -> None:
    """The image over the whole square; None is an empty canvas."""
    if image is None:
        painter.fillRect(square, QColor("black"))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(square, image)


def paint_smooth(painter: QPainter, target: QRectF, image: QImage, source: QRectF | None = None) -> None:
    """The image, or this part of it, over the whole target, smoothed: in strips that look as if it were one piece."""
    source = QRectF(image.rect()) if source is None else source
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    height = _SMOOTHED_ALONE / device_scale(painter)
    if target.height() <= height or painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        painter.drawImage(target, image, source)
        return
    strip = QRectF(target.left() - 1, target.top() - 1, target.width() + 2, height)
    while strip.top() < target.bottom() + 1:
        painter.save()
        painter.setClipRect(strip, Qt.ClipOperation.IntersectClip)
        painter.drawImage(target, image, source)
        painter.restore()
        strip.translate(0, height)


def pixel_grid(side: int) -> QImage:
    """Hairlines between the pixels of a canvas `side` device pixels wide, on nothing: made once, laid over often."""
    grid = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    grid.fill(Qt.GlobalColor.transparent)
    unit = side // CANVAS_SIZE
    if unit >= _SMALLEST_GRID_CELL:
        painter = QPainter(grid)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for i in range(1, CANVAS_SIZE):
            painter.fillRect(i * unit, 0, 1, side, _GRID_COLOUR)
            painter.fillRect(0, i * unit, side, 1, _GRID_COLOUR)
        painter.end()
    return grid
