"""Kill a process that writes a file again and again, at random moments: the file is the old one or the new, whole.

    python tests/stress/kills_while_saving.py [--count 200] [--seconds S] [--seed 0] [--json] [NAME …]

After each kill the file is read and compared with what may stand there. After each good write that follows, nothing
of the killed writer is left beside it.
"""

import argparse
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import numpy as np
from harness import Clock, Figures, bytes_left, parser, rng, run_tests

from inkling.analysis.study.file import load_study, save_study
from inkling.analysis.study.plan import CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.data.cache import read_cache, write_cache
from inkling.errors import DataError
from inkling.files import replace_file
from inkling.gui.shell.settings import Settings
from inkling.network import Network, mlp
from inkling.storage.model_file import load_model, save_model
from inkling.storage.sitting import Sitting, Unsaved, left_behind
from inkling.training import Configuration, History, Point
from inkling.training.model import Model

_LONGEST = 0.06  # s from the start of a writer to its end
_LEFTOVERS = (".tmp", ".part")
_SIZES = 2_000_000, 3_500_000  # bytes in a cache


@dataclass(frozen=True, slots=True)
class Victim:
    """Somebody who writes.

    write: version 0, 1, 2 …, one after the other
    fault: what is wrong with what is on disk; empty if nothing
    finish: after the last kill, where it takes more than a good write to tidy up
    """

    write: Callable[[int], object]
    fault: Callable[[], str]
    finish: Callable[[], object] = field(default=lambda: None)


def model(number: int) -> Model:
    """One of two that differ in size."""
    hidden = 16 + 48 * (number % 2)
    network = Network(mlp((hidden,)))
    network.initialize(rng=np.random.default_rng(number % 2))
    points = [Point(float(epoch), 1.0, 0.5, 1.0, 0.5) for epoch in range(20)]
    return Model(network=network, configuration=Configuration(hidden=str(hidden)), history=History(points))


def contents(path: Path, write: Callable[[int], object], load: Callable[[Path], object]) -> Victim:
    """A writer of one file that is compared byte by byte with its two versions."""
    sound = []
    for number in range(2):
        write(number)
        sound.append(path.read_bytes())

    def fault() -> str:
        found = path.read_bytes()
        load(path)
        return "" if found in sound else f"{path.name} is neither the old nor the new one ({len(found)} bytes)"

    return Victim(write, fault)


def models(folder: Path) -> Victim:
    path, made = folder / "mine.safetensors", [model(0), model(1)]
    return contents(path, lambda number: save_model(made[number % 2], path), load_model)


def studies(folder: Path) -> Victim:
    path, plan = folder / "study.json", StudyPlan(seeds=5)
    results = [CellResult(cell, (0.5,) * len(plan.test_pens), 1.0) for cell in plan.cells()]
    made = [StudyResults(plan, results[:40]), StudyResults(plan, results)]
    return contents(path, lambda number: save_study(made[number % 2], path), load_study)


def exports(folder: Path) -> Victim:
    path = folder / "curves.csv"

    def write(number: int) -> None:
        with replace_file(path, raising=DataError) as file:
            for row in range(2_000 * (1 + number % 2)):
                file.write(b"%d,0.5,0.25\n" % row)

    return contents(path, write, Path.read_bytes)


def caches(folder: Path) -> Victim:
    arrays = [np.full(size, number + 1, np.uint8) for number, size in enumerate(_SIZES)]

    def write(number: int) -> None:
        write_cache(folder / f"{number % 2}.bin", arrays[number % 2], keep=2)

    def fault() -> str:
        for number, array in enumerate(arrays):
            path = folder / f"{number}.bin"
            found = read_cache(path, len(array))
            if path.exists() and (found is None or not np.array_equal(found, array)):
                return f"{path.name} is not whole"
        return ""

    return Victim(write, fault)


def settings(folder: Path) -> Victim:
    path = folder / "inkling.json"

    def write(number: int) -> None:
        written = Settings(path)
        written.put("panel/drawing", {"pen_size": number, "again": [number] * (1 + number % 50)})
        written.put("look", "dark")
        written.save()

    def fault() -> str:
        found = Settings(path)
        value = found.get("panel/drawing")
        if found.fault is not None or list(folder.glob("*damaged*")):
            return f"the settings are damaged: {found.fault}"
        whole = value["again"] == [value["pen_size"]] * (1 + value["pen_size"] % 50) and found.get("look") == "dark"
        return "" if whole else f"the settings are {value}"

    write(0)
    return Victim(write, fault)


def sittings(folder: Path) -> Victim:
    os.environ["XDG_STATE_HOME"] = str(folder)
    made = [model(0), model(1)]
    sound = [one.network.theta.tobytes() for one in made]
    sitting = Sitting()

    def write(number: int) -> None:
        nonlocal sitting
        if number == 0:
            sitting = Sitting()  # a writer's own
        networks = [Unsaved(one, shipped="best-reader") for one in made]
        sitting.keep(networks[: 1 + number % 2] if number % 7 else networks[::-1])

    def fault() -> str:
        sitting.end()
        while (found := left_behind()) is not None:
            for network in found.networks:
                if network.model.network.theta.tobytes() not in sound:
                    return "a network that was kept is none of those"
            found.remove()
        left = [path.name for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
        return f"{left} are left of sittings that are over" if left else ""

    return Victim(write, fault, lambda: sitting.end())


VICTIMS: dict[str, Callable[[Path], Victim]] = {
    "model": models,
    "study": studies,
    "export": exports,
    "cache": caches,
    "settings": settings,
    "sitting": sittings,
}


def writer(victim: Victim) -> int:
    """A process that writes until it is killed; its number."""
    child = os.fork()
    if child:
        return child
    try:
        for number in count():
            victim.write(number)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


def kill(name: str, folder: Path, times: int, seed: int, seconds: float | None) -> Figures:
    """The test of one victim."""
    figures, clock = Figures(f"kills while saving: {name}"), Clock(seconds)
    victim, remains = VICTIMS[name](folder), 0
    for number in range(times):
        if clock.over:
            break
        figures.count, random = number + 1, rng(seed, name, number)
        child = writer(victim)
        time.sleep(random.uniform(0.0, _LONGEST))
        os.kill(child, signal.SIGKILL)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != -signal.SIGKILL:
            figures.fail("the writer ended by itself")
        remains += bytes_left(folder, *_LEFTOVERS)
        with figures.timed():
            fault = victim.fault()
        if fault:
            figures.fail(fault)
        if random.random() < 0.5 or number == times - 1:
            for version in range(2):
                victim.write(version)
            left = bytes_left(folder, *_LEFTOVERS)
            if left:
                figures.fail(f"{left} bytes of killed writers are left after a good write")
                figures.left = max(figures.left, left)
    victim.finish()
    figures.note = f"{remains // 1000} kB of unfinished files were swept away"
    return figures


def main() -> None:
    made = parser(__doc__, count=200)

    def run(name: str, folder: Path, options: argparse.Namespace) -> Figures:
        return kill(name, folder, options.count, options.seed, options.seconds)

    sys.exit(run_tests(made, VICTIMS, run))


if __name__ == "__main__":
    main()
