"""What files and folders of data sets are called: which part, images or labels, and copies of the same."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from inkling.errors import DataError

MOST_FILES = 100_000  # of a folder that is looked through for data sets

_TEST = re.compile(r"(?<![a-z])test|t10k")  # not the "test" of "latest"
_COPY = re.compile(
    r"""\s*\(\d+\)                              # train-images (1).gz
      | \s-\s(?:copy|copie)(?:\s\(\d+\))?       # train-images - Copy.gz
      | ^(?:copy\sof|copie\sde)\s               # Copy of train-images.gz
      | \s(?:copy|copie)(?:\s\d+)?(?=\.|$)      # train-images copy 2.gz
    """,
    re.VERBOSE,
)


def plain_name(name: str) -> str:
    """In small letters, without what a computer adds to the name of a second copy."""
    return _COPY.sub("", name.lower())


def is_copy(name: str) -> bool:
    """Whether a computer has called it the copy of another file."""
    return plain_name(name) != name.lower()


def part_of(name: str) -> str:
    """Whether it is "test" or "train", by a name in small letters."""
    return "test" if _TEST.search(name) else "train"


def files_in(folder: Path) -> list[Path]:
    """The visible files of a folder by name, copies behind what they are copies of.

    OSError where it is not read, DataError for more than anybody would look through.
    """
    return sorted((folder / name for name in file_names_in(folder, MOST_FILES)), key=_copies_last)


def file_names_in(folder: Path, most: int) -> list[str]:
    """The names of the visible files of a folder by name. OSError; DataError for more than `most`."""
    return sorted(entry.name for entry in _entries(folder, most) if _is(stat.S_ISREG, entry))


def folders_in(folder: Path) -> list[Path]:
    """The visible folders of a folder by name. OSError where it is not read, DataError as of `files_in`."""
    return sorted(folder / entry.name for entry in _entries(folder, MOST_FILES) if _is(stat.S_ISDIR, entry))


def _is(kind: Callable[[int], bool], entry: "os.DirEntry[str]") -> bool:
    """Whether it is of this kind; not, where that is hidden from us, as behind a link into somebody else's folder."""
    try:
        return kind(entry.stat().st_mode)
    except OSError:
        return False


def _copies_last(file: Path) -> tuple[bool, Path]:
    return is_copy(file.name), file


def _entries(folder: Path, most: int) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number == most:
                raise DataError("{path} holds more than {most} files, which are not read.", path=folder, most=most)
            if not entry.name.startswith("."):
                yield entry
