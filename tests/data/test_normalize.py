import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy import ndimage

from inkling.data.ink import ink
from inkling.data.normalize import NORMALIZATIONS, _resampling, normalize
from inkling.data.stroke import Stroke
from inkling.data.strokes_dataset import make_examples
from inkling.errors import SettingsError

SEVEN = np.array([[0, 0], [0.6, 0], [0.25, 1]])


def seven(size: float, x: float, y: float, width: float) -> np.ndarray:
    return ink([Stroke(SEVEN * size + [x, y])], width)


def extent(image: np.ndarray, ink: float = 0.4) -> tuple[int, int]:
    rows, columns = np.flatnonzero((image > ink).any(axis=1)), np.flatnonzero((image > ink).any(axis=0))
    return int(rows[-1] - rows[0] + 1), int(columns[-1] - columns[0] + 1)


def centre(image: np.ndarray) -> tuple[float, float]:
    at = np.arange(28) + 0.5
    return float(image.sum(axis=1) @ at / image.sum()), float(image.sum(axis=0) @ at / image.sum())


def test_none_returns_the_very_same_array():
    images = np.random.default_rng(0).random((3, 28, 28), dtype=np.float32)
    assert normalize(images, "none") is images


def test_an_unknown_mode_is_named():
    with pytest.raises(SettingsError, match="none, box, not 'bax'"):
        normalize(np.zeros((28, 28), np.float32), "bax")


@pytest.mark.parametrize("shape", [(28, 28), (0, 28, 28), (5, 28, 28)])
def test_empty_images_stay_empty(shape):
    for mode in NORMALIZATIONS:
        result = normalize(np.zeros(shape, np.float32), mode)
        assert result.shape == shape
        assert result.dtype == np.float32
        assert not result.any()


@given(st.floats(7, 25), st.floats(0, 1), st.floats(0, 1), st.floats(0.08, 0.2))
@example(16.5, 0.5, 0.90625, 0.109375)  # of 19 rows one is faint
def test_wherever_and_however_large_it_comes_out_in_place(size, right, down, share):
    width = max(size * share, 0.8)
    room = 28 - size - width
    drawn = seven(size, width / 2 + right * (room + 0.4 * size), width / 2 + down * room, width)
    image = normalize(drawn, "box")
    if np.array_equal(image, drawn):  # it was in place, as MNIST counts: by every pixel that is no dust
        assert any(abs(max(extent(image, ink)) - 20) <= 1 for ink in (0.1, 0.4))
    else:  # Of a pen thinner than a pixel, enlarged, the edge is anyone's guess.
        assert max(extent(image)) == pytest.approx(20, abs=1 if width > 1.2 else 3)
    assert centre(image) == pytest.approx((14.5, 14.5), abs=0.8)
    assert image.min() >= 0
    assert image.max() <= 1


def test_proportions_are_kept():
    high, wide = extent(normalize(seven(8, 3, 2, 1.5), "box"))
    assert wide / high == pytest.approx(6.3 / 9.5, abs=0.08)


def test_small_and_large_drawings_of_one_digit_come_out_alike():
    small, large = seven(9, 2, 15, 1.26), seven(22, 4, 2, 3.08)
    difference = np.abs(normalize(small, "box") - normalize(large, "box"))
    assert difference.mean() < 0.05


@given(st.floats(9, 25), st.floats(1.5, 4))
def test_normalising_again_changes_little(size, width):
    once = normalize(seven(size, 1, 1, width), "box")
    assert np.abs(normalize(once, "box") - once).mean() < 0.02


def test_digits_laid_out_as_mnist_are_left_alone():
    images = make_examples(1000, rng=np.random.default_rng(2)).images.astype(np.float32) / 255
    same = (normalize(images, "box") == images).all(axis=(1, 2))
    assert same.mean() > 0.97


@pytest.mark.mnist
def test_mnist_is_left_alone_bit_for_bit(mnist):
    images = mnist.test.images.astype(np.float32) / 255
    changed = (normalize(images, "box") != images).any(axis=(1, 2))
    assert changed.mean() <= 0.001


def test_the_image_given_is_not_written_to():
    drawn = seven(8, 3, 2, 1.5)
    copy = drawn.copy()
    normalize(drawn, "box")
    np.testing.assert_array_equal(drawn, copy)


def test_one_image_and_many_agree():
    images = np.stack([seven(8, 3, 2, 1.5), seven(20, 5, 4, 2.5), np.zeros((28, 28), np.float32)])
    together = normalize(images, "box")
    for image, result in zip(images, together, strict=True):
        np.testing.assert_allclose(normalize(image, "box"), result, atol=1e-6)


def test_dust_does_not_stretch_the_box():
    drawn = seven(10, 12, 12, 2)
    dusty = drawn.copy()
    dusty[0, 0] = 0.05
    assert extent(normalize(dusty, "box")) == extent(normalize(drawn, "box"))


@given(
    st.integers(28, 96),
    st.floats(0.2, 1),
    st.floats(0.2, 1),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from([1.0, 0.6]),
)
def test_uniform_ink_stays_uniform(length, tall, wide, down, right, darkness):
    """At every scale, from 0.25 for the largest image to 3, and at every offset."""
    height, width = round(tall * length), round(wide * length)
    if max(height, width) < 7:
        return
    top, left = round(down * (length - height)), round(right * (length - width))
    image = np.zeros((length, length), np.float32)
    image[top : top + height, left : left + width] = darkness
    fitted = normalize(image, "box")
    assert fitted.max() <= darkness + 1e-5
    scale = max(1, 20 / max(height, width))
    inked = fitted > darkness / 2
    inside = ndimage.binary_erosion(inked, np.ones((3, 3)), iterations=int(np.ceil(scale)))
    np.testing.assert_allclose(fitted[inside], darkness, atol=1e-5)


@given(st.floats(0.3, 3), st.floats(0, 12), st.floats(0, 12), st.integers(5, 40))
def test_the_weights_of_a_new_pixel_sum_to_one(scale, low, corner, length):
    """Of all that lie on the image; at its edges some belong to the blank beyond."""
    one = np.float32
    weights = _resampling(np.array([low], one), np.array([corner], one), np.array([scale], one), length)[0]
    sums = weights.sum(axis=1)
    assert sums.max() <= 1 + 1e-5
    source = low + (np.arange(length) + 0.5 - corner) / scale
    reach = max(1 / scale, 1)
    whole = (source - reach > 1e-3) & (source + reach < length - 1e-3)
    np.testing.assert_allclose(sums[whole], 1, atol=1e-5)
    assert (weights >= 0).all()
