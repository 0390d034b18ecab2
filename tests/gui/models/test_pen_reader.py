"""What other pens would change, read in the whole window: with a pen, a sample, and while training."""

from time import monotonic

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, SEVEN, draw
from inkling.analysis.pen_answers import PenAnswers
from inkling.data.ink import ink
from inkling.data.reink import reink
from inkling.data.stroke import PEN_SIZES, pen_width
from inkling.gui.main_window import MainWindow
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.presets import find_preset

WIDTHS = np.array([pen_width(size) for size in PEN_SIZES], np.float32)


def shown(qtbot: QtBot, window: MainWindow) -> PenAnswers:
    """What is on the strip once it has come to rest."""
    qtbot.waitUntil(lambda: window.drawing.pen_answers() is not None, timeout=2_000)
    qtbot.waitUntil(lambda: not window.reading._pens.isActive(), timeout=2_000)
    answers = window.drawing.pen_answers()
    assert answers is not None
    return answers


def test_the_strip_shows_what_the_model_reads_with_each_pen(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    answers = shown(qtbot, window)
    images = np.stack([ink(window.drawing.strokes(), float(width)) for width in WIDTHS])
    np.testing.assert_allclose(answers.images, images, atol=1e-6)
    model = window.session.model
    activations = model.read(images)
    assert list(answers.names) == [model.class_names[i] for i in activations.argmax(axis=1)]
    np.testing.assert_allclose(answers.confidences, activations.max(axis=1), rtol=1e-4)
    in_hand = PEN_SIZES.index(window.drawing.pen_size())
    assert answers.shown(in_hand) == window.session.answer.shown == answers.reading


def test_the_strip_follows_the_pen_while_it_draws(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.drawing.canvas
    at = [canvas.viewport().to_widget(x, y) for x, y in SEVEN]
    points = [canvas.rect().topLeft() + type(canvas.rect().topLeft())(round(x), round(y)) for x, y in at]
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, points[0])
    ink_seen = []
    for point in points[1:4]:
        QTest.mouseMove(canvas, point)
        ink_seen.append(float(shown(qtbot, window).images.sum()))
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, points[3])
    assert ink_seen == sorted(set(ink_seen))


def test_many_moves_are_read_once(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    first = shown(qtbot, window)
    draw(window, ((4, 20), *((4 + i / 2, 20 + i % 2) for i in range(30))))
    assert window.drawing.pen_answers() is first  # nothing has been read in between
    assert shown(qtbot, window).images.sum() > first.images.sum()


def test_a_click_on_a_picture_makes_its_answer_the_answer(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    before = shown(qtbot, window)
    picture = window.drawing._strip.findChildren(QAbstractButton)[4]
    assert picture.accessibleName().startswith("Pen 32: ")
    QTest.mouseClick(picture, LEFT)
    assert window.drawing.pen_size() == 32
    assert window.session.answer.shown == before.shown(4)
    qtbot.waitUntil(lambda: window.drawing.pen_answers().reading == before.shown(4), timeout=2_000)


def test_a_sample_is_read_with_each_pen(qtbot: QtBot, window: MainWindow) -> None:
    window.examples.draw()
    answers = shown(qtbot, window)
    raster = window.drawing.image()
    expected = reink(np.repeat(raster[np.newaxis], 5, axis=0), WIDTHS)
    np.testing.assert_allclose(answers.images, expected, atol=1e-6)
    assert answers.reading == window.session.answer.shown


def test_clearing_empties_the_strip(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    shown(qtbot, window)
    draw(window)  # something is about to be read when the canvas is emptied
    window.commands.clear.trigger()
    qtbot.wait(80)
    assert window.drawing.pen_answers() is None


def test_another_model_reads_them_anew(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    before = shown(qtbot, window)
    window.commands.reset.trigger()
    qtbot.waitUntil(lambda: window.drawing.pen_answers().confidences != before.confidences, timeout=2_000)
    np.testing.assert_array_equal(window.drawing.pen_answers().images, before.images)


def test_training_refreshes_the_strip_at_most_ten_times_a_second(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=1_000))
    draw(window)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=5_000)
    qtbot.wait(150)
    seen: list[float] = []
    latest: list[PenAnswers] = []
    big = 0

    def note() -> None:
        nonlocal big
        big += 1
        answers = window.drawing.pen_answers()
        if answers is not None and (not latest or answers is not latest[-1]):
            latest.append(answers)
            seen.append(monotonic())

    window.session.learned.connect(note)
    qtbot.wait(1_500)
    window.training.progressed.disconnect(note)
    window.commands.stop.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=10_000)
    assert 3 <= len(seen) <= 1 + (seen[-1] - seen[0]) / 0.09
    assert big > len(seen)
    assert len({answers.confidences for answers in latest}) > 1  # it learns


@pytest.mark.parametrize("pen", [8, 32])
def test_a_scribble_may_leave_the_network_not_sure(qtbot: QtBot, window: MainWindow, pen: int) -> None:
    """A fresh network of ten sigmoid outputs is sure of nothing after its biases are lowered."""
    window.session.configure(Configuration(train_size=2_000))
    window.commands.reset.trigger()
    last = window.session.model.network.parameters[-1]
    assert last.name == "layer3.bias"
    last.value[...] = -5
    window.drawing.set_pen_size(pen)
    draw(window)
    answer = window.session.answer
    assert not answer.sure
    assert window.drawing._digit.name == "?"
    answers = shown(qtbot, window)
    assert [answers.shown(i) for i in range(5)] == ["?"] * 5
    assert not any(answers.differs(i) for i in range(5))


def test_a_perceptron_agrees_with_its_strip(qtbot: QtBot, window: MainWindow) -> None:
    perceptron = find_preset("perceptron").applied_to(Configuration(train_size=2_000))
    window.session.configure(perceptron)
    window.commands.reset.trigger()
    draw(window)
    answers = shown(qtbot, window)
    in_hand = PEN_SIZES.index(window.drawing.pen_size())
    assert answers.names[in_hand] == window.session.answer.name
    assert answers.shown(in_hand) == answers.reading
