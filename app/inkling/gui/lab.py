"""The stroke-size lab: explanations, the study and the demonstration, put together and connected with the panels."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inkling.analysis.study.plan import StudyPlan
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.datasets.choice import DataChoice
from inkling.gui.demonstration.demonstration import Demonstration
from inkling.gui.demonstration.overlay import place_card
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.explanation.flow import Explaining
from inkling.gui.plots_panel import PlotsPanel
from inkling.gui.shell.splitters import Panels
from inkling.gui.study.flow import StudyFlow
from inkling.gui.training.flow import TrainingFlow
from inkling.session.session import Session


class Lab(QObject):
    """Its parts are attributes. A demonstration and a study show their curves in one place: only one of them runs."""

    problem = Signal(str)  # one sentence for the person
    failed = Signal(object)  # an exception that is a fault of the program
    demonstration_allowed = Signal(bool)  # False while a study runs

    def __init__(
        self,
        *,
        session: Session,
        panels: Panels,
        drawing: DrawingPanel,
        controls: ControlsPanel,
        plots: PlotsPanel,
        training: TrainingFlow,
        data: DataChoice,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._plots = plots
        self.explaining = Explaining(session, drawing, window)
        self.study = StudyFlow(self)
        self.demonstration = Demonstration(
            session=session, controls=controls, training=training, data=data, drawing=drawing, parent=window
        )
        drawing.meant.connect(self.explaining.explain)
        self._connect_study(plots)
        self._connect_demonstration(panels, plots)
        for part in (self.explaining, self.study):
            part.problem.connect(self.problem)
        for one in (self.explaining, self.study, self.demonstration):
            one.failed.connect(self.failed)

    def shut_down(self) -> None:
        """End what is under way, and wait for its threads and processes."""
        self.study.shut_down()
        self.explaining.shut_down()

    def _start_study(self, plan: StudyPlan) -> None:
        if not self.demonstration.is_open:
            self.study.start(plan)

    def _connect_study(self, plots: PlotsPanel) -> None:
        page, study = plots.study, self.study
        page.plan_requested.connect(self._start_study)
        page.stop_requested.connect(study.stop)
        study.began.connect(page.show_results)
        study.advanced.connect(page.show_results)
        study.progressed.connect(page.show_progress)
        study.preparing.connect(page.show_digits_progress)
        study.running_changed.connect(self._show_running)

    def _connect_demonstration(self, panels: Panels, plots: PlotsPanel) -> None:
        demonstration = self.demonstration
        column = place_card(demonstration.card, panels, 1)
        panels.default_layout()  # a column was taken out and put back
        demonstration.opened.connect(column.show_card)
        demonstration.opened.connect(self._forbid_study)
        demonstration.closed.connect(column.hide_card)
        demonstration.closed.connect(self._allow_study)
        demonstration.measured.connect(plots.study.show_results)
        demonstration.learning_wanted.connect(plots.show_learning_page)
        demonstration.study_wanted.connect(plots.show_study_page)

    def _forbid_study(self) -> None:
        self._plots.study.set_allowed(False)

    def _allow_study(self) -> None:
        self._plots.study.set_allowed(True)

    def _show_running(self, running: bool) -> None:
        self._plots.study.set_running(running)
        self.demonstration_allowed.emit(not running)
