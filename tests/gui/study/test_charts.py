"""The charts of a study: which are seen, what they show, and how they are pointed at."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.analysis.study.cures import CURES
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.accuracy_chart import AccuracyChart
from inkling.gui.study.accuracy_curves import curves_scale
from inkling.gui.study.charts import StudyLayout, study_layout
from inkling.gui.study.heatmap import Heatmap, heat_scale
from inkling.gui.study.page import StudyPage
from inkling.gui.study.paint_style import paint_style_of
from inkling.gui.widgets.choice_row import Word
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (100, 41, StudyLayout.PAIR),  # the page as it is at first
        (190, 41, StudyLayout.ROW),
        (112, 100, StudyLayout.BELOW),
        (50, 80, StudyLayout.STACK),
        (36, 24, StudyLayout.ONE),
    ],
)
def test_the_arrangement_fits_the_room(width: float, height: float, expected: StudyLayout) -> None:
    assert study_layout(width, height) is expected


def word(page: StudyPage, name: str) -> Word:
    return next(one for one in page.findChildren(Word) if one.name == name and one.isVisible())


def point(view: AccuracyChart, qtbot: QtBot, cell: tuple[int, int]) -> None:
    assert view.table is not None
    if isinstance(view, Heatmap):
        at = heat_scale(view.area(), paint_style_of(view), view.table).rect(cell).center()
    else:
        at = curves_scale(view.area(), paint_style_of(view), view.table).point(view.table, cell)
    qtbot.mouseMove(view, at.toPoint())
    QApplication.processEvents()


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
def test_charts_fill_the_room(page: StudyPage, make_results: Make, size: tuple[int, int], seen: set[str]) -> None:
    page.show_results(make_results(PLAN))
    page.resize(*size)
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
    page: StudyPage, make_results: Make, qtbot: QtBot, name: str
) -> None:
    page.show_results(make_results(PLAN))
    page.resize(420, 330)
    QApplication.processEvents()
    qtbot.mouseClick(word(page, name), LEFT)
    views = {"curves": page.charts.curves, "heatmap": page.charts.heatmap, "cures": page.charts.cures}
    assert [one for one, view in views.items() if view.isVisible()] == [name]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("size", [(288, 192), (300, 900), (1800, 200), (700, 330), (1200, 1000)])
def test_it_can_be_painted_at_any_size(
    page: StudyPage, make_results: Make, qapp: QApplication, theme: object, size: tuple[int, int]
) -> None:
    apply_theme(qapp, DARK if theme is DARK else LIGHT)
    page.show_results(make_results(StudyPlan(cures=tuple(CURES)), 50))
    for name in ("curves", "heatmap", "cures"):
        page.charts.switch(name)
        page.resize(*size)
        QApplication.processEvents()
        page.grab()


def test_what_is_pointed_at_is_said_in_the_language_of_the_moment(
    page: StudyPage, make_results: Make, qtbot: QtBot
) -> None:
    page.show_results(make_results(PLAN))
    point(page.charts.heatmap, qtbot, (0, 4))
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert "11,0" in page.caption.text()
    assert page.caption.accessibleName() == page.caption.text()
