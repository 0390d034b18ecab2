"""What the playground costs: its frames while it trains, page by page, its start, and many seeds at once.

    python tests/benchmarks/playground.py [--frames 300] [--seconds 2] [--steps 3]

500 points, a network 2-8-8-1 that trains, a window of 1280×800. Prints

  start      milliseconds until the window is painted, the first time (its parts are imported) and then
  frame      p50 and p99 of all that one frame takes: its steps, what is to be seen, painting; for each page
  played     frames a second while it plays by itself, of 60 at most; for each page
  kept       milliseconds to write the state down, as it is done some seconds after a change
  seeds      seconds for 100 seeds of XOR, 3 000 steps each

Runs offscreen unless QT_QPA_PLATFORM says otherwise; nothing else should be busy on the machine.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
_home = tempfile.TemporaryDirectory()
for kind in ("CONFIG", "STATE"):
    os.environ[f"XDG_{kind}_HOME"] = _home.name

import numpy as np  # noqa: E402
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from inkling.analysis.playground.generators import Recipe, corners  # noqa: E402
from inkling.analysis.playground.maps import window_around  # noqa: E402
from inkling.analysis.playground.presets import PRESETS  # noqa: E402
from inkling.analysis.playground.rates import Training, success_rate  # noqa: E402
from inkling.analysis.playground.structure import Structure  # noqa: E402
from inkling.gui.application import make_application  # noqa: E402
from inkling.gui.playground.player import SPEEDS  # noqa: E402
from inkling.gui.playground.window import PlaygroundWindow  # noqa: E402
from inkling.gui.shell.appearance import Appearance  # noqa: E402
from inkling.gui.shell.settings import Settings  # noqa: E402
from inkling.session.playground.playground import Playground  # noqa: E402

_STRUCTURE = Structure((8, 8), activation="tanh", output="tanh")
_POINTS = Recipe("spiral", 500)


class Painted(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def live(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def opened() -> tuple[PlaygroundWindow, float]:
    """A window that is on screen, and the milliseconds that it took."""
    before = perf_counter()
    window = PlaygroundWindow(Playground("xor"), Settings())
    window.resize(1280, 800)
    window.show()
    QApplication.processEvents()
    return window, 1e3 * (perf_counter() - before)


def closed(window: PlaygroundWindow) -> None:
    window.close()
    window.shut_down()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pages(window: PlaygroundWindow) -> Iterator[str]:
    """Turn to every page once, with the large network and the many points."""
    playground, seen = window.playground, set[str]()
    for preset in PRESETS:
        if preset.structure.inputs != 2 or preset.recipe is None:
            continue
        playground.open(preset.name)
        if not window.stage.plays:
            continue
        points = _POINTS.points()
        playground.change(
            structure=_STRUCTURE,
            points=points,
            recipe=_POINTS,
            window=window_around(points),
            training=replace(playground.state.training, initializer="glorot", optimizer="adam", eta=0.01),
        )
        window.refresh()
        for word in window.stage.pages.words.words():
            if word.name not in seen:
                seen.add(word.name)
                window.stage.pages.turn_to(word.name)
                live(0.5)  # what is worked out once is worked out
                yield word.name


def frames(window: PlaygroundWindow, count: int, steps: int) -> list[float]:
    """Milliseconds of so many frames, each with so many steps."""
    took = []
    window.playground.run()
    for _ in range(count):
        before = perf_counter()
        window.playground.step(steps)
        window.refresh()
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        took.append(1e3 * (perf_counter() - before))
    return took


def played(window: PlaygroundWindow, seconds: float) -> float:
    """Frames a second while it plays."""
    painted, plane = Painted(), window.stage.plane.plane
    plane.installEventFilter(painted)
    window.player.set_speed(SPEEDS[1])
    window.player.play()
    live(seconds)
    window.player.pause()
    plane.removeEventFilter(painted)
    return painted.count / seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--frames", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--steps", type=int, default=SPEEDS[1])
    options = parser.parse_args()

    app = make_application(sys.argv[:1])
    appearance = Appearance(app, mode="dark", scale=1.0)  # noqa: F841 - it lives as long as the application
    window, first = opened()
    closed(window)
    starts = []
    for _ in range(5):
        window, took = opened()
        closed(window)
        starts.append(took)
    print(f"start  first {first:.0f} ms, then {statistics.median(starts):.0f} ms")

    window, _ = opened()
    for name in pages(window):
        p50, p99 = np.percentile(frames(window, options.frames, options.steps), [50, 99])
        rate = played(window, options.seconds)
        print(f"frame  {name:<12} p50 {p50:6.2f} ms   p99 {p99:6.2f} ms   played {rate:5.1f} a second")
    kept = []
    for seed in range(5):
        window.playground.change(points_seed=seed)
        before = perf_counter()
        window.keep()
        kept.append(1e3 * (perf_counter() - before))
    print(f"kept   {statistics.median(kept):.1f} ms")
    closed(window)

    before = perf_counter()
    rate = success_rate(Structure((2,)), corners("xor"), 100, Training(steps=3_000))
    print(f"seeds  100 × 3 000 steps {perf_counter() - before:.2f} s, {rate.successes} of them learn XOR")


if __name__ == "__main__":
    main()
