"""The page of the learning curves: what a run reached against epochs, growing while the network learns."""

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLayout, QStackedLayout, QVBoxLayout, QWidget

from inkling.errors import ExportError
from inkling.files import replace_file
from inkling.gui.learning_curves import export
from inkling.gui.learning_curves.chart_layout import TALL, TWO_CHARTS, arrangement
from inkling.gui.learning_curves.line_key import Key
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.run_legend import Chips
from inkling.gui.learning_curves.runs import Run, Runs
from inkling.gui.learning_curves.toolbar import PlotToolbar
from inkling.gui.learning_curves.traces import nearest_epoch
from inkling.gui.widgets.page import Page
from inkling.gui.widgets.png import save_png
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.training.history import History, Point

_TEXT_INTERVAL = 250  # ms: numbers that change faster cannot be read
_LOW = 30  # grid steps of height below which the legend has one row, however narrow its chips


class LearningPage(Retranslatable, Page):
    """The current run in full colour, earlier ones faded behind it; legend, crosshair, export."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._runs = Runs()
        self._pointed = math.nan  # the epoch at the mouse
        self._text_stale = False
        self._text_timer = QTimer(self)
        self._text_timer.setSingleShot(True)
        self._text_timer.setInterval(_TEXT_INTERVAL)
        self._text_timer.timeout.connect(self._text_due)
        self._key, self._chips, self._toolbar = Key(self), Chips(self), PlotToolbar(self)
        self._charts = LinkedCharts(self, self._runs)
        self._hint = QLabel(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setProperty("muted", True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._runs_changed()

    def begin_run(self, label: str) -> None:
        """Start a new current run; the one before fades behind it."""
        self._begin(Run(label))

    def add_points(self, points: Sequence[Point]) -> None:
        """Append to the current run (one without a label where none was begun).

        Raises ValueError for an epoch before the run's last one.
        """
        if not points:
            return
        was_empty = not self.has_runs()
        run = self._runs.current or self._begin(Run(""))
        for point in points:
            run.history.append(point)
        if was_empty:
            self._runs_changed()
        self._charts.draw(run)
        self._charts.fit()
        self._refresh_text()

    def show_history(self, label: str, history: History) -> None:
        """Make a loaded model's curves the current run. The history is copied."""
        self._begin(Run(label, history.copy()))

    def clear_runs(self) -> None:
        """Forget every run."""
        self._remove(self._runs.clear())

    def has_runs(self) -> bool:
        """Whether there is any curve to see."""
        return self._runs.has_points()

    def export_png(self, path: str | Path) -> None:
        """Save legend and plots as they are shown; a failure is told through `problem`."""
        if not self.isVisible():
            self.grab()  # gives everything its place
        self._charts.set_line_width(export.PICTURE_SCALE)
        try:
            parts = (self._key, self._chips, self._charts)
            image = export.picture(parts, theme_of(self).panel, grid(self, 2))
            save_png(image, Path(path))
        except ExportError as error:
            self.problem.emit(str(error))
        finally:
            self._charts.set_line_width(1)

    def export_csv(self, path: str | Path) -> None:
        """Save the numbers of all runs, hidden ones too; a failure is told through `problem`."""
        try:
            with replace_file(Path(path), raising=ExportError) as file:
                file.write(export.csv_text(self._runs.all).encode())
        except ExportError as error:
            self.problem.emit(str(error))

    def state(self) -> dict[str, object]:
        """What to remember until the next start."""
        return {"log_scale": self._toolbar.log.isChecked()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""
        log = state.get("log_scale")
        if isinstance(log, bool):
            self._toolbar.log.setChecked(log)

    def minimumSizeHint(self) -> QSize:
        step = grid(self)
        return QSize(max(self.least_heading() + 4 * step, TWO_CHARTS * step), 24 * step)

    def least_heading(self) -> int:
        """Pixels that key and buttons need beside the tabs."""
        return self._key.least_width() + self._toolbar.folded_width() + 4 * grid(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def restyle(self) -> None:
        self.arrange()

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
        self._layout.addLayout(self._pages, 1)

    def _connect(self) -> None:
        self._toolbar.log.toggled.connect(self._set_log)
        self._toolbar.fit.triggered.connect(self._charts.follow)
        self._toolbar.clear.triggered.connect(self._clear_earlier)
        self._toolbar.png_requested.connect(self._ask_png)
        self._toolbar.csv_requested.connect(self._ask_csv)
        self._chips.shown_changed.connect(self._set_shown)
        self._chips.pointed.connect(self._emphasise)
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
        room = self.width() - self.tabs_width - 8 * step  # margins, and gaps between key, chips and buttons
        self._key.set_epoch_shown(room >= self._key.width_with_epoch() + self._toolbar.folded_width())
        room -= self._key.sizeHint().width()
        folded = room < self._toolbar.whole_width()
        self._toolbar.set_folded(folded)
        between = room - (self._toolbar.folded_width() if folded else self._toolbar.whole_width())
        self._heading.removeWidget(self._chips)
        if self._chips.least_width() <= between:
            self._heading.addWidget(self._chips, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._heading.addWidget(self._chips, 1, 0, 1, 4)
        width, height = self.width() / step, self.height() / step
        self._chips.set_rows(2 if height >= TALL else 1, most=1 if height < _LOW else 2)
        self._charts.set_arrangement(arrangement(width, height, charts=self._charts.chart_count()))

    def _begin(self, run: Run) -> Run:
        for gone in self._runs.begin(run):
            self._charts.remove(gone)
        self._charts.draw(run)
        self._charts.follow()
        self._runs_changed()
        return run

    def _clear_earlier(self) -> None:
        self._remove(self._runs.clear_earlier())

    def _remove(self, gone: Iterable[Run]) -> None:
        for run in gone:
            self._charts.remove(run)
        self._charts.emphasise(None)
        self._runs_changed()

    def _runs_changed(self) -> None:
        """Another set of runs, or the first point of the first one."""
        self._chips.set_runs(reversed(self._runs.all))
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
        self._chips.set_lines({run: self._charts.lines(run) for run in self._runs.all})
        self.arrange()

    def _enable_actions(self) -> None:
        self._toolbar.set_enabled(
            has_points=self.has_runs(), has_earlier=bool(self._runs.earlier), zoomed=not self._charts.following
        )

    def _set_log(self, log: bool) -> None:
        self._charts.set_log(log)

    def _set_shown(self, run: Run, shown: bool) -> None:
        run.shown = shown
        self._charts.restyle()
        self._charts.fit()
        self._text_now()

    def _emphasise(self, run: Run, emphasised: bool) -> None:
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
        """The measured epoch that the numbers are read at: the mouse's, or the last one."""
        run = self._runs.current
        if run is None or not run.shown:
            return math.nan
        return nearest_epoch(run.history.epochs, math.inf if math.isnan(self._pointed) else self._pointed)

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
        self._charts.read(run, epoch)

    def _ask_png(self) -> None:
        self._ask_path("png", self.tr("Export the plots as a picture"), self.tr("Pictures"), self.export_png)

    def _ask_csv(self) -> None:
        self._ask_path("csv", self.tr("Export the curves as a table"), self.tr("Tables"), self.export_csv)

    def _ask_path(self, suffix: str, title: str, kind: str, slot: object) -> None:
        dialog = QFileDialog(self, title, f"inkling.{suffix}", f"{kind} (*.{suffix})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(slot)
        dialog.open()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Learning curves"))
        self._hint.setText(self.tr("Press Train: loss and accuracy appear here"))
        self._text_now()
        self.arrange()
