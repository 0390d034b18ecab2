"""How many digits a second `strokes` draws on one core, and how long `ink` takes for one drawing.

Run it as `python tests/benchmarks/strokes_speed.py`. Times are processor times, one BLAS thread.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import time

import numpy as np

from inkling.data.ink import ink
from inkling.data.normalize import normalize
from inkling.data.stroke import PEN_SIZES, Stroke, pen_width
from inkling.data.strokes_dataset import make_examples

DIGITS = 20_000
REPEATS = 50


def seconds(work, repeats: int = 1) -> float:
    work()
    begin = time.process_time()
    for _ in range(repeats):
        work()
    return (time.process_time() - begin) / repeats


def main() -> None:
    pens = [("as MNIST's", None), ("1.2 px", 1.2), ("2.8 px", 2.8), ("7 px", 7.0)]
    for name, width in pens:
        taken = seconds(lambda width=width: make_examples(DIGITS, rng=np.random.default_rng(0), width=width))
        print(f"strokes, pens {name:10}: {DIGITS / taken:8.0f} digits/s")
    t = np.linspace(0, 1, 2000)
    loops = Stroke(np.stack([14 + 12 * np.sin(40 * t), 14 + 12 * np.cos(29 * t)], axis=1))
    for size in PEN_SIZES:
        taken = seconds(lambda size=size: ink([loops], pen_width(size)), REPEATS)
        print(f"ink, 2000 points, pen {size:2}      : {taken * 1000:8.2f} ms")
    small = np.zeros((10_000, 28, 28), dtype=np.float32)
    digits = make_examples(10_000, rng=np.random.default_rng(0)).images
    small[:, 2:16, 10:24] = digits[:, ::2, ::2] / np.float32(255)
    print(f"normalize, 10 000 images      : {seconds(lambda: normalize(small, 'box')):8.2f} s")
    print(f"normalize, one image          : {seconds(lambda: normalize(small[0], 'box'), REPEATS) * 1000:8.2f} ms")


if __name__ == "__main__":
    main()
