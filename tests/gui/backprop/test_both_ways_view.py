"""The view of both ways: a click times them, a second one cancels, and the result is kept by architecture."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french, later, look_at, shown
from inkling.gui.backprop.both_ways_view import BothWaysView
from inkling.gui.widgets.formats import count_text
from inkling.training import Configuration
from inkling.training.model import Model, new_model

LEFT = Qt.MouseButton.LeftButton


def small(hidden: str = "3", **settings: str) -> Model:
    """Of few parameters, for these take their time."""
    configuration = Configuration(hidden=hidden, input_size=16, **settings)  # type: ignore[arg-type]
    return new_model(configuration, rng=np.random.default_rng(0))


def test_a_click_times_both_ways(qtbot: QtBot) -> None:
    look = look_at(small())
    view = shown(qtbot, BothWaysView(), look)
    assert view.times.result is None
    assert view.table() is None
    QTest.mouseClick(view.button, LEFT)
    assert view.button.text() == "Cancel"
    qtbot.waitUntil(lambda: view.times.result is not None, timeout=10_000)
    view.grab()
    result = view.times.result
    assert result is not None
    assert result.costs == 2 * look.network.theta.size
    assert result.measured == look.network.theta.size
    assert result.error is not None
    assert result.error < 1e-6
    ratio, same = view.times.words()
    assert ratio.endswith("times as long")
    assert same.endswith("✓")
    assert view.button.text() == "Time both ways"
    assert not view.progress.isVisible()
    assert view.table() is not None


def test_the_result_of_each_architecture_is_kept(qtbot: QtBot) -> None:
    look, other = look_at(small()), look_at(small("2"))
    view = shown(qtbot, BothWaysView(), look)
    QTest.keyClick(view.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.times.result is not None, timeout=10_000)
    result = view.times.result
    view.show_look(other)
    assert view.times.result is None
    view.show_look(look_at(later(look)))
    assert view.times.result is result
    view.show_look(None)
    assert view.times.result is None
    assert not view.button.isEnabled()


def test_it_can_be_cancelled_and_another_network_ends_it(qtbot: QtBot) -> None:
    view = shown(qtbot, BothWaysView(), look_at("best-reader"))
    QTest.mouseClick(view.button, LEFT)
    qtbot.waitUntil(lambda: view.progress.value() > 0, timeout=20_000)
    QTest.mouseClick(view.button, LEFT)
    assert view.button.text() == "Time both ways"
    QTest.mouseClick(view.button, LEFT)
    view.show_look(look_at("course"))
    assert view.button.text() == "Time both ways"
    assert view.times.result is None


def test_fewer_entries_are_said_to_be_fewer(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkling.gui.backprop.both_ways_view._MOST", 60)
    view = shown(qtbot, BothWaysView(), look_at("course"))
    QTest.mouseClick(view.button, LEFT)
    qtbot.waitUntil(lambda: view.times.result is not None, timeout=10_000)
    view.grab()
    assert view.times.words()[2] == f"60 of {count_text(13_002)} entries were nudged, the time is scaled up"
    assert view.times.names()[1] == f"{count_text(26_004)} costs"


def test_it_speaks_french(qtbot: QtBot, qapp: QApplication) -> None:
    with in_french(qapp):
        view = shown(qtbot, BothWaysView(), look_at(small()), width=280, height=140)
        view.grab()
        assert view.button.text() == "Chronométrer les deux voies"
        assert "règle de la chaîne" in view.why.text()
        QTest.mouseClick(view.button, LEFT)
        qtbot.waitUntil(lambda: view.times.result is not None, timeout=10_000)
        assert view.times.words()[0].endswith("fois plus long")
