"""Use one window for a long time, as a lesson does: memory, threads and open files stay what they were.

    python tests/stress/soak.py [--seconds 1200] [--seed 0] [--json]

Round after round it trains, draws, opens models and pictures, saves, switches data sets and looks. After a fifth of
the time, in which caches fill, the figures are taken for the first time, and at the end of each round from then on.
Memory may grow by at most 60 MB from the first quarter of these to the last.
"""

import gc
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import psutil
from harness import Clock, Figures, bytes_left, home, memory_now, parser, peak_memory, report
from PySide6.QtWidgets import QApplication
from sound_files import pictures
from windows import application, close, open_window, pause, quiet

from inkling.gui.main_window import MainWindow
from inkling.session.source import ModelSource
from inkling.session.state import RunState
from inkling.storage.shipped import shipped_models
from inkling.training import Configuration

_WARM = 0.2  # of the time
_MOST_GROWTH = 60.0  # MB
_PATIENCE = 30.0  # s for a training or a data set


class Lesson:
    """One window, and a round of what is done in it."""

    def __init__(self, window: MainWindow, folder: Path, seed: int) -> None:
        self._window, self._folder = window, folder
        self._random = random.Random(seed)
        self._pictures = []
        for number, content in enumerate(pictures(folder)):
            self._pictures.append(folder / f"{number}.png")
            self._pictures[-1].write_bytes(content)

    def round(self) -> None:
        window, chance = self._window, self._random
        hidden = chance.choice(("16-16", "32", "conv3x4 pool2 16"))
        window.session.configure(Configuration(train_size=1_000, epochs=3, hidden=hidden))
        window.datasets.choose(chance.choice(("strokes", "strokes@8", "strokes@2-32")))
        self._until(lambda: not window.commands.data_cancel.isEnabled() and window.commands.train.isEnabled())
        window.commands.train.trigger()
        for _ in range(5):
            self._draw()
            pause(100)
        self._until(lambda: window.session.state is RunState.IDLE)
        path = self._folder / "mine.safetensors"
        window.session.saved(ModelSource(path=path))  # as if it had been asked where
        window.files.save()
        window.files.open_path(path)
        for name in shipped_models():
            window.files.open_shipped(name)
            self._draw()
        for picture in self._pictures:
            window.drawing.load_picture(picture)
            pause(20)
        for action in (*window.commands.appearance.values(), *window.commands.language.values()):
            action.trigger()
            pause(20)
        window.plots.show_study_page()
        window.plots.show_learning_page()
        window.resize(chance.choice((1024, 1280, 1600)), 800)
        window.autosave.keep_soon()
        pause(50)

    def _draw(self) -> None:
        """With any pen; an example of the data set, as nobody holds the mouse."""
        self._window.commands.clear.trigger()
        self._window.drawing.set_pen_size(self._random.choice((2, 8, 32)))
        self._window.commands.sample.trigger()

    def _until(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        while not done():
            if time.monotonic() > until:
                raise TimeoutError("the window did not get ready")
            pause(20)


def taken() -> tuple[float, int, int]:
    """MB, threads, open files."""
    gc.collect()
    process = psutil.Process()
    return memory_now(), process.num_threads(), process.num_fds() if hasattr(process, "num_fds") else 0


def judge(figures: Figures, rounds: list[tuple[float, int, int]]) -> None:
    """Whether they are flat."""
    quarter = max(1, len(rounds) // 4)
    if not rounds:
        figures.fail("not a single round was done in this time")
        return
    (memory, threads, files), (memory_then, threads_then, files_then) = (
        [median(column) for column in zip(*part, strict=True)] for part in (rounds[-quarter:], rounds[:quarter])
    )
    figures.note = (
        f"{memory_then:.0f} → {memory:.0f} MB, {threads_then:.0f} → {threads:.0f} threads, "
        f"{files_then:.0f} → {files:.0f} open files"
    )
    if memory - memory_then > _MOST_GROWTH:
        figures.fail(f"memory grows: {figures.note}")
    if threads > threads_then + 1 or files > files_then + 2:
        figures.fail(f"threads or files grow: {figures.note}")


def main() -> None:
    options = parser(__doc__, seconds=1200.0).parse_args()
    figures, rounds = Figures("soak"), []
    with home() as folder, quiet() as heard:
        window = open_window(application(), folder / "inkling.json")
        lesson = Lesson(window, folder, options.seed)
        clock, warm = Clock(options.seconds), Clock(_WARM * options.seconds)
        while not clock.over:
            figures.count += 1
            with figures.timed():
                lesson.round()
            while heard:
                figures.fail(heard.pop(0))
            if warm.over:
                rounds.append(taken())
        figures.memory = peak_memory()
        judge(figures, rounds)
        close(window)
        QApplication.processEvents()
        figures.left = bytes_left(folder, ".tmp", ".part")
        for one in heard:
            figures.fail(f"at the end: {one}")
    sys.exit(report([figures], options))


if __name__ == "__main__":
    main()
