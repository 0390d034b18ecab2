"""Teaching: the demonstration and the lessons, of which one is open or none, and what a room full of people needs.

The study shows its curves where the demonstration does: only one of them runs.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from inkling.analysis.study.plan import StudyPlan
from inkling.gui.demonstration.demonstration import Demonstration
from inkling.gui.lessons.claims_dialog import ClaimsDialog
from inkling.gui.lessons.controller import LessonsController
from inkling.gui.lessons.main_driver import MainDriver
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.lessons.menu import LessonsMenu
from inkling.gui.lessons.playground_driver import PlaygroundDriver
from inkling.gui.lessons.report.controller import ReportController
from inkling.gui.lessons.worksheets.controller import WorksheetsController
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.plots_panel import PlotsPanel
from inkling.gui.shell.actions import Actions
from inkling.gui.shell.appearance import Appearance
from inkling.gui.shell.language import Language
from inkling.gui.shell.pointer_ring import PointerRing
from inkling.gui.shell.projector import Projector
from inkling.gui.shell.run_question import may_end_run
from inkling.gui.shell.settings import Settings
from inkling.gui.study.controller import StudyController
from inkling.gui.widgets.card.column import place_over_column
from inkling.session.lessons.lesson import MAIN, PLAYGROUND, Lesson
from inkling.session.lessons.remembered import Remembered

_CARDS_OVER = 1  # the number of the column that they stand over


class Teaching(QObject):
    """Where the cards stand, and who gives way to whom."""

    problem = Signal(str)  # one sentence; the window is as it was
    saved = Signal(object)  # the path of a worksheet that is on disk now
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(
        self,
        parts: MainParts,
        *,
        demonstration: Demonstration,
        playground: PlaygroundController,
        plots: PlotsPanel,
        study: StudyController,
        commands: Actions,
        language: Language,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(parts.window)
        self._parts, self._commands = parts, commands
        self._demonstration, self._plots, self._study = demonstration, plots, study
        self.column = place_over_column(parts.panels, _CARDS_OVER, after=parts.drawing.canvas)
        parts.panels.default_layout()  # a column was taken out and put back
        self.column.add(demonstration.card)
        remembered = Remembered()
        drivers = {MAIN: MainDriver(parts, self.column, self), PLAYGROUND: PlaygroundDriver(playground, self)}
        self.lessons = LessonsController(drivers, remembered, self._may_open, self)
        self.menu = LessonsMenu(commands.menus["lessons"], commands.claims, remembered, self)
        self.reports = ReportController(parts, self.lessons, playground, settings, self)
        self.projector, self.ring = Projector(appearance, self), PointerRing(self)
        self.worksheets = WorksheetsController(
            parts,
            self.column,
            self.lessons,
            commands=commands,
            playground=playground,
            language=language,
            appearance=appearance,
            may_open=self._may_open_worksheet,
            close_others=self._close_cards,
            parent=self,
        )
        self._connect_lessons(playground)
        self._connect_worksheets()
        self._connect_study()
        demonstration.open_changed.connect(self._show_demonstration_open)
        demonstration.failed.connect(self.failed)

    def _connect_lessons(self, playground: PlaygroundController) -> None:
        do, lessons = self._commands, self.lessons
        do.demonstration.triggered.connect(self.open_demonstration)
        do.report.triggered.connect(self.reports.open)
        do.claims.triggered.connect(self._open_claims)
        do.full_screen.triggered.connect(self._toggle_full_screen)
        do.pointer_ring.toggled.connect(self.ring.set_on)
        playground.made.connect(self._take_in_playground)
        self.menu.lesson_chosen.connect(lessons.open)
        lessons.open_changed.connect(self._show_lesson_open)
        lessons.finished.connect(self._note_finished)
        lessons.demonstration_wanted.connect(self.open_demonstration)
        lessons.failed.connect(self.failed)

    def _connect_worksheets(self) -> None:
        sheets = self.worksheets
        self._commands.prepare.triggered.connect(sheets.prepare)
        self._parts.files.worksheet_found.connect(sheets.open_path)
        sheets.open_changed.connect(self._allow_study)
        sheets.problem.connect(self.problem)
        sheets.saved.connect(self.saved)

    def _connect_study(self) -> None:
        page, study, demonstration = self._plots.study, self._study, self._demonstration
        page.plan_requested.connect(self._start_study)
        page.stop_requested.connect(study.stop)
        study.began.connect(page.show_results)
        study.advanced.connect(page.show_results)
        study.progressed.connect(page.show_progress)
        study.preparing.connect(page.show_digits_progress)
        study.running_changed.connect(self._show_study_running)
        demonstration.measured.connect(page.show_results)
        demonstration.learning_wanted.connect(self._plots.show_learning_page)
        demonstration.study_wanted.connect(self._plots.show_study_page)

    @property
    def is_open(self) -> bool:
        """Whether the window shows what is not the person's own."""
        return self._demonstration.is_open or self.has_playground or self.projector.is_on

    @property
    def has_playground(self) -> bool:
        """Whether what is in the playground is not the person's own, either."""
        return self.lessons.is_open or self.worksheets.is_open

    def open_demonstration(self) -> None:
        """A lesson gives way."""
        self.lessons.leave()
        self._demonstration.open()

    def close(self) -> None:
        """Whatever is open is over, and the window is the person's own again."""
        self.worksheets.leave()
        self._close_cards()

    def refresh(self) -> None:
        """Titles in the present language."""
        self.menu.refresh()

    def shut_down(self) -> None:
        """Close, and wait for every thread."""
        self.worksheets.leave()
        self.lessons.shut_down()
        self._demonstration.shut_down()
        self.projector.end()
        self.ring.set_on(False)

    def _may_open(self, lesson: Lesson) -> bool:
        """Whether this lesson may have its window; the demonstration is over then, and so is a run."""
        self._demonstration.close()
        return lesson.window != MAIN or may_end_run(
            self._parts.session,
            self._parts.window,
            question=self.tr("Stop the training and open the lesson?"),
            button=self.tr("&Stop and open"),
        )

    def _may_open_worksheet(self) -> bool:
        return may_end_run(
            self._parts.session,
            self._parts.window,
            question=self.tr("Stop the training and open the worksheet?"),
            button=self.tr("&Stop and open"),
        )

    def _close_cards(self) -> None:
        """Lesson and demonstration are over, and the screen is no projector's."""
        self.lessons.leave()
        self._demonstration.close()
        self.projector.end()

    def _show_lesson_open(self, is_open: bool) -> None:
        lesson = self.lessons.lesson
        self._parts.network.set_brief(lesson is not None and lesson.window == MAIN)
        if not is_open:
            self._parts.controls.clear_progress()  # which was a training of the lesson's

    def _note_finished(self, _lesson: str) -> None:
        self.menu.refresh()

    def _open_claims(self) -> None:
        over = QApplication.activeWindow() or self._parts.window
        dialog = ClaimsDialog(over)
        dialog.lesson_chosen.connect(self.lessons.open)
        dialog.show()

    def _toggle_full_screen(self) -> None:
        self.projector.toggle(self._parts.window)

    def _take_in_playground(self, window: PlaygroundWindow) -> None:
        """The keys of a room full of people work there, too."""
        QShortcut(QKeySequence(Qt.Key.Key_F11), window, lambda: self.projector.toggle(window))
        QShortcut(self._commands.claims.shortcut(), window, self._open_claims)

    def _start_study(self, plan: StudyPlan) -> None:
        if not self._demonstration.is_open:
            self._study.start(plan)

    def _show_study_running(self, running: bool) -> None:
        self._plots.study.set_running(running)
        self._commands.demonstration.setEnabled(not running)

    def _allow_study(self, *_news: object) -> None:
        """Its networks are trained, too."""
        self._plots.study.set_allowed(not self._demonstration.is_open and "train" not in self.worksheets.closed)

    def _show_demonstration_open(self, is_open: bool) -> None:
        self._allow_study()
        self._parts.network.set_brief(is_open)
        self.column.show_card(self._demonstration.card if is_open else None)
        if not is_open:
            self._parts.controls.clear_progress()  # which was a training of the demonstration's
