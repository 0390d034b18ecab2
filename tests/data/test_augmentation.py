from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkling.data.augmentation import AUGMENTATION_SETTINGS, AUGMENTATIONS, Augmentation, augment
from inkling.data.pen_width import stroke_widths
from inkling.data.strokes_dataset import make_examples
from inkling.errors import DataError, SettingsError

EACH = {
    "shift": Augmentation(shift=2),
    "rotation": Augmentation(rotation=15),
    "scale": Augmentation(scale=0.2),
    "shear": Augmentation(shear=15),
    "elastic": Augmentation(elastic=1.2),
    "pen_width": Augmentation(pen_width=1),
    "noise": Augmentation(noise=0.1),
    "all": Augmentation(1, 10, 0.1, 5, 1.2, 4, 1, 0.05),
}
each = pytest.mark.parametrize("how", EACH.values(), ids=EACH)
amounts = st.builds(
    Augmentation,
    **{name: st.floats(one.interval.low, one.interval.high, width=32) for name, one in AUGMENTATION_SETTINGS.items()},
)


@pytest.fixture(scope="module")
def digits():
    images = make_examples(150, rng=np.random.default_rng(0)).images.astype(np.float32) / np.float32(255)
    images.flags.writeable = False  # whoever changes its input fails
    return images


def rng(seed=0):
    return np.random.default_rng(seed)


def test_off_is_an_exact_copy(digits):
    assert Augmentation().is_off
    result = augment(digits, Augmentation(), rng=rng())
    np.testing.assert_array_equal(result, digits)
    assert not np.shares_memory(result, digits)


def test_the_settings_are_the_fields_and_their_defaults():
    assert {one.name: one.default for one in fields(Augmentation)} == {
        name: one.default for name, one in AUGMENTATION_SETTINGS.items()
    }
    for one in AUGMENTATION_SETTINGS.values():
        assert one.default in one.interval


@each
def test_each_changes_every_image_in_its_own_way(digits, how):
    assert not how.is_off
    thick = make_examples(1, rng=rng(), width=4.0).images / np.float32(255)  # thick enough for any thinner pen
    same = np.broadcast_to(thick, digits.shape)
    result = augment(same, how, rng=rng())
    # Among many amounts some come close to 0.
    assert (np.abs(result - same).max(axis=(1, 2)) > 0.01).mean() > 0.95
    assert len(np.unique(result.reshape(len(result), -1), axis=0)) == len(result)


@each
def test_the_same_seed_gives_the_same_bytes(digits, how):
    first, second = (augment(digits, how, rng=rng(7)) for _ in range(2))
    assert first.tobytes() == second.tobytes()
    assert first.tobytes() != augment(digits, how, rng=rng(8)).tobytes()


@each
def test_an_image_does_not_depend_on_its_neighbours(digits, how):
    others = digits[::-1].copy()
    others[70] = digits[70]
    np.testing.assert_array_equal(augment(others, how, rng=rng())[70], augment(digits, how, rng=rng())[70])


@each
def test_it_writes_where_it_is_told(digits, how):
    out = np.full(digits.shape, np.nan, np.float32)
    assert augment(digits, how, rng=rng(), out=out) is out
    np.testing.assert_array_equal(out, augment(digits, how, rng=rng()))


@each
def test_it_may_work_in_place(digits, how):
    images = digits.copy()
    assert augment(images, how, rng=rng(), out=images) is images
    np.testing.assert_array_equal(images, augment(digits, how, rng=rng()))


@given(amounts, st.integers(0, 2**32))
@settings(max_examples=60)
def test_values_stay_between_0_and_1_whatever_is_asked(how, seed):
    how.check()
    images = rng(seed).random((5, 28, 28), dtype=np.float32) ** 3
    images[0], images[1] = 0, 1
    result = augment(images, how, rng=rng(seed))
    assert result.dtype == np.float32
    assert np.isfinite(result).all()
    assert result.min() >= 0
    assert result.max() <= 1
    if not how.noise:
        assert not result[0].any()


def centres(images):
    mass = images.sum(axis=(1, 2))
    grid = np.arange(28, dtype=np.float32)
    return np.stack([images.sum(axis=1) @ grid / mass, images.sum(axis=2) @ grid / mass], axis=1)


def many(image, count=4000):
    return np.broadcast_to(image, (count, 28, 28))


def test_shifts_are_even_between_their_limits(digits):
    moves = centres(augment(many(digits[0]), Augmentation(shift=2), rng=rng())) - centres(digits[:1])
    assert np.abs(moves).max() == pytest.approx(2, abs=0.05)
    np.testing.assert_allclose(moves.mean(axis=0), 0, atol=0.1)
    np.testing.assert_allclose(moves.std(axis=0), 2 / 3**0.5, rtol=0.05)
    assert abs(np.corrcoef(moves.T)[0, 1]) < 0.06


def disc(radius):
    y, x = np.mgrid[:28, :28] - 13.5
    return np.clip(radius + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)


def test_scales_are_as_often_smaller_as_larger():
    image = disc(6)
    result = augment(many(image), Augmentation(scale=0.25), rng=rng())
    factors = np.sqrt(result.sum(axis=(1, 2)) / image.sum())
    assert factors.max() == pytest.approx(1.25, rel=0.02)
    assert factors.min() == pytest.approx(0.8, rel=0.02)
    assert np.log(factors).mean() == pytest.approx(0, abs=0.01)


def slants(images):
    """The slope of the ink, in pixels to the right for each pixel down, by moments."""
    grid = np.arange(28) - centres(images)[:, :, None]
    both = np.einsum("nyx,ny,nx->n", images, grid[:, 1], grid[:, 0])
    return both / np.einsum("nyx,ny->n", images, grid[:, 1] ** 2)


@pytest.mark.parametrize("name", ["rotation", "shear"])
def test_angles_are_even_between_their_limits(name):
    bar = np.zeros((28, 28), np.float32)
    bar[4:24, 13:15] = 1
    result = augment(many(bar), replace(Augmentation(), **{name: 20}), rng=rng())
    degrees = np.rad2deg(np.arctan(slants(result)))
    assert degrees.max() == pytest.approx(20, abs=0.7)
    assert degrees.min() == pytest.approx(-20, abs=0.7)
    assert degrees.std() == pytest.approx(20 / 3**0.5, rel=0.05)


def test_elastic_moves_pixels_as_far_as_asked():
    """A single dot of ink, so small that it moves as a whole, goes where the field takes it."""
    moves = centres(augment(many(disc(1.5)), Augmentation(elastic=0.8, elastic_smoothness=10), rng=rng())) - 13.5
    np.testing.assert_allclose(np.sqrt(np.square(moves).mean(axis=0)), 0.8, rtol=0.06)


def test_pen_width_makes_strokes_thicker_and_thinner_by_what_was_asked():
    """Of one digit crossings and rounded pixels hide a part of it: of twelve, the average tells."""
    changes = []
    for image in make_examples(12, rng=rng(), width=4.0).images / np.float32(255):
        changed = augment(many(image, 200), Augmentation(pen_width=1.0), rng=rng())
        changes.append(stroke_widths(changed) - stroke_widths(image[None]))
    assert np.mean([change.max() for change in changes]) == pytest.approx(1, rel=0.1)
    assert -1.1 < np.mean([change.min() for change in changes]) < -0.6
    assert abs(np.mean(changes)) < 0.15


def test_pen_width_never_takes_a_thin_stroke_away():
    thin = make_examples(300, rng=rng(), width=1.5).images / np.float32(255)
    result = augment(thin, Augmentation(pen_width=4), rng=rng())
    assert (result.sum(axis=(1, 2)) > 0.35 * thin.sum(axis=(1, 2))).all()


def test_noise_has_its_deviation_where_it_is_not_clipped():
    grey = np.full((50, 28, 28), 0.5, np.float32)
    noise = augment(grey, Augmentation(noise=0.1), rng=rng()) - grey
    assert noise.std() == pytest.approx(0.1, rel=0.02)
    assert noise.mean() == pytest.approx(0, abs=0.002)


def test_at_moderate_amounts_nothing_is_cut_off(digits):
    """The share of ink that reaches the outermost pixels."""
    moderate = augment(digits, AUGMENTATIONS["simard"], rng=rng())
    inner = moderate[:, 1:-1, 1:-1].sum()
    assert 1 - inner / moderate.sum() < 0.005
    assert moderate.sum() == pytest.approx(digits.sum(), rel=0.03)


@pytest.mark.parametrize("name", AUGMENTATION_SETTINGS)
@pytest.mark.parametrize("value", [-0.1, 1e6, float("nan"), float("inf")])
def test_amounts_outside_their_limits_are_a_sentence(digits, name, value):
    how = replace(Augmentation(), **{name: value})
    with pytest.raises(SettingsError, match=f"{name.replace('_', ' ')} must lie between"):
        how.check()
    with pytest.raises(SettingsError):
        augment(digits, how, rng=rng())


@pytest.mark.parametrize("how", AUGMENTATIONS.values(), ids=AUGMENTATIONS)
def test_every_entry_of_the_menu_can_be_used(digits, how):
    how.check()
    assert augment(digits, how, rng=rng()).shape == digits.shape


@pytest.mark.parametrize("how", [Augmentation(), EACH["all"]], ids=["off", "all"])
def test_no_images_are_no_trouble(how):
    assert augment(np.zeros((0, 28, 28), np.float32), how, rng=rng()).shape == (0, 28, 28)


def test_images_of_another_shape_are_refused(digits):
    with pytest.raises(DataError, match="float32"):
        augment(digits.astype(np.float64), Augmentation(), rng=rng())
    with pytest.raises(DataError, match="28, 28"):
        augment(digits[:, :20], Augmentation(), rng=rng())
    with pytest.raises(DataError, match="to go to"):
        augment(digits, Augmentation(), rng=rng(), out=np.empty((3, 28, 28), np.float32))
