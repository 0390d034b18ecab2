"""How commands talk: JSON on standard output alone, progress on a terminal alone."""

import json
import math
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from tqdm import tqdm

from inkling.errors import readable

_MOST = 4_000  # characters of a sentence


class Failure(Exception):  # noqa: N818 - it is no fault of the input, and ends with exit code 1
    """The work itself failed, although arguments and files were right."""


def plain(value: Any) -> Any:
    """What JSON can hold: lists for arrays, null for what is no finite number, and no −0."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, np.ndarray | np.generic):
        return plain(value.tolist())
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, float):
        return value + 0.0 if math.isfinite(value) else None
    return value


def print_json(value: dict[str, Any]) -> None:
    """One JSON object and nothing else."""
    print(json.dumps(value, allow_nan=False))


def say(text: str) -> None:
    """The answer of a command on standard output, at once: its lines, each clean whatever names are in it."""
    print("\n".join(readable(line, _MOST) for line in text.split("\n")), flush=True)


def warn(sentence: str) -> None:
    """One line on standard error, while the work goes on."""
    print(f"inkling: {one_line(sentence)}", file=sys.stderr)


def progress_bar(total: int, what: str, unit: str) -> "tqdm[Any]":
    """A bar with the time left; shows nothing where standard error is no terminal."""
    return tqdm(total=total, desc=what, unit=unit, unit_scale=True, disable=None, leave=False, file=sys.stderr)


def one_line(text: str) -> str:
    """The text on one line and of a bearable length, whatever the names of files in it hold."""
    return readable(" ".join(text.splitlines()), _MOST)


class StepProgress:
    """A bar fed with (done, total), as the data room reports; a context manager."""

    def __init__(self, what: str, unit: str) -> None:
        self._bar: tqdm[Any] | None = None
        self._what, self._unit = what, unit

    def __enter__(self) -> Callable[[int, int], None]:
        return self._show

    def _show(self, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = progress_bar(total, self._what, self._unit)
        elif total != self._bar.total:  # the next part of the work
            self._bar.reset(total)
        self._bar.update(done - self._bar.n)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()


def figure(value: float | None) -> str:
    """With six digits at most; a dash for what is none."""
    if value is None or not math.isfinite(value):
        return "–"
    return f"{value + 0.0:.6g}".replace("-", "−")  # no −0


def percent(fraction: float) -> str:
    """0.9412 as 94.12 %."""
    return f"{100 * fraction:.2f} %"
