"""The page of the stroke-size study: what to study, and what it has found so far."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout, QVBoxLayout, QWidget

from inkling.analysis.study.summary import StudyResults
from inkling.errors import InklingError
from inkling.gui.study.accuracy_table import CellIndex
from inkling.gui.study.caption import StudyCaption
from inkling.gui.study.chart_selector import ChartSelector
from inkling.gui.study.charts import StudyCharts, study_layout
from inkling.gui.study.export import ExportButton, export_study
from inkling.gui.study.progress import StudyProgress
from inkling.gui.study.run_button import StudyRunButton
from inkling.gui.study.settings import StudySettings
from inkling.gui.widgets.exports import render_widgets, save_png
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.tabbed_panel import TabPage
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label

_LONG_BOTTOM = 70  # grid steps of width from which caption and progress stand side by side


class StudyPage(Retranslatable, TabPage):
    """Settings on top, the charts of one cure below; a line at the bottom reads them."""

    plan_requested = Signal(object)  # the person wants this StudyPlan to be run
    stop_requested = Signal()  # the person wants the study that is running to end

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: StudyResults | None = None
        self._running = False
        self.settings, self.run_button = StudySettings(self), StudyRunButton(self)
        self._export = ExportButton(self)
        self.selector, self.charts = ChartSelector(self), StudyCharts(self)
        self.caption, self.progress = StudyCaption(self), StudyProgress(self)
        self._hint = Label(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setProperty("muted", True)
        self._lay_out()
        self.settings.changed.connect(self._settings_changed)
        self.run_button.run_requested.connect(self._run)
        self.run_button.stop_requested.connect(self._stop)
        self.selector.cure_chosen.connect(self._show_cure)
        self.selector.chart_chosen.connect(self._switch)
        self.charts.cure_chosen.connect(self._choose_cure)
        self.charts.pointed.connect(self._show_cell)
        self._export.png_chosen.connect(self.export_png)
        self._export.folder_chosen.connect(self.export_files)
        self.retranslate()
        self._settings_changed()
        self._lay_out_charts()

    def show_results(self, results: StudyResults) -> None:
        """Show these as they are now; call it again when there are more. Those not done are blank."""
        self._results = results
        self.selector.set_cures(results.plan.cures)
        self._pages.setCurrentWidget(self.charts)
        self._show_cure(self.selector.cure())
        if not self._running:
            self._show_unfinished()
        self._lay_out_charts()

    def results(self) -> StudyResults | None:
        """What is shown; None before the first."""
        return self._results

    def set_running(self, running: bool) -> None:
        """A study has begun, or ended."""
        self._running = running
        self.settings.setEnabled(not running)
        self.run_button.set_running(running)
        if not running:
            self._show_unfinished()

    def set_allowed(self, allowed: bool) -> None:
        """Whether a study may be begun: not while a demonstration shows its curves here."""
        self.run_button.set_allowed(allowed)

    def show_progress(self, done: int, total: int, seconds_left: float) -> None:
        """Networks trained, of how many, and the time the rest takes (nan: unknown)."""
        self.progress.show_cells(done, total, seconds_left)

    def show_digits_progress(self, done: int, total: int) -> None:
        """Digits that are ready to be written with any pen, of how many."""
        self.progress.show_digits(done, total)

    def set_dataset(self, name: str) -> None:
        """The data set that the window works with: a folder of the person's own is offered here, too."""
        self.settings.set_folder(name)

    def export_png(self, path: str | Path) -> None:
        """Save the charts as they are seen; a failure is signalled by `problem`."""
        if not self.isVisible():
            self.grab()  # gives everything its geometry
        try:
            save_png(render_widgets((self.selector, self.charts), theme_of(self).panel, grid(self, 2)), Path(path))
        except InklingError as error:
            self.problem.emit(sentence(error))
        else:
            self._note(Path(path), Path(path).parent)

    def export_files(self, folder: str | Path) -> None:
        """Save table, study file and figure into a folder; a failure is signalled by `problem`."""
        if self._results is None:
            return
        try:
            table, *_ = export_study(self._results, Path(folder))
        except InklingError as error:
            self.problem.emit(sentence(error))
        else:
            self._note(table, Path(folder))

    def _note(self, path: Path, folder: Path) -> None:
        self._export.folder = str(folder.absolute())
        self.saved.emit(path)

    def state(self) -> dict[str, object]:
        """What to remember until the next start."""
        return {"plan": self.settings.state(), "chart": self.selector.chart(), "folder": self._export.folder}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""
        plan, chart, folder = state.get("plan"), state.get("chart"), state.get("folder")
        if isinstance(folder, str) and Path(folder).is_dir():
            self._export.folder = folder
        if isinstance(plan, Mapping):
            self.settings.restore_state(plan)
        if isinstance(chart, str):
            self.charts.switch(chart)
            self._lay_out_charts()

    def least_heading(self) -> int:
        """Pixels that the buttons need beside the tabs."""
        return self._heading_width(self.settings.folded_width())

    def minimumSizeHint(self) -> QSize:
        step = grid(self)
        return QSize(self.least_heading() + 4 * step, 24 * step)

    def _lay_out(self) -> None:
        self._heading = QHBoxLayout()
        self._heading.addItem(self.beside)
        self._heading.addStretch(1)
        for part in (self.settings, self.run_button, self._export):
            self._heading.addWidget(part)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._hint)
        self._pages.addWidget(self.charts)
        self._bottom = QHBoxLayout()
        self._layout = QVBoxLayout(self)
        # The layout's own minimum is that of the present arrangement; a narrower one can always be found.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._layout.addItem(self.above)
        self._layout.addLayout(self._heading)
        self._layout.addWidget(self.selector)
        self._layout.addLayout(self._pages, 1)
        self._layout.addLayout(self._bottom)
        self._bottom.addWidget(self.caption, 1)
        self._bottom.addWidget(self.progress)

    def arrange(self) -> None:
        step = grid(self)
        self._layout.setContentsMargins(2 * step, step, 2 * step, step)
        self._layout.setSpacing(step // 2)
        self._heading.setSpacing(step)
        room = self.width() - 4 * step - self.tabs_width
        self.settings.set_folded(self._heading_width(self.settings.whole_width()) > room)
        wide = self.width() >= _LONG_BOTTOM * step
        self._bottom.setSpacing(2 * step if wide else 0)
        self._bottom.setDirection(QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.BottomToTop)
        self._layout.invalidate()
        self._lay_out_charts()

    def _lay_out_charts(self) -> None:
        """The charts that this size has room for, and the switch that they need."""
        step = grid(self)
        self.charts.set_chart_layout(study_layout(self.width() / step, self.height() / step))
        self.selector.set_charts(self.charts.switchable(), self.charts.switched())
        self.selector.setVisible(self._results is not None)
        self._export.setEnabled(self._results is not None and bool(self._results.done))

    def _heading_width(self, settings: int) -> int:
        step = grid(self)
        return settings + self.run_button.sizeHint().width() + self._export.sizeHint().width() + 3 * step

    def _settings_changed(self) -> None:
        self.run_button.set_problem(self.settings.problem())

    def _run(self) -> None:
        self.progress.show_begin()
        self.plan_requested.emit(self.settings.plan())

    def _stop(self) -> None:
        self.progress.show_stopping()
        self.stop_requested.emit()

    def _choose_cure(self, cure: str) -> None:
        self.selector.choose_cure(cure)
        self._show_cure(cure)

    def _show_cure(self, cure: str) -> None:
        if self._results is not None and cure:
            self.charts.show_cure(self._results, cure)
            self._show_cell(None)

    def _switch(self, chart: str) -> None:
        self.charts.switch(chart)

    def _show_cell(self, cell: CellIndex | None) -> None:
        self.caption.show_cell(self.charts.table, cell)

    def _show_unfinished(self) -> None:
        """How far a study came that nobody runs any more."""
        results = self._results
        if results is None or results.is_complete or not results.done:
            self.progress.clear()
        else:
            self.progress.show_cells(len(results.done), results.total, math.nan)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Stroke-size study"))
        self._hint.setText(
            self.tr(
                "Press Run study: networks are trained with one pen each and tested with all of them. "
                "Curves and a table of accuracies grow here."
            )
        )
