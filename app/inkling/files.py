"""A file on disk, met without trust: any path may be missing, a folder, locked or a pipe.

What the operating system reports becomes one sentence that names the file, raised as the error class that
the caller works with.
"""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from inkling.errors import InklingError

_STEM = 48  # characters of a file's name in that of its temporary twin, which must not grow too long either


@contextmanager
def open_file(path: Path, *, raising: type[InklingError]) -> Iterator[tuple[BinaryIO, int]]:
    """Open a regular file for reading; gives the open file and its size in bytes.

    Raises `raising` where there is none to read, and for a read that fails inside the block.
    """
    try:
        status = _status(path, raising)
        if stat.S_ISDIR(status.st_mode):
            raise raising("{path} is a folder; a file is needed here.", path=path)
        # Opening a pipe would wait for a writer for ever.
        if not stat.S_ISREG(status.st_mode):
            raise raising("{path} is not an ordinary file, so it cannot be read.", path=path)
        with path.open("rb") as file:
            yield file, status.st_size
    except FileNotFoundError as error:
        raise raising("There is no file {path}.", path=path) from error
    except PermissionError as error:
        raise raising("{path} may not be read by you: its permissions forbid it.", path=path) from error
    except OSError as error:
        raise raising("{path} cannot be read ({reason}).", path=path, reason=error.strerror or str(error)) from error


def _status(path: Path, raising: type[InklingError]) -> os.stat_result:
    try:
        return path.stat()
    except ValueError as error:  # a null byte
        raise raising("{path!r} cannot be the name of a file.", path=str(path)) from error


def check_replaceable(path: Path, *, raising: type[InklingError]) -> None:
    """Raise `raising` where `replace_file` could not write `path`: to be known before long work, not after."""
    try:
        status = _status(path, raising)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise raising(
            "{path} cannot be written ({reason}).", path=path, reason=error.strerror or str(error)
        ) from error
    else:
        if stat.S_ISDIR(status.st_mode):
            raise raising("{path} is a folder; give the name of a file.", path=path)
        # A file that took the place of /dev/null would be missed by every other program.
        if not stat.S_ISREG(status.st_mode):
            raise raising("{path} is not an ordinary file, so it cannot be written.", path=path)
        if not os.access(path, os.W_OK):
            raise raising("{path} is write-protected; give another name.", path=path)
    if not path.parent.is_dir():
        raise raising("There is no folder {folder} to save {name} in.", folder=path.parent, name=path.name)
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise raising("You may not write into the folder {folder}.", folder=path.parent)


@contextmanager
def replace_file(path: Path, *, raising: type[InklingError]) -> Iterator[BinaryIO]:
    """Write `path` so that a crash leaves the old file or the new one, never half of one.

    The block writes into a temporary file beside it, which takes the name `path` at the end.
    Raises `raising` where that is not possible (no such folder, no permission, disk full).
    """
    check_replaceable(path, raising=raising)
    try:
        target = path.resolve()  # a link stays one, and the file that it leads to is replaced
        # Not tempfile: its files are readable by their owner only, also after the renaming.
        temporary = target.with_name(f".{target.name[:_STEM]}.{secrets.token_hex(4)}.tmp")
        try:
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise raising(
            "{path} cannot be written ({reason}).", path=path, reason=error.strerror or str(error)
        ) from error
