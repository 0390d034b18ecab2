"""Where things stand in the charts of a study."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inkling.gui.study.chart_layout import StudyArrangement, study_arrangement
from inkling.gui.study.scale import CurvesScale, HeatScale, spread_labels, step_place
from inkling.gui.study.tables import home_columns, table_of
from PySide6.QtCore import QPointF, QRectF

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults

AREA = QRectF(10, 20, 300, 100)
PENS = (2.0, 4.0, 8.0, 16.0, 32.0)


def test_each_doubling_of_the_pen_is_as_wide_as_the_other() -> None:
    scale = CurvesScale(AREA, PENS)
    assert [scale.x(size) for size in PENS] == pytest.approx([10, 85, 160, 235, 310])
    assert (scale.y(0), scale.y(1)) == (120, 20)


def test_a_single_test_pen_stands_in_the_middle() -> None:
    assert CurvesScale(AREA, (8.0,)).x(8.0) == 160


def test_the_point_that_is_meant_is_the_nearest_known_one(make_results: Callable[..., StudyResults]) -> None:
    table = table_of(make_results(StudyPlan(seeds=1), 2), "none")  # pens 2 and 4 are done
    scale = CurvesScale(AREA, PENS)
    assert scale.nearest(table, scale.point(table, (1, 3)) + QPointF(2, -3), 8) == (1, 3)
    assert scale.nearest(table, QPointF(0, 500), 8) is None
    assert scale.nearest(table_of(make_results(StudyPlan(), 0), "none"), QPointF(100, 100), 8) is None


def test_every_cell_is_found_again_at_its_middle() -> None:
    scale = HeatScale(AREA, 6, 5)
    for row in range(6):
        for column in range(5):
            assert scale.place(scale.cell((row, column)).center()) == (row, column)
    assert scale.place(QPointF(5, 50)) is None
    cells = [scale.cell((row, column)) for row in range(6) for column in range(5)]
    assert sum(cell.width() * cell.height() for cell in cells) == pytest.approx(300 * 100)


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


def test_arrow_keys_skip_what_is_not_done(make_results: Callable[..., StudyResults]) -> None:
    plan = StudyPlan(seeds=1, cures=("none",))
    results = StudyResults(plan, [one for one in make_results(plan).all() if one.cell.train_pens != "4"])
    table = table_of(results, "none")
    assert step_place(table, None, 1, 0) == (0, 0)
    assert step_place(table, (0, 2), 1, 0) == (2, 2)
    assert step_place(table, (0, 0), -1, 0) == (0, 0)
    assert step_place(table, (2, 4), 0, 1) == (2, 4)
    assert step_place(table_of(StudyResults(plan), "none"), None, 1, 0) is None


@pytest.mark.parametrize(("pens", "home"), [("2", {0}), ("8", {2}), ("4,16", {1, 3}), ("2-32", set()), ("3", set())])
def test_home_is_where_a_network_was_trained(pens: str, home: set[int]) -> None:
    assert home_columns(pens, PENS) == home


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (100, 41, StudyArrangement.PAIR),  # the panel as it is at first
        (190, 41, StudyArrangement.ROW),
        (112, 100, StudyArrangement.BELOW),
        (50, 80, StudyArrangement.STACK),
        (36, 24, StudyArrangement.ONE),
    ],
)
def test_the_arrangement_fits_the_room(width: float, height: float, expected: StudyArrangement) -> None:
    assert study_arrangement(width, height) is expected
