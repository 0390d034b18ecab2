"""A data set of a person's own, in a folder or a file: whichever reader knows what lies there reads it.

EMNIST digits, Kaggle's tables, mnist.npz, a class's scanned pictures, anything laid out like MNIST.
"""

import hashlib
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inkling.data.content.arrays import CLASSES, blocks_of
from inkling.data.content.looks import put_right
from inkling.data.dataset import Dataset, Examples
from inkling.data.readers.base import SIZE, DatasetFiles, NotDigits, Reader, several
from inkling.data.readers.csv_files import find_csv
from inkling.data.readers.idx_files import find_idx, read_examples
from inkling.data.readers.names import folders_in
from inkling.data.readers.npz_files import find_npz
from inkling.data.readers.picture_folders import find_pictures
from inkling.errors import DataError
from inkling.progress import Progress, progress_of_share

HELD_OUT = 6  # one in so many examples, where a folder has no test part
READERS: tuple[Reader, ...] = (find_idx, find_csv, find_npz, find_pictures)  # the first that finds something reads
FINGERPRINT = 16  # characters
_DEEP = 2  # torchvision puts MNIST/raw into the folder that it is given
_MOST_FOLDERS = 200
_PER_PART = 1000  # steps of progress

NO_EXAMPLES = Examples(np.empty((0, SIZE, SIZE), np.uint8), np.empty(0, np.uint8))


def load_folder(path: Path, *, test_only: bool = False, progress: Progress | None = None) -> Dataset:
    """Read the data set in a folder or a file; its name is the folder's. Images must be 28×28, labels 0..9.

    A folder without a test part is divided: the last sixth of each digit's examples, in the order of
    the file, becomes the test set (of each digit, because files are often sorted by digit). The same
    folder is always divided in the same way. One without a training part has no training examples.
    What looks inverted or dim is put right, and `notes` of the data set say so.

    test_only: read what the test set needs and no more; there are no training examples then

    Raises DataError for a folder without such files, and for a damaged file.
    """
    try:
        return _load(path, test_only=test_only, progress=progress)
    except OSError as error:
        raise DataError(
            "The folder {path} cannot be read ({reason}).", path=path, reason=error.strerror or str(error)
        ) from error


def _load(path: Path, *, test_only: bool, progress: Progress | None) -> Dataset:
    far = _Far(progress)
    files = _find(path)
    wanted = ("test",) if "test" in files.parts and test_only else tuple(sorted(files.parts, reverse=True))
    parts = {}
    for number, part in enumerate(wanted):
        # Nobody knows yet how long the next part takes: each as long as the others.
        parts[part] = files.read(part, far.share(number, len(wanted)))
    if "test" not in parts:
        parts["train"], parts["test"] = _divide(path, parts["train"], far.tell)
    fingerprint = files.fingerprint(far.repeat) or _fingerprint(parts["test"], far.tell)
    notes = put_right(parts, path, far.tell)
    return Dataset(
        path.resolve().name or str(path),
        NO_EXAMPLES if test_only else parts.get("train", NO_EXAMPLES),
        parts["test"],
        notes=notes,
        fingerprint=fingerprint[:FINGERPRINT],
    )


def load_idx_pair(images: Path, labels: Path) -> Dataset:
    """A file of images and that of their labels as a test set, put right as a folder's is."""
    examples = read_examples(images, labels)
    notes = put_right({"test": examples}, images)
    return Dataset(str(images), NO_EXAMPLES, examples, notes=notes)


class _Far:
    """How far the work is. What comes after the reading takes a moment only, and adds nothing; it can be ended."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._last = 0, _PER_PART

    def share(self, number: int, count: int) -> Progress | None:
        """The progress of one of several parts."""
        return progress_of_share(self._go, _PER_PART * number, _PER_PART, _PER_PART * count)

    def _go(self, done: int, total: int) -> None:
        self._last = done, total
        self.tell()

    def tell(self) -> None:
        """As before."""
        if self._progress is not None:
            self._progress(*self._last)

    def repeat(self, _done: int, _total: int) -> None:
        """A progress that is none."""
        self.tell()


def _find(path: Path) -> DatasetFiles:
    """The files of the data set there. OSError, DataError."""
    try:
        is_file = not stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError as error:
        raise DataError("There is no folder {path}.", path=path) from error
    except ValueError as error:  # a null byte
        raise DataError("{path!r} cannot be the name of a folder.", path=str(path)) from error
    files, why = _found_at(path)
    if files is None and not is_file:
        files = _found_below(path)
    if files is not None:
        return files
    if why is not None:
        raise why
    if is_file:
        raise DataError(
            "{path} is a file; a table (.csv), a NumPy archive (.npz) or the folder that holds the files is needed.",
            path=path,
        )
    raise DataError(
        "{path} holds no digits that are read: neither IDX files named like train-images-idx3-ubyte and "
        "train-labels-idx1-ubyte, nor a table (.csv), a NumPy archive (.npz) or pictures in folders 0 to 9.",
        path=path,
    )


def _found_at(path: Path) -> tuple[DatasetFiles | None, DataError | None]:
    """What the first reader finds that finds something; or why a file is none of digits that looks like one."""
    why = None
    for find in READERS:
        try:
            files = find(path)
        except NotDigits as error:
            why = error.why
            continue
        if files is not None:
            return files, None
    return None, why


def _found_below(path: Path) -> DatasetFiles | None:
    """The one data set in the folders inside, such as MNIST/raw."""
    found = {}
    for number, folder in enumerate(_folders_below(path, _DEEP)):
        if number == _MOST_FOLDERS:
            break
        try:
            files, _ = _found_at(folder)
        except (OSError, DataError):  # not this one
            continue
        if files is not None:
            found[folder] = files
    if len(found) > 1:
        raise several(path, [str(folder.relative_to(path)) for folder in found])
    return next(iter(found.values()), None)


def _folders_below(path: Path, deep: int) -> Iterator[Path]:
    for folder in folders_in(path):
        yield folder
        if deep > 1:
            try:
                yield from _folders_below(folder, deep - 1)
            except OSError:  # it may not be entered
                continue


def _fingerprint(examples: Examples, tell: Callable[[], None]) -> str:
    digest = hashlib.sha256(np.ascontiguousarray(examples.labels).data)
    for block in blocks_of(examples.images):
        tell()
        digest.update(np.ascontiguousarray(block).data)
    return digest.hexdigest()


def _divide(path: Path, examples: Examples, tell: Callable[[], None]) -> tuple[Examples, Examples]:
    """Training and test part; the training images move up in the place of all, where there is room for them."""
    held_out: NDArray[np.bool_] = np.zeros(len(examples), bool)
    for digit in range(CLASSES):
        of_digit = np.flatnonzero(examples.labels == digit)
        held_out[of_digit[len(of_digit) - len(of_digit) // HELD_OUT :]] = True
    if not held_out.any():
        held_out[-1] = True
    if held_out.all():
        raise DataError("{path} holds a single example; a training set and a test set need at least two.", path=path)
    test = examples.take(np.flatnonzero(held_out))
    count = 0
    for block in blocks_of(np.flatnonzero(~held_out)):
        tell()
        examples.images[count : count + len(block)] = examples.images[block]
        count += len(block)
    return Examples(examples.images[:count], examples.labels[~held_out]), test
