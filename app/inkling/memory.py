"""Memory that is free again goes back to the operating system.

glibc keeps what was freed below the highest address in use, for each thread that allocated: after a large convolution
most of a gigabyte. Other C libraries give it back by themselves, or know no way to be asked.
"""

import ctypes
import sys
from collections.abc import Callable


def give_back() -> None:
    """Give back what is free; takes some milliseconds for each hundred MB, without Python's lock."""
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


def _malloc_trim() -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # musl
        return None
    return trim
