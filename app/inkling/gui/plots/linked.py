"""Loss and accuracy as two charts over the same epochs."""

import math

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from inkling.gui.plots import numbers, ranges
from inkling.gui.plots.chart import Chart
from inkling.gui.plots.curves import RunCurves, strength
from inkling.gui.plots.runs import Run, Runs
from inkling.gui.plots.traces import drawable
from inkling.gui.theme import grid, theme_of


class LinkedCharts(QWidget):
    """Draws runs. The epoch axes move together; all axes follow the curves until the person zooms or moves one."""

    pointed = Signal(float)  # the mouse or an arrow key is at this epoch, in either chart
    left = Signal()  # the mouse went away
    following_changed = Signal(bool)  # the axes follow the curves (True), or the person has moved them (False)

    def __init__(self, parent: QWidget, runs: Runs) -> None:
        super().__init__(parent)
        self._runs = runs
        self._emphasised: Run | None = None
        self._log = False
        self._following = True
        self._line_width = 1
        self._linking = False
        self.loss = Chart(self, numbers.tick_texts, numbers.loss_text)
        self.accuracy = Chart(self, numbers.percent_tick_texts, numbers.accuracy_text)
        self.loss.set_limits(0, None)
        self.accuracy.set_limits(0, 100)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for chart in (self.loss, self.accuracy):
            self._layout.addWidget(chart, 1)
            chart.view.pointed.connect(self.pointed)
            chart.view.left.connect(self.left)
            chart.view.fit_requested.connect(self.follow)
            chart.view.box.sigRangeChangedManually.connect(self._moved_by_hand)
            chart.view.box.sigXRangeChanged.connect(self._link_epochs)
        self._retranslate()

    @property
    def following(self) -> bool:
        return self._following

    def set_stacked(self, stacked: bool) -> None:
        """One above the other, the epochs named once; or side by side."""
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(way)
        self._layout.setSpacing(grid(self, 1 if stacked else 2))
        self.loss.set_x_title_shown(not stacked)

    def draw(self, run: Run) -> None:
        """The run's curves from its history as it is now."""
        h, log = run.history, self._log
        self.loss.curves(run).set_traces(
            drawable(h.epochs, h.train_loss, log=log), drawable(h.epochs, h.test_loss, log=log)
        )
        self.accuracy.curves(run).set_traces(
            drawable(h.epochs, 100 * h.train_accuracy), drawable(h.epochs, 100 * h.test_accuracy)
        )

    def remove(self, run: Run) -> None:
        self.loss.remove(run)
        self.accuracy.remove(run)

    def emphasise(self, run: Run | None) -> None:
        """Draw one run in full colour and in front, whatever its age."""
        self._emphasised = run
        self.restyle()

    def restyle(self) -> None:
        """Who is bright and who is faded, who is shown and who is hidden."""
        theme = theme_of(self)
        for age, run in enumerate(reversed(self._runs.all)):
            lit = run is self._emphasised
            for curves in self._both(run):
                curves.set_look(
                    theme,
                    strength=1 if lit else strength(age, len(self._runs)),
                    depth=1000 if lit else 100 - age,
                    width=self._line_width,
                )
                curves.set_shown(run.shown)

    def set_line_width(self, width: int) -> None:
        """In device pixels: more than 1 is slow, and meant for pictures to keep."""
        self._line_width = width
        self.restyle()

    def fit(self) -> None:
        """Let the axes follow the shown curves, unless the person has moved them."""
        shown = [run for run in self._runs.all if run.shown]
        epochs = ranges.epoch_range(max((c.last_epoch() for run in shown for c in self._both(run)), default=0.0))
        for chart in (self.loss, self.accuracy):
            chart.set_epochs(epochs, fit=self._following)
        if self._following:
            self.loss.set_y_range(self._loss_range(shown))
            lowest = min((self.accuracy.curves(run).extent()[0] for run in shown), default=math.inf)
            self.accuracy.set_y_range(ranges.accuracy_range(0.0 if math.isinf(lowest) else lowest))

    def set_log(self, log: bool) -> None:
        """The loss on a logarithmic axis or a linear one."""
        self._log = log
        self.loss.set_log(log)
        self.loss.set_limits(None if log else 0, None)
        for run in self._runs.all:
            self.draw(run)
        self.follow()
        self.fit()

    def follow(self) -> None:
        """Undo what the person moved."""
        self._set_following(True)

    def show_crosshair(self, epoch: float) -> None:
        self.loss.show_crosshair(epoch)
        self.accuracy.show_crosshair(epoch)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.restyle()

    def _both(self, run: Run) -> tuple[RunCurves, RunCurves]:
        return self.loss.curves(run), self.accuracy.curves(run)

    def _loss_range(self, shown: list[Run]) -> ranges.Range:
        extents = [self.loss.curves(run).extent() for run in shown]
        low = min((extent[0] for extent in extents), default=math.inf)
        high = max((extent[1] for extent in extents), default=-math.inf)
        if math.isinf(low):  # nothing drawn yet
            return (-2.0, 0.0) if self._log else (0.0, 1.0)
        return ranges.log_loss_range(low, high) if self._log else ranges.loss_range(high)

    def _moved_by_hand(self, *_axes: object) -> None:
        self._set_following(False)

    def _set_following(self, following: bool) -> None:
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)

    def _link_epochs(self, box: object, epochs: tuple[float, float]) -> None:
        # Not pyqtgraph's own link: it shifts the other chart by where the two stand on the screen.
        if not self._linking:
            self._linking = True
            other = self.accuracy if box is self.loss.view.box else self.loss
            other.set_x_range((float(epochs[0]), float(epochs[1])))
            self._linking = False

    def _retranslate(self) -> None:
        epoch = self.tr("epoch")
        how = self.tr("Arrow keys move the crosshair, plus and minus zoom, Home shows everything.")
        self.loss.set_words(
            self.tr("Loss"), how, epoch, self.tr("The cost that training makes smaller: the mean over the examples")
        )
        self.accuracy.set_words(
            self.tr("Accuracy"), how, epoch, self.tr("The share of examples whose digit is read correctly")
        )
