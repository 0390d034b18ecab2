"""Mini-batches: every example once an epoch, in a new order, with its own label, uint8 until the last moment."""

import numpy as np
import pytest

from inkling.data.dataset import Examples
from inkling.errors import SettingsError
from inkling.training.batches import Batches, to_floats

SIZES = [(1, 1), (5, 1), (64, 7), (64, 64), (640, 320), (1000, 10), (1000, 32), (1000, 128), (1000, 321), (1000, 999)]


def numbered(count: int) -> Examples:
    """Images that say who they are: their number in their first two pixels."""
    images = np.random.default_rng(0).integers(0, 256, (count, 3, 4), dtype=np.uint8)
    images[:, 0, 0], images[:, 0, 1] = np.arange(count) // 256, np.arange(count) % 256
    return Examples(images, (np.arange(count) * 7 % 10).astype(np.uint8))


def epoch(batches: Batches, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """One epoch, copied out of the buffers."""
    return [(x.copy(), y.copy()) for x, y in batches.shuffled(rng=np.random.default_rng(seed))]


def numbers(x: np.ndarray) -> np.ndarray:
    """Who is in a batch, by the first two pixels."""
    pixels = np.rint(x[:2] * 255).astype(int)
    return pixels[0] * 256 + pixels[1]


@pytest.mark.parametrize(("count", "size"), SIZES)
def test_an_epoch_shows_every_example_once(count: int, size: int) -> None:
    batches = Batches(numbered(count), size, 10)
    shown = epoch(batches, 0)
    assert sorted(np.concatenate([numbers(x) for x, _ in shown])) == list(range(count))
    assert batches.per_epoch == len(shown) == -(-count // size)
    # All of one size, but for the last.
    sizes = [x.shape[1] for x, _ in shown]
    assert sizes[:-1] == [size] * (len(shown) - 1)
    assert sizes[-1] == count - size * (len(shown) - 1)


@pytest.mark.parametrize(("count", "size"), SIZES)
def test_images_and_labels_stay_together(count: int, size: int) -> None:
    examples = numbered(count)
    for x, y in epoch(Batches(examples, size, 10), 1):
        who = numbers(x)
        assert x.dtype == y.dtype == np.float32
        np.testing.assert_allclose(x, examples.images[who].reshape(len(who), -1).T / 255, rtol=2e-7)
        np.testing.assert_array_equal(y, np.eye(10)[:, examples.labels[who]])


def test_each_epoch_has_an_order_of_its_own() -> None:
    batches = Batches(numbered(1000), 10, 10)
    rng = np.random.default_rng(0)
    first, second = ([numbers(x) for x, _ in batches.shuffled(rng=rng)] for _ in range(2))
    assert not np.array_equal(first, second)
    # Examples are shuffled, not whole batches: who stood together is scattered.
    together = {frozenset(batch.tolist()) for batch in first}
    assert not together & {frozenset(batch.tolist()) for batch in second}


def test_the_seed_decides_the_order() -> None:
    batches = Batches(numbered(100), 10, 10)
    orders = [np.concatenate([numbers(x) for x, _ in epoch(batches, seed)]) for seed in (0, 0, 1)]
    np.testing.assert_array_equal(orders[0], orders[1])
    assert not np.array_equal(orders[0], orders[2])


def test_examples_are_read_and_left_alone() -> None:
    examples = numbered(100)
    images, labels = examples.images.copy(), examples.labels.copy()
    epoch(Batches(examples, 7, 10), 0)
    np.testing.assert_array_equal(examples.images, images)
    np.testing.assert_array_equal(examples.labels, labels)


def test_examples_may_be_a_part_of_larger_ones() -> None:
    shown = epoch(Batches(numbered(100).first(23), 10, 10), 0)
    assert sorted(np.concatenate([numbers(x) for x, _ in shown])) == list(range(23))


def test_grey_values_become_fractions() -> None:
    images = np.arange(256, dtype=np.uint8).reshape(1, 256)
    floats = to_floats(images, np.empty((1, 256), np.float32))
    np.testing.assert_allclose(floats[0], np.arange(256) / 255, rtol=1e-7)
    assert floats[0, 0] == 0
    assert floats[0, 255] == 1


@pytest.mark.parametrize("size", [0, -1, 101])
def test_an_impossible_batch_size_gets_one_sentence(size: int) -> None:
    with pytest.raises(SettingsError, match=rf"between 1 and the 100 training examples, not at {size}\.$"):
        Batches(numbered(100), size, 10)
