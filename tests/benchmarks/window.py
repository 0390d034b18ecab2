"""What the window costs while it trains on MNIST: lateness, repaints, answers, throughput, start.

    python tests/benchmarks/window.py [--seconds 10] [--repeats 3]

Prints, as p50 and p99 in milliseconds:
  lateness   how much later than asked a timer of the window's thread fires
  repaint    a full repaint of the network panel; in training the trainer stands aside, as for every repaint
  answer     from a pen event to the new answer (stroke, ink, normalisation, network, panels told)
  back       the same with Backward on, one view of the page Gradient after the other, and one frame of played wishes
then the throughput of training in the window, no such timer running and nobody drawing, against `train()` alone
with the same configuration that is evaluated as often, taken in turns, and the seconds from the start of `inkling`
until its window is on screen. A drawing is on the canvas meanwhile, and read all the time.
Runs offscreen unless QT_QPA_PLATFORM says otherwise; nothing else should be busy on the machine.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
_home = tempfile.TemporaryDirectory()
for kind in ("CONFIG", "STATE"):
    os.environ[f"XDG_{kind}_HOME"] = _home.name

import numpy as np  # noqa: E402
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QPointF, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QImage, QMouseEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from inkling.gui.application import GarbageCollector, make_application, make_window  # noqa: E402
from inkling.gui.main_window import MainWindow  # noqa: E402
from inkling.session.measuring import LIVE  # noqa: E402
from inkling.session.progress import Progress  # noqa: E402
from inkling.session.state import RunState  # noqa: E402
from inkling.training import BatchEnd, Configuration  # noqa: E402
from inkling.training.run import Run  # noqa: E402

_TICK = 5  # ms between two looks at the clock
# Runs `inkling` and ends it with the first paint of the network panel.
_START = """
import os, sys
from inkling.cli import main
import inkling.gui.application as application
from PySide6.QtCore import QObject

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == event.Type.Paint:
            os._exit(0)
        return False

make_window = application.make_window

def watched_window(*arguments, **options):
    window = make_window(*arguments, **options)
    window.watch = Watch()
    window.network.installEventFilter(window.watch)
    return window

application.make_window = watched_window
sys.exit(main([]))
"""
_STROKE = [(8 + 12 * t, 7 + 2 * np.sin(9 * t)) for t in np.linspace(0, 1, 25)]


class Lateness(QObject):
    """A precise timer that notes how late it is each time."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=_TICK)
        self._timer.timeout.connect(self._note)
        self._last = 0

    def start(self) -> None:
        self.late.clear()
        self._clock.start()
        self._last = self._clock.nsecsElapsed()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _note(self) -> None:
        now = self._clock.nsecsElapsed()
        self.late.append(max(0.0, (now - self._last) / 1e6 - _TICK))
        self._last = now


class Pen(QObject):
    """Draws strokes over and over, one event at a time, and notes how long each takes until it is answered."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.took: list[float] = []
        self._window, self._at = window, 0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=16)
        self._timer.timeout.connect(self._move)

    def start(self) -> None:
        self.took.clear()
        self._timer.start()

    def stop(self) -> None:
        """Lift the pen: the drawing stays."""
        self._timer.stop()
        self._send(QEvent.Type.MouseButtonRelease, _STROKE[-1])

    def _move(self) -> None:
        step = self._at % len(_STROKE)
        self._at += 1
        if step == 0:
            self._window.drawing.clear()
            self._send(QEvent.Type.MouseButtonPress, _STROKE[0])
            return
        before = perf_counter()
        self._send(QEvent.Type.MouseMove, _STROKE[step])
        self.took.append(1e3 * (perf_counter() - before))
        assert self._window.session.answer is not None
        if step == len(_STROKE) - 1:
            self._send(QEvent.Type.MouseButtonRelease, _STROKE[step])

    def _send(self, kind: QEvent.Type, point: tuple[float, float]) -> None:
        canvas = self._window.drawing.canvas
        at = QPointF(*canvas.viewport().to_widget(*point))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, event)


def live(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def show(name: str, values: list[float]) -> None:
    p50, p99 = np.percentile(values, [50, 99])
    print(f"{name:<28} p50 {p50:7.2f} ms   p99 {p99:7.2f} ms   max {max(values):7.2f} ms   n {len(values)}")


def steps_per_second_alone(window: MainWindow, configuration: Configuration, seconds: float) -> float:
    """The training loop as the command line drives it, but evaluated as the window has it evaluated."""
    run = Run(configuration, window.session.dataset, start_from=None, evaluation=LIVE)
    run.knobs.tell_every = 0.05
    first: tuple[int, float] | None = None
    for event in run.events():
        if isinstance(event, BatchEnd):
            now = perf_counter()
            if first is None:
                first = event.step, now
            elif now > first[1] + seconds:
                break
    return (event.step - first[0]) / (now - first[1])


def steps_per_second_in_window(window: MainWindow, seconds: float) -> float:
    """The same loop in the window's thread, the window doing nothing but showing it."""
    seen: list[tuple[float, int]] = []
    done = False

    def note(progress: Progress) -> None:
        if not done:  # who observes the session does so for good
            seen.append((perf_counter(), progress.step))

    window.session.learned.connect(note)
    window.commands.reset.trigger()
    window.commands.train.trigger()
    live(seconds)
    window.commands.stop.trigger()
    while window.session.state is not RunState.IDLE:
        live(0.02)
    done = True
    moving = [one for one in seen if one[1] > 0]
    (first, start), (last, end) = moving[0], moving[-1]
    return (end - start) / (last - first)


def look_back(window: MainWindow, pen: "Pen", seconds: float) -> None:
    """Draw while it trains and the way back is in sight."""
    window.network.way.words()[1].click()
    for view in window.plots.gradient.views:
        window.plots.gradient.show_view(view)
        live(1.0)
        pen.took.clear()
        pen.start()
        live(seconds)
        pen.stop()
        show(f"pen event to answer, back, {view}", pen.took)
    window.network.way.words()[0].click()
    window.plots.show_learning_page()


def play(window: MainWindow) -> None:
    """Paint the diagram while the wishes are on their way."""
    window.network.way.words()[1].click()
    live(0.3)
    diagram = window.network.diagram
    image = QImage(diagram.size(), QImage.Format.Format_RGB32)
    took = []
    for frame in range(100):
        before = perf_counter()
        assert diagram.backwards is not None
        diagram.show_backwards(replace(diagram.backwards, reached=3 * frame / 100))
        diagram.render(image)
        took.append(1e3 * (perf_counter() - before))
    show("frame of played wishes", took)
    window.network.way.words()[0].click()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()

    app = make_application(sys.argv[:1])
    window = make_window(app, language="en", appearance="dark", scale=1.0)
    window.resize(1280, 800)
    window.show()
    collector = GarbageCollector(app)
    window.datasets.choose("mnist")
    while window.session.dataset is None or window.session.dataset.name != "mnist":
        live(0.05)
    configuration = Configuration(dataset="mnist", epochs=100_000)
    window.session.configure(configuration)

    window.commands.train.trigger()
    lateness, pen = Lateness(), Pen(window)
    live(1.0)
    lateness.start()
    pen.start()
    live(options.seconds)
    pen.stop()
    lateness.stop()
    show("lateness, drawing", lateness.late)
    show("pen event to answer", pen.took)
    lateness.start()
    live(options.seconds)
    lateness.stop()
    show("lateness, only watching", lateness.late)
    look_back(window, pen, options.seconds / 5)
    panel = window.network
    image = QImage(panel.size(), QImage.Format.Format_RGB32)
    took = []
    for _ in range(100):
        live(0.03)
        before = perf_counter()
        window.training.right_of_way.take()
        panel.render(image)
        took.append(1e3 * (perf_counter() - before))
    show(f"repaint, training {panel.width()}×{panel.height()}", took)
    window.commands.stop.trigger()
    while window.session.state is not RunState.IDLE:
        live(0.02)
    took.clear()
    for _ in range(100):
        before = perf_counter()
        panel.render(image)
        took.append(1e3 * (perf_counter() - before))
    show("repaint, idle", took)
    play(window)

    alone, inside = [], []
    for _ in range(options.repeats):
        alone.append(steps_per_second_alone(window, configuration, options.seconds / 2))
        inside.append(steps_per_second_in_window(window, options.seconds / 2))
    ratio = statistics.median(b / a for a, b in zip(alone, inside, strict=True))
    print(
        f"throughput: {statistics.median(inside):.0f} steps/s in the window, {statistics.median(alone):.0f} alone, "
        f"ratio {ratio:.2f}"
    )
    for network in window.session.to_save:  # nobody is there to be asked
        window.session.saved(model=network.model)
    collector.stop()
    window.close()

    starts = []
    for _ in range(options.repeats + 1):
        before = perf_counter()
        subprocess.run([sys.executable, "-c", _START], check=True, capture_output=True)
        starts.append(perf_counter() - before)
    print(f"start to first paint: {statistics.median(starts[1:]):.2f} s (first, colder: {starts[0]:.2f} s)")


if __name__ == "__main__":
    main()
