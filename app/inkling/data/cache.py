"""The cache: arrays that took a while to make, kept on disk with a checksum.

A cache that is damaged, or cannot be written, only costs the time to make its content again.
"""

import os
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

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
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            temporary = Path(file.name)
            for array in arrays:
                checksum = zlib.crc32(array.data, checksum)
                file.write(array.data)
            file.write(checksum.to_bytes(_CHECKSUM, "little"))
        os.replace(temporary, path)  # noqa: PTH105 - the standard name for "atomically"
        kept = sorted(path.parent.glob(f"*{path.suffix}"), key=lambda one: one.stat().st_mtime, reverse=True)
        for old in kept[keep:]:
            old.unlink(missing_ok=True)
    except OSError:
        pass
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
