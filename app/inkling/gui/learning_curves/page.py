"""The page of the learning curves: what a run reached against epochs, growing while the network learns."""

import math
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLayout, QStackedLayout, QVBoxLayout, QWidget

from inkling.gui.learning_curves.chart_layout import TALL, TWO_CHARTS, chart_layout
from inkling.gui.learning_curves.export import CurveExport
from inkling.gui.learning_curves.line_key import LineKey
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.run_legend import RunLegend
from inkling.gui.learning_curves.toolbar import PlotToolbar
from inkling.gui.learning_curves.traces import nearest_epoch
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.tabbed_panel import TabPage
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import FoldingLabel, Label
from inkling.session.run_records import RunRecord, RunRecords

_TEXT_INTERVAL = 250  # ms: numbers that change faster cannot be read
_SHALLOW, _FLAT = 25, 20  # grid steps of height below which the runs' legend gives way, then the key as well
_WARNING = 0.2  # of the page's height that the warning has at most: charts come first
_LOW = 30  # grid steps of height below which the legend has one row, however narrow its chips


class LearningPage(Retranslatable, TabPage):
    """The current run in full colour, earlier ones faded behind it; legend, crosshair, export."""

    def __init__(self, runs: RunRecords, parent: QWidget | None = None) -> None:
        """runs: those to show; the page follows them"""
        super().__init__(parent)
        self._runs = runs
        self._has_points = False
        self._pointed = math.nan  # the epoch at the mouse
        self._text_stale = False
        self._text_timer = QTimer(self)
        self._text_timer.setSingleShot(True)
        self._text_timer.setInterval(_TEXT_INTERVAL)
        self._text_timer.timeout.connect(self._text_due)
        self._key, self._legend, self._toolbar = LineKey(self), RunLegend(self), PlotToolbar(self)
        self._charts = LinkedCharts(self, self._runs)
        self.export = CurveExport(self, self._runs, (self._key, self._legend), self._charts)
        self._hint = Label(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setProperty("muted", True)
        self._warning = FoldingLabel(self)
        self._warning.setProperty("problem", True)
        self._warning.hide()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._runs_changed()
        runs.changed.connect(self._runs_changed)
        runs.grown.connect(self._draw_points)
        runs.shown_changed.connect(self._shown_changed)

    def state(self) -> dict[str, object]:
        """What to remember until the next start."""
        return {"log_scale": self._toolbar.log.isChecked(), "folder": self.export.folder}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""
        log, folder = state.get("log_scale"), state.get("folder")
        if isinstance(folder, str) and Path(folder).is_dir():
            self.export.folder = folder
        if isinstance(log, bool):
            self._toolbar.log.setChecked(log)

    def minimumSizeHint(self) -> QSize:
        step = grid(self)
        return QSize(max(self.least_heading() + 4 * step, TWO_CHARTS * step), 24 * step)

    def least_heading(self) -> int:
        """Pixels that key and buttons need beside the tabs."""
        if self._is_below(_FLAT):
            return self._toolbar.folded_width()
        return self._key.least_width() + self._toolbar.folded_width() + 4 * grid(self)

    def _is_below(self, steps: int) -> bool:
        """Whether the page is less high than so many steps of the grid: charts and their axes go first."""
        return self.height() < steps * grid(self)

    def _lay_out(self) -> None:
        self._pages = QStackedLayout()
        self._pages.addWidget(self._hint)
        self._pages.addWidget(self._charts)
        self._heading = QGridLayout()
        self._heading.setColumnStretch(2, 1)
        self._heading.addItem(self.beside, 0, 0)
        self._heading.addWidget(self._key, 0, 1)
        self._heading.addWidget(self._toolbar, 0, 3, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        # The layout's own minimum is that of the present arrangement; a narrower one can always be found.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._layout.addItem(self.above)
        self._layout.addLayout(self._heading)
        self._layout.addWidget(self._warning)
        self._layout.addLayout(self._pages, 1)

    def _connect(self) -> None:
        self._toolbar.log.toggled.connect(self._set_log)
        self._toolbar.fit.triggered.connect(self._charts.follow)
        self._toolbar.clear.triggered.connect(self._runs.clear_earlier)
        self._toolbar.png_requested.connect(self.export.ask_png)
        self._toolbar.csv_requested.connect(self.export.ask_csv)
        self.export.problem.connect(self.problem)
        self.export.saved.connect(self.saved)
        self._legend.shown_changed.connect(self._runs.show)
        self._legend.pointed.connect(self._emphasise)
        self._charts.pointed.connect(self._point_at)
        self._charts.left.connect(self._point_nowhere)
        self._charts.following_changed.connect(self._following_changed)
        self._charts.lines_changed.connect(self._lines_changed)

    def arrange(self) -> None:
        step = grid(self)
        self._layout.setContentsMargins(2 * step, step, 2 * step, step)
        self._layout.setSpacing(step)
        self._heading.setHorizontalSpacing(2 * step)
        self._heading.setVerticalSpacing(step)
        self._key.setVisible(not self._is_below(_FLAT))
        self._legend.setVisible(not self._is_below(_SHALLOW))
        self._warning.fold(self.width() - 4 * step, round(_WARNING * self.height()))
        room = self.width() - self.tabs_width - 8 * step  # margins, and gaps between key, legend and buttons
        self._key.set_epoch_shown(room >= self._key.width_with_epoch() + self._toolbar.folded_width())
        room -= self._key.sizeHint().width()
        folded = room < self._toolbar.whole_width()
        self._toolbar.set_folded(folded)
        between = room - (self._toolbar.folded_width() if folded else self._toolbar.whole_width())
        self._heading.removeWidget(self._legend)
        if self._legend.least_width() <= between:
            self._heading.addWidget(self._legend, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._heading.addWidget(self._legend, 1, 0, 1, 4)
        width, height = self.width() / step, self.height() / step
        self._legend.set_rows(2 if height >= TALL else 1, most=1 if height < _LOW else 2)
        self._charts.set_chart_layout(chart_layout(width, height, charts=self._charts.chart_count()))

    def _draw_points(self) -> None:
        """The current run has more points."""
        run = self._runs.current
        if run is None:
            return
        self._charts.draw(run)
        self._charts.fit()
        if not self._has_points:
            self._runs_changed()
        self._refresh_text()

    def _runs_changed(self) -> None:
        """Another set of runs, or the first point of the first one."""
        self._has_points = self._runs.has_points()
        if self._charts.follow_records():
            self._charts.follow()
        self._charts.emphasise(None)
        self._legend.set_runs(reversed(self._runs.all))
        self._key.setVisible(bool(len(self._runs)))
        self._pages.setCurrentWidget(self._charts if len(self._runs) else self._hint)
        self._charts.restyle()
        self._charts.fit()
        self._enable_actions()
        self._lines_changed()
        self._text_now()

    def _lines_changed(self) -> None:
        """Other kinds of line: explain them, and make room for their chart."""
        self._key.set_lines(self._charts.shown_lines())
        self._legend.set_lines({run: self._charts.lines(run) for run in self._runs.all})
        self.arrange()

    def _enable_actions(self) -> None:
        self._toolbar.set_enabled(
            has_points=self._has_points, has_earlier=bool(self._runs.earlier), zoomed=not self._charts.following
        )

    def _set_log(self, log: bool) -> None:
        self._charts.set_log(log)

    def _shown_changed(self) -> None:
        self._charts.restyle()
        self._charts.fit()
        self._text_now()

    def _emphasise(self, run: RunRecord, emphasised: bool) -> None:
        self._charts.emphasise(run if emphasised else None)

    def _following_changed(self) -> None:
        self._charts.fit()
        self._enable_actions()

    def _point_at(self, epoch: float) -> None:
        self._pointed = epoch
        self._charts.show_crosshair(self._read_epoch())
        self._refresh_text()

    def _point_nowhere(self) -> None:
        self._pointed = math.nan
        self._charts.show_crosshair(math.nan)
        self._refresh_text()

    def _read_epoch(self) -> float:
        """The measured epoch that the numbers are read at: the mouse's, of any run, or the current run's last one."""
        run = self._runs.current
        if math.isnan(self._pointed):
            return math.nan if run is None or not run.shown else nearest_epoch(run.history.epochs, math.inf)
        candidates = [nearest_epoch(one.history.epochs, self._pointed) for one in self._runs.all if one.shown]
        measured = [epoch for epoch in candidates if not math.isnan(epoch)]
        return min(measured, key=lambda epoch: abs(epoch - self._pointed), default=math.nan)

    def _refresh_text(self) -> None:
        """Write the numbers at once if they have stood for long enough, else as soon as they have."""
        if self._text_timer.isActive():
            self._text_stale = True
        else:
            self._text_now()
            self._text_timer.start()

    def _text_due(self) -> None:
        if self._text_stale:
            self._refresh_text()

    def _text_now(self) -> None:
        self._text_stale = False
        run, epoch = self._runs.current, self._read_epoch()
        self._key.set_epoch(epoch)
        self._charts.read(run if run is None or run.shown else None, epoch)
        self._charts.read_all(math.nan if math.isnan(self._pointed) else epoch)
        self._warn()

    def _warn(self) -> None:
        """Say it where the current run seems to learn nothing."""
        warning = None if self._runs.current is None else self._runs.current.warning
        self._warning.setText("" if warning is None else sentence(warning))
        self._warning.setVisible(warning is not None)
        self._warning.fold(self.width() - 4 * grid(self), round(_WARNING * self.height()))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Learning curves"))
        self._hint.setText(self.tr("Press Train new: loss and accuracy appear here"))
        self._text_now()
