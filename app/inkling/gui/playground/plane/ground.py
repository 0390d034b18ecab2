"""The ground of the plane: what is answered where, as one picture from orange to blue that is scaled smoothly."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from inkling.gui.playground.plane.scene import Frame, Scene
from inkling.gui.widgets.pixel_painting import Pixels, colour_table, device_scale, image_of, paint_smooth
from inkling.gui.widgets.theme import Theme, sign_lut
from inkling.network.types import Array

_STRENGTH = 0.55  # of the colours: points in the full colours stand on them


class Ground:
    """Keeps the picture of the scene that it painted last, smooth already, at half the screen's pixels a side.

    Between two of a map's places lie six pixels: that it is smooth at every second one is enough, and four times as
    fast; what is left to be done when nothing but the pointer has moved is to double its pixels.
    """

    def __init__(self) -> None:
        self._seen: tuple[Array, Theme, QSize] | None = None
        self._image = QImage()
        self._luts: dict[bool, Pixels] = {}

    def paint(self, painter: QPainter, frame: Frame, scene: Scene, theme: Theme) -> None:
        size = (frame.area.size() * (device_scale(painter) / 2.0)).toSize().expandedTo(QSize(1, 1))
        seen = self._seen
        if seen is None or seen[0] is not scene.ground or seen[1] is not theme or seen[2] != size:
            self._seen = scene.ground, theme, size
            self._image = self._smooth(self._made(scene, theme), size)
        painter.drawImage(frame.area, self._image)

    @staticmethod
    def _smooth(small: QImage, size: QSize) -> QImage:
        large, side = QImage(size, QImage.Format.Format_RGB32), small.width()
        painter = QPainter(large)
        # The first and last pixels stand for places on the window's edges: their middles lie there.
        paint_smooth(painter, QRectF(large.rect()), small, QRectF(0.5, 0.5, side - 1, side - 1))
        painter.end()
        return large

    def _made(self, scene: Scene, theme: Theme) -> QImage:
        if theme.dark not in self._luts:
            self._luts[theme.dark] = quiet_lut(theme)
        shades = np.nan_to_num((scene.ground - scene.middle) * (127.5 / scene.reach) + 127.5, nan=127.5)
        return image_of(self._luts[theme.dark][np.clip(np.rint(shades), 0, 255).astype(np.uint8)])


def quiet_lut(theme: Theme) -> Pixels:
    """The colours of the signs, paler, as pixels (256,): from the full orange through the panel's colour to blue."""
    panel = QColor(theme.panel)
    base = np.array([panel.red(), panel.green(), panel.blue()], float)
    full = sign_lut(theme).astype(float)
    weight = _STRENGTH * np.abs(np.linspace(-1, 1, 256))[:, np.newaxis]
    edge = full[np.where(np.arange(256) < 128, 0, 255)]
    return colour_table(np.rint(base + weight * (edge - base)).astype(np.uint8))
