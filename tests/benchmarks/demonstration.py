"""How long the demonstration of stroke-size overfitting takes: each step in the real window, and all of it.

    python tests/benchmarks/demonstration.py [--repeats 1]

Next is pressed as soon as it can be, and an example takes the place of the viewer's drawing. The digits are made anew
the first time: the cache is an empty one. Prints seconds and what the card says at the end of each step.
Runs offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import argparse
import os
import sys
import tempfile
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
_home = tempfile.TemporaryDirectory()
for kind in ("CONFIG", "STATE", "CACHE"):
    os.environ[f"XDG_{kind}_HOME"] = _home.name

from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from inkling.gui.application import GarbageCollector, make_application, make_window  # noqa: E402
from inkling.gui.demonstration.guide import Phase, Step  # noqa: E402
from inkling.gui.main_window import MainWindow  # noqa: E402


def live(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def seconds_of_all_steps(window: MainWindow) -> float:
    """Go through the demonstration, and print what each step takes."""
    demonstration = window.demonstration
    card, guide = demonstration.card, demonstration.guide
    began = perf_counter()
    demonstration.open()
    while guide.is_open:
        step, since = Step(guide.step), perf_counter()
        if guide.is_at(Phase.WAITING):
            card.skip.click()
        learned = 0.0
        while not guide.is_done:
            live(0.02)
            if guide.is_at(Phase.TRAINING):
                learned = perf_counter() - since
        live(0.02)
        epochs = window.session.model.history.epochs
        trained = f", training until {learned:.1f} s, {epochs[-1]:.1f} epochs" if step.pens else ""
        print(f"step {step} {step.name:<12} {perf_counter() - since:6.2f} s{trained}\n       {card.content.text}")
        QTest.mouseClick(card.next, Qt.MouseButton.LeftButton)
    return perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--repeats", type=int, default=1)
    options = parser.parse_args()
    app = make_application(sys.argv[:1])
    window = make_window(app, language="en", appearance="dark", scale=1.0)
    window.resize(1280, 800)
    window.show()
    collector = GarbageCollector(app)
    while window.session.dataset is None:
        live(0.05)
    for _ in range(options.repeats):
        print(f"in all {seconds_of_all_steps(window):.1f} s")
        live(3.0)  # the person's own data set comes back meanwhile
    window.session.saved()
    collector.stop()
    window.close()


if __name__ == "__main__":
    main()
