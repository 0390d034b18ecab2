"""NumPy's archives: mnist.npz as Keras has it, x_train, y_train, x_test and y_test in one file.

An archive is a ZIP file of arrays. Each is read by its header alone, after the header was held against what is there;
a Python pickle in it, which could run anything, is refused.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

import numpy as np

from inkling.data.content.arrays import BreaksOff, Header, image_shape, read_images, read_labels
from inkling.data.content.kinds import START, what_it_is
from inkling.data.dataset import Examples
from inkling.data.readers.base import SIZE, DatasetFiles, at_the_end, examples_of, several
from inkling.data.readers.names import files_in, part_of, plain_name
from inkling.errors import DataError, Phrase
from inkling.files import open_file
from inkling.progress import Progress

_SUFFIX = ".npz"
_LARGEST = 2**31  # bytes of an array
_MOST_ARRAYS = 100
_LONGEST_HEADER = 2**14  # bytes; NumPy reads 10 000 of them
_MOST_AT_ONCE = 2**20  # bytes: a list of ten thousand contents
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, KeyError, NotImplementedError, RuntimeError)
_IMAGES = re.compile(r"(?<![a-z])(x|images?|imgs?|data|pixels)(?![a-z])")
_LABELS = re.compile(r"(?<![a-z])(y|labels?|targets?|class(es)?|digits?)(?![a-z])")


@dataclass(frozen=True, slots=True)
class NpzFile:
    """An archive, and the names of its arrays by part and kind."""

    path: Path
    names: dict[tuple[str, str], str]

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(part for part, _ in self.names)

    def read(self, part: str, progress: Progress | None) -> Examples:
        images_name, labels_name = (f"{self.path} ({self.names[part, kind]})" for kind in ("images", "labels"))
        with _member(self.path, self.names[part, "images"], progress) as (member, header, tell):
            if image_shape(header, images_name, SIZE)[0] == 0:
                raise DataError("{path} holds no images.", path=images_name)
            images = read_images(member, header, images_name, side=SIZE, tell=tell)
        with _member(self.path, self.names[part, "labels"], at_the_end(progress)) as (member, header, tell):
            labels = read_labels(member, header, labels_name, tell=tell)
        return examples_of(images, labels, images_name, labels_name)

    def fingerprint(self, progress: Progress | None) -> str:
        return ""


def find_npz(path: Path) -> DatasetFiles | None:
    """The one archive in a folder, or that at this path."""
    if path.is_file():
        return _open(path) if plain_name(path.name).endswith(_SUFFIX) else None
    found = {plain_name(file.name): file for file in reversed(files_in(path)) if _is_archive(file)}
    if len(found) > 1:
        raise several(path, sorted(file.name for file in found.values()))
    return _open(next(iter(found.values()))) if found else None


def _is_archive(file: Path) -> bool:
    return plain_name(file.name).endswith(_SUFFIX)


def _open(path: Path) -> NpzFile:
    with open_file(path, raising=DataError) as (file, _):
        start = file.read(START)
        try:
            with zipfile.ZipFile(_Bounded(file)) as archive:
                members = [name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")]
        except _DAMAGE as error:
            kind = None if start.startswith(b"PK") else what_it_is(start)
            raise DataError(
                "{path} is not a NumPy archive, but {kind}.",
                path=path,
                kind=kind or Phrase("damaged, or something else"),
            ) from error
    names: dict[tuple[str, str], str] = {}
    for name in members[:_MOST_ARRAYS]:
        lower = name.lower()
        kind_of = "labels" if _LABELS.search(lower.replace("_", " ")) else "images"
        if kind_of == "labels" or _IMAGES.search(lower.replace("_", " ")):
            names.setdefault((part_of(lower), kind_of), name)
    whole = {key: name for key, name in names.items() if {(key[0], "images"), (key[0], "labels")} <= set(names)}
    if not whole:
        raise DataError(
            "{path} holds the arrays {names}; x_train and y_train, x_test and y_test are needed.",
            path=path,
            names=", ".join(members[:_MOST_ARRAYS]) or Phrase("(none)"),
        )
    return NpzFile(path, whole)


@contextmanager
def _member(
    path: Path, name: str, progress: Progress | None
) -> Iterator[tuple[IO[bytes], Header, Callable[[], None]]]:
    """An array of the archive: a stream at its first number, its header, and what reports how much of it is read.

    DataError for damage, also inside of the block, and for a pickle.
    """
    with open_file(path, raising=DataError) as (file, _):
        try:
            with zipfile.ZipFile(_Bounded(file)) as archive, _opened(archive, f"{name}.npy", path) as member:
                header, begin = _header(member.read(_LONGEST_HEADER))
                if header.dtype.hasobject:
                    raise DataError(
                        "{path} holds a Python pickle ({name}), which could run anything when opened, and so is not.",
                        path=path,
                        name=name,
                    )
                size = archive.getinfo(f"{name}.npy").file_size
                _check_size(header, size)
                member.seek(begin)

                def tell() -> None:
                    if progress is not None:
                        progress(min(member.tell(), size), size)

                yield member, header, tell
        except BreaksOff as error:
            raise DataError(
                "{path} is damaged: its array {name} promises more than there is.", path=path, name=name
            ) from error
        except _DAMAGE as error:
            raise DataError("{path} is damaged: its array {name} cannot be read.", path=path, name=name) from error
        except MemoryError as error:
            raise DataError("{path} does not fit into this computer's memory.", path=path) from error


def _opened(archive: zipfile.ZipFile, name: str, path: Path) -> IO[bytes]:
    """Its unpacked size is no more than a thousand times what it takes in the file; other packings know no bounds."""
    if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DataError(
            "{path} is packed in a way that is not read; save it with numpy.savez or numpy.savez_compressed.",
            path=path,
        )
    return archive.open(name)


def _check_size(header: Header, size: int) -> None:
    if header.size > min(_LARGEST, size):
        raise BreaksOff


def _header(start: bytes) -> tuple[Header, int]:
    """The header in an array's first bytes, and its length. ValueError for a damaged one."""
    file = io.BytesIO(start)
    try:
        with warnings.catch_warnings(action="ignore"):  # it takes some damage for an old Python's handwriting
            version = np.lib.format.read_magic(file)
            read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
            shape, in_columns, dtype = read(file)
            return Header(shape, dtype, in_columns and len(shape) > 1), file.tell()
    except MemoryError:
        raise
    except Exception as error:  # it is parsed as Python is, which has many words for what it cannot parse
        raise ValueError from error


class _Bounded:
    """The file of an archive, whose list of contents may promise to be as long as the file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1, /) -> bytes:
        content = self._file.read(_MOST_AT_ONCE + 1 if size < 0 else min(size, _MOST_AT_ONCE + 1))
        if len(content) > _MOST_AT_ONCE:
            raise zipfile.BadZipFile("its list of contents is too long")
        return content
