"""What the scripts of this folder share: options, a home of their own, one row of figures for each test, exit code.

    figures = Figures("kills while saving: model")
    figures.count += 1
    figures.fail("what was seen")
    sys.exit(report([figures], options))

All that is random comes from `rng(seed, name, number)`: the same seed gives the same moments and the same damage,
whatever ran before. (When a process reaches a moment is the operating system's affair.)
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

_SHOWN = 20  # failures of a test that are printed


@dataclass(slots=True)
class Figures:
    """One row of the table.

    longest: s, of any one input, action or command
    memory: MB, the most that any one of them took, or all of them together where a test says so
    left: bytes that were left behind where nothing may be
    """

    test: str
    count: int = 0
    failures: list[str] = field(default_factory=list)
    longest: float = 0.0
    memory: float = 0.0
    left: int = 0
    note: str = ""

    def fail(self, what: str) -> None:
        """Something that must not be."""
        self.failures.append(what)
        if len(self.failures) <= _SHOWN:
            print(f"FAILED {self.test}, number {self.count}: {what}", file=sys.stderr, flush=True)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """The block counts for `longest`."""
        began = time.perf_counter()
        yield
        self.longest = max(self.longest, time.perf_counter() - began)


class Clock:
    """Says when the time is over that `--seconds` grants; never without it."""

    def __init__(self, seconds: float | None) -> None:
        self._until = None if seconds is None else time.monotonic() + seconds

    @property
    def over(self) -> bool:
        return self._until is not None and time.monotonic() >= self._until


def parser(
    description: str | None, *, count: int | None = None, seconds: float | None = None
) -> argparse.ArgumentParser:
    """The options that all scripts have. count, seconds: defaults; a script without a count goes by time alone"""
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    if count is not None:
        made.add_argument("--count", type=int, default=count, help=f"of each test (default {count})")
    made.add_argument(
        "--seconds", type=float, default=seconds,
        help="of each test at most" if seconds is None else f"that it lasts (default {seconds:g})",
    )  # fmt: skip
    made.add_argument("--seed", type=int, default=0, help="of all that is random (default 0)")
    made.add_argument("--json", action="store_true", help="print one JSON list and nothing else on standard output")
    return made


def run_tests(
    made: argparse.ArgumentParser,
    known: Iterable[str],
    run: Callable[[str, Path, argparse.Namespace], Figures],
    *,
    kind: str = "NAME",
) -> int:
    """Run the tests that are named among `known`, each in a folder of its own; returns the exit code."""
    names = list(known)
    made.add_argument("names", nargs="*", metavar=kind, help=f"of {', '.join(names)}; default: all")
    options = made.parse_args()
    with home() as folder:
        rows = []
        for name in _chosen(options, names, made):
            (folder / name).mkdir()
            rows.append(run(name, folder / name, options))
    return report(rows, options)


def _chosen(options: argparse.Namespace, known: list[str], made: argparse.ArgumentParser) -> list[str]:
    """The tests that were named, or all of them."""
    unknown = set(options.names) - set(known)
    if unknown:
        made.error(f"There is no {', '.join(sorted(unknown))}; choose among {', '.join(known)}.")
    return options.names or known


def rng(seed: int, name: str, number: int) -> random.Random:
    """Of one step of one test."""
    return random.Random(f"{seed}/{name}/{number}")


def report(rows: Sequence[Figures], options: argparse.Namespace) -> int:
    """Print the table; returns the exit code."""
    if options.json:
        print(json.dumps([asdict(row) for row in rows], indent=1))
    else:
        width = max(len(row.test) for row in rows)
        print(f"{'test':{width}}{'count':>8}{'failures':>10}{'longest':>11}{'memory':>10}{'left':>8}")
        for row in rows:
            print(
                f"{row.test:{width}}{row.count:8}{len(row.failures):10}{row.longest:9.2f} s{row.memory:7.0f} MB"
                f"{row.left:6} B{'  ' if row.note else ''}{row.note}"
            )
    return 1 if any(row.failures or row.left for row in rows) else 0


@contextmanager
def home() -> Iterator[Path]:
    """A folder for everything, a person's own settings, caches and models too; gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="inkling-stress-"))
    for name in ("CACHE", "STATE", "CONFIG", "DATA"):
        if not (name == "CACHE" and "INKLING_TEST_HOME" in os.environ):  # its digits need not be drawn again
            os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.pop("INKLING_DATA", None)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def bytes_left(folder: Path, *suffixes: str) -> int:
    """Of files with these suffixes; of an empty one, 1."""
    return sum(
        max(1, path.stat().st_size) for path in folder.rglob("*") if path.suffix in suffixes and path.is_file()
    )


def peak_memory() -> float:
    """MB that this process has taken at most since `forget_peak`; 0 where nobody knows."""
    return _status("VmHWM")


def memory_now() -> float:
    """MB that this process takes."""
    return _status("VmRSS")


def forget_peak() -> None:
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _status(name: str) -> float:
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith(f"{name}:"):
                return int(line.split()[1]) / 1000
    except OSError:
        pass
    return 0.0
