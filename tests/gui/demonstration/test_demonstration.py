"""The demonstration as a viewer goes through it: real clicks, real training, real strokes."""

import re
from dataclasses import replace
from math import floor
from time import sleep

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from demonstration_helpers import ENDLESS, THREE, TINY, press
from gui_helpers import answer_question, draw, epoch_of, problem_of
from inkling.analysis.study.summary import StudyResults
from inkling.errors import DataError
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.demonstration.demonstration import Demonstration
from inkling.gui.demonstration.guide import Phase, Step
from inkling.gui.main_window import MainWindow
from inkling.gui.plots_panel import LEARNING, STUDY
from inkling.session.state import RunState
from inkling.training import Configuration
from widget_helpers import part

OWN = Configuration(train_size=1_000, hidden="24", eta=0.125, epochs=7)


def until(qtbot: QtBot, demonstration: Demonstration, phase: Phase) -> None:
    qtbot.waitUntil(lambda: demonstration.guide.is_at(phase), timeout=60_000)


def go_to(qtbot: QtBot, demonstration: Demonstration, step: Step) -> None:
    """Through the steps by Next, with an example in place of a drawing."""
    if not demonstration.guide.is_open:
        demonstration.open()
    card = demonstration.card
    while demonstration.guide.step < step:
        if demonstration.guide.is_at(Phase.WAITING):
            press(card.skip)
        until(qtbot, demonstration, Phase.DONE)
        press(card.next)


def learn(qtbot: QtBot, window: MainWindow, demonstration: Demonstration, *, epochs: float) -> None:
    """Let the training of the present step come so far."""
    until(qtbot, demonstration, Phase.TRAINING)
    qtbot.waitUntil(lambda: epoch_of(window) > epochs, timeout=60_000)


def digit_in(text: str) -> str:
    """The digit that a card asks for or tells of."""
    found = re.search(r"\ba (\d)\b", text)
    assert found is not None, text
    return found[1]


def test_the_whole_of_it(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    results: list[StudyResults] = []
    demonstration.measured.connect(results.append)
    window.session.configure(OWN)
    window.drawing.set_pen_size(4)
    card, guide = demonstration.card, demonstration.guide
    demonstration.open()
    assert card.isVisible()
    assert card.next.text() == "Start"
    assert not card.back.isEnabled()

    press(card.next)
    assert guide.step is Step.THIN_PEN
    assert not card.next.isEnabled()
    until(qtbot, demonstration, Phase.TRAINING)
    assert window.session.state is RunState.RUNNING
    assert window.plots.page() == LEARNING
    assert window.session.configuration.dataset == "strokes@2"
    assert window.session.model.network.architecture.short == "784-16-16-10"
    until(qtbot, demonstration, Phase.DONE)
    thin = window.session.model
    assert not window.isWindowModified()  # nobody is asked to save what comes of it at any time
    assert epoch_of(window) == 8
    assert len(results) == 1
    assert window.plots.page() == STUDY
    assert [cell.train_pens for cell in results[0].done] == ["2"]
    accuracies = results[0].all()[0].accuracies
    assert accuracies[0] > accuracies[-1]
    assert f"{floor(100 * accuracies[0] + 0.5)}%" in card.content.text

    press(card.next)
    assert guide.is_at(Phase.WAITING)
    assert window.drawing.pen_size() == 32
    digit = digit_in(card.content.text)
    draw(window, THREE)
    assert guide.is_at(Phase.DONE)
    assert f"You drew a {digit} with pen 32" in card.content.text
    answer = window.session.answer
    assert (f"reads {answer.name}" if answer.sure else f"likeliest {answer.name}") in card.content.text
    drawn = window.drawing.image()

    press(card.next)
    until(qtbot, demonstration, Phase.TRAINING)
    assert window.plots.page() == LEARNING
    assert window.session.configuration.dataset == "strokes@2-32"
    until(qtbot, demonstration, Phase.DONE)
    assert results[-1].is_complete
    assert window.plots.page() == STUDY
    assert window.plots.study.results() is results[-1]
    assert window.session.model is not thin
    assert window.session.earlier[0].model is thin

    press(card.next)
    assert guide.step is Step.CURE
    assert np.array_equal(window.drawing.image(), drawn)
    for model in (thin, window.session.model):
        said = model.read(drawn[np.newaxis])[0]
        assert (f"reads {said.argmax()}" if said.max() >= 0.5 else f"likeliest {said.argmax()}") in card.content.text
    assert card.next.text() == "Finish"

    press(card.next)
    assert not card.isVisible()
    assert window.session.configuration == OWN
    assert window.drawing.pen_size() == 4
    qtbot.waitUntil(lambda: window.session.dataset_name == "strokes", timeout=60_000)
    assert len(window.session.dataset.train) == 1_000


def test_the_measured_accuracies_are_those_of_the_trained_network(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    from inkling.analysis.study.digits import accuracy, load_digits

    results: list[StudyResults] = []
    demonstration.measured.connect(results.append)
    go_to(qtbot, demonstration, Step.THIN_PEN)
    until(qtbot, demonstration, Phase.DONE)
    digits = load_digits("strokes", 1, 200, 0).test
    for size, measured in zip((2, 4, 8, 16, 32), results[0].all()[0].accuracies, strict=True):
        assert measured == pytest.approx(accuracy(window.session.model.read, digits, size))


@pytest.mark.slow
def test_skipping_in_the_midst_of_training_measures_what_was_learned(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    demonstration.set_plan(ENDLESS)
    go_to(qtbot, demonstration, Step.THIN_PEN)
    learn(qtbot, window, demonstration, epochs=1)
    with qtbot.waitSignal(demonstration.measured, timeout=60_000):
        press(demonstration.card.skip)
        assert demonstration.guide.step is Step.DRAWING
        assert window.session.state is RunState.IDLE
    digit = digit_in(demonstration.card.content.text)
    press(demonstration.card.skip)
    assert demonstration.guide.is_at(Phase.DONE)
    assert f"Here is a {digit}" in demonstration.card.content.text


@pytest.mark.slow
def test_everything_can_be_skipped_at_once(window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.open()
    press(demonstration.card.next)
    press(demonstration.card.skip)
    assert demonstration.guide.is_at(Phase.WAITING)
    press(demonstration.card.skip)
    assert "was skipped" in demonstration.card.content.text
    assert window.drawing.image() is not None
    press(demonstration.card.next)
    press(demonstration.card.skip)
    assert demonstration.guide.step is Step.CURE
    assert "nothing to compare" in demonstration.card.content.text
    press(demonstration.card.next)
    assert not demonstration.card.isVisible()
    assert window.session.state is RunState.IDLE


@pytest.mark.slow
def test_repeating_a_training_begins_with_random_weights(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    go_to(qtbot, demonstration, Step.THIN_PEN)
    until(qtbot, demonstration, Phase.DONE)
    first = window.session.model
    press(demonstration.card.repeat)
    until(qtbot, demonstration, Phase.DONE)
    assert window.session.model is not first
    assert epoch_of(window) == 8
    assert np.array_equal(window.session.model.network.theta, first.network.theta)  # same seed, from the beginning


@pytest.mark.slow
def test_repeating_in_the_midst_of_training(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.set_plan(ENDLESS)
    go_to(qtbot, demonstration, Step.THIN_PEN)
    learn(qtbot, window, demonstration, epochs=2)
    press(demonstration.card.repeat)
    assert epoch_of(window) < 1
    until(qtbot, demonstration, Phase.TRAINING)
    learn(qtbot, window, demonstration, epochs=1)
    press(demonstration.card.back)
    assert demonstration.guide.step is Step.INTRODUCTION
    assert window.session.state is RunState.IDLE


@pytest.mark.slow
def test_a_training_goes_through_all_its_epochs_however_slow_the_computer(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    demonstration.set_plan(replace(TINY, epochs=3))
    go_to(qtbot, demonstration, Step.THIN_PEN)
    until(qtbot, demonstration, Phase.TRAINING)
    run = window.session.run
    assert run is not None
    wait = run.knobs.check

    def slowly() -> None:
        sleep(0.02)
        if wait is not None:
            wait()

    run.knobs.check = slowly
    until(qtbot, demonstration, Phase.DONE)
    assert epoch_of(window) == 3


@pytest.mark.parametrize("epochs", [0, 1])
def test_closing_in_the_midst_gives_everything_back(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration, epochs: int
) -> None:
    window.session.configure(OWN)
    demonstration.set_plan(ENDLESS)
    go_to(qtbot, demonstration, Step.THIN_PEN)
    if epochs:
        learn(qtbot, window, demonstration, epochs=epochs)
    demonstration.card.setFocus()
    QTest.keyClick(demonstration.card, Qt.Key.Key_Escape)
    assert not demonstration.card.isVisible()
    assert window.session.state is RunState.IDLE
    assert window.session.configuration == OWN
    qtbot.waitUntil(lambda: window.session.dataset_name == "strokes", timeout=60_000)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: epoch_of(window) == 7, timeout=60_000)
    assert not demonstration.guide.is_open


@pytest.mark.slow
def test_the_person_stops_pauses_and_resumes(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.set_plan(ENDLESS)
    go_to(qtbot, demonstration, Step.THIN_PEN)
    learn(qtbot, window, demonstration, epochs=1)
    window.commands.pause.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=10_000)
    assert "rests" in demonstration.card.content.text
    window.commands.go_on.trigger()
    assert "rests" not in demonstration.card.content.text
    window.commands.stop.trigger()
    until(qtbot, demonstration, Phase.DONE)
    assert "pen 2" in demonstration.card.content.text


@pytest.mark.slow
def test_the_person_trains_on_by_themselves(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    """A run of theirs is none of ours, and ends where ours begins, if they say so."""
    go_to(qtbot, demonstration, Step.DRAWING)
    window.session.configure(replace(window.session.configuration, epochs=100_000))
    window.commands.go_on.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING and epoch_of(window) > 9, timeout=60_000)
    assert demonstration.guide.is_at(Phase.WAITING)
    press(demonstration.card.skip)
    theirs = window.session.model
    answer_question("&Keep training")
    press(demonstration.card.next)
    assert demonstration.guide.step is Step.DRAWING
    assert window.session.state is RunState.RUNNING
    answer_question("&Stop and show")
    press(demonstration.card.next)
    until(qtbot, demonstration, Phase.DONE)
    assert window.session.model.configuration.dataset == "strokes@2-32"
    assert [one.model for one in window.session.to_save] == [theirs]


def test_the_network_of_the_person_is_kept(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.unsaved and window.session.state is RunState.IDLE, timeout=60_000)
    mine = window.session.model
    go_to(qtbot, demonstration, Step.THIN_PEN)
    until(qtbot, demonstration, Phase.DONE)
    assert any(earlier.model is mine for earlier in window.session.earlier)
    press(demonstration.card.leave)
    assert [one.model for one in window.session.to_save] == [mine]  # and none of the demonstration's own
    assert not part(window.controls, RunBar).progress.isVisible()  # epoch 8/8 was of the demonstration


@pytest.mark.slow
def test_another_language_in_the_midst(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.set_plan(replace(ENDLESS, train_size=2_000))
    go_to(qtbot, demonstration, Step.THIN_PEN)
    learn(qtbot, window, demonstration, epochs=0.5)
    assert "2,000" in demonstration.card.content.text
    window.language.use("fr")
    qtbot.waitUntil(lambda: QLocale("fr").toString(2_000) in demonstration.card.content.text, timeout=5_000)
    assert demonstration.guide.is_at(Phase.TRAINING)
    window.language.use("en")
    qtbot.waitUntil(lambda: "2,000" in demonstration.card.content.text, timeout=5_000)


@pytest.mark.slow
def test_digits_that_do_not_come_are_told_in_the_card(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DataError("The disk is full.")

    with monkeypatch.context() as context:
        context.setattr("inkling.data.catalog.load_strokes", refuse)
        go_to(qtbot, demonstration, Step.THIN_PEN)
        until(qtbot, demonstration, Phase.FAILED)
        qtbot.waitUntil(lambda: demonstration.card.content.text == "The disk is full.", timeout=5_000)
    assert demonstration.card.content.problem
    assert "disk" in problem_of(window)
    press(demonstration.card.repeat)
    until(qtbot, demonstration, Phase.DONE)
    assert not demonstration.card.content.problem


@pytest.mark.slow
def test_loading_that_the_person_cancels(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.set_plan(replace(ENDLESS, train_size=300_000))
    go_to(qtbot, demonstration, Step.THIN_PEN)
    assert demonstration.guide.is_at(Phase.LOADING)
    window.datasets.cancel()
    assert demonstration.guide.is_at(Phase.FAILED)
    assert "not loaded" in demonstration.card.content.text
    press(demonstration.card.repeat)
    assert demonstration.guide.is_at(Phase.LOADING)
    window.datasets.choose("strokes")
    assert demonstration.guide.is_at(Phase.FAILED)
    qtbot.wait(100)
    assert window.session.state is RunState.IDLE


@pytest.mark.slow
def test_the_drawing_of_the_turn(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    before = window.drawing.pen_size()
    draw(window)
    go_to(qtbot, demonstration, Step.DRAWING)
    text = demonstration.card.content.text
    digit = digit_in(text)
    assert window.drawing.image() is None
    draw(window, THREE)
    assert demonstration.card.next.isEnabled()
    window.commands.clear.trigger()
    assert demonstration.card.content.text == text
    assert not demonstration.card.next.isEnabled()
    draw(window, THREE)
    window.drawing.set_pen_size(8)
    assert "with pen 8" in demonstration.card.content.text
    window.drawing.clear()
    window.commands.sample.trigger()
    assert "This drawing" in demonstration.card.content.text
    press(demonstration.card.repeat)
    assert digit_in(demonstration.card.content.text) != digit
    assert window.drawing.pen_size() == 32
    demonstration.close()
    assert window.drawing.pen_size() == before


@pytest.mark.slow
def test_after_the_cure_other_drawings_are_compared_too(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    go_to(qtbot, demonstration, Step.ALL_PENS)
    until(qtbot, demonstration, Phase.DONE)
    example = window.drawing.image()
    window.drawing.clear()
    press(demonstration.card.next)
    assert np.array_equal(window.drawing.image(), example)
    assert re.search(r"Here is a \d", demonstration.card.content.text)
    window.drawing.clear()
    draw(window, THREE)
    assert demonstration.card.content.text.startswith("This drawing: the network of the thin pen")


@pytest.mark.slow
def test_opening_again_begins_anew(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    go_to(qtbot, demonstration, Step.DRAWING)
    demonstration.open()  # open already
    assert demonstration.guide.step is Step.DRAWING
    go_to(qtbot, demonstration, Step.ALL_PENS)
    until(qtbot, demonstration, Phase.DONE)
    press(demonstration.card.leave)
    demonstration.open()
    assert demonstration.guide.step is Step.INTRODUCTION
    results: list[StudyResults] = []
    demonstration.measured.connect(results.append)
    go_to(qtbot, demonstration, Step.DRAWING)
    assert [cell.train_pens for cell in results[-1].done] == ["2"]  # and not the other pens' of before


def test_the_window_closes_in_the_midst(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.set_plan(ENDLESS)
    go_to(qtbot, demonstration, Step.THIN_PEN)
    learn(qtbot, window, demonstration, epochs=1)
    window.session.saved()
    demonstration.shut_down()
    window.session.saved()
    assert window.close()


def test_the_keyboard_goes_on_at_the_canvas_after_it(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    demonstration.open()
    qtbot.waitUntil(demonstration.card.next.hasFocus, timeout=5_000)
    press(demonstration.card.leave)
    qtbot.waitUntil(window.drawing.canvas.hasFocus, timeout=5_000)


def test_by_keyboard_alone(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    demonstration.open()
    qtbot.waitUntil(demonstration.card.next.hasFocus, timeout=5_000)
    QTest.keyClick(demonstration.card.next, Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert focus is demonstration.card or demonstration.card.isAncestorOf(focus)
    assert not demonstration.card.leave.hasFocus()  # a second Space must not end it
    until(qtbot, demonstration, Phase.DONE)
    assert demonstration.card.next.hasFocus()


def test_low_window_keeps_its_size_and_panels(qtbot: QtBot, window: MainWindow, demonstration: Demonstration) -> None:
    window.resize(1024, 700)
    qtbot.wait(50)
    before = [panel.size() for panel in (window.drawing, window.controls, window.network, window.plots)]
    demonstration.open()
    qtbot.wait(50)
    assert (window.width(), window.height()) == (1024, 700)
    for panel in (window.drawing, window.controls, window.network, window.plots):
        assert panel.isVisible()
        for child in panel.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            assert child.isHidden() or panel.rect().contains(child.geometry())
    assert window.drawing.canvas.width() >= 150
    press(demonstration.card.leave)
    qtbot.wait(50)
    assert [panel.size() for panel in (window.drawing, window.controls, window.network, window.plots)] == before


@pytest.mark.slow
def test_the_eraser_gives_way_to_the_pen_and_comes_back(
    qtbot: QtBot, window: MainWindow, demonstration: Demonstration
) -> None:
    window.drawing.restore_state({"pen_size": 16, "tool": "eraser"})
    go_to(qtbot, demonstration, Step.DRAWING)
    draw(window, THREE)
    assert window.drawing.image() is not None
    press(demonstration.card.leave)
    assert window.drawing.state() == {"pen_size": 16, "tool": "eraser"}
