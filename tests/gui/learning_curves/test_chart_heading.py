"""The numbers in the headings of the charts."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from inkling.training.history import Point
from learning_curves_helpers import NAN, begin, charts, chips, epoch_read, linked, measured_run, numbers_in
from session_helpers import Runs


def test_the_latest_values_stand_in_the_headings(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(0.0, 2.0, 0.1, 2.5, 0.05), Point(1.5, 0.25, 0.9, NAN, NAN)])
    loss, accuracy = charts(page)
    assert epoch_read(page) == "epoch 1.50"
    assert loss.values() == ("0.2500", "2.5000")
    assert accuracy.values() == ("90.0%", "5.0%")


def test_the_readout_does_not_jump(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(0.0, 9.99, 1.0, 9.99, 1.0)])
    QApplication.processEvents()
    labels = [label for chart in charts(page) for label in chart.findChildren(QLabel)]
    before = [label.geometry() for label in labels]
    runs.begin("next")
    runs.add([Point(123.25, 0.001, 0.0, NAN, NAN)])
    QApplication.processEvents()
    assert [label.geometry().x() for label in labels] == [geometry.x() for geometry in before]


def ink_under(label: QLabel, colour: str) -> int:
    """Pixels of this colour at the label's foot."""
    image = label.grab().toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in (image.height() - 2, image.height() - 1)]
    wanted = QColor(colour)
    return sum(
        abs(one.red() - wanted.red()) + abs(one.green() - wanted.green()) + abs(one.blue() - wanted.blue()) < 30
        for one in pixels
    )


def test_numbers_without_samples_stand_over_them(page: LearningPage, runs: Runs) -> None:
    page.resize(490, 260)
    begin(runs, "a", measured_run(validation=True))
    train, test = (ink_under(label, LIGHT.runs[0]) for label in numbers_in(linked(page).accuracy))
    assert train > test > 5  # solid and dashed
    page.resize(1000, 420)
    QApplication.processEvents()
    assert [ink_under(label, LIGHT.runs[0]) for label in numbers_in(linked(page).accuracy)] == [0] * 3


def test_the_new_lines_follow_the_palette(page: LearningPage, runs: Runs, qapp: QApplication) -> None:
    begin(runs, "a", measured_run(validation=True, metropolis=True))
    charts, own = linked(page), chips(page)[0].run
    lines = ((charts.loss, Line.VALIDATION), (charts.accepted, Line.ACCEPTED))
    assert [chart.curves(own).pen(line).color().name() for chart, line in lines] == [LIGHT.runs[0]] * 2
    apply_theme(qapp, DARK)
    QApplication.processEvents()
    assert [chart.curves(own).pen(line).color().name() for chart, line in lines] == [DARK.runs[0]] * 2
