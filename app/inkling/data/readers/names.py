"""What files and folders of data sets are called: which part, images or labels, and copies of the same."""

import re
import stat
from collections.abc import Callable
from pathlib import Path

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
    """The visible files of a folder by name, copies behind what they are copies of. OSError where it is not read."""
    files = (entry for entry in folder.iterdir() if not entry.name.startswith(".") and _is(stat.S_ISREG, entry))
    return sorted(files, key=lambda file: (is_copy(file.name), file))


def folders_in(folder: Path) -> list[Path]:
    """The visible folders of a folder by name. OSError where it is not read."""
    return sorted(entry for entry in folder.iterdir() if not entry.name.startswith(".") and _is(stat.S_ISDIR, entry))


def _is(kind: Callable[[int], bool], entry: Path) -> bool:
    """Whether it is of this kind; not, where that is hidden from us, as behind a link into somebody else's folder."""
    try:
        return kind(entry.stat().st_mode)
    except OSError:
        return False
