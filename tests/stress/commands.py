"""Commands as processes of their own, which are interrupted: what both scripts about that share."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

TRAIN = ("train", "--train-size", "500", "--epochs", "6", "--hidden", "16", "--seed", "5")
STUDY = (
    *("study", "stroke-size", "--train-pens", "2", "8", "--test-pens", "2", "8", "--cures", "none", "dropout"),
    *("--seeds", "2", "--train-size", "500", "--test-size", "200", "--epochs", "4", "--workers", "2"),
)
EVALUATE = ("evaluate", "best-reader", "--dataset", "strokes")
WINDOW: tuple[str, ...] = ()  # `inkling` alone
SCREENSHOT = ("screenshot",)
# What `python -m inkling` does, but that checkpoints are written after each epoch, and that our first line is told:
# of a signal before it, while Python itself starts, nobody here can know.
_CODE = """
import sys, inkling.cli
{first}
print("here", file=sys.stderr, flush=True)
sys.exit(inkling.cli.main())
"""
_OFTEN = "import inkling.cli.keeping as keeping; keeping._EVERY = 0.0"
_AN_AGE = 120.0  # s
Process = subprocess.Popen[str]


def start(arguments: Sequence[str], folder: Path, *, checkpoints: bool = False) -> Process:
    """A command that has come to our first line, in a session of its own."""
    code = _CODE.format(first=_OFTEN if checkpoints else "")
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert process.stderr is not None
    process.stderr.readline()
    return process


def end(process: Process) -> tuple[str, str]:
    """What it printed from then on to its end."""
    try:
        return process.communicate(timeout=_AN_AGE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        return out, f"{err}(killed, as it did not end within {_AN_AGE:g} s)"


def whole(arguments: Sequence[str], folder: Path, *, checkpoints: bool = False) -> float:
    """Run it to its end; the seconds that it took from our first line on."""
    process = start(arguments, folder, checkpoints=checkpoints)
    began = time.monotonic()
    _, err = end(process)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}: {err}")
    return time.monotonic() - began


def survivors(number: int, patience: float = 20.0) -> bool:
    """Whether processes of a session are there after this time, in s; they are ended then."""
    until = time.monotonic() + patience
    while _alive(number):
        if time.monotonic() > until:
            os.killpg(number, signal.SIGKILL)
            return True
        time.sleep(0.05)
    return False


def _alive(number: int) -> bool:
    """Whether a process of this group still does something."""
    try:
        os.killpg(number, 0)
    except ProcessLookupError:
        return False
    for process in psutil.pids():
        try:
            if os.getpgid(process) == number and psutil.Process(process).status() != psutil.STATUS_ZOMBIE:
                return True
        except (OSError, psutil.Error):  # it has just ended
            pass
    return False
