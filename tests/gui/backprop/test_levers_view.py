"""Three levers: what is shown is what the engine says, and a click or a key picks it."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french, press_word, shown
from gui_helpers import draw
from inkling.analysis.backprop.levers import levers
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.levers_view import BEFORE, BIAS, FAN, LEVERS, WEIGHTS, LeversView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.parts.asked import LENGTH
from inkling.gui.backprop.parts.painting import signed
from inkling.gui.backprop.parts.part import Part
from inkling.gui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
PARTS = (LEVERS, WEIGHTS, BEFORE, BIAS, FAN)
LookAt = Callable[..., Look]


@pytest.fixture
def view(qtbot: QtBot) -> LeversView:
    return shown(qtbot, LeversView(None), None, width=700, height=300)  # type: ignore[arg-type]


def at(part: Part, number: int) -> QPoint:
    """The middle of its n-th spot that can be picked."""
    return [spot for spot in part.spots() if spot.value is not None][number].rect.center().toPoint()


def click(part: Part, number: int) -> None:
    QTest.mouseClick(part, LEFT, Qt.KeyboardModifier.NoModifier, at(part, number))


def picked(view: LeversView) -> list[object]:
    told: list[object] = []
    view.neuron_chosen.connect(told.append)
    return told


def test_an_output_is_asked_for_twice_its_distance_and_picked_by_a_click(view: LeversView, look_at: LookAt) -> None:
    look = look_at()
    view.show_look(look)
    told = picked(view)
    y = np.eye(10)[4]
    wishes = -2 * (look.passed.stages[-1].a - y)
    spots = [spot for spot in view.strip.spots() if spot.value is not None]
    assert [spot.text.rpartition(" = ")[2] for spot in spots] == [signed(float(wish)) for wish in wishes]
    assert wishes[4] > 0 > wishes[3]
    click(view.strip, 7)
    assert told == [(2, 7)]


def test_with_cross_entropy_the_wishes_are_y_minus_the_answer(view: LeversView, look_at: LookAt) -> None:
    look = look_at("tanh")
    view.show_look(look)
    wishes = np.eye(10)[4] - look.passed.stages[-1].a
    spots = view.strip.spots()
    assert "y − ŷ" in spots[0].text
    assert [spot.text.rpartition(" = ")[2] for spot in spots[1:]] == [signed(float(wish)) for wish in wishes]


def test_the_keyboard_picks_an_output(view: LeversView, look_at: LookAt, qtbot: QtBot) -> None:
    view.show_look(look_at())
    told = picked(view)
    view.strip.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(view.strip, key)
    assert told == [(2, 1)]


def test_the_levers_are_the_engines_and_a_click_shows_more(view: LeversView, look_at: LookAt) -> None:
    look = look_at(neuron=(1, 3))
    view.show_look(look)
    found = levers(look.passed, 1, (3,), length=LENGTH)
    heading, rows = view.table() or ((), ())
    assert heading[-1] == "gain"
    assert [row[2:] for row in rows] == [
        (one.dz, one.da, one.gain) for one in (found.bias, found.by_weights, found.by_inputs)
    ]
    texts = [spot.text for spot in view.levers.spots()]
    assert signed(found.by_weights.dz) in texts[1]
    click(view.levers, 1)
    assert view.choice.name() == WEIGHTS
    assert view.weights.isVisible()
    assert not view.levers.isVisible()


def test_weights_and_activations_have_one_profile(view: LeversView, look_at: LookAt) -> None:
    look = look_at(neuron=(1, 3))
    view.show_look(look)
    press_word(view, WEIGHTS)
    gradient = look.network.stages[1].parameters[0].gradient[3]
    assert signed(float(gradient[5])) in view.weights.spots()[5].text
    _, rows = view.table() or ((), ())
    columns = np.array([row[1:] for row in rows])
    np.testing.assert_allclose(columns[:, 2], gradient, rtol=1e-12)
    wish = -look.passed.stages[1].d_z[3]
    np.testing.assert_allclose(-columns[:, 2], wish * columns[:, 0], rtol=1e-12)  # a line through 0
    assert signed(float(wish)) in view.scatter.accessibleDescription()
    assert view.scatter.isVisible()


def test_three_clicks_lead_back_to_the_pixels(view: LeversView, look_at: LookAt) -> None:
    view.show_look(look_at())
    press_word(view, BEFORE)
    told = picked(view)
    click(view.before, 2)
    assert told[-1] == (1, 2)
    view.show_look(look_at(neuron=(1, 2)))
    click(view.before, 9)
    assert told[-1] == (0, 9)
    view.show_look(look_at(neuron=(0, 9)))
    pixel = 10 * 28 + 9
    spot = next(spot for spot in view.before.spots() if spot.value == (-1, pixel))
    QTest.mouseClick(view.before, LEFT, Qt.KeyboardModifier.NoModifier, spot.rect.center().toPoint())
    assert told[-1] == (-1, pixel)
    look = look_at(neuron=(-1, pixel))
    view.show_look(look)
    assert "no levers" in view.before.note
    press_word(view, FAN)
    _, rows = view.table() or ((), ())
    assert list(rows)[-1][-1] == pytest.approx(look.passed.input_wishes.ravel()[pixel], rel=1e-12)


def test_wished_activations_go_by_the_sign_of_the_weight(view: LeversView, look_at: LookAt) -> None:
    look = look_at(neuron=(2, 4))
    view.show_look(look)
    press_word(view, BEFORE)
    _, rows = view.table() or ((), ())
    assert all((row[2] > 0) == (row[4] > 0) for row in rows)  # type: ignore[operator]
    view.show_look(look_at(neuron=(2, 3)))
    _, rows = view.table() or ((), ())
    assert all((row[2] > 0) == (row[4] < 0) for row in rows)  # type: ignore[operator]


def test_dragging_b_moves_the_curve_and_not_the_model(view: LeversView, look_at: LookAt) -> None:
    look = look_at(neuron=(1, 3))
    before = look.network.theta.copy()
    view.show_look(look)
    press_word(view, BIAS)
    bias, z = float(look.network.stages[1].parameters[1].value[3]), float(look.passed.stages[1].z[3])
    assert [text.rpartition("= ")[2] for text in view.curve.numbers()][:2] == [_text(bias), _text(z)]
    view.slider.setFocus()
    for _ in range(5):
        QTest.keyClick(view.slider, Qt.Key.Key_Right)
    a = 1 / (1 + np.exp(-(z + 0.5)))
    numbers = [text.rpartition("= ")[2] for text in view.curve.numbers()]
    assert numbers == [_text(bias + 0.5), _text(z + 0.5), _text(a), _text(a * (1 - a))]
    np.testing.assert_array_equal(look.network.theta, before)
    view.show_look(look_at(neuron=(1, 4)))
    assert view.slider.value() == 0


def _text(value: float) -> str:
    return signed(value).removeprefix("+")


def test_the_fan_adds_up_and_a_branch_is_picked(view: LeversView, look_at: LookAt) -> None:
    look = look_at(neuron=(0, 6))
    view.show_look(look)
    press_word(view, FAN)
    _, rows = view.table() or ((), ())
    *branches, total = rows
    wish = look.passed.handed_back[0]
    assert wish is not None
    assert total[-1] == pytest.approx(float(wish[6]), rel=1e-12)
    assert sum(float(row[3]) for row in branches) == pytest.approx(float(total[-1]), rel=1e-9)  # type: ignore[arg-type]
    assert len(branches) == 16
    told = picked(view)
    click(view.fan, 0)
    weights, d_z = look.network.stages[1].parameters[0].value, look.passed.stages[1].d_z
    assert told == [(1, int(np.abs(weights[:, 6] * d_z).argmax()))]


def test_of_an_output_the_fan_of_the_neuron_that_is_asked_most(view: LeversView, look_at: LookAt) -> None:
    look = look_at()
    view.show_look(look)
    press_word(view, FAN)
    wish = look.passed.handed_back[1]
    assert wish is not None
    most = int(np.abs(wish).argmax())
    assert f"a2[{most}]" in view.fan.accessibleDescription()
    _, rows = view.table() or ((), ())
    assert list(rows)[-1][-1] == pytest.approx(float(wish[most]), rel=1e-12)


@pytest.mark.parametrize("name", ["course", "tanh", "radial", "threshold", "3blue1brown-mnist", "best-reader"])
@pytest.mark.parametrize("size", [(260, 200), (900, 300)])
def test_every_part_is_painted_for_every_network(
    view: LeversView, look_at: LookAt, name: str, size: tuple[int, int]
) -> None:
    view.resize(*size)
    look = look_at(name)
    for stage in range(-1, len(look.passed.stages)):
        chosen = Look(look.passed, look.model, (stage, 0), None, 1.5, 10, None, 0, True)
        for part in PARTS:
            view.show_part(part)
            view.show_look(chosen)
            assert not view.grab().isNull()
            view.table()
    view.show_look(None)
    assert view.table() is None


def test_of_a_map_the_place_that_matters_most(view: LeversView, look_at: LookAt) -> None:
    look = look_at("best-reader")
    d_z = look.passed.stages[1].d_z[3]
    view.show_look(Look(look.passed, look.model, (1, 3 * d_z.size), None, 1.5, 10, None, 0, True))
    y, x = np.unravel_index(np.abs(d_z).argmax(), d_z.shape)
    press_word(view, FAN)
    assert f"a2[3,{y},{x}]" in view.fan.accessibleDescription()
    view.show_look(Look(look.passed, look.model, (2, 0), None, 1.5, 10, None, 0, True))
    press_word(view, LEVERS)
    assert "neither weights nor biases" in view.levers.note


def test_in_french(view: LeversView, look_at: LookAt, qapp: QApplication) -> None:
    with in_french(qapp):
        view.show_look(look_at())
        assert [word.text() for word in view.choice.row.words()] == ["Leviers", "Poids", "Avant", "Biais", "Éventail"]
        assert "C baisse de" in view.levers.spots()[0].text
        assert "," in view.strip.spots()[1].text
        assert "«\u00a00\u00a0»" in view.strip.spots()[1].text


def test_in_the_window_a_click_selects_the_neuron_and_an_entry_is_followed(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.plots.show_gradient_page()
    page = window.plots.gradient
    levers_view, chain_view = page.views["levers"], page.views["chain"]
    assert isinstance(levers_view, LeversView)
    assert isinstance(chain_view, ChainView)
    qtbot.waitUntil(lambda: bool(levers_view.strip.spots()))
    click(levers_view.strip, 6)
    stage = len(window.session.model.network.stages) - 1
    assert window.explorer.explorer.neuron == (stage, 6)
    press_word(levers_view, BEFORE)
    pickable = [spot.value for spot in levers_view.before.spots() if spot.value is not None]
    click(levers_view.before, pickable.index((stage - 1, 3)))
    assert window.explorer.explorer.neuron == (stage - 1, 3)
    page.show_view("chain")
    assert "picked" in chain_view.entry.told.text()
    chain_view.entry.field.selectAll()
    qtbot.keyClicks(chain_view.entry.field, f"layer{stage + 1}.bias[2]")
    qtbot.keyClick(chain_view.entry.field, Qt.Key.Key_Return)
    assert str(window.explorer.explorer.entry) == f"layer{stage + 1}.bias[2]"
    assert window.explorer.explorer.neuron == (stage, 2)
    assert "picked" not in chain_view.entry.told.text()
    window.drawing.clear()
    qtbot.waitUntil(lambda: chain_view.table() is None)
