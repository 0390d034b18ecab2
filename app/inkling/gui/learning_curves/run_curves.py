"""The curves of one run in one chart: one for each kind of line."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from inkling.gui.learning_curves.traces import extent_between
from inkling.gui.widgets.figures.downsampling import Trace, downsample
from inkling.gui.widgets.line_kinds import Line, line_pen
from inkling.gui.widgets.theme import Theme

_FADED = 0.85


def strength(age: int) -> float:
    """How strongly, of 1, a run is drawn: the current one (age 0) fully, earlier ones a little less."""
    return _FADED if age else 1.0


class _Curve(pg.PlotCurveItem):  # type: ignore[misc]  # pyqtgraph ships no type hints
    """A curve that may be anywhere in its chart: pyqtgraph's looks for its exact bounds with every new point."""

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return QRectF() if view is None else QRectF(view.viewRect())


class RunCurves:
    """The curves, and the extent of what they show."""

    def __init__(self, view: pg.ViewBox, lines: Sequence[Line]) -> None:
        self._view = view
        self._curves = {line: _Curve(antialias=True) for line in lines}
        self._dots = pg.ScatterPlotItem(size=5, pen=None)  # a line through a single point would be invisible
        for item in self._items():
            view.addItem(item, ignoreBounds=True)
        nothing = (np.empty(0), np.empty(0))
        self._traces: dict[Line, Trace] = dict.fromkeys(lines, nothing)
        self._pens: dict[Line, QPen] = {}

    def trace(self, line: Line) -> Trace:
        """What a line's curve was given: float64 (n,) epochs and values."""
        return self._traces[line]

    def lines(self) -> frozenset[Line]:
        """The lines that have anything to draw."""
        return frozenset(line for line, (x, _) in self._traces.items() if len(x))

    def set_traces(self, traces: Mapping[Line, Trace]) -> None:
        """Show other data: epochs (ascending) and values, both finite and in the chart's coordinates."""
        self._traces = dict(traces)
        self.refresh()

    def refresh(self) -> None:
        """Hand over as many points as the chart has pixels for, at its present size and range."""
        low, high = self._view.viewRange()[0]
        columns = int(self._view.width())
        for line, (x, y) in self._traces.items():
            item = self._curves[line]
            if len(x) > 1:
                # A thinned curve fills whole pixel columns: smoothing costs a third more there and shows nothing.
                item.setData(
                    *downsample(x, y, low, high, columns), skipFiniteCheck=True, antialias=len(x) <= 2 * columns
                )
            elif item.xData is not None:
                item.clear()
        self._refresh_dots()

    def set_look(self, theme: Theme, colour: str, *, strength: float, depth: float, width: float = 1) -> None:
        """strength: of 1, see `faded`; depth: what lies above what; width: of the pens, in device pixels."""
        for above, (line, item) in enumerate(self._curves.items()):
            self._pens[line] = line_pen(line, colour, theme, strength=strength, width=width)
            item.setPen(self._pens[line])
            item.setZValue(depth + 0.2 * above)
        self._dots.setZValue(depth + 0.6)
        self._refresh_dots()

    def pen(self, line: Line) -> QPen:
        """What a line's curve is drawn with."""
        return QPen(self._curves[line].opts["pen"])

    def set_shown(self, shown: bool) -> None:
        for item in self._items():
            item.setVisible(shown)

    def last_epoch(self) -> float:
        """The latest epoch drawn; 0 where nothing is."""
        return max((float(x[-1]) for x, _ in self._traces.values() if len(x)), default=0.0)

    def epochs(self) -> list[tuple[float, float]]:
        """From where to where each line goes."""
        return [(float(x[0]), float(x[-1])) for x, _ in self._traces.values() if len(x)]

    def seen(self, low: float, high: float) -> list[tuple[float, float]]:
        """The lowest and the highest value of each line between two epochs."""
        extents = (extent_between(x, y, low, high) for x, y in self._traces.values())
        return [extent for extent in extents if extent is not None]

    def extent(self) -> tuple[float, float]:
        """The lowest and the highest value; (inf, -inf) where nothing is drawn."""
        low = min((float(y.min()) for _, y in self._traces.values() if len(y)), default=math.inf)
        high = max((float(y.max()) for _, y in self._traces.values() if len(y)), default=-math.inf)
        return low, high

    def remove(self) -> None:
        for item in self._items():
            self._view.removeItem(item)

    def _items(self) -> tuple[pg.GraphicsObject, ...]:
        return (*self._curves.values(), self._dots)

    def _refresh_dots(self) -> None:
        lonely = [(self._traces[line], pen) for line, pen in self._pens.items() if len(self._traces[line][0]) == 1]
        if lonely or len(self._dots.data):
            self._dots.setData(
                [{"pos": (float(x[0]), float(y[0])), "brush": pen.color(), "pen": None} for (x, y), pen in lonely]
            )
