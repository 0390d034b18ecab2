"""Mini-batches: every example once an epoch, in a new order, with its own label, uint8 until the last moment."""

import tracemalloc

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
    """One epoch of batches that go through the network at once, copied out of the buffers."""
    shown = []
    for parts in batches.shuffled(rng=np.random.default_rng(seed)):
        ((x, y),) = parts
        shown.append((x.copy(), y.copy()))
    return shown


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
    first, second = ([numbers(x) for ((x, _),) in batches.shuffled(rng=rng)] for _ in range(2))
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


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, r"The batch size must be at least 1, not 0\.$"),
        (-1, r"The batch size must be at least 1, not -1\.$"),
        (101, r"A batch of 101 is larger than the 100 training examples; .*\.$"),
    ],
)
def test_an_impossible_batch_size_gets_one_sentence(size: int, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        Batches(numbered(100), size, 10)


@pytest.mark.parametrize(
    ("count", "size", "wanted"),
    [
        (2500, None, [[1000, 1000, 500]]),
        (2500, 2500, [[1000, 1000, 500]]),
        (2500, 1200, [[1000, 200], [1000, 200], [100]]),
        (1001, 1001, [[1000, 1]]),
        (2500, 1000, [[1000], [1000], [500]]),
        (40, None, [[40]]),
    ],
)
def test_a_large_batch_comes_in_parts(count: int, size: int | None, wanted: list[list[int]]) -> None:
    """Every example once an epoch, with its own label, whatever the parts."""
    examples = numbered(count)
    batches = Batches(examples, size, 10)
    assert batches.per_epoch == len(wanted)
    sizes, who = [], []
    for parts in batches.shuffled(rng=np.random.default_rng(0)):
        sizes.append([])
        for x, y in parts:
            sizes[-1].append(x.shape[1])
            who.append(numbers(x))
            np.testing.assert_array_equal(y, np.eye(10)[:, examples.labels[who[-1]]])
    assert sizes == wanted
    assert sorted(np.concatenate(who)) == list(range(count))


def test_a_batch_in_parts_takes_the_memory_of_a_part() -> None:
    examples = Examples(np.zeros((20_000, 28, 28), np.uint8), np.zeros(20_000, np.uint8))
    tracemalloc.start()
    try:
        for parts in Batches(examples, None, 10).shuffled(rng=np.random.default_rng(0)):
            for _ in parts:
                pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8e6  # all of it as floats would be 63 MB
