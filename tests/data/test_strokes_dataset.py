import os
from pathlib import Path

import numpy as np
import pytest

from inkling import paths
from inkling.data import strokes_dataset
from inkling.data.deform import Deformation
from inkling.data.strokes_dataset import load_strokes, make_examples
from inkling.errors import Cancelled, DataError


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setattr(paths, "cache_folder", lambda: tmp_path)
    return tmp_path / "strokes"


def same(a, b) -> bool:
    return all(
        np.array_equal(x.images, y.images) and np.array_equal(x.labels, y.labels)
        for x, y in ((a.train, b.train), (a.test, b.test))
    )


def test_labels_are_balanced_and_shuffled():
    examples = make_examples(1003, rng=np.random.default_rng(0))
    assert examples.images.shape == (1003, 28, 28)
    count = np.bincount(examples.labels, minlength=10)
    assert count.max() - count.min() <= 1
    assert (np.diff(examples.labels.astype(int)) != 0).mean() > 0.8


def test_same_seed_same_bytes_other_seed_others():
    a, b, c = (make_examples(300, rng=np.random.default_rng(seed)) for seed in (7, 7, 8))
    assert a.images.tobytes() == b.images.tobytes()
    assert a.labels.tobytes() == b.labels.tobytes()
    assert a.images.tobytes() != c.images.tobytes()
    assert len({image.tobytes() for image in a.images}) == 300


def test_a_seed_gives_the_digits_that_models_learned_from():
    # Drawn faster, digits stay what they were: the ink of a dozen, of their upper halves and of their left halves.
    examples = make_examples(1500, rng=np.random.default_rng(11))
    ink = examples.images[::125] / 255
    assert examples.labels[::125].tolist() == [3, 8, 3, 4, 8, 7, 8, 6, 1, 5, 8, 7]
    whole = [118.31, 113.85, 143.46, 95.96, 175.17, 98.18, 207.82, 88.0, 39.98, 102.35, 152.32, 92.29]
    upper = [61.02, 57.26, 70.55, 52.88, 91.43, 53.84, 100.61, 32.48, 19.97, 47.76, 73.54, 48.25]
    left = [47.05, 56.53, 63.45, 46.15, 88.49, 44.63, 99.68, 37.8, 18.03, 43.97, 73.38, 34.26]
    # Other processors round otherwise: a few pixels may differ by a level or two.
    np.testing.assert_allclose(ink.sum(axis=(1, 2)), whole, atol=0.03)
    np.testing.assert_allclose(ink[:, :14].sum(axis=(1, 2)), upper, atol=0.03)
    np.testing.assert_allclose(ink[:, :, :14].sum(axis=(1, 2)), left, atol=0.03)


def centred(image: np.ndarray) -> np.ndarray:
    """The image moved by whole pixels along each axis, unless ink would leave it."""
    for axis in (0, 1):
        line = image.sum(axis=1 - axis, dtype=int)
        shift = 14 - round(float(line @ np.arange(28)) / max(line.sum(), 1))
        moved = np.roll(image, shift, axis)
        over = np.take(moved, np.arange(shift) if shift > 0 else np.arange(28 + shift, 28), axis)
        image = image if over.any() else moved
    return image


def test_many_images_are_centred_like_each_alone():
    rng = np.random.default_rng(4)
    images = np.zeros((400, 28, 28), np.uint8)
    for image in images[1:]:
        top, left, high, wide = rng.integers(0, 20, 2).tolist() + rng.integers(2, 18, 2).tolist()
        image[top : top + high, left : left + wide] = rng.integers(0, 256, image[top:][:high, left:][:, :wide].shape)
        image[tuple(rng.choice([0, 9, 18, 27], 2))] = 1  # ink that a shift must not bring in on the other side
    expected = np.stack([centred(image) for image in images])
    assert (expected != images).any(axis=(1, 2)).sum() > 200
    np.testing.assert_array_equal(strokes_dataset._centre_by_mass(images), expected)


@pytest.mark.parametrize("count", [0, 1, 9])
def test_few_digits(count):
    assert len(make_examples(count, rng=np.random.default_rng(0))) == count


def test_digits_lie_as_mnists_do():
    images = make_examples(2000, rng=np.random.default_rng(1)).images.astype(np.float64)
    mass = images.sum(axis=(1, 2))
    at = np.arange(28) + 0.5
    for axis in (1, 2):
        centre = images.sum(axis=3 - axis) @ at / mass
        assert np.abs(centre - 14.5).mean() < 0.4
        assert np.abs(centre - 14.5).max() < 1.6
    rows, columns = (images > 64).any(axis=2), (images > 64).any(axis=1)
    longest = [
        max(np.ptp(np.flatnonzero(r)), np.ptp(np.flatnonzero(c))) + 1 for r, c in zip(rows, columns, strict=True)
    ]
    assert np.median(longest) == 20
    assert np.percentile(longest, 1) >= 19


def measured_widths(images: np.ndarray) -> np.ndarray:
    """Distances to the edge are spread evenly from 0 to w/2 over a band of width w, so w is 4 times their mean."""
    from scipy.ndimage import distance_transform_edt, zoom

    widths = []
    for image in images:
        large = zoom(image.astype(np.float32) / 255, 8, order=1, grid_mode=True, mode="nearest")
        # The transform measures to the middle of the nearest pixel outside, half a pixel too far.
        inside = distance_transform_edt(large > 0.5) - 0.5
        widths.append(4 * inside[inside > 0].mean() / 8)
    return np.array(widths)


@pytest.mark.parametrize("width", [1.5, 3.0, 4.5])
def test_a_fixed_pen_has_its_width(width):
    # Where strokes cross or meet, ink is wider than the pen: the ones, which are mostly one line, tell.
    examples = make_examples(600, rng=np.random.default_rng(3), width=width)
    ones = examples.images[examples.labels == 1]
    assert np.median(measured_widths(ones)) == pytest.approx(width, rel=0.15)


def test_pens_of_a_range_and_pens_like_mnists():
    rng = np.random.default_rng(0)
    ranged = strokes_dataset.random_widths(5000, (1.0, 4.0), rng)
    assert ranged.min() >= 1
    assert ranged.max() <= 4
    assert ranged.mean() == pytest.approx(2.5, abs=0.05)
    usual = strokes_dataset.random_widths(20000, None, rng)
    assert usual.mean() == pytest.approx(2.8, abs=0.03)
    assert usual.std() == pytest.approx(0.7, abs=0.03)
    assert usual.min() >= np.float32(1.2)
    assert usual.max() <= np.float32(5.2)


def test_wider_pens_leave_more_ink():
    thin, thick = (make_examples(200, rng=np.random.default_rng(0), width=w).images.mean() for w in (1.2, 7.0))
    assert thick > 2 * thin


@pytest.mark.parametrize("width", [0, -1.0, (3.0, 2.0), (0.0, 1.0), float("nan"), float("inf")])
def test_impossible_pens_are_refused(width):
    with pytest.raises(DataError, match="pen width must be a positive number"):
        make_examples(10, rng=np.random.default_rng(0), width=width)


def test_a_negative_count_is_refused():
    with pytest.raises(DataError, match="-1 digits cannot be drawn"):
        make_examples(-1, rng=np.random.default_rng(0))


def test_without_deformation_a_handwriting_is_one_image():
    examples = make_examples(500, rng=np.random.default_rng(0), width=2.0, deformation=Deformation.none())
    assert len({image.tobytes() for image in examples.images}) <= len(strokes_dataset.load_skeletons().digit)


def test_every_label_gets_its_own_digits_skeletons():
    skeletons = strokes_dataset.load_skeletons()
    labels = np.repeat(np.arange(10, dtype=np.uint8), 2000)
    chosen = strokes_dataset.choose_skeletons(skeletons, labels, np.random.default_rng(0))
    np.testing.assert_array_equal(skeletons.digit[chosen], labels)
    assert set(chosen) == set(range(len(skeletons.digit)))
    share = np.bincount(chosen) / 2000
    np.testing.assert_allclose(share, skeletons.weight, atol=0.04)


def test_the_data_set_and_its_cache(cache):
    first = load_strokes(train=120, test=50, seed=3)
    assert first.name == "strokes"
    assert first.class_names == tuple("0123456789")
    assert (len(first.train), len(first.test)) == (120, 50)
    assert len(list(cache.glob("*.digits"))) == 2
    assert not list(cache.glob("*.part"))
    asked = []
    again = load_strokes(train=120, test=50, seed=3, progress=lambda done, total: asked.append(done))
    assert same(first, again)
    assert asked == []


def test_training_and_test_digits_differ_and_the_test_set_stays(cache):
    small, large = load_strokes(train=100, test=100), load_strokes(train=200, test=100)
    assert not np.array_equal(small.train.images, small.test.images)
    np.testing.assert_array_equal(small.test.images, large.test.images)


def test_everything_that_changes_the_digits_changes_the_cache(cache):
    sets = [
        load_strokes(train=20, test=0),
        load_strokes(train=20, test=0, seed=1),
        load_strokes(train=20, test=0, width=2.0),
        load_strokes(train=20, test=0, width=(1.0, 2.0)),
    ]
    assert len({s.train.images.tobytes() for s in sets}) == 4


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 64
    path.write_bytes(content)


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"more")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [truncate, empty, flip, lengthen, folder])
def test_a_damaged_cache_is_made_anew(cache, damage):
    whole = load_strokes(train=60, test=30)
    for path in list(cache.glob("*.digits")):
        damage(path)
    assert same(load_strokes(train=60, test=30), whole)
    if damage is not folder:
        files = list(cache.glob("*.digits"))
        assert sorted(path.stat().st_size for path in files) == [30 * 785 + 4, 60 * 785 + 4]
    assert not list(cache.glob("*.part"))


def test_a_cache_that_cannot_be_written_is_done_without(cache, tmp_path):
    whole = load_strokes(train=40, test=20)
    for path in list(cache.iterdir()):
        path.unlink()
    cache.rmdir()
    cache.write_text("a file where the folder should be")
    assert same(load_strokes(train=40, test=20), whole)


def test_the_oldest_sets_make_room(cache, monkeypatch):
    monkeypatch.setattr(strokes_dataset, "_CACHED_SETS", 3)
    for seed in range(5):
        load_strokes(train=10, test=10, seed=seed)
    assert len(list(cache.glob("*.digits"))) == 3


def test_progress_counts_up_and_cancels(cache):
    steps = []
    load_strokes(train=2500, test=1500, progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (4000, 4000)
    assert steps == sorted(steps)
    assert len(steps) >= 5

    def cancel(done: int, total: int) -> None:
        if done >= 1000:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_strokes(train=2500, test=1500, seed=9, progress=cancel)
    assert len(list(cache.glob("*"))) == 2
