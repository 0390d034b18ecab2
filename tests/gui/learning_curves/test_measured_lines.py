"""Curves of the validation split and of Metropolis' proposals: there for the runs that have them."""

import csv
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QPointF, Qt, QTranslator
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.chart import Chart
from inkling.gui.learning_curves.line_key import Key
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.run_legend import Chip
from inkling.gui.shell.pages import PlotsPanel
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from inkling.training.history import History, Point
from session_helpers import Runs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NAN = math.nan


def run(count: int = 20, *, validation: bool = False, metropolis: bool = False) -> list[Point]:
    """The validation split is measured at every point, proposals are counted from the second one on."""
    points = []
    for i in range(count):
        loss, accuracy = 2 / (i + 1), i / (i + 1)
        held_out = (loss + 0.1, accuracy * 0.95) if validation else (NAN, NAN)
        accepted = 1 / (i + 1) if metropolis and i else NAN
        points.append(Point(i / 4, loss, accuracy, loss + 0.2, accuracy * 0.9, *held_out, accepted))
    return points


def linked(panel: PlotsPanel) -> LinkedCharts:
    charts = panel.findChild(LinkedCharts)
    assert charts is not None
    return charts


def chips(panel: PlotsPanel) -> list[Chip]:
    return [chip for chip in panel.findChildren(Chip) if not chip.isHidden()]


def words(panel: PlotsPanel) -> tuple[str, ...]:
    key = panel.findChild(Key)
    assert key is not None
    shown = tuple(label.text() for label in key.findChildren(QLabel) if label.isVisible())[:-1]  # without the epoch
    assert shown == key.words()
    return shown


def numbers_in(chart: Chart) -> list[QLabel]:
    """The visible numbers of a heading."""
    title = chart.view.accessibleName()
    labels = [label for label in chart.findChildren(QLabel) if label.isVisible()]
    return [label for label in labels if not title.startswith(label.text())]


def colour_of(label: QLabel) -> str:
    """The theme's colour that the text is nearest to, where it is farthest from its background."""
    image = label.grab().toImage()
    back = image.pixelColor(image.width() - 1, 0)

    def distance(one: QColor, other: QColor) -> int:
        return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())

    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    ink = max(pixels, key=lambda pixel: distance(pixel, back))
    theme = DARK if back.lightness() < 128 else LIGHT
    return min((theme.text, theme.positive, theme.negative), key=lambda name: distance(QColor(name), ink))


def begin(runs: Runs, label: str, points: list[Point]) -> None:
    runs.begin(label)
    runs.add(points)
    QApplication.processEvents()


def test_the_curves_are_the_history(panel: PlotsPanel, runs: Runs) -> None:
    points = run(validation=True, metropolis=True)
    runs.begin("a")
    for point in points:
        runs.add([point])
    h, charts, own = History(points), linked(panel), chips(panel)[0].run
    np.testing.assert_array_equal(charts.loss.curves(own).trace(Line.VALIDATION), (h.epochs, h.validation_loss))
    np.testing.assert_allclose(
        charts.accuracy.curves(own).trace(Line.VALIDATION), (h.epochs, 100 * h.validation_accuracy)
    )
    np.testing.assert_allclose(charts.accepted.curves(own).trace(Line.ACCEPTED), (h.epochs[1:], 100 * h.accepted[1:]))
    assert charts.loss.view.box.viewRange()[0] == charts.accepted.view.box.viewRange()[0]
    assert charts.accepted.view.box.viewRange()[1] == [0, 100]


def test_a_run_without_them_looks_as_ever(panel: PlotsPanel, runs: Runs) -> None:
    begin(runs, "a", run())
    charts = linked(panel)
    assert words(panel) == ("train", "test")
    assert [len(numbers_in(chart)) for chart in (charts.loss, charts.accuracy)] == [2, 2]
    assert not charts.accepted.isVisible()


def test_validation_comes_with_its_first_point_and_is_read_in_the_headings(
    panel: PlotsPanel, runs: Runs, qtbot: QtBot
) -> None:
    runs.begin("a")
    runs.add(run(1))
    assert words(panel) == ("train", "test")
    runs.add([Point(1.0, 0.5, 0.9, 0.7, 0.8, 0.6, 0.85)])
    assert words(panel) == ("train", "validation", "test")
    charts = linked(panel)
    qtbot.waitUntil(lambda: charts.loss.values() == ("0.5000", "0.6000", "0.7000"), timeout=2000)
    assert charts.accuracy.values() == ("90.0%", "85.0%", "80.0%")
    assert [label.text() for label in numbers_in(charts.loss)] == ["0.5000", "0.6000", "0.7000"]


def test_an_earlier_runs_validation_stays_explained_but_is_not_read(
    panel: PlotsPanel, runs: Runs, qtbot: QtBot
) -> None:
    begin(runs, "with", run(validation=True))
    full = linked(panel).loss.curves(chips(panel)[0].run).pen(Line.VALIDATION)
    begin(runs, "without", run())
    charts = linked(panel)
    earlier = charts.loss.curves(chips(panel)[1].run).pen(Line.VALIDATION)
    assert full.color() == LIGHT.text
    assert earlier.color().lightness() > full.color().lightness()  # faded towards the white panel
    assert earlier.style() == Qt.PenStyle.CustomDashLine
    assert words(panel) == ("train", "validation", "test")
    assert len(charts.loss.values()) == 2
    qtbot.mouseClick(chips(panel)[1], Qt.MouseButton.LeftButton)
    assert words(panel) == ("train", "test")
    qtbot.mouseClick(chips(panel)[1], Qt.MouseButton.LeftButton)
    assert words(panel) == ("train", "validation", "test")


def test_a_chip_draws_the_lines_of_its_run(panel: PlotsPanel, runs: Runs) -> None:
    def dark(chip: Chip) -> int:
        image = chip.grab().toImage()
        sample = [image.pixelColor(x, y) for x in range(10, 22) for y in range(2, image.height() - 2)]
        return sum(pixel.lightness() < 80 and pixel.saturation() < 60 for pixel in sample)

    begin(runs, "a", run())
    assert dark(chips(panel)[0]) == 0
    begin(runs, "b", run(validation=True))
    assert dark(chips(panel)[0]) > 3


def test_accepted_proposals_come_and_go_with_the_runs_that_have_them(
    panel: PlotsPanel, runs: Runs, qtbot: QtBot
) -> None:
    charts = linked(panel)
    runs.begin("a")
    runs.add(run(1, metropolis=True))  # nothing counted yet
    assert not charts.accepted.isVisible()
    runs.add(run(5, metropolis=True)[1:])
    assert charts.accepted.isVisible()
    qtbot.waitUntil(lambda: charts.accepted.values() == ("20.0%",), timeout=2000)
    begin(runs, "b", run())
    assert charts.accepted.isVisible()  # the earlier run is still there, faded
    assert charts.accepted.values() == ("–",)
    qtbot.mouseClick(chips(panel)[1], Qt.MouseButton.LeftButton)
    assert not charts.accepted.isVisible()
    qtbot.mouseClick(chips(panel)[1], Qt.MouseButton.LeftButton)
    assert charts.accepted.isVisible()
    begin(runs, "c", run())
    runs.records.clear_earlier()
    assert not charts.accepted.isVisible()


@pytest.mark.parametrize(("width", "height"), [(500, 260), (700, 320), (1000, 420), (480, 420), (380, 640)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_three_charts_stand_apart_within_the_panel(
    panel: PlotsPanel, runs: Runs, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    apply_theme(qapp, LIGHT, scale=scale)
    panel.resize(round(width * scale), round(height * scale))
    begin(runs, "a", run(validation=True, metropolis=True))
    charts = linked(panel)
    places = [chart.geometry() for chart in (charts.loss, charts.accuracy, charts.accepted)]
    assert charts.accepted.isVisible()
    assert all(charts.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a != b)
    assert all(
        chart.view.box.height() > 30 and chart.view.box.width() > 60 for chart in (charts.loss, charts.accepted)
    )
    (number,) = numbers_in(charts.accepted)
    assert number.geometry().right() < charts.accepted.width()


def test_the_crosshair_runs_through_all_three(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    begin(runs, "a", run(9, validation=True, metropolis=True))
    charts = linked(panel)
    view = charts.accepted.view
    at = view.mapFromScene(view.box.mapViewToScene(QPointF(1.0, 50)))
    qtbot.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: charts.accepted.values() == ("20.0%",), timeout=2000)
    assert charts.loss.values() == ("0.4000", "0.5000", "0.6000")
    for chart in (charts.loss, charts.accuracy, charts.accepted):
        assert chart.view.crosshair.isVisible()
        assert chart.view.crosshair.value() == 1.0


def test_zooming_one_moves_the_epochs_of_all(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    begin(runs, "a", run(metropolis=True))
    charts = linked(panel)
    qtbot.keyClick(charts.accepted.view, Qt.Key.Key_Plus)
    epochs = charts.accepted.view.box.viewRange()[0]
    assert epochs[1] - epochs[0] < 5
    assert charts.loss.view.box.viewRange()[0] == charts.accuracy.view.box.viewRange()[0] == epochs
    qtbot.keyClick(charts.loss.view, Qt.Key.Key_Home)
    assert charts.accepted.view.box.viewRange() == [[0, 5], [0, 100]]


def test_a_narrow_heading_keeps_train_and_test_in_their_colours(panel: PlotsPanel, runs: Runs) -> None:
    panel.resize(490, 260)
    begin(runs, "a", run(validation=True))
    assert [colour_of(label) for label in numbers_in(linked(panel).accuracy)] == [LIGHT.positive, LIGHT.negative]
    panel.resize(1000, 420)
    QApplication.processEvents()
    assert [colour_of(label) for label in numbers_in(linked(panel).accuracy)] == [LIGHT.text] * 3


def test_the_kept_theta_at_the_end_repeats_an_epoch(panel: PlotsPanel, runs: Runs) -> None:
    """Early stopping puts the best θ back: another point at the last epoch, with better values."""
    points = [*run(5, validation=True), Point(1.0, 0.3, 0.9, 0.4, 0.8, 0.35, 0.85)]
    runs.show("a", History(points))
    panel.grab()
    assert linked(panel).loss.values() == ("0.3000", "0.3500", "0.4000")  # of two at one epoch, the later
    runs.add([Point(1.0, 0.2), Point(1.5, 0.1)])
    assert len(linked(panel).loss.curves(chips(panel)[0].run).trace(Line.TRAIN)[0]) == 8


def test_log_scale_leaves_percentages_alone(panel: PlotsPanel, runs: Runs) -> None:
    begin(runs, "a", run(validation=True, metropolis=True))
    panel.restore_state({"log_scale": True})
    h, own, charts = chips(panel)[0].run.history, chips(panel)[0].run, linked(panel)
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
def test_language(panel: PlotsPanel, runs: Runs) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    panel.resize(1600, 420)
    begin(runs, "a", run(5, validation=True, metropolis=True))
    charts = linked(panel)
    assert words(panel) == ("train", "val.", "test")
    assert charts.accepted.view.accessibleName() == "Propositions acceptées"
    assert any(label.text() == "Propositions acceptées" for label in charts.accepted.findChildren(QLabel))
    assert charts.accepted.values() == ("20,0 %",)


def test_the_new_lines_follow_the_palette(panel: PlotsPanel, runs: Runs, qapp: QApplication) -> None:
    begin(runs, "a", run(validation=True, metropolis=True))
    charts, own = linked(panel), chips(panel)[0].run
    lines = ((charts.loss, Line.VALIDATION), (charts.accepted, Line.ACCEPTED))
    assert [chart.curves(own).pen(line).color().name() for chart, line in lines] == [LIGHT.text] * 2
    apply_theme(qapp, DARK)
    QApplication.processEvents()
    assert [chart.curves(own).pen(line).color().name() for chart, line in lines] == [DARK.text] * 2
    assert [colour_of(label) for label in numbers_in(charts.loss)] == [DARK.text] * 3


def test_csv_reads_back_exactly(panel: PlotsPanel, runs: Runs, tmp_path: Path) -> None:
    points = {"v": run(6, validation=True), "m": run(4, metropolis=True), "-": run(2)}
    for label, some in points.items():
        begin(runs, label, some)
    panel.export_csv(tmp_path / "curves.csv")
    with (tmp_path / "curves.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["v"] * 6 + ["m"] * 4 + ["-"] * 2
    for row, point in zip(rows, [p for some in points.values() for p in some], strict=True):
        for name in ("validation_loss", "validation_accuracy", "accepted"):
            value = getattr(point, name)
            assert row[name] == "" if math.isnan(value) else float(row[name]) == value


def test_png_shows_the_third_chart(panel: PlotsPanel, runs: Runs, tmp_path: Path) -> None:
    begin(runs, "a", run(60, metropolis=True))
    panel.export_png(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    accepted = linked(panel).accepted
    left = image.width() - 2 * (accepted.width() + 16)
    shades = [image.pixelColor(x, y) for x in range(left + 120, image.width()) for y in range(150, image.height())]
    assert sum(pixel.lightness() < 60 for pixel in shades) > 300


class LayoutRequests(QObject):
    """Counts the new layouts that widgets ask for."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self.count += 1
        return False


def test_numbers_that_change_ask_for_no_new_layout(
    panel: PlotsPanel, runs: Runs, qapp: QApplication, qtbot: QtBot
) -> None:
    points = run(40, validation=True, metropolis=True)
    begin(runs, "a", points[:10])
    requests = LayoutRequests()
    qapp.installEventFilter(requests)
    quiet = -1
    while requests.count != quiet:  # what the new lines asked for goes up from widget to widget
        quiet = requests.count
        qtbot.wait(100)
    before = linked(panel).loss.values()
    try:
        runs.add(points[10:25])
        runs.add(points[25:])
        qtbot.waitUntil(lambda: linked(panel).loss.values() != before, timeout=2000)
        QApplication.processEvents()
    finally:
        qapp.removeEventFilter(requests)
    assert requests.count == quiet


def test_the_least_size_follows_the_font_and_not_the_run(panel: PlotsPanel, runs: Runs, qapp: QApplication) -> None:
    least = panel.minimumSizeHint()
    begin(runs, "a", run(validation=True, metropolis=True))
    assert panel.minimumSizeHint() == least
    apply_theme(qapp, LIGHT, scale=2.0)
    QApplication.processEvents()
    assert panel.minimumSizeHint().width() > 1.7 * least.width()
    apply_theme(qapp, LIGHT)
    QApplication.processEvents()
    assert panel.minimumSizeHint() == least
