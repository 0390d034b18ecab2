import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.data.preparation import (
    INPUT_SIZES,
    PREPARATIONS,
    Preparation,
    area_weights,
    fit_preparation,
    prepare,
)
from inkling.data.strokes_dataset import make_examples
from inkling.errors import DataError, SettingsError

kinds = pytest.mark.parametrize("kind", PREPARATIONS)
sizes = pytest.mark.parametrize("size", INPUT_SIZES)


@pytest.fixture(scope="module")
def bytes_():
    return make_examples(2500, rng=np.random.default_rng(0)).images


@pytest.fixture(scope="module")
def images(bytes_):
    floats = bytes_.astype(np.float32) / np.float32(255)
    floats.flags.writeable = False
    return floats


def areas(images, size):
    """Area averages the long way: every pixel split into `size`² equal parts, these averaged in squares of 28²."""
    share = np.eye(28).repeat(size, axis=0).reshape(size, 28, 28).mean(axis=1)  # of each pixel, along one side
    return share @ images.astype(np.float64) @ share.T


def test_scale_at_28_copies_nothing(images):
    result = prepare(images, Preparation())
    assert np.shares_memory(result, images)
    np.testing.assert_array_equal(result, images.reshape(-1, 784))


@kinds
@sizes
def test_shapes_and_where_it_writes(images, bytes_, kind, size):
    preparation = fit_preparation(kind, size, bytes_)
    assert preparation.input_shape == (size, size)
    expected = prepare(images[:50], preparation)
    assert expected.shape == (50, size * size)
    assert expected.dtype == np.float32
    out = np.full((50, size * size), np.nan, np.float32)
    assert prepare(images[:50].reshape(50, 784), preparation, out=out) is out
    np.testing.assert_array_equal(out, expected)


@kinds
def test_it_may_work_in_place(images, bytes_, kind):
    preparation = fit_preparation(kind, 28, bytes_)
    rows = images[:50].reshape(50, 784).copy()
    expected = prepare(images[:50], preparation)
    np.testing.assert_array_equal(prepare(rows, preparation, out=rows), expected)


def test_standardize_has_the_statistics_of_plain_numpy(bytes_, images):
    preparation = fit_preparation("standardize", 28, bytes_)
    assert preparation.mean == pytest.approx((bytes_ / 255).mean(), rel=1e-12)
    assert preparation.deviation == pytest.approx((bytes_ / 255).std(), rel=1e-12)
    result = prepare(images, preparation)
    assert result.mean(dtype=np.float64) == pytest.approx(0, abs=1e-6)
    assert result.std(dtype=np.float64) == pytest.approx(1, abs=1e-6)


def test_standardize_at_16_has_the_statistics_of_the_smaller_images(bytes_):
    # More than one of the pieces that the statistics are gathered from, the last one smaller.
    some = bytes_[:1100]
    small = areas(some / 255, 16)
    preparation = fit_preparation("standardize", 16, some)
    assert preparation.mean == pytest.approx(small.mean(), rel=1e-5)
    assert preparation.deviation == pytest.approx(small.std(), rel=1e-5)
    assert type(preparation.mean) is float  # model files hold plain numbers


@kinds
@sizes
def test_only_standardize_keeps_statistics(bytes_, kind, size):
    preparation = fit_preparation(kind, size, bytes_)
    preparation.check()
    assert (preparation == Preparation(kind, size)) == (kind != "standardize")


def test_standardize_each_is_plain_numpy(images):
    rows = images.reshape(-1, 784).astype(np.float64)
    expected = (rows - rows.mean(axis=1, keepdims=True)) / rows.std(axis=1, keepdims=True)
    np.testing.assert_allclose(prepare(images, Preparation("standardize-each")), expected, atol=1e-4)


def test_binarize_says_ink_or_no_ink():
    image = np.zeros((1, 28, 28), np.float32)
    image[0, 0, :4] = [0.49999997, 0.5, 0.51, 1]
    np.testing.assert_array_equal(prepare(image, Preparation("binarize"))[0, :5], [0, 1, 1, 1, 0])


@sizes
def test_binarize_comes_after_resizing(images, size):
    some = images[:50]
    result = prepare(some, Preparation("binarize", size))
    np.testing.assert_array_equal(np.unique(result), [0, 1])
    small = areas(some, size).reshape(len(some), -1)
    sure = np.abs(small - 0.5) > 1e-5
    np.testing.assert_array_equal(result[sure], small[sure] >= 0.5)


def test_16_averages_areas(images):
    result = prepare(images[:50], Preparation("scale", 16))
    np.testing.assert_allclose(result.reshape(-1, 16, 16), areas(images[:50], 16), atol=1e-6)


@given(st.integers(0, 2**32))
def test_16_keeps_the_ink(seed):
    images = np.random.default_rng(seed).random((3, 28, 28), dtype=np.float32)
    result = prepare(images, Preparation("scale", 16))
    np.testing.assert_allclose(result.sum(axis=1) * 1.75**2, images.sum(axis=(1, 2)), rtol=1e-5)


@given(st.integers(1, 60), st.integers(1, 60))
def test_area_weights_are_a_mean_and_lose_nothing(old, new):
    weights = area_weights(old, new)
    np.testing.assert_allclose(weights.sum(axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(weights.sum(axis=0), new / old, rtol=1e-5)


@kinds
@sizes
@pytest.mark.parametrize("grey", [0.0, 0.1, 1.0])
def test_images_without_contrast_are_finite(kind, size, grey):
    flat = np.full((4, 28, 28), grey, np.float32)
    preparation = fit_preparation(kind, size, np.full((4, 28, 28), round(255 * grey), np.uint8))
    result = prepare(flat, preparation)
    assert np.isfinite(result).all()
    if kind == "standardize-each":
        assert np.abs(result).max() < 1e-5


def test_a_faint_dot_still_has_contrast():
    image = np.zeros((1, 28, 28), np.float32)
    image[0, 14, 14] = 1 / 255
    assert prepare(image, Preparation("standardize-each")).std() == pytest.approx(1, rel=1e-3)


@kinds
@sizes
def test_no_images_are_no_trouble(kind, size):
    assert prepare(np.zeros((0, 28, 28), np.float32), Preparation(kind, size)).shape == (0, size * size)


@pytest.mark.parametrize(
    ("preparation", "words"),
    [
        (Preparation("whiten"), "one of scale, standardize, standardize-each, binarize, not 'whiten'"),
        (Preparation(size=20), "28 .* or 16 .* not 20"),
        (Preparation("standardize", mean=float("nan")), "finite"),
        (Preparation("standardize", deviation=0.0), "positive"),
        (Preparation("standardize", deviation=float("inf")), "positive and finite"),
    ],
)
def test_a_preparation_that_cannot_be_is_a_sentence(images, preparation, words):
    with pytest.raises(SettingsError, match=words):
        preparation.check()
    with pytest.raises(SettingsError, match=words):
        prepare(images, preparation)


def test_images_of_another_shape_are_refused(images, bytes_):
    with pytest.raises(DataError, match="float32"):
        prepare(bytes_, Preparation("binarize"))
    with pytest.raises(DataError, match="784"):
        prepare(images[0], Preparation())
    with pytest.raises(DataError, match="to go to"):
        prepare(images, Preparation(size=16), out=np.empty((len(images), 784), np.float32))
    with pytest.raises(DataError, match="uint8"):
        fit_preparation("standardize", 28, bytes_[:0])
