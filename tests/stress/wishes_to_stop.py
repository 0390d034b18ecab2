"""Ask each command to end, at random moments from the first line of ours on: SIGINT, SIGTERM, SIGHUP.

    python tests/stress/wishes_to_stop.py [--count 60] [--seconds S] [--seed 0] [--json] [NAME …]

Each time it ends by itself, with one line and exit code 1, or had been done already and ends with 0, as a window
does; never with a traceback, and never without the model or the study that its line speaks of.
"""

import argparse
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from commands import EVALUATE, SCREENSHOT, STUDY, TRAIN, WINDOW, Process, end, start, survivors, whole
from harness import Clock, Figures, bytes_left, parser, rng, run_tests

from inkling.analysis.study.file import load_study
from inkling.data.picture.picture_file import read_brightness
from inkling.errors import InklingError
from inkling.storage.model_file import load_model

WISHES = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# Its arguments, the suffix of what it writes after them, and the seconds it lasts if not to its own end.
COMMANDS: dict[str, tuple[tuple[str, ...], str | None, float | None]] = {
    "train": ((*TRAIN, "-o"), ".safetensors", None),
    "study": ((*STUDY, "-o"), "", None),
    "evaluate": (EVALUATE, None, None),
    "screenshot": (SCREENSHOT, ".png", None),
    "window": (WINDOW, None, 6.0),
}
_EARLY = 0.4  # share of the moments that are in the first half, while the program is loaded


def faults(process: Process, err: str) -> list[str]:
    """What is wrong with how it ended."""
    lines = err.splitlines()
    if "Traceback" in err or "Fatal" in err:
        return [f"a traceback: {err[-2000:]}"]
    if process.returncode not in (0, 1):
        return [f"exit code {process.returncode} and {lines}"]
    if process.returncode == 1 and (len(lines) != 1 or not lines[0].startswith("inkling: ")):
        return [f"exit code 1 and {lines}"]
    return []


def broken_promises(process: Process, err: str, output: Path) -> list[str]:
    """What is wrong with what it left."""
    promised = process.returncode == 0 or "holds the network" in err or "the same command continues" in err
    try:
        if output.suffix == ".safetensors" and output.exists():
            load_model(output)
        elif output.is_dir() and (file := output / "study.json").exists():
            promised = promised and not load_study(file).done
        elif output.suffix == ".png" and output.exists():
            read_brightness(output)
        elif promised:
            return [f"{err!r}, but nothing is there"]
    except InklingError as error:
        return [str(error)]
    return []


def stop(name: str, folder: Path, times: int, seed: int, seconds: float | None) -> Figures:
    figures, clock = Figures(f"wishes to stop: {name}"), Clock(seconds)
    arguments, suffix, lasts = COMMANDS[name]
    lasts = lasts or whole((*arguments, *(() if suffix is None else (f"first{suffix}",))), folder)
    ended = {0: 0, 1: 0}
    for number in range(times):
        if clock.over:
            break
        figures.count, random = number + 1, rng(seed, name, number)
        output = None if suffix is None else folder / f"{number}{suffix}"
        wish = random.choice(WISHES)
        moment = random.uniform(0.0, lasts * (0.5 if random.random() < _EARLY else 1.05))
        process = start((*arguments, *(() if output is None else (output.name,))), folder)
        time.sleep(moment)
        with figures.timed():
            # Ctrl+C and a closed terminal tell all processes of it.
            with suppress(ProcessLookupError):
                os.kill(process.pid, wish) if wish == signal.SIGTERM else os.killpg(process.pid, wish)
            _, err = end(process)
        found = faults(process, err) + ([] if output is None else broken_promises(process, err, output))
        if survivors(process.pid):
            found.append("processes go on")
        if left := bytes_left(folder, ".tmp", ".part"):
            found.append(f"{left} bytes are left")
            figures.left = max(figures.left, left)
        for fault in found:
            figures.fail(f"{wish.name} after {moment:.3f} s: {fault}")
        ended[process.returncode] = ended.get(process.returncode, 0) + 1
    figures.note = ", ".join(f"exit code {code}: {count}" for code, count in sorted(ended.items()))
    return figures


def main() -> None:
    made = parser(__doc__, count=60)

    def run(name: str, folder: Path, options: argparse.Namespace) -> Figures:
        return stop(name, folder, options.count, options.seed, options.seconds)

    sys.exit(run_tests(made, COMMANDS, run))


if __name__ == "__main__":
    main()
