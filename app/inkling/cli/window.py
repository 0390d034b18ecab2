"""`inkling` alone, or with a picture, a model or a worksheet: the window."""

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from inkling.cli import signals
from inkling.errors import DataError, InklingError
from inkling.files import open_file
from inkling.storage.tensor_file import SUFFIX


class NoDisplayError(InklingError):
    """There is no screen to open a window on."""


def run(_options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    return open_with([])


def are_files(arguments: Sequence[str]) -> bool:
    """Whether these are files to open: all of them are, or look like, the path of one."""
    return all(not one.startswith("-") and (bool(Path(one).suffix) or os.path.lexists(one)) for one in arguments)


def open_with(files: Sequence[Path]) -> int:
    """Open the window with these on it, a picture of a digit, a model file, a worksheet, or one of each."""
    from inkling.session.lessons.worksheet import SUFFIX as LESSON_SUFFIX  # and with it most of the program

    models = sum(file.suffix == SUFFIX for file in files)
    worksheets = sum(file.suffix.lower() == LESSON_SUFFIX for file in files)
    if worksheets > 1:
        raise DataError("The window opens with one worksheet at most, not with {count}.", count=worksheets)
    if models > 1 or len(files) - models - worksheets > 1:
        raise DataError(
            "The window opens with one picture and one model at most, not with {count} files.", count=len(files)
        )
    for file in files:
        with open_file(file, raising=DataError):  # here, where it is one sentence
            pass
    check_display()
    with signals.leaving_at_once():  # until the window heeds them itself
        from inkling.gui.application import run_application  # Qt only where a window is asked for

        return run_application(files)


def check_display() -> None:
    """NoDisplayError where there is none of the displays that Qt would look for."""
    if not sys.platform.startswith("linux"):
        return
    asked = os.environ.get("QT_QPA_PLATFORM") or "wayland;xcb"  # one after the other, each perhaps with settings
    for platform in asked.split(";"):
        name = platform.partition(":")[0]
        answers = {"xcb": _x11_answers, "wayland": _wayland_answers}.get(name.partition("-")[0])
        if answers is None or answers():  # others, such as offscreen, need no display or know themselves
            return
    raise NoDisplayError(
        "there is no display to open a window on; train, evaluate, classify, explain, study, data and screenshot "
        "work without a display (inkling --help)."
    )


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    return bool(name) and _connects(socket.AF_UNIX, str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / str(name)))


def _x11_answers() -> bool:
    host, colon, rest = os.environ.get("DISPLAY", "").rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the place the X protocol fixes
        return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, "\0" + path)
    return _connects(socket.AF_INET, (host, 6000 + int(number)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(2.0)
        try:
            probe.connect(address)
        except OSError:
            return False
        return True
