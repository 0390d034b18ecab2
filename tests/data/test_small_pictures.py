"""Pictures that programs make: some pixels large, cut out close, enlarged to squares, or small on a large page."""

import io
import tracemalloc
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from inkling.analysis.certainty import sure
from inkling.data.picture import digits_on, picture_to_ink, read_brightness
from inkling.data.picture.resample import area_resample, enlarge
from inkling.data.picture.squares import own_pixels
from inkling.storage.shipped import load_shipped
from picture_scenes import draw

Floats = NDArray[np.float32]
DRAWINGS = draw(30, 7)
INKS = [ndimage.grey_dilation(drawing.ink, (15, 15)) for drawing in DRAWINGS]  # a bold pen: 8 pixels hold no hairline
LABELS = [drawing.label for drawing in DRAWINGS]


def cut_close(ink: Floats) -> Floats:
    rows, columns = (np.flatnonzero((ink > 0.1).any(axis)) for axis in (1, 0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def so_large(ink: Floats, pixels: int) -> Floats:
    """Cut close, its longest side so many pixels."""
    close = cut_close(ink)
    return area_resample(close, max(close.shape) / pixels)


def square(ink: Floats, pixels: int) -> Floats:
    """As data sets have them: from the upper border to the lower one."""
    small = so_large(ink, pixels)[:pixels, :pixels]
    missing = pixels - np.array(small.shape)
    return np.pad(small, [(room // 2, room - room // 2) for room in missing])


def on_page(ink: Floats, side: int) -> Floats:
    page = np.zeros((side, side), np.float32)
    page[side // 3 : side // 3 + ink.shape[0], side // 2 : side // 2 + ink.shape[1]] = ink
    return page


def squares(ink: Floats, side: int) -> Floats:
    return np.kron(ink, np.ones((side, side), np.float32))


@pytest.mark.parametrize("dark", [True, False], ids=["black on white", "white on black"])
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda ink: square(ink, 8), id="8 pixels"),
        pytest.param(lambda ink: square(ink, 16), id="16 pixels"),
        pytest.param(lambda ink: squares(square(ink, 8), 12), id="8 pixels as squares"),
        pytest.param(lambda ink: enlarge(square(ink, 12), (96, 96)), id="12 pixels enlarged smoothly"),
        pytest.param(lambda ink: so_large(ink, 60), id="cut out close"),
        pytest.param(lambda ink: so_large(ndimage.grey_dilation(ink, (31, 31)), 90), id="bold, cut out close"),
        pytest.param(lambda ink: on_page(so_large(ink, 10), 90), id="10 pixels in 90"),
        pytest.param(lambda ink: on_page(so_large(ink, 20), 400), id="20 pixels in 400"),
        pytest.param(lambda ink: 0.1 + 0.8 * on_page(so_large(ink, 20), 400), id="20 pixels in 400, grey"),
    ],
)
def test_digits_of_a_program_are_read(make: Callable[[Floats], Floats], dark: bool) -> None:
    pictures = [np.clip(make(ink), 0, 1).astype(np.float32) for ink in INKS]
    found = digits_on([1 - picture if dark else picture for picture in pictures])
    answers = load_shipped("best-reader").read(np.stack([one.image for one in found]))
    assert np.sum(answers.argmax(axis=1) == LABELS) >= 28
    assert np.sum(sure(answers)) >= 27
    assert sum(one.several for one in found) <= 1  # of a 1 cut out close, what is ground cannot be told


@given(image=arrays(np.uint8, (28, 28)), side=st.integers(2, 12))
def test_pixels_that_were_made_squares_are_pixels_again(image: NDArray[np.uint8], side: int) -> None:
    image[[0, -1]] = 0
    image[:, [0, -1]] = 0
    large = image.repeat(side, axis=0).repeat(side, axis=1)
    np.testing.assert_array_equal(picture_to_ink(large), picture_to_ink(image))


@pytest.mark.parametrize("quality", [None, 75], ids=["PNG", "JPEG"])
@pytest.mark.parametrize("side", [131, 250, 370])
@pytest.mark.parametrize("pixels", [8, 12, 28])
def test_uneven_squares_are_pixels_again(pixels: int, side: int, quality: int | None) -> None:
    for ink in INKS[:10]:
        small = np.round(255 * np.clip(square(ink, pixels), 0, 1)).astype(np.uint8)
        at = ((np.arange(side) + 0.5) * pixels / side).astype(np.intp)
        file = io.BytesIO()
        Image.fromarray(small[np.ix_(at, at)]).save(file, "JPEG" if quality else "PNG", quality=quality or 0)
        seen = own_pixels(read_brightness(file.getvalue()))
        assert seen.shape == small.shape
        np.testing.assert_allclose(seen, small / 255, atol=0.15 if quality else 1e-6)


def test_strokes_with_hard_edges_and_squared_paper_are_no_squares() -> None:
    for number, ink in enumerate(INKS[:10]):
        for step in (1, 2, 5):
            page = np.ascontiguousarray((ink > 0.5)[::step, ::step]).astype(np.float32)
            assert own_pixels(page) is page
        paper = (DRAWINGS[number].ink > 0.5).astype(np.float32)
        paper[::20] = paper[:, ::20] = 1
        assert own_pixels(paper) is paper


def test_large_pictures_are_not_kept_until_all_are_read() -> None:
    small = np.pad(square(INKS[3], 20), 4)
    tracemalloc.start()
    digits_on(squares(small, 50).astype(np.float32) for _ in range(12))  # 8 MB each
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60e6


@pytest.mark.parametrize("dark", [True, False], ids=["black on white", "white on black"])
@pytest.mark.parametrize("side", [96, 260])
@pytest.mark.parametrize(
    "beside",
    [
        pytest.param((0, 1, 0, 0.04), id="a scanner's edge"),
        pytest.param((0, 1, 0.8, 1), id="a side panel"),
        pytest.param((0, 0.15, 0, 1), id="a title bar"),
    ],
)
def test_what_reaches_in_beside_a_digit_is_no_digit_cut_out_close(
    beside: tuple[float, float, float, float], side: int, dark: bool
) -> None:
    digit = np.clip(so_large(INKS[2], side // 3), 0, 1)
    page = np.zeros((side, side), np.float32)
    page[side // 3 : side // 3 + digit.shape[0], side // 3 : side // 3 + digit.shape[1]] = digit
    both = page.copy()
    top, bottom, left, right = (round(part * side) for part in beside)
    both[top:bottom, left:right] = 1
    ways = [(1 - picture if dark else picture) for picture in (page, both)]
    np.testing.assert_allclose(picture_to_ink(ways[1]), picture_to_ink(ways[0]), atol=0.1)


@pytest.mark.parametrize("pixels", [12, 16, 20])
def test_pale_ink_in_few_pixels_is_ink(pixels: int) -> None:
    ink = np.pad(square(INKS[6], pixels), 2)
    ink /= ink.max()
    np.testing.assert_allclose(picture_to_ink(0.1 * ink), picture_to_ink(ink), atol=1e-5)
    np.testing.assert_allclose(picture_to_ink(1 - 0.1 * ink), picture_to_ink(ink), atol=1e-5)


@pytest.mark.parametrize("pixels", [8, 16, 27])
def test_dust_in_few_pixels_is_no_ink(pixels: int) -> None:
    dust = np.zeros((pixels, pixels), np.float32)
    dust[1:-1:3, 2:-1:4] = np.float32(5 / 255)
    assert not picture_to_ink(dust).any()
    assert not picture_to_ink(1 - dust).any()
    assert not picture_to_ink(np.zeros_like(dust)).any()


def test_a_frame_around_few_pixels_is_no_ink() -> None:
    ink = np.pad(square(INKS[5], 14), 5)
    framed = ink.copy()
    framed[[1, -2], 1:-1] = framed[1:-1, [1, -2]] = 1
    np.testing.assert_allclose(picture_to_ink(framed), picture_to_ink(ink), atol=1e-5)


@pytest.mark.parametrize("side", [5, 8, 13, 19, 20, 33])
def test_a_solid_square_of_any_size_stays_solid_and_in_the_middle(side: int) -> None:
    picture = np.zeros((70, 80), np.float32)
    picture[11 : 11 + side, 41 : 41 + side] = 1
    ink = picture_to_ink(picture)
    assert ink[13:16, 13:16].min() > 0.99
    if side > 5:  # of fewer pixels, the soft edge is wider
        assert ink[6:23, 6:23].min() > 0.99
    assert np.abs(np.array(ndimage.center_of_mass(ink)) - 14).max() < 0.01
    np.testing.assert_allclose(ink, ink[::-1, ::-1][np.ix_(np.arange(-1, 27), np.arange(-1, 27))], atol=0.01)
