"""The heatmap of a study: its cells and their colours."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.heatmap import HeatScale, heat_scale
from inkling.gui.study.page import StudyPage
from inkling.gui.study.paint_style import paint_style_of
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()

AREA = QRectF(10, 20, 300, 100)


def test_every_cell_is_found_again_at_its_middle() -> None:
    scale = HeatScale(AREA, 6, 5)
    for row in range(6):
        for column in range(5):
            assert scale.cell_at(scale.rect((row, column)).center()) == (row, column)
    assert scale.cell_at(QPointF(5, 50)) is None
    cells = [scale.rect((row, column)) for row in range(6) for column in range(5)]
    assert sum(cell.width() * cell.height() for cell in cells) == pytest.approx(300 * 100)


def cell_colour(page: StudyPage, cell: tuple[int, int]) -> str:
    """Of the heatmap as it is painted, beside the number."""
    view = page.charts.heatmap
    table = page.charts.table
    assert table is not None
    rect = heat_scale(QRectF(view.rect()), paint_style_of(view), table).rect(cell)
    at = rect.topLeft().toPoint() + QPoint(5, 5)
    return view.grab().toImage().pixelColor(at).name()


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


def test_the_theme_recolours_the_charts(page: StudyPage, make_results: Make, qapp: QApplication) -> None:
    page.show_results(make_results(PLAN, 1))
    apply_theme(qapp, DARK)
    QApplication.processEvents()
    assert cell_colour(page, (3, 1)) == DARK.panel
