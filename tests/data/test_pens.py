"""Pens: what people say, what is drawn from it, and what is refused."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inkling.data.pens import ALL_PENS, THICKEST, THINNEST, Pens, parse_pens
from inkling.data.stroke import PEN_SIZES, pen_width
from inkling.errors import DataError

sizes = (
    st.floats(THINNEST, THICKEST).map(lambda size: float(f"{size:.4g}")).filter(lambda s: THINNEST <= s <= THICKEST)
)


def test_the_three_ways_to_say_it() -> None:
    assert parse_pens("8") == Pens((8.0,))
    assert parse_pens("2,8") == Pens((2.0, 8.0))
    assert parse_pens("2-32") == Pens((2.0, 32.0), between=True)
    assert parse_pens(" 2.5 , 8 ") == Pens((2.5, 8.0))
    assert parse_pens(ALL_PENS).sizes == (min(PEN_SIZES), max(PEN_SIZES))


NO_PENS = """thick 2;8 2, ,2 2- -2 2-8-16 8-2 8-8 0 0.5 65 1-65 nan inf 1e9 2,nan 2-inf 2--8 2,4-8 ２,x"""


@pytest.mark.parametrize("text", [*NO_PENS.split(), "", " ", "2\n8", "9" * 400])
def test_anything_else_is_one_sentence(text: str) -> None:
    with pytest.raises(DataError, match="such as 8, a range, such as 2-32, or a list, such as 2,8") as caught:
        parse_pens(text)
    assert repr(text) in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text())
def test_any_text_is_pens_or_a_sentence(text: str) -> None:
    try:
        pens = parse_pens(text)
    except DataError:
        return
    assert all(THINNEST <= size <= THICKEST for size in pens.sizes)
    widths = pens.draw_widths(3, rng=np.random.default_rng(0))
    assert np.isfinite(widths).all()


@given(st.lists(sizes, min_size=1, max_size=6), st.booleans())
def test_written_and_read_again(some: list[float], between: bool) -> None:
    if between:
        assume(len(set(some)) >= 2)
        some = [min(some), max(some)]
    pens = Pens(tuple(some), between)
    assert parse_pens(str(pens)) == pens


def test_one_pen_is_the_same_for_all() -> None:
    widths = parse_pens("8").draw_widths(50, rng=np.random.default_rng(0))
    assert widths.dtype == np.float32
    assert widths.shape == (50,)
    np.testing.assert_array_equal(widths, np.float32(8 * 28 / 128))


def test_each_of_a_list_comes_as_often_as_the_others() -> None:
    widths = parse_pens("2,8,16").draw_widths(30_000, rng=np.random.default_rng(0))
    values, counts = np.unique(widths, return_counts=True)
    np.testing.assert_allclose(values, [pen_width(size) for size in (2, 8, 16)], rtol=1e-6)
    np.testing.assert_allclose(counts / 30_000, 1 / 3, atol=0.01)


def test_between_two_every_doubling_is_as_likely() -> None:
    widths = parse_pens("2-32").draw_widths(40_000, rng=np.random.default_rng(0)).astype(float)
    assert widths.min() >= pen_width(2) * 0.999999
    assert widths.max() <= pen_width(32) * 1.000001
    doublings = np.floor(np.log2(widths / pen_width(2)).clip(0, 3.999))
    np.testing.assert_allclose(np.bincount(doublings.astype(int)) / 40_000, 0.25, atol=0.01)


@given(sizes, sizes, st.integers(0, 50), st.integers(0, 2**32))
def test_widths_lie_between_and_come_from_the_seed(one: float, other: float, count: int, seed: int) -> None:
    assume(one < other)
    pens = Pens((one, other), between=True)
    first, again = (pens.draw_widths(count, rng=np.random.default_rng(seed)) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert first.shape == (count,)
    assert (first >= np.float32(pen_width(1) * one) * 0.99999).all()
    assert (first <= np.float32(pen_width(1) * other) * 1.00001).all()


def test_the_bounds_are_where_ink_ends() -> None:
    assert 0 < pen_width(1) * THINNEST < 1
    assert math.isclose(pen_width(1) * THICKEST, 14)  # half of the canvas
