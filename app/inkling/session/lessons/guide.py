"""The guide: at which step of a lesson we are, how far that step has come, and what was answered. Knows no Qt.

    begin → a step is entered → its `do` is carried out → its `wait` holds, its question is answered → done → the next

Any step can be entered at any moment, and one that is not done can be left. Where a step does not follow the present
one, what all steps before it do is done first: each finds the window as the lesson has it there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from inkling.errors import InklingError
from inkling.session.lessons.calls import Call, Vocabulary, parse_call
from inkling.session.lessons.comparison import Value, parse_comparison
from inkling.session.lessons.lesson import Lesson, Question, Step
from inkling.session.lessons.vocabulary import VOCABULARIES


class Driver(Protocol):
    """A window, as lessons see it."""

    def do(self, call: Call) -> None:
        """Carry out an action, as a person would. InklingError where it is not possible now."""

    def begin_step(self) -> None:
        """A step begins: conditions such as `stepped` count from now on."""

    def holds(self, call: Call) -> bool:
        """Whether a condition is fulfilled."""

    def number(self, name: str) -> Value | None:
        """A number as it is now; None where there is none."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given to a question. said: the choice's number, or what was typed"""

    said: float
    right: bool


class Guide:
    """One lesson under way."""

    def __init__(self, lesson: Lesson, driver: Driver) -> None:
        self.lesson, self._driver = lesson, driver
        self._words: Vocabulary = VOCABULARIES[lesson.window]
        self._number = 0
        self._done_to = -1  # the step whose doing the window shows
        self._seen = False  # whether what is waited for has come about
        self.given: dict[int, Given] = {}
        """The first answer to each step's question."""
        self._asked: Given | None = None  # the latest answer to the present one

    @property
    def number(self) -> int:
        """Of the present step, from 0."""
        return self._number

    @property
    def step(self) -> Step:
        return self.lesson.steps[self._number]

    @property
    def is_last(self) -> bool:
        return self._number == len(self.lesson.steps) - 1

    @property
    def answered(self) -> Given | None:
        """The latest answer to the present step's question."""
        return self._asked

    @property
    def is_done(self) -> bool:
        """What was to be done is done, and what was asked is answered."""
        return self._seen and (self.step.ask is None or self._asked is not None)

    def enter(self, number: int) -> None:
        """Begin this step afresh: what it does is done.

        InklingError where some of that is not possible now; the rest is done, and the lesson can go on.
        """
        self._number = number = min(max(number, 0), len(self.lesson.steps) - 1)
        self._seen, self._asked = not self.step.wait, None
        first = number if number in (self._done_to, self._done_to + 1) else 0
        self._done_to = number
        trouble: InklingError | None = None
        for step in self.lesson.steps[first : number + 1]:
            for text in step.do:
                try:
                    self._driver.do(parse_call(text, self._words.actions))
                except InklingError as error:
                    trouble = trouble or error
        self._driver.begin_step()
        self.look()
        if trouble is not None:
            raise trouble

    def look(self) -> bool:
        """Something has happened: see whether it is what was waited for. Whether the step is done now."""
        if not self._seen:
            self._seen = self._driver.holds(parse_call(self.step.wait, self._words.conditions))
        return self.is_done

    def answer(self, said: float) -> Given:
        """Answer the question: the number of a choice, from 0, or a number. The first answer is kept."""
        question = self.step.ask
        if question is None:
            raise ValueError("nothing is asked in this step")
        self._asked = Given(said, _is_right(question, said, self._driver.number))
        self.given.setdefault(self._number, self._asked)
        return self._asked


def _is_right(question: Question, said: float, number: Callable[[str], Value | None]) -> bool:
    if question.choices:
        return parse_comparison(question.choices[int(said)].right).holds(number)
    wanted = number(question.number)
    if wanted is None or isinstance(wanted, str):
        return False
    return abs(said - wanted) <= question.within * abs(float(wanted)) + 1e-12
