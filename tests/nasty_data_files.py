"""Data files that promise, pack or repeat so much that a careless reader would take all memory or all day.

`NASTY` makes each of them in a folder of its own, for the tests and for `tests/stress/data_files.py`; `share` of the
full size keeps the tests short.
"""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

_MB = 10**6
Maker = Callable[[Path, float], None]
NASTY: dict[str, Maker] = {}


def nasty(maker: Maker) -> Maker:
    NASTY[maker.__name__] = maker
    return maker


def idx_header(kind: int, *shape: int) -> bytes:
    return struct.pack(f">HBB{len(shape)}I", 0, kind, len(shape), *shape)


def zipped(path: Path, *parts: bytes | tuple[bytes, float]) -> None:
    """Gzip bytes, and bytes that are repeated many times, without ever holding them."""
    packer = zlib.compressobj(6, wbits=31)
    with path.open("wb") as file:
        for part in parts:
            for piece in repeated(*part) if isinstance(part, tuple) else (part,):
                file.write(packer.compress(piece))
        file.write(packer.flush())


def repeated(piece: bytes, times: float) -> Iterator[bytes]:
    block = max(1, 2**20 // len(piece))
    whole, rest = divmod(round(times), block)
    yield from (piece * block for _ in range(whole))
    yield piece * rest


def labels(folder: Path, count: float) -> None:
    path = folder / "train-labels-idx1-ubyte"
    path.write_bytes(idx_header(8, round(count)) + np.resize(np.arange(10, dtype=np.uint8), round(count)).tobytes())


def idx_pair(folder: Path, header: bytes, *body: bytes | tuple[bytes, float], count: float = 1) -> None:
    zipped(folder / "train-images-idx3-ubyte.gz", header, *body)
    labels(folder, count)


@nasty
def one_huge_image(folder: Path, share: float) -> None:
    side = round(46_340 * share**0.5)
    idx_pair(folder, idx_header(8, 1, side, side), (b"\0", side * side))


@nasty
def a_million_examples(folder: Path, share: float) -> None:
    count = round(1e6 * share)
    idx_pair(folder, idx_header(8, count, 28, 28), (b"\0", count * 784), count=count)


@nasty
def two_million_examples(folder: Path, share: float) -> None:
    idx_pair(folder, idx_header(8, 2_000_000, 28, 28), (b"\0", 2e6 * 784 * share))


@nasty
def zeros_in_eight_bytes_each(folder: Path, share: float) -> None:
    count = round(340_000 * share)
    idx_pair(folder, idx_header(0xE, count, 28, 28), (b"\0", count * 784 * 8), count=count)


@nasty
def fractions_until_the_last(folder: Path, share: float) -> None:
    count = round(340_000 * share)
    half, last = struct.pack(">d", 0.5), struct.pack(">d", 255.0)
    idx_pair(folder, idx_header(0xE, count, 28, 28), (half, count * 784 - 1), last, count=count)


@nasty
def labels_by_the_hundred_million(folder: Path, share: float) -> None:
    idx_pair(folder, idx_header(8, 2, 28, 28), bytes(2 * 784))
    (folder / "train-labels-idx1-ubyte").unlink()
    count = round(5e8 * share)
    zipped(folder / "train-labels-idx1-ubyte.gz", idx_header(8, count), (b"\0", count))


@nasty
def one_hot_in_eight_bytes_each(folder: Path, share: float) -> None:
    count = round(1e6 * share)
    idx_pair(folder, idx_header(8, count, 28, 28), (b"\0", count * 784))
    (folder / "train-labels-idx1-ubyte").unlink()
    one_hot = np.eye(10, dtype=">f8").tobytes()
    zipped(folder / "train-labels-idx1-ubyte.gz", idx_header(0xE, count, 10), (one_hot, count / 10))


@nasty
def gzipped_twice(folder: Path, share: float) -> None:
    idx_pair(folder, idx_header(8, 1, 28, 28), (b"\0", 5e9 * share))
    path = folder / "train-images-idx3-ubyte.gz"
    path.write_bytes(gzip.compress(path.read_bytes()))


@nasty
def a_name_without_end(folder: Path, share: float) -> None:
    idx_pair(folder, b"")
    with (folder / "train-images-idx3-ubyte.gz").open("wb") as file:
        file.write(b"\x1f\x8b\x08\x08" + bytes(6))
        file.writelines(repeated(b"n", 10 * _MB * share))


@nasty
def a_million_empty_members(folder: Path, share: float) -> None:
    idx_pair(folder, b"")
    with (folder / "train-images-idx3-ubyte.gz").open("wb") as file:
        file.writelines(repeated(gzip.compress(b"", mtime=0), _MB * share))


def npy(shape: tuple[int, ...], dtype: str = "|u1", *, order: bool = False) -> bytes:
    header = f"{{'descr': '{dtype}', 'fortran_order': {order}, 'shape': {shape!r}, }}\n".encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header


def archive(folder: Path, header: bytes, body: tuple[bytes, float], *, packing: int = zipfile.ZIP_DEFLATED) -> None:
    count = 10
    with zipfile.ZipFile(folder / "mnist.npz", "w", packing) as file:
        with file.open("x_train.npy", "w") as member:
            member.write(header)
            for piece in repeated(*body):
                member.write(piece)
        content = io.BytesIO()
        np.save(content, np.arange(count, dtype=np.uint8))
        file.writestr("y_train.npy", content.getvalue())


@nasty
def an_archive_of_one_huge_image(folder: Path, share: float) -> None:
    side = round(46_340 * share**0.5)
    archive(folder, npy((1, side, side)), (b"\0", side * side))


@nasty
def an_archive_by_columns(folder: Path, share: float) -> None:
    count = round(340_000 * share) // 10 * 10
    archive(folder, npy((count, 28, 28), "<f8", order=True), (b"\0", count * 784 * 8))


@nasty
def an_archive_of_less_than_nothing(folder: Path, share: float) -> None:
    archive(folder, npy((-1, 28, 28)), (b"\0", 2e9 * share))


@nasty
def a_header_of_a_gigabyte(folder: Path, share: float) -> None:
    length = round(1e9 * share)
    archive(folder, b"\x93NUMPY\x02\x00" + struct.pack("<I", length), (b" ", length))


@nasty
def an_archive_packed_otherwise(folder: Path, share: float) -> None:
    archive(folder, npy((10, 28, 28)), (b"\0", 1e9 * share), packing=zipfile.ZIP_BZIP2)


@nasty
def an_archive_of_a_million_names(folder: Path, share: float) -> None:
    count = round(1e6 * share)
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"x"
    with (folder / "mnist.npz").open("wb") as file:
        file.writelines(repeated(entry, count))
        most = min(count, 0xFFFF)
        file.write(struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, most, most, count * len(entry), 0, 0))


@nasty
def a_table_of_newlines(folder: Path, share: float) -> None:
    zipped(folder / "train.csv.gz", b"0" + b",0" * 784 + b"\n", (b"\n", 2e9 * share))


@nasty
def a_table_of_one_line(folder: Path, share: float) -> None:
    zipped(folder / "train.csv.gz", b"0" + b",0" * 784 + b"\n", (b"0,", 1e9 * share))


@nasty
def a_table_of_many_columns(folder: Path, share: float) -> None:
    zipped(folder / "train.csv.gz", (b"0,", 1e7 * share))


@nasty
def a_table_of_long_numbers(folder: Path, share: float) -> None:
    row = b"5" + b",0.0000000000000000000000000000000000" * 784 + b"\n"
    zipped(folder / "train.csv.gz", (row, 20_000 * share))


@nasty
def a_table_of_many_rows(folder: Path, share: float) -> None:
    zipped(folder / "train.csv.gz", (b"5" + b",0" * 784 + b"\n", 200_000 * share))


@nasty
def a_folder_of_many_pictures(folder: Path, share: float) -> None:
    for digit in range(2):
        (folder / str(digit)).mkdir()
        for number in range(round(100_000 * share)):
            (folder / str(digit) / f"a picture with quite a long name {number}.png").touch()
