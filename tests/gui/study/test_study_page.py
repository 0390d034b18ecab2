"""The page of the stroke-size study, driven as a person and a running study would drive it."""

import csv
import json
import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from inkling.gui.shell.pages import PlotsPanel
from inkling.gui.study.heat_painting import heat_scale
from inkling.gui.study.view import StudyView
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from inkling.analysis.study.cures import CURES
from inkling.analysis.study.file import load_study
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.export import StudyExportButton
from inkling.gui.study.page import StudyPage
from inkling.gui.study.paint_style import look_of
from inkling.gui.widgets.choice_row import Word
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from widget_helpers import part

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


@pytest.fixture
def page(panel: PlotsPanel) -> StudyPage:
    panel.show_study_page()
    QApplication.processEvents()
    return panel.study


def word(page: StudyPage, name: str) -> Word:
    return next(one for one in page.findChildren(Word) if one.name == name and one.isVisible())


def point(view: StudyView, qtbot: QtBot, place: tuple[int, int]) -> None:
    qtbot.mouseMove(view, view.point_of(place).toPoint())
    QApplication.processEvents()


def hint(page: StudyPage) -> QLabel:
    return next(label for label in page.findChildren(QLabel) if label.text().startswith("Press Run"))


def cell_colour(page: StudyPage, place: tuple[int, int]) -> str:
    """Of the heatmap as it is painted, beside the number."""
    view = page.charts.heatmap
    table = page.charts.table
    assert table is not None
    cell = heat_scale(QRectF(view.rect()), look_of(view), table).cell(place)
    at = cell.topLeft().toPoint() + QPoint(5, 5)
    return view.grab().toImage().pixelColor(at).name()


# -- showing -----------------------------------------------------------------------------------------------


def test_before_the_first_study_it_says_what_to_do(page: StudyPage, make_results: Make) -> None:
    assert hint(page).isVisible()
    assert page.results() is None
    page.show_results(make_results(PLAN, 0))
    assert not hint(page).isVisible()


def test_results_grow(page: StudyPage, make_results: Make) -> None:
    results = make_results(PLAN, 1)
    page.show_results(results)
    assert page.results() is results
    table = page.charts.table
    assert table is not None
    assert table.seeds[0].tolist() == [1] * 5
    assert table.seeds[1:].sum() == 0
    assert cell_colour(page, (3, 1)) == LIGHT.panel  # not done: blank
    for result in make_results(PLAN).all():
        results.add(result)
    page.show_results(results)
    table = page.charts.table
    assert table is not None
    np.testing.assert_array_equal(table.mean, results.mean("none"))
    np.testing.assert_array_equal(table.deviation, results.deviation("none"))
    assert cell_colour(page, (3, 1)) != LIGHT.panel


def test_a_cell_that_grows_leaves_the_others_where_they_are(page: StudyPage, make_results: Make) -> None:
    page.show_results(make_results(PLAN, 6))
    before = [page.charts.curves.point_of((row, 2)) for row in range(6)]
    page.show_results(make_results(PLAN, 18))
    assert [page.charts.curves.point_of((row, 2)) for row in range(6)] == before


def test_a_demonstration_can_be_shown(page: StudyPage, make_results: Make) -> None:
    page.show_results(make_results(StudyPlan(seeds=1, cures=("none",), train_pens=("2", "2-32")), 1))
    page.grab()
    page.show_results(make_results(StudyPlan(seeds=1, cures=("none",), train_pens=("2", "2-32"))))
    assert page.charts.table is not None
    assert page.charts.table.train_pens == ("2", "2-32")
    page.grab()


def test_the_cure_is_chosen_and_the_plain_network_stays_behind(
    page: StudyPage, make_results: Make, qtbot: QtBot
) -> None:
    results = make_results(PLAN)
    page.show_results(results)
    assert page.charts.curves.plain is None
    qtbot.mouseClick(word(page, "standardized"), LEFT)
    table, plain = page.charts.table, page.charts.curves.plain
    assert table is not None
    assert plain is not None
    np.testing.assert_array_equal(table.mean, results.mean("standardized"))
    np.testing.assert_array_equal(plain.mean, results.mean("none"))
    page.show_results(results)
    assert page.charts.table is not None
    assert page.charts.table.cure == "standardized"  # it stays while the study grows
    page.show_results(make_results(StudyPlan(cures=("none", "l2"))))
    assert page.charts.table.cure == "none"


def test_a_row_of_the_table_chooses_its_cure(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    page.show_results(make_results(PLAN))
    page.window().resize(900, 330)
    QApplication.processEvents()
    qtbot.mouseClick(word(page, "cures"), LEFT)
    cures = page.charts.cures
    assert cures.isVisible()
    assert [one.cure for one in cures.summaries()] == list(PLAN.cures)
    qtbot.mouseClick(cures, LEFT, pos=QPoint(30, round(3.5 * 24)))
    assert page.charts.table is not None
    assert page.charts.table.cure == "standardized"
    assert word(page, "standardized").isChecked()
    qtbot.keyClick(cures, Qt.Key.Key_Up)
    assert page.charts.table.cure == "dropout"


# -- pointing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["heatmap", "curves"])
def test_pointing_reads_a_result(page: StudyPage, make_results: Make, qtbot: QtBot, which: str) -> None:
    page.show_results(make_results(PLAN))
    for _ in range(5):  # until the layout has settled
        QApplication.processEvents()
    view = page.charts.heatmap if which == "heatmap" else page.charts.curves
    plain = view.grab().toImage()
    point(view, qtbot, (0, 4))
    assert page.caption.text() == "trained with 2, tested with 32: 11.0% ± 1.0 (3 seeds)"
    assert view.grab().toImage() != plain
    qtbot.mouseMove(view, QPoint(1, 1))
    assert page.caption.text().startswith("Each line")
    assert view.grab().toImage() == plain


def test_pointing_in_one_chart_shows_in_the_other(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    page.show_results(make_results(PLAN))
    before = page.charts.curves.grab().toImage()
    point(page.charts.heatmap, qtbot, (2, 1))
    assert page.charts.curves.grab().toImage() != before


def test_a_cell_that_is_not_done_says_nothing(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    page.show_results(make_results(PLAN, 1))
    point(page.charts.heatmap, qtbot, (4, 4))
    assert page.caption.text().startswith("Each line")


def test_arrow_keys_read_results(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    page.show_results(make_results(PLAN))
    view = page.charts.heatmap
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
    assert page.caption.text().startswith("trained with 4, tested with 4:")
    assert page.caption.accessibleName() == page.caption.text()


# -- running -----------------------------------------------------------------------------------------------


def test_run_asks_for_the_plan_and_stop_for_the_end(page: StudyPage, make_results: Make, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.plan_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.run_button, LEFT)
    assert asked.args == [PLAN]
    page.set_running(True)
    assert not page.settings.isEnabled()
    assert page.run_button.text() == "Stop"
    with qtbot.waitSignal(page.stop_requested, timeout=1000):
        qtbot.mouseClick(page.run_button, LEFT)
    assert page.progress.text() == "Stopping…"
    page.show_results(make_results(PLAN, 5))
    page.set_running(False)
    assert page.settings.isEnabled()
    assert page.run_button.text() == "Run study"
    assert page.progress.text() == "5 of 54"  # how far it came


def test_progress_is_told(page: StudyPage, make_results: Make) -> None:
    page.set_running(True)
    page.show_digits_progress(3000, 24_000)
    assert page.progress.text() == "Getting the digits ready…"
    page.show_results(make_results(PLAN, 12))
    page.show_progress(12, 54, 45.0)
    assert page.progress.text() == "12 of 54, about 45 s left"
    bar = page.progress.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (12, 54)
    page.show_progress(12, 54, math.nan)
    assert page.progress.text() == "12 of 54"
    page.show_results(make_results(PLAN))
    page.set_running(False)
    assert not page.progress.isVisible()


# -- room --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "seen"),
    [
        ((900, 330), {"curves", "heatmap"}),
        ((1500, 330), {"curves", "heatmap", "cures"}),
        ((900, 800), {"curves", "heatmap", "cures"}),
        ((480, 700), {"curves", "heatmap"}),
        ((420, 330), {"heatmap"}),
    ],
)
def test_charts_fill_the_room(
    panel: PlotsPanel, page: StudyPage, make_results: Make, size: tuple[int, int], seen: set[str]
) -> None:
    page.show_results(make_results(PLAN))
    panel.resize(*size)
    QApplication.processEvents()
    charts = page.charts
    views = {"curves": charts.curves, "heatmap": charts.heatmap, "cures": charts.cures}
    shown = {name: view for name, view in views.items() if view.isVisible()}
    assert set(shown) == seen
    places = [view.geometry() for view in shown.values()]
    assert all(charts.rect().contains(place) and place.height() > 90 for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)


@pytest.mark.parametrize("name", ["curves", "heatmap", "cures"])
def test_where_it_is_narrow_a_switch_shows_each_chart(
    panel: PlotsPanel, page: StudyPage, make_results: Make, qtbot: QtBot, name: str
) -> None:
    page.show_results(make_results(PLAN))
    panel.resize(420, 330)
    QApplication.processEvents()
    qtbot.mouseClick(word(page, name), LEFT)
    views = {"curves": page.charts.curves, "heatmap": page.charts.heatmap, "cures": page.charts.cures}
    assert [one for one, view in views.items() if view.isVisible()] == [name]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("size", [(288, 192), (300, 900), (1800, 200), (700, 330), (1200, 1000)])
def test_it_can_be_painted_at_any_size(
    panel: PlotsPanel, page: StudyPage, make_results: Make, qapp: QApplication, theme: object, size: tuple[int, int]
) -> None:
    apply_theme(qapp, DARK if theme is DARK else LIGHT)
    page.show_results(make_results(StudyPlan(cures=tuple(CURES)), 50))
    for name in ("curves", "heatmap", "cures"):
        page.charts.switch(name)
        panel.resize(*size)
        QApplication.processEvents()
        panel.grab()


def test_the_theme_recolours_the_charts(page: StudyPage, make_results: Make, qapp: QApplication) -> None:
    page.show_results(make_results(PLAN, 1))
    apply_theme(qapp, DARK)
    QApplication.processEvents()
    assert cell_colour(page, (3, 1)) == DARK.panel


# -- export ------------------------------------------------------------------------------------------------


def test_everything_goes_to_a_folder(page: StudyPage, make_results: Make, tmp_path: Path) -> None:
    results = make_results(PLAN, 20)
    page.show_results(results)
    page.export_files(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "study-strokes.csv",
        "study-strokes.json",
        "study-strokes.png",
    ]
    assert load_study(tmp_path / "study-strokes.json").all() == results.all()
    json.loads((tmp_path / "study-strokes.json").read_text())
    with (tmp_path / "study-strokes.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == 20 * 5
    assert QImage(str(tmp_path / "study-strokes.png")).width() > 1000
    before = (tmp_path / "study-strokes.csv").read_bytes()
    page.show_results(make_results(PLAN, 3))
    page.export_files(tmp_path)  # nothing that is there is written over
    assert (tmp_path / "study-strokes.csv").read_bytes() == before
    assert (tmp_path / "study-strokes-2.png").exists()


def test_a_picture_of_what_is_seen(page: StudyPage, make_results: Make, tmp_path: Path) -> None:
    page.show_results(make_results(PLAN))
    page.export_png(tmp_path / "page.png")
    image = QImage(str(tmp_path / "page.png"))
    assert image.width() > 1.8 * page.charts.width()
    assert image.height() > 1.8 * page.charts.height()


@pytest.mark.parametrize("kind", ["files", "png"])
def test_where_nothing_can_be_written_it_says_so(
    panel: PlotsPanel, page: StudyPage, make_results: Make, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    page.show_results(make_results(PLAN, 3))
    with qtbot.waitSignal(panel.problem, timeout=1000) as told:
        if kind == "png":
            page.export_png(tmp_path / "missing" / "page.png")
        else:
            page.export_files(tmp_path / "missing")
    assert "missing" in told.args[0]
    assert told.args[0].endswith(".")
    assert list(tmp_path.iterdir()) == []


def test_the_export_menu_asks_where_to(page: StudyPage, make_results: Make, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_results(make_results(PLAN, 3))
    menu = part(page, StudyExportButton).menu()
    for action, chosen, made in zip(
        menu.actions(), (tmp_path / "page.png", tmp_path), ("page.png", "study-strokes.csv"), strict=True
    ):
        action.trigger()
        dialog = page.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(chosen))
        assert (tmp_path / made).exists()
        dialog.close()
        qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None, timeout=2000)


def test_nothing_can_be_exported_before_there_is_anything(page: StudyPage, make_results: Make) -> None:
    assert not part(page, StudyExportButton).isEnabled()
    page.show_results(make_results(PLAN, 0))
    assert not part(page, StudyExportButton).isEnabled()
    page.show_results(make_results(PLAN, 1))
    assert part(page, StudyExportButton).isEnabled()
