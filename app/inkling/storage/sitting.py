"""A sitting's unsaved networks on disk, so that a program that dies loses none of them.

    STATE/sittings/3f2a9c01.lock                 held while the sitting lasts
    STATE/sittings/3f2a9c01/0.safetensors …      the networks
    STATE/sittings/3f2a9c01/networks.json        where each was from

A sitting that ends well removes its folder. What one left that did not is `left_behind`: its lock is free. Only so
many sittings and bytes are kept.
"""

import secrets
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from inkling import paths
from inkling.errors import ModelFileError
from inkling.files import open_file, replace_file
from inkling.storage.model_file import load_model, save_model
from inkling.storage.tensor_file import SUFFIX
from inkling.training.model import Model

_MOST_SITTINGS = 5
_MOST_BYTES = 2**28  # of the networks of one sitting, the first ones
_FLOAT_BYTES = 4
_INDEX, _MOST_INDEX = "networks.json", 2**20


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A network that is not on disk, and where it was from: a file, the name of a shipped model, or neither."""

    model: Model
    path: Path | None = None
    shipped: str = ""


class _Origin(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    shipped: str


class Sitting:
    """The one that is going on. Makes its folder with the first network."""

    def __init__(self) -> None:
        self._folder = _place() / secrets.token_hex(4)
        self._lock: FileLock | None = None

    def keep(self, networks: Sequence[Unsaved]) -> None:
        """Let these be what is kept. Where the disk refuses, that is less."""
        if not networks:
            self.end()
            return
        with suppress(OSError, Timeout):
            self._begin()
            origins, room = dict[str, _Origin](), _MOST_BYTES
            for number, network in enumerate(networks):
                room -= _FLOAT_BYTES * network.model.network.parameters_and_buffers.size
                if room < 0:
                    break
                name = f"{number}{SUFFIX}"
                with suppress(ModelFileError):
                    save_model(network.model, self._folder / name)
                    known = network.path is not None and paths.is_unicode(network.path)
                    origins[name] = _Origin(str(network.path) if known else "", network.shipped)
            with suppress(ModelFileError), replace_file(self._folder / _INDEX, raising=ModelFileError) as file:
                file.write(msgspec.json.encode(origins))
            for path in self._folder.iterdir():
                if path.name not in origins and path.name != _INDEX:
                    path.unlink()

    def _begin(self) -> None:
        """Have the folder, and be known as alive before it is seen: without a lock it is a dead sitting's."""
        if self._lock is None:
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            lock = _lock_of(self._folder)
            lock.acquire()
            self._lock = lock
            _forget_the_oldest()
        self._folder.mkdir(exist_ok=True)

    def end(self) -> None:
        """Nothing is left to be found."""
        if self._lock is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            _release(self._lock)
            self._lock = None


class LeftBehind:
    """What a sitting left that died. It is locked as long as this exists, so that one window only offers it."""

    def __init__(self, folder: Path, lock: FileLock, networks: Sequence[Unsaved]) -> None:
        self.networks = tuple(networks)
        self._folder, self._lock = folder, lock

    def remove(self) -> None:
        """It is somewhere else now, or not wanted."""
        shutil.rmtree(self._folder, ignore_errors=True)
        _release(self._lock)

    def leave(self) -> None:
        """For another time."""
        self._lock.release()


def left_behind() -> LeftBehind | None:
    """What the latest dead sitting left, if there is one; damaged files are left out."""
    for folder in _folders():
        lock = _lock_of(folder)
        try:
            lock.acquire()
        except (Timeout, OSError):
            continue  # it is alive
        origins, networks = _origins(folder / _INDEX), []
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            with suppress(ModelFileError):
                origin = origins.get(path.name, _Origin("", ""))
                networks.append(Unsaved(load_model(path), Path(origin.path) if origin.path else None, origin.shipped))
        found = LeftBehind(folder, lock, networks)
        if networks:
            return found
        found.remove()
    return None


def _place() -> Path:
    return paths.state_folder() / "sittings"


def _folders() -> list[Path]:
    """Of all sittings, the latest first."""
    try:
        return sorted(
            (path for path in _place().iterdir() if path.is_dir()),
            key=lambda path: path.stat().st_mtime,
            reverse=True,
        )
    except OSError:
        return []


def _lock_of(folder: Path) -> FileLock:
    return FileLock(f"{folder}.lock", timeout=0)


def _release(lock: FileLock) -> None:
    lock.release()
    Path(lock.lock_file).unlink(missing_ok=True)


def _forget_the_oldest() -> None:
    """Make room for one more."""
    for folder in _folders()[_MOST_SITTINGS - 1 :]:
        lock = _lock_of(folder)
        with suppress(Timeout, OSError):
            lock.acquire()
            LeftBehind(folder, lock, ()).remove()


def _origins(index: Path) -> dict[str, _Origin]:
    """By the files' names; empty where nobody knows any more."""
    try:
        with open_file(index, raising=ModelFileError) as (file, size):
            content = file.read() if size <= _MOST_INDEX else b""
        return msgspec.json.decode(content, type=dict[str, _Origin])
    except (ModelFileError, msgspec.DecodeError, UnicodeError, RecursionError):
        return {}
