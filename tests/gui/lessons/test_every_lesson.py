"""Every lesson is walked to its end with real clicks and keys, chapter by chapter in one language, then the other.

Both walk with `-m slow`.
"""

from itertools import cycle

import pytest
from pytestqt.qtbot import QtBot

from inkling.gui.lessons import controller
from inkling.gui.playground.pages import seeds_page
from inkling.session.lessons.lesson import CHAPTERS, Lesson
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS
from inkling.session.lessons.shelf import shipped_lessons
from inkling.training import Configuration
from lesson_pupil import Pupil, everything_of

TINY = Configuration(train_size=200, epochs=3)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing takes seconds."""
    monkeypatch.setattr("inkling.gui.shell.window_state.FIRST_CONFIGURATION", TINY)
    monkeypatch.setattr(controller, "_LOOK_EVERY", 20)
    monkeypatch.setattr(seeds_page, "SEEDS", seeds_page.FEWEST)
    for number, name in enumerate(PLAYGROUND_NUMBERS.slow):
        monkeypatch.setitem(PLAYGROUND_NUMBERS.slow, name, lambda number=number: 0.9 / (1 + number))


def walk(qtbot: QtBot, open_window, language: str, lessons: list[Lesson]) -> None:
    """One after the other in one window, which has everything back after each."""
    window = open_window(language=language)
    before = everything_of(window)
    for lesson in lessons:
        Pupil(qtbot, window).walk(lesson)
        assert {name: value for name, value in everything_of(window).items() if value != before[name]} == {}, (
            lesson.id
        )


def of(chapter: str) -> list[Lesson]:
    return [one for one in shipped_lessons() if one.chapter == chapter]


@pytest.mark.parametrize(("chapter", "language"), list(zip(CHAPTERS, cycle(("fr", "en")), strict=False)))
def test_each_in_one_language(qtbot: QtBot, open_window, chapter: str, language: str) -> None:
    walk(qtbot, open_window, language, of(chapter))


@pytest.mark.slow
@pytest.mark.parametrize(("chapter", "language"), list(zip(CHAPTERS, cycle(("en", "fr")), strict=False)))
def test_each_in_the_other_language(qtbot: QtBot, open_window, chapter: str, language: str) -> None:
    walk(qtbot, open_window, language, of(chapter))
