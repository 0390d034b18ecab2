"""Arrays of any shape and type are images and labels where there is one way to read them."""

import io

import numpy as np
import pytest
from numpy.typing import NDArray

from inkling.data.content.arrays import Header, as_labels, read_images, read_labels
from inkling.errors import DataError

PIXELS = np.random.default_rng(0).integers(0, 256, (6, 28, 28), dtype=np.uint8)
PIXELS[0, 0, 0] = 255
CLASSES = np.array([3, 1, 4, 1, 5, 9], np.uint8)


def as_images(array: NDArray[np.generic]) -> NDArray[np.uint8]:
    in_columns = array.flags.f_contiguous and not array.flags.c_contiguous
    stream = io.BytesIO(array.tobytes("F" if in_columns else "C"))
    return read_images(stream, Header(array.shape, array.dtype, in_columns), "it", side=None, tell=lambda: None)


@pytest.mark.parametrize(
    "array",
    [
        PIXELS,
        PIXELS[..., np.newaxis],
        PIXELS[:, np.newaxis],
        PIXELS.reshape(6, 784),
        PIXELS.astype(">i4"),
        PIXELS.astype(np.float64),
        PIXELS / np.float32(255),
        np.asfortranarray(PIXELS),
    ],
    ids=["plain", "channels last", "channels first", "flat", "32-bit", "floats", "fractions", "columns first"],
)
def test_images_in_every_usual_form(array: NDArray[np.generic]) -> None:
    images = as_images(array)
    assert images.dtype == np.uint8
    assert images.flags.c_contiguous
    np.testing.assert_array_equal(images, PIXELS)


def test_whether_they_are_fractions_shows_at_the_last() -> None:
    """Millions of blank images and of faint ones come first."""
    pixels = np.zeros((4000, 28, 28), np.float32)
    pixels[1] = 0.5
    fractions = as_images(pixels)
    assert fractions[1].max() == 128
    pixels[-1] = 2.0
    assert as_images(pixels)[1].max() == 0
    assert as_images(pixels)[-1].min() == 2


def test_the_header_is_enough_to_refuse() -> None:
    class Unread(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("nothing of it is to be read")

    for shape, why in (((2, 14, 14), "14×14 pixels"), ((1_000_001, 28, 28), "at most 1000000"), ((5,), "dimensions")):
        with pytest.raises(DataError, match=why):
            read_images(Unread(), Header(shape, np.dtype(np.uint8)), "it", side=28, tell=lambda: None)
    for shape in ((3, 5), (1_000_001,), (2, 2, 2), ()):
        with pytest.raises(DataError):
            read_labels(Unread(), Header(shape, np.dtype(np.uint8)), "it", tell=lambda: None)


@pytest.mark.parametrize(
    ("array", "why"),
    [
        (np.zeros((2, 28, 28, 3), np.uint8), "in colour"),
        (np.zeros((2, 3, 28, 28), np.uint8), "in colour"),
        (np.zeros((2, 785), np.uint8), r"2 dimensions \(2 × 785\); images are n × 28 × 28"),
        (np.zeros(5, np.uint8), "1 dimensions"),
        (np.full((1, 28, 28), 256), "pixels from 0 to 256; they must lie between 0 and 255"),
        (np.full((1, 28, 28), -1.0), "pixels from -1 to 0"),
        (np.full((1, 28, 28), np.nan), "pixels from nan"),
        (np.full((1, 28, 28), "7"), "holds no numbers"),
        (np.full((1, 28, 28), 1j), "holds no numbers"),
    ],
)
def test_what_are_no_images(array: NDArray[np.generic], why: str) -> None:
    with pytest.raises(DataError, match=f"^it .*{why}"):
        as_images(array)


@pytest.mark.parametrize(
    "array",
    [
        CLASSES,
        CLASSES.astype(">i4"),
        CLASSES.astype(np.float32),
        CLASSES[:, np.newaxis],
        np.eye(10, dtype=np.uint8)[CLASSES],
        np.eye(10, dtype=np.float32)[CLASSES],
        np.eye(10, dtype=bool)[CLASSES],
        np.c_[CLASSES, np.full((6, 7), 4711)].astype(np.int32),
    ],
    ids=["plain", "32-bit", "floats", "a column", "one-hot", "one-hot floats", "one-hot bits", "QMNIST"],
)
def test_labels_in_every_usual_form(array: NDArray[np.generic]) -> None:
    labels = as_labels(array, "it")
    assert labels.dtype == np.uint8
    np.testing.assert_array_equal(labels, CLASSES)


@pytest.mark.parametrize(
    ("array", "why"),
    [
        (np.array([1, 10]), "label 10 at position 1; digits are labelled 0 to 9"),
        (np.array([1, -1]), "label -1 at position 1"),
        (np.array([0.5]), "label 0.5 at position 0"),
        (np.array([np.nan]), "label nan at position 0"),
        (np.zeros((3, 10)), "not a single one among zeros"),
        (np.full((3, 10), 0.1), "not a single one among zeros"),
        (np.zeros((3, 5)), r"2 dimensions \(3 × 5\)"),
        (np.array(["three"]), "holds no numbers"),
    ],
)
def test_what_are_no_labels(array: NDArray[np.generic], why: str) -> None:
    with pytest.raises(DataError, match=f"^it .*{why}"):
        as_labels(array, "it")
