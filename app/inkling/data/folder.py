"""A folder of IDX files as a data set: EMNIST digits, a class's own digits, anything laid out like MNIST.

What a file holds is read from its name: `image` or `label`, and `test` or `t10k` for the test part;
everything else in the name tells sets apart that share a folder.
"""

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Dataset, Examples
from inkling.data.idx import CLASSES, read_images, read_labels
from inkling.errors import DataError, Phrase

SIZE = 28
HELD_OUT = 6  # one in so many examples, where a folder has no test part

# EMNIST's archive unpacks into one folder with letters too; only this set has MNIST's balance of digits.
_PREFERRED = "emnist-digits"
_TEST = re.compile(r"(?<![a-z])test|t10k")  # not the "test" of "latest"
_ROLE = re.compile(r"images?|labels?|train(?:ing)?|test|t10k|idx[13]?|ubyte|gz|[^a-z0-9]+")

_WHAT = {
    ("train", "images"): Phrase("train images"),
    ("train", "labels"): Phrase("train labels"),
    ("test", "images"): Phrase("test images"),
    ("test", "labels"): Phrase("test labels"),
}

# Of one set: its files by part ("train" or "test") and kind ("images" or "labels").
_Files = dict[tuple[str, str], Path]


def load_folder(path: Path) -> Dataset:
    """Read the data set in a folder; its name is the folder's. Images must be 28×28, labels 0..9.

    A folder without a test part is divided: the last sixth of each digit's examples, in the order of
    the file, becomes the test set (of each digit, because files are often sorted by digit). The same
    folder is always divided in the same way. EMNIST's files, which are stored transposed, are turned.

    Raises DataError for a folder without such files, and for a damaged file.
    """
    files = _choose(path, _sets_in(path))
    train = read_examples(*_pair(path, files, "train"))
    if any(part == "test" for part, _ in files):
        test = read_examples(*_pair(path, files, "test"))
    else:
        train, test = _divide(path, train)
    return Dataset(path.resolve().name or str(path), train, test)


def read_examples(images_path: Path, labels_path: Path) -> Examples:
    """Read a file of 28×28 images and the file of their labels. Raises DataError, naming the file."""
    images = read_images(images_path)
    if images.shape[1:] != (SIZE, SIZE):
        rows, columns = images.shape[1:]
        raise DataError(
            "{path} holds images of {rows}×{columns} pixels; they must be {size}×{size}.",
            path=images_path,
            rows=rows,
            columns=columns,
            size=SIZE,
        )
    labels = read_labels(labels_path)
    if len(images) != len(labels):
        raise DataError(
            "{path} holds {images} images, but {other} {labels} labels; each image needs one.",
            path=images_path,
            images=len(images),
            other=labels_path,
            labels=len(labels),
        )
    if images_path.name.lower().startswith("emnist"):
        images = np.ascontiguousarray(images.transpose(0, 2, 1))
    return Examples(images, labels)


def _sets_in(path: Path) -> dict[str, _Files]:
    try:
        # Plain files sort before their gzipped twins and are preferred: they are read faster.
        names = sorted(entry for entry in path.iterdir() if entry.is_file())
    except FileNotFoundError as error:
        raise DataError("There is no folder {path}.", path=path) from error
    except NotADirectoryError as error:
        raise DataError("{path} is a file; the folder that holds the IDX files is needed.", path=path) from error
    except OSError as error:
        raise DataError(
            "The folder {path} cannot be read ({reason}).", path=path, reason=error.strerror or str(error)
        ) from error
    except ValueError as error:  # a null byte
        raise DataError("{path!r} cannot be the name of a folder.", path=str(path)) from error

    sets: dict[str, _Files] = {}
    for entry in names:
        name = entry.name.lower()
        if not _is_idx_name(name):
            continue
        kind = "labels" if "label" in name else "images"
        part = "test" if _TEST.search(name) else "train"
        which = "-".join(word for word in _ROLE.split(name) if word)
        sets.setdefault(which, {}).setdefault((part, kind), entry)
    return sets


def _is_idx_name(name: str) -> bool:
    if name.startswith(".") or not ("image" in name or "label" in name):
        return False
    stem = name.removesuffix(".gz")
    return "idx" in stem or "ubyte" in stem or "." not in stem


def _choose(path: Path, sets: dict[str, _Files]) -> _Files:
    if not sets:
        raise DataError(
            "{path} holds no IDX files; it needs files named like train-images-idx3-ubyte and "
            "train-labels-idx1-ubyte, gzipped or not.",
            path=path,
        )
    if len(sets) > 1 and _PREFERRED not in sets:
        first, *others = (name or Phrase("(no name)") for name in sets)
        found = first
        for name in others:
            found = Phrase("{names}, {name}", names=found, name=name)
        raise DataError(
            "{path} holds several data sets ({found}); put the one to use into its own folder.",
            path=path,
            found=found,
        )
    return sets[_PREFERRED] if len(sets) > 1 else next(iter(sets.values()))


def _pair(path: Path, files: _Files, part: str) -> tuple[Path, Path]:
    for kind in ("images", "labels"):
        if (part, kind) not in files:
            raise DataError(
                "{path} has no file of {content}; it needs one named like {name}, gzipped or not.",
                path=path,
                content=_WHAT[part, kind],
                name=f"{part}-{kind}-idx{3 if kind == 'images' else 1}-ubyte",
            )
    return files[part, "images"], files[part, "labels"]


def _divide(path: Path, examples: Examples) -> tuple[Examples, Examples]:
    held_out: NDArray[np.bool_] = np.zeros(len(examples), bool)
    for digit in range(CLASSES):
        of_digit = np.flatnonzero(examples.labels == digit)
        held_out[of_digit[len(of_digit) - len(of_digit) // HELD_OUT :]] = True
    if not held_out.any():
        held_out[-1] = True
    if held_out.all():
        raise DataError("{path} holds a single example; a training set and a test set need at least two.", path=path)
    return (
        Examples(examples.images[~held_out], examples.labels[~held_out]),
        Examples(examples.images[held_out], examples.labels[held_out]),
    )
