"""The drawing as the network sees it: after the normalisation that the model asks for."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, snapped
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.viewport import fit

_CAPTION_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MOST_LINES = 3


class NormalizedView(Retranslatable, QWidget):
    """A small picture with its caption below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: NDArray[np.float32] | None = None
        self._picture: QImage | None = None
        self._captions: dict[float, QRectF] = {}  # where the caption stands, by width: to find out takes a while
        self.retranslate()

    def show_image(self, image: NDArray[np.float32] | None) -> None:
        """The drawing, normalised: float32 (28, 28), read-only, or None for an empty canvas."""
        if image is not self._image:
            self._image = image
            self._picture = None if image is None else grey_image(image)
            self.update()

    def caption_height(self, width: float) -> float:
        """Room for the caption below a picture of this width, in logical pixels."""
        return self._caption_rect(width).height() + grid(self, 0.5)

    def caption_width(self) -> float:
        """The least width at which no word is cut and the caption takes at most three lines."""
        metrics = QFontMetricsF(self._caption_font())
        width = max(metrics.horizontalAdvance(word) for word in self._caption().split()) + 1
        while self._caption_rect(width).height() > _MOST_LINES * metrics.lineSpacing() + 1:
            width *= 1.1
        return width

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Without room for it the picture stands alone: a square.
        caption = self.caption_height(self.width()) if self.height() > self.width() else 0
        viewport = fit(self.width(), self.height() - caption, self.devicePixelRatioF())
        square = snapped(painter, viewport)
        paint_pixels(painter, square, self._picture)
        if not caption:
            return
        painter.setFont(self._caption_font())
        painter.setPen(QColor(theme_of(self).muted))
        text = self._caption_rect(self.width()).translated(0, square.bottom() + grid(self, 0.5))
        painter.drawText(text, int(_CAPTION_FLAGS), self._caption())

    def _caption_rect(self, width: float) -> QRectF:
        """The caption in as few lines as fit this width, and these of about the same length."""
        if width not in self._captions:
            self._captions[width] = self._find_caption_rect(width)
        return self._captions[width]

    def _find_caption_rect(self, width: float) -> QRectF:
        metrics = QFontMetricsF(self._caption_font())
        text, flags = self._caption(), int(_CAPTION_FLAGS)
        widest = metrics.boundingRect(QRectF(0, 0, width, 1000), flags, text)
        lines = max(round(widest.height() / metrics.lineSpacing()), 1)
        for share in (1.0, 1.1, 1.25, 1.5):
            room = QRectF(0, 0, min(metrics.horizontalAdvance(text) / lines * share, width), 1000)
            rect = metrics.boundingRect(room, flags, text)
            if rect.height() <= widest.height() and rect.width() <= room.width():
                return QRectF(0, 0, room.width() + 1, rect.height())
        return QRectF(0, 0, width, widest.height())

    def _caption(self) -> str:
        return self.tr("as the network sees it")

    def _caption_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def restyle(self) -> None:
        self._captions.clear()

    def retranslate(self) -> None:
        self._captions.clear()
        self.setToolTip(
            self.tr(
                "The drawing after normalisation, if the model asks for it: ink fitted into a box of 20×20 pixels, "
                "its centre of mass in the middle, like the digits it learned from."
            )
        )
        self.setAccessibleName(self._caption())
        self.update()
