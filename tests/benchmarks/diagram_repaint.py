"""How long a full repaint of the Network panel takes: p50 and p99 in milliseconds, 900 × 700, offscreen.

    python tests/benchmarks/diagram_repaint.py

"painting" repaints what has not changed; "training" gets a new θ before every frame, "drawing" a new answer.
The aim is 5 ms for 784-16-16-10: painting holds Python's global lock and starves the trainer.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from inkling.gui.network.panel import NetworkPanel
from inkling.gui.theme import DARK, apply_theme
from inkling.network import Network, parse_architecture

SPECS = ("784-16-16-10", "784-100-10", "784-800-10")
FRAMES = 200
CLASSES = tuple("0123456789")


def measure(spec: str, what: str) -> np.ndarray:
    """Milliseconds of each frame."""
    rng = np.random.default_rng(0)
    network = Network(parse_architecture(spec))
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
        start = time.perf_counter()
        if what != "painting":
            if what == "training":
                panel.show_network(network, CLASSES)
            panel.show_answer(images[frame % 8], traces[frame % 8])
        panel.render(target)
        times.append(time.perf_counter() - start)
    panel.close()
    return 1000 * np.array(times)


def main() -> None:
    app = QApplication([])
    apply_theme(app, DARK)
    print(f"{'network':>14} {'frame':>10} {'p50 ms':>8} {'p99 ms':>8}")
    for spec in SPECS:
        for what in ("painting", "drawing", "training"):
            times = measure(spec, what)
            print(f"{spec:>14} {what:>10} {np.percentile(times, 50):8.2f} {np.percentile(times, 99):8.2f}")


if __name__ == "__main__":
    main()
