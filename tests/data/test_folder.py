"""Folders of digits: the names that are understood, the held-out sixth, and what is refused."""

import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inkling.data.dataset import Dataset
from inkling.data.folder import load_folder, load_idx_pair
from inkling.data.idx import write_idx
from inkling.data.strokes_dataset import make_examples
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
        (
            "train-images-idx3-ubyte (1).gz",
            "train-labels-idx1-ubyte - Copy.gz",
            "Copy of t10k-images-idx3-ubyte",
            "t10k-labels-idx1-ubyte - Copie (2)",
        ),
        ("train-images-idx3-ubyte copy", "train-labels-idx1-ubyte(2)", "t10k-images copie 2", "t10k-labels"),
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


def test_copies_of_a_file_are_no_other_data_set(tmp_path: Path) -> None:
    for name, seed in (("", 0), (" (1)", 1), (" - Copy", 2)):
        write_idx(tmp_path / f"train-images-idx3-ubyte{name}", images(30, seed))
    write_idx(tmp_path / "train-labels-idx1-ubyte (1)", labels(30))
    dataset = load_folder(tmp_path)
    both = np.concatenate([dataset.train.images, dataset.test.images])
    assert sorted(image.tobytes() for image in both) == sorted(image.tobytes() for image in images(30))


def test_qmnist(tmp_path: Path) -> None:
    for part, count in (("train", 30), ("test", 12)):
        write_idx(tmp_path / f"qmnist-{part}-images-idx3-ubyte.gz", images(count))
        table = np.full((count, 8), 4711, ">i4")
        table[:, 0] = labels(count)
        header = bytes([0, 0, 0x0C, 2]) + np.array(table.shape, ">u4").tobytes()
        path = tmp_path / f"qmnist-{part}-labels-idx2-int.gz"
        path.write_bytes(gzip.compress(header + table.tobytes()))
        (tmp_path / f"qmnist-{part}-labels.tsv.gz").write_bytes(b"")
    dataset = load_folder(tmp_path)
    np.testing.assert_array_equal(dataset.train.labels, labels(30))
    np.testing.assert_array_equal(dataset.test.images, images(12))


@pytest.mark.parametrize("place", ["MNIST/raw", "raw", "ours"])
def test_the_one_data_set_in_a_folder_inside(tmp_path: Path, place: str) -> None:
    folder = tmp_path / place
    folder.mkdir(parents=True)
    (tmp_path / "MNIST" / "processed").mkdir(parents=True, exist_ok=True)
    for part, count in (("train", 30), ("t10k", 12)):
        write_idx(folder / f"{part}-images-idx3-ubyte", images(count))
        write_idx(folder / f"{part}-labels-idx1-ubyte", labels(count))
    assert len(load_folder(tmp_path).train) == 30
    again = tmp_path / "KMNIST" / "raw"
    shutil.copytree(folder, again)
    with pytest.raises(DataError, match=rf"several data sets \(KMNIST/raw, {place}\)"):
        load_folder(tmp_path)


def test_a_test_part_alone_has_nothing_to_learn_from(tmp_path: Path) -> None:
    write_idx(tmp_path / "t10k-images", images(12))
    write_idx(tmp_path / "t10k-labels", labels(12))
    for dataset in (load_folder(tmp_path), load_folder(tmp_path, test_only=True)):
        assert (len(dataset.train), len(dataset.test)) == (0, 12)


def test_only_what_the_test_set_needs_is_read(tmp_path: Path) -> None:
    write_idx(tmp_path / "images", images(30))
    write_idx(tmp_path / "labels", labels(30))
    np.testing.assert_array_equal(
        load_folder(tmp_path, test_only=True).test.images, load_folder(tmp_path).test.images
    )
    write_idx(tmp_path / "test-images", images(12))
    write_idx(tmp_path / "test-labels", labels(12))
    whole = load_folder(tmp_path)
    (tmp_path / "images").write_bytes(b"damaged")
    dataset = load_folder(tmp_path, test_only=True)
    np.testing.assert_array_equal(dataset.test.images, images(12))
    assert dataset.fingerprint == whole.fingerprint


def test_a_fingerprint_tells_folders_apart(tmp_path: Path) -> None:
    prints = set()
    for name, seed in (("a", 0), ("b", 0), ("c", 1)):
        (tmp_path / name).mkdir()
        write_idx(tmp_path / name / "images", images(30, seed))
        write_idx(tmp_path / name / "labels", labels(30))
        prints.add(load_folder(tmp_path / name).fingerprint)
    assert len(prints) == 2  # a and b hold the same
    assert all(len(one) == 16 for one in prints)


def test_inverted_and_dim_files_are_put_right_and_told(tmp_path: Path) -> None:
    digits = make_examples(30, rng=np.random.default_rng(0), width=2.8)
    write_idx(tmp_path / "labels", digits.labels)
    write_idx(tmp_path / "images", 255 - digits.images)
    for dataset in (load_folder(tmp_path), load_idx_pair(tmp_path / "images", tmp_path / "labels")):
        assert [note.template.split(" look ")[0] for note in dataset.notes] == ["The images of {name}"]
        assert dataset.test.images[:, 0, 0].max() == 0
    write_idx(tmp_path / "images", (digits.images > 127).astype(np.uint8))
    (note,) = load_folder(tmp_path).notes
    assert "pixels from 0 to 1 where 0 to 255 is usual" in str(note)
    assert load_folder(tmp_path).test.images.max() == 255


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
    with pytest.raises(DataError, match="holds no digits that are read: neither IDX files named like train-images"):
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


def test_what_is_hidden_from_us_is_passed_by_or_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a link into another person's folder is, and a folder that may not be listed."""
    write_idx(tmp_path / "train-images", images(20))
    write_idx(tmp_path / "train-labels", labels(20))
    (tmp_path / "theirs").write_bytes(b"x")
    scandir = os.scandir

    class Entry:
        """One of a folder, of which nothing but the name is told."""

        def __init__(self, entry: "os.DirEntry[str]") -> None:
            self.name, self._entry = entry.name, entry

        def stat(self) -> os.stat_result:
            if self.name == "theirs":
                raise PermissionError(13, "Permission denied", self.name)
            return self._entry.stat()

    @contextmanager
    def scanned(folder: Path) -> Iterator[list[Entry]]:
        if Path(folder).name == "1":
            raise PermissionError(13, "Permission denied", str(folder))
        with scandir(folder) as entries:
            yield [Entry(entry) for entry in entries]

    monkeypatch.setattr("inkling.data.readers.names.os.scandir", scanned)
    assert len(load_folder(tmp_path).train) > 0
    for digit in "01":
        (tmp_path / "pictures" / digit).mkdir(parents=True)
    with pytest.raises(DataError, match=r"The folder .*pictures cannot be read \(Permission denied\)"):
        load_folder(tmp_path / "pictures")


def test_other_sizes_are_refused(tmp_path: Path) -> None:
    write_idx(tmp_path / "images", np.zeros((6, 16, 16), np.uint8))
    write_idx(tmp_path / "labels", labels(6))
    with pytest.raises(DataError, match=r"images of 16×16 pixels; they must be 28×28"):
        load_idx_pair(tmp_path / "images", tmp_path / "labels")


@pytest.mark.mnist
def test_mnist_is_a_folder_too(mnist: Dataset) -> None:
    from inkling.data.mnist import find_mnist

    found = find_mnist()
    assert found is not None
    dataset = load_folder(found)
    assert dataset.notes == ()
    np.testing.assert_array_equal(dataset.train.images, mnist.train.images)
    np.testing.assert_array_equal(dataset.test.labels, mnist.test.labels)
