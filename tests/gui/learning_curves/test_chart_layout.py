"""Where the charts stand in panels of every shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.gui.learning_curves.chart_layout import Arrangement, arrangement


@pytest.mark.parametrize(
    ("width", "height", "two", "three"),
    [
        (125, 52, Arrangement.ROW, Arrangement.ROW),
        (87, 40, Arrangement.ROW, Arrangement.ROW),
        (62, 32, Arrangement.ROW, Arrangement.ROW),
        (50, 30, Arrangement.ROW, Arrangement.CROWDED),
        (60, 50, Arrangement.ROW, Arrangement.BELOW),
        (87, 70, Arrangement.ROW, Arrangement.BELOW),
        (47, 78, Arrangement.STACK, Arrangement.STACK),
    ],
)
def test_shapes(width: float, height: float, two: Arrangement, three: Arrangement) -> None:
    assert (arrangement(width, height, charts=2), arrangement(width, height, charts=3)) == (two, three)


@given(st.floats(36, 400), st.floats(24, 300))
def test_two_charts_never_ask_for_the_place_of_a_third(width: float, height: float) -> None:
    assert arrangement(width, height, charts=2) in (Arrangement.ROW, Arrangement.STACK)


@given(st.floats(36, 400), st.floats(44, 300))
def test_a_tall_panel_has_room_for_three(width: float, height: float) -> None:
    assert arrangement(width, height, charts=3) is not Arrangement.CROWDED
