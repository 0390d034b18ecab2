"""The two curves of one run in one chart: training set solid and blue, test set dashed and orange."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from inkling.gui.plots.traces import FloatArray, thin
from inkling.gui.theme import Theme

DASHES = (5.0, 3.0)  # in pen widths
_OLDEST = 0.3
_FADED = 0.6

Trace = tuple[FloatArray, FloatArray]


def strength(age: int, runs: int) -> float:
    """How strongly, of 1, a run is drawn: the current one (age 0) fully, earlier ones less and less."""
    if age == 0:
        return 1.0
    return _FADED - (_FADED - _OLDEST) * (age - 1) / max(1, runs - 2)


def faded(colour: str, background: str, strength: float) -> QColor:
    """The colour as it looks through `strength` of opacity.

    Mixed instead of made transparent: where a transparent line crosses itself, as a noisy curve does in every
    pixel column, it adds up to the full colour again.
    """
    top, bottom = QColor(colour), QColor(background)
    return QColor(
        round(strength * top.red() + (1 - strength) * bottom.red()),
        round(strength * top.green() + (1 - strength) * bottom.green()),
        round(strength * top.blue() + (1 - strength) * bottom.blue()),
    )


def curve_pen(colour: QColor, *, dashed: bool, width: float = 1) -> QPen:
    """A cosmetic pen: width 1 keeps Qt on its fast path, wider ones cost five times as much."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern(DASHES)
    return pen


class RunCurves:
    """Both curves, and the extent of what they show."""

    def __init__(self, view: pg.ViewBox) -> None:
        self._view = view
        self._train, self._test = pg.PlotCurveItem(antialias=True), pg.PlotCurveItem(antialias=True)
        self._dots = pg.ScatterPlotItem(size=5, pen=None)  # a line through a single point would be invisible
        for item in (self._train, self._test, self._dots):
            view.addItem(item, ignoreBounds=True)
        nothing = (np.empty(0), np.empty(0))
        self._traces: tuple[Trace, Trace] = (nothing, nothing)
        self._looks: list[QPen] = []

    @property
    def train(self) -> Trace:
        """What the training set's curve was given: float64 (n,) epochs and values."""
        return self._traces[0]

    @property
    def test(self) -> Trace:
        """What the test set's curve was given."""
        return self._traces[1]

    def set_traces(self, train: Trace, test: Trace) -> None:
        """Show other data: epochs (ascending) and values, both finite and in the chart's coordinates."""
        self._traces = (train, test)
        self.refresh()

    def refresh(self) -> None:
        """Hand over as many points as the chart has pixels for, at its present size and range."""
        low, high = self._view.viewRange()[0]
        columns = int(self._view.width())
        for item, (x, y) in zip((self._train, self._test), self._traces, strict=True):
            if len(x) > 1:
                # A thinned curve fills whole pixel columns: smoothing costs a third more there and shows nothing.
                item.setData(*thin(x, y, low, high, columns), skipFiniteCheck=True, antialias=len(x) <= 2 * columns)
            elif item.xData is not None:
                item.clear()
        self._refresh_dots()

    def set_look(self, theme: Theme, *, strength: float, depth: float, width: float = 1) -> None:
        """strength: of 1, see `faded`; depth: what lies above what; width: of the pens, in device pixels."""
        self._looks = [
            curve_pen(faded(theme.positive, theme.panel, strength), dashed=False, width=width),
            curve_pen(faded(theme.negative, theme.panel, strength), dashed=True, width=width),
        ]
        for item, pen, above in zip((self._train, self._test), self._looks, (0.0, 0.3), strict=True):
            item.setPen(pen)
            item.setZValue(depth + above)
        self._dots.setZValue(depth + 0.6)
        self._refresh_dots()

    def pens(self) -> tuple[QPen, QPen]:
        """What the training set's curve and the test set's curve are drawn with."""
        return QPen(self._train.opts["pen"]), QPen(self._test.opts["pen"])

    def set_shown(self, shown: bool) -> None:
        for item in (self._train, self._test, self._dots):
            item.setVisible(shown)

    def is_shown(self) -> bool:
        return bool(self._train.isVisible())

    def last_epoch(self) -> float:
        """The latest epoch drawn; 0 where nothing is."""
        return max((float(x[-1]) for x, _ in self._traces if len(x)), default=0.0)

    def extent(self) -> tuple[float, float]:
        """The lowest and the highest value; (inf, -inf) where nothing is drawn."""
        low = min((float(y.min()) for _, y in self._traces if len(y)), default=math.inf)
        high = max((float(y.max()) for _, y in self._traces if len(y)), default=-math.inf)
        return low, high

    def remove(self) -> None:
        for item in (self._train, self._test, self._dots):
            self._view.removeItem(item)

    def _refresh_dots(self) -> None:
        lonely = [(trace, pen) for trace, pen in zip(self._traces, self._looks, strict=False) if len(trace[0]) == 1]
        if lonely or len(self._dots.data):
            self._dots.setData(
                [{"pos": (float(x[0]), float(y[0])), "brush": pen.color(), "pen": None} for (x, y), pen in lonely]
            )
