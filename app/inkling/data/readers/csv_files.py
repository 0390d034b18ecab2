"""Tables of digits, a label and 784 pixels in each row: Kaggle's train.csv, mnist_train.csv, and their like."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.data.content.arrays import CLASSES, MOST_EXAMPLES, PixelScale, Rescaled, as_labels, transpose
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
_ROWS = 250  # at once
_MOST_EMPTY = 1000  # lines
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

    def fingerprint(self, progress: Progress | None) -> str:
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
    scale = PixelScale(path)
    while True:
        try:
            images, labels = _table(path, layout, scale, progress)
            break
        except Rescaled:
            continue
    if path.name.lower().startswith("emnist"):  # stored transposed, as its IDX files are
        transpose(images)
    return examples_of(images, as_labels(labels, path), path, path)


def _table(
    path: Path, layout: _Layout, scale: PixelScale, progress: Progress | None
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Images, and labels as they stand there."""
    pixels, labels, count, label = bytearray(), [], 0, layout.label
    with open_unpacked(path, _WANTED, progress) as content:
        lines = _lines(path, content)
        if layout.header:
            next(lines)
        while block := list(islice(lines, _ROWS)):
            table = _numbers(path, block, layout, first=count + 1)
            count += len(table)
            if count > MOST_EXAMPLES:
                raise DataError(
                    "{path} has more than {most} rows, which are not read.", path=path, most=MOST_EXAMPLES
                )
            if label is None:
                label = _label_column(table)
            labels.append(table[:, label].astype(np.float32))
            pixels += scale(np.delete(table, label, axis=1)).data
            content.tell()
    if not count:
        raise DataError("{path} holds no digits: there is no row behind the names of its columns.", path=path)
    return np.frombuffer(pixels, np.uint8).reshape(count, SIZE, SIZE), np.concatenate(labels)


def _label_column(table: NDArray[Any]) -> int:
    """Where the labels are if no name says so: in front, or behind if the same stands in front of every row.

    In the corner of every digit is paper, but not every digit is the same.
    """
    first, last = table[:, 0], table[:, -1]
    is_behind = (first == first[0]).all() and (last != last[0]).any() and np.isin(last, np.arange(CLASSES)).all()
    return _COLUMNS - 1 if is_behind else 0


def _lines(path: Path, content: Unpacked) -> Iterator[str]:
    empty = 0
    while line := content.stream.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise DataError("{path} has a line that is too long for a digit of 784 pixels.", path=path)
        if line.strip():
            yield line.decode("utf-8-sig", "replace")
            continue
        empty += 1
        content.tell()
        if empty > _MOST_EMPTY:
            raise DataError(
                "{path} has more than {most} empty lines, so it is no table.", path=path, most=_MOST_EMPTY
            )


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
