"""The plane: points of two classes over the picture of what is answered where."""

from collections.abc import Sequence

import numpy as np

from inkling.analysis.playground.maps import UNIT, Window
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.separability import Line
from inkling.gui.widgets.figures.figure import Brush, Figure
from inkling.network.types import Array


class Plane(Figure):
    """It is handed what to show, and tells what the person does on it."""

    def __init__(self, parent=None) -> None:  # type: ignore[no-untyped-def]
        super().__init__(parent)
        self._points, self._window = NO_POINTS, UNIT
        self._map: Array = np.zeros((2, 2))

    def show_plane(self, points: Points, window: Window, answers: Array, lines: Sequence[Line] = ()) -> None:
        self._points, self._window, self._map = points, window, answers
        self.update()

    def paint(self, brush: Brush) -> None:
        for (x, y), label in zip(self._points.x, self._points.labels, strict=True):
            w = self._window
            brush.dot(
                (x - w.left) / (w.right - w.left) * self.width(),
                (w.high - y) / (w.high - w.low) * self.height(),
                5,
                brush.theme.positive if label else brush.theme.negative,
            )
