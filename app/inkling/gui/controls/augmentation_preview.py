"""A preview of the augmentation: one image, changed at random as the training would change it, twelve times over."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.data.augmentation import Augmentation, augment
from inkling.gui.widgets.pixel_painting import byte_image, paint_smooth
from inkling.gui.widgets.theme import grid, theme_of

ROWS, COLUMNS = 2, 6


class AugmentationPreview(QWidget):
    """Computes when it paints, so that nothing is computed while nobody can see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: NDArray[np.float32] | None = None
        self._how = Augmentation()
        self._seed = 0
        self._pictures: list[QImage] | None = None  # None: to be made
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_image(self, image: NDArray[np.float32] | None) -> None:
        """float32 (28, 28), ink 1 on 0; None where there is nothing to change."""
        self._image = None if image is None else image.copy()
        self._renew()

    def set_augmentation(self, how: Augmentation) -> None:
        if how != self._how:
            self._how = how
            self._renew()

    def draw_again(self) -> None:
        """With other random numbers."""
        # Until then they stay, so that a changed amount shows as more or less of the same change.
        self._seed += 1
        self._renew()

    def pictures(self) -> list[QImage]:
        """The images as they are shown, 28×28 greys each; none without an image."""
        if self._pictures is None:
            self._pictures = self._made()
        return self._pictures

    def fit(self, width: int) -> None:
        """Take the height that this width needs, in pixels; told by the panel before its layouts are."""
        side, gap = self._measures(width)
        self.setFixedHeight(round(ROWS * side + (ROWS - 1) * gap))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side, gap = self._measures(self.width())
        squares = [
            QRectF(column * (side + gap), row * (side + gap), side, side)
            for row in range(ROWS)
            for column in range(COLUMNS)
        ]
        pictures = self.pictures()
        if not pictures:
            painter.setPen(QColor(theme_of(self).hairline))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects([square.adjusted(0.5, 0.5, -0.5, -0.5) for square in squares])
            return
        for square, picture in zip(squares, pictures, strict=True):
            paint_smooth(painter, square, picture)

    def _measures(self, width: int) -> tuple[float, int]:
        """The side of a picture and the gap between two, in pixels."""
        gap = max(2, grid(self, 0.5))
        return max(1.0, (width - (COLUMNS - 1) * gap) / COLUMNS), gap

    def _made(self) -> list[QImage]:
        if self._image is None:
            return []
        images = np.repeat(self._image[None], ROWS * COLUMNS, axis=0)
        changed = augment(images, self._how, rng=np.random.default_rng(self._seed))
        return [byte_image(image) for image in np.rint(changed * 255).astype(np.uint8)]

    def _renew(self) -> None:
        self._pictures = None
        self.update()
