"""The wishes to stop: Ctrl+C, `kill`, a terminal that is closed. Each is heeded, and heeded alike.

While a command works they arrive as KeyboardInterrupt. What was ignored when the program was started stays so: a
script's background jobs do not hear Ctrl+C, and under `nohup` a closed terminal is none of the program's business.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

WISHES = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_NOTICE = b"inkling: interrupted\n"


def leave_at_once() -> None:
    """From now on a wish ends the process with one line and exit code 1, in the midst of whatever it does."""
    _handle(_leave)


def interrupt() -> None:
    """From now on a wish is raised as KeyboardInterrupt."""
    _handle(_raise)


def ignore() -> None:
    """From now on it is too late for a wish."""
    _handle(signal.SIG_IGN)


@contextmanager
def leaving_at_once() -> Iterator[None]:
    """In this block a wish ends the process: there is nothing to lose, and an exception would meet C++ of Qt's."""
    with _as_before():
        leave_at_once()
        yield


@contextmanager
def ignored() -> Iterator[None]:
    """Nothing is interrupted in this block: what it does is the answer to the wish, or takes a moment only."""
    with _as_before():
        ignore()
        yield


@contextmanager
def delayed() -> Iterator[Callable[[], bool]]:
    """A wish that comes in this block is heeded at its end. Gives a function that tells whether there is one."""
    heard: list[int] = []
    try:
        with _as_before():
            # To block them would not do: another thread of the process would hear of them instead.
            _handle(lambda number, _: heard.append(number))
            yield lambda: bool(heard)
    finally:
        if heard:
            signal.raise_signal(heard[0])


@contextmanager
def _as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in WISHES}
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:  # one that is not Python's was left alone
                signal.signal(number, handler)


def _handle(handler: signal.Handlers | object) -> None:
    for number in WISHES:
        if signal.getsignal(number) not in (signal.SIG_IGN, None):
            signal.signal(number, handler)  # type: ignore[arg-type]


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    os.write(2, _NOTICE)
    os._exit(1)


def _raise(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
