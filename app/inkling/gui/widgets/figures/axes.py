"""Where numbers lie on a figure: x from left to right and y from below upwards, in a rectangle of the widget."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from inkling.gui.widgets.axis_ranges import Range
from inkling.network.types import Array

Numbers = Sequence[float] | NDArray[np.floating]
_FAR = 20.0  # axes beyond the ends; Qt loses count further out


@dataclass(frozen=True, slots=True)
class Axes:
    """A range that is empty is taken to be 1 wide."""

    area: QRectF
    x_range: Range
    y_range: Range

    def x(self, value: "Array | float") -> float:
        """Pixels from the widget's left edge; not much farther out than the area, whatever the value."""
        low, high = self.x_range
        return self.area.left() + _near((float(value) - low) / _size(low, high)) * self.area.width()

    def y(self, value: "Array | float") -> float:
        low, high = self.y_range
        return self.area.bottom() - _near((float(value) - low) / _size(low, high)) * self.area.height()

    def xs(self, values: Numbers) -> Array:
        """Pixels of many, as far out as they are."""
        low, high = self.x_range
        found: Array = (
            self.area.left() + (np.asarray(values, np.float64) - low) / _size(low, high) * self.area.width()
        )
        return found

    def ys(self, values: Numbers) -> Array:
        low, high = self.y_range
        share = (np.asarray(values, np.float64) - low) / _size(low, high)
        found: Array = self.area.bottom() - share * self.area.height()
        return found

    def data_at(self, at: QPointF) -> tuple[float, float]:
        """The numbers of a place of the widget."""
        (left, right), (low, high) = self.x_range, self.y_range
        across = (at.x() - self.area.left()) / self.area.width()
        up = (self.area.bottom() - at.y()) / self.area.height()
        return left + across * (right - left), low + up * (high - low)


def _size(low: float, high: float) -> float:
    return (high - low) or 1.0


def _near(share: float) -> float:
    return min(max(share, -_FAR), _FAR)
