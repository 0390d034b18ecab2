"""The picture of what shows a claim: the part of its step, without a card, and what was waited for is done."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from inkling.gui import figure
from inkling.gui.figure import picture_of_step
from inkling.gui.lessons import controller
from inkling.gui.main_window import MainWindow
from inkling.gui.playground.pages import seeds_page
from inkling.gui.widgets.exports import PICTURE_SCALE
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS
from inkling.session.lessons.shelf import find_lesson, lessons_of
from inkling.training import Configuration

SIZE = (1280, 800)
SHOWN = sorted({(found[0][0].id, found[0][1]) for name in CLAIMS if (found := lessons_of(name))})
SOME = (("wishes", 2), ("one-weight", 0), ("xor", 1), ("five-pens", 0))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkling.gui.shell.window_state.FIRST_CONFIGURATION", Configuration(train_size=200, epochs=3))
    monkeypatch.setattr(controller, "_LOOK_EVERY", 20)
    monkeypatch.setattr(seeds_page, "SEEDS", seeds_page.FEWEST)
    monkeypatch.setattr(figure, "_STUDY", replace(figure._STUDY, train_size=100, test_size=20, epochs=1))
    for name in PLAYGROUND_NUMBERS.slow:
        monkeypatch.setitem(PLAYGROUND_NUMBERS.slow, name, lambda: 0.5)


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())


def picture(window: MainWindow, name: str, step: int) -> QImage:
    found = picture_of_step(window, find_lesson(name), step, SIZE, lambda: False)
    assert not window.lessons.is_open
    return found


def is_worth_looking_at(image: QImage) -> bool:
    """It is large enough, and more than a coloured area with a word on it."""
    seen = pixels(image)
    assert image.width() >= 300 * PICTURE_SCALE
    assert image.height() >= 200 * PICTURE_SCALE
    values, counts = np.unique(seen, return_counts=True)
    return len(values) > 20 and counts.max() < 0.99 * seen.size


@pytest.mark.parametrize(
    ("name", "step"),
    [pytest.param(*one, marks=() if one in SOME else pytest.mark.slow, id=f"{one[0]}-{one[1]}") for one in SHOWN],
)
def test_a_step_has_its_picture(window: MainWindow, name: str, step: int) -> None:
    assert is_worth_looking_at(picture(window, name, step))


def test_a_step_by_hand_is_taken_and_a_study_is_run(window: MainWindow) -> None:
    """What is pictured are their curves, not an empty page."""
    taken = list[int]()
    explorer = window.explorer.explorer
    explorer.stepped.connect(lambda: taken.append(explorer.steps))
    picture(window, "one-step", 1)
    assert max(taken) == 1
    picture(window, "cures", 0)
    study = window.plots.study.results()
    assert study is not None
    assert len(study.done) == study.total


@pytest.mark.slow
def test_what_is_waited_for_is_done(qtbot: QtBot, window: MainWindow) -> None:
    """In the steps before, too: the curve of a network that has learned, not of one that has not."""
    window.lessons.open("xor", 3)
    playground = window.playground.window.playground
    steps = list[int]()
    playground.replaced.connect(lambda: steps.append(playground.state.steps))
    playground.stepped.connect(lambda: steps.append(playground.state.steps))
    window.lessons.leave()
    picture(window, "xor", 3)
    assert max(steps) >= 500
