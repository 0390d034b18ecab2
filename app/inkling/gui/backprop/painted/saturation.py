"""Where the neurons of each layer stand on their curve, painted; and how large the gradient is, layer by layer."""

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QRectF, QSize

from inkling.analysis.backprop.fresh import Norms
from inkling.analysis.backprop.saturation import Saturation
from inkling.gui.widgets.engine_names import engine_name
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel
from inkling.gui.widgets.formats import count_text, fixed, log_tick_texts, loss_text, named, number_text, percent
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip
from inkling.network.types import Array

_RANGES = {  # of a and of σ′
    "sigmoid": ((0.0, 1.0), (0.0, 0.25)),
    "tanh": ((-1.0, 1.0), (0.0, 1.0)),
    "threshold": ((0.0, 1.0), (0.0, 1.0)),
}
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_NONE = (np.zeros(2), np.zeros(1, np.intp))


class HistogramsPanel(Panel):
    """For each layer the histograms of a and of σ′, with the share saturated and the mean σ′."""

    def __init__(self) -> None:
        super().__init__()
        self.layers: tuple[Saturation, ...] = ()
        self.count = 0  # examples
        self.note = ""  # why there is nothing
        self._meaning = ""

    def show_layers(self, layers: tuple[Saturation, ...]) -> None:
        self.layers = layers
        words = (self.words(one) for one in layers)
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def set_heading(self, heading: str, meaning: str) -> None:
        self.heading, self._meaning = heading, meaning
        self.setAccessibleName(heading)
        self.setToolTip(tooltip(meaning))
        self.update()

    def least(self) -> QSize:
        last = max((one.layer for one in self.layers), default=1)
        caption = self.width_of(self.caption(Saturation(last, "sigmoid", _NONE, _NONE, 0.888, 0.888)))
        return QSize(max(caption, grid(self, 24)), self._top() + self._high() * (len(self.layers) or 3))

    def _top(self) -> int:
        return round(self.row * 1.4)

    def _high(self) -> int:
        return round(self.row * 3.4)

    def caption(self, layer: Saturation) -> str:
        """The numbers of one layer."""
        mean = self.tr("mean σ′ {slope}").format(slope=fixed(layer.slope, 3))
        parts = (str(layer.layer), self.share(layer.saturated, layer.activation), mean)
        return " · ".join(part for part in parts if part)

    def share(self, share: float, activation: str) -> str:
        """How many stand where they hardly learn; empty where their σ has no such place."""
        number = percent(100 * share, 0 if share in (0.0, 1.0) or share > 0.01 else 1)
        if activation in ("sigmoid", "tanh"):
            return self.tr("{percent} saturated").format(percent=number)
        return self.tr("{percent} silent").format(percent=number) if activation == "relu" else ""

    def words(self, layer: Saturation) -> str:
        """Of one layer, for a tooltip."""
        name = self.tr("layer {number}, {activation}").format(
            number=layer.layer, activation=engine_name(layer.activation)
        )
        mean = self.tr("mean σ′ {slope}").format(slope=fixed(layer.slope, 3))
        return ", ".join(one for one in (name, self.share(layer.saturated, layer.activation), mean) if one)

    def paint(self, brush: Brush) -> None:
        heading = self.heading
        if self.count:
            digits = self.tr("{count} digits").format(count=count_text(self.count))
            heading = f"{heading} · {digits}"
        brush.text(0, self.row / 2, heading, room=self.width())
        if not self.layers:
            brush.text(0, 2 * self.row, self.note, colour=brush.theme.muted, room=self.width())
            return
        width = (self.width() - 2 * brush.unit) / 2
        high = min((self.height() - self._top()) / len(self.layers), 2 * self._high())
        self.spots = []
        for number, layer in enumerate(self.layers):
            top = self._top() + number * high
            brush.text(0, top + self.row / 2, self.caption(layer), room=self.width())
            ranges = _RANGES.get(layer.activation, (None, (0.0, 1.0) if layer.activation.endswith("relu") else None))
            for x, name, histogram, within in (
                (0.0, "a", layer.activations, ranges[0]),
                (width + 2 * brush.unit, "σ′", layer.slopes, ranges[1]),
            ):
                rect = QRectF(x, top + 1.1 * self.row, width, high - 2.3 * self.row)
                low, most = self._paint_histogram(brush, rect, histogram, within)
                y = rect.bottom() + 0.55 * self.row
                brush.text(x, y, number_text(low, QLocale(), 2), colour=brush.theme.muted)
                brush.text(x + width / 2, y, name, colour=brush.theme.muted, align=CENTRE)
                brush.text(x + width, y, number_text(most, QLocale(), 2), colour=brush.theme.muted, align=RIGHT)
            self.spots.append((QRectF(0, top, self.width(), high), f"{self.words(layer)}\n{self._meaning}"))

    def _paint_histogram(
        self,
        brush: Brush,
        rect: QRectF,
        histogram: tuple[Array, NDArray[np.intp]],
        within: tuple[float, float] | None,
    ) -> tuple[float, float]:
        """Returns the numbers at its ends."""
        edges, counts = histogram
        low, most = within or (min(float(edges[0]), 0.0), max(float(edges[-1]), 0.0))
        scale = rect.width() / max(most - low, 1e-300)
        brush.line(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        largest = max(int(counts.max(initial=0)), 1)
        for start, end, count in zip(edges[:-1], edges[1:], counts, strict=True):
            if count:
                x = min(max(rect.left() + (float(start) - low) * scale, rect.left()), rect.right() - 1)
                width = min(max((float(end) - float(start)) * scale, 1.5), rect.right() - x)
                tall = max(rect.height() * int(count) / largest, 1.0)
                brush.fill(QRectF(x, rect.bottom() - tall, max(width, 1.0), tall), brush.theme.accent)
        return low, most


class NormsPanel(Panel):
    """‖∇C‖ by layer on a scale of powers of ten: my digit's, and of fresh networks of several depths."""

    def __init__(self) -> None:
        super().__init__()
        self.mine = Norms((), ())
        self.depths: Mapping[int, Norms] = {}
        self._initializer = ""
        self.retranslate()

    def show_norms(self, mine: Norms, depths: Mapping[int, Norms]) -> None:
        self.mine, self.depths = mine, depths
        self.update()

    def show_depths(self, depths: Mapping[int, Norms], initializer: str) -> None:
        self.depths, self._initializer = depths, initializer
        self.update()

    def least(self) -> QSize:
        return QSize(grid(self, 24), self.row * 9)

    def own(self) -> str:
        """My digit's norms in numbers."""
        pairs = zip(self.mine.layers, self.mine.values, strict=True)
        return " · ".join(named(layer, loss_text(value)) for layer, value in pairs)

    def faded(self) -> str:
        """What is left in the first layer of the deepest network."""
        if not self.depths:
            return ""
        depth = max(self.depths)
        values = self.depths[depth].values
        if not values or not values[-1] > 0.0:
            return ""
        last = str(len(values)).translate(_LOWERED)
        return named(depth, f"‖∇C₁‖/‖∇C{last}‖ = {loss_text(values[0] / values[-1])}")

    def paint(self, brush: Brush) -> None:
        top = self.paint_heading(brush)
        series = [(str(depth), one, False) for depth, one in self.depths.items()]  # by how many hidden layers
        series.append(("", self.mine, True))
        values = [value for _, one, _ in series for value in one.values if value > 0.0 and math.isfinite(value)]
        if not values:
            return
        low, most = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        most = max(most, low + 1)
        layers = max(max(one.layers, default=1) for _, one, _ in series)
        left = max(map(brush.width_of, log_tick_texts(range(low, most + 1)))) + brush.unit
        right, bottom = self.width() - 2 * brush.unit, self.height() - 3.2 * self.row
        top += self.row * 0.4
        step = max(math.ceil((most - low) * 1.3 * self.row / max(bottom - top, 1.0)), 1)
        for power in range(low, most + 1, step):
            y = bottom - (bottom - top) * (power - low) / (most - low)
            brush.line(left, y, right, y)
            (label,) = log_tick_texts([power])
            brush.text(left - brush.unit / 2, y, label, colour=brush.theme.muted, align=RIGHT)
        every = math.ceil(1.5 * brush.width_of(str(layers)) * layers / max(right - left, 1.0))
        for layer in range(1, layers + 1, every):
            x = _along(layer, layers, left, right)
            brush.text(x, bottom + 0.6 * self.row, str(layer), colour=brush.theme.muted, align=CENTRE)
        for name, one, mine in series:
            pairs = [pair for pair in zip(one.layers, one.values, strict=True) if pair[1] > 0.0]
            xs = [_along(layer, layers, left, right) for layer, _ in pairs]
            ys = [bottom - (bottom - top) * (math.log10(value) - low) / (most - low) for _, value in pairs]
            if not pairs:
                continue
            colour = brush.theme.accent if mine else brush.theme.muted
            if len(pairs) > 1:
                brush.polyline(xs, ys, colour=colour, width=2.0 if mine else 1.0)
            for x, y in zip(xs, ys, strict=True):
                brush.dot(x, y, brush.unit * (0.4 if mine else 0.25), colour)
            if not mine:  # at its last layer: each line ends at one of its own
                brush.text(xs[-1] + brush.unit / 2, ys[-1] - self.row * 0.4, name, colour=colour)
        brush.text(0, bottom + 1.7 * self.row, self.own(), colour=brush.theme.accent, room=self.width())
        brush.text(0, bottom + 2.7 * self.row, self.faded(), colour=brush.theme.muted, room=self.width())
        kind = self.tr("Their initial weights: {initializer}").format(initializer=self._initializer)
        words = "\n".join(one for one in (self.toolTip(), kind, self.own(), self.faded()) if one)
        self.spots = [(QRectF(0, 0, self.width(), self.height()), words)]

    def retranslate(self) -> None:
        self.heading = self.tr("‖∇C‖ of this digit, by layer")
        self.setAccessibleName(self.heading)
        self.setToolTip(
            self.tr(
                "How large the gradient is in each layer: through many layers wishes fade on their way back. Grey: "
                "freshly made networks of 2, 5 and 10 hidden layers, as wide and of the same neurons, the mean over "
                "training digits"
            )
        )
        super().retranslate()


def _along(layer: int, layers: int, left: float, right: float) -> float:
    return left + (right - left) * (layer - 0.5) / layers
