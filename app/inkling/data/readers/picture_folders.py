"""Pictures in a folder for each digit: 0 to 9, or the same inside of train and test. Scans, photos, mnist_png."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inkling.data.content.arrays import CLASSES, MOST_EXAMPLES
from inkling.data.dataset import Examples
from inkling.data.picture import read_picture
from inkling.data.picture_formats import is_picture_file
from inkling.data.readers.base import SIZE, DatasetFiles, at_the_end
from inkling.data.readers.names import file_names_in, folders_in, is_copy, part_of
from inkling.errors import DataError
from inkling.progress import Progress

_DIGIT = re.compile(r"(?:digit|class|label|chiffre|classe|)[\s_-]*0?([0-9])", re.IGNORECASE)
_PART = re.compile(r"(?:train|test|t10k)(?:ing)?(?:[\s_-]?(?:set|data|images))?", re.IGNORECASE)
_LEAST_DIGITS = 2
_MOST = MOST_EXAMPLES
_TELL_EVERY = 1000


@dataclass(frozen=True, slots=True)
class PictureFolders:
    """The folders of each part by digit."""

    path: Path
    folders: Mapping[str, Mapping[int, Path]]

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(self.folders)

    def read(self, part: str, progress: Progress | None) -> Examples:
        pictures = self._pictures(part, progress)
        images = np.empty((len(pictures), SIZE, SIZE), np.uint8)
        for row, (_, digit, name) in enumerate(pictures):
            if progress is not None:
                progress(row, len(pictures))
            images[row] = np.rint(read_picture(self.folders[part][digit] / name) * np.float32(255))
        return Examples(images, np.array([digit for _, digit, _ in pictures], np.uint8))

    def fingerprint(self, progress: Progress | None) -> str:
        """By names and sizes: how a picture is read may become better, and it stays the same picture."""
        digest = hashlib.sha256()
        for part in sorted(self.folders):
            pictures = self._pictures(part, at_the_end(progress))
            for row, (_, digit, name) in enumerate(pictures):
                size = (self.folders[part][digit] / name).stat().st_size
                digest.update(f"{part} {digit} {name} {size}\n".encode(errors="replace"))
                if progress is not None and row % _TELL_EVERY == 0:
                    progress(len(pictures), len(pictures))
        return digest.hexdigest()

    def _pictures(self, part: str, progress: Progress | None) -> list[tuple[int, int, str]]:
        """Every picture by its number, its digit and its name: the first of each digit, then the second of each, so
        that any part has all.
        """
        found: list[tuple[int, int, str]] = []
        for digit, folder in sorted(self.folders[part].items()):
            if progress is not None:
                progress(0, 1)
            files = (name for name in file_names_in(folder, _MOST) if is_picture_file(Path(name)))
            found += [(number, digit, name) for number, name in enumerate(sorted(files, key=is_copy))]
            if len(found) > _MOST:
                raise DataError(
                    "{path} holds more than {most} pictures, which are not read.", path=self.path, most=_MOST
                )
        found.sort()
        if not found:
            raise DataError("{path} has folders for digits, but there are no pictures in them.", path=self.path)
        return found


def find_pictures(path: Path) -> DatasetFiles | None:
    """Folders that are called by digits, in this folder or in its folders train and test."""
    if not path.is_dir():
        return None
    own = _digits_in(path)
    if own:
        return PictureFolders(path, {"train": own})
    parts = {
        part_of(folder.name.lower()): digits
        for folder in folders_in(path)
        if _PART.fullmatch(folder.name) and (digits := _digits_in(folder))
    }
    return PictureFolders(path, parts) if parts else None


def _digits_in(path: Path) -> dict[int, Path]:
    found = {int(named[1]): folder for folder in folders_in(path) if (named := _DIGIT.fullmatch(folder.name))}
    return found if _LEAST_DIGITS <= len(found) <= CLASSES else {}
