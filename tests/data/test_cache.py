"""The cache: whole or not at all, and never in the way."""

import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.data.cache import read_cache, write_cache

SOME = np.arange(300, dtype=np.uint16).reshape(20, 15)
MORE = np.arange(7, dtype=np.uint8)
SIZE = SOME.nbytes + MORE.nbytes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "one.some"


def test_bytes_come_back_one_behind_the_other(path: Path) -> None:
    assert read_cache(path, SIZE) is None
    write_cache(path, SOME, MORE, keep=5)
    content = read_cache(path, SIZE)
    assert content is not None
    assert content.tobytes() == SOME.tobytes() + MORE.tobytes()
    assert [one.name for one in path.parent.iterdir()] == ["one.some"]
    assert read_cache(path, SIZE - 1) is None
    assert read_cache(path, SIZE + 1) is None


def test_nothing_at_all_can_be_kept(path: Path) -> None:
    write_cache(path, np.zeros(0, np.float16), keep=5)
    content = read_cache(path, 0)
    assert content is not None
    assert content.size == 0


@given(st.data())
def test_any_damage_is_noticed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("damaged") / "one.some"
    write_cache(path, SOME, MORE, keep=5)
    content = bytearray(path.read_bytes())
    kind = data.draw(st.sampled_from(["flip", "cut", "add"]))
    if kind == "flip":
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    elif kind == "cut":
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    else:
        content += data.draw(st.binary(min_size=1))
    path.write_bytes(content)
    assert read_cache(path, SIZE) is None
    write_cache(path, SOME, MORE, keep=5)
    assert read_cache(path, SIZE) is not None


def test_the_latest_remain_and_other_files_are_left_alone(path: Path) -> None:
    path.parent.mkdir()
    other = path.parent / "somebody's.else"
    other.write_text("")
    for name in "abcde":
        write_cache(path.with_name(f"{name}.some"), MORE, keep=2)
    assert len(list(path.parent.glob("*.some"))) == 2
    assert (path.parent / "e.some").exists()
    assert other.exists()


def test_where_nothing_can_be_written_nothing_happens(path: Path, tmp_path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    write_cache(path, SOME, keep=5)
    assert read_cache(path, SOME.nbytes) is None
    folder = tmp_path / "folder.some"
    folder.mkdir()
    write_cache(folder, SOME, keep=5)
    assert read_cache(folder, SOME.nbytes) is None
    assert sorted(one.name for one in tmp_path.iterdir()) == ["cache", "folder.some"]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_whoever_reads_while_others_write_reads_something_whole(path: Path) -> None:
    large = [np.full(200_000, value, np.uint8) for value in range(4)]
    write_cache(path, large[0], keep=5)

    def write(content: np.ndarray) -> None:
        for _ in range(20):
            write_cache(path, content, keep=5)

    threads = [threading.Thread(target=write, args=(content,)) for content in large]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        content = read_cache(path, 200_000)
        assert content is not None
        assert content.min() == content.max()
    for thread in threads:
        thread.join()
    assert [one.name for one in path.parent.iterdir()] == ["one.some"]
