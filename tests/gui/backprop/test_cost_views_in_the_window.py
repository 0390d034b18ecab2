"""Cost, softmax, saturation and both ways in the real window: found by clicks, and following a run."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui_helpers import draw, train_until
from inkling.gui.backprop.cost_view import CostView
from inkling.gui.backprop.saturation_view import SaturationView
from inkling.gui.backprop.softmax_view import SoftmaxView
from inkling.gui.main_window import MainWindow


def click(window: MainWindow, name: str) -> None:
    """Choose a view of the page in its list."""
    page = window.plots.gradient
    row = list(page.views).index(name)
    at = page.list.visualItemRect(page.list.item(row)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_each_is_a_click_away_and_follows_a_run(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.explorer.explorer.wish(4)  # else it is the runner-up, another one now and then
    window.plots.show_gradient_page()
    qtbot.waitUntil(lambda: window.explorer.explorer.passed is not None, timeout=10_000)
    page = window.plots.gradient
    click(window, "softmax")
    softmax = page.view()
    assert isinstance(softmax, SoftmaxView)
    passed = window.explorer.explorer.passed
    assert passed is not None
    assert softmax.logits.soft is not None
    np.testing.assert_array_equal(softmax.logits.soft.z, passed.stages[-1].z)
    click(window, "cost")
    cost = page.view()
    assert isinstance(cost, CostView)
    assert cost.trace.costs[-1] == passed.cost
    before = passed.cost
    train_until(qtbot, window, epochs=1)
    qtbot.waitUntil(lambda: len(cost.trace.costs) > 1 and cost.trace.costs[-1] != before, timeout=10_000)
    passed = window.explorer.explorer.passed
    assert passed is not None
    assert cost.trace.costs[-1] == passed.cost
    click(window, "saturation")
    saturation = page.view()
    assert isinstance(saturation, SaturationView)
    qtbot.waitUntil(lambda: bool(saturation.mine.layers and saturation.glorot.layers), timeout=20_000)
    click(window, "both-ways")
    window.grab()
    window.drawing.clear()
    qtbot.waitUntil(lambda: window.explorer.explorer.passed is None, timeout=5_000)
    assert page.view().table() is None


def test_what_is_shown_can_be_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    draw(window)
    window.plots.show_gradient_page()
    qtbot.waitUntil(lambda: window.explorer.explorer.passed is not None, timeout=10_000)
    for name in ("cost", "softmax", "saturation"):
        click(window, name)
        path = tmp_path / f"{name}.csv"
        window.plots.gradient.export.save_csv(path)
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) > 3
        assert len({line.count(",") for line in lines}) == 1
