"""The catalog of data sets: what a person can name, whether it is on this computer, and how to get it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inkling.data.dataset import Dataset, Examples
from inkling.data.doodles import make_doodles
from inkling.data.folder import load_folder
from inkling.data.mnist import TEST_COUNT, TRAIN_COUNT, find_mnist, load_mnist
from inkling.data.pens import parse_pens
from inkling.data.reinked_dataset import reinked
from inkling.data.strokes_dataset import load_strokes
from inkling.errors import DataError
from inkling.progress import Progress

STROKES, MNIST, DOODLES = "strokes", "mnist", "doodles"
DEFAULT_STROKES = 60_000, 10_000  # as many as MNIST has
DEFAULT_DOODLES = 24_000
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


@dataclass(frozen=True, slots=True)
class DatasetPart:
    """A part of a data set's name: what is in it, and the pens that it is written with ("": as it was written)."""

    name: str
    pens: str = ""

    def __str__(self) -> str:
        return f"{self.name}@{self.pens}" if self.pens else self.name


def split_name(name: str) -> tuple[DatasetPart, ...]:
    """The parts of a data set's name: `mnist+strokes@2-32` has two. The path of a folder is always one part."""
    if name in (STROKES, MNIST) or _exists(name):
        return (DatasetPart(name),)
    stem, at, pens = name.rpartition("@")
    if at and _exists(stem):
        return (DatasetPart(stem, pens),)
    parts = []
    for piece in name.split("+"):
        stem, _, pens = piece.rpartition("@")
        parts.append(DatasetPart(stem, pens) if stem and pens else DatasetPart(piece))
    return tuple(parts)


def load_dataset(name: str, *, train_size: int | None = None, progress: Progress | None = None) -> Dataset:
    """Load a data set by its name: "strokes", "mnist", or the path of a folder of IDX files.

    `strokes@8` is written with pen 8, `mnist@2-32` re-inked with pens from 2 to 32, see `inkling.data.pens`. Parts
    joined by "+" become one data set in a random order that is always the same; "doodles" may be one of them.

    train_size: use so many training examples, the first ones; None for all of them. The test set stays
    whole, so that results can be compared.
    progress: called with steps done and their total where digits have to be drawn.

    Raises DataError for an unknown name, a size that is not available, and damaged or missing files.
    """
    if train_size is not None and train_size < 1:
        raise DataError("A training set of {size} examples is not possible; it needs at least 1.", size=train_size)
    parts = split_name(name)
    if len(parts) == 1:
        if parts[0].name == DOODLES:
            raise DataError("doodles alone hold no digit to learn; join them to digits, as in strokes+doodles.")
        if parts[0].name == STROKES:
            if train_size is not None:
                _check_size(name, train_size, MOST_STROKES)
            return _load_strokes(parts[0], train_size, progress)
    for part in parts:  # before any long work, and a typing error before a data set that is only not here
        if part.pens:
            parse_pens(part.pens)
        if part.name not in (STROKES, MNIST, DOODLES):
            _check_exists(part.name)
    dataset = join_datasets(name, [_load_part(part, progress) for part in parts])
    if train_size is None:
        return dataset
    _check_size(dataset.name, train_size, len(dataset.train))
    return dataset.with_train_size(train_size)


def _load_part(part: DatasetPart, progress: Progress | None) -> Dataset:
    if part.name == STROKES:
        return _load_strokes(part, None, progress)
    if part.name == DOODLES:
        return _load_doodles(part, progress)
    dataset = load_mnist() if part.name == MNIST else load_folder(Path(part.name))
    if not part.pens:
        return dataset
    return replace(reinked(dataset, parse_pens(part.pens), progress=progress), name=str(part))


def _load_strokes(part: DatasetPart, train_size: int | None, progress: Progress | None) -> Dataset:
    count, test = DEFAULT_STROKES
    width = parse_pens(part.pens) if part.pens else None
    dataset = load_strokes(train=train_size or count, test=test, width=width, progress=progress)
    return replace(dataset, name=str(part))


def _load_doodles(part: DatasetPart, progress: Progress | None) -> Dataset:
    width = parse_pens(part.pens) if part.pens else None
    doodles = make_doodles(DEFAULT_DOODLES, rng=np.random.default_rng(0), width=width, progress=progress)
    return Dataset(str(part), doodles, doodles.first(0))


def join_datasets(name: str, parts: Sequence[Dataset]) -> Dataset:
    """The examples of all parts, in a random order that is always the same."""
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    for other in parts[1:]:
        if other.class_names != first.class_names or other.train.images.shape[1:] != first.train.images.shape[1:]:
            raise DataError(
                "{first} and {second} cannot be joined: their classes or image sizes differ.",
                first=first.name,
                second=other.name,
            )
    rng = np.random.default_rng(0)
    return Dataset(
        name,
        _shuffled([part.train for part in parts], rng),
        _shuffled([part.test for part in parts], rng),
        first.class_names,
    )


def _shuffled(parts: Sequence[Examples], rng: np.random.Generator) -> Examples:
    order = rng.permutation(sum(map(len, parts)))
    return Examples(
        np.concatenate([part.images for part in parts])[order], np.concatenate([part.labels for part in parts])[order]
    )


def _check_size(name: str, train_size: int, most: int) -> None:
    if train_size > most:
        raise DataError(
            "The data set {name} has {most} training examples, so {count} cannot be used.",
            name=name,
            most=most,
            count=train_size,
        )


def _exists(name: str) -> bool:
    try:
        return bool(name) and Path(name).exists()
    except (OSError, ValueError):  # a folder that may not be entered, a name too long, a null byte
        return False


def _check_exists(name: str) -> None:
    if not _exists(name):
        raise DataError(
            "There is no data set {name!r}; choose strokes, mnist or the path of a folder of IDX files.", name=name
        )
