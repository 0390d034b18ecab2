"""Chain rule: every number of one entry against the engine and against the network with θ really changed."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french, press_word, shown
from inkling.analysis.backprop.entries import Entry, parse_entry
from inkling.analysis.backprop.own_steps import own_steps
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.parts.painting import signed
from inkling.gui.backprop.parts.weighing import CHAIN, CURVE, OUTER, PATHS, STEPS, TREE

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PARTS = (CHAIN, TREE, CURVE, PATHS, OUTER, STEPS)
LookAt = Callable[..., Look]


@pytest.fixture
def view(qtbot: QtBot) -> ChainView:
    return shown(qtbot, ChainView(None), None, width=800, height=300)  # type: ignore[arg-type]


def picked(view: ChainView) -> list[Entry]:
    told: list[Entry] = []
    view.entry_chosen.connect(told.append)
    return told


def cost_with(look: Look, entry: Entry, delta: float) -> float:
    """C with one entry really moved; θ is put back."""
    question = look.passed.question
    before = question.network.theta[entry.place]
    question.network.theta[entry.place] = before + delta
    cost = question.network.cost(question.columns.x, question.columns.y, question.loss)
    question.network.theta[entry.place] = before
    return cost


def test_without_a_selection_the_largest_entry_is_picked_and_said_so(view: ChainView, look_at: LookAt) -> None:
    look = look_at()
    view.show_look(look)
    assert parse_entry(look.network, view.entry.field.text()).place == np.abs(look.passed.gradient).argmax()
    assert "picked" in view.entry.told.text()
    first = view.entry.field.text()
    view.show_look(look_at(drawn=0.6))  # another drawing: another largest one, maybe
    view.show_look(look)
    assert view.entry.field.text() == first
    view.show_look(look_at(entry="layer2.bias[3]"))
    assert view.entry.field.text() == "layer2.bias[3]"
    assert "picked" not in view.entry.told.text()


def test_another_entry_is_typed(view: ChainView, look_at: LookAt, qtbot: QtBot) -> None:
    look = look_at()
    view.show_look(look)
    told = picked(view)
    view.entry.field.selectAll()
    qtbot.keyClicks(view.entry.field, "layer2.weights[3,99]")
    qtbot.keyClick(view.entry.field, Qt.Key.Key_Return)
    assert told == []
    assert "layer2.weights[15,15]" in view.entry.told.text()
    view.show_look(look)
    assert "layer2.weights[15,15]" in view.entry.told.text()  # news of the same leave it there
    qtbot.keyClick(view.entry.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(view.entry.field, "layer2.weights[3,5]")
    qtbot.keyClick(view.entry.field, Qt.Key.Key_Return)
    assert list(map(str, told)) == ["layer2.weights[3,5]"]


@pytest.mark.parametrize(
    "entry", ["layer3.weights[4,5]", "layer3.bias[4]", "layer2.weights[3,5]", "layer1.weights[3,260]"]
)
def test_the_links_make_the_derivative_and_the_numeric_one_agrees(
    view: ChainView, look_at: LookAt, entry: str
) -> None:
    look = look_at(entry=entry)
    view.show_look(look)
    *links, product = (spot.text for spot in view.links.spots())
    place = parse_entry(look.network, entry).place
    assert len(links) == 3
    assert f"= {signed(float(look.passed.gradient[place]))}" in product
    assert "✓ off by" in product
    _, rows = view.table() or ((), ())
    numbers = dict(rows)  # type: ignore[arg-type]
    values = [float(value) for value in numbers.values()]
    assert np.prod(values[:3]) == pytest.approx(float(look.passed.gradient[place]), rel=1e-12)
    assert numbers["numeric"] == pytest.approx(numbers["backprop"], rel=1e-4, abs=1e-9)
    if entry == "layer3.bias[4]":
        assert "always 1" in links[0]
        assert "2(a − y)" in links[2]


def test_a_wrong_derivative_is_seen(view: ChainView, look_at: LookAt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "inkling.gui.backprop.parts.weighing.numeric_derivatives", lambda question, places: np.array([0.5])
    )
    view.show_look(look_at(entry="layer3.weights[4,5]"))
    assert "≠" in view.links.spots()[-1].text
    assert "✓ off" not in view.links.spots()[-1].text


def test_the_slider_moves_four_numbers_and_not_the_model(view: ChainView, look_at: LookAt) -> None:
    look = look_at(entry="layer2.weights[3,5]")
    assert look.entry is not None
    before = look.network.theta.copy()
    view.show_look(look)
    press_word(view, TREE)
    view.slider.setFocus()
    view.slider.setValue(0)
    for _ in range(7):
        QTest.keyClick(view.slider, Qt.Key.Key_Right)
    delta = view.delta.value()
    assert delta == pytest.approx(0.7)
    z = float(look.passed.stages[1].z[3] + delta * look.passed.stages[0].a[5])
    after = [spot.text.rpartition(": ")[2] for spot in view.tree.spots()]
    expected = (before[look.entry.place] + delta, z, 1 / (1 + np.exp(-z)), cost_with(look, look.entry, delta))
    assert after == [signed(float(number)).removeprefix("+") for number in expected]
    np.testing.assert_array_equal(look.network.theta, before)


def test_predicted_and_real_change_and_the_step(view: ChainView, look_at: LookAt, qtbot: QtBot) -> None:
    look = look_at(entry="layer3.weights[4,5]")
    assert look.entry is not None
    view.show_look(look)
    press_word(view, CURVE)
    view.delta.selectAll()
    qtbot.keyClicks(view.delta, "0.03")
    qtbot.keyClick(view.delta, Qt.Key.Key_Return)
    slope, value = float(look.passed.gradient[look.entry.place]), float(look.network.theta[look.entry.place])
    real = cost_with(look, look.entry, 0.03) - look.passed.cost
    lines = view.curve.lines()
    assert ("rolls left" if slope > 0 else "rolls right") in lines[0]
    assert lines[2].endswith(f"= {signed(value - 1.5 * slope).removeprefix('+')}")
    assert lines[4].split("\t")[1:] == [signed(0.03 * slope), signed(real)]
    told = picked(view)
    spot = next(spot for spot in view.curve.spots() if spot.value is not None)
    QTest.mouseClick(view.curve, LEFT, NONE, spot.rect.center().toPoint())
    sizes = np.abs(look.passed.gradient)
    assert told[0].place == np.where(sizes > 0, sizes, np.inf).argmin()


def test_a_pixels_weight_has_160_paths(view: ChainView, look_at: LookAt) -> None:
    look = look_at(entry="layer1.weights[3,260]")
    assert look.entry is not None
    view.show_look(look)
    press_word(view, PATHS)
    _, rows = view.table() or ((), ())
    *paths, total = rows
    assert len(paths) == len(view.paths.spots()) == 160
    assert total[-1] == pytest.approx(float(look.passed.gradient[look.entry.place]), abs=1e-12)
    assert "160" in view.paths.sum()
    sizes = [abs(float(path[-1])) for path in paths]  # type: ignore[arg-type]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 0


def test_the_outer_product_is_the_layers_gradient(view: ChainView, look_at: LookAt) -> None:
    look = look_at(entry="layer2.weights[3,5]")
    view.show_look(look)
    press_word(view, OUTER)
    told = picked(view)
    matrix = view.outer._areas()[2]
    point = QPoint(round(matrix.left() + matrix.width() * 7.5 / 16), round(matrix.top() + matrix.height() * 2.5 / 16))
    QTest.mouseClick(view.outer, Qt.MouseButton.RightButton, NONE, point)
    assert told == []
    QTest.mouseClick(view.outer, LEFT, NONE, point)
    assert str(told[0]) == "layer2.weights[2,7]"
    QTest.keyClick(view.outer, Qt.Key.Key_Down)
    assert str(told[1]) == "layer2.weights[4,5]"
    assert signed(float(look.network.stages[1].parameters[0].gradient[3, 5])) in view.outer.accessibleDescription()


def test_its_own_steps_are_the_optimizers(view: ChainView, look_at: LookAt, qtbot: QtBot) -> None:
    look = look_at("tanh", entry="layer2.weights[4,5]")
    assert look.entry is not None
    view.show_look(look)
    press_word(view, STEPS)
    assert view.optimizer.name() == "adam"  # the model's own
    qtbot.waitUntil(lambda: bool(view.steps.lines()))
    expected = own_steps(look.question_of(), [look.entry.place], "adam", {}, 0.01)
    _, rows = view.table() or ((), ())
    np.testing.assert_allclose([row[1] for row in rows], expected.rates[0], rtol=1e-12)
    (word,) = (one for one in view.optimizer.row.words() if one.name == "adagrad")
    QTest.mouseClick(word, LEFT)
    qtbot.waitUntil(lambda: bool(view.steps.lines()) and "0.05" in view.steps.lines()[-1])
    _, rows = view.table() or ((), ())
    small, large = sorted(next(iter(rows))[1:3])  # type: ignore[type-var]
    assert large > 3 * small  # type: ignore[operator]


def test_a_large_network_is_weighed_by_a_worker(view: ChainView, look_at: LookAt, qtbot: QtBot) -> None:
    look = look_at("best-reader", entry="layer2.weights[3,5,1,1]")
    view.show_look(look)
    assert "…" in view.links.spots()[-1].text
    qtbot.waitUntil(lambda: "✓ off" in view.links.spots()[-1].text, timeout=20_000)
    press_word(view, CURVE)
    qtbot.waitUntil(lambda: bool(view.curve.lines()), timeout=20_000)
    assert look.entry is not None
    real = cost_with(look, look.entry, view.delta.value()) - look.passed.cost
    assert view.curve.lines()[4].split("\t")[2] == signed(real)
    press_word(view, PATHS)
    qtbot.waitUntil(lambda: "dense layers alone" in view.paths.note, timeout=20_000)
    press_word(view, OUTER)
    assert "dense" in view.outer.note


def test_what_comes_late_for_another_wish_is_dropped(view: ChainView, look_at: LookAt, qtbot: QtBot) -> None:
    view.show_part(CURVE)
    view.show_look(look_at("best-reader", entry="layer1.weights[0,0,1,1]"))
    qtbot.waitUntil(lambda: view._work.worker() is not None)
    view.show_look(look_at("course", entry="layer3.weights[4,5]"))
    lines = view.curve.lines()
    assert lines
    qtbot.waitUntil(lambda: not view._work._dropped)
    assert view.curve.lines() == lines
    view.show_look(None)
    assert view.table() is None
    assert not view.curve.lines()


@pytest.mark.parametrize("name", ["course", "tanh", "radial", "threshold", "3blue1brown-mnist", "best-reader"])
@pytest.mark.parametrize("size", [(260, 200), (900, 300)])
def test_every_part_is_painted_for_every_network(
    view: ChainView, look_at: LookAt, name: str, size: tuple[int, int]
) -> None:
    view.resize(*size)
    look = look_at(name)
    for parameter in look.network.parameters:
        entry = parse_entry(look.network, f"{parameter.name}[{','.join('0' * parameter.value.ndim)}]")
        chosen = Look(look.passed, look.model, None, entry, 1.5, 10, None, 0, True)
        for part in PARTS:
            view.show_part(part)
            view.show_look(chosen)
            assert not view.grab().isNull()
            view.table()


def test_in_french(view: ChainView, look_at: LookAt, qapp: QApplication) -> None:
    with in_french(qapp):
        view.show_look(look_at())
        assert [word.text() for word in view.choice.row.words()][:2] == ["Chaîne", "Arbre"]
        assert "choisi, le plus grand" in view.entry.told.text()
        view.entry.field.setText("poids")
        QTest.keyClick(view.entry.field, Qt.Key.Key_Return)
        assert "n’est ni" in view.entry.told.text() or "« poids »" in view.entry.told.text()
