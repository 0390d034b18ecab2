"""A file on disk, met without trust: any path may be missing, a folder, locked or a pipe.

What the operating system reports becomes one sentence that names the file, raised as the error class that
the caller works with.

A file is written into a temporary twin beside it, `.NAME.XXXXXXXX.tmp`, which then takes its name. The twin is locked
while somebody writes it, so that what a killed writer left can be told from what is being written: the next good
write sweeps it away.
"""

import errno
import os
import re
import secrets
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from inkling.errors import InklingError

if sys.platform != "win32":  # there no open file can be deleted, and so none needs a lock
    import fcntl

_STEM = 48  # characters of a file's name in that of its temporary twin, which must not grow too long either
_SMALL = 2**20  # bytes of a file that is read at once, and from memory then
_AS_BYTES = getattr(os, "O_BINARY", 0)  # Windows has files of text as well
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0)  # some files of the system let their readers wait for news


@contextmanager
def open_file(path: Path, *, raising: type[InklingError]) -> Iterator[tuple[BinaryIO, int]]:
    """Open a regular file for reading; gives the open file, or the whole of a small one, and its size in bytes.

    Raises `raising` where there is none to read, and for a read that fails inside the block.
    """
    try:
        status = _status(path, raising)
        if stat.S_ISDIR(status.st_mode):
            raise raising("{path} is a folder; a file is needed here.", path=path)
        # Opening a pipe would wait for a writer for ever.
        if not stat.S_ISREG(status.st_mode):
            raise raising("{path} is not an ordinary file, so it cannot be read.", path=path)
        if 0 < status.st_size <= _SMALL:
            yield BytesIO(_content(path, status.st_size)), status.st_size
            return
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _NEVER_WAIT)) as file:
            # What the system writes while it is read says 0 bytes, and some of it is never at its end.
            yield (file if status.st_size else BytesIO()), status.st_size
    except FileNotFoundError as error:
        raise raising("There is no file {path}.", path=path) from error
    except PermissionError as error:
        raise raising("{path} may not be read by you: its permissions forbid it.", path=path) from error
    except OSError as error:
        raise raising("{path} cannot be read ({reason}).", path=path, reason=error.strerror or str(error)) from error


def _content(path: Path, size: int) -> bytes:
    """The first `size` bytes of a file, in a third of the time that Python's own file objects take for small ones."""
    descriptor = os.open(path, os.O_RDONLY | _AS_BYTES | _NEVER_WAIT)
    try:
        content = os.read(descriptor, size)
        while len(content) < size and (more := os.read(descriptor, size - len(content))):
            content += more
        return content
    finally:
        os.close(descriptor)


def _status(path: Path, raising: type[InklingError]) -> os.stat_result:
    try:
        return path.stat()
    except ValueError as error:  # a null byte
        raise raising("{path!r} cannot be the name of a file.", path=str(path)) from error


def check_replaceable(path: Path, *, raising: type[InklingError], room: int = 0) -> None:
    """Prove that `replace_file` can write `path`: to be known before long work, not after.

    room: bytes that must be free on the disk. Raises `raising` with what is in the way.
    """
    target = _check_target(path, raising)
    with _sentences(path, raising), _twin(target):
        if room > shutil.disk_usage(target.parent).free:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@contextmanager
def replace_file(path: Path, *, raising: type[InklingError], durable: bool = True) -> Iterator[BinaryIO]:
    """Write `path` so that a crash leaves the old file or the new one, never half of one.

    The block writes into a temporary file beside it, which takes the name `path` at the end; a link stays one, and
    the file that it leads to is replaced. The file keeps its permissions, and its owner where that is allowed.
    durable: a power cut loses nothing either; False for what can be made again
    Raises `raising` where that is not possible (no such folder, no permission, disk full).
    """
    target = _check_target(path, raising)
    with _sentences(path, raising):
        with _twin(target) as (file, twin):
            yield file
            file.flush()
            _look_like(target, file)
            if durable:
                os.fsync(file.fileno())
            if sys.platform == "win32":
                file.close()  # no open file changes its name there
            twin.replace(target)
        sweep(target.parent, target.name)


@contextmanager
def only_writer(path: Path, *, raising: type[InklingError]) -> Iterator[None]:
    """Be the only program that writes this file for as long as the block lasts; it may be replaced many times.

    Raises `raising` where another one is at it.
    """
    lock = FileLock(path.with_name(f".{path.name[:_STEM]}.lock"), timeout=0)
    with _sentences(path, raising):
        try:
            lock.acquire()
        except Timeout as error:
            raise raising(
                "{path} is being written by another Inkling; wait until that has ended, or give another name.",
                path=path,
            ) from error
    try:
        yield
    finally:
        with suppress(OSError):
            Path(lock.lock_file).unlink(missing_ok=True)
        lock.release()


def _check_target(path: Path, raising: type[InklingError]) -> Path:
    """The file that is really written: a link's end. Raises `raising` where it cannot be one."""
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
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        shown = target if path.is_symlink() else path
        raise raising("There is no folder {folder} to save {name} in.", folder=shown.parent, name=shown.name)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise raising("You may not write into the folder {folder}.", folder=target.parent)
    return target


@contextmanager
def _sentences(path: Path, raising: type[InklingError]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise raising(
            "{path} cannot be written ({reason}).", path=path, reason=error.strerror or str(error)
        ) from error


@contextmanager
def _twin(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A temporary file beside `target`, locked while it is open, and gone afterwards under this name."""
    while True:
        # Not tempfile: its files are readable by their owner only, also after the renaming.
        path = target.with_name(f".{target.name[:_STEM]}.{secrets.token_hex(4)}.tmp")
        try:
            with path.open("xb") as file:
                # Who sweeps between these lines takes it for a dead writer's, holds it first and removes it.
                if _lock(file) and (sys.platform == "win32" or os.fstat(file.fileno()).st_nlink):
                    yield file, path
                    return
        finally:
            path.unlink(missing_ok=True)


def _lock(file: BinaryIO) -> bool:
    """Whether nobody else holds it. Where locks are unknown, nobody does."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # some network disks know no locks
            return True
    return True


def sweep(folder: Path, name: str | None = None) -> None:
    """Remove what killed writers left in a folder. name: of the file that they wrote; any by default"""
    whose = ".+" if name is None else re.escape(name[:_STEM])
    twin = re.compile(rf"\.{whose}\.[0-9a-f]{{8}}\.tmp", re.DOTALL)
    with suppress(OSError):
        for path in folder.iterdir():
            if twin.fullmatch(path.name) and path.is_file() and not path.is_symlink():
                with suppress(OSError), path.open("rb") as file:
                    if _lock(file):
                        path.unlink()


def _look_like(target: Path, file: BinaryIO) -> None:
    """Permissions and owner of the file that is about to be replaced."""
    if sys.platform == "win32":
        return
    try:
        status = target.stat()
    except FileNotFoundError:
        return
    with suppress(OSError):
        os.fchown(file.fileno(), status.st_uid, status.st_gid)
    with suppress(OSError):  # after the owner, whose change may take bits away
        os.fchmod(file.fileno(), stat.S_IMODE(status.st_mode))
