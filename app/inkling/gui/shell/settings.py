"""What the window remembers from one start to the next: layout, look, language, controls, last model.

One strict JSON file of ours, which holds nothing but plain values: QSettings would unpack whatever objects a file
names before anybody could look. Several windows of a person share it: each writes what it has changed, and no more.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
from filelock import FileLock, Timeout
from PySide6.QtCore import QByteArray

from inkling import paths
from inkling.errors import InklingError, Phrase
from inkling.files import open_file, replace_file
from inkling.gui.shell.old_settings import read_old_settings

_VERSION = 1
_MOST_BYTES = 2**20
_PATIENCE = 2.0  # s that another window may take to write


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    values: dict[str, Any]


class _SettingsFileError(InklingError):
    """The file cannot be read or written."""


class Settings:
    """Named values in one file of the user's. What cannot be read counts as never set."""

    def __init__(self, file: Path | None = None) -> None:
        """file: another one than the user's."""
        self._path = file or paths.settings_file()
        self._changed: dict[str, Any] = {}
        self.fault: Phrase | None = None  # what was wrong with the file, once it is put aside
        self._values = self._read()

    def get(self, key: str, default: Any = None) -> Any:
        """A value as `put` took it (JSON types)."""
        return self._values.get(key, default)

    def put(self, key: str, value: Any) -> None:
        """Remember a value (JSON types) from the next `save` on."""
        self._values[key] = self._changed[key] = value

    def update(self, key: str, change: Callable[[Any], Any]) -> None:
        """Change a value that other windows change too, on disk at once. change: from what is there, None at first"""
        self._write(lambda values: values.update({key: change(values.get(key))}), fresh=key)

    def get_bytes(self, key: str) -> QByteArray:
        """A blob of Qt's, such as a window's geometry; empty where there is none."""
        text = self.get(key, "")
        return QByteArray.fromBase64(QByteArray(text.encode())) if isinstance(text, str) else QByteArray()

    def put_bytes(self, key: str, value: QByteArray) -> None:
        self.put(key, bytes(value.toBase64().data()).decode())

    def save(self) -> None:
        """Write to disk now. A disk that refuses costs the memory of this sitting, nothing else."""
        self._write(lambda values: values.update(self._changed))
        self._changed.clear()

    def _write(self, change: Callable[[dict[str, Any]], None], *, fresh: str | None = None) -> None:
        """Change what is on disk by now. fresh: the value that counts from there on here, too"""
        change(self._values)
        with suppress(_SettingsFileError, OSError), self._locked():
            present = self._read()
            change(present)
            with replace_file(self._path, raising=_SettingsFileError) as file:
                file.write(_formatted(_File(_VERSION, _writable(present))))
            if fresh is not None:
                self._values[fresh] = present[fresh]

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(f"{self._path}.lock", timeout=_PATIENCE):
                yield
        except Timeout as error:
            raise OSError from error

    def _read(self) -> dict[str, Any]:
        if not os.path.lexists(self._path):
            return read_old_settings(self._path.with_suffix(".ini"))
        try:
            with open_file(self._path, raising=_SettingsFileError) as (file, size):
                content = file.read() if size <= _MOST_BYTES else b""
            found = msgspec.json.decode(content, type=_File)
        except _SettingsFileError as error:
            self.fault = Phrase("The settings could not be read, and are as at the first start: {why}", why=error)
            return {}
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return self._put_aside()
        return found.values if found.version == _VERSION else self._put_aside()

    def _put_aside(self) -> dict[str, Any]:
        aside = self._path.with_name(f"{self._path.stem}.damaged{self._path.suffix}")
        with suppress(OSError):
            self._path.replace(aside)
        self.fault = Phrase(
            "The settings were damaged and are as at the first start; the damaged file is {path} now.", path=aside
        )
        return {}


def _writable(values: dict[str, Any]) -> dict[str, Any]:
    """Those that the file can be read again with: Unicode throughout, and not too long together."""
    found, room = {}, _MOST_BYTES // 4  # indented by four more, a line of two characters is three times as long
    for key, value in values.items():
        with suppress(ValueError, RecursionError):  # the name of a file need not be Unicode, JSON must
            size = len(_formatted({key: value}))
            if size <= room:
                room -= size
                found[key] = value
    return found


def _formatted(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value))
