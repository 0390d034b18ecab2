"""The guide through a lesson: what is waited for, what is asked, and any step at any moment."""

import pytest

from inkling.errors import LessonError
from inkling.session.lessons.calls import Call
from inkling.session.lessons.comparison import Value, parse_comparison
from inkling.session.lessons.guide import Guide
from inkling.session.lessons.lesson import Choice, Lesson, Question, Step, Text

SAY = Text("Look.", "Regardez.")


class Driver:
    """A window that notes what it is asked to do, and where nothing but `true` holds."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.true: set[str] = set()
        self.numbers: dict[str, Value] = {"cost": 0.5, "eta": 1.5, "answer": "7"}

    def do(self, call: Call) -> None:
        self.done.append(str(call))

    def begin_step(self) -> None:
        self.done.append("—")

    def holds(self, call: Call) -> bool:
        return str(call) in self.true

    def number(self, name: str) -> Value | None:
        return self.numbers.get(name)


def guide(*steps: Step) -> tuple[Guide, Driver]:
    driver = Driver()
    made = Guide(Lesson(format=1, id="x", chapter="cost", title=SAY, steps=steps), driver)
    made.enter(0)
    return made, driver


def test_a_step_is_done_when_what_it_waits_for_has_come_about() -> None:
    made, driver = guide(Step(text=SAY, do=("model course", "clear"), wait="drawn"), Step(text=SAY))
    assert driver.done == ["model course", "clear", "—"]
    assert not made.look()
    driver.true.add("drawn")
    assert made.look()
    driver.true.clear()
    assert made.look()  # it has been drawn: what was seen is not unseen
    made.enter(0)
    assert not made.is_done  # afresh
    made.enter(1)
    assert made.is_done
    assert made.is_last


def test_a_question_has_to_be_answered_and_its_first_answer_is_kept() -> None:
    asked = Question(
        text=SAY,
        choices=(Choice(SAY, "cost > eta"), Choice(SAY, "cost < eta")),
    )
    made, driver = guide(Step(text=SAY, ask=asked, wait="drawn"))
    assert not made.answer(0).right
    assert not made.is_done  # nothing is drawn
    driver.true.add("drawn")
    assert made.look()
    assert made.answer(1).right
    assert not made.given[0].right
    driver.numbers["cost"] = 9.0  # what is right is computed when it is asked
    assert made.answer(0).right


@pytest.mark.parametrize(("said", "right"), [(0.5, True), (0.52, True), (0.6, False), (-0.5, False)])
def test_a_number_may_be_a_little_off(said: float, right: bool) -> None:
    made, _ = guide(Step(text=SAY, ask=Question(text=SAY, number="cost", within=0.05)))
    assert made.answer(said).right is right


def test_what_cannot_be_known_is_not_right() -> None:
    made, driver = guide(Step(text=SAY, ask=Question(text=SAY, number="cost")))
    driver.numbers.clear()
    assert not made.answer(0.5).right


def test_a_call_that_is_none_is_told() -> None:
    with pytest.raises(LessonError, match="dance"):
        guide(Step(text=SAY, do=("dance",)))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("cost < eta", True),
        ("cost > eta", False),
        ("cost = 0.5", True),
        ("cost ≠ 0.5", False),
        ("cost ≈ 0.503", True),
        ("cost ≈ 0.52", False),
        ("cost <= 0.5", True),
        ("answer = 7", True),
        ("answer ≠ 7", False),
        ("answer = 1", False),
        ("luck < 1", False),
    ],
)
def test_comparisons(text: str, holds: bool) -> None:
    numbers: dict[str, Value] = {"cost": 0.5, "eta": 1.5, "answer": "7"}
    assert parse_comparison(text).holds(numbers.get) is holds
