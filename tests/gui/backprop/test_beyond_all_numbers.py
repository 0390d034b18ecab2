"""θ that is enormous or no number at all, as after steps with an η that is far too large: every view bears it."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from backprop_looks import learnable, look_of, model_of
from inkling.analysis.backprop.both_ways import time_both_ways
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.levers_view import LeversView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.page import GradientPage
from inkling.gui.backprop.parts.weighing import CHAIN, CURVE, OUTER, PATHS, STEPS, TREE
from inkling.gui.backprop.step_view import StepView
from inkling.gui.network.edges import carried, carried_by_maps

PARTS = {
    LeversView: ("levers", "weights", "before", "bias", "fan"),
    ChainView: (CHAIN, TREE, CURVE, PATHS, OUTER, STEPS),
}


def look_with(theta: str) -> Look:
    model = model_of("course")
    numbers = model.network.theta
    if theta == "nan in part":
        numbers[::7] = np.nan
    else:
        numbers[...] = {"nan": np.nan, "inf": np.inf, "huge": 1e30 * numbers}[theta]
    return look_of(model, learnable(), entry="layer2.weights[3,5]")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[GradientPage]:
    page = GradientPage()
    qtbot.addWidget(page)
    page.resize(1000, 400)
    page.show()
    yield page
    page.shut_down()


@pytest.mark.parametrize("theta", ["nan", "nan in part", "inf", "huge"])
def test_every_view_shows_it(qtbot: QtBot, page: GradientPage, theta: str) -> None:
    look = look_with(theta)
    for neuron in (None, (0, 3), (-1, 300)):
        page.show_look(replace(look, neuron=neuron, entry=look.entry if neuron is None else None))
        for name, view in page.views.items():
            page.show_view(name)
            for part in PARTS.get(type(view), ("",)):
                if isinstance(view, LeversView | ChainView):
                    view.show_part(part)
                page.grab()
                table = view.table()
                assert table is None or list(table[1])


def test_it_can_be_timed() -> None:
    assert time_both_ways(look_with("huge").question_of(), most=20).measured == 20


def test_nudges_too_large_for_float32_are_drawn_as_nothing() -> None:
    nudges = np.array([[1e300, -2.0]])
    assert carried(nudges, None).tolist() == [[0.0, -2.0]]
    assert carried_by_maps(nudges[:, np.newaxis], None).shape == (1, 1)


def test_the_way_back_stays_open(qtbot: QtBot) -> None:
    view = StepView()
    qtbot.addWidget(view)
    view.show_look(replace(look_with("inf"), steps=1))
    assert view.note.text() == "θ is so large that C or its slopes are no numbers."
    assert not view.bar.take.isEnabled()
    assert view.bar.undo.isEnabled()
    view.shut_down()
