"""Examples of the training set in a row, as many as a batch has."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from inkling.gui.backprop.figure import CENTRE, Brush, Figure
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.pixel_painting import byte_image
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip


class Strip(Figure):
    """Examples in a row, each with a text below it, such as its cost."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self.texts: list[str] = []
        self._hints: list[str] = []

    def show_examples(self, images: NDArray[np.uint8], texts: Sequence[str], hints: Sequence[str]) -> None:
        """images: (n, height, width), ink 255; texts, hints: n each"""
        self._images = [byte_image(one) for one in images]
        self.texts, self._hints = list(texts), list(hints)
        self.restyle()

    def _cell(self) -> int:
        return max(grid(self, 5), self.fontMetrics().horizontalAdvance(loss_text(1.2e-10)) + grid(self))

    def paint(self, brush: Brush) -> None:
        cell, side, seen = self._cell(), grid(self, 4), self.visibleRegion().boundingRect()
        for n in range(max(seen.left() // cell, 0), min(seen.right() // cell + 1, len(self._images))):
            brush.painter.drawImage(QRectF(n * cell + (cell - side) / 2, 0, side, side), self._images[n])
            middle = side + brush.line_height / 2 + brush.unit / 4
            brush.text((n + 0.5) * cell, middle, self.texts[n], colour=brush.theme.muted, align=CENTRE)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            n = event.pos().x() // self._cell()
            if 0 <= n < len(self._hints):
                QToolTip.showText(event.globalPos(), tooltip(self._hints[n]), self)
            return True
        return super().event(event)

    def restyle(self) -> None:
        height = grid(self, 4.5) + self.fontMetrics().height()
        self.setFixedSize(self._cell() * len(self._images), height)
        super().restyle()


class Across(QScrollArea):
    """A strip that is longer than the room it has: it is scrolled sideways, by the arrow keys, too."""

    def __init__(self, strip: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(strip)
        self._strip = strip

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 20), self._strip.height() + self.horizontalScrollBar().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 10), self.sizeHint().height())
