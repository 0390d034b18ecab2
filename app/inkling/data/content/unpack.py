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

_MAGIC = b"\x1f\x8b"
_BEST_RATIO = 1032  # deflate cannot compress better than this
_LAYERS = 2  # a server that gzips what is gzipped already


@dataclass(frozen=True, slots=True)
class Unpacked:
    """An open file.

    stream: its content, unpacked
    bound: bytes that it cannot hold more of, whatever its header promises
    size: of the file on disk, and how much of that `position` says is read
    """

    stream: BinaryIO | gzip.GzipFile
    bound: int
    size: int
    position: Callable[[], int]

    def start(self) -> bytes:
        """The first bytes, as many as tell what it is; reading begins at the first again."""
        begin = self.stream.read(START)
        self.stream.seek(0)
        return begin


@contextmanager
def open_unpacked(path: Path, wanted: Phrase) -> Iterator[Unpacked]:
    """Open a file for reading, unpacked. wanted: what is needed there, "an IDX file"

    Raises DataError where there is none, for an empty one, and for damage that shows inside the block.
    """
    with open_file(path, raising=DataError) as (file, size):
        if size == 0:
            raise DataError("{path} is empty; {wanted} is needed here.", path=path, wanted=wanted)
        stream: BinaryIO | gzip.GzipFile = file
        bound = size
        with ExitStack() as stack:
            try:
                for _ in range(_LAYERS):
                    zipped = stream.read(2) == _MAGIC
                    stream.seek(0)
                    if not zipped:
                        break
                    stream, bound = stack.enter_context(gzip.GzipFile(fileobj=stream, mode="rb")), bound * _BEST_RATIO
                yield Unpacked(stream, bound, size, file.tell)
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                raise DataError(
                    "{path} is damaged: it breaks off or breaks inside its gzip stream.", path=path
                ) from error
            except MemoryError as error:
                raise DataError("{path} does not fit into this computer's memory.", path=path) from error
