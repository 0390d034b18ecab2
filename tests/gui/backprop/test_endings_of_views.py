"""Views whose workers are busy: another model comes on screen, or the window closes."""

from collections.abc import Callable
from time import perf_counter, sleep

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backprop_looks import learnable, look_of, model_of
from gui_helpers import draw
from inkling.analysis.backprop.crowd import nudge_table
from inkling.analysis.backprop.entries import entry_at
from inkling.analysis.backprop.question import many_examples, mean_cost
from inkling.analysis.backprop.saturation import saturation_of
from inkling.analysis.backprop.step import one_step
from inkling.analysis.backprop.totals import totals
from inkling.errors import Cancelled
from inkling.gui.backprop.page import GradientPage
from inkling.gui.backprop.step_view import StepView
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress

MakeWindow = Callable[..., MainWindow]


def slow_to_end(*, progress: Progress) -> None:
    try:
        while True:
            sleep(0.005)
            progress(0, 1)
    except Cancelled:
        sleep(0.3)
        raise


def test_all_are_told_to_end_before_any_is_waited_for(qtbot: QtBot) -> None:
    page = GradientPage()
    qtbot.addWidget(page)
    assert len(list(page.views.values())) == 9  # each is made when it is asked for
    works = page.findChildren(Work)
    for work in works:
        work.start(Worker(slow_to_end))
    begin = perf_counter()
    page.shut_down()
    assert perf_counter() - begin < 0.15 * len(works)
    assert not any(work.keys for work in works)


def test_a_step_for_a_model_that_is_gone_is_not_taken(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.plots.show_gradient_page()
    window.plots.gradient.show_view("step")
    view, session = window.plots.gradient.view(), window.session
    assert isinstance(view, StepView)
    session.open(model_of("course"))
    qtbot.waitUntil(view.bar.take.isEnabled, timeout=20_000)
    with qtbot.waitSignal(view.step_wanted, timeout=20_000):
        QTest.mouseClick(view.bar.take, Qt.MouseButton.LeftButton)
        other = model_of("course")  # of the same architecture
        before = other.network.theta.copy()
        session.open(other)
    np.testing.assert_array_equal(session.model.network.theta, before)
    assert (session.unsaved, window.explorer.explorer.steps) == (False, 0)


def test_a_large_network_can_be_left_between_examples() -> None:
    look, examples = look_of(model_of("best-reader"), digit=7), learnable(10)
    question = look.question_of(many_examples(look.model, examples))
    told: list[int] = []
    saturation_of(question, check=lambda: told.append(1))
    assert len(told) >= 3
    told.clear()

    def end() -> None:
        told.append(1)
        if len(told) == 2:
            raise Cancelled

    for work in (
        lambda: saturation_of(question, check=end),
        lambda: totals(question, 0.5, end),
        lambda: nudge_table(question, (entry_at(question.network, 0),), end),
    ):
        told.clear()
        with pytest.raises(Cancelled):
            work()


def test_a_preview_can_be_ended_between_its_examples() -> None:
    look = look_of(model_of("course"), learnable())
    question = look.question_of()

    def end() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        mean_cost(question.network, question.loss, question.columns, end)
    with pytest.raises(Cancelled):
        one_step(question, 0.5, crowd=question.columns, check=end)
