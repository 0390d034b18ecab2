"""Every shown run is read at the crosshair."""

import math

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.learning_curves.readout import Readout
from inkling.training.history import Point
from learning_curves_helpers import begin, charts, chips, epoch_read, learning
from session_helpers import Runs


def a_run(accuracy: float, *, epochs: int = 4) -> list[Point]:
    return [Point(float(i), 1 - accuracy, accuracy, 1 - accuracy, accuracy / 2) for i in range(epochs + 1)]


def point_at(page: LearningPage, qtbot: QtBot, epoch: float) -> None:
    view = charts(page)[1].view
    at = QPoint(round(view.x_of(epoch)), round(view.plot_area().center().y()))
    qtbot.mouseMove(view.viewport(), at)
    QApplication.processEvents()
    qtbot.wait(300)  # numbers change four times a second at most


@pytest.fixture
def three(page: LearningPage, runs: Runs) -> LearningPage:
    for name, accuracy, epochs in (("a", 0.5, 4), ("b", 0.7, 8), ("c", 0.9, 4)):
        begin(runs, name, a_run(accuracy, epochs=epochs))
    return page


def test_all_runs_are_read(three: LearningPage, qtbot: QtBot) -> None:
    loss, accuracy = charts(three)
    point_at(three, qtbot, 2.1)
    assert [reading.texts for reading in accuracy.readings()] == [
        ("90.0%", "45.0%"),
        ("70.0%", "35.0%"),
        ("50.0%", "25.0%"),
    ]
    assert [reading.colour for reading in accuracy.readings()] == [2, 1, 0]
    assert loss.readings()[1].texts == ("0.3000", "0.3000")
    box = accuracy.view.findChild(Readout)
    assert box is not None
    assert box.isVisible()
    assert accuracy.view.rect().contains(box.geometry())
    assert not box.geometry().contains(QPoint(round(accuracy.view.x_of(2.0)), box.geometry().center().y()))


def test_a_run_says_nothing_where_it_did_not_come(three: LearningPage, qtbot: QtBot) -> None:
    point_at(three, qtbot, 7.2)
    assert epoch_read(three) == "epoch 7.00"
    read = [reading.texts for reading in charts(three)[1].readings()]
    assert read == [("–", "–"), ("70.0%", "35.0%"), ("–", "–")]
    assert charts(three)[1].values() == ("–", "–")


def test_hidden_runs_are_not_read(three: LearningPage, qtbot: QtBot) -> None:
    chips(three)[0].click()
    point_at(three, qtbot, 2.0)
    assert [reading.texts[0] for reading in charts(three)[1].readings()] == ["70.0%", "50.0%"]
    chips(three)[1].click()
    point_at(three, qtbot, 1.0)
    assert charts(three)[1].readings() == ()  # one run is read in the heading


def test_the_readout_goes_with_the_mouse(three: LearningPage, qtbot: QtBot) -> None:
    point_at(three, qtbot, 2.0)
    charts(three)[1].view.left.emit()
    qtbot.wait(300)
    assert charts(three)[1].readings() == ()


@pytest.mark.parametrize("chart", [0, 1])
@pytest.mark.parametrize("where", [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9), (0.5, 0.5)])
def test_no_zoom_empties_a_plot(page: LearningPage, runs: Runs, chart: int, where: tuple[float, float]) -> None:
    for speed in (0.5, 2.0):
        begin(runs, f"{speed}", learning(40, epochs=6.0, speed=speed))
    box = charts(page)[chart].view.box
    for _ in range(40):
        (x0, x1), (y0, y1) = box.viewRange()
        box.scaleBy((0.8, 0.8), center=(x0 + where[0] * (x1 - x0), y0 + where[1] * (y1 - y0)))
        box.sigRangeChangedManually.emit([True, True])
        for one in charts(page):
            (x0, x1), (y0, y1) = one.view.box.viewRange()
            seen = [extent for chip in chips(page) for extent in one.curves(chip.run).seen(x0, x1)]
            assert any(low <= y1 and high >= y0 for low, high in seen), (one.view.box.viewRange(), seen)
    assert math.isfinite(x1 - x0)


def test_zooming_out_goes_no_further_than_the_curves(page: LearningPage, runs: Runs) -> None:
    begin(runs, "a", learning(40))
    box = charts(page)[0].view.box
    fitted = box.viewRange()
    box.scaleBy((8.0, 8.0))
    box.sigRangeChangedManually.emit([True, True])
    assert box.viewRange() == fitted
