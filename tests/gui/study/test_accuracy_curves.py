"""Where the curves of a study and their labels stand."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.accuracy_curves import CurvesScale, curves_scale, spread_labels
from inkling.gui.study.accuracy_table import accuracy_table
from inkling.gui.study.page import StudyPage
from inkling.gui.study.paint_style import paint_style_of

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()

AREA = QRectF(10, 20, 300, 100)
PENS = (2.0, 4.0, 8.0, 16.0, 32.0)


def test_each_doubling_of_the_pen_is_as_wide_as_the_other() -> None:
    scale = CurvesScale(AREA, PENS)
    assert [scale.x(size) for size in PENS] == pytest.approx([10, 85, 160, 235, 310])
    assert (scale.y(0), scale.y(1)) == (120, 20)


def test_a_single_test_pen_stands_in_the_middle() -> None:
    assert CurvesScale(AREA, (8.0,)).x(8.0) == 160


def test_the_point_that_is_meant_is_the_nearest_known_one(make_results: Callable[..., StudyResults]) -> None:
    table = accuracy_table(make_results(StudyPlan(seeds=1), 2), "none")  # pens 2 and 4 are done
    scale = CurvesScale(AREA, PENS)
    assert scale.nearest(table, scale.point(table, (1, 3)) + QPointF(2, -3), 8) == (1, 3)
    assert scale.nearest(table, QPointF(0, 500), 8) is None
    assert scale.nearest(accuracy_table(make_results(StudyPlan(), 0), "none"), QPointF(100, 100), 8) is None


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8), st.floats(1, 12))
def test_labels_never_lie_upon_each_other(wishes: list[float], height: float) -> None:
    places = spread_labels(wishes, height, 0, 100)
    between = min(height, 100 / len(wishes))
    ordered = sorted(places)
    assert all(after - before >= between - 1e-6 for before, after in pairwise(ordered))
    assert ordered[0] >= between / 2 - 1e-6
    assert ordered[-1] <= 100 - between / 2 + 1e-6
    # Nor does one overtake the other.
    for one, wish in enumerate(wishes):
        assert all(places[one] <= places[other] for other, later in enumerate(wishes) if wish < later)


def test_labels_with_room_stand_where_they_wish() -> None:
    assert spread_labels([80, 20, 50], 10, 0, 100) == [80, 20, 50]
    assert spread_labels([50, 50], 10, 0, 100) == [45, 55]
    assert spread_labels([], 10, 0, 100) == []


def test_a_cell_that_grows_leaves_the_others_where_they_are(page: StudyPage, make_results: Make) -> None:
    def points() -> list[QPointF]:
        chart = page.charts.curves
        assert chart.table is not None
        scale = curves_scale(chart.area(), paint_style_of(chart), chart.table)
        return [scale.point(chart.table, (row, 2)) for row in range(6)]

    page.show_results(make_results(PLAN, 6))
    before = points()
    page.show_results(make_results(PLAN, 18))
    assert points() == before
