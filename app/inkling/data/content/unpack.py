"""A file that may be gzipped, once or by mistake twice; its content tells, not its name."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inkling.data.content.kinds import START
from inkling.errors import DataError, Phrase
from inkling.files import open_file
from inkling.progress import Progress

_MAGIC = b"\x1f\x8b"
_BEST_RATIO = 1032  # deflate cannot compress better than this
_TELL_EVERY = 1000  # reads of a few bytes
_SHORT = 1000  # bytes
_LAYERS = 2  # a server that gzips what is gzipped already


@dataclass(frozen=True, slots=True)
class Unpacked:
    """An open file.

    stream: its content, unpacked
    bound: bytes that it cannot hold more of, whatever its header promises
    tell: reports how much of the file is read; to be called often, what it raises ends the reading
    """

    stream: BinaryIO | gzip.GzipFile
    bound: int
    tell: Callable[[], None]

    def start(self) -> bytes:
        """The first bytes, as many as tell what it is; reading begins at the first again."""
        begin = self.stream.read(START)
        self.stream.seek(0)
        return begin


class _Watched:
    """The file below a gzip stream, which may hold a name without an end, or members without content, by the million:
    whoever unpacks it meets them inside of a single read.
    """

    def __init__(self, file: BinaryIO, tell: Callable[[], None]) -> None:
        self._file, self._tell = file, tell
        self._reads = 0
        self.seek = file.seek

    def read(self, size: int = -1, /) -> bytes:
        if self._reads % _TELL_EVERY == 0:
            self._tell()
        self._reads += 1 if size < _SHORT else _TELL_EVERY - self._reads % _TELL_EVERY
        return self._file.read(size)


@contextmanager
def open_unpacked(path: Path, wanted: Phrase, progress: Progress | None = None) -> Iterator[Unpacked]:
    """Open a file for reading, unpacked. wanted: what is needed there, "an IDX file"

    progress: called with the bytes of the file on disk that are read, and their number
    Raises DataError where there is none, for an empty one, and for damage that shows inside the block.
    """
    with open_file(path, raising=DataError) as (file, size):
        if size == 0:
            raise DataError("{path} is empty; {wanted} is needed here.", path=path, wanted=wanted)
        stream: BinaryIO | gzip.GzipFile = file
        bound = size

        def tell() -> None:
            if progress is not None:
                progress(file.tell(), size)

        with ExitStack() as stack:
            try:
                for _ in range(_LAYERS):
                    zipped = stream.read(2) == _MAGIC
                    stream.seek(0)
                    if not zipped:
                        break
                    packed = _Watched(file, tell) if stream is file else stream
                    stream, bound = stack.enter_context(gzip.GzipFile(fileobj=packed, mode="rb")), bound * _BEST_RATIO
                yield Unpacked(stream, bound, tell)
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                raise DataError(
                    "{path} is damaged: it breaks off or breaks inside its gzip stream.", path=path
                ) from error
            except MemoryError as error:
                raise DataError("{path} does not fit into this computer's memory.", path=path) from error
