"""A preview of the data set: one digit of each class in a row, which opens the gallery of all of them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inkling.data.dataset import DIGITS
from inkling.gui.widgets.pixel_painting import byte_image, paint_smooth
from inkling.gui.widgets.theme import grid, theme_of


class DataPreview(QAbstractButton):
    """Shows what it is given; frames without a picture while there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[QImage] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_images(self, images: NDArray[np.uint8] | None) -> None:
        """uint8 (classes, 28, 28), ink 255 on 0; None for nothing."""
        self._pictures = [] if images is None else [byte_image(image) for image in images]
        self.update()

    def pictures(self) -> list[QImage]:
        """The images as they are shown, greys."""
        return list(self._pictures)

    def fit(self, width: int) -> None:
        """Take the height that this width needs, in pixels; told by the panel before its layouts are."""
        side, _ = self._measures(width)
        self.setFixedHeight(round(side) + 2 * self._frame())

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        side, gap = self._measures(self.width())
        frame = self._frame()
        squares = [QRectF(frame + column * (side + gap), frame, side, side) for column in range(len(DIGITS))]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._pictures:
            for square, picture in zip(squares, self._pictures, strict=False):
                paint_smooth(painter, square, picture)
        else:
            painter.setPen(QColor(theme.hairline))
            painter.drawRects([square.adjusted(0.5, 0.5, -0.5, -0.5) for square in squares])
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.muted), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _measures(self, width: int) -> tuple[float, int]:
        """The side of a picture and the gap between two, in pixels."""
        gap, columns = max(2, grid(self, 0.25)), len(DIGITS)
        return max(1.0, (width - 2 * self._frame() - (columns - 1) * gap) / columns), gap

    def _frame(self) -> int:
        """Room around the pictures for a frame that shows the focus, in pixels."""
        return max(2, grid(self, 0.25))
