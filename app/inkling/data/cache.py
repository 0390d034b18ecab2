"""The cache: arrays that took a while to make, kept on disk with a checksum.

A cache that is damaged, or cannot be written, only costs the time to make its content again.
"""

import os
import zlib
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError
from inkling.files import replace_file, sweep

_CHECKSUM = 4  # bytes


def read_cache(path: Path, size: int) -> NDArray[np.uint8] | None:
    """The `size` bytes that were written to this file; None where it is not whole."""
    try:
        if path.stat().st_size != size + _CHECKSUM:
            return None
        content = np.fromfile(path, dtype=np.uint8)
    except OSError:
        return None
    checksum = zlib.crc32(content[:-_CHECKSUM].data).to_bytes(_CHECKSUM, "little")
    if len(content) != size + _CHECKSUM or content[-_CHECKSUM:].tobytes() != checksum:
        return None
    with suppress(OSError):
        os.utime(path)  # what is in use is not the oldest
    return content[:-_CHECKSUM]


def write_cache(path: Path, *arrays: NDArray[np.generic], keep: int) -> None:
    """Write the arrays' bytes one behind the other, whole or not at all.

    keep: of all files in this folder with the same suffix, only so many of the latest remain
    """
    checksum = 0
    with suppress(OSError, DataError):
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent)  # no other file there would ever have the name of one that was not finished
        with replace_file(path, raising=DataError, durable=False) as file:
            for array in arrays:
                checksum = zlib.crc32(array.data, checksum)
                file.write(array.data)
            file.write(checksum.to_bytes(_CHECKSUM, "little"))
        kept = sorted(path.parent.glob(f"*{path.suffix}"), key=lambda one: one.stat().st_mtime, reverse=True)
        for old in (*kept[keep:], *path.parent.glob("*.part")):  # those were left by earlier versions
            old.unlink(missing_ok=True)
