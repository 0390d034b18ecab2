"""One step: what it promises, what comes of it, and that it is the trainer's."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backprop_looks import learnable, look_of, model_of
from gui_helpers import draw
from inkling.analysis.backprop.question import many_examples, mean_cost
from inkling.analysis.backprop.sampling import Sampler
from inkling.analysis.backprop.step import one_step, take_step
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.step_view import StepView
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.formats import NOTHING, fixed, loss_text, parse_number

MakeWindow = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[StepView]:
    view = StepView()
    qtbot.addWidget(view)
    view.resize(640, 300)
    view.show()
    yield view
    view.shut_down()


def show(qtbot: QtBot, view: StepView, look: Look) -> None:
    view.show_look(look)
    settle(qtbot, view)


def settle(qtbot: QtBot, view: StepView) -> None:
    qtbot.waitUntil(lambda: not view.errand.busy, timeout=20_000)


def for_a_batch(qtbot: QtBot, view: StepView) -> None:
    QTest.mouseClick(view.bar.whose.words()[1], LEFT)
    settle(qtbot, view)


def taken(qtbot: QtBot, view: StepView) -> np.ndarray:
    with qtbot.waitSignal(view.step_wanted, timeout=20_000) as heard:
        QTest.mouseClick(view.bar.take, LEFT)
    assert heard.args is not None
    return np.asarray(heard.args[0])


def test_a_step_for_me_alone_is_previewed(qtbot: QtBot, view: StepView) -> None:
    examples = learnable()
    look = look_of(model_of("course"), examples)
    show(qtbot, view, look)
    crowd = many_examples(look.model, Sampler().crowd(look.model, examples).examples)
    step = one_step(look.question_of(), 0.5, crowd=crowd)
    predicted = -0.5 * float(np.vdot(look.passed.gradient, look.passed.gradient))
    assert step.predicted == pytest.approx(predicted)
    change = step.cost_after - step.cost_before
    assert [label.text() for label in view.costs.mine] == [
        loss_text(one) for one in (look.passed.cost, predicted, change, step.cost_after)
    ]
    assert step.crowd_before is not None
    assert step.crowd_after is not None
    others = step.crowd_before, step.crowd_after - step.crowd_before, step.crowd_after
    assert [label.text() for label in view.costs.others if label.text()] == [loss_text(one) for one in others]
    assert view.costs.names[1].text() == "C of 60"
    assert not view.batch.isVisible()


def test_a_large_eta_promises_more_than_comes(qtbot: QtBot, view: StepView) -> None:
    look = look_of(model_of("course"), learnable(), eta=50.0)
    show(qtbot, view, look)
    promised, came = (parse_number(view.costs.mine[n].text()) for n in (1, 2))
    assert promised is not None
    assert came is not None
    assert promised < came < 0


def test_the_step_is_the_trainers_bit_for_bit(qtbot: QtBot, view: StepView) -> None:
    look = look_of(model_of("course"), learnable())
    show(qtbot, view, look)
    twin = look.model.network.copy()
    take_step(twin, look.model.loss, look.passed.question.columns, 0.5)
    theta = taken(qtbot, view)
    assert theta.dtype == np.float32
    np.testing.assert_array_equal(theta, twin.theta)
    assert not np.array_equal(theta, look.model.network.theta)


def test_a_batch_shows_its_examples_and_takes_its_step(qtbot: QtBot, view: StepView) -> None:
    examples = learnable(beyond=7)
    look = look_of(model_of("course"), examples)
    show(qtbot, view, look)
    for_a_batch(qtbot, view)
    seen = []
    for number in range(2):
        sample = Sampler().batch(look.model, examples, 8, number)
        assert (sample.examples.labels < 10).all()
        question = look.question_of(sample.columns)
        costs = [mean_cost(question.network, question.loss, sample.columns.example(n)) for n in range(len(sample))]
        assert view.batch.strip.texts == [loss_text(cost) for cost in costs]
        assert loss_text(float(np.mean(costs))) in view.batch.caption.text()
        twin = look.model.network.copy()
        take_step(twin, look.model.loss, sample.columns, 0.5)
        theta = taken(qtbot, view)
        np.testing.assert_array_equal(theta, twin.theta)
        seen.append(theta)
        question.network.loss_and_gradient(sample.columns.x, sample.columns.y, question.loss)
        predicted = -0.5 * float(np.vdot(look.passed.gradient, question.network.gradient))
        assert view.costs.mine[1].text() == loss_text(predicted)
        QTest.mouseClick(view.bar.another, LEFT)
        settle(qtbot, view)
    assert not np.array_equal(*seen)


def test_batches_of_one_epoch_have_each_digit_once() -> None:
    examples, model = learnable(64), model_of("course")
    sampler = Sampler()
    seen = np.concatenate([sampler.batch(model, examples, 8, number).examples.images for number in range(8)])
    assert sorted(map(bytes, seen)) == sorted(map(bytes, examples.images))
    assert not np.array_equal(sampler.batch(model, examples, 8, 8).examples.images, seen[:8])  # in another order


def test_the_line_of_numbers_is_the_update(qtbot: QtBot, view: StepView) -> None:
    look = look_of(model_of("course"), learnable(), entry="layer3.weights[4,5]")
    show(qtbot, view, look)
    assert look.entry is not None
    before, slope = look.network.theta[look.entry.place], look.passed.gradient[look.entry.place]
    after = before - 0.5 * slope
    assert slope < 0
    assert view.line.text() == f"layer3.weights[4,5] ← {before:.4f} − 0.5 · ({loss_text(slope)}) = {after:.4f}"
    view.show_look(replace(look, entry=None))
    largest = int(np.abs(look.passed.gradient).argmax())
    assert f"← {fixed(look.network.theta[largest], 4)} −" in view.line.text()


def test_costs_are_charted_over_the_steps_and_back(qtbot: QtBot, view: StepView) -> None:
    model, examples = model_of("course"), learnable()
    look = look_of(model, examples)
    undone: list[int] = []
    history = [(model.network.theta.copy(), look.passed.cost)]

    def step(theta: np.ndarray) -> None:
        model.network.theta[...] = theta
        now = look_of(model, examples)
        history.append((theta.copy(), now.passed.cost))
        view.show_look(replace(now, steps=len(history) - 2))  # the pass comes before the step is counted
        view.show_look(replace(now, steps=len(history) - 1))

    def undo() -> None:
        undone.append(1)
        history.pop()
        model.network.theta[...] = history[-1][0]
        view.show_look(replace(look_of(model, examples), steps=len(history) - 1))

    view.step_wanted.connect(step)
    view.undo_wanted.connect(undo)
    show(qtbot, view, look)
    assert not view.bar.undo.isEnabled()
    for _ in range(2):
        taken(qtbot, view)
        settle(qtbot, view)
    costs = [cost for _, cost in history]
    assert view.chart.mine == pytest.approx(costs)
    assert costs[2] < costs[1] < costs[0]
    assert all(one is not None for one in view.chart.crowd)
    assert view.bar.count.text() == "η = 0.5 · steps: 2"
    QTest.mouseClick(view.bar.undo, LEFT)
    settle(qtbot, view)
    assert (undone, view.chart.mine) == ([1], pytest.approx(costs[:2]))
    heading, rows = view.table() or ((), ())
    assert [row[:2] for row in rows] == [(0, pytest.approx(costs[0])), (1, pytest.approx(costs[1]))]
    assert tuple(heading) == ("step", "my cost", "cost of the crowd")
    view.show_look(replace(look_of(model, examples, column=20), steps=1))
    assert view.chart.mine[0] is None  # it was of another drawing


def test_while_a_run_is_under_way_nothing_can_be_taken(qtbot: QtBot, view: StepView) -> None:
    look = replace(look_of(model_of("course"), learnable()), free=False, steps=1)
    show(qtbot, view, look)
    assert not view.bar.take.isEnabled()
    assert not view.bar.undo.isEnabled()
    assert view.note.text() == "A run is under way: end it, and steps can be taken by hand."


def test_without_a_data_set_the_step_is_for_me_alone(qtbot: QtBot, view: StepView) -> None:
    show(qtbot, view, look_of(model_of("course")))
    assert len(view.bar.whose.words()) == 1
    assert "for this digit alone" in view.note.text()
    assert view.bar.take.isEnabled()
    assert view.costs.others[0].text() == "–"


def test_the_best_reader_takes_a_step(qtbot: QtBot, view: StepView) -> None:
    look = look_of(model_of("best-reader"), learnable(10), digit=7, eta=0.01, batch_size=4)
    show(qtbot, view, look)
    assert float(view.costs.mine[3].text()) < float(view.costs.mine[0].text())
    theta = taken(qtbot, view)
    assert theta.shape == look.model.network.theta.shape
    view.show_look(None)
    assert view.table() is None


def test_a_step_is_taken_and_undone_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.plots.show_gradient_page()
    window.plots.gradient.show_view("step")
    view, session = window.plots.gradient.view(), window.session
    assert isinstance(view, StepView)
    session.configure(replace(session.configuration, eta=1e-3))
    qtbot.waitUntil(lambda: len(view.chart.mine) == 1, timeout=20_000)
    settle(qtbot, view)
    before, digit = session.model.network.theta.copy(), window.explorer.explorer.inquiry()
    taken(qtbot, view)
    qtbot.waitUntil(lambda: window.explorer.explorer.steps == 1, timeout=20_000)
    assert not np.array_equal(session.model.network.theta, before)
    qtbot.waitUntil(lambda: len(view.chart.mine) == 2 and view.chart.mine[1] != view.chart.mine[0], timeout=20_000)
    first, second = view.chart.mine
    assert first is not None
    assert second is not None
    assert second < first
    now = window.explorer.explorer.inquiry()
    assert digit is not None
    assert now is not None
    assert now.digit == digit.digit
    qtbot.waitUntil(view.bar.undo.isEnabled, timeout=20_000)
    QTest.mouseClick(view.bar.undo, LEFT)
    np.testing.assert_array_equal(session.model.network.theta, before)
    assert not view.bar.undo.isEnabled()


@pytest.mark.slow
def test_it_speaks_french(qtbot: QtBot, open_window: MakeWindow) -> None:
    window = open_window(ready=False, language="fr")
    view = window.plots.gradient.views["step"]
    assert isinstance(view, StepView)
    show(qtbot, view, look_of(model_of("course"), learnable()))
    for_a_batch(qtbot, view)
    assert view.bar.take.text() == "Faire le pas"
    assert view.bar.count.text() == "η = 0,5 · pas\N{NO-BREAK SPACE}: 0"
    assert "," in view.costs.mine[0].text()
    assert view.batch.caption.text().startswith("Lot 1\N{NO-BREAK SPACE}: C = ")


def test_while_a_run_goes_on_no_earlier_moments_costs_are_shown(qtbot: QtBot, view: StepView) -> None:
    model, examples = model_of("course"), learnable()
    show(qtbot, view, replace(look_of(model, examples), free=False))
    assert parse_number(view.costs.mine[0].text()) is not None
    model.network.theta[...] *= 1.01
    view.show_look(replace(look_of(model, examples), free=False))
    assert {label.text() for label in view.costs.mine} == {NOTHING}
    settle(qtbot, view)
    assert view.costs.mine[0].text() == loss_text(look_of(model, examples).passed.cost)
