"""Re-inked data sets: the same digits with other pens, their distances found once and kept."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from inkling import paths
from inkling.data import reinked_dataset as module
from inkling.data.dataset import Dataset, Examples
from inkling.data.pens import parse_pens
from inkling.data.reink import distance_fields, pen_widths
from inkling.data.reinked_dataset import load_distances, reinked
from inkling.data.stroke import pen_width
from inkling.data.strokes_dataset import make_examples
from inkling.errors import DataError


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setattr(paths, "cache_folder", lambda: tmp_path)
    return tmp_path / "distances"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    rng = np.random.default_rng(0)
    train, test = (make_examples(count, rng=rng, width=2.8) for count in (1100, 70))
    return Dataset("some", train, test)


def same(one: Dataset, other: Dataset) -> bool:
    return all(
        np.array_equal(x.images, y.images) and np.array_equal(x.labels, y.labels)
        for x, y in ((one.train, other.train), (one.test, other.test))
    )


@pytest.mark.slow
def test_the_same_digits_with_another_pen(cache: Path, dataset: Dataset) -> None:
    for size in (8, 12, 16):
        written = reinked(dataset, parse_pens(str(size)))
        assert written.name == dataset.name
        np.testing.assert_array_equal(written.train.labels, dataset.train.labels)
        assert written.train.images.dtype == np.uint8
        widths = pen_widths(written.train.images[:300] / np.float32(255))
        # Thicker ink is fitted into MNIST's box again, and so becomes a little smaller.
        assert np.median(widths) == pytest.approx(pen_width(size), rel=0.12)


@pytest.mark.slow
def test_each_digit_gets_its_pen_and_always_the_same(cache: Path, dataset: Dataset) -> None:
    mixed, again = (reinked(dataset, parse_pens("2-32")) for _ in range(2))
    assert same(mixed, again)
    ink = mixed.train.images.mean(axis=(1, 2))
    assert np.percentile(ink, 95) > 3 * np.percentile(ink, 5)
    assert not same(mixed, reinked(dataset, parse_pens("2-31")))


@pytest.mark.slow
def test_distances_are_found_once(cache: Path, dataset: Dataset) -> None:
    steps: list[tuple[int, int]] = []
    reinked(dataset, parse_pens("8"), progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (1170, 1170)
    assert steps == sorted(steps)
    assert len(list(cache.glob("*.distances"))) == 2
    before = len(steps)
    reinked(dataset, parse_pens("16"), progress=lambda done, total: steps.append((done, total)))
    assert len(steps) == before


def test_distances_are_those_of_the_images(cache: Path, dataset: Dataset) -> None:
    images = dataset.test.images
    expected = distance_fields(images / np.float32(255)).astype(np.float16)
    for _ in range(2):  # found, and from the cache
        fields = load_distances(images)
        assert fields.dtype == np.float16
        np.testing.assert_array_equal(fields, expected)
    other = load_distances(images[::-1])
    np.testing.assert_array_equal(other, expected[::-1])
    np.testing.assert_array_equal(load_distances(images[:9]), expected[:9])


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(content)


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [truncate, empty, flip, lengthen, folder])
def test_a_damaged_cache_is_made_again(cache: Path, dataset: Dataset, damage: Callable[[Path], None]) -> None:
    images = dataset.test.images
    whole = load_distances(images)
    (file,) = cache.glob("*.distances")
    content = file.read_bytes()
    damage(file)
    np.testing.assert_array_equal(load_distances(images), whole)
    if damage is not folder:
        assert file.read_bytes() == content
    assert not list(cache.glob("*.part"))


def test_a_cache_that_cannot_be_written_is_done_without(cache: Path, dataset: Dataset) -> None:
    cache.write_text("a file where the folder should be")
    images = dataset.test.images[:5]
    np.testing.assert_array_equal(load_distances(images), load_distances(images))


def test_the_oldest_make_room(cache: Path, dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CACHED_BLOCKS", 3)
    for count in range(1, 6):
        load_distances(dataset.test.images[:count])
    assert len(list(cache.glob("*.distances"))) == 3


def test_cancelling_leaves_nothing_behind(cache: Path, dataset: Dataset) -> None:
    class EnoughError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        if done >= 640:
            raise EnoughError

    with pytest.raises(EnoughError):
        reinked(dataset, parse_pens("8"), progress=cancel)
    assert not cache.exists()


def test_other_sizes_are_refused(cache: Path) -> None:
    with pytest.raises(DataError, match="Only 28×28 images can be written with another pen, not 16×20"):
        load_distances(np.zeros((3, 16, 20), np.uint8))
    small = Examples(np.zeros((3, 16, 16), np.uint8), np.zeros(3, np.uint8))
    with pytest.raises(DataError, match="not 16×16"):
        reinked(Dataset("small", small, small), parse_pens("8"))


def test_blank_images_and_none(cache: Path) -> None:
    blank = Examples(np.zeros((3, 28, 28), np.uint8), np.zeros(3, np.uint8))
    written = reinked(Dataset("blank", blank, blank.first(0)), parse_pens("2-32"))
    assert not written.train.images.any()
    assert written.test.images.shape == (0, 28, 28)
