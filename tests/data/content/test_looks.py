"""Images that are inverted or dim are put right and told; what is right stays as it is, to the last bit."""

import numpy as np
import pytest
from numpy.typing import NDArray

from inkling.data.content.looks import put_right
from inkling.data.dataset import Dataset, Examples
from inkling.data.strokes_dataset import make_examples


@pytest.fixture(scope="module")
def digits() -> Examples:
    return make_examples(100, rng=np.random.default_rng(0), width=2.8)


def looked_at(images: NDArray[np.uint8], examples: Examples) -> tuple[NDArray[np.uint8], list[str]]:
    images = images.copy()
    notes = put_right({"test": Examples(images, examples.labels)}, "ours")
    return images, [str(note) for note in notes]


def test_ink_on_black_stays_as_it_is(digits: Examples) -> None:
    images, notes = looked_at(digits.images, digits)
    assert notes == []
    np.testing.assert_array_equal(images, digits.images)
    frame = digits.images.copy()
    frame[:5, 0] = 255  # a stray line on the border of a few
    assert looked_at(frame, digits)[1] == []


def test_inverted_images_are_told_and_turned(digits: Examples) -> None:
    images, notes = looked_at(255 - digits.images, digits)
    np.testing.assert_array_equal(images, digits.images)
    assert len(notes) == 1
    assert "The images of ours look inverted, dark ink on light paper" in notes[0]
    grey, notes = looked_at((200 - digits.images // 2).astype(np.uint8), digits)
    assert len(notes) == 1
    assert grey[:, 0, 0].max() == 55


def test_some_inverted_images_are_turned_alone(digits: Examples) -> None:
    mixed = digits.images.copy()
    mixed[::4] = 255 - mixed[::4]
    images, notes = looked_at(mixed, digits)
    np.testing.assert_array_equal(images, digits.images)
    assert len(notes) == 1
    assert notes[0].startswith("25 of the 100 images of ours look inverted")


@pytest.mark.parametrize("most", [1, 15, 16])
@pytest.mark.parametrize("inverted", [False, True])
def test_dim_images_are_told_and_brightened(digits: Examples, most: int, inverted: bool) -> None:
    few = np.rint(digits.images * (most / 255)).astype(np.uint8)
    images, notes = looked_at((most - few).astype(np.uint8) if inverted else few, digits)
    assert f"pixels from 0 to {most} where 0 to 255 is usual" in notes[0]
    assert len(notes) == 1 + inverted
    assert np.abs(images.astype(int) - digits.images).max() <= -(-255 // (2 * most))


def test_both_parts_are_looked_at_and_one_note_is_enough(digits: Examples) -> None:
    def dark() -> Examples:
        return Examples(255 - digits.images, digits.labels)

    assert len(put_right({"train": dark(), "test": dark()}, "ours")) == 1
    parts = {"train": digits.first(None), "test": dark()}
    notes = put_right(parts, "ours")
    assert str(notes[0]).startswith("100 of the 200 images")
    for examples in parts.values():
        np.testing.assert_array_equal(examples.images, digits.images)


def test_nothing_but_black_is_told(digits: Examples) -> None:
    assert looked_at(np.zeros_like(digits.images), digits)[1] == ["The images of ours are all black."]


@pytest.mark.mnist
def test_mnist_looks_right(mnist: Dataset) -> None:
    before = mnist.train.images.copy()
    assert put_right({"train": mnist.train, "test": mnist.test}, "mnist") == ()
    np.testing.assert_array_equal(mnist.train.images, before)
