"""One chart: a quantity against epochs, its numbers in the heading, a crosshair to read it with."""

import math
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from inkling.gui.learning_curves.axis import LocaleAxis, TickTexts
from inkling.gui.learning_curves.chart_heading import ChartHeading
from inkling.gui.learning_curves.plot_view import PlotView
from inkling.gui.learning_curves.readout import Reading, Readout
from inkling.gui.learning_curves.run_curves import RunCurves
from inkling.gui.widgets import axis_ranges as ranges
from inkling.gui.widgets.axis_ranges import Range
from inkling.gui.widgets.line_kinds import ALWAYS, Line
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of

_DEEPEST = 500  # times; where ticks still differ in the digits that an axis has room for
_TICK_FONT = 0.85  # of the panel's size
_LONGEST_TICKS = "0.0000", "0.0·10⁻⁰", "000,000"  # in a run's first moments, and in a long one


class Chart(Retranslatable, QWidget):
    """Title and readout above, curves below. Runs are told apart by any hashable key.

    lines: what a run may have curves of; texts: labels of ticks; value_text: a number as the readout shows it
    """

    def __init__(
        self, parent: QWidget, lines: Sequence[Line], texts: TickTexts, value_text: Callable[[float], str]
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._x_axis, self._y_axis = LocaleAxis("bottom"), LocaleAxis("left", texts)
        self.view = PlotView(self, self._x_axis, self._y_axis)
        self._curves: dict[Hashable, RunCurves] = {}
        self._epochs_end = 0.0
        self._limits: Range | None = None
        self._x_titled = True
        self.view.box.sigXRangeChanged.connect(self._refresh_curves)
        self.view.box.sigResized.connect(self._refresh_curves)
        self._heading = ChartHeading(self, lines, value_text)
        self._readout = Readout(self.view)
        self._value_text = value_text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # refresh_look sets the least size
        layout.addWidget(self._heading)
        layout.addWidget(self.view, 1)
        self.refresh_look()

    def set_words(self, title: str, description: str, x_title: str, tooltip: str, *, short: str = "") -> None:
        """short: a title for narrow charts, where it differs"""
        self._heading.set_title(
            title, short or title, tooltip
        )  # no tooltip on the view: it would cover the crosshair
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(description)
        self._x_axis.setLabel(x_title)
        self._x_axis.showLabel(self._x_titled)
        self._x_axis.redraw()
        self._y_axis.redraw()
        self.refresh_look()

    def set_lines_read(self, lines: Collection[Line]) -> None:
        """The lines whose numbers the heading shows."""
        self._heading.set_lines(lines)

    def set_values(self, values: Mapping[Line, float]) -> None:
        """The numbers in the heading; NaN for "not measured"."""
        self._heading.set_values(values)

    def set_run_read(self, colour: int) -> None:
        """The run whose numbers the heading shows, by its colour."""
        self._heading.set_run(colour)

    def show_readings(self, values: Mapping[int, Mapping[Line, float]]) -> None:
        """The numbers of several runs at the crosshair, each under its colour; none at all hides them."""
        lines = [line for line in self._lines if line in ALWAYS] or self._lines
        self._readout.show_readings(
            lines,
            [Reading(colour, tuple(self._value_text(own[line]) for line in lines)) for colour, own in values.items()],
        )
        if values:
            self._readout.place(self.view.x_of(self.view.crosshair.value()), self.view.plot_area())

    def readings(self) -> tuple[Reading, ...]:
        """What is read at the crosshair beside the heading."""
        return self._readout.readings()

    def values(self) -> tuple[str, ...]:
        """The heading's numbers as they read now: training set, validation split if it has one, test set."""
        return self._heading.values()

    def curves(self, run: Hashable) -> RunCurves:
        """The run's curves, made when first asked for."""
        if run not in self._curves:
            self._curves[run] = RunCurves(self.view.box, self._lines)
        return self._curves[run]

    def remove(self, run: Hashable) -> None:
        if run in self._curves:
            self._curves.pop(run).remove()

    def set_log(self, log: bool) -> None:
        self._y_axis.set_log(log)

    def set_limits(self, values: Range) -> None:
        """How far zoom and pan may go up and down."""
        if values != self._limits:
            self._limits = values
            self.view.box.setLimits(yMin=values[0], yMax=values[1], minYRange=(values[1] - values[0]) / _DEEPEST)

    def hold_on(self, runs: Collection[Hashable]) -> None:
        """Something of these runs' curves stays in sight, wherever the person has zoomed or moved to."""
        curves = [self._curves[run] for run in runs if run in self._curves]
        epochs: Range = tuple(self.view.box.viewRange()[0])
        spans = [span for one in curves for span in one.epochs()]
        if not spans:
            return
        self.set_x_range(ranges.held(epochs, spans))
        low, high = self.view.box.viewRange()[0]
        values: Range = tuple(self.view.box.viewRange()[1])
        self.set_y_range(ranges.held(values, [extent for one in curves for extent in one.seen(low, high)]))

    def set_epochs(self, epochs: Range, *, fit: bool) -> None:
        """The epochs that there are; with `fit` they are also what is shown."""
        if epochs[1] != self._epochs_end:
            self._epochs_end = epochs[1]
            self.view.box.setLimits(xMin=epochs[0], xMax=epochs[1], minXRange=epochs[1] / _DEEPEST)
        if fit:
            self.set_x_range(epochs)

    def set_x_range(self, epochs: Range) -> None:
        if tuple(self.view.box.viewRange()[0]) != tuple(epochs):
            self.view.box.setXRange(*epochs, padding=0)

    def set_y_range(self, values: Range) -> None:
        if tuple(self.view.box.viewRange()[1]) != values:
            self.view.box.setYRange(*values, padding=0)

    def show_crosshair(self, epoch: float) -> None:
        """Stand at this epoch; NaN hides the line."""
        line = self.view.crosshair
        line.setVisible(not math.isnan(epoch))
        if not math.isnan(epoch):
            line.setPos(epoch)
            self._readout.place(self.view.x_of(epoch), self.view.plot_area())

    def set_x_title_shown(self, shown: bool) -> None:
        if shown != self._x_titled:
            self._x_titled = shown
            self._x_axis.showLabel(shown)
            self.refresh_look()

    def refresh_look(self) -> None:
        """Colours and sizes again: pyqtgraph follows neither the palette nor the font by itself."""
        theme = theme_of(self)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * _TICK_FONT)
        self._x_axis.set_look(theme, small)
        self._y_axis.set_look(theme, small)
        self.view.setBackground(theme.panel)
        self.view.crosshair.setPen(theme.muted, width=1)
        small_metrics = QFontMetrics(small)
        longest = max(small_metrics.horizontalAdvance(text) for text in _LONGEST_TICKS)
        self.view.set_margins(small_metrics.height() / 2 + 2, math.ceil(longest / 2))  # half of it is past its tick
        self._heading.refresh_look(small_metrics.horizontalAdvance("00"))
        alone = len(self._lines) == 1  # its one number has to find room beside the title
        self.setMinimumSize(grid(self, 19 if alone else 15), grid(self, 10))

    def restyle(self) -> None:
        self.refresh_look()

    def _refresh_curves(self) -> None:
        for curves in self._curves.values():
            curves.refresh()
