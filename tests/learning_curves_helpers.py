"""Runs for the page of the learning curves, and how tests look into it."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPen
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from inkling.gui.learning_curves.chart import Chart
from inkling.gui.learning_curves.line_key import LineKey
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.learning_curves.run_curves import RunCurves
from inkling.gui.learning_curves.run_legend import RunChip
from inkling.gui.widgets.line_kinds import Line
from inkling.training.history import Point
from session_helpers import Runs

NAN = math.nan


def learning(count: int, *, epochs: float = 4.0, speed: float = 1.0) -> list[Point]:
    """A run that learns; the test set is examined at every third point."""
    points = []
    for i in range(count):
        epoch = epochs * i / max(1, count - 1)
        loss, accuracy = 2 * math.exp(-speed * epoch) + 0.05, 0.95 - 0.85 * math.exp(-speed * epoch)
        seen = i % 3 == 0
        points.append(Point(epoch, loss, accuracy, loss + 0.1 if seen else NAN, accuracy - 0.05 if seen else NAN))
    return points


def measured_run(count: int = 20, *, validation: bool = False, metropolis: bool = False) -> list[Point]:
    """The validation split is measured at every point, proposals are counted from the second one on."""
    points = []
    for i in range(count):
        loss, accuracy = 2 / (i + 1), i / (i + 1)
        held_out = (loss + 0.1, accuracy * 0.95) if validation else (NAN, NAN)
        accepted = 1 / (i + 1) if metropolis and i else NAN
        points.append(Point(i / 4, loss, accuracy, loss + 0.2, accuracy * 0.9, *held_out, accepted))
    return points


def begin(runs: Runs, label: str, points: list[Point]) -> None:
    runs.begin(label)
    runs.add(points)
    QApplication.processEvents()


def linked(page: LearningPage) -> LinkedCharts:
    charts = page.findChild(LinkedCharts)
    assert charts is not None
    return charts


def charts(page: LearningPage) -> tuple[Chart, Chart]:
    both = page.findChild(LinkedCharts)
    assert both is not None
    return both.loss, both.accuracy


def chips(page: LearningPage) -> list[RunChip]:
    """Newest first."""
    return [chip for chip in page.findChildren(RunChip) if not chip.isHidden()]


def run_of(page: LearningPage, age: int) -> RunCurves:
    """The loss curves of the run that is behind the chip at `age`."""
    return charts(page)[0].curves(chips(page)[age].run)


def pens_of(page: LearningPage, age: int) -> list[QPen]:
    return [run_of(page, age).pen(line) for line in (Line.TRAIN, Line.TEST)]


def button(page: LearningPage, text: str) -> QToolButton:
    return next(b for b in page.findChildren(QToolButton) if b.text() == text)


def epoch_read(page: LearningPage) -> str:
    key = page.findChild(LineKey)
    assert key is not None
    return key.epoch_text()


def words(page: LearningPage) -> tuple[str, ...]:
    key = page.findChild(LineKey)
    assert key is not None
    shown = tuple(label.text() for label in key.findChildren(QLabel) if label.isVisible())[:-1]  # without the epoch
    assert shown == key.words()
    return shown


def numbers_in(chart: Chart) -> list[QLabel]:
    """The visible numbers of a heading."""
    title = chart.view.accessibleName()
    labels = [label for label in chart.findChildren(QLabel) if label.isVisible()]
    return [label for label in labels if not title.startswith(label.text())]


def pixels(image: QImage) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


def colours_in(image: QImage, colour: str, tolerance: int = 40) -> int:
    wanted = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])
    return int((np.abs(pixels(image)[..., :3].astype(int) - wanted).max(axis=2) <= tolerance).sum())
