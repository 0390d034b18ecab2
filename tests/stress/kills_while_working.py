"""Kill a study and a training at random moments: what is on disk is whole, and the next one goes on.

    python tests/stress/kills_while_working.py [--count 30] [--seconds S] [--seed 0] [--json] [study | train …]

A study is killed again and again until it is done, and its table is then, byte for byte, that of one which nobody
disturbed. A training writes a checkpoint after each epoch; model and checkpoints can be opened whenever it is killed,
and after a training that ends well nothing unfinished is left beside its model.
"""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

from commands import STUDY, TRAIN, Process, end, start, survivors, whole
from harness import Clock, Figures, bytes_left, parser, rng, run_tests

from inkling.analysis.study.file import load_study
from inkling.errors import InklingError
from inkling.storage.model_file import load_model

_MODEL = "mine.safetensors"


def kill(process: Process, figures: Figures) -> None:
    """The command alone; its workers must see to themselves."""
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    _, err = end(process)
    if process.returncode not in (-signal.SIGKILL, 0):
        figures.fail(f"it had ended with {process.returncode}: {err}")
    with figures.timed():
        left = survivors(process.pid)
    if left:
        figures.fail("processes go on without it")


def study(folder: Path, times: int, seed: int, seconds: float | None) -> Figures:
    figures, clock = Figures("kills of a study"), Clock(seconds)
    lasts = whole((*STUDY, "-o", "undisturbed"), folder)
    wanted = (folder / "undisturbed" / "study.csv").read_bytes()
    studies = 0
    while figures.count < times and not clock.over:
        name, done = f"study-{studies}", 0
        studies += 1
        while figures.count < times and not clock.over:
            random = rng(seed, "study", figures.count)
            process = start((*STUDY, "-o", name), folder)
            time.sleep(random.uniform(0.0, lasts))
            figures.count += 1
            kill(process, figures)
            file = folder / name / "study.json"
            try:
                now = len(load_study(file).done) if file.exists() else 0
            except InklingError as error:
                figures.fail(str(error))
                break
            if now < done:
                figures.fail(f"{done} networks were done, and now {now}")
            done = now
            if process.returncode == 0:
                break
        whole((*STUDY, "-o", name), folder)
        if (folder / name / "study.csv").read_bytes() != wanted:
            figures.fail("its table differs from that of an undisturbed study")
        leftovers(figures, folder / name)
    figures.note = f"{studies} studies"
    return figures


def train(folder: Path, times: int, seed: int, seconds: float | None) -> Figures:
    figures, clock = Figures("kills of a training"), Clock(seconds)
    command = (*TRAIN, "-o", _MODEL)
    lasts = whole(command, folder, checkpoints=True)
    kept = 0
    for number in range(times):
        if clock.over:
            break
        figures.count, random = number + 1, rng(seed, "train", number)
        process = start(command, folder, checkpoints=True)
        time.sleep(random.uniform(0.0, lasts))
        kill(process, figures)
        for path in folder.glob("*.safetensors"):
            try:
                load_model(path)
            except InklingError as error:
                figures.fail(str(error))
        kept += len(list(folder.glob("*.checkpoint*.safetensors")))
        if random.random() < 0.3 or number == times - 1:
            before = sorted(folder.glob("*.safetensors"))
            whole(command, folder, checkpoints=True)
            leftovers(figures, folder)
            if set(folder.glob("*.safetensors")) - {*before, folder / _MODEL}:
                figures.fail("a training that ended well left a checkpoint")
            for path in folder.glob("*.checkpoint*.safetensors"):
                path.unlink()
    figures.note = f"{kept} checkpoints were found"
    return figures


def leftovers(figures: Figures, folder: Path) -> None:
    left = bytes_left(folder, ".tmp", ".part")
    if left:
        figures.fail(f"{left} bytes of killed writers are left: {sorted(map(str, folder.glob('.*.tmp')))}")
        figures.left = max(figures.left, left)
        for path in folder.glob(".*.tmp"):
            path.unlink()


TESTS = {"study": study, "train": train}


def main() -> None:
    made = parser(__doc__, count=30)

    def run(name: str, folder: Path, options: argparse.Namespace) -> Figures:
        return TESTS[name](folder, options.count, options.seed, options.seconds)

    sys.exit(run_tests(made, TESTS, run))


if __name__ == "__main__":
    main()
