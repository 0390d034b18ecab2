"""IDX files in a folder: MNIST and all that is laid out like it, torchvision's `raw`, EMNIST, QMNIST, a class's own.

What a file holds is read from its name: `image` or `label`, and `test` or `t10k` for the test part;
everything else in the name tells sets apart that share a folder.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from inkling.data.content.arrays import transpose
from inkling.data.dataset import Examples
from inkling.data.idx import read_images, read_labels
from inkling.data.readers.base import SIZE, DatasetFiles, at_the_end, examples_of, several
from inkling.data.readers.names import files_in, part_of, plain_name
from inkling.errors import DataError, Phrase
from inkling.progress import Progress

# EMNIST's archive unpacks into one folder with letters too; only this set has MNIST's balance of digits.
_PREFERRED = "emnist-digits"
_ROLE = re.compile(r"images?|labels?|train(?:ing)?|test|t10k|idx\d?|ubyte|(?<![a-z])int(?![a-z])|gz|[^a-z0-9]+")

_WHAT = {
    ("train", "images"): Phrase("train images"),
    ("train", "labels"): Phrase("train labels"),
    ("test", "images"): Phrase("test images"),
    ("test", "labels"): Phrase("test labels"),
}


@dataclass(frozen=True, slots=True)
class IdxFiles:
    """The files of one set, by part ("train" or "test") and kind ("images" or "labels")."""

    folder: Path
    files: dict[tuple[str, str], Path]

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(part for part, _ in self.files)

    def read(self, part: str, progress: Progress | None) -> Examples:
        for kind in ("images", "labels"):
            if (part, kind) not in self.files:
                raise DataError(
                    "{path} has no file of {content}; it needs one named like {name}, gzipped or not.",
                    path=self.folder,
                    content=_WHAT[part, kind],
                    name=f"{part}-{kind}-idx{3 if kind == 'images' else 1}-ubyte",
                )
        return read_examples(self.files[part, "images"], self.files[part, "labels"], progress)

    def fingerprint(self, progress: Progress | None) -> str:
        return ""


def find_idx(path: Path) -> DatasetFiles | None:
    """The IDX files in a folder. DataError where several sets lie there, or a part has images or labels alone."""
    if not path.is_dir():
        return None
    sets: dict[str, dict[tuple[str, str], Path]] = {}
    for file in files_in(path):  # plain files come before their gzipped twins: they are read faster
        name = plain_name(file.name)
        if not _is_idx_name(name):
            continue
        which = "-".join(word for word in _ROLE.split(name) if word)
        sets.setdefault(which, {}).setdefault((part_of(name), "labels" if "label" in name else "images"), file)
    if not sets:
        return None
    if len(sets) > 1 and _PREFERRED not in sets:
        raise several(path, [name or Phrase("(no name)") for name in sets])
    return IdxFiles(path, sets[_PREFERRED] if len(sets) > 1 else next(iter(sets.values())))


def read_examples(images_path: Path, labels_path: Path, progress: Progress | None = None) -> Examples:
    """Read an IDX file of 28×28 images and that of their labels. Raises DataError, naming the file.

    EMNIST's files, which are stored transposed, are turned.
    """
    images = read_images(images_path, side=SIZE, progress=progress)
    labels = read_labels(labels_path, progress=at_the_end(progress))
    examples = examples_of(images, labels, images_path, labels_path)
    if images_path.name.lower().startswith("emnist"):
        transpose(images)
    return examples


def _is_idx_name(name: str) -> bool:
    if not ("image" in name or "label" in name):
        return False
    stem = name.removesuffix(".gz")
    return "idx" in stem or "ubyte" in stem or "." not in stem
