"""Worksheets at work: one is open or none; the window is the pupils', and is given back as it was.

open  →  the window is set aside  →  language, text size, model, data, seed  →  parts are closed  →  the lesson begins
leave  →  all is given back
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inkling.errors import InklingError
from inkling.gui.lessons.controller import LessonsController
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.lessons.worksheets.closing import Closing
from inkling.gui.lessons.worksheets.dialog import WorksheetDialog
from inkling.gui.lessons.worksheets.note import Note
from inkling.gui.lessons.worksheets.window_before import WindowBefore
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.actions import Actions
from inkling.gui.shell.appearance import SCALES, Appearance
from inkling.gui.shell.language import Language
from inkling.gui.widgets.card.column import CardColumn
from inkling.gui.widgets.sentences import sentence
from inkling.session.lessons.worksheet import Worksheet, load_worksheet

_NOTHING = frozenset[str]()


class WorksheetsController(QObject):
    """`may_open` is asked first, and says no where something must not be disturbed."""

    open_changed = Signal(bool)  # a worksheet is open, or everything is given back
    problem = Signal(str)  # one sentence; the window is as it was
    saved = Signal(object)  # the path of a worksheet that was prepared here

    def __init__(
        self,
        parts: MainParts,
        column: CardColumn,
        lessons: LessonsController,
        *,
        commands: Actions,
        playground: PlaygroundController,
        language: Language,
        appearance: Appearance,
        may_open: Callable[[], bool],
        close_others: Callable[[], None],
        parent: QObject,
    ) -> None:
        """column: above whose cards the note stands; close_others: ends what else has the window for a while"""
        super().__init__(parent)
        self._parts, self._column, self._lessons = parts, column, lessons
        self._commands, self._playground = commands, playground
        self._language, self._appearance, self._may_open = language, appearance, may_open
        self._close_others = close_others
        self._closing = Closing(parts, commands)
        self._before: WindowBefore | None = None
        self._dialog: WorksheetDialog | None = None
        self._trying = False  # whether the dialog waits until the worksheet is left
        self.sheet: Worksheet | None = None
        """The one that is open."""
        self.note: Note | None = None
        playground.made.connect(self._take_in_playground)

    @property
    def is_open(self) -> bool:
        return self.sheet is not None

    @property
    def closed(self) -> frozenset[str]:
        """What is closed now."""
        return _NOTHING if self.sheet is None else frozenset(self.sheet.closed)

    def open_path(self, path: str | Path) -> bool:
        """Open a `.lesson` file; False, and `problem`, where it is none."""
        try:
            return self.open_sheet(load_worksheet(Path(path)))
        except InklingError as error:
            self.problem.emit(sentence(error))
            return False

    def open_sheet(self, sheet: Worksheet) -> bool:
        """Open this one; another gives way. Whether it is open now. LessonError for one that cannot be."""
        sheet.check()
        lesson = sheet.what_to_walk()
        if not self._may_open():
            return False
        self.leave()
        self._close_others()
        self._parts.training.shut_down()
        self._before = WindowBefore(self._parts, self._playground, self._language, self._appearance)
        self.sheet = sheet
        self._set_up(sheet)
        self._close_parts()
        self.note = Note(sheet.title, sheet.note)
        self.note.leave_requested.connect(self.leave)
        self._column.set_head(self.note)
        self.open_changed.emit(True)
        self._parts.drawing.canvas.setFocus()
        if lesson is not None:
            self._lessons.open_lesson(lesson)
        return True

    def leave(self) -> None:
        """Everything is as it was before the worksheet was opened."""
        if self.sheet is None or self._before is None:
            return
        self._close_others()
        self.sheet, before, self._before = None, self._before, None
        self.note = None
        self._column.set_head(None)
        self._close_parts()
        before.give_back()
        self._check_language()
        self.open_changed.emit(False)
        if self._trying and self._dialog is not None:
            self._dialog.show()
        self._trying = False

    def prepare(self) -> None:
        """Have a worksheet of one's own made, from the one that is open if there is one."""
        if self._dialog is None:
            self._dialog = WorksheetDialog(self._parts.session, self._appearance, self._parts.window)
            self._dialog.try_requested.connect(self._try)
            self._dialog.saved.connect(self.saved)
            if self.sheet is not None:
                self._dialog.show_sheet(self.sheet)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _try(self, sheet: Worksheet) -> None:
        if self.open_sheet(sheet) and self._dialog is not None:
            self._dialog.hide()
            self._trying = True

    def _set_up(self, sheet: Worksheet) -> None:
        """What the window begins with."""
        if sheet.language != self._language.code:
            self._language.use(sheet.language)
            self._check_language()
        if sheet.scale is not None:
            wanted = sheet.scale
            self._appearance.resize_to(min(SCALES, key=lambda one: abs(one - wanted)))
        self._parts.drawing.clear()
        if sheet.model:
            self._parts.files.open_shipped(sheet.model)
        session = self._parts.session
        if sheet.seed is not None:
            session.configure(replace(session.configuration, seed=sheet.seed))
        if sheet.dataset and sheet.dataset != session.configuration.dataset:
            self._parts.datasets.choose(sheet.dataset)

    def _close_parts(self) -> None:
        self._closing.close(self.closed)
        self._lessons.tells_right = "right-answers" not in self.closed
        window = self._playground.window
        if "playground" in self.closed and window is not None:
            window.close()

    def _check_language(self) -> None:
        self._commands.language[self._language.code].setChecked(True)

    def _take_in_playground(self, window: PlaygroundWindow) -> None:
        if self._before is not None:
            self._before.take_in_playground(window)
