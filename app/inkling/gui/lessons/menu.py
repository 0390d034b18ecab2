"""The lessons in the menu: a sub-menu for each chapter that has any, in the course's order; ✓ marks finished ones."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from inkling.gui.lessons.chapters import chapter_title
from inkling.gui.lessons.filling import spoken
from inkling.gui.widgets.verbatim import action_text
from inkling.session.lessons.lesson import CHAPTERS
from inkling.session.lessons.remembered import Remembered
from inkling.session.lessons.shelf import shipped_lessons

_DONE = "✓"


class LessonsMenu(QObject):
    """Stands in a menu before one of its actions."""

    lesson_chosen = Signal(str)  # the id of a lesson

    def __init__(self, menu: QMenu, before: QAction, remembered: Remembered, parent: QObject) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self.chapters = dict[str, QMenu]()
        self.lessons = dict[str, QAction]()
        lessons = shipped_lessons()
        for chapter in CHAPTERS:
            mine = [lesson for lesson in lessons if lesson.chapter == chapter]
            if not mine:
                continue
            inner = self.chapters[chapter] = QMenu(menu)
            for lesson in mine:
                action = self.lessons[lesson.id] = inner.addAction("")
                action.setData(lesson.id)
            inner.triggered.connect(self._tell)
            menu.insertMenu(before, inner)
        menu.insertSeparator(before)
        self.refresh()

    def refresh(self) -> None:
        """Titles in the present language, and what was finished by now."""
        for chapter, menu in self.chapters.items():
            menu.setTitle(action_text(chapter_title(chapter)))
        finished, language = self._remembered.finished, spoken()
        for lesson in shipped_lessons():
            title = action_text(lesson.title.said(language))
            self.lessons[lesson.id].setText(f"{_DONE} {title}" if lesson.id in finished else title)

    def _tell(self, action: QAction) -> None:
        self.lesson_chosen.emit(action.data())
