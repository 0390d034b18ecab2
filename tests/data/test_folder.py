"""Folders of IDX files: the names that are understood, the held-out sixth, and what is refused."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inkling.data.dataset import Dataset
from inkling.data.folder import load_folder, read_examples
from inkling.data.idx import write_idx
from inkling.errors import DataError


def images(count: int, seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (count, 28, 28), dtype=np.uint8)


def labels(count: int) -> NDArray[np.uint8]:
    return (np.arange(count) % 10).astype(np.uint8)


@pytest.mark.parametrize(
    ("train_images", "train_labels", "test_images", "test_labels"),
    [
        ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
        (
            "train-images.idx3-ubyte.gz",
            "train-labels.idx1-ubyte.gz",
            "t10k-images.idx3-ubyte",
            "t10k-labels.idx1-ubyte",
        ),
        ("class 3b images.idx", "class 3b labels.idx", "class 3b test images.idx", "class 3b test labels.idx"),
        ("Training_Images", "Training_Labels", "TestImages.gz", "TestLabels.gz"),
        ("image.idx", "image-labels.idx", "test-image.idx", "test-image-labels.idx"),
    ],
)
def test_names(tmp_path: Path, train_images: str, train_labels: str, test_images: str, test_labels: str) -> None:
    folder = tmp_path / "our digits"
    folder.mkdir()
    write_idx(folder / train_images, images(30))
    write_idx(folder / train_labels, labels(30))
    write_idx(folder / test_images, images(12, seed=1))
    write_idx(folder / test_labels, labels(12))
    (folder / "readme.txt").write_text("images of ours")
    (folder / "images.png").write_bytes(b"")
    (folder / ".train-images-idx3-ubyte.tmp").write_bytes(b"")
    dataset = load_folder(folder)
    assert dataset.name == "our digits"
    np.testing.assert_array_equal(dataset.train.images, images(30))
    np.testing.assert_array_equal(dataset.test.images, images(12, seed=1))
    np.testing.assert_array_equal(dataset.train.labels, labels(30))


def test_emnist_is_turned_and_its_letters_are_left_alone(tmp_path: Path) -> None:
    for which, seed in (("digits", 1), ("letters", 2)):
        for part in ("train", "test"):
            write_idx(tmp_path / f"emnist-{which}-{part}-images-idx3-ubyte.gz", images(20, seed))
            write_idx(tmp_path / f"emnist-{which}-{part}-labels-idx1-ubyte.gz", labels(20))
    dataset = load_folder(tmp_path)
    np.testing.assert_array_equal(dataset.train.images, images(20, 1).transpose(0, 2, 1))
    np.testing.assert_array_equal(dataset.test.images, images(20, 1).transpose(0, 2, 1))
    assert dataset.train.images.flags.c_contiguous


def test_without_a_test_part_the_last_sixth_of_each_digit_is_held_out(tmp_path: Path) -> None:
    # Sorted by digit, as a class would scan them: the last sixth of the file would be nines only.
    counts = np.arange(10) + 12
    sorted_labels = np.repeat(np.arange(10, dtype=np.uint8), counts)
    pictures = images(len(sorted_labels))
    write_idx(tmp_path / "images", pictures)
    write_idx(tmp_path / "labels", sorted_labels)
    dataset = load_folder(tmp_path)
    np.testing.assert_array_equal(np.bincount(dataset.test.labels), counts // 6)
    np.testing.assert_array_equal(np.bincount(dataset.train.labels), counts - counts // 6)
    np.testing.assert_array_equal(dataset.test.images[:2], pictures[10:12])
    both = np.concatenate([dataset.train.images, dataset.test.images])
    assert len(np.unique(both.reshape(len(both), -1), axis=0)) == len(pictures)
    np.testing.assert_array_equal(load_folder(tmp_path).test.images, dataset.test.images)


def test_few_examples(tmp_path: Path) -> None:
    write_idx(tmp_path / "images", images(2))
    write_idx(tmp_path / "labels", labels(2))
    dataset = load_folder(tmp_path)
    assert (len(dataset.train), len(dataset.test)) == (1, 1)
    write_idx(tmp_path / "images", images(1))
    write_idx(tmp_path / "labels", labels(1))
    with pytest.raises(DataError, match="holds a single example"):
        load_folder(tmp_path)


def test_what_a_folder_lacks(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no folder"):
        load_folder(tmp_path / "missing")
    with pytest.raises(DataError, match="holds no IDX files; it needs files named like train-images"):
        load_folder(tmp_path)
    write_idx(tmp_path / "train-images", images(6))
    with pytest.raises(DataError, match="has no file of train labels"):
        load_folder(tmp_path)
    with pytest.raises(DataError, match="is a file"):
        load_folder(tmp_path / "train-images")
    write_idx(tmp_path / "train-labels", labels(5))
    with pytest.raises(DataError, match=r"holds 6 images, but .*train-labels 5 labels"):
        load_folder(tmp_path)
    write_idx(tmp_path / "train-labels", labels(6))
    write_idx(tmp_path / "test-labels", labels(6))
    with pytest.raises(DataError, match="has no file of test images"):
        load_folder(tmp_path)
    write_idx(tmp_path / "other-images", images(6))
    with pytest.raises(DataError, match=r"holds several data sets .*other"):
        load_folder(tmp_path)
    with pytest.raises(DataError, match="cannot be the name of a folder"):
        load_folder(Path("a\0b"))


def test_other_sizes_are_refused(tmp_path: Path) -> None:
    write_idx(tmp_path / "images", np.zeros((6, 16, 16), np.uint8))
    write_idx(tmp_path / "labels", labels(6))
    with pytest.raises(DataError, match=r"images of 16×16 pixels; they must be 28×28"):
        read_examples(tmp_path / "images", tmp_path / "labels")


@pytest.mark.mnist
def test_mnist_is_a_folder_too(mnist: Dataset) -> None:
    from inkling.data.mnist import find_mnist

    found = find_mnist()
    assert found is not None
    dataset = load_folder(found)
    np.testing.assert_array_equal(dataset.train.images, mnist.train.images)
    np.testing.assert_array_equal(dataset.test.labels, mnist.test.labels)
