"""Loss and accuracy, and Metropolis' accepted proposals, as charts over the same epochs."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from inkling.gui.learning_curves.chart import Chart
from inkling.gui.learning_curves.chart_layout import ChartLayout
from inkling.gui.learning_curves.run_curves import strength
from inkling.gui.learning_curves.traces import drawable, value_at
from inkling.gui.widgets import axis_ranges as ranges
from inkling.gui.widgets import formats as numbers
from inkling.gui.widgets.figures.downsampling import FloatArray
from inkling.gui.widgets.line_kinds import ALWAYS, SETS, Line, run_colour
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.session.run_records import RunRecord, RunRecords
from inkling.training.history import History

_SHARES = {  # of the room: loss and accuracy together, accepted proposals
    ChartLayout.ROW: (10, 4),
    ChartLayout.STACK: (5, 2),
    ChartLayout.BELOW: (5, 3),
    ChartLayout.CROWDED: (1, 0),
}


class LinkedCharts(Retranslatable, QWidget):
    """Draws runs. The epoch axes move together; all axes follow the curves until the person zooms or moves one."""

    pointed = Signal(float)  # the mouse or an arrow key is at this epoch, in any chart
    left = Signal()  # the mouse went away
    following_changed = Signal(bool)  # the axes follow the curves (True), or the person has moved them (False)
    lines_changed = Signal()  # a run has got its first point of some line, or other runs with other lines are shown

    def __init__(self, parent: QWidget, runs: RunRecords) -> None:
        super().__init__(parent)
        self._runs = runs
        self._drawn: tuple[RunRecord, ...] = ()
        self._emphasised: RunRecord | None = None
        self._log = False
        self._following = True
        self._line_width = 1
        self._linking = False
        self._lines: tuple[frozenset[Line], ...] = ()
        self.loss = Chart(self, SETS, numbers.tick_texts, numbers.loss_text)
        self.accuracy = Chart(self, SETS, numbers.percent_tick_texts, numbers.accuracy_text)
        self.accepted = Chart(self, (Line.ACCEPTED,), numbers.percent_tick_texts, numbers.accuracy_text)
        self._charts = (self.loss, self.accuracy, self.accepted)
        self.accuracy.set_limits((0.0, 100.0))
        self.accepted.set_limits((0.0, 100.0))
        self.accepted.set_y_range((0.0, 100.0))
        self.accepted.hide()
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._inner)
        self._outer.addWidget(self.accepted)
        self._inner.addWidget(self.loss, 1)
        self._inner.addWidget(self.accuracy, 1)
        for chart in self._charts:
            chart.view.pointed.connect(self.pointed)
            chart.view.left.connect(self.left)
            chart.view.fit_requested.connect(self.follow)
            chart.view.moved.connect(self._moved_by_hand)
            chart.view.box.sigXRangeChanged.connect(self._link_epochs)
        self.retranslate()

    @property
    def following(self) -> bool:
        return self._following

    def chart_count(self) -> int:
        """The charts that the shown runs have something for: 2, or 3 with accepted proposals."""
        return 3 if Line.ACCEPTED in self.shown_lines() else 2

    def set_chart_layout(self, layout: ChartLayout) -> None:
        """Stand like this; charts one above the other name the epochs once."""
        row, column = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        stacked, below = layout is ChartLayout.STACK, layout is ChartLayout.BELOW
        third = self.chart_count() == 3 and layout is not ChartLayout.CROWDED
        self._outer.setDirection(column if stacked or below else row)
        self._outer.setSpacing(grid(self, 1 if stacked or below else 2))
        for index, share in enumerate(_SHARES[layout]):
            self._outer.setStretch(index, share)
        self._inner.setDirection(column if stacked else row)
        self._inner.setSpacing(grid(self, 1 if stacked else 2))
        self.accepted.setVisible(third)
        self.loss.set_x_title_shown(not (stacked or (below and third)))
        self.accuracy.set_x_title_shown(not ((stacked or below) and third))

    def draw(self, run: RunRecord) -> None:
        """The run's curves from its history as it is now."""
        epochs = run.history.epochs
        for chart, columns in zip(self._charts, _columns(run.history), strict=True):
            log, unit = (self._log, 1) if chart is self.loss else (False, 100)
            chart.curves(run).set_traces(
                {line: drawable(epochs, unit * values, log=log) for line, values in columns.items()}
            )

    def follow_records(self) -> bool:
        """Draw the runs that there are now, and no others; whether there are new ones."""
        before, self._drawn = self._drawn, self._runs.all
        for run in before:
            if run not in self._drawn:
                for chart in self._charts:
                    chart.remove(run)
        new = [run for run in self._drawn if run not in before]
        for run in new:
            self.draw(run)
        return bool(new)

    def lines(self, run: RunRecord) -> frozenset[Line]:
        """What the run has curves of; the training and the test set in any case."""
        return ALWAYS.union(*(chart.curves(run).lines() for chart in self._charts))

    def shown_lines(self) -> frozenset[Line]:
        """What the shown runs have curves of."""
        return ALWAYS.union(*(self.lines(run) for run in self._runs.all if run.shown))

    def read(self, run: RunRecord | None, epoch: float) -> None:
        """Write the run's numbers at this epoch into the headings; NaN clears them."""
        numbers_read = _values(History() if run is None or math.isnan(epoch) else run.history, epoch)
        for chart, values in zip(self._charts, numbers_read, strict=True):
            chart.set_run_read(0 if run is None else run.colour)
            chart.set_values(values)

    def read_all(self, epoch: float) -> None:
        """Write the numbers of all shown runs at the crosshair, if they are several; NaN takes them away."""
        shown = [run for run in reversed(self._runs.all) if run.shown and run.measured]
        several = shown if len(shown) > 1 and not math.isnan(epoch) else []
        numbers_read = {run.colour: _values(run.history, epoch) for run in several}
        for index, chart in enumerate(self._charts):
            chart.show_readings({colour: values[index] for colour, values in numbers_read.items()})

    def emphasise(self, run: RunRecord | None) -> None:
        """Draw one run in full colour and in front, whatever its age."""
        self._emphasised = run
        self.restyle()

    def restyle(self) -> None:
        """Who is bright and who is faded, who is shown and who is hidden."""
        theme = theme_of(self)
        for age, run in enumerate(reversed(self._runs.all)):
            lit = run is self._emphasised
            for chart in self._charts:
                curves = chart.curves(run)
                curves.set_look(
                    theme,
                    run_colour(run.colour, theme),
                    strength=1 if lit else strength(age),
                    depth=1000 if lit else 100 - age,
                    width=self._line_width,
                )
                curves.set_shown(run.shown)

    def set_line_width(self, width: int) -> None:
        """In device pixels: more than 1 is slow, and meant for pictures to keep."""
        self._line_width = width
        self.restyle()

    def fit(self) -> None:
        """Let the axes follow the shown curves, unless the person has moved them, and the headings their lines."""
        shown = [run for run in self._runs.all if run.shown]
        last = max((chart.curves(run).last_epoch() for run in shown for chart in self._charts), default=0.0)
        epochs = ranges.epoch_range(last)
        for chart in self._charts:
            chart.set_epochs(epochs, fit=self._following)
        losses = self._loss_range(shown)
        self.loss.set_limits(losses)
        if self._following:
            self.loss.set_y_range(losses)
            lowest = min((self.accuracy.curves(run).extent()[0] for run in shown), default=math.inf)
            self.accuracy.set_y_range(ranges.accuracy_range(0.0 if math.isinf(lowest) else lowest))
            self.accepted.set_y_range((0.0, 100.0))
        else:
            self._hold_on(shown)
        for chart in self._charts:
            chart.view.settle()
        self._follow_lines()

    def set_log(self, log: bool) -> None:
        """The loss on a logarithmic axis or a linear one."""
        self._log = log
        self.loss.set_log(log)
        for run in self._runs.all:
            self.draw(run)
        self.follow()
        self.fit()

    def follow(self) -> None:
        """Undo what the person moved."""
        self._set_following(True)

    def show_crosshair(self, epoch: float) -> None:
        for chart in self._charts:
            chart.show_crosshair(epoch)

    def _follow_lines(self) -> None:
        """The headings have numbers for what the current run has."""
        lines = tuple(self.lines(run) if run.shown else frozenset() for run in self._runs.all)
        if lines != self._lines:
            self._lines = lines
            current = self._runs.current
            read = ALWAYS if current is None else self.lines(current)
            for chart in (self.loss, self.accuracy):
                chart.set_lines_read(read)
            self.lines_changed.emit()

    def _loss_range(self, shown: list[RunRecord]) -> ranges.Range:
        extents = [self.loss.curves(run).extent() for run in shown]
        low = min((extent[0] for extent in extents), default=math.inf)
        high = max((extent[1] for extent in extents), default=-math.inf)
        if math.isinf(low):  # nothing drawn yet
            return (-2.0, 0.0) if self._log else (0.0, 1.0)
        return ranges.log_loss_range(low, high) if self._log else ranges.loss_range(high)

    def _moved_by_hand(self) -> None:
        self._set_following(False)
        self._hold_on([run for run in self._runs.all if run.shown])

    def _hold_on(self, shown: list[RunRecord]) -> None:
        """No chart is ever empty while there is something to see."""
        for chart in self._charts:
            chart.hold_on(shown)

    def _set_following(self, following: bool) -> None:
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)

    def _link_epochs(self, box: object, epochs: tuple[float, float]) -> None:
        # Not pyqtgraph's own link: it shifts the other charts by where they stand on the screen.
        if not self._linking:
            self._linking = True
            for chart in self._charts:
                if chart.view.box is not box:
                    chart.set_x_range((float(epochs[0]), float(epochs[1])))
            self._linking = False

    def retranslate(self) -> None:
        epoch = self.tr("epoch")
        how = self.tr("Arrow keys move the crosshair, plus and minus zoom, Home shows everything.")
        self.loss.set_words(
            self.tr("Loss"), how, epoch, self.tr("The cost that training makes smaller: the mean over the examples")
        )
        self.accuracy.set_words(
            self.tr("Accuracy"), how, epoch, self.tr("The share of examples whose digit is read correctly")
        )
        self.accepted.set_words(
            self.tr("Accepted proposals"),
            how,
            epoch,
            self.tr(
                "The share of Metropolis' random proposals that were accepted: all that make the cost smaller, "
                "and fewer and fewer of the others as the temperature falls"
            ),
            short=self.tr("Accepted"),
        )


def _values(history: History, epoch: float) -> list[dict[Line, float]]:
    """What each chart says of a history at an epoch."""
    return [
        {line: value_at(history.epochs, values, epoch) for line, values in columns.items()}
        for columns in _columns(history)
    ]


def _columns(h: History) -> tuple[dict[Line, FloatArray], ...]:
    """What each chart shows of a history: loss, accuracy, accepted proposals."""
    losses = (h.train_loss, h.validation_loss, h.test_loss)
    accuracies = (h.train_accuracy, h.validation_accuracy, h.test_accuracy)
    return (
        dict(zip(SETS, losses, strict=True)),
        dict(zip(SETS, accuracies, strict=True)),
        {Line.ACCEPTED: h.accepted},
    )
