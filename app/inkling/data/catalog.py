"""The catalog of data sets: what a person can name, whether it is on this computer, and how to get it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inkling.data.dataset import Dataset
from inkling.data.folder import load_folder
from inkling.data.mnist import TEST_COUNT, TRAIN_COUNT, find_mnist, load_mnist
from inkling.data.strokes import load_strokes
from inkling.errors import DataError

STROKES, MNIST = "strokes", "mnist"
DEFAULT_STROKES = 60_000, 10_000  # as many as MNIST has
MOST_STROKES = 1_000_000  # 0.8 GB: any number could be drawn, but not held in memory


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What the catalog knows of a data set without loading it.

    where: its folder; None for one that is drawn here, and for one that is not on this computer
    train, test: numbers of examples, None where it is not on this computer
    """

    name: str
    where: Path | None
    train: int | None
    test: int | None
    description: str


def available() -> list[DatasetInfo]:
    """The data sets with a name, on this computer or not. Folders of IDX files have none: give their path."""
    mnist = find_mnist()
    return [
        DatasetInfo(STROKES, None, *DEFAULT_STROKES, "digits drawn by Inkling itself, as many as wanted"),
        DatasetInfo(
            MNIST,
            mnist,
            TRAIN_COUNT if mnist else None,
            TEST_COUNT if mnist else None,
            "handwritten digits by LeCun, Cortes and Burges",
        ),
    ]


def load_dataset(
    name: str, *, train_size: int | None = None, progress: Callable[[int, int], None] | None = None
) -> Dataset:
    """Load "strokes", "mnist", or the folder of IDX files with this path.

    train_size: use so many training examples, the first ones; None for all of them. The test set stays
    whole, so that results can be compared.
    progress: called with steps done and their total where digits have to be drawn; it cancels by raising.

    Raises DataError for an unknown name, a size that is not available, and damaged or missing files.
    """
    if train_size is not None and train_size < 1:
        raise DataError(f"A training set of {train_size} examples is not possible; it needs at least 1.")
    if name == STROKES:
        count, test = DEFAULT_STROKES
        if train_size is not None:
            _check_size(name, train_size, MOST_STROKES)
            count = train_size
        return load_strokes(train=count, test=test, progress=progress)
    dataset = load_mnist() if name == MNIST else _load_path(name)
    if train_size is None:
        return dataset
    _check_size(dataset.name, train_size, len(dataset.train))
    return Dataset(dataset.name, dataset.train.first(train_size), dataset.test, dataset.class_names)


def _check_size(name: str, train_size: int, most: int) -> None:
    if train_size > most:
        raise DataError(f"The data set {name} has {most} training examples, so {train_size} cannot be used.")


def _load_path(name: str) -> Dataset:
    path = Path(name)
    try:
        exists = bool(name) and path.exists()
    except (OSError, ValueError):  # a folder that may not be entered, a name too long, a null byte
        exists = False
    if not exists:
        raise DataError(
            f"There is no data set {name!r}; choose {STROKES}, {MNIST} or the path of a folder of IDX files."
        )
    return load_folder(path)
