"""Which lessons were finished, and where one was left, from one start to the next."""

from pathlib import Path

import pytest

from inkling.session.lessons.remembered import Remembered


def test_it_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "state" / "lessons.json"
    first = Remembered(path)
    assert first.finished == frozenset()
    first.leave("wishes", 2)
    assert Remembered(path).left_at("wishes") == 2
    first.finish("wishes")
    second = Remembered(path)
    assert second.finished == {"wishes"}
    assert second.left_at("wishes") == 0
    assert second.left_at("another") == 0


def test_two_windows_forget_nothing_of_each_other(tmp_path: Path) -> None:
    one, other = Remembered(tmp_path / "a.json"), Remembered(tmp_path / "a.json")
    one.finish("first")
    other.finish("second")
    assert Remembered(tmp_path / "a.json").finished == {"first", "second"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"version": 2}',
        b'{"version": 1, "finished": 3}',
        b'{"version": 1, "left_at": {"a": -1}}',
        b'{"version": 1, "left_at": {"a": 99999999999999999999}}',
        b'{"version": 1, "more": 1}',
        b"[" * 100_000,
        b'{"version": 1, "finished": ["' + b"a" * 200_000 + b'"]}',
    ],
)
def test_what_is_damaged_is_forgotten_quietly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lessons.json"
    path.write_bytes(content)
    found = Remembered(path)
    assert (found.finished, found.left_at("a")) == (frozenset(), 0)
    found.finish("wishes")
    assert Remembered(path).finished == {"wishes"}


def test_a_folder_that_cannot_be_written_to_is_no_news(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    remembered = Remembered(tmp_path / "file" / "lessons.json")
    remembered.leave("wishes", 1)
    assert remembered.left_at("wishes") == 1
