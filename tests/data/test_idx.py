"""IDX files: what is written is read, and no damage gets past a DataError."""

import gzip
import os
import struct
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from inkling.data.idx import read_images, read_labels, write_idx
from inkling.errors import DataError

IMAGES = arrays(np.uint8, st.tuples(st.integers(1, 5), st.integers(1, 9), st.integers(1, 9)))
LABELS = arrays(np.uint8, st.integers(1, 30), elements=st.integers(0, 9))


def images_file(*shape: int, body: bytes = b"", magic: int = 0x803) -> bytes:
    return struct.pack(f">I{len(shape)}I", magic, *shape) + body


@given(images=IMAGES, labels=LABELS, zipped=st.booleans())
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, images: NDArray[np.uint8], labels: NDArray[np.uint8], zipped: bool
) -> None:
    folder = tmp_path_factory.mktemp("idx")
    name = "file.gz" if zipped else "file"
    write_idx(folder / name, images)
    np.testing.assert_array_equal(read_images(folder / name), images)
    write_idx(folder / name, labels)
    np.testing.assert_array_equal(read_labels(folder / name), labels)


@given(images=IMAGES, labels=LABELS, data=st.data())
def test_random_damage_raises_nothing_but_data_errors(
    tmp_path_factory: pytest.TempPathFactory,
    images: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    data: st.DataObject,
) -> None:
    path = tmp_path_factory.mktemp("idx") / ("file.gz" if data.draw(st.booleans()) else "file")
    array, read = data.draw(st.sampled_from([(images, read_images), (labels, read_labels)]))
    write_idx(path, array)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    length = data.draw(st.integers(0, len(content)))
    path.write_bytes(content[:length] + data.draw(st.binary(max_size=3)))
    try:
        result = read(path)
    except DataError as error:
        sentence = str(error)
    else:
        assert result.dtype == np.uint8
        assert result.ndim == array.ndim
        return
    assert str(path) in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("zipped", [False, True])
def test_every_truncation_is_told(tmp_path: Path, zipped: bool) -> None:
    whole = images_file(2, 3, 3, body=bytes(range(18)))
    path = tmp_path / "images"
    if zipped:
        whole = gzip.compress(whole, mtime=0)
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(DataError, match="images"):
            read_images(path)
    path.write_bytes(whole)
    assert read_images(path).shape == (2, 3, 3)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"\x00\x00\x08", "breaks off inside its header"),
        (images_file(2, 3), "breaks off inside its header"),
        (images_file(2, 3, 3, body=bytes(17)), "is truncated: its header promises 2 × 3 × 3 bytes"),
        (images_file(2, 3, 3, body=bytes(19)), "goes on after"),
        (images_file(0, 28, 28), "holds no images: its header says 0 × 28 × 28"),
        (images_file(3, 0, 28), "holds no images"),
        (images_file(3, magic=0x801, body=bytes(3)), "holds labels .* are images and labels swapped"),
        (images_file(1, 2, 2, magic=0xD03, body=bytes(15)), "is truncated: its header promises 1 × 2 × 2 × 4 bytes"),
        (images_file(1, 1, 1, magic=0xD03, body=b"\x7f\xc0\x00\x00"), "holds pixels from nan to nan"),
        (images_file(1, 1, 1, magic=0xC03, body=b"\x00\x00\x01\x00"), "holds pixels from 0 to 256"),
        (images_file(1, 2, 2, 3, magic=0x804, body=bytes(12)), "holds images in colour"),
        (images_file(1, 1, 1, 1, 1, magic=0x805, body=bytes(1)), "is not an IDX file"),
        (images_file(1, 1, magic=0x802, body=bytes(1)), "holds an array of 2 dimensions"),
        (b"\x89PNG\r\n\x1a\n" * 9, "is not an IDX file, but a picture"),
        (b"<html><head><title>403 Forbidden</title>", "is not an IDX file, but a web page .“403 Forbidden”."),
        (gzip.compress(b"<html><head><title>403 Forbidden</title>", mtime=0), "but a web page .“403 Forbidden”."),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d\n", "but a Git LFS pointer"),
        (b"\x89\x50\x4e\x48" * 9, "is not an IDX file: it starts with 0x89504e48"),
        (b"\x80\x05\x95 a pickle of something", "is not an IDX file"),
        (images_file(2**32 - 1, 2**32 - 1, 2**32 - 1), "header that promises"),
        (images_file(60000, 28, 28, body=bytes(100)), "is truncated"),
        (gzip.compress(images_file(2, 3, 3, body=bytes(17)), mtime=0), "is truncated"),
        (gzip.compress(images_file(2, 3, 3, body=bytes(18)), mtime=0) + b"more", "gzip stream"),
        (gzip.compress(images_file(2, 3, 3, body=bytes(18)), mtime=0)[:-9], "gzip stream"),
        (b"\x1f\x8b", "gzip stream"),
    ],
)
def test_damage_gets_a_sentence_that_names_the_file(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "train-images"
    path.write_bytes(content)
    with pytest.raises(DataError, match=sentence) as caught:
        read_images(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("layers", [1, 2])
def test_gzipped_once_or_twice(tmp_path: Path, layers: int) -> None:
    path = tmp_path / "train-images.gz"
    content = images_file(2, 3, 3, body=bytes(range(18)))
    for _ in range(layers):
        content = gzip.compress(content, mtime=0)
    path.write_bytes(content)
    np.testing.assert_array_equal(read_images(path).ravel(), np.arange(18))
    path.write_bytes(gzip.compress(gzip.compress(content), mtime=0))
    with pytest.raises(DataError, match="gzipped several times over"):
        read_images(path)


def test_other_types_and_shapes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    pixels = np.arange(32, dtype=np.uint8) * 8
    for magic, shape, body in (
        (0x804, (2, 4, 4, 1), pixels.tobytes()),
        (0x804, (2, 1, 4, 4), pixels.tobytes()),
        (0x802, (2, 16), pixels.tobytes()),
        (0xC03, (2, 4, 4), pixels.astype(">i4").tobytes()),
        (0xD03, (2, 4, 4), (pixels / 255).astype(">f4").tobytes()),
        (0xE03, (2, 4, 4), pixels.astype(">f8").tobytes()),
    ):
        path.write_bytes(images_file(*shape, magic=magic, body=body))
        np.testing.assert_array_equal(read_images(path), pixels.reshape(2, 4, 4))
    path.write_bytes(images_file(3, 10, magic=0x802, body=np.eye(10, dtype=np.uint8)[[7, 0, 9]].tobytes()))
    np.testing.assert_array_equal(read_labels(path), [7, 0, 9])


def test_labels_are_digits_and_not_images(tmp_path: Path) -> None:
    path = tmp_path / "labels"
    path.write_bytes(images_file(3, magic=0x801, body=b"\x00\x0a\x01"))
    with pytest.raises(DataError, match="label 10 at position 1; digits are labelled 0 to 9"):
        read_labels(path)
    path.write_bytes(images_file(1, 1, 1, body=b"\x00"))
    with pytest.raises(DataError, match=r"holds images .* swapped"):
        read_labels(path)


def test_a_gzip_bomb_and_a_huge_header_take_no_memory(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb"
    bomb.write_bytes(gzip.compress(images_file(1, 28, 28, body=bytes(200_000_000)), 1))
    boast = tmp_path / "boast"
    boast.write_bytes(images_file(2_000_000, 28, 28, body=bytes(9)))
    zipped_boast = tmp_path / "zipped"
    zipped_boast.write_bytes(gzip.compress(images_file(2_000_000, 28, 28, body=bytes(9))))
    tracemalloc.start()
    try:
        for path in (bomb, boast, zipped_boast):
            with pytest.raises(DataError):
                read_images(path)
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no file"):
        read_images(tmp_path / "missing")
    with pytest.raises(DataError, match="is a folder"):
        read_images(tmp_path)
    with pytest.raises(DataError, match="cannot be the name of a file"):
        read_images(Path("a\0b"))
    with pytest.raises(DataError, match="cannot be read"):
        read_images(tmp_path / ("n" * 300))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataError, match="cannot be read"):
        read_images(tmp_path / "file" / "inside")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataError, match="not an ordinary file"):
        read_images(tmp_path / "pipe")


@contextmanager
def without_rights() -> Iterator[None]:
    """Nobody's rights where the tests run as root, who may do everything."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system knows no such permissions")
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "locked"
    write_idx(path, np.zeros(3, np.uint8))
    path.chmod(0)
    tmp_path.chmod(0o555)
    try:
        with without_rights():
            with pytest.raises(DataError, match="may not be read"):
                read_labels(path)
            with pytest.raises(DataError, match="cannot be written"):
                write_idx(path, np.ones(3, np.uint8))
    finally:
        tmp_path.chmod(0o755)
        path.chmod(0o644)
    np.testing.assert_array_equal(read_labels(path), [0, 0, 0])
    assert [entry.name for entry in tmp_path.iterdir()] == ["locked"]


def test_a_disk_that_fills_up_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="this system cannot limit the size of files")
    path = tmp_path / "labels"
    write_idx(path, np.arange(10, dtype=np.uint8))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(DataError, match="cannot be written"):
            write_idx(path, np.zeros(50_000, np.uint8))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    np.testing.assert_array_equal(read_labels(path), np.arange(10))
    assert [entry.name for entry in tmp_path.iterdir()] == ["labels"]


def test_only_images_and_labels_are_written(tmp_path: Path) -> None:
    for array in (np.zeros((2, 2), np.uint8), np.zeros(3, np.float32)):
        with pytest.raises(DataError, match="takes uint8 of 1 or 3 dimensions"):
            write_idx(tmp_path / "x", array)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_the_same_array_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz"):
        write_idx(tmp_path / name, np.arange(10, dtype=np.uint8))
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
