"""What is remembered of lessons from one start to the next: which were finished, and where one was left.

A file of ours in the state folder. Nothing depends on it: a damaged one is forgotten, a disk that refuses is no news.
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from inkling import paths
from inkling.errors import LessonError
from inkling.files import open_file, replace_file

_VERSION = 1
_MOST_BYTES = 100_000
_MOST_STEPS = 10_000


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """finished: ids of lessons; left_at: by id, the step, from 0"""

    version: int
    finished: list[str] = []
    left_at: dict[str, int] = {}


def _read(path: Path) -> _File:
    try:
        with open_file(path, raising=LessonError) as (file, size):
            content = file.read() if size <= _MOST_BYTES else b""
        found = msgspec.json.decode(content, type=_File)
    except (LessonError, msgspec.DecodeError, UnicodeError, RecursionError):
        return _File(_VERSION)
    sound = found.version == _VERSION and all(0 <= step < _MOST_STEPS for step in found.left_at.values())
    return found if sound else _File(_VERSION)


class Remembered:
    """Written with every change."""

    def __init__(self, path: Path | None = None) -> None:
        """path: another file than the user's"""
        self._path = path or paths.state_folder() / "lessons.json"
        self._file = _read(self._path)

    @property
    def finished(self) -> frozenset[str]:
        """The ids of all lessons that were ever finished."""
        return frozenset(self._file.finished)

    def left_at(self, lesson: str) -> int:
        """The step at which it was left, from 0; 0 where it was not, or was finished since."""
        return self._file.left_at.get(lesson, 0)

    def leave(self, lesson: str, step: int) -> None:
        """It was left at this step."""
        before = self._latest()
        self._write(msgspec.structs.replace(before, left_at={**before.left_at, lesson: step}))

    def finish(self, lesson: str) -> None:
        """It was gone through to its end, and begins from its beginning the next time."""
        before = self._latest()
        others = {name: step for name, step in before.left_at.items() if name != lesson}
        self._write(_File(_VERSION, sorted({*before.finished, lesson}), others))

    def _latest(self) -> _File:
        """What is on disk, for another window may have written meanwhile; else what is known here."""
        return _read(self._path) if self._path.is_file() else self._file

    def _write(self, file: _File) -> None:
        self._file = file
        with suppress(LessonError, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with replace_file(self._path, raising=LessonError, durable=False) as stream:
                stream.write(msgspec.json.format(msgspec.json.encode(file)))
