"""Where Inkling's files live on this computer.

Nothing is created here: whoever writes makes the folder first.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

_APP = "inkling"
_elsewhere = list[Path]()  # in place of the state folder, the latest last


def cache_folder() -> Path:
    """Folder for what can be made again: inked digits, downloaded data sets."""
    return platformdirs.user_cache_path(_APP, appauthor=False)


def state_folder() -> Path:
    """Folder for logs and what the window remembers between two starts."""
    return _elsewhere[-1] if _elsewhere else platformdirs.user_state_path(_APP, appauthor=False)


@contextmanager
def state_kept_in(folder: Path) -> Iterator[None]:
    """Within it `state_folder` is this one: for a window that remembers nothing and is not to be remembered."""
    _elsewhere.append(folder)
    try:
        yield
    finally:
        _elsewhere.pop()


def study_folder() -> Path:
    """Folder for the studies that were run in the window."""
    return platformdirs.user_data_path(_APP, appauthor=False) / "studies"


def data_folders() -> tuple[Path, ...]:
    """Folders that may hold data sets, in the order in which they are searched.

    `$INKLING_DATA` comes first where it is set, then the user's cache.
    """
    named = os.environ.get("INKLING_DATA")
    return (*((Path(named),) if named else ()), cache_folder() / "data")


def settings_file() -> Path:
    """The file in which the window keeps layout, language and controls."""
    return platformdirs.user_config_path(_APP, appauthor=False) / "inkling.json"


def is_unicode(path: Path) -> bool:
    """Whether JSON can hold it: the names of files may be any bytes."""
    text = str(path)
    return text.encode("utf-8", "ignore").decode() == text
