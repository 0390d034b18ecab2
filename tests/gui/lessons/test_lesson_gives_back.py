"""Leaving a lesson gives everything back as it was: in the main window, and in the playground."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui_helpers import answer_question, draw, nothing_to_save, train_until
from inkling.gui.lessons.controller import LessonsController
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.lesson import FORMAT_VERSION, Lesson, Step, Text
from inkling.session.state import RunState
from inkling.training import Configuration
from lessons_helpers import XOR, card_of, click, everything

LOOK = Lesson(
    format=FORMAT_VERSION,
    id="look",
    chapter="structure",
    title=Text("Look", "Regardez"),
    steps=(Step(text=Text("Do what you like.", "Faites ce que vous voulez.")),),
)
"""A lesson that begins with what is there."""


def change_everything(window: MainWindow) -> None:
    """As a lesson and a busy pupil would."""
    window.files.open_course()
    window.drawing.clear()
    draw(window, ((8, 8), (20, 20)))
    window.drawing.restore_state({"pen_size": 32, "tool": "eraser"})
    window.network.way.choose("forward")
    window.plots.gradient.views["chain"].show_part("paths")
    window.plots.show_study_page()
    window.session.configure(Configuration(hidden="8", dataset="strokes:2", train_size=500, epochs=1))
    window.session.use_dataset(replace(window.session.dataset), "strokes:2")
    window.panels.setSizes([700, 500])
    window.explorer.explorer.select()


def prepare(qtbot: QtBot, window: MainWindow) -> None:
    """An unsaved network with a step by hand, a drawing with a history, something selected, another layout."""
    train_until(qtbot, window, epochs=0.3)
    draw(window)
    draw(window, ((10, 10), (18, 10)))
    window.drawing.undo()
    window.drawing.restore_state({"pen_size": 4, "tool": "pen"})
    window.network.way.choose("backward")
    window.network.diagram.pin((0, 3))
    window.plots.gradient.show_view("chain")
    explorer = window.explorer.explorer
    explorer.step(window.session.model.network.theta * np.float32(0.9))
    window.panels.setSizes([500, 780])


def test_the_main_window_is_as_it_was(qtbot: QtBot, window: MainWindow, lessons: LessonsController) -> None:
    prepare(qtbot, window)
    before = everything(window)
    assert before["unsaved"]
    lessons.open("wishes", 0)
    assert window.session.model is not before["model"]
    change_everything(window)
    window.training.reset()
    click(card_of(lessons).leave)
    assert not lessons.is_open
    assert {name: value for name, value in everything(window).items() if value != before[name]} == {}
    assert window.session.earlier == ()
    window.explorer.undo()  # steps by hand can still be taken back
    window.drawing.redo()
    assert len(window.session.drawing.strokes) == 2
    nothing_to_save(window.session)


def test_a_lesson_that_begins_with_ones_own_network_changes_a_copy(
    window: MainWindow, lessons: LessonsController
) -> None:
    before = everything(window)
    lessons.open_lesson(LOOK)
    shown = window.session.model
    assert shown.network.theta.tobytes() == before["theta"]
    window.explorer.explorer.step(shown.network.theta * np.float32(0.5))
    lessons.leave()
    assert {name: value for name, value in everything(window).items() if value != before[name]} == {}
    assert window.session.earlier == ()


def test_what_learned_in_a_lesson_can_be_had_again_and_nobody_needs_to_save_it(
    qtbot: QtBot, window: MainWindow, lessons: LessonsController
) -> None:
    lessons.open("wishes", 0)
    train_until(qtbot, window, epochs=0.3)
    trained = window.session.model
    assert not window.session.to_save
    lessons.leave()
    assert [one.model for one in window.session.earlier] == [trained]
    assert not window.session.to_save


def test_a_network_that_was_unsaved_is_still_asked_about_while_a_lesson_is_open(
    qtbot: QtBot, window: MainWindow, lessons: LessonsController
) -> None:
    train_until(qtbot, window, epochs=0.3)
    mine = window.session.model
    lessons.open("wishes", 0)
    assert [one.model for one in window.session.to_save] == [mine]
    window.session.saved(model=mine)
    lessons.leave()
    assert window.session.model is mine
    assert not window.session.unsaved


def test_a_run_is_asked_about_first(qtbot: QtBot, window: MainWindow, lessons: LessonsController) -> None:
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=10_000)
    answer_question("&Keep training")
    assert not lessons.open("wishes", 0)
    assert window.session.run is not None
    answer_question("&Stop and open")
    assert lessons.open("wishes", 0)
    assert window.session.run is None
    lessons.leave()
    nothing_to_save(window.session)


def test_lesson_and_demonstration_give_way_to_each_other(window: MainWindow, lessons: LessonsController) -> None:
    lessons.open("wishes", 0)
    window.commands.demonstration.trigger()
    assert window.demonstration.is_open
    assert not lessons.is_open
    assert window.demonstration.card.isVisible()
    lessons.open("wishes", 1)
    assert not window.demonstration.is_open
    assert card_of(lessons).isVisible()
    assert not window.demonstration.card.isVisible()
    lessons.leave()


def test_the_playground_is_as_it_was(qtbot: QtBot, window: MainWindow, lessons: LessonsController) -> None:
    window.playground.open()
    seen = window.playground.window
    playground = seen.playground
    playground.open("and")
    playground.run()
    playground.step(7)
    state = playground.state
    lessons.open_lesson(XOR, 4)
    assert playground.state.structure.name == "2-4-1"
    assert playground.state.preset == "xor"  # as the steps before had it
    assert card_of(lessons).window() is seen
    lessons.leave()
    assert (playground.state.preset, playground.state.steps) == ("and", 7)
    assert np.array_equal(playground.state.theta, state.theta)
    playground.undo()  # what comes before is the person's own
    assert (playground.state.preset, playground.state.steps) == ("and", 0)
    assert seen.isVisible()


def test_a_window_that_a_lesson_opened_goes_with_it_and_a_lesson_goes_with_its_window(
    window: MainWindow, lessons: LessonsController
) -> None:
    lessons.open("xor", 0)
    seen = window.playground.window
    assert seen.isVisible()
    QTest.keyClick(card_of(lessons), Qt.Key.Key_Escape)
    assert not lessons.is_open
    assert not seen.isVisible()
    lessons.open("xor", 1)
    seen.close()
    assert not lessons.is_open
