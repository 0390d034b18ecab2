"""Curves as tables and pictures in files."""

import csv
import io
import math
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.export import csv_rows, csv_text
from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from inkling.session.run_records import RunRecord
from inkling.training.history import History, Point
from learning_curves_helpers import (
    begin,
    button,
    colours_in,
    learning,
    linked,
    measured_run,
    run_of,
)
from session_helpers import Runs

AWKWARD = 'η 0,5 · "best"\nof all'


def a_run(name: str, *points: Point) -> RunRecord:
    return RunRecord(None, History(points), name=name)


@pytest.mark.parametrize(
    ("point", "row"),
    [
        (Point(0.5, 2.0, 0.25, 1.5, 0.75), ("r", "0.5", "2.0", "0.25", "1.5", "0.75", "", "", "")),
        (
            Point(2.0, 1.0, 0.5, 1.5, 0.25, 1.25, 0.375, 0.125),
            ("r", "2.0", "1.0", "0.5", "1.5", "0.25", "1.25", "0.375", "0.125"),
        ),
        (Point(1e-9, 0.1 + 0.2), ("r", "1e-09", "0.30000000000000004", "", "", "", "", "", "")),
        (Point(1.0, math.inf), ("r", "1.0", "inf", "", "", "", "", "", "")),
    ],
)
def test_rows(point: Point, row: tuple[str, ...]) -> None:
    assert list(csv_rows([a_run("r", point)])) == [row]


def test_the_document_reads_back() -> None:
    runs = [a_run(AWKWARD, Point(0.0, 1.0)), a_run("b", Point(0.0), Point(1.0, 0.5))]
    rows = list(csv.reader(io.StringIO(csv_text(runs))))
    header = (
        "run epoch train_loss train_accuracy test_loss test_accuracy validation_loss validation_accuracy accepted"
    )
    assert rows[0] == header.split()
    assert [row[0] for row in rows[1:]] == [AWKWARD, "b", "b"]
    assert rows[3][1:3] == ["1.0", "0.5"]


def test_csv_reads_back(page: LearningPage, runs: Runs, tmp_path: Path) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    runs.begin("first, η 0,5")
    runs.add(learning(7))
    runs.begin("second")
    runs.add(learning(5, speed=3))
    page.export.save_csv(tmp_path / "curves.csv")
    with (tmp_path / "curves.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["first, η 0,5"] * 7 + ["second"] * 5
    for row, point in zip(rows, learning(7) + learning(5, speed=3), strict=True):
        for name, text in list(row.items())[1:]:
            value = getattr(point, name)
            assert text == "" if math.isnan(value) else float(text) == value


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_png_is_a_picture_of_the_curves(
    page: LearningPage, runs: Runs, qapp: QApplication, tmp_path: Path, theme: object
) -> None:
    chosen = DARK if theme is DARK else LIGHT
    apply_theme(qapp, chosen)
    for name, speed in (("a run", 1.0), ("another", 2.0)):
        runs.begin(name)
        runs.add(learning(60, speed=speed))
    page.export.save_png(str(tmp_path / "curves.png"))
    image = QImage(str(tmp_path / "curves.png"))
    assert image.width() > 1.8 * page.width()
    assert colours_in(image, chosen.panel, 2) > image.width() * image.height() / 2
    assert colours_in(image, chosen.runs[0]) > 1000
    assert colours_in(image, chosen.runs[1]) > 1000
    assert [path.name for path in tmp_path.iterdir()] == ["curves.png"]
    assert run_of(page, 0).pen(Line.TRAIN).width() == 1  # as fast as before


@pytest.mark.parametrize("kind", ["png", "csv"])
@pytest.mark.parametrize("where", ["missing/curves", "folder"])
def test_a_path_that_cannot_be_written_is_a_sentence(
    page: LearningPage, runs: Runs, qtbot: QtBot, tmp_path: Path, kind: str, where: str
) -> None:
    (tmp_path / "folder").mkdir()
    runs.add(learning(5))
    target = tmp_path / where
    with qtbot.waitSignal(page.problem, timeout=1000) as told:
        (page.export.save_png if kind == "png" else page.export.save_csv)(target)
    (sentence,) = told.args
    assert str(tmp_path / Path(where).parts[0]) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("kind", ["PNG…", "CSV…"])
def test_the_export_menu_asks_where_to(
    page: LearningPage, runs: Runs, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    runs.add(learning(5))
    action = next(a for a in button(page, "Export").menu().actions() if a.text() == kind)
    action.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("kept")
    dialog.accept()
    made = tmp_path / f"kept.{kind[:3].lower()}"
    qtbot.waitUntil(made.exists, timeout=2000)
    assert made.stat().st_size > 100


def test_a_panel_that_was_never_shown_can_be_exported(qtbot: QtBot, runs: Runs, tmp_path: Path) -> None:
    page = LearningPage(runs.records)
    qtbot.addWidget(page)
    page.resize(800, 400)
    runs.begin("a run")
    runs.add(learning(60))
    page.export.save_png(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    assert (image.width(), image.height()) > (1500, 600)
    assert colours_in(image, LIGHT.positive) > 1000


def test_csv_reads_back_exactly(page: LearningPage, runs: Runs, tmp_path: Path) -> None:
    points = {"v": measured_run(6, validation=True), "m": measured_run(4, metropolis=True), "-": measured_run(2)}
    for label, some in points.items():
        begin(runs, label, some)
    page.export.save_csv(tmp_path / "curves.csv")
    with (tmp_path / "curves.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["v"] * 6 + ["m"] * 4 + ["-"] * 2
    for row, point in zip(rows, [p for some in points.values() for p in some], strict=True):
        for name in ("validation_loss", "validation_accuracy", "accepted"):
            value = getattr(point, name)
            assert row[name] == "" if math.isnan(value) else float(row[name]) == value


@pytest.mark.slow
def test_png_shows_the_third_chart(page: LearningPage, runs: Runs, tmp_path: Path) -> None:
    begin(runs, "a", measured_run(60, metropolis=True))
    page.export.save_png(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    accepted = linked(page).accepted
    left = image.width() - 2 * (accepted.width() + 16)
    shades = [image.pixelColor(x, y) for x in range(left + 120, image.width()) for y in range(150, image.height())]
    assert sum(pixel.saturation() > 150 for pixel in shades) > 300  # the run's blue


def test_what_was_saved_is_told_and_its_folder_is_where_the_next_goes(
    page: LearningPage, runs: Runs, qtbot: QtBot, tmp_path: Path
) -> None:
    runs.add([Point(0.0, 1.0)])
    path = tmp_path / "curves.csv"
    with qtbot.waitSignal(page.saved) as told:
        page.export.save_csv(path)
    assert told.args == [path]
    with qtbot.waitSignal(page.saved) as told:
        page.export.save_png(tmp_path / "curves.png")
    assert told.args == [tmp_path / "curves.png"]
    page.export.ask_csv()
    dialog = page.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()
    again = LearningPage(runs.records, page)
    again.restore_state(page.state())
    assert again.export.folder == str(tmp_path)
