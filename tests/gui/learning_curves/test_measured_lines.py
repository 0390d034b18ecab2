"""Curves of the validation split and of Metropolis' proposals: there for the runs that have them."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPointF, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import LIGHT, apply_theme
from inkling.training.history import History, Point
from learning_curves_helpers import begin, chips, linked, measured_run, numbers_in, words
from session_helpers import Runs


def test_their_curves_are_the_history(page: LearningPage, runs: Runs) -> None:
    points = measured_run(validation=True, metropolis=True)
    runs.begin("a")
    for point in points:
        runs.add([point])
    h, charts, own = History(points), linked(page), chips(page)[0].run
    np.testing.assert_array_equal(charts.loss.curves(own).trace(Line.VALIDATION), (h.epochs, h.validation_loss))
    np.testing.assert_allclose(
        charts.accuracy.curves(own).trace(Line.VALIDATION), (h.epochs, 100 * h.validation_accuracy)
    )
    np.testing.assert_allclose(charts.accepted.curves(own).trace(Line.ACCEPTED), (h.epochs[1:], 100 * h.accepted[1:]))
    assert charts.loss.view.box.viewRange()[0] == charts.accepted.view.box.viewRange()[0]
    assert charts.accepted.view.box.viewRange()[1] == [0, 100]


def test_a_run_without_them_looks_as_ever(page: LearningPage, runs: Runs) -> None:
    begin(runs, "a", measured_run())
    charts = linked(page)
    assert words(page) == ("train", "test")
    assert [len(numbers_in(chart)) for chart in (charts.loss, charts.accuracy)] == [2, 2]
    assert not charts.accepted.isVisible()


def test_validation_comes_with_its_first_point_and_is_read_in_the_headings(
    page: LearningPage, runs: Runs, qtbot: QtBot
) -> None:
    runs.begin("a")
    runs.add(measured_run(1))
    assert words(page) == ("train", "test")
    runs.add([Point(1.0, 0.5, 0.9, 0.7, 0.8, 0.6, 0.85)])
    assert words(page) == ("train", "validation", "test")
    charts = linked(page)
    qtbot.waitUntil(lambda: charts.loss.values() == ("0.5000", "0.6000", "0.7000"), timeout=2000)
    assert charts.accuracy.values() == ("90.0%", "85.0%", "80.0%")
    assert [label.text() for label in numbers_in(charts.loss)] == ["0.5000", "0.6000", "0.7000"]


def test_an_earlier_runs_validation_stays_explained_but_is_not_read(
    page: LearningPage, runs: Runs, qtbot: QtBot
) -> None:
    begin(runs, "with", measured_run(validation=True))
    full = linked(page).loss.curves(chips(page)[0].run).pen(Line.VALIDATION)
    begin(runs, "without", measured_run())
    charts = linked(page)
    earlier = charts.loss.curves(chips(page)[1].run).pen(Line.VALIDATION)
    assert full.color() == LIGHT.runs[0]
    assert earlier.color().lightness() > full.color().lightness()  # faded towards the white page
    assert earlier.style() == Qt.PenStyle.CustomDashLine
    assert words(page) == ("train", "validation", "test")
    assert len(charts.loss.values()) == 2
    qtbot.mouseClick(chips(page)[1], Qt.MouseButton.LeftButton)
    assert words(page) == ("train", "test")
    qtbot.mouseClick(chips(page)[1], Qt.MouseButton.LeftButton)
    assert words(page) == ("train", "validation", "test")


def test_accepted_proposals_come_and_go_with_the_runs_that_have_them(
    page: LearningPage, runs: Runs, qtbot: QtBot
) -> None:
    charts = linked(page)
    runs.begin("a")
    runs.add(measured_run(1, metropolis=True))  # nothing counted yet
    assert not charts.accepted.isVisible()
    runs.add(measured_run(5, metropolis=True)[1:])
    assert charts.accepted.isVisible()
    qtbot.waitUntil(lambda: charts.accepted.values() == ("20.0%",), timeout=2000)
    begin(runs, "b", measured_run())
    assert charts.accepted.isVisible()  # the earlier run is still there, faded
    assert charts.accepted.values() == ("–",)
    qtbot.mouseClick(chips(page)[1], Qt.MouseButton.LeftButton)
    assert not charts.accepted.isVisible()
    qtbot.mouseClick(chips(page)[1], Qt.MouseButton.LeftButton)
    assert charts.accepted.isVisible()
    begin(runs, "c", measured_run())
    runs.records.clear_earlier()
    assert not charts.accepted.isVisible()


@pytest.mark.parametrize(("width", "height"), [(500, 260), (700, 320), (1000, 420), (480, 420), (380, 640)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_three_charts_stand_apart_within_the_panel(
    page: LearningPage, runs: Runs, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    apply_theme(qapp, LIGHT, scale=scale)
    page.resize(round(width * scale), round(height * scale))
    begin(runs, "a", measured_run(validation=True, metropolis=True))
    charts = linked(page)
    places = [chart.geometry() for chart in (charts.loss, charts.accuracy, charts.accepted)]
    assert charts.accepted.isVisible()
    assert all(charts.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a != b)
    assert all(
        chart.view.box.height() > 30 and chart.view.box.width() > 60 for chart in (charts.loss, charts.accepted)
    )
    (number,) = numbers_in(charts.accepted)
    assert number.geometry().right() < charts.accepted.width()


def test_the_crosshair_runs_through_all_three(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    begin(runs, "a", measured_run(9, validation=True, metropolis=True))
    charts = linked(page)
    view = charts.accepted.view
    at = view.mapFromScene(view.box.mapViewToScene(QPointF(1.0, 50)))
    qtbot.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: charts.accepted.values() == ("20.0%",), timeout=2000)
    assert charts.loss.values() == ("0.4000", "0.5000", "0.6000")
    for chart in (charts.loss, charts.accuracy, charts.accepted):
        assert chart.view.crosshair.isVisible()
        assert chart.view.crosshair.value() == 1.0


def test_zooming_one_moves_the_epochs_of_all(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    begin(runs, "a", measured_run(metropolis=True))
    charts = linked(page)
    qtbot.keyClick(charts.accepted.view, Qt.Key.Key_Plus)
    epochs = charts.accepted.view.box.viewRange()[0]
    assert epochs[1] - epochs[0] < 5
    assert charts.loss.view.box.viewRange()[0] == charts.accuracy.view.box.viewRange()[0] == epochs
    qtbot.keyClick(charts.loss.view, Qt.Key.Key_Home)
    assert charts.accepted.view.box.viewRange() == [[0, 5], [0, 100]]


def test_the_kept_theta_at_the_end_repeats_an_epoch(page: LearningPage, runs: Runs) -> None:
    """Early stopping puts the best θ back: another point at the last epoch, with better values."""
    points = [*measured_run(5, validation=True), Point(1.0, 0.3, 0.9, 0.4, 0.8, 0.35, 0.85)]
    runs.show("a", History(points))
    page.grab()
    assert linked(page).loss.values() == ("0.3000", "0.3500", "0.4000")  # of two at one epoch, the later
    runs.add([Point(1.0, 0.2), Point(1.5, 0.1)])
    assert len(linked(page).loss.curves(chips(page)[0].run).trace(Line.TRAIN)[0]) == 8


def test_log_scale_leaves_percentages_alone(page: LearningPage, runs: Runs) -> None:
    begin(runs, "a", measured_run(validation=True, metropolis=True))
    page.restore_state({"log_scale": True})
    h, own, charts = chips(page)[0].run.history, chips(page)[0].run, linked(page)
    np.testing.assert_allclose(charts.loss.curves(own).trace(Line.VALIDATION)[1], np.log10(h.validation_loss))
    np.testing.assert_allclose(charts.accepted.curves(own).trace(Line.ACCEPTED)[1], 100 * h.accepted[1:])


class French(QTranslator):
    WORDS = {"validation": "val.", "Accepted proposals": "Propositions acceptées", "{number}%": "{number} %"}  # noqa: RUF012

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self.WORDS.get(source, source)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    translator = French()
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    assert qapp.installTranslator(translator)
    QApplication.processEvents()
    yield
    qapp.removeTranslator(translator)
    QApplication.processEvents()


@pytest.mark.usefixtures("french")
def test_language(page: LearningPage, runs: Runs) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    page.resize(1600, 420)
    begin(runs, "a", measured_run(5, validation=True, metropolis=True))
    charts = linked(page)
    assert words(page) == ("train", "val.", "test")
    assert charts.accepted.view.accessibleName() == "Propositions acceptées"
    assert any(label.text() == "Propositions acceptées" for label in charts.accepted.findChildren(QLabel))
    assert charts.accepted.values() == ("20,0 %",)
