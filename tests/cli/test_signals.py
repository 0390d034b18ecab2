"""Wishes to stop, and the blocks of work in which they wait or end the process."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from inkling.cli import signals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in signals.WISHES}
    signals.interrupt()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def wish() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_a_delayed_wish_is_heeded_at_the_end_of_the_block() -> None:
    """With another thread too, which would take the signal where this one only blocks it."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    told = []

    def work() -> None:
        with signals.delayed() as wished:
            told.append(wished())
            wish()
            time.sleep(0.05)  # so that it is certain to have come
            told.append(wished())

    try:
        with pytest.raises(KeyboardInterrupt):
            work()
    finally:
        done.set()
        other.join()
    assert told == [False, True]


def test_a_delayed_wish_comes_before_what_the_block_raises() -> None:
    def work() -> None:
        with signals.delayed():
            wish()
            raise ValueError

    with pytest.raises(KeyboardInterrupt):
        work()


def test_after_a_block_a_wish_is_what_it_was() -> None:
    for block in (signals.ignored, signals.delayed, signals.leaving_at_once):
        with block():
            pass
        with pytest.raises(KeyboardInterrupt):
            wish()


def test_leaving_at_once_is_one_line() -> None:
    code = (
        "import os, signal\nfrom inkling.cli import signals\n"
        "with signals.leaving_at_once():\n    os.kill(os.getpid(), signal.SIGTERM)\n    print('never')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "inkling: interrupted\n")


_CARELESS = """
import os, signal, sys
import inkling.cli.commands as commands
load = commands.import_module
def careless(name):
    try:
        os.kill(os.getpid(), signal.SIGTERM)
    except BaseException:
        pass  # as a library that tries what may be missing
    return load(name)
commands.import_module = careless
import inkling.cli
sys.argv[1:] = ["data", "list"]
sys.exit(inkling.cli.main())
"""


def test_a_wish_while_a_command_is_loaded_is_not_lost(commands_environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CARELESS], capture_output=True, text=True, timeout=60, env=commands_environment
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "inkling: interrupted\n")
