"""Where the charts stand in panels of every shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.gui.learning_curves.chart_layout import ChartLayout, chart_layout


@pytest.mark.parametrize(
    ("width", "height", "two", "three"),
    [
        (125, 52, ChartLayout.ROW, ChartLayout.ROW),
        (87, 40, ChartLayout.ROW, ChartLayout.ROW),
        (62, 32, ChartLayout.ROW, ChartLayout.ROW),
        (50, 30, ChartLayout.ROW, ChartLayout.CROWDED),
        (60, 50, ChartLayout.ROW, ChartLayout.BELOW),
        (87, 70, ChartLayout.ROW, ChartLayout.BELOW),
        (47, 78, ChartLayout.STACK, ChartLayout.STACK),
    ],
)
def test_shapes(width: float, height: float, two: ChartLayout, three: ChartLayout) -> None:
    assert (chart_layout(width, height, charts=2), chart_layout(width, height, charts=3)) == (two, three)


@given(st.floats(36, 400), st.floats(24, 300))
def test_two_charts_never_ask_for_the_place_of_a_third(width: float, height: float) -> None:
    assert chart_layout(width, height, charts=2) in (ChartLayout.ROW, ChartLayout.STACK)


@given(st.floats(36, 400), st.floats(44, 300))
def test_a_tall_panel_has_room_for_three(width: float, height: float) -> None:
    assert chart_layout(width, height, charts=3) is not ChartLayout.CROWDED
