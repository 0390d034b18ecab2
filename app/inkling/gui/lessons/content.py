"""Telling: what a lesson's card shows, in the language of the window, from how far the lesson has come."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.filling import fill, spoken, written
from inkling.gui.widgets.card.content import CardContent
from inkling.session.lessons.check import names_in
from inkling.session.lessons.comparison import parse_comparison
from inkling.session.lessons.guide import Given, Guide
from inkling.session.lessons.lesson import Question, Text


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands.

    choices: none where a number is to be typed; ready: whether it is known what is right
    said: what was answered, None where nothing was; feedback: what is said to that
    """

    text: str
    choices: tuple[str, ...]
    ready: bool
    said: float | None = None
    right: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class LessonContent:
    """A step of a lesson. entered: the steps that one has been at, from 0; titles: a word on each step"""

    card: CardContent
    asked: Asked | None
    entered: frozenset[int]
    titles: tuple[str, ...]


def content(
    guide: Guide, driver: LessonDriver, entered: Iterable[int], trouble: str, *, tells_right: bool = True
) -> LessonContent:
    """The present step.

    trouble: what of it was not possible, one sentence; empty where all was
    tells_right: whether it is said what is right, or only that an answer is noted
    """
    lesson, step, language = guide.lesson, guide.step, spoken()

    def say(text: Text) -> str:
        return fill(text.said(language), driver.number, waits=driver.waits_for)

    text = say(step.text)
    card = CardContent(
        step=guide.number + 1,
        steps=len(lesson.steps),
        headline=say(lesson.title),
        text=f"{trouble} {text}" if trouble else text,
        can_skip=not guide.is_done and not guide.is_last,
        can_go_on=guide.is_done,
        problem=bool(trouble),
    )
    asked = None if step.ask is None else _asked(step.ask, guide.answered, driver, tells_right)
    return LessonContent(card, asked, frozenset(entered), tuple(_word(one.text, language) for one in lesson.steps))


def right_answer(question: Question, driver: LessonDriver) -> str:
    """What is right now, in words; empty where nothing is, or it is not known."""
    if question.choices:
        language = spoken()
        right = [one for one in question.choices if parse_comparison(one.right).holds(driver.number)]
        return fill(right[0].text.said(language), driver.number) if right else ""
    value = driver.number(question.number)
    return "" if value is None else written(value, question.form)


def numbers_of(question: Question) -> set[str]:
    """The numbers that decide what is right."""
    if question.number:
        return {question.number}
    return {name for choice in question.choices for name in parse_comparison(choice.right).names}


def _asked(question: Question, given: Given | None, driver: LessonDriver, tells_right: bool) -> Asked:
    language = spoken()

    def say(text: Text) -> str:
        return fill(text.said(language), driver.number, waits=driver.waits_for)

    for name in numbers_of(question):
        driver.number(name)  # slow ones are begun
    return Asked(
        text=say(question.text),
        choices=tuple(say(choice.text) for choice in question.choices),
        ready=not any(driver.waits_for(name) for name in numbers_of(question)),
        said=None if given is None else given.said,
        right=given is not None and given.right and tells_right,
        feedback="" if given is None else _feedback(question, given, driver, say) if tells_right else _noted(),
    )


def _noted() -> str:
    return QCoreApplication.translate("LessonCard", "Your answer is noted.")


def _feedback(question: Question, given: Given, driver: LessonDriver, say: Callable[[Text], str]) -> str:
    if given.right:
        verdict = QCoreApplication.translate("LessonCard", "Right.")
    else:
        right = right_answer(question, driver).rstrip(".")
        verdict = QCoreApplication.translate("LessonCard", "Not quite.")
        if right and question.choices:
            verdict = QCoreApplication.translate("LessonCard", "Not quite: “{answer}”.").format(answer=right)
        elif right:
            verdict = QCoreApplication.translate("LessonCard", "Not quite: {answer}.").format(answer=right)
    return verdict if question.explain is None else f"{verdict} {say(question.explain)}"


def _word(text: Text, language: str) -> str:
    """The beginning of a step's text, as far as no number stands in it."""
    said = text.said(language)
    return said if not names_in(said) else said.split("{")[0].strip()
