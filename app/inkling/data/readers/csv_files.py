"""Tables of digits, a label and 784 pixels in each row: Kaggle's train.csv, mnist_train.csv, and their like."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.data.content.arrays import CLASSES, as_images, as_labels
from inkling.data.content.kinds import what_it_is
from inkling.data.content.unpack import Unpacked, open_unpacked
from inkling.data.dataset import Examples
from inkling.data.readers.base import SIZE, DatasetFiles, NotDigits, examples_of, several
from inkling.data.readers.names import files_in, part_of, plain_name
from inkling.errors import DataError, Phrase
from inkling.progress import Progress

_SUFFIXES = (".csv", ".tsv", ".csv.gz", ".tsv.gz")
_DELIMITERS = (";", "\t", ",")  # a comma may also be that of fractions
_LABELS = frozenset({"label", "labels", "class", "digit", "target", "y"})
_COLUMNS = SIZE * SIZE + 1
_LONGEST_LINE = 2**15  # characters: 784 fractions of 40 digits
_ROWS = 1000  # at once
_MOST_ROWS = 1_000_000
_WANTED = Phrase("a table of digits")


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a table is written. label: its column if that is named; header: whether the first line names them"""

    delimiter: str
    label: int | None
    header: bool


@dataclass(frozen=True, slots=True)
class CsvFiles:
    """The tables of one set by part."""

    files: dict[str, tuple[Path, _Layout]]

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(self.files)

    def read(self, part: str, progress: Progress | None) -> Examples:
        return _read(*self.files[part], progress)

    def fingerprint(self) -> str:
        return ""


def find_csv(path: Path) -> DatasetFiles | None:
    """The tables in a folder that have a label and 784 pixels in each row, or the one at this path.

    NotDigits where all that lie there are others: why the largest of them is none.
    """
    if path.is_file():
        if not _is_table_name(path.name):
            return None
        return CsvFiles({"train": (path, _layout_of(path))})
    found: dict[str, tuple[Path, _Layout]] = {}
    others: list[tuple[int, DataError]] = []
    for file in files_in(path):
        if not _is_table_name(file.name):
            continue
        try:
            layout = _layout_of(file)
        except DataError as error:  # pixels without labels, the sample of an answer: another table may do
            others.append((file.stat().st_size, error))
            continue
        part, name = part_of(plain_name(file.name)), plain_name(file.name).removesuffix(".gz")
        if part not in found:
            found[part] = file, layout
        elif plain_name(found[part][0].name).removesuffix(".gz") != name:  # not the copy of one that is there
            raise several(path, [found[part][0].name, file.name])
    if others and not found:
        raise NotDigits(max(others, key=itemgetter(0))[1])
    return CsvFiles(found) if found else None


def _is_table_name(name: str) -> bool:
    return plain_name(name).endswith(_SUFFIXES)


def _layout_of(path: Path) -> _Layout:
    """By its first line. DataError where that is no row of a digit."""
    with open_unpacked(path, _WANTED) as content:
        start = content.start()
        line = content.stream.readline(_LONGEST_LINE).decode("utf-8-sig", "replace").strip()
    fitting = (one for one in _DELIMITERS if line.count(one) == _COLUMNS - 1)
    delimiter = next(fitting, max(_DELIMITERS, key=line.count))
    cells = [cell.strip().strip("\"'").lower() for cell in line.split(delimiter)]
    kind = what_it_is(start)
    if kind is not None and (len(cells) == 1 or b"\0" in start):
        raise DataError("{path} is not a table of digits, but {kind}.", path=path, kind=kind)
    if len(cells) == _COLUMNS:
        header = not all(map(_is_number, cells))
        named = [column for column, cell in enumerate(cells) if cell in _LABELS]
        return _Layout(delimiter, named[0] if header and len(named) == 1 else None, header)
    if len(cells) == _COLUMNS - 1:
        raise DataError("{path} holds pixels, but no labels: each row needs a label and 784 pixels.", path=path)
    raise DataError(
        "{path} has {columns} columns; a table of digits has {wanted}: a label and 784 pixels.",
        path=path,
        columns=len(cells),
        wanted=_COLUMNS,
    )


def _is_number(cell: str) -> bool:
    try:
        float(cell.replace(",", "."))
    except ValueError:
        return False
    return True


def _read(path: Path, layout: _Layout, progress: Progress | None) -> Examples:
    blocks: list[NDArray[np.uint8] | NDArray[np.float32]] = []
    with open_unpacked(path, _WANTED) as content:
        lines = _lines(path, content)
        if layout.header:
            next(lines)
        while block := list(islice(lines, _ROWS)):
            blocks.append(_numbers(path, block, layout, first=sum(map(len, blocks)) + 1))
            if len(blocks) * _ROWS > _MOST_ROWS:
                raise DataError("{path} has more than {most} rows, which are not read.", path=path, most=_MOST_ROWS)
            if progress is not None:
                progress(content.position(), content.size)
    table = np.concatenate(blocks) if blocks else np.empty((0, _COLUMNS), np.uint8)
    if not len(table):
        raise DataError("{path} holds no digits: there is no row behind the names of its columns.", path=path)
    label = _label_column(table) if layout.label is None else layout.label
    labels = as_labels(table[:, label], path)
    pixels = table[:, 1:] if label == 0 else np.delete(table, label, axis=1)
    images = as_images(pixels.reshape(-1, SIZE, SIZE), path)
    if path.name.lower().startswith("emnist"):  # stored transposed, as its IDX files are
        images = np.ascontiguousarray(images.transpose(0, 2, 1))
    return examples_of(images, labels, path, path)


def _label_column(table: NDArray[Any]) -> int:
    """Where the labels are if no name says so: in front, or behind if the same stands in front of every row.

    In the corner of every digit is paper, but not every digit is the same.
    """
    first, last = table[:, 0], table[:, -1]
    is_behind = (first == first[0]).all() and (last != last[0]).any() and np.isin(last, np.arange(CLASSES)).all()
    return _COLUMNS - 1 if is_behind else 0


def _lines(path: Path, content: Unpacked) -> Iterator[str]:
    while line := content.stream.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise DataError("{path} has a line that is too long for a digit of 784 pixels.", path=path)
        if line.strip():
            yield line.decode("utf-8-sig", "replace")


def _numbers(path: Path, lines: list[str], layout: _Layout, first: int) -> NDArray[np.uint8] | NDArray[np.float32]:
    """A block of the table, as bytes where it can be. first: the row of its first line, counted from 1"""
    if layout.delimiter != ",":
        lines = [line.replace(",", ".") for line in lines]
    try:
        table = np.loadtxt(
            lines, np.float32, comments=None, delimiter=layout.delimiter, quotechar='"', ndmin=2, encoding=None
        )
    except ValueError as error:
        raise DataError(
            "{path} is damaged: among its rows {first} to {last} one is not a label and 784 numbers.",
            path=path,
            first=first,
            last=first + len(lines) - 1,
        ) from error
    if table.shape != (len(lines), _COLUMNS):
        raise DataError(
            "{path} is damaged: among its rows {first} to {last} one is not a label and 784 numbers.",
            path=path,
            first=first,
            last=first + len(lines) - 1,
        )
    with np.errstate(invalid="ignore"):
        whole = table.astype(np.uint8)
    return whole if np.array_equal(whole, table) else table
