"""The pictures of descent with one unknown: f, the staircase, f(xₘ), the bracket, and the verdicts by h."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.scalar_descent import Descent, Verdict
from inkling.gui.playground.plots.plot import Plot, spread
from inkling.gui.widgets.axis_ranges import Range
from inkling.gui.widgets.figures.figure import CENTRE, Brush
from inkling.network.types import Array

LOG_H: Range = (-3.0, 2.0)
START, H, STEP = "start", "h", "step"
_PLACES = 400  # that f is painted by
_MOST_PAINTED = 400  # steps; of more of them, some are left out
_MARKS = {"holds": "✓", "fails": "✗", "open": "…"}


def painted(run: Descent) -> Array:
    """Which steps are painted, as whole numbers: all, or evenly spread ones."""
    count = len(run.x)
    found: Array = np.unique(np.linspace(0, count - 1, min(count, _MOST_PAINTED)).astype(np.intp))
    return found


class RunPlot(Plot):
    """A picture of a run, of which one step is looked at."""

    def __init__(self, parent: QWidget | None = None, *, moves: bool = True) -> None:
        super().__init__(parent, moves=moves)
        self.run: Descent | None = None
        self.step = 0

    def show_run(self, run: Descent | None, step: int) -> None:
        """Ranges stay as they are while something is dragged, or it would run away from the pointer."""
        self.run, self.step = run, step
        if run is not None and self.held is None:
            self.set_ranges(run)
        self.update()

    def set_ranges(self, run: Descent) -> None:
        """Look at what matters of this run."""
        raise NotImplementedError

    def paint_data(self, brush: Brush) -> None:
        if self.run is not None:
            self.paint_run(brush, self.run)

    def paint_run(self, brush: Brush, run: Descent) -> None:
        raise NotImplementedError


def _x_range(run: Descent) -> Range:
    """Where the run goes; of one that flies away, the part around its start."""
    reach = 4.0 * max(1.0, abs(run.x[0]))
    x = np.clip(run.x, run.x[0] - reach, run.x[0] + reach)
    low, high = float(x.min()), float(x.max())
    room = max(0.25 * (high - low), 0.5, 0.2 * abs(run.x[0]))
    return low - room, high + room


class FunctionPlot(RunPlot):
    """f, the points xₘ on it, and the way along each tangent. The start is dragged."""

    least_size = (28.0, 22.0)

    def set_ranges(self, run: Descent) -> None:
        self.x_range = _x_range(run)
        x = np.linspace(*self.x_range, _PLACES)
        y = run.formula(x)
        y = y[np.isfinite(y)]
        seen = run.f[(run.x >= self.x_range[0]) & (run.x <= self.x_range[1])]
        if not len(y):
            y = seen
        low, high = np.quantile(y, [0.01, 0.97])  # a pole would make all else a line
        self.y_range = spread(min(float(low), float(seen.min())), max(float(high), float(seen.max())))

    def thing_at(self, at: QPointF) -> object:
        if self.run is None or not self.area.adjusted(-8, -8, 8, 8).contains(at):
            return None
        if self.is_near(at, self.run.x[0], self.run.f[0]):
            return START
        near = [m for m in painted(self.run).tolist() if self.is_near(at, self.run.x[m], self.run.f[m])]
        if near:
            return min(near, key=lambda m: abs(self.px(self.run.x[m]) - at.x()) if self.run is not None else 0.0)
        return START

    def paint_run(self, brush: Brush, run: Descent) -> None:
        theme, m = brush.theme, min(self.step, len(run.x) - 1)
        if self.y_range[0] < 0.0 < self.y_range[1]:
            self.curve(brush, self.x_range, [0.0, 0.0], colour=theme.faint, width=1)
        x = np.linspace(*self.x_range, _PLACES)
        self.curve(brush, x, run.formula(x), width=2)
        places, (left, right) = painted(run), self.x_range
        xs, heights, slopes = run.x.tolist(), run.f.tolist(), run.slope.tolist()
        for k in places[places < len(run.x) - 1].tolist():
            end = heights[k] + slopes[k] * (xs[k + 1] - xs[k])
            self.segment(brush, (xs[k], heights[k]), (xs[k + 1], end), colour=theme.muted)
            self.segment(brush, (xs[k + 1], end), (xs[k + 1], heights[k + 1]), colour=theme.faint, dashed=True)
        line = run.f[m] + run.slope[m] * (np.array([left, right]) - run.x[m])
        self.curve(brush, [left, right], line, colour=theme.accent, width=1.5)
        for k in places.tolist():
            rises = run.first_rise is not None and k == run.first_rise
            brush.dot(
                self.px(run.x[k]), self.py(run.f[k]), 0.4 * brush.unit, theme.negative if rises else theme.accent
            )
        self.handle(brush, run.x[0], run.f[0])
        if m:
            brush.dot(self.px(run.x[m]), self.py(run.f[m]), 0.7 * brush.unit, theme.text)


class StaircasePlot(RunPlot):
    """y = x, y = x − h f′(x), and the steps between them. The start is dragged along y = x."""

    least_size = (26.0, 22.0)

    def set_ranges(self, run: Descent) -> None:
        self.x_range = self.y_range = _x_range(run)

    def thing_at(self, at: QPointF) -> object:
        return START if self.run is not None and self.is_near(at, self.run.x[0], self.run.x[0]) else None

    def paint_run(self, brush: Brush, run: Descent) -> None:
        theme, m = brush.theme, min(self.step, len(run.x) - 1)
        self.curve(brush, self.x_range, self.x_range, colour=theme.muted, width=1)
        x = np.linspace(*self.x_range, _PLACES)
        self.curve(brush, x, run.after(x), width=2)
        stairs = run.staircase[: 2 * _MOST_PAINTED]
        self.curve(brush, stairs[:, 0], stairs[:, 1], colour=theme.accent, width=1.25)
        if m < len(run.x) - 1:
            part = run.staircase[2 * m : 2 * m + 3]
            self.curve(brush, part[:, 0], part[:, 1], colour=theme.accent, width=3)
        brush.dot(self.px(run.x[m]), self.py(run.x[m]), 0.5 * brush.unit, theme.text)
        self.handle(brush, run.x[0], run.x[0])


class StepsPlot(RunPlot):
    """Something over the steps m; a press looks at a step."""

    least_size = (26.0, 14.0)

    def thing_at(self, at: QPointF) -> object:
        return STEP if self.run is not None and self.area.adjusted(-8, -8, 8, 8).contains(at) else None

    def set_ranges(self, run: Descent) -> None:
        self.x_range = (-0.5, max(len(run.x) - 1, 1) + 0.5)

    def paint_marks(self, brush: Brush, run: Descent) -> None:
        """The step that is looked at, and the first rise."""
        self.upright(brush, self.step, colour=brush.theme.text)
        if run.first_rise is not None:
            self.upright(brush, run.first_rise, colour=brush.theme.negative, width=1.5, dashed=True)


class SequencePlot(StepsPlot):
    """f(xₘ) over m."""

    def set_ranges(self, run: Descent) -> None:
        super().set_ranges(run)
        low, first = float(run.f.min()), float(run.f[0])
        # One that flies away is seen to leave, and the beginning is still to be read.
        high = min(float(run.f.max()), first + 4.0 * max(first - low, abs(first), 0.1))
        self.y_range = spread(low, high)

    def paint_run(self, brush: Brush, run: Descent) -> None:
        self.paint_marks(brush, run)
        places = painted(run)
        self.curve(brush, places, run.f[places], colour=brush.theme.accent)
        radius = min(0.35 * brush.unit, max(self.area.width() / len(places) / 3, 1.0))
        for m in places.tolist():
            rises = m > 0 and run.f[m] > run.f[m - 1] and run.first_rise is not None and m >= run.first_rise
            brush.dot(self.px(m), self.py(run.f[m]), radius, brush.theme.negative if rises else brush.theme.accent)


class BracketPlot(StepsPlot):
    """1 − (h/2) f″ at each xₘ as bars, orange where negative; as it was over the whole step, a short line across."""

    def set_ranges(self, run: Descent) -> None:
        super().set_ranges(run)
        shown = np.concatenate([run.bracket, run.mean_bracket, [0.0, 1.0]])
        shown = shown[np.isfinite(shown)]
        self.y_range = spread(max(float(shown.min()), -4.0), min(float(shown.max()), 4.0))

    def paint_run(self, brush: Brush, run: Descent) -> None:
        zero, half = self.py(0.0), max(0.35 * self.area.width() / max(len(run.x), 1), 0.75)
        for m in painted(run).tolist():
            value, x = float(run.bracket[m]), self.px(m)
            if np.isfinite(value):
                end = self.py(value)
                brush.fill(QRectF(x - half, min(end, zero), 2 * half, max(abs(end - zero), 1.0)), brush.sign(value))
            mean = float(run.mean_bracket[m]) if m < len(run.mean_bracket) else np.nan
            if np.isfinite(mean):
                y = self.py(mean)
                brush.line(x - half, y, x + half, y, colour=brush.theme.text, width=2)
        self.curve(brush, self.x_range, [0.0, 0.0], colour=brush.theme.text, width=1)
        self.paint_marks(brush, run)


class VerdictsPlot(Plot):
    """H1 and H2 for a range of h. h is dragged."""

    log_x = True
    least_size = (26.0, 13.0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, moves=True)
        self.x_range, self.y_range = LOG_H, (0.0, 2.0)
        self.h = 1.0
        self.each: tuple[float, ...] = ()
        self.verdicts: dict[str, tuple[Verdict, ...]] = {}
        self.note = ""

    def show_h(self, h: float) -> None:
        self.h = h
        self.update()

    def show_verdicts(self, each: Sequence[float], runs: Sequence[Descent]) -> None:
        """What became of a run with each of these h; none: they are being found out."""
        self.each = tuple(each)
        self.verdicts = {"H1": tuple(one.h1 for one in runs), "H2": tuple(one.h2 for one in runs)}
        self.update()

    def thing_at(self, at: QPointF) -> object:
        return H if self.area.adjusted(-8, -8, 8, 8).contains(at) else None

    def _arrange(self, brush: Brush) -> None:
        super()._arrange(brush)
        self._rows = (1.0, [0.5, 1.5])
        self._row_texts = ["H2", "H1"]
        left = brush.width_of("H2") + brush.unit / 2
        self._area.setLeft(left)

    def paint_data(self, brush: Brush) -> None:
        theme = brush.theme
        colours = {"holds": theme.positive, "fails": theme.negative, "open": theme.neutral}
        if not self.each:
            aside = 0.25 if self.h >= 10.0 ** (sum(self.x_range) / 2) else 0.75  # of the width: where the ring is not
            x = self.area.left() + aside * self.area.width()
            brush.text(x, self.area.center().y(), self.note, colour=theme.muted, align=CENTRE)
        for name, middle in (("H1", 1.5), ("H2", 0.5)):
            for verdict, begin, end in self.spans(name):
                corners = ((begin, middle + 0.32), (end, middle - 0.32))
                rect = QRectF(*(QPointF(self.px(x), self.py(y)) for x, y in corners))
                brush.fill(rect, colours[verdict])
                if rect.width() > 2 * brush.unit:
                    ink = theme.text if verdict == "open" else "#ffffff"
                    brush.text(rect.center().x(), rect.center().y(), _MARKS[verdict], colour=ink, align=CENTRE)
        at = float(np.log10(self.h))
        self.upright(brush, at, colour=theme.text, width=2)
        self.handle(brush, float(np.clip(at, *self.x_range)), 1.0, theme.text)

    def spans(self, name: str) -> list[tuple[Verdict, float, float]]:
        """Verdicts of a claim, and between which exponents of h each holds."""
        found: list[tuple[Verdict, float, float]] = []
        if not self.each:
            return found
        x = np.log10(self.each)
        edges = np.concatenate([[x[0]], (x[1:] + x[:-1]) / 2, [x[-1]]]).tolist()
        for verdict, begin, end in zip(self.verdicts[name], edges[:-1], edges[1:], strict=True):
            if found and found[-1][0] == verdict:
                found[-1] = (verdict, found[-1][1], end)
            else:
                found.append((verdict, begin, end))
        return found
