"""How long a full repaint of the Network panel takes: p50 and p99 in milliseconds, 900 × 700, offscreen.

    python tests/benchmarks/diagram_repaint.py

"painting" repaints what has not changed; "training" gets a new θ before every frame, "drawing" a new answer.
The aim is 3 ms for 784-16-16-10 while it trains and 5 ms for all others: painting holds Python's global lock and
starves the trainer. Milliseconds of the process, so that what else the computer does is left out.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from inkling.gui.network.panel import NetworkPanel
from inkling.gui.widgets.theme import DARK, apply_theme
from inkling.network import Architecture, Network, parse_architecture, with_output
from inkling.training.presets import find_preset

SPECS = ("784-16-16-10", "784-100-10", "784-800-10")
CONVOLUTIONAL = ("lenet-5", "modern")  # presets
FRAMES = 200
CLASSES = tuple("0123456789")


def architecture_of(name: str) -> Architecture:
    """A spec, or a preset's network."""
    if name not in CONVOLUTIONAL:
        return parse_architecture(name)
    preset = find_preset(name)
    return with_output(preset.hidden, activation=preset.activation, loss=preset.loss)


def measure(name: str, what: str) -> np.ndarray:
    """Milliseconds of each frame."""
    rng = np.random.default_rng(0)
    network = Network(architecture_of(name))
    network.initialize(rng=rng)
    panel = NetworkPanel()
    panel.resize(900, 700)
    panel.show()
    panel.show_network(network, CLASSES)
    images = rng.random((8, 28, 28), np.float32)
    traces = [network.trace(image) for image in images]
    panel.show_answer(images[0], traces[0])
    target = QImage(panel.size(), QImage.Format.Format_ARGB32_Premultiplied)
    QApplication.processEvents()
    panel.render(target)
    times = []
    for frame in range(FRAMES):
        start = time.process_time()
        if what != "painting":
            if what == "training":
                panel.show_network(network, CLASSES)
            panel.show_answer(images[frame % 8], traces[frame % 8])
        panel.render(target)
        times.append(time.process_time() - start)
    panel.close()
    return 1000 * np.array(times)


def main() -> None:
    app = QApplication([])
    apply_theme(app, DARK)
    print(f"{'network':>14} {'frame':>10} {'p50 ms':>8} {'p99 ms':>8}")
    for spec in (*SPECS, *CONVOLUTIONAL):
        for what in ("painting", "drawing", "training"):
            times = measure(spec, what)
            print(f"{spec:>14} {what:>10} {np.percentile(times, 50):8.2f} {np.percentile(times, 99):8.2f}")


if __name__ == "__main__":
    main()
