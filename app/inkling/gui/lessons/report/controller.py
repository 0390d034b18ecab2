"""Reports at work: the notebook follows each lesson, and the dialog shows what there is to report on."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from inkling.gui.lessons.controller import LessonsController
from inkling.gui.lessons.filling import spoken
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.lessons.report.dialog import Material, ReportDialog
from inkling.gui.lessons.report.pictures import main_pictures, stage_pictures
from inkling.gui.lessons.report.strips import Picture
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.shell.settings import Settings
from inkling.session.lessons.lesson import MAIN, Lesson
from inkling.session.lessons.notebook import Notebook, noted
from inkling.session.lessons.report import Report, playground_settings, settings_of


class ReportController(QObject):
    """A lesson can be reported on while it is open, and after it was finished until another one begins."""

    saved = Signal(object)  # the path of a file that was written

    def __init__(
        self,
        parts: MainParts,
        lessons: LessonsController,
        playground: PlaygroundController,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts, self._lessons, self._playground, self._settings = parts, lessons, playground, settings
        self._notebook = Notebook()
        self._finished: Material | None = None
        parts.session.answered.connect(self._note)
        lessons.open_changed.connect(self._begin)
        lessons.finishing.connect(self._keep)
        lessons.report_wanted.connect(self.open)

    def open(self) -> None:
        """Show the dialog."""
        dialog = ReportDialog(self.materials(), self._settings, QApplication.activeWindow() or self._parts.window)
        dialog.saved.connect(self.saved)
        dialog.show()

    def materials(self) -> list[Material]:
        """What can be reported on now, what is likeliest wanted first."""
        lesson = self._lessons.lesson
        if lesson is not None:
            return [self._of_lesson(lesson)]
        free = self._of_free_work()
        return [free] if self._finished is None else [self._finished, free]

    def _note(self) -> None:
        lesson = self._lessons.lesson
        if lesson is not None and lesson.window == MAIN:
            session = self._parts.session
            self._notebook.note(self._lessons.step, session.drawing.image(), session.answer)

    def _begin(self, is_open: bool) -> None:
        if is_open:
            self._notebook, self._finished = Notebook(), None

    def _keep(self) -> None:
        """The lesson is over in a moment, and with it what the window shows of it."""
        lesson = self._lessons.lesson
        if lesson is not None:
            self._finished = self._of_lesson(lesson)

    def _of_lesson(self, lesson: Lesson) -> Material:
        report = Report(
            date=datetime.now().astimezone().date(),
            title=lesson.title.said(spoken()),
            language=spoken(),
            answers=self._lessons.answers,
            drawings=self._notebook.drawings,
        )
        window = self._playground.window
        if lesson.window == MAIN or window is None:
            report = replace(report, settings=settings_of(self._parts.session))
            return _material(report, main_pictures(self._parts))
        report = replace(report, settings=playground_settings(window.playground))
        return _material(report, stage_pictures(window.stage))

    def _of_free_work(self) -> Material:
        session = self._parts.session
        image, answer = session.drawing.image(), session.answer
        report = Report(
            date=datetime.now().astimezone().date(),
            language=spoken(),
            settings=settings_of(session),
            drawings=() if image is None or answer is None else (noted(None, image, answer),),
        )
        pictures = main_pictures(self._parts)
        window = self._playground.window
        if window is not None and window.isVisible():
            pictures += stage_pictures(window.stage)
        return _material(report, pictures)


def _material(report: Report, pictures: tuple[Picture, ...]) -> Material:
    return Material(replace(report, captions=tuple(one.caption for one in pictures)), pictures)
