"""Numbers lie on a figure where its axes say, and a place of it gives them back."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from inkling.gui.widgets.figures.axes import Axes

AXES = Axes(QRectF(30, 10, 200, 100), (-1.0, 3.0), (2.0, 4.0))


def test_the_corners_of_the_ranges_are_those_of_the_area() -> None:
    assert (AXES.x(-1.0), AXES.y(4.0)) == (30.0, 10.0)  # y grows upwards
    assert (AXES.x(3.0), AXES.y(2.0)) == (230.0, 110.0)


def test_many_lie_where_each_alone_does_and_lead_back() -> None:
    x, y = np.linspace(-2.0, 5.0, 8), np.linspace(1.0, 9.0, 8)
    np.testing.assert_allclose(AXES.xs(x), [AXES.x(one) for one in x])
    np.testing.assert_allclose(AXES.ys(y), [AXES.y(one) for one in y])
    for one, other in zip(x, y, strict=True):
        assert AXES.data_at(QPointF(AXES.x(one), AXES.y(other))) == pytest.approx((one, other))


def test_what_is_far_out_stays_within_qt_s_numbers_and_an_empty_range_divides_by_nothing() -> None:
    assert (AXES.x(1e300), AXES.x(-np.inf)) == (30.0 + 20 * 200, 30.0 - 20 * 200)
    assert (AXES.y(1e300), AXES.y(-np.inf)) == (110.0 - 20 * 100, 110.0 + 20 * 100)
    empty = Axes(AXES.area, (5.0, 5.0), (0.0, 0.0))
    assert (empty.x(5.0), empty.y(0.0)) == (30.0, 110.0)
    np.testing.assert_array_equal(empty.xs([5.0, 6.0]), [30.0, 230.0])
