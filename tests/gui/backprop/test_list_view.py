"""The list of all entries: the right numbers in the right order, found again, picked and followed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backprop_looks import learnable, look_of, model_of, moved
from gui_helpers import draw
from inkling.analysis.backprop.gradient import gradient_of
from inkling.analysis.backprop.question import Question, many_examples, mean_cost
from inkling.analysis.backprop.sampling import Sampler
from inkling.gui.backprop.list_view import DELTA, ListView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.tables.entry_list import NAME, THETA, VALUE
from inkling.gui.backprop.tables.list_bar import BATCH, BY_PLACE, CROWD, NUDGE
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.formats import fixed

MakeWindow = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ListView]:
    view = ListView()
    qtbot.addWidget(view)
    view.resize(640, 300)
    view.show()
    yield view
    view.shut_down()


def show(qtbot: QtBot, view: ListView, look: Look) -> None:
    view.show_look(look)
    qtbot.waitUntil(lambda: not view.list_errand.busy and not view.trial_errand.busy, timeout=20_000)


def row(view: ListView, number: int) -> tuple[str, ...]:
    rows = view.rows.entries
    return tuple(str(rows.data(rows.index(number, column))) for column in (NAME, THETA, VALUE))


def click_row(view: ListView, number: int) -> None:
    place = view.rows.visualRect(view.rows.entries.index(number, NAME)).center()
    QTest.mouseClick(view.rows.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def test_all_entries_stand_there_the_largest_first(qtbot: QtBot, view: ListView) -> None:
    look = look_of(model_of("course"))
    show(qtbot, view, look)
    gradient = gradient_of(look.network, look.passed.gradient)
    assert view.rows.entries.rowCount() == 13_002
    np.testing.assert_array_equal(view.rows.entries.places, gradient.order)
    first = view.rows.entries.entry(0)
    value, theta = float(look.passed.gradient[first.place]), float(look.network.theta[first.place])
    assert row(view, 0) == (str(first), fixed(theta, 4), fixed(value, 4))
    assert row(view, 13_001)[2] == "0"  # exactly
    facts = view.side.facts.text()
    assert f"lies in {gradient.holding()} entries" in facts
    assert f"{round(100 * gradient.zeros / 13_002)}% are exactly 0" in facts
    assert view.side.blocks.shares == gradient.by_layer
    assert view.side.histogram.counts.sum() == 13_002 - gradient.zeros
    heading, lines = view.table() or ((), ())
    assert tuple(heading) == ("entry", "theta", "derivative")
    assert next(iter(lines)) == (str(first), theta, value)


def test_every_entry_is_checked_by_nudging_when_all_rests(qtbot: QtBot, view: ListView) -> None:
    show(qtbot, view, look_of(model_of("course")))
    qtbot.waitUntil(lambda: view.side.badge.text().startswith("✓ 13002 entries"), timeout=5000)


def test_a_wrong_gradient_would_be_seen(qtbot: QtBot, view: ListView) -> None:
    look = look_of(model_of("course"))
    look.passed.gradient[np.abs(look.passed.gradient).argmax()] *= 1.001
    show(qtbot, view, look)
    qtbot.waitUntil(lambda: view.side.badge.text().startswith("≠"), timeout=5000)


def test_a_click_and_enter_pick_an_entry(qtbot: QtBot, view: ListView) -> None:
    look = look_of(model_of("course"))
    show(qtbot, view, look)
    picked: list[object] = []
    view.entry_chosen.connect(picked.append)
    click_row(view, 2)
    QTest.keyClick(view.rows, Qt.Key.Key_Down)
    assert picked == [view.rows.entries.entry(2)]
    QTest.keyClick(view.rows, Qt.Key.Key_Return)
    assert picked[1] == view.rows.entries.entry(3)
    scrolled = view.rows.verticalScrollBar().value()
    view.show_look(replace(look, entry=view.rows.entries.entry(3)))
    assert (len(picked), view.rows.currentIndex().row()) == (2, 3)
    assert view.rows.verticalScrollBar().value() == scrolled  # it is seen already


def test_what_is_selected_elsewhere_comes_into_sight(qtbot: QtBot, view: ListView) -> None:
    model, picked = model_of("course"), list[object]()
    view.entry_chosen.connect(picked.append)
    show(qtbot, view, look_of(model))
    view.bar.search.setText("layer3")
    show(qtbot, view, look_of(model, entry="layer1.weights[3,400]"))
    index = view.rows.currentIndex()
    assert str(view.rows.entries.entry(index.row())) == "layer1.weights[3,400]"
    assert view.rows.viewport().rect().contains(view.rows.visualRect(index).center())
    assert (view.bar.search.text(), picked) == ("", [])
    view.show_look(look_of(model))
    assert not view.rows.selectionModel().hasSelection()


def test_the_list_is_searched_and_cut_down_to_a_block(qtbot: QtBot, view: ListView) -> None:
    show(qtbot, view, look_of(model_of("course")))
    QTest.keyClicks(view.bar.search, "layer2.weights[3, 5]")
    assert [row(view, 0)[0], view.rows.entries.rowCount()] == ["layer2.weights[3,5]", 1]
    view.bar.search.setText("bias")
    assert view.rows.entries.rowCount() == 42
    view.bar.search.clear()
    for name, count in (("layer1", 12_560), ("layer2.weights", 256), ("layer3.bias", 10), ("", 13_002)):
        QTest.mouseClick(
            view.side.blocks, LEFT, Qt.KeyboardModifier.NoModifier, view.side.blocks.area_of(name).center()
        )
        assert view.rows.entries.rowCount() == count
    QTest.keyClick(view.side.blocks, Qt.Key.Key_Up)
    assert view.rows.entries.rowCount() == 10
    view.bar.order.set_name(BY_PLACE)
    view.bar.order_chosen.emit(BY_PLACE)
    assert [row(view, n)[0] for n in range(10)] == [f"layer3.bias[{n}]" for n in range(10)]


def test_nudges_are_the_other_way(qtbot: QtBot, view: ListView) -> None:
    look = look_of(model_of("course"))
    show(qtbot, view, look)
    view.bar.shown.set_name(NUDGE)
    view.bar.shown_chosen.emit(NUDGE)
    place = int(view.rows.entries.places[0])
    assert row(view, 0)[2] == fixed(-look.passed.gradient[place], 4)


def test_while_a_network_trains_selection_and_place_stay(qtbot: QtBot, view: ListView) -> None:
    look = look_of(model_of("course"))
    show(qtbot, view, look)
    sorted_: list[object] = []
    view.list_errand.done.connect(sorted_.append)
    view.rows.verticalScrollBar().setValue(5000)
    top = view.rows.rowAt(view.rows.rowHeight(0))
    click_row(view, top)
    place, scrolled = view.rows.current_place(), view.rows.verticalScrollBar().value()
    look = replace(look, entry=view.rows.entries.entry(top))
    for seed in range(20):
        look = moved(look, seed)
        view.show_look(look)
        qtbot.wait(20)
        assert view.rows.current_place() == place
        assert view.rows.verticalScrollBar().value() == scrolled
        np.testing.assert_array_equal(view.rows.entries.values, look.passed.gradient)
    assert 1 <= len(sorted_) <= 5


@pytest.mark.parametrize("source", [BATCH, CROWD])
def test_the_mean_over_many_is_listed(qtbot: QtBot, view: ListView, source: str) -> None:
    examples = learnable(beyond=7)
    look = look_of(model_of("course"), examples)
    show(qtbot, view, look)
    view.bar.source.set_name(source)
    view.bar.source_chosen.emit(source)
    show(qtbot, view, look)
    sampler = Sampler()
    sample = sampler.crowd(look.model, examples) if source == CROWD else sampler.batch(look.model, examples, 8, 0)
    assert len(sample) == (53 if source == CROWD else 8)
    columns = many_examples(look.model, sample.examples)
    question = look.question_of(columns)
    question.network.loss_and_gradient(columns.x, columns.y, question.loss)
    np.testing.assert_allclose(view.rows.entries.values, question.network.gradient, atol=1e-15)
    assert f"mean of {len(sample)} training digits" in view.side.facts.text()
    assert view.side.badge.text() == ""


def test_turning_an_entry_does_what_its_slope_says(qtbot: QtBot, view: ListView) -> None:
    look = look_of(model_of("course"), entry="layer3.bias[4]")
    show(qtbot, view, look)
    assert look.entry is not None
    question: Question = look.question_of()
    question.network.theta[look.entry.place] += DELTA
    real = mean_cost(question.network, question.loss, question.columns) - look.passed.cost
    slope = DELTA * look.passed.gradient[look.entry.place]
    words = f"C changes by {fixed(real, 4)}; {fixed(slope, 4)} by its slope"
    assert view.side.trial.text() == f"layer3.bias[4] + 0.1: {words}"


def test_the_best_reader_has_its_thirty_largest_checked(qtbot: QtBot, view: ListView) -> None:
    show(qtbot, view, look_of(model_of("best-reader"), digit=7))
    assert view.rows.entries.rowCount() == 308_722
    qtbot.waitUntil(lambda: view.side.badge.text().startswith("✓ 30 entries"), timeout=20_000)
    view.show_look(None)
    assert view.rows.entries.rowCount() == 0


def test_it_speaks_french(qtbot: QtBot, open_window: MakeWindow) -> None:
    window = open_window(ready=False, language="fr")
    view = window.plots.gradient.views["list"]
    assert isinstance(view, ListView)
    show(qtbot, view, look_of(model_of("course")))
    assert "valent exactement 0\N{NO-BREAK SPACE}: pas d’encre, pas de faute" in view.side.facts.text()
    assert "," in row(view, 0)[1]
    qtbot.waitUntil(lambda: "composantes vérifiées numériquement" in view.side.badge.text(), timeout=5000)
    assert "13\u202f002" in view.side.badge.text()


def test_list_and_diagram_select_the_same(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.plots.show_gradient_page()
    window.plots.gradient.show_view("list")
    view = window.plots.gradient.view()
    assert isinstance(view, ListView)
    qtbot.waitUntil(lambda: view.rows.entries.rowCount() > 0, timeout=20_000)
    qtbot.waitUntil(lambda: not view.list_errand.busy, timeout=20_000)
    click_row(view, 1)
    assert window.explorer.explorer.entry == view.rows.entries.entry(1)
    assert view.rows.currentIndex().row() == 1
    other = view.rows.entries.entry(40)
    window.explorer.select_entry(other)
    assert view.rows.current_place() == other.place
    assert view.rows.viewport().rect().contains(view.rows.visualRect(view.rows.currentIndex()).center())


def test_a_letter_asks_for_no_names(qtbot: QtBot, view: ListView, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's search as one types would go through all rows: seconds, in a large network."""
    show(qtbot, view, look_of(model_of("course")))
    asked = list[int]()
    monkeypatch.setattr(view.rows.entries, "text", lambda row, _column: str(asked.append(row)))
    view.rows.setFocus()
    QTest.keyClick(view.rows, Qt.Key.Key_Q)
    QApplication.processEvents()
    assert len(set(asked)) < 200
