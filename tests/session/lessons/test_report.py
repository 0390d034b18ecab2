"""What a report holds: the settings of the network or the playground, and a lesson's drawings."""

from datetime import date

import numpy as np

from inkling.analysis.answer import Answer
from inkling.session.lessons.notebook import Notebook
from inkling.session.lessons.report import AnsweredQuestion, Report, playground_settings, settings_of
from inkling.session.playground.playground import Playground
from inkling.session.session import Session
from inkling.training import Configuration
from inkling.training.model import new_model

NAMES = tuple("0123456789")


def image(ink: float) -> np.ndarray:
    return np.full((28, 28), ink, np.float32)


def answer(digit: int) -> Answer:
    return Answer(np.eye(10, dtype=np.float32)[digit] * np.float32(0.9), NAMES)


def test_settings_are_those_that_the_network_was_made_with() -> None:
    made = Configuration(seed=7, eta=0.5, batch_size=None)
    session = Session(new_model(made, rng=np.random.default_rng(7)))
    session.configure(Configuration(seed=8))
    found = {one.name: one.value for one in settings_of(session)}
    assert found["architecture"] == "784-16-16-10"
    assert found["parameters"] == 13_002
    assert (found["seed"], found["eta"], found["batch"], found["epochs"]) == (7, 0.5, "", 0.0)
    assert "accuracy" not in found
    assert "model" not in found


def test_the_playground_tells_its_seed_where_a_network_learns_there() -> None:
    report = Report(date=date(2026, 1, 2), settings=playground_settings(Playground("xor")))
    assert report.seed == 0
    assert {one.name for one in report.settings} >= {"question", "architecture", "points", "eta", "steps"}


def test_a_report_counts_right_first_answers() -> None:
    answers = tuple(AnsweredQuestion(step, "?", "a", "b", step == 1) for step in range(3))
    assert Report(date=date(2026, 1, 2), answers=answers).right == 1
    assert Report(date=date(2026, 1, 2)).seed is None


def test_the_notebook_keeps_the_latest_drawing_of_each_step_and_none_from_before_it() -> None:
    book = Notebook()
    book.note(0, image(0.2), answer(1))
    book.note(0, image(0.4), answer(2))
    book.note(1, image(0.4), answer(2))  # nothing was drawn in this step
    book.note(2, None, None)
    book.note(3, image(0.6), answer(3))
    book.note(3, image(0.6), answer(4))  # the network has learned since
    assert [(one.step, one.read) for one in book.drawings] == [(0, "2"), (3, "4")]
    assert book.drawings[0].image[0, 0] == np.float32(0.4)
