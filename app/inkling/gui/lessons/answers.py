"""What was asked and answered in a lesson, for a report."""

from inkling.gui.lessons.content import right_answer
from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.filling import fill, spoken, written
from inkling.session.lessons.guide import Given, Guide
from inkling.session.lessons.report import AnsweredQuestion


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
