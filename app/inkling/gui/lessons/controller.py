"""Lessons at work: one is open or none; it has a window, and gives it back as it was.

open  →  the window is set aside  →  step after step, each entered by the guide  →  leave: all is given back

lessons.open("xor", step=2)      # shown at once; `settled` is told when nothing is being found or loaded any more
lessons.part("plane")            # the widgets of a part of the window
lessons.answers                  # what was asked in this lesson, and what was said
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from inkling.errors import InklingError
from inkling.gui.lessons.answers import answered_question
from inkling.gui.lessons.card import LessonCard
from inkling.gui.lessons.content import content, numbers_of
from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.outline import Outline
from inkling.gui.widgets.sentences import sentence
from inkling.session.lessons.guide import Guide
from inkling.session.lessons.lesson import Lesson
from inkling.session.lessons.remembered import Remembered
from inkling.session.lessons.report import AnsweredQuestion
from inkling.session.lessons.shelf import find_lesson

_LOOK_EVERY = 200  # ms: numbers that change faster cannot be read
_QUIET = 2  # times that nothing is under way, one after the other, before a step counts as settled


class LessonsController(QObject):
    """Whoever opens lessons asks it; `may_open` is asked first, and says no where something must not be disturbed."""

    open_changed = Signal(bool)  # a lesson has begun, or is over and all is given back
    step_shown = Signal(int)  # a step was entered and is on its card, from 0
    settled = Signal()  # nothing of the step is being found or loaded any more
    answered = Signal(object)  # an AnsweredQuestion, the first answer to a question
    finishing = Signal()  # its end is reached; the window is still as the lesson has it
    finished = Signal(str)  # a lesson was gone through to its end: its id
    report_wanted = Signal()  # on the card of the lesson that is open
    demonstration_wanted = Signal()  # the lesson that is over goes on with the demonstration
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(
        self,
        drivers: Mapping[str, LessonDriver],
        remembered: Remembered,
        may_open: Callable[[Lesson], bool],
        parent: QObject,
    ) -> None:
        """drivers: by the names of windows that lessons have"""
        super().__init__(parent)
        self.remembered = remembered
        self.tells_right = True
        """Whether answers are said to be right or wrong, or are only noted."""
        self._drivers, self._may_open = drivers, may_open
        self._cards = dict[str, LessonCard]()
        self._guide: Guide | None = None
        self._entered = set[int]()
        self._trouble = ""
        self._answers = dict[int, AnsweredQuestion]()
        self._outline: Outline | None = None
        self._news = self._settled = False
        self._quiet = 0
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        for driver in drivers.values():
            driver.changed.connect(self._take_news)
            driver.failed.connect(self.failed)

    # How it stands

    @property
    def is_open(self) -> bool:
        return self._guide is not None

    @property
    def lesson(self) -> Lesson | None:
        """The one that is open."""
        return None if self._guide is None else self._guide.lesson

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return 0 if self._guide is None else self._guide.number

    @property
    def is_done(self) -> bool:
        """Whether what the step waits for has come about, and its question is answered."""
        return self._guide is not None and self._guide.is_done

    @property
    def is_settled(self) -> bool:
        """Whether nothing of the step is being found or loaded any more."""
        return self._settled

    @property
    def answers(self) -> tuple[AnsweredQuestion, ...]:
        """What was answered in this lesson, or in the one that was open last, in the order of its steps."""
        return tuple(self._answers[step] for step in sorted(self._answers))

    @property
    def card(self) -> LessonCard | None:
        """Of the lesson that is open."""
        return None if self._guide is None else self._card(self._guide.lesson.window)

    @property
    def driver(self) -> LessonDriver:
        """Of the window that the lesson has that is open."""
        assert self._guide is not None  # noqa: S101  (called while a lesson is open)
        return self._drivers[self._guide.lesson.window]

    def part(self, name: str) -> Sequence[QWidget]:
        """The widgets of a part of the window, by the name that lessons have for it; none where it is not there."""
        return () if self._guide is None else self.driver.part(name)

    # What the person wants

    def open(self, name: str, step: int | None = None) -> bool:
        """Open this lesson at a step, from 0; None: where it was left. Whether it is open now.

        Raises LessonError for one that there is not.
        """
        lesson = find_lesson(name)
        return self.open_lesson(lesson, self.remembered.left_at(name) if step is None else step)

    def open_lesson(self, lesson: Lesson, step: int = 0) -> bool:
        """The same for a lesson that need not be among those that come with Inkling."""
        if self._guide is not None and self._guide.lesson == lesson:
            self._enter(step)
            return True
        self.leave()
        if not self._may_open(lesson):
            return False
        driver = self._drivers[lesson.window]
        driver.set_aside()
        self._guide = Guide(lesson, driver)
        self._entered.clear()
        self._answers.clear()
        self.open_changed.emit(True)
        driver.window.installEventFilter(self)
        self._enter(step)
        driver.column().show_card(self._card(lesson.window))
        self._outline_part()
        self._card(lesson.window).focus_on_next()
        self._timer.start()
        return True

    def go_on(self) -> None:
        """To the next step, and after the last one to the end; nothing happens while the step is not done."""
        guide = self._guide
        if guide is None or not guide.is_done:
            return
        if guide.is_last:
            self._finish()
        else:
            self._enter(guide.number + 1)

    def skip(self) -> None:
        """To the next step as it is."""
        if self._guide is not None and not self._guide.is_last:
            self._enter(self._guide.number + 1)

    def go_back(self) -> None:
        """To the step before, afresh."""
        if self._guide is not None and self._guide.number:
            self._enter(self._guide.number - 1)

    def go_to(self, step: int) -> None:
        """To this step, from 0, afresh."""
        if self._guide is not None:
            self._enter(step)

    def answer(self, said: float) -> None:
        """Answer the step's question: the number of a choice, from 0, or a number.

        Nothing happens while what is right is being found.
        """
        guide = self._guide
        if guide is None or guide.step.ask is None or any(map(self.driver.waits_for, numbers_of(guide.step.ask))):
            return
        first = guide.number not in self._answers
        given = guide.answer(said)
        if first:
            told = answered_question(guide, self.driver, given)
            self._answers[guide.number] = told
            self.answered.emit(told)
        self._show()

    def leave(self) -> None:
        """End the lesson wherever it is: everything is as it was before, and the step is remembered."""
        if self._guide is not None:
            self.remembered.leave(self._guide.lesson.id, self._guide.number)
            self._close()

    def shut_down(self) -> None:
        """Leave, and wait for what is under way."""
        self.leave()
        for driver in self._drivers.values():
            driver.shut_down()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and self._guide is not None and watched is self.driver.window:
            self.leave()  # for whatever reason it is closed, there is nothing to be taught in it any more
        return super().eventFilter(watched, event)

    # Steps

    def _card(self, window: str) -> LessonCard:
        if window not in self._cards:
            card = self._cards[window] = LessonCard()
            self._drivers[window].column().add(card)
            card.next_requested.connect(self.go_on)
            card.skip_requested.connect(self.skip)
            card.back_requested.connect(self.go_back)
            card.step_chosen.connect(self.go_to)
            card.answered.connect(self.answer)
            card.report_wanted.connect(self.report_wanted)
            card.close_requested.connect(self.leave)
            card.language_changed.connect(self._show)
        return self._cards[window]

    def _enter(self, step: int) -> None:
        guide = self._guide
        assert guide is not None  # noqa: S101  (called while a lesson is open)
        self._trouble = ""
        self.driver.goes_on_with_demonstration = False
        self.driver.forget_slow()
        try:
            guide.enter(step)
        except InklingError as error:
            self._trouble = sentence(error)
        self._entered.add(guide.number)
        self._news, self._settled, self._quiet = False, False, 0
        self._outline_part()
        self._show()
        self.step_shown.emit(guide.number)

    def _finish(self) -> None:
        guide = self._guide
        assert guide is not None  # noqa: S101  (called while a lesson is open)
        name, further = guide.lesson.id, self.driver.goes_on_with_demonstration
        self.remembered.finish(name)
        self.finishing.emit()
        self._close()
        self.finished.emit(name)
        if further:
            self.demonstration_wanted.emit()

    def _close(self) -> None:
        driver, self._guide = self.driver, None
        self._timer.stop()
        driver.window.removeEventFilter(self)
        self._remove_outline()
        driver.column().show_card(None)
        driver.give_back()
        self.open_changed.emit(False)

    def _outline_part(self) -> None:
        self._remove_outline()
        widgets = self.driver.part(self._guide.step.show) if self._guide is not None else ()
        if widgets:
            self._outline = Outline(widgets)

    def _remove_outline(self) -> None:
        if self._outline is not None:
            self._outline.remove()
            self._outline = None

    # News

    def _take_news(self) -> None:
        self._news = True

    def _look(self) -> None:
        """Now and then: what is waited for may have come about, and numbers are others."""
        guide = self._guide
        if guide is None:
            return
        if not guide.is_done and guide.look():
            self._news = True
        if self._news:
            self._news = False
            self._show()
        self._quiet = 0 if self.driver.is_busy else self._quiet + 1
        if self._quiet >= _QUIET and not self._settled:
            self._settled = True
            self.settled.emit()

    def _show(self) -> None:
        guide = self._guide
        if guide is not None:
            told = content(guide, self.driver, self._entered, self._trouble, tells_right=self.tells_right)
            self._card(guide.lesson.window).show_step(told)
