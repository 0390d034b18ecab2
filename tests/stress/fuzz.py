"""Read damaged files: each ends in a value that is fit for use, or in one sentence; soon, and in bounded memory.

    python tests/stress/fuzz.py [--count 10000] [--seconds S] [--seed 0] [--json] [--keep FOLDER] [READER …]

An input is made by damaging a sound file; the same seed makes the same inputs. A process of its own reads them one
after the other; one that dies or does not answer is a failure too, and another one goes on behind it. Time is
processor time, memory is what reading took beyond what was there before.
"""

import argparse
import multiprocessing
import os
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import damage
import readers
import sound_files
import windows
from harness import Clock, Figures, forget_peak, memory_now, parser, peak_memory, rng, run_tests

from inkling.errors import InklingError

_MOST_SECONDS = 10.0
_MOST_MEMORY = 400.0  # MB
_MOST_CHARACTERS = 2_000  # of a sentence: four values of 500, in one that was written by hand
_ADDRESSES = 6 * 2**30  # bytes: a reader that takes everything must not take this computer's
_PATIENCE = 90.0  # s by the clock until a process counts as stuck
_SPACES = "\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Reader:
    """sound: makes sound files; harm: damages one; read: reads it at a path, and says what is wrong with the value"""

    sound: Callable[[Path], list[bytes]]
    harm: damage.Damage
    read: Callable[[Path], str]
    name: str  # of the file
    share: float = 1.0  # of `--count`: starting a window takes longer than reading a table


READERS = {
    "model": Reader(sound_files.models, damage.model_file, readers.model, "mine.safetensors"),
    "playground": Reader(sound_files.playgrounds, damage.model_file, readers.playground, "mine.safetensors"),
    "played": Reader(sound_files.playgrounds, damage.model_file, readers.played, "mine.safetensors", 0.05),
    "points csv": Reader(sound_files.points_csv, damage.csv_file, readers.points, "mine.csv"),
    "points json": Reader(sound_files.points_json, damage.json_file, readers.points, "mine.json"),
    "lesson": Reader(sound_files.lessons, damage.json_file, readers.lesson, "mine.json"),
    "lessons remembered": Reader(sound_files.remembered, damage.json_file, readers.remembered, "lessons.json"),
    "idx images": Reader(sound_files.idx_images, damage.any_bytes, readers.idx_images, "part"),
    "idx labels": Reader(sound_files.idx_labels, damage.any_bytes, readers.idx_labels, "part"),
    "idx gzipped": Reader(sound_files.idx_gzipped, damage.gzipped, readers.idx_images, "part.gz"),
    "npz": Reader(sound_files.archives, damage.zipped, readers.folder, "digits.npz"),
    "csv": Reader(sound_files.tables, damage.csv_file, readers.folder, "digits.csv"),
    "picture": Reader(sound_files.pictures, damage.picture_file, readers.picture, "seven.png"),
    "study": Reader(sound_files.studies, damage.json_file, readers.study, "study.json"),
    "settings": Reader(sound_files.settings, damage.json_file, readers.settings, "inkling.json"),
    "old settings": Reader(sound_files.old_settings, damage.ini_file, readers.old_settings, "inkling.ini"),
    "sitting": Reader(sound_files.origins, damage.json_file, readers.sitting, "networks.json"),
    "window": Reader(windows.kept_settings, damage.values_of_settings, readers.window, "inkling.json", 0.02),
}


def content_of(name: str, sound: list[bytes], seed: int, number: int) -> bytes:
    """The input of this number."""
    random = rng(seed, name, number)
    return READERS[name].harm(random.choice(sound), random)


def fault_of(reader: Reader, path: Path) -> str:
    """What is wrong with how reading ends; empty if nothing."""
    try:
        return reader.read(path)
    except InklingError as error:
        return sentence_fault(str(error))
    except BaseException as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {str(error)[:300]} ({Path(where.filename).name}:{where.lineno})"


def sentence_fault(sentence: str) -> str:
    """What is wrong with what a person reads."""
    if not sentence or len(sentence) > _MOST_CHARACTERS:
        return f"a sentence of {len(sentence)} characters: {sentence[:200]!r}"
    if not all(one.isprintable() or one in _SPACES for one in sentence):
        return f"a sentence that cannot be printed: {sentence[:300]!r}"
    return "" if sentence.rstrip(")").endswith((".", "?")) else f"a sentence without an end: {sentence[-200:]!r}"


def work(name: str, sound: list[bytes], seed: int, first: int, count: int, path: Path, answers: Connection) -> None:
    """Read the inputs from `first` on, and answer for each: number, fault, s, MB."""
    reader = READERS[name]
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    for number in range(first, count):
        path.write_bytes(content_of(name, sound, seed, number))
        forget_peak()
        before, began = memory_now(), time.process_time()
        fault = fault_of(reader, path)
        answers.send((number, fault, time.process_time() - began, max(0.0, peak_memory() - before)))
    answers.close()
    os._exit(0)  # what belongs to the process that was copied is not for this one to tidy up


def fuzz(name: str, folder: Path, count: int, seed: int, seconds: float | None, keep: Path | None) -> Figures:
    """The test of one reader."""
    figures, clock, reader = Figures(f"fuzz: {name}"), Clock(seconds), READERS[name]
    sound, path = reader.sound(folder), folder / reader.name
    count = max(1, round(count * reader.share))
    for content in sound:
        path.write_bytes(content)
        if name not in ("window", "played") and (fault := fault_of(reader, path)):
            figures.fail(f"a sound file: {fault}")

    def fail(fault: str) -> None:
        figures.fail(fault)
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{name} {seed}-{number} {reader.name}").write_bytes(content_of(name, sound, seed, number))

    context, number = multiprocessing.get_context("fork"), -1
    while number + 1 < count and not clock.over:
        answers, theirs = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(name, sound, seed, number + 1, count, path, theirs))
        process.start()
        theirs.close()
        try:
            while number + 1 < count and not clock.over:
                if not answers.poll(_PATIENCE):
                    number += 1
                    fail(f"no answer within {_PATIENCE:g} s")
                    break
                number, fault, took, memory = answers.recv()
                figures.count = number + 1
                figures.longest, figures.memory = max(figures.longest, took), max(figures.memory, memory)
                if took > _MOST_SECONDS:
                    fault = fault or f"it took {took:.1f} s"
                if memory > _MOST_MEMORY:
                    fault = fault or f"it took {memory:.0f} MB"
                if fault:
                    fail(fault)
        except EOFError:
            process.join()
            number += 1
            fail(f"the process died ({process.exitcode})")
        process.kill()
        process.join()
    figures.count = number + 1
    return figures


def main() -> None:
    made = parser(__doc__, count=10_000)
    made.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the inputs that fail here")

    def run(name: str, folder: Path, options: argparse.Namespace) -> Figures:
        return fuzz(name, folder, options.count, options.seed, options.seconds, options.keep)

    sys.exit(run_tests(made, READERS, run, kind="READER"))


if __name__ == "__main__":
    main()
