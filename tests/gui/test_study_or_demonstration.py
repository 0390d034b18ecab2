"""The stroke-size lab in the real window: explanations by click, and who may use the charts."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, draw
from inkling.analysis.study.plan import StudyPlan
from inkling.gui.application import make_application, make_window
from inkling.gui.explanation.dialog import ExplanationDialog
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.settings import Settings
from inkling.gui.study.runner import lower_priority

TINY = StudyPlan(train_pens=("2", "8"), cures=("none",), seeds=1, train_size=200, test_size=50, epochs=1)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = make_window(make_application([]), language="en", settings=Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.session.dataset is not None, timeout=60_000)
    yield made
    made.session.unsaved = False
    made.close()


def dialogs(window: MainWindow) -> list[ExplanationDialog]:
    return [one for one in window.findChildren(ExplanationDialog) if one.isVisible()]


def test_saying_what_was_meant_explains_it(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.drawing.meant.emit(1)  # by mouse and keys: test_what_was_meant.py
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1, timeout=20_000)
    dialogs(window)[0].close()


def test_asking_again_gives_up_the_first_answer(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.explanation.explain(1)
    window.explanation.explain(2)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1, timeout=20_000)
    qtbot.wait(100)
    assert len(dialogs(window)) == 1
    dialogs(window)[0].close()


def test_closing_in_the_midst_of_an_explanation(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.explanation.explain(1)
    window.explanation.shut_down()
    qtbot.wait(100)
    assert not dialogs(window)


def test_an_empty_canvas_has_nothing_to_explain(qtbot: QtBot, window: MainWindow) -> None:
    window.explanation.explain(1)
    qtbot.wait(50)
    assert not dialogs(window)


def test_no_study_while_the_demonstration_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.demonstration.trigger()
    button = window.plots.study.run_button
    assert not button.isEnabled()
    window.plots.study.plan_requested.emit(TINY)
    assert not window.study.active
    window.demonstration.shut_down()
    assert button.isEnabled()


def test_no_demonstration_while_a_study_runs(qtbot: QtBot, window: MainWindow) -> None:
    window.plots.show_study_page()
    window.plots.study.plan_requested.emit(TINY)
    assert window.study.active
    assert not window.commands.demonstration.isEnabled()
    qtbot.mouseClick(window.plots.study.run_button, LEFT)  # it says Stop now
    qtbot.waitUntil(lambda: not window.study.active, timeout=30_000)
    assert window.commands.demonstration.isEnabled()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere priorities are the whole process's")
def test_a_window_of_low_priority_still_runs_studies() -> None:
    found: list[int] = []

    def work() -> None:  # in a thread of its own, for what is lowered stays low
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 15)
        lower_priority()
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [15]
