"""The view of the cost: its numbers are the engine's, and its trace follows the network."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import EVERY_KIND, in_french, later, look_at, shown
from inkling.gui.backprop.cost_view import LOOKS, CostView


@pytest.mark.parametrize("name", EVERY_KIND)
def test_it_shows_every_kind_of_network(qtbot: QtBot, name: str) -> None:
    look = look_at(name)
    view = shown(qtbot, CostView(), look)
    view.grab()
    costs = view.terms.costs
    assert costs is not None
    mine = costs.square_cost if costs.learns_with == "mse" else costs.cross_entropy
    if costs.learns_with != "perceptron":
        assert mine == pytest.approx(look.passed.cost, rel=1e-12)


def test_each_row_is_of_its_class(qtbot: QtBot) -> None:
    look = look_at("course", digit=7)
    view = shown(qtbot, CostView(), look)
    a = look.passed.stages[-1].a
    for j in range(10):
        square, pull, share, term, cross = view.terms.numbers(j)
        y = float(j == 7)
        assert square == pytest.approx((a[j] - y) ** 2)
        assert pull == pytest.approx(2 * (a[j] - y) * a[j] * (1 - a[j]))
        assert (term == 0.0) is (j != 7)
        assert cross == pytest.approx(share - y)
    assert view.curves.marks() == pytest.approx((view.terms.numbers(7)[2], a[7]))


def test_a_softmax_network_has_no_second_column_of_probabilities(qtbot: QtBot) -> None:
    view = shown(qtbot, CostView(), look_at("relu"))
    assert view.terms.headings().count("ŷ") == 0
    assert len(view.terms.numbers(0)) == 4


def test_the_trace_falls_while_the_network_learns_and_begins_anew_with_another_wish(qtbot: QtBot) -> None:
    look = look_at("course")
    view = shown(qtbot, CostView(), look)
    view.show_look(look)  # the same moment again, for something else was selected
    costs = [look.passed.cost]
    for _ in range(5):
        look = look_at(later(look))
        view.show_look(look)
        costs.append(look.passed.cost)
    assert list(view.trace.costs) == costs
    assert costs == sorted(costs, reverse=True)
    view.show_look(look_at(look.model, digit=2))
    assert len(view.trace.costs) == 1
    view.show_look(look_at(look.model, digit=2, number=1))
    assert len(view.trace.costs) == 1


def test_the_trace_keeps_the_latest_looks_only(qtbot: QtBot) -> None:
    look = look_at("no hidden layer")
    view = shown(qtbot, CostView(), look)
    for _ in range(LOOKS + 5):
        look = look_at(later(look, 0.001))
        view.show_look(look)
    assert len(view.trace.costs) == LOOKS
    assert view.trace.costs[-1] == look.passed.cost


def test_places_say_what_they_mean(qtbot: QtBot) -> None:
    view = shown(qtbot, CostView(), look_at("course"))
    view.grab()
    right = view.terms.width() - 5
    assert "ŷ − y" in view.terms.hint(QPoint(right, view.terms.height() // 2))
    assert "2(a−y)a(1−a)" in view.curves.hint(QPoint(20, 20))
    assert any("trash" in text for _, text in view.gauges.spots)


def test_the_table_adds_up(qtbot: QtBot) -> None:
    look = look_at("course")
    table = shown(qtbot, CostView(), look).table()
    assert table is not None
    heading, rows = table[0], list(table[1])
    squares = [row[heading.index("square")] for row in rows]
    assert sum(squares[:-1]) == pytest.approx(squares[-1])
    assert squares[-1] == pytest.approx(look.passed.cost)
    assert all(isinstance(one, str | float | None) for row in rows for one in row)


def test_nothing_drawn_shows_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, CostView(), look_at("course"))
    view.show_look(None)
    view.grab()
    assert view.terms.costs is None
    assert view.table() is None
    assert not view.trace.costs


@pytest.mark.parametrize(("width", "height"), [(280, 140), (480, 200), (740, 235), (1100, 400)])
def test_no_panel_is_smaller_than_it_can_be_read(qtbot: QtBot, width: int, height: int) -> None:
    view = shown(qtbot, CostView(), look_at("course"), width=width, height=height)
    for panel in (view.terms, view.gauges, view.trace, view.curves):
        assert panel.width() >= panel.least().width()
        assert panel.height() >= panel.least().height()
    places = [panel.geometry() for panel in (view.terms, view.gauges, view.trace, view.curves)]
    assert not any(places[i].intersects(places[j]) for i in range(4) for j in range(i))


def test_a_click_brings_each_panel_into_sight_where_there_is_little_room(qtbot: QtBot) -> None:
    view = shown(qtbot, CostView(), look_at("course"), width=480, height=200)
    area = view.panels.area.viewport()
    for word, panel in zip(
        view.panels.words.words(), (view.terms, view.gauges, view.trace, view.curves), strict=True
    ):
        QTest.mouseClick(word, Qt.MouseButton.LeftButton)
        assert word.isChecked()
        top = panel.mapTo(area, QPoint(0, 0)).y()
        assert 0 <= top <= area.height() - panel.least().height() or top == 0
    view.resize(1100, 400)
    assert not view.panels.words.isVisible()


def test_it_speaks_french(qtbot: QtBot, qapp: QApplication) -> None:
    with in_french(qapp):
        view = shown(qtbot, CostView(), look_at("course"))
        view.grab()
        assert "Utter Trash" in view.gauges.accessibleName()
        assert "C de ce chiffre" in view.trace.heading
        assert "," in view.terms.accessibleDescription()


def test_numbers_beyond_all_bounds_are_no_crash(qtbot: QtBot) -> None:
    look = look_at("course")
    model = later(look)
    model.network.theta[...] = np.float32(1e30)
    shown(qtbot, CostView(), look_at(model)).grab()
