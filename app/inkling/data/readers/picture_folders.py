"""Pictures in a folder for each digit: 0 to 9, or the same inside of train and test. Scans, photos, mnist_png."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inkling.data.content.arrays import CLASSES
from inkling.data.dataset import Examples
from inkling.data.picture import read_picture
from inkling.data.readers.base import SIZE, DatasetFiles
from inkling.data.readers.names import files_in, folders_in, part_of
from inkling.errors import DataError
from inkling.progress import Progress

_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pgm", ".ppm"})
_DIGIT = re.compile(r"(?:digit|class|label|chiffre|classe|)[\s_-]*0?([0-9])", re.IGNORECASE)
_PART = re.compile(r"(?:train|test|t10k)(?:ing)?(?:[\s_-]?(?:set|data|images))?", re.IGNORECASE)
_LEAST_DIGITS = 2
_MOST = 1_000_000  # 0.8 GB
_TELL_EVERY = 50


@dataclass(frozen=True, slots=True)
class PictureFolders:
    """The folders of each part by digit."""

    path: Path
    folders: Mapping[str, Mapping[int, Path]]

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(self.folders)

    def read(self, part: str, progress: Progress | None) -> Examples:
        pictures = self._pictures(part)
        images = np.empty((len(pictures), SIZE, SIZE), np.uint8)
        for row, (picture, _) in enumerate(pictures):
            images[row] = np.rint(read_picture(picture) * np.float32(255))
            if progress is not None and row % _TELL_EVERY == 0:
                progress(row, len(pictures))
        return Examples(images, np.array([digit for _, digit in pictures], np.uint8))

    def fingerprint(self) -> str:
        """By names and sizes: how a picture is read may become better, and it stays the same picture."""
        digest = hashlib.sha256()
        for part in sorted(self.folders):
            for picture, digit in self._pictures(part):
                digest.update(f"{part} {digit} {picture.name} {picture.stat().st_size}\n".encode(errors="replace"))
        return digest.hexdigest()

    def _pictures(self, part: str) -> list[tuple[Path, int]]:
        """Every picture and its digit: the first of each digit, then the second of each, so that any part has all."""
        found = []
        for digit, folder in sorted(self.folders[part].items()):
            files = (file for file in files_in(folder) if file.suffix.lower() in _SUFFIXES)
            found += [(number, digit, file) for number, file in enumerate(files)]
        found.sort()
        if not found:
            raise DataError("{path} has folders for digits, but there are no pictures in them.", path=self.path)
        if len(found) > _MOST:
            raise DataError("{path} holds more than {most} pictures, which are not read.", path=self.path, most=_MOST)
        return [(file, digit) for _, digit, file in found]


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
