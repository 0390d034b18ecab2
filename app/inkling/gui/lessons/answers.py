"""What was asked and answered in a lesson, for a report."""

from dataclasses import dataclass

from inkling.gui.lessons.content import right_answer
from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.filling import fill, spoken, written
from inkling.session.lessons.guide import Given, Guide


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """In the language of the window at the time, with its numbers as they were then.

    step: from 0; said: the first answer; right: what was right, empty where nothing was; was_right: what was said
    """

    step: int
    question: str
    said: str
    right: str
    was_right: bool


def answered_question(guide: Guide, driver: LessonDriver, given: Given) -> AnsweredQuestion:
    """The present step's question, which has been answered so."""
    question, language = guide.step.ask, spoken()
    assert question is not None  # noqa: S101  (it was answered)
    choice = question.choices[int(given.said)].text.said(language) if question.choices else ""
    return AnsweredQuestion(
        guide.number,
        fill(question.text.said(language), driver.number),
        fill(choice, driver.number) if choice else written(given.said),
        right_answer(question, driver),
        given.right,
    )
