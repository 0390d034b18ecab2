"""The legend's chips: where they stand, what they call their runs, and what they do."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyqtgraph import PlotCurveItem
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.learning_curves.run_legend import ChipGeometry, RunChip, distinctive, fit, flow
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import LIGHT
from inkling.session.run_records import RunRecord
from inkling.training import Configuration
from inkling.training.history import History, Point
from learning_curves_helpers import begin, charts, chips, learning, measured_run, run_of
from session_helpers import Runs


@pytest.mark.parametrize(
    ("widths", "available", "places"),
    [
        ([], 100, []),
        ([40, 40], 100, [ChipGeometry(0, 0, 40), ChipGeometry(50, 0, 40)]),
        ([40, 60], 100, [ChipGeometry(0, 0, 40), ChipGeometry(0, 1, 60)]),
        ([400, 20], 100, [ChipGeometry(0, 0, 100), ChipGeometry(0, 1, 20)]),
    ],
)
def test_flow(widths: list[int], available: int, places: list[ChipGeometry]) -> None:
    assert flow(widths, available, gap=10) == places


@given(st.lists(st.integers(30, 600), min_size=1, max_size=9), st.integers(300, 1200), st.integers(1, 2))
def test_chips_fit_into_their_rows_without_touching(widths: list[int], available: int, rows: int) -> None:
    places = fit(widths, available, 8, rows)
    assert max(place.row for place in places) < rows
    for left, right in itertools.pairwise(places):
        assert left.row < right.row or left.x + left.width + 8 == right.x
    assert all(p.x + p.width <= available and p.width <= wish for p, wish in zip(places, widths, strict=True))


@pytest.mark.parametrize(
    ("labels", "short"),
    [
        ([], []),
        (["784-10 · SGD · η 1"], ["784-10 · SGD · η 1"]),
        (["784-10 · SGD · η 1", "784-10 · Adam · η 1"], ["SGD", "Adam"]),
        (["10 · SGD · η 1", "10 · SGD · η 2", "10 · Adam · η 2"], ["η 1 · SGD", "SGD · η 2", "Adam · η 2"]),
        (["784-10 · SGD", "784-10 · SGD"], ["784-10 · SGD", "784-10 · SGD"]),
        (["784-10 · SGD", "a model"], ["784-10 · SGD", "a model"]),
        (["", "a · b"], ["", "a · b"]),
    ],
)
def test_labels_begin_with_what_is_rare_and_leave_out_what_all_runs_share(
    labels: list[str], short: list[str]
) -> None:
    assert distinctive(labels) == short


def test_chips_show_what_differs_and_tell_everything(page: LearningPage, runs: Runs) -> None:
    for optimizer in ("SGD", "Adam"):
        runs.begin(f"784-16-16-10 · {optimizer} · batch 10")
        runs.add(learning(5))
    assert [chip.text() for chip in chips(page)] == ["Adam", "SGD"]
    assert "784-16-16-10 · SGD · batch 10" in chips(page)[1].toolTip()


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_chip_hides_and_shows_its_run(page: LearningPage, runs: Runs, qtbot: QtBot, way: str) -> None:
    runs.begin("tall")
    runs.add([Point(0.0, 9.0, 0.1), Point(8.0, 8.0, 0.2)])
    runs.begin("small")
    runs.add([Point(0.0, 0.9, 0.1), Point(2.0, 0.1, 0.9)])
    chip = chips(page)[1]
    view = charts(page)[0].view.box

    def visible() -> int:
        return sum(item.isVisible() for item in charts(page)[0].view.items() if isinstance(item, PlotCurveItem))

    def press() -> None:
        if way == "mouse":
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        else:
            chip.setFocus()
            qtbot.keyClick(chip, Qt.Key.Key_Space)

    before = visible()
    press()
    assert visible() < before
    assert view.viewRange() == [[0, 2.0], [0, 1.0]]  # the axes fit what is shown
    press()
    assert visible() == before
    assert view.viewRange() == [[0, 8.0], [0, 10.0]]


def test_pointing_at_a_chip_brings_its_run_forward(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    for label in ("first", "second"):
        runs.begin(label)
        runs.add(learning(5))
    faded = run_of(page, 1).pen(Line.TRAIN).color()
    chip = chips(page)[1]
    chip.setFocus()
    assert run_of(page, 1).pen(Line.TRAIN).color() == LIGHT.positive
    chip.clearFocus()
    assert run_of(page, 1).pen(Line.TRAIN).color() == faded


def test_a_chip_draws_the_lines_of_its_run(page: LearningPage, runs: Runs) -> None:
    def rows_drawn(chip: RunChip) -> int:
        image, colour = chip.grab().toImage(), QColor(LIGHT.runs[chip.run.colour])
        rows = [[image.pixelColor(x, y) for x in range(10, 22)] for y in range(2, image.height() - 2)]
        drawn = [any(pixel == colour for pixel in row) for row in rows]
        return sum(now and not before for before, now in itertools.pairwise([False, *drawn]))

    begin(runs, "a", measured_run())
    assert rows_drawn(chips(page)[0]) == 2
    begin(runs, "b", measured_run(validation=True))
    assert rows_drawn(chips(page)[0]) == 3


def test_labels_follow_the_language(page: LearningPage, runs: Runs) -> None:
    for eta in (0.5, 1.5):
        runs.records.begin(RunRecord(Configuration(eta=eta), History([Point(0.0, 1.0)])))
    assert [chip.text() for chip in chips(page)] == ["SGD η 1.5", "SGD η 0.5"]
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert [chip.text() for chip in chips(page)] == ["SGD η 1,5", "SGD η 0,5"]
    assert all(chip.text() in chip.toolTip() for chip in chips(page))
