"""Examples of the training set in a row, as many as a batch has."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from inkling.analysis.backprop.sampling import Sample
from inkling.gui.widgets.figures.figure import CENTRE, Brush, Figure
from inkling.gui.widgets.formats import count_text, loss_text
from inkling.gui.widgets.pixel_painting import byte_image
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip
from inkling.network.types import Array


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
                QToolTip.showText(event.globalPos(), tooltip(self._hints[n]))
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidget(strip)
        strip.setAutoFillBackground(False)
        self._strip = strip

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 20), self._strip.height() + self.horizontalScrollBar().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 10), self.sizeHint().height())


class BatchStrip(Retranslatable, QWidget):
    """A batch's examples, each with its cost, and their mean."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._mean = 0, math.nan
        self.caption, self.strip = ElidedLabel(self), Strip(self)
        self.caption.setProperty("muted", True)
        self.across = Across(self.strip, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.caption)
        self._layout.addWidget(self.across)
        self.retranslate()
        self.restyle()

    def show_batch(self, number: int, sample: Sample | None, costs: Array, names: Sequence[str]) -> None:
        """number: from 0; sample: None while it is not known; costs, (n,), and names of the examples' classes"""
        self._number, self._mean = number, float(costs.mean()) if len(costs) else math.nan
        if sample is not None:
            texts = [loss_text(float(one)) for one in costs]
            hints = [f"“{name}”: C = {cost}" for name, cost in zip(names, texts, strict=True)]
            self.strip.show_examples(sample.examples.images, texts, hints)
            self.across.updateGeometry()
        self._write()

    def _write(self) -> None:
        words = self.tr("Batch {number}: C = {cost}, the mean of what stands below its examples")
        self.caption.setText(words.format(number=count_text(self._number + 1), cost=loss_text(self._mean)))

    def restyle(self) -> None:
        self._layout.setSpacing(grid(self, 0.5))

    def retranslate(self) -> None:
        self.across.setAccessibleName(self.tr("The batch's examples, each with its cost"))
        self.caption.setToolTip(
            self.tr("Each batch has another cost L′, L″ …: the next step goes down another slope")
        )
        self._write()
