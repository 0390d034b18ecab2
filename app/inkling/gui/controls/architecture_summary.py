"""The network that the settings make, in one line: 784-16-16-10 · 13 002 parameters."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.widgets.engine_names import layers_text
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import mark
from inkling.gui.widgets.verbatim import Label
from inkling.network import Architecture

_USUAL = "784-16-16-10", 100_000  # where this fits on one line, one line is kept for it, otherwise two


def shortened(layers: str) -> Iterator[str]:
    """The layers, then with ever fewer from the middle: 784-16-16-10, 784-16…10, 784…10."""
    between = " " if " " in layers else "-"
    words = layers.split(between)
    yield layers
    for kept in range(len(words) - 1, 1, -1):
        first, last = words[: (kept + 1) // 2], words[len(words) - kept // 2 :]
        yield f"{between.join(first)} … {between.join(last)}"


class ArchitectureSummary(Retranslatable, Label):
    """Keeps its height whatever the architecture, so that typing moves nothing; long ones are elided."""

    def __init__(self, architecture: Architecture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._architecture = architecture
        mark(self, "muted", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_architecture(self, architecture: Architecture) -> None:
        self._architecture = architecture
        self.retranslate()

    def short(self) -> str:
        """The layers alone."""
        return layers_text(self._architecture.short)

    def fit(self, width: int) -> None:
        """Take the height that this width needs, in pixels; told by the panel before its layouts are."""
        lines = 1 if self._fits_one_line(width) else 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def restyle(self) -> None:
        self._show()

    def retranslate(self) -> None:
        self.setToolTip(
            self.tr(
                "Layer sizes from the input pixels to the ten digits, and how many weights and biases "
                "training has to find."
            )
        )
        self._show()

    def _show(self) -> None:
        count = self._count(self._architecture.parameters)
        full = f"{self.short()} · {count}"
        self.setAccessibleName(full)
        if self._fits_one_line(self.width()):
            tail = f" · {count}"
            room = self.width() - self.fontMetrics().horizontalAdvance(tail)
            self.setText(self._layers(room) + tail)
        else:
            self.setText(f"{self._layers(self.width())}\n{self._elided(count, self.width())}")

    def _layers(self, width: int) -> str:
        """As many of the layers as fit, from both ends."""
        short = self.short()
        for text in shortened(short):
            if self.fontMetrics().horizontalAdvance(text) <= width:
                return text
        return self._elided(short, width)

    def _elided(self, text: str, width: int) -> str:
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width)

    def _fits_one_line(self, width: int) -> bool:
        spec, parameters = _USUAL
        return self.fontMetrics().horizontalAdvance(f"{spec} · {self._count(parameters)}") <= width

    def _count(self, parameters: int) -> str:
        return self.tr("{count} parameters").format(count=count_text(parameters))
