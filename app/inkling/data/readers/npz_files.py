"""NumPy's archives: mnist.npz as Keras has it, x_train, y_train, x_test and y_test in one file.

An archive is a ZIP file of arrays. Each is read by its header alone, after the header was held against what is there;
a Python pickle in it, which could run anything, is refused.
"""

import math
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.data.content.arrays import as_images, as_labels
from inkling.data.content.kinds import START, what_it_is
from inkling.data.dataset import Examples
from inkling.data.readers.base import DatasetFiles, examples_of, several
from inkling.data.readers.names import files_in, part_of, plain_name
from inkling.errors import DataError, Phrase
from inkling.files import open_file
from inkling.progress import Progress

_SUFFIX = ".npz"
_LARGEST = 2**31  # bytes of an array
_MOST_ARRAYS = 100
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
        images = as_images(_array(self.path, self.names[part, "images"]), images_name)
        labels = as_labels(_array(self.path, self.names[part, "labels"]), labels_name)
        if not len(images):
            raise DataError("{path} holds no images.", path=images_name)
        return examples_of(images, labels, images_name, labels_name)

    def fingerprint(self) -> str:
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
            with zipfile.ZipFile(file) as archive:
                members = [name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")]
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
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


def _array(path: Path, name: str) -> NDArray[Any]:
    """An array of the archive. DataError for damage, and for what holds no plain numbers."""
    with open_file(path, raising=DataError) as (file, _):
        try:
            with zipfile.ZipFile(file) as archive, archive.open(f"{name}.npy") as member:
                version = np.lib.format.read_magic(member)
                read_header = (
                    np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
                )
                shape, in_columns, dtype = read_header(member)
                if dtype.hasobject:
                    raise DataError(
                        "{path} holds a Python pickle ({name}), which could run anything when opened, and so is not.",
                        path=path,
                        name=name,
                    )
                promised = math.prod(shape) * dtype.itemsize
                if promised > min(_LARGEST, archive.getinfo(f"{name}.npy").file_size):
                    raise DataError(
                        "{path} is damaged: its array {name} promises more than there is.", path=path, name=name
                    )
                body = member.read(promised)
            if len(body) != promised:
                raise DataError(
                    "{path} is damaged: its array {name} promises more than there is.", path=path, name=name
                )
            array = np.frombuffer(body, dtype)
            return array.reshape(shape[::-1]).T if in_columns else array.reshape(shape)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
            raise DataError("{path} is damaged: its array {name} cannot be read.", path=path, name=name) from error
        except MemoryError as error:
            raise DataError("{path} does not fit into this computer's memory.", path=path) from error
