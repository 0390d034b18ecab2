import numpy as np
import pytest
from scipy import ndimage

from inkling.data.strokes_dataset import make_examples
from inkling.data.warp import affine_coefficients, affine_fields, elastic_fields, warp


@pytest.fixture(scope="module")
def digits():
    return make_examples(150, rng=np.random.default_rng(0)).images.astype(np.float32) / np.float32(255)


def affine(images, *, turn=0.0, scale=1.0, slant=0.0, right=0.0, down=0.0):
    amounts = [np.full(len(images), amount, np.float32) for amount in (turn, scale, slant, right, down)]
    out = np.full_like(images, np.nan)
    warp(images, affine_coefficients(*amounts), affine_fields(), out)
    return out


def moved(images, right, down):
    """np.roll on a canvas so large that nothing comes in again on the other side."""
    right, down = np.clip((right, down), -28, 28)
    padded = np.pad(images, ((0, 0), (28, 28), (28, 28)))
    return np.roll(padded, (down, right), axis=(1, 2))[:, 28:56, 28:56]


def test_no_change_is_exact(digits):
    np.testing.assert_array_equal(affine(digits), digits)


@pytest.mark.parametrize(("right", "down"), [(1, 0), (0, 1), (-3, 2), (27, -27), (28, 0), (0, -40), (1000, 1000)])
def test_a_shift_by_whole_pixels_is_exact(digits, right, down):
    np.testing.assert_array_equal(affine(digits, right=right, down=down), moved(digits, right, down))


def test_a_shift_by_half_a_pixel_is_the_mean_of_both_neighbours(digits):
    expected = (digits + moved(digits, 1, 0)) / 2
    np.testing.assert_allclose(affine(digits, right=0.5), expected, atol=1e-6)


@pytest.mark.parametrize("quarters", [1, 2, -1])
def test_quarter_turns_go_clockwise(digits, quarters):
    expected = np.rot90(digits, -quarters, axes=(1, 2))
    np.testing.assert_allclose(affine(digits, turn=quarters * np.pi / 2), expected, atol=1e-4)


@pytest.mark.parametrize("degrees", [-90, -20, 7.5, 45, 90])
def test_rotation_is_scipys(digits, degrees):
    # SciPy counts degrees from the first axis to the second one: the other way round.
    expected = ndimage.rotate(
        digits, -degrees, axes=(1, 2), reshape=False, order=1, mode="grid-constant", prefilter=False
    )
    np.testing.assert_allclose(affine(digits, turn=np.deg2rad(degrees)), expected, atol=1e-4)


def test_all_together_is_scipys_affine_transform(digits):
    turn, scale, slant, right, down = 0.2, 1.15, -0.3, 1.25, -2.5
    turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    # For (x, y) with y down: what is above goes to the right.
    forward = turned @ np.array([[1, -slant], [0, 1]]) * scale
    inverse = np.linalg.inv(forward)[::-1, ::-1]
    offset = 13.5 - inverse @ np.array([13.5 + down, 13.5 + right])
    ours = affine(digits[:20], turn=turn, scale=scale, slant=slant, right=right, down=down)
    for image, result in zip(digits, ours, strict=False):
        expected = ndimage.affine_transform(image, inverse, offset, order=1, mode="grid-constant", prefilter=False)
        np.testing.assert_allclose(result, expected, atol=1e-4)


def test_slant_takes_the_top_to_the_right():
    bar = np.zeros((1, 28, 28), np.float32)
    bar[:, 4:24, 13:15] = 1
    slanted = affine(bar, slant=0.5)[0]
    columns = np.arange(28)
    assert slanted[5] @ columns / slanted[5].sum() > 13.5 + 3
    assert slanted[22] @ columns / slanted[22].sum() < 13.5 - 3


def test_each_image_has_its_own_coefficients(digits):
    rng = np.random.default_rng(1)
    fields = np.concatenate([affine_fields(), elastic_fields(4.0)])
    coefficients = rng.standard_normal((len(digits), 2, len(fields)), dtype=np.float32)
    together, alone = np.empty_like(digits), np.empty_like(digits)
    coefficients[:, :, :3] += affine_coefficients(*np.array([[0], [1], [0], [0], [0]], np.float32))
    warp(digits, coefficients, fields, together)
    for i in range(len(digits)):
        warp(digits[i : i + 1], coefficients[i : i + 1], fields, alone[i : i + 1])
    # BLAS sums one row and many in different orders.
    np.testing.assert_allclose(together, alone, atol=1e-3)


@pytest.mark.parametrize("smoothness", [2.0, 4.0, 10.0])
def test_elastic_fields_have_the_covariance_of_smoothed_white_noise(smoothness):
    fields = elastic_fields(smoothness).astype(np.float64)
    row, column = np.divmod(np.arange(784), 28)
    square = (row[:, None] - row) ** 2 + (column[:, None] - column) ** 2
    np.testing.assert_allclose(fields.T @ fields, np.exp(-square / (4 * smoothness**2)), atol=0.06)
    assert np.square(fields).sum(axis=0).mean() == pytest.approx(1, abs=1.5e-3)


def test_elastic_fields_are_like_noise_that_scipy_smoothed():
    """Simard's recipe, done literally on a large plane, has the same roughness as our basis."""
    noise = np.random.default_rng(0).standard_normal((400, 400))
    smooth = ndimage.gaussian_filter(noise, 4, mode="wrap")
    smooth /= smooth.std()
    theirs = np.square(np.diff(smooth, axis=1)).mean()
    fields = elastic_fields(4.0).reshape(-1, 28, 28)
    ours = np.square(np.diff(fields, axis=2)).sum(axis=0).mean()
    assert ours == pytest.approx(theirs, rel=0.1)
