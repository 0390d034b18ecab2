"""The digits of a study: they wait for a pen. The same paths are inked with whichever pen a cell asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from inkling.data.catalog import STROKES, load_dataset, split_name
from inkling.data.dataset import DIGITS, Dataset, Examples
from inkling.data.hands import parse_hand
from inkling.data.ink import coverage
from inkling.data.normalize import normalize
from inkling.data.pens import THICKEST, Pens
from inkling.data.reinked_dataset import load_distances
from inkling.data.stroke import pen_width
from inkling.data.strokes_dataset import draw_distances
from inkling.errors import DataError
from inkling.progress import Progress, progress_of_part

Floats = NDArray[np.float32]
Reader = Callable[[Floats], Floats]
"""What reads drawings, float32 (n, 28, 28), ink 1 on 0: the activations of its answers, float32 (n, classes)."""

_TRAIN, _TEST = 1, 2  # of the digits that are drawn: second numbers of the seed
_IMAGES_AT_ONCE = 1000


@dataclass(frozen=True, eq=False, slots=True)
class Paths:
    """Digits without a pen. distances: float16 (n, 28, 28), see `inkling.data.ink`; labels: uint8 (n,)"""

    distances: NDArray[np.float16]
    labels: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.labels)

    def inked(self, widths: Floats) -> Floats:
        """Inked with a pen each, widths (n,) in canvas units: float32 (n, 28, 28)."""
        return coverage(self.distances.astype(np.float32), widths)


@dataclass(frozen=True, eq=False, slots=True)
class StudyDigits:
    """Digits to learn from and digits to be tested on."""

    train: Paths
    test: Paths
    class_names: tuple[str, ...] = DIGITS


_kept: dict[tuple[str, int, int, int], StudyDigits] = {}
_keeping = Lock()


def load_digits(
    dataset: str, train_size: int, test_size: int, seed: int, *, progress: Progress | None = None
) -> StudyDigits:
    """The digits of a study; the latest ones are kept, for a worker asks for the same ones again and again.

    dataset: `strokes`, `strokes:fr` … (drawn from the seed), `mnist` or a folder of digits (their first images)
    progress: called with digits done and their total
    Raises DataError for a data set that is not there or has too few images.
    """
    asked = dataset, train_size, test_size, seed
    with _keeping:  # a cluster's worker may have several threads, and they need only one copy
        if asked not in _kept:
            digits = find_digits(dataset, train_size, test_size, seed, progress=progress)
            _kept.clear()
            _kept[asked] = digits
        return _kept[asked]


def find_digits(
    dataset: str, train_size: int, test_size: int, seed: int, *, progress: Progress | None = None
) -> StudyDigits:
    """As load_digits, and nothing is kept."""
    total = train_size + test_size

    parts = split_name(dataset)
    if len(parts) == 1 and parts[0].base == STROKES:
        hand = parse_hand(parts[0].hand)

        def drawn(size: int, part: int, tell: Progress | None) -> Paths:
            rng = np.random.default_rng([seed, part])
            return Paths(*draw_distances(size, rng=rng, widest=pen_width(THICKEST), hand=hand, progress=tell))

        return StudyDigits(
            drawn(train_size, _TRAIN, progress_of_part(progress, 0, total)),
            drawn(test_size, _TEST, progress_of_part(progress, train_size, total)),
        )

    def reading(_done: int, _all: int) -> None:
        if progress is not None:  # in a moment; what takes long is to measure them
            progress(0, total)

    whole = load_dataset(dataset, train_size=train_size, progress=reading)
    if len(whole.test) < test_size:
        raise DataError(
            "The data set {name} has {most} test images, so {count} cannot be used.",
            name=dataset,
            most=len(whole.test),
            count=test_size,
        )
    test = whole.test.first(test_size)
    return StudyDigits(
        Paths(load_distances(whole.train.images, progress=progress_of_part(progress, 0, total)), whole.train.labels),
        Paths(load_distances(test.images, progress=progress_of_part(progress, train_size, total)), test.labels),
        whole.class_names,
    )


def inked_dataset(
    digits: StudyDigits, name: str, pens: Pens, normalization: str, *, rng: np.random.Generator
) -> Dataset:
    """A data set to train on, written with these pens."""

    def examples(paths: Paths) -> Examples:
        widths = pens.draw_widths(len(paths), rng=rng)
        images = np.empty(paths.distances.shape, dtype=np.uint8)
        for begin in range(0, len(paths), _IMAGES_AT_ONCE):
            part = slice(begin, begin + _IMAGES_AT_ONCE)
            inked = normalize(Paths(paths.distances[part], paths.labels[part]).inked(widths[part]), normalization)
            images[part] = inked * np.float32(255) + np.float32(0.5)
        return Examples(images, paths.labels)

    # Nobody looks at the test part: the network is tested with one pen after the other, see `accuracy`.
    unseen = Paths(digits.test.distances[:1], digits.test.labels[:1])
    return Dataset(name, examples(digits.train), examples(unseen), digits.class_names)


def accuracy(read: Reader, digits: Paths, pen_size: float) -> float:
    """The fraction of digits that are read right when they are written with this pen."""
    right = 0
    for begin in range(0, len(digits), _IMAGES_AT_ONCE):
        part = Paths(
            digits.distances[begin : begin + _IMAGES_AT_ONCE], digits.labels[begin : begin + _IMAGES_AT_ONCE]
        )
        answers = read(part.inked(np.full(len(part), pen_width(pen_size), np.float32))).argmax(axis=1)
        right += int(np.count_nonzero(answers == part.labels))
    return right / len(digits)
