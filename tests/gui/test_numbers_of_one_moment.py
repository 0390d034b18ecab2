"""Bars, sentence and strip of pens show one answer: while the network learns, their numbers are of one moment."""

import re

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui_helpers import draw
from inkling.gui.drawing.answer_row import AnswerRow
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.verbatim import ElidedLabel
from inkling.session.progress import Progress
from widget_helpers import part

_NUMBER = re.compile(r"activation (-?[\d.]+)")


def sentence(window: MainWindow) -> tuple[str, str]:
    """The class that the inspector names, and its activation as text."""
    title = window.network.inspector.lines[0]
    number = _NUMBER.search(title)
    assert number is not None, title
    return title.removeprefix("Answer: ").removeprefix("Not sure; likeliest is ")[0], number[1]


def bars(window: MainWindow) -> dict[str, str]:
    """The number beside each bar."""
    rows = window.drawing.findChildren(AnswerRow)
    return dict(row.accessibleName().split(": ") for row in rows)


@pytest.mark.parametrize("seed", [0, 1])
def test_bars_and_sentence_never_give_two_numbers_for_one_answer(qtbot: QtBot, window: MainWindow, seed: int) -> None:
    """The network changes with every step, in small ones and so much that it reads another digit."""
    window.files.open_shipped("3blue1brown-mnist")
    draw(window)
    rng = np.random.default_rng(seed)
    numbers = window.session.model.network.parameters_and_buffers.copy()
    read = set()
    for step in range(1, 13):
        numbers += rng.normal(0, 0.02 if step % 3 else 0.3, numbers.shape).astype(np.float32)
        window.session.take(Progress(numbers.copy(), (), step, 0.5, 2.0))
        digit, activation = sentence(window)
        read.add(digit)
        assert digit == window.session.answer.name
        assert float(bars(window)[digit]) == pytest.approx(float(activation), abs=0.0051)
        qtbot.wait(40)
        digit, activation = sentence(window)
        assert float(bars(window)[digit]) == pytest.approx(float(activation), abs=0.0051)
    assert len(read) > 1
    qtbot.wait(300)
    answer = window.session.answer
    assert float(sentence(window)[1]) == pytest.approx(answer.activations[answer.digit], abs=0.0051)
    assert float(bars(window)[answer.name]) == pytest.approx(answer.activations[answer.digit], abs=0.0051)


def test_inspector_and_page_give_one_cost_on_the_way_back(qtbot: QtBot, window: MainWindow) -> None:
    window.files.open_shipped("course")
    draw(window)
    window.network.way.words()[1].click()
    rng = np.random.default_rng(0)
    numbers = window.session.model.network.parameters_and_buffers.copy()
    labels, costs = window.plots.gradient.findChildren(ElidedLabel), set[str]()
    heading = next(label for label in labels if "is wished for" in label.text())
    for step in range(1, 13):
        numbers += rng.normal(0, 0.02, numbers.shape).astype(np.float32)
        window.session.take(Progress(numbers.copy(), (), step, 0.5, 2.0))
        for _ in range(2):
            cost = heading.text().rpartition("C = ")[2]
            assert window.network.inspector.lines[0].rpartition("C = ")[2] == cost
            costs.add(cost)
            qtbot.wait(40)
    assert len(costs) > 1


def test_the_strip_of_pens_reads_along_with_the_numbers(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    qtbot.wait(350)
    picture = part(window.drawing, PenStrip).findChildren(QAbstractButton)[2]
    assert window.drawing.pen_size() == 8
    window.session.begin()
    numbers = window.session.model.network.parameters_and_buffers.copy()
    rng = np.random.default_rng(3)
    for step in range(1, 9):
        numbers += rng.normal(0, 0.05, numbers.shape).astype(np.float32)
        window.session.take(Progress(numbers.copy(), (), step, 0.5, 2.0))
        qtbot.wait(30)
    qtbot.wait(400)
    said = f"{round(100 * window.session.answer.confidence)}%"
    assert said in picture.accessibleName()
    window.session.end()
