"""What the window remembers from one start to the next: layout, look, language, controls, last model."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from inkling import paths


class Settings:
    """Named values in one file of the user's. What cannot be read counts as never set."""

    def __init__(self, file: Path | None = None) -> None:
        """file: another one than the user's."""
        self._store = QSettings(str(file or paths.settings_file()), QSettings.Format.IniFormat)

    def get(self, key: str, default: Any = None) -> Any:
        """A value as `put` took it (JSON types)."""
        text = self._store.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def put(self, key: str, value: Any) -> None:
        self._store.setValue(key, json.dumps(value))

    def get_bytes(self, key: str) -> QByteArray:
        """A blob of Qt's, such as a window's geometry; empty where there is none."""
        text = self.get(key, "")
        return QByteArray.fromBase64(QByteArray(text.encode())) if isinstance(text, str) else QByteArray()

    def put_bytes(self, key: str, value: QByteArray) -> None:
        self.put(key, bytes(value.toBase64().data()).decode())

    def save(self) -> None:
        """Write to disk now. A disk that refuses costs the memory of this sitting, nothing else."""
        self._store.sync()
