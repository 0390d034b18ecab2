"""The catalog of data sets: what a person can name, whether it is on this computer, and how to get it."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inkling.data.dataset import Dataset
from inkling.data.doodles import make_doodles
from inkling.data.folder import load_folder
from inkling.data.hands import parse_hand
from inkling.data.joined_dataset import join_datasets
from inkling.data.mnist import TEST_COUNT, TRAIN_COUNT, find_mnist, load_mnist
from inkling.data.pens import parse_pens
from inkling.data.reinked_dataset import reinked
from inkling.data.strokes_dataset import load_strokes
from inkling.errors import DataError
from inkling.progress import Progress

STROKES, MNIST, DOODLES = "strokes", "mnist", "doodles"
BUILT_IN = (STROKES, MNIST, DOODLES)
DEFAULT_STROKES = 60_000, 10_000  # as many as MNIST has
DEFAULT_DOODLES = 60_000
_FEWEST = 1  # training examples, where the test set alone is wanted: it is the same for any number of them
MOST_STROKES = 1_000_000  # 0.8 GB: any number could be drawn, but not held in memory
_MOST_PLUSES = 8  # of a folder's path inside of a joined name


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
    """The data sets with a name, on this computer or not. A person's own have none: give their path."""
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

    @property
    def base(self) -> str:
        """The name without a hand: "strokes" of "strokes:fr"; for everything else the name."""
        return STROKES if self.name.startswith(f"{STROKES}:") else self.name

    @property
    def hand(self) -> str:
        """What `inkling.data.hands` reads: "fr" of "strokes:fr"; "" where no hand is asked for."""
        return self.name.removeprefix(self.base).removeprefix(":")

    def __str__(self) -> str:
        return f"{self.name}@{self.pens}" if self.pens else self.name


def split_name(name: str) -> tuple[DatasetPart, ...]:
    """The parts of a data set's name: `mnist+strokes@2-32` has two. The path of a folder is always one part.

    A name made of Inkling's own data sets alone means these, whatever folders there are: such a folder is `./mnist`.
    """
    pieces = name.split("+")
    parts = tuple(map(_as_part, pieces))
    if all(map(_is_built_in, parts)):
        return parts
    if _exists(name):
        return (DatasetPart(name),)
    found = []
    while pieces:
        for count in range(min(len(pieces), _MOST_PLUSES), 0, -1):
            part = _as_part("+".join(pieces[:count]))
            if count == 1 or _exists(part.name):  # a path may hold a "+" too
                found.append(part)
                del pieces[:count]
                break
    return tuple(found)


def _as_part(text: str) -> DatasetPart:
    stem, _, pens = text.rpartition("@")
    if not (stem and pens) or "/" in pens or "\\" in pens:  # a path with an "@" on its way
        return DatasetPart(text)
    return DatasetPart(stem, pens) if _is_built_in(DatasetPart(stem)) or not _exists(text) else DatasetPart(text)


def absolute_name(name: str) -> str:
    """The name with the paths in it made absolute, so that the same folder is found from everywhere."""
    return "+".join(
        str(replace(part, name=os.path.abspath(part.name)) if is_own(part) and _exists(part.name) else part)  # noqa: PTH100 - links are not followed
        for part in split_name(name)
    )


def is_own(part: DatasetPart) -> bool:
    """Whether the part is a person's own folder or file, and none of Inkling's data sets."""
    return not _is_built_in(part)


def hidden_folders(name: str) -> list[str]:
    """The folders here that bear a name of Inkling's data sets, which were taken instead of them."""
    parts = split_name(name)
    own_names = {part.name for part in parts} | {str(part) for part in parts} | {name}
    return sorted(one for one in own_names if _exists(one) and all(map(_is_built_in, split_name(one))))


def missing_folders(name: str) -> list[str]:
    """The paths in the name that lead nowhere on this computer."""
    return [part.name for part in split_name(name) if is_own(part) and not _exists(part.name)]


def is_here(name: str) -> bool:
    """Whether all parts of a data set of this name are on this computer, or can be drawn."""
    return all(map(_is_here, split_name(name)))


def _is_here(part: DatasetPart) -> bool:
    if part.name == MNIST:
        return find_mnist() is not None
    return _is_built_in(part) or _exists(part.name)


def load_dataset(name: str, *, train_size: int | None = None, progress: Progress | None = None) -> Dataset:
    """Load a data set by its name: "strokes", "mnist", or the path of a folder or file of digits.

    `strokes:fr` is written by French hands, see `inkling.data.hands`; `strokes@8` is written with pen 8, `mnist@2-32`
    re-inked with pens from 2 to 32, see `inkling.data.pens`. Parts joined by "+" become one data set in a random
    order that is always the same; "doodles" may be one of them. What Inkling draws is drawn anew for every part, and
    MNIST re-inked with other pens: `strokes@8+strokes@8` is twice as many digits, `mnist+mnist` the same ones twice.

    train_size: use so many training examples, the first ones; None for all of them. The test set stays
    whole, so that results can be compared.
    progress: called with steps done and their total where digits have to be drawn or files take a while.

    Raises DataError for an unknown name, a size that is not available, and damaged or missing files.
    """
    if train_size is not None and train_size < 1:
        raise DataError("A training set of {size} examples is not possible; it needs at least 1.", size=train_size)
    parts = split_name(name)
    if len(parts) == 1 and parts[0].base == STROKES:
        if train_size is not None:
            _check_size(name, train_size, MOST_STROKES)
        return _load_strokes(parts[0], train_size, progress)
    dataset = _load_parts(name, parts, progress)
    if not len(dataset.train):
        raise DataError(
            "{name} holds test images alone: a network can be examined on them, but has nothing to learn from.",
            name=name,
        )
    if train_size is None:
        return dataset
    _check_size(dataset.name, train_size, len(dataset.train))
    return dataset.with_train_size(train_size)


def load_test_set(name: str, *, progress: Progress | None = None) -> Dataset:
    """Load what is needed to examine a network on a data set: its test set; its training examples are not to be used.

    Raises DataError as `load_dataset` does, but needs no training examples.
    """
    parts = split_name(name)
    if len(parts) == 1 and is_own(parts[0]) and not parts[0].pens:
        _check_exists(parts[0].name)
        return load_folder(Path(parts[0].name), test_only=True, progress=progress)
    if len(parts) == 1 and parts[0].base == STROKES:
        return _load_strokes(parts[0], _FEWEST, progress)
    return _load_parts(name, parts, progress, test_only=True)


def _load_parts(
    name: str, parts: Sequence[DatasetPart], progress: Progress | None, *, test_only: bool = False
) -> Dataset:
    if len(parts) == 1 and parts[0].name == DOODLES:
        raise DataError("doodles alone hold no digit to learn; join them to digits, as in strokes+doodles.")
    for part in parts:  # before any long work, and a typing error before a data set that is only not here
        if part.pens:
            parse_pens(part.pens)
        if part.hand:
            parse_hand(part.hand)
        if is_own(part):
            _check_exists(part.name)
    written: Counter[str] = Counter()
    loaded = []
    for part in parts:
        loaded.append(_load_part(part, written[part.base], progress, test_only=test_only))
        written[part.base] += 1
    return join_datasets(name, loaded)


def _load_part(part: DatasetPart, seed: int, progress: Progress | None, *, test_only: bool) -> Dataset:
    if part.base == STROKES:
        return _load_strokes(part, _FEWEST if test_only else None, progress, seed)
    if part.name == DOODLES:
        return _load_doodles(part, _FEWEST if test_only else DEFAULT_DOODLES, seed, progress)
    dataset = load_mnist(progress) if part.name == MNIST else load_folder(Path(part.name), progress=progress)
    if not part.pens:
        return dataset
    if test_only:
        dataset = replace(dataset, train=dataset.train.first(_FEWEST))
    return replace(reinked(dataset, parse_pens(part.pens), seed=seed, progress=progress), name=str(part))


def _load_strokes(part: DatasetPart, train_size: int | None, progress: Progress | None, seed: int = 0) -> Dataset:
    count, test = DEFAULT_STROKES
    width = parse_pens(part.pens) if part.pens else None
    hand = parse_hand(part.hand)
    dataset = load_strokes(train_size or count, test, seed, width, hand=hand, progress=progress)
    return replace(dataset, name=str(part))


def _load_doodles(part: DatasetPart, count: int, seed: int, progress: Progress | None) -> Dataset:
    width = parse_pens(part.pens) if part.pens else None
    doodles = make_doodles(count, rng=np.random.default_rng(seed), width=width, progress=progress)
    return Dataset(str(part), doodles, doodles.first(0))


def _check_size(name: str, train_size: int, most: int) -> None:
    if train_size > most:
        raise DataError(
            "The data set {name} has {most} training examples, so {count} cannot be used.",
            name=name,
            most=most,
            count=train_size,
        )


def _is_built_in(part: DatasetPart) -> bool:
    return part.base in BUILT_IN


def _exists(name: str) -> bool:
    try:
        return bool(name) and Path(name).exists()
    except (OSError, ValueError):  # a folder that may not be entered, a name too long, a null byte
        return False


def _check_exists(name: str) -> None:
    if not _exists(name):
        raise DataError(
            "There is no data set {name!r}; choose strokes, mnist or the path of a folder or file of digits.",
            name=name,
        )
