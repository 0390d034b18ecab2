"""The page "deep against wide": the zigzag's figures, the two structures over seeds, and a click on one of them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.analysis.playground.deep_wide import EQUAL
from inkling.analysis.playground.generators import generate
from inkling.analysis.playground.rates import Training, success_rate
from inkling.gui.playground.pages.deep_wide_page import DeepWidePage
from playground_stage_helpers import shown

FEW = Training(steps=30, initializer="glorot", optimizer="adam", eta=0.02)


@pytest.fixture
def page(qtbot: QtBot) -> DeepWidePage:
    return shown(qtbot, DeepWidePage, "deep-wide", size=(620, 600))


def test_deep_folds_all_pieces_and_wide_stays_half_away(page: DeepWidePage) -> None:
    assert page.deep.heading == "Deep 1-2-2-2-1, 19 numbers"
    assert page.deep.largest_error() == pytest.approx(0.0, abs=1e-12)
    assert page.wide.heading == "Wide 1-6-1, 19 numbers"
    assert page.wide.largest_error() == pytest.approx(0.5)
    page.folds.setValue(1)
    assert page.playground.state.deep.folds == 1
    assert page.wide.largest_error() == pytest.approx(0.0, abs=1e-12)
    page.playground.undo()
    assert page.folds.value() == 3
    assert page.wide.largest_error() == pytest.approx(0.5)


def test_structures_are_compared_and_one_is_put_into_the_playground(qtbot: QtBot, page: DeepWidePage) -> None:
    page.playground.change(training=FEW)
    page.seeds.setValue(3)
    QTest.mouseClick(page.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.rates) == 2, timeout=20_000)
    points = page.playground.state.points
    unseen = generate("spiral", 400, rng=np.random.default_rng([0, 1]))
    for rate in page.rates:
        alone = success_rate(rate.structure, points, 3, FEW, judged_on=unseen)
        np.testing.assert_array_equal(rate.accuracies, alone.accuracies)
    assert {rate.structure for rate in page.rates} == set(EQUAL)
    assert page.rates[0].accuracy >= page.rates[1].accuracy
    page.grab()
    other = page.rates[1].structure
    panel = page.rates_panel
    y = round(1.2 * panel.row + 1.5 * 3.6 * panel.row)
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(40, y))
    assert page.playground.state.structure == other
    page.playground.change_points(points.without(0))
    assert page.rates == []  # they were of other points


def test_the_comparison_is_cancelled(qtbot: QtBot, page: DeepWidePage) -> None:
    QTest.mouseClick(page.compare, Qt.MouseButton.LeftButton)
    assert not page.compare.isEnabled()
    QTest.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    assert page.compare.isEnabled()
    assert not page.cancel.isEnabled()
    assert page.rates == []


def test_it_speaks_french(qapp: QApplication, page: DeepWidePage) -> None:
    with in_french(qapp):
        assert page.deep.heading == "Profond 1-2-2-2-1, 19 nombres"
        assert page.wide.legend[0][0] == "6 morceaux sur 8, plus grande erreur 0,50"
