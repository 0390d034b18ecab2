"""Winograd's identity holds for every number of rows, and the number is the one that takes the fewest products."""

import numpy as np
import pytest

from inkling.network import winograd


@pytest.mark.parametrize("rows", range(2, 7))
def test_the_rows_are_those_of_the_convolution(rows: int) -> None:
    rng = np.random.default_rng(rows)
    d, g = rng.normal(size=rows + 2), rng.normal(size=3)
    of_input, of_kernel, to_output = winograd.identity(rows)
    products = (of_kernel @ g) * (of_input @ d)
    assert len(products) == rows + 2
    np.testing.assert_allclose(to_output @ products, np.correlate(d, g), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("rows", range(2, 7))
def test_what_is_added_at_one_is_added_to_every_row(rows: int) -> None:
    np.testing.assert_array_equal(winograd.identity(rows).to_output[:, winograd.AT_ONE], 1)


@pytest.mark.parametrize(("height", "rows"), [(2, 2), (4, 4), (8, 4), (10, 5), (12, 6), (24, 6)])
def test_as_many_rows_at_once_as_take_the_fewest_products(height: int, rows: int) -> None:
    assert winograd.rows_at_once(height) == rows
