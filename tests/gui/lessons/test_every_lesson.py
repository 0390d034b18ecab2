"""Every lesson is walked to its end with real clicks and keys; French ones in part, all of them with `-m slow`."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.application import make_window
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.lesson import CHAPTERS
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS
from inkling.session.lessons.shelf import shipped_lessons
from inkling.training import Configuration
from lesson_pupil import Pupil, everything_of

TINY = Configuration(train_size=200, epochs=3)


def lessons_of_chapters(every: int = 1) -> list[object]:
    return [
        pytest.param(lesson, id=lesson.id, marks=() if number % every == 0 else pytest.mark.slow)
        for number, lesson in enumerate(shipped_lessons())
    ]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing takes seconds."""
    monkeypatch.setattr("inkling.gui.shell.window_state.FIRST_CONFIGURATION", TINY)
    for name in PLAYGROUND_NUMBERS.slow:
        monkeypatch.setitem(PLAYGROUND_NUMBERS.slow, name, lambda: 0.79)


@pytest.mark.parametrize("lesson", lessons_of_chapters())
def test_in_english(qtbot: QtBot, quick: None, open_window, lesson) -> None:
    window = open_window()
    before = everything_of(window)
    Pupil(qtbot, window).walk(lesson)
    assert {name: value for name, value in everything_of(window).items() if value != before[name]} == {}
