"""A process that has loaded the command line and makes a copy of itself for each command.

The copy is what `python -m inkling` would be, from its arguments to its exit, but for the second that imports take.
"""

import gc
import json
import os
import runpy
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from signal import SIGKILL

_SECONDS = 60.0


class CommandServer:
    """Runs commands one after the other; to be closed at the end."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(
        self, arguments: Sequence[str], *, folder: Path, environment: Mapping[str, str], out: Path, err: Path
    ) -> int:
        """The exit code of a command that ran in `folder`; what it printed is in the files `out` and `err`."""
        order = (arguments, str(folder), dict(environment), str(out), str(err))
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        child = self._answer(_SECONDS)
        try:
            return self._answer(_SECONDS)
        except TimeoutError:
            with suppress(ProcessLookupError):
                os.kill(child, SIGKILL)
            raise

    def _answer(self, seconds: float) -> int:
        assert self._process.stdout is not None
        if not select.select([self._process.stdout], [], [], seconds)[0]:
            raise TimeoutError
        return int(self._process.stdout.readline())

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def _serve() -> None:
    """Until nobody asks any more; in a copy, until the command is to be run."""
    import inkling.cli  # noqa: F401 - it is there when the copies are made

    gc.freeze()  # a copy's end need not look through what all share
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            _become(*json.loads(line))
            return
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    os._exit(0)


def _become(arguments: list[str], folder: str, environment: dict[str, str], out: str, err: str) -> None:
    """What the operating system and Python do at the start of a program."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, file, flags in ((0, os.devnull, os.O_RDONLY), (1, out, os.O_WRONLY), (2, err, os.O_WRONLY)):
        opened = os.open(file, flags)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    sys.argv = ["inkling", *arguments]


if __name__ == "__main__":
    _serve()
    runpy.run_module("inkling", run_name="__main__", alter_sys=True)
