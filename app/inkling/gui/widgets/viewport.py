"""The viewport: where on a widget the 28×28 canvas lies, and the way between their coordinates.

Every canvas unit covers a whole number of the screen's own pixels, so that all are the same size and
sharp at any device pixel ratio.
"""

from dataclasses import dataclass
from math import floor

from inkling.data.stroke import CANVAS_SIZE


@dataclass(frozen=True, slots=True)
class Viewport:
    """A square with its corner at (left, top); all in logical pixels of the widget."""

    left: float
    top: float
    unit: float
    """Width of one canvas unit."""

    @property
    def side(self) -> float:
        return CANVAS_SIZE * self.unit

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.left) / self.unit, (y - self.top) / self.unit

    def to_widget(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x * self.unit, self.top + y * self.unit


def whole_unit(room: float, pixel_ratio: float) -> float:
    """The largest unit, a whole number of device pixels, of which 28 fit into `room` logical pixels."""
    return max(floor(room * pixel_ratio / CANVAS_SIZE + 1e-6), 1) / pixel_ratio


def fit(width: float, height: float, pixel_ratio: float, band: float = 0.0) -> Viewport:
    """The largest viewport in a widget of this size that leaves `band` free all around it."""
    return Viewport(band, band, whole_unit(min(width, height) - 2 * band, pixel_ratio))
