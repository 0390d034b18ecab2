"""The view of softmax: one z dragged moves all ŷ, each cell of the Jacobian tells its formula."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import EVERY_KIND, in_french, later, look_at, shown
from inkling.analysis.backprop.softmax import softmax_of
from inkling.gui.backprop.softmax_view import SoftmaxView
from inkling.gui.widgets.figures.panels import figures

LEFT = Qt.MouseButton.LeftButton


def drag(view: SoftmaxView, index: int, pixels: int) -> None:
    """With the mouse."""
    start = view.logits.bar_of(index).center().toPoint()
    QTest.mousePress(view.logits, LEFT, pos=start)
    QTest.mouseMove(view.logits, start + QPoint(pixels, 0))
    QTest.mouseRelease(view.logits, LEFT, pos=start + QPoint(pixels, 0))


@pytest.mark.parametrize("name", EVERY_KIND)
def test_it_shows_the_z_of_every_kind_of_network(qtbot: QtBot, name: str) -> None:
    look = look_at(name)
    view = shown(qtbot, SoftmaxView(), look)
    view.grab()
    soft = view.logits.soft
    assert soft is not None
    np.testing.assert_array_equal(soft.z, look.passed.stages[-1].z)
    own = look.network.architecture.output_activation == "softmax"
    assert ("does not use softmax" in view.sentence.text()) is not own
    if own:
        np.testing.assert_allclose(soft.shares, look.passed.stages[-1].a, rtol=1e-9)


def test_one_z_dragged_moves_all_and_back_returns_to_mine(qtbot: QtBot) -> None:
    look = look_at("relu")
    view = shown(qtbot, SoftmaxView(), look)
    mine = look.passed.stages[-1].z.copy()
    step = view.logits.per_pixel()
    assert not view.back.isEnabled()
    drag(view, 3, 20)
    soft = view.logits.soft
    assert soft is not None
    expected = mine.copy()
    expected[3] += 20 * step
    np.testing.assert_allclose(soft.z, expected)
    np.testing.assert_allclose(soft.shares, softmax_of(expected).shares)
    assert np.all(soft.shares != softmax_of(mine).shares)
    assert soft.shares.sum() == pytest.approx(1.0)
    np.testing.assert_array_equal(look.passed.stages[-1].z, mine)
    QTest.mouseClick(view.back, LEFT)
    assert view.logits.soft is not None
    np.testing.assert_array_equal(view.logits.soft.z, mine)
    assert not view.back.isEnabled()


def test_the_keys_move_a_z_too(qtbot: QtBot) -> None:
    look = look_at("relu")
    view = shown(qtbot, SoftmaxView(), look)
    z = look.passed.stages[-1].z
    for _ in range(2):
        QTest.keyClick(view.logits, Qt.Key.Key_Down)
    QTest.keyClick(view.logits, Qt.Key.Key_Right)
    QTest.keyClick(view.logits, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.logits.soft is not None
    assert view.logits.soft.z[2] == pytest.approx(z[2] + 0.1 - 1.0)
    QTest.keyClick(view.logits, Qt.Key.Key_Backspace)
    np.testing.assert_array_equal(view.logits.soft.z, z)


def test_what_is_dragged_stays_while_the_network_learns_and_ends_with_another_drawing(qtbot: QtBot) -> None:
    look = look_at("relu")
    view = shown(qtbot, SoftmaxView(), look)
    drag(view, 0, 30)
    assert view.logits.soft is not None
    dragged = view.logits.soft.z[0]
    look = look_at(later(look))
    view.show_look(look)
    assert view.logits.soft.z[0] == dragged
    assert view.logits.soft.z[1] == look.passed.stages[-1].z[1]
    view.show_look(look_at(look.model, number=1))
    assert not view.back.isEnabled()


@pytest.mark.parametrize(("row", "column"), [(4, 4), (4, 7), (9, 0)])
def test_a_cell_tells_its_formula(qtbot: QtBot, row: int, column: int) -> None:
    look = look_at("relu")
    view = shown(qtbot, SoftmaxView(), look)
    view.grab()
    chosen, place = list[object](), view.jacobian.rect_of(row, column).center().toPoint()
    view.jacobian.chosen.connect(lambda *cell: chosen.append(cell))
    QTest.mouseClick(view.jacobian, Qt.MouseButton.RightButton, pos=place)
    assert chosen == []
    QTest.mouseClick(view.jacobian, LEFT, pos=place)
    assert view.jacobian.cell == (row, column)
    a = look.passed.stages[-1].a
    name, formula, numbers, value, total = view.jacobian.words(row, column)
    assert name == f"∂ŷ[{row}]/∂z[{column}]"
    if row == column:
        assert formula == f"= ŷ[{column}](1 − ŷ[{column}])"
        expected = a[column] * (1 - a[column])
        assert numbers == f"= {figures(a[column])} · {figures(1 - a[column])}"
    else:
        assert formula == f"= −ŷ[{row}]·ŷ[{column}]"
        expected = -a[row] * a[column]
        assert numbers == f"= −{figures(a[row])} · {figures(a[column])}"
    assert view.jacobian.soft is not None
    assert view.jacobian.soft.jacobian[row, column] == pytest.approx(expected)
    assert value == f"= {figures(expected)}" or "10" in value
    assert total.endswith("0.0000")
    assert view.collapse.column == column


def test_the_arrow_keys_go_from_cell_to_cell(qtbot: QtBot) -> None:
    view = shown(qtbot, SoftmaxView(), look_at("relu"))
    view.jacobian.choose(9, 9)
    QTest.keyClick(view.jacobian, Qt.Key.Key_Down)
    QTest.keyClick(view.jacobian, Qt.Key.Key_Right)
    QTest.keyClick(view.jacobian, Qt.Key.Key_Right)
    assert view.jacobian.cell == (0, 1)
    assert "∂ŷ[0]/∂z[1]" in view.jacobian.accessibleDescription()


def test_it_collapses_to_the_wish_list(qtbot: QtBot) -> None:
    look = look_at("relu", digit=6)
    view = shown(qtbot, SoftmaxView(), look)
    soft, wishes = view.collapse.soft, look.passed.logit_wishes
    assert soft is not None
    assert wishes is not None
    table = view.table()
    assert table is not None
    rows = list(table[1])
    for k in range(10):
        product = -soft.jacobian[6, k] / soft.shares[6]
        assert product == pytest.approx(-wishes[k])
        assert rows[k][4] == pytest.approx(wishes[k])
        assert view.collapse.product(k).endswith(f"= {figures(-wishes[k])}")


def test_nothing_drawn_shows_nothing_and_z_beyond_all_bounds_are_no_crash(qtbot: QtBot) -> None:
    look = look_at("no hidden layer")
    model = later(look)
    model.network.theta[...] = np.float32(1e30)
    view = shown(qtbot, SoftmaxView(), look_at(model))
    view.grab()
    view.show_look(None)
    view.grab()
    assert view.table() is None
    QTest.keyClick(view.logits, Qt.Key.Key_Right)
    assert not view.back.isEnabled()


def test_it_speaks_french(qtbot: QtBot, qapp: QApplication) -> None:
    with in_french(qapp):
        view = shown(qtbot, SoftmaxView(), look_at("course"))
        view.grab()
        assert view.back.text() == "Rétablir"
        assert view.jacobian.heading.startswith("Jacobienne")
        assert "n’utilise pas softmax" in view.sentence.text()
        assert "," in view.jacobian.words(0, 0)[2]
