"""Files are written whole, keep what they were, and leave nothing behind, whatever ends the writer."""

import errno
import os
import signal
import stat
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import pytest

from inkling import files
from inkling.errors import DataError
from inkling.files import check_replaceable, open_file, replace_file, sweep

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions, links and locks are POSIX's here")

WRITER = """
import sys
from pathlib import Path
from inkling.errors import DataError
from inkling.files import replace_file
with replace_file(Path(sys.argv[1]), raising=DataError) as file:
    file.write(b"half")
    file.flush()
    print("writing", flush=True)
    sys.stdin.read()
"""


def writer(path: Path) -> "subprocess.Popen[str]":
    """A process in the midst of writing the file."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    return process


def write(path: Path, content: bytes = b"new") -> None:
    with replace_file(path, raising=DataError) as file:
        file.write(content)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(mode)
    write(path)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", mode)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_replaced_file_keeps_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    os.chown(path, 1234, 1234)
    write(path)
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 1234)


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "link"
    link.symlink_to("far/file")
    write(link)
    assert link.is_symlink()
    assert (tmp_path / "far" / "file").read_bytes() == b"new"
    assert names(tmp_path) == ["far", "link"]
    assert names(tmp_path / "far") == ["file"]


def test_a_link_into_a_missing_folder_is_known_before_the_work(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("missing/file")
    with pytest.raises(DataError, match=r"There is no folder .*missing to save file in"):
        check_replaceable(link, raising=DataError)


def test_want_of_room_is_known_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be written"):
        check_replaceable(tmp_path / "file", raising=DataError, room=2**60)
    check_replaceable(tmp_path / "file", raising=DataError, room=2**20)
    assert names(tmp_path) == []


def test_the_next_good_write_sweeps_what_killed_writers_left(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write(path, b"old")
    for _ in range(3):
        process = writer(path)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert path.read_bytes() == b"old"
    assert len(names(tmp_path)) == 4
    write(path)
    assert names(tmp_path) == ["file"]


def test_nobody_sweeps_what_is_being_written(tmp_path: Path) -> None:
    path = tmp_path / "file"
    process = writer(path)
    write(path, b"first")
    sweep(tmp_path)
    assert len(names(tmp_path)) == 2
    process.communicate("")
    assert process.returncode == 0
    assert path.read_bytes() == b"half"
    assert names(tmp_path) == ["file"]


def test_a_twin_that_somebody_sweeps_as_it_is_made_is_left_to_him(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two who wrote one file, one could lose its twin between its making and its locking."""
    lock, held = files._lock, []

    with ExitStack() as stack:

        def swept_before(file: BinaryIO) -> bool:
            if not held:
                held.append(stack.enter_context(Path(file.name).open("rb")))
                assert lock(held[0])
            return lock(file)

        monkeypatch.setattr(files, "_lock", swept_before)
        with replace_file(tmp_path / "file", raising=DataError) as file:
            Path(held[0].name).unlink(missing_ok=True)  # what the sweeper does next
            file.write(b"whole")
    assert (tmp_path / "file").read_bytes() == b"whole"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_sweeping_touches_nothing_else(tmp_path: Path) -> None:
    others = [".file.tmp", ".other.0123abcd.tmp", "file.0123abcd.tmp", ".file.0123abcd.tmp.png", ".file.0123abcg.tmp"]
    for name in others:
        (tmp_path / name).write_bytes(b"")
    (tmp_path / ".file.01234567.tmp").mkdir()
    (tmp_path / ".file.89abcdef.tmp").symlink_to(others[0])
    before = names(tmp_path)
    write(tmp_path / "file")
    assert names(tmp_path) == sorted([*before, "file"])


def test_a_block_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replace_file(path, raising=DataError) as file:
        file.write(bytes(1 // 0))
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


@pytest.mark.skipif(not Path("/proc/kmsg").exists(), reason="a file of Linux")
@pytest.mark.parametrize("name", ["/proc/kmsg", "/proc/self/mem", "/dev/zero", "/dev/stdin"])
def test_no_file_makes_its_reader_wait(name: str) -> None:
    try:
        with open_file(Path(name), raising=DataError) as (file, _):
            assert len(file.read(1000)) == 0
    except DataError:
        pass


@pytest.mark.parametrize("size", [1, 2**20, 2**20 + 1])
def test_small_and_large_files_are_read_alike(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(content := os.urandom(size))
    with open_file(path, raising=DataError) as (file, told):
        assert (file.read(), told) == (content, size)
        assert file.seek(0) == 0
        assert file.read(1) == content[:1]


def test_a_system_that_reads_bit_by_bit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(content := bytes(range(100)))
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: read(descriptor, min(size, 7)))
    with open_file(path, raising=DataError) as (file, _):
        assert file.read() == content


def test_a_disk_that_fails_while_a_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"content")

    def fail(descriptor: int, size: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "read", fail)
    with pytest.raises(DataError, match="cannot be read"), open_file(path, raising=DataError):
        pass


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataError, match="not an ordinary file"), open_file(tmp_path / "pipe", raising=DataError):
        pass
