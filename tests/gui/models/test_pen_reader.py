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
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.main_window import MainWindow
from inkling.session.progress import Progress
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.presets import find_preset
from widget_helpers import part

WIDTHS = np.array([pen_width(size) for size in PEN_SIZES], np.float32)


class Strip:
    """What the reader says to the strip of pens."""

    def __init__(self, window: MainWindow) -> None:
        self.answers: PenAnswers | None = None
        self.count = 0
        window.pen_reader.answered.connect(self._note)

    def rest(self, qtbot: QtBot) -> PenAnswers:
        """What is shown once nothing more comes."""
        qtbot.waitUntil(lambda: self.answers is not None, timeout=2_000)
        before = -1
        while before != self.count:
            before = self.count
            qtbot.wait(60)  # twice as long as the reader waits
        assert self.answers is not None
        return self.answers

    def _note(self, answers: PenAnswers | None) -> None:
        self.answers = answers
        self.count += 1


@pytest.fixture
def strip(window: MainWindow) -> Strip:
    return Strip(window)


def test_the_strip_shows_what_the_model_reads_with_each_pen(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    draw(window)
    answers = strip.rest(qtbot)
    images = np.stack([ink(window.session.drawing.strokes, float(width)) for width in WIDTHS])
    np.testing.assert_allclose(answers.images, images, atol=1e-6)
    model = window.session.model
    activations = model.read(images)
    assert list(answers.names) == [model.class_names[i] for i in activations.argmax(axis=1)]
    np.testing.assert_allclose(answers.confidences, activations.max(axis=1), rtol=1e-4)
    in_hand = PEN_SIZES.index(window.drawing.pen_size())
    assert answers.shown(in_hand) == window.session.answer.shown == answers.reading


def test_the_strip_follows_the_pen_while_it_draws(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    canvas = window.drawing.canvas
    at = [canvas.viewport().to_widget(x, y) for x, y in SEVEN]
    points = [canvas.rect().topLeft() + type(canvas.rect().topLeft())(round(x), round(y)) for x, y in at]
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, points[0])
    ink_seen = []
    for point in points[1:4]:
        QTest.mouseMove(canvas, point)
        ink_seen.append(float(strip.rest(qtbot).images.sum()))
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, points[3])
    assert ink_seen == sorted(set(ink_seen))


def test_many_moves_are_read_once(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    draw(window)
    first = strip.rest(qtbot)
    count = strip.count
    draw(window, ((4, 20), *((4 + i / 2, 20 + i % 2) for i in range(30))))
    assert strip.answers is first  # nothing has been read in between
    assert strip.rest(qtbot).images.sum() > first.images.sum()
    assert strip.count == count + 1


def test_a_strip_that_nobody_sees_is_not_read(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    part(window.drawing, PenStrip).hide()
    draw(window)
    assert window.session.answer is not None
    qtbot.wait(80)
    assert strip.answers is None
    part(window.drawing, PenStrip).show()
    assert strip.rest(qtbot).reading == window.session.answer.shown


def test_a_click_on_a_picture_makes_its_answer_the_answer(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    draw(window)
    before = strip.rest(qtbot)
    picture = part(window.drawing, PenStrip).findChildren(QAbstractButton)[4]
    assert picture.accessibleName().startswith("Pen 32: ")
    QTest.mouseClick(picture, LEFT)
    assert window.drawing.pen_size() == 32
    assert window.session.answer.shown == before.shown(4)
    qtbot.waitUntil(lambda: strip.answers.reading == before.shown(4), timeout=2_000)


def test_a_sample_is_read_with_each_pen(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    window.examples.draw()
    answers = strip.rest(qtbot)
    raster = window.drawing.image()
    expected = reink(np.repeat(raster[np.newaxis], 5, axis=0), WIDTHS)
    in_hand = PEN_SIZES.index(window.drawing.pen_size())
    expected[in_hand] = raster  # as it came, until a pen is taken
    np.testing.assert_allclose(answers.images, expected, atol=1e-6)
    assert answers.reading == window.session.answer.shown
    assert answers.label == window.session.drawing.label
    assert answers.as_it_came == in_hand


@pytest.mark.slow
@pytest.mark.parametrize("pen", PEN_SIZES)
def test_the_pen_in_hand_says_of_a_sample_what_the_canvas_says(
    qtbot: QtBot, window: MainWindow, strip: Strip, pen: int
) -> None:
    """A thick pen's ink over a thin sample: the two answers differ, and only one is of the drawing as it is."""
    window.drawing.set_pen_size(pen)
    index = PEN_SIZES.index(pen)
    for _ in range(8):
        window.examples.draw()
        answers, answer = strip.rest(qtbot), window.session.answer
        np.testing.assert_array_equal(answers.images[index], window.drawing.image())
        assert answers.shown(index) == answer.shown
        assert answers.confidences[index] == answer.confidence
        picture = part(window.drawing, PenStrip).findChildren(QAbstractButton)[index]
        assert "as it came" in picture.toolTip()
        QTest.mouseClick(picture, LEFT)
        answers, answer = strip.rest(qtbot), window.session.answer
        assert answers.as_it_came is None
        assert answers.shown(index) == answer.shown
        assert "as it came" not in picture.toolTip()


def test_clearing_empties_the_strip(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    draw(window)
    strip.rest(qtbot)
    draw(window)  # something is about to be read when the canvas is emptied
    window.commands.clear.trigger()
    qtbot.wait(80)
    assert strip.answers is None


def test_another_model_reads_them_anew(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    draw(window)
    before = strip.rest(qtbot)
    window.commands.reset.trigger()
    qtbot.waitUntil(lambda: strip.answers.confidences != before.confidences, timeout=2_000)
    np.testing.assert_array_equal(strip.answers.images, before.images)


@pytest.mark.slow
def test_training_refreshes_the_strip_at_most_ten_times_a_second(
    qtbot: QtBot, window: MainWindow, strip: Strip
) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=1_000))
    draw(window)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=5_000)
    qtbot.wait(150)
    seen: list[float] = []
    latest: list[PenAnswers] = []
    learned: list[Progress] = []

    def note(answers: PenAnswers) -> None:
        latest.append(answers)
        seen.append(monotonic())

    window.pen_reader.answered.connect(note)
    window.session.learned.connect(learned.append)
    qtbot.waitUntil(lambda: len(seen) >= 10, timeout=30_000)
    window.pen_reader.answered.disconnect(note)
    window.commands.stop.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=10_000)
    assert 10 <= len(seen) <= 1 + (seen[-1] - seen[0]) / 0.09
    assert len(learned) > len(seen)
    assert len({answers.confidences for answers in latest}) > 1  # it learns


@pytest.mark.parametrize("pen", [8, 32])
def test_a_scribble_may_leave_the_network_not_sure(qtbot: QtBot, window: MainWindow, strip: Strip, pen: int) -> None:
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
    assert part(window.drawing, AnswerDigit).name == "?"
    answers = strip.rest(qtbot)
    assert [answers.shown(i) for i in range(5)] == ["?"] * 5
    assert not any(answers.differs(i) for i in range(5))


def test_a_perceptron_agrees_with_its_strip(qtbot: QtBot, window: MainWindow, strip: Strip) -> None:
    perceptron = find_preset("perceptron").applied_to(Configuration(train_size=2_000))
    window.session.configure(perceptron)
    window.commands.reset.trigger()
    draw(window)
    answers = strip.rest(qtbot)
    in_hand = PEN_SIZES.index(window.drawing.pen_size())
    assert answers.names[in_hand] == window.session.answer.name
    assert answers.shown(in_hand) == answers.reading
