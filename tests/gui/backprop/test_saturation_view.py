"""The view of saturation: what it shows is the engine's, of the network on screen and of fresh ones."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import EXAMPLES, KINDS, in_french, later, look_at, shown
from inkling.analysis.backprop.fresh import norms_of
from inkling.analysis.backprop.question import Question, exact, many_examples
from inkling.analysis.backprop.saturation import saturation_of
from inkling.data.dataset import Dataset
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.saturation_view import SaturationView
from inkling.training import Configuration
from inkling.training.model import Model, new_model


def settled(qtbot: QtBot, view: SaturationView) -> None:
    """Wait until no worker has anything to do."""
    qtbot.waitUntil(lambda: bool(view.norms.mine.layers) and not view.under_way, timeout=20_000)


def shares(look: Look) -> list[float]:
    """What the engine says of the first 200 examples."""
    asked = Question(exact(look.model.network), look.model.loss, many_examples(look.model, EXAMPLES))
    return [one.saturated for one in saturation_of(asked, most=200)]


def test_it_shows_mine_beside_fresh_networks(qtbot: QtBot) -> None:
    look = look_at("course")
    view = shown(qtbot, SaturationView(), look)
    settled(qtbot, view)
    view.grab()
    assert [one.saturated for one in view.mine.layers] == shares(look)
    assert view.glorot.layers[0].saturated < 0.01 < 0.1 < view.normal.layers[0].saturated
    assert view.glorot.layers[0].slope > 0.2 > 0.15 > view.normal.layers[0].slope
    assert "saturated" in view.normal.caption(view.normal.layers[0])
    assert view.norms.mine == norms_of(look.network, look.passed.gradient)
    assert [len(one.values) for one in view.norms.depths.values()] == [3, 6, 11]
    assert "‖∇C₁‖/‖∇C₁₁‖" in view.norms.faded()


def test_on_real_digits_it_shows_why_there_is_glorot(qtbot: QtBot, mnist: Dataset) -> None:
    view = shown(qtbot, SaturationView(), replace(look_at("course"), examples=mnist.train))
    settled(qtbot, view)
    normal, glorot = view.normal.layers[0], view.glorot.layers[0]
    assert normal.saturated == pytest.approx(0.66, abs=0.06)
    assert normal.slope == pytest.approx(0.043, abs=0.008)
    assert glorot.saturated < 0.005
    assert glorot.slope == pytest.approx(0.235, abs=0.008)
    assert view.mine.count == 200


@pytest.mark.parametrize("name", KINDS)
def test_it_shows_every_kind_of_network(qtbot: QtBot, name: str) -> None:
    view = shown(qtbot, SaturationView(), look_at(name))
    settled(qtbot, view)
    view.grab()
    wanted = 0 if name == "no hidden layer" else len(view.mine.layers)
    assert len(view.normal.layers) == len(view.glorot.layers) == wanted
    if not wanted:
        assert "σ of their own" in view.mine.note


def test_it_shows_convolutions(qtbot: QtBot) -> None:
    view = shown(qtbot, SaturationView(), look_at(_with_convolutions()))
    settled(qtbot, view)
    view.grab()
    assert [one.layer for one in view.mine.layers] == [1, 4]
    assert "silent" in view.mine.caption(view.mine.layers[0])
    assert view.norms.mine.layers == (1, 3, 4, 5)


def test_it_follows_a_network_that_learns_and_makes_fresh_ones_once(qtbot: QtBot) -> None:
    look = look_at("course")
    view = shown(qtbot, SaturationView(), look)
    settled(qtbot, view)
    fresh = view.normal.layers
    before = view.mine.layers
    model = later(look)
    model.network.theta *= np.float32(20.0)
    look = look_at(model)
    view.show_look(look)
    qtbot.waitUntil(lambda: view.mine.layers is not before, timeout=10_000)
    assert [one.saturated for one in view.mine.layers] == shares(look)
    assert view.normal.layers is fresh


def test_results_for_another_network_are_dropped(qtbot: QtBot) -> None:
    view = shown(qtbot, SaturationView(), look_at("course"))
    view.show_look(look_at("tanh"))
    settled(qtbot, view)
    assert [one.activation for one in view.mine.layers] == ["tanh", "sigmoid"]
    view.show_look(None)
    assert view.mine.layers == ()
    assert not view.under_way


def test_enormous_weights_are_no_crash(qtbot: QtBot) -> None:
    model = later(look_at("relu"))
    model.network.theta[...] = np.float32(1e30)
    view = shown(qtbot, SaturationView(), look_at(model))
    qtbot.waitUntil(lambda: not view.under_way, timeout=20_000)
    view.grab()


def test_the_table_has_every_number(qtbot: QtBot) -> None:
    view = shown(qtbot, SaturationView(), look_at("course"))
    settled(qtbot, view)
    table = view.table()
    assert table is not None
    rows = list(table[1])
    assert len(rows) == 9 + 3 + 3 + 6 + 11
    assert all(isinstance(one, str | float | int | None) for row in rows for one in row)


def test_it_speaks_french(qtbot: QtBot, qapp: QApplication) -> None:
    with in_french(qapp):
        view = shown(qtbot, SaturationView(), look_at("course"))
        settled(qtbot, view)
        view.grab()
        assert "saturés" in view.normal.caption(view.normal.layers[0])
        assert view.mine.heading == "Ce réseau"
        assert "," in view.norms.own()


def _with_convolutions() -> Model:
    configuration = Configuration(
        hidden="conv5x2:relu pool2 batchnorm 6:relu", loss="cross-entropy", initializer="he"
    )
    return new_model(configuration, rng=np.random.default_rng(0))
