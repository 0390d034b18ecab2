"""The catalog: names and paths lead to data sets, impossible sizes and unknown names to a sentence."""

from pathlib import Path

import numpy as np
import pytest

from inkling.data.catalog import available, load_dataset
from inkling.data.dataset import Dataset
from inkling.data.idx import write_idx
from inkling.errors import DataError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    for part, count in (("train", 50), ("test", 20)):
        write_idx(tmp_path / f"{part}-images", rng.integers(0, 256, (count, 28, 28), dtype=np.uint8))
        write_idx(tmp_path / f"{part}-labels", rng.integers(0, 10, count, dtype=np.uint8))
    return tmp_path


def test_a_path_is_a_data_set(folder: Path) -> None:
    whole = load_dataset(str(folder))
    part = load_dataset(str(folder), train_size=7)
    assert (len(whole.train), len(whole.test)) == (50, 20)
    assert (len(part.train), len(part.test)) == (7, 20)
    np.testing.assert_array_equal(part.train.images, whole.train.images[:7])
    assert part.name == whole.name == folder.name


def test_sizes_that_are_not_available(folder: Path) -> None:
    assert len(load_dataset(str(folder), train_size=50).train) == 50
    with pytest.raises(DataError, match="has 50 training examples, so 51 cannot be used"):
        load_dataset(str(folder), train_size=51)
    for name in (str(folder), "strokes", "mnist"):
        for size in (0, -3):
            with pytest.raises(DataError, match=f"{size} examples is not possible"):
                load_dataset(name, train_size=size)
    with pytest.raises(DataError, match="1000000 training examples"):
        load_dataset("strokes", train_size=10**15)


@pytest.mark.parametrize("name", ["stroks", "MNIST ", "", "no/such/folder", "a\0b", "n" * 5000])
def test_unknown_names(name: str) -> None:
    with pytest.raises(DataError, match="choose strokes, mnist or the path of a folder"):
        load_dataset(name)


def test_strokes_draws_as_many_as_are_asked_for() -> None:
    dataset = load_dataset("strokes", train_size=30)
    assert dataset.name == "strokes"
    assert len(dataset.train) == 30
    assert len(dataset.test) == 10_000


@pytest.mark.mnist
def test_mnist_by_name(mnist: Dataset) -> None:
    dataset = load_dataset("mnist", train_size=100)
    np.testing.assert_array_equal(dataset.train.images, mnist.train.images[:100])
    np.testing.assert_array_equal(dataset.test.labels, mnist.test.labels)
    info = {info.name: info for info in available()}["mnist"]
    assert info.where is not None
    assert (info.train, info.test) == (len(mnist.train), len(mnist.test))


def test_what_is_available_without_mnist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INKLING_DATA", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    strokes, mnist = available()
    assert (strokes.name, strokes.train, strokes.test) == ("strokes", 60_000, 10_000)
    assert (mnist.name, mnist.where, mnist.train, mnist.test) == ("mnist", None, None, None)
    with pytest.raises(DataError, match="not on this computer"):
        load_dataset("mnist")
