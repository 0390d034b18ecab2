"""How wide MNIST's strokes are, and how wide they become when they are re-inked.

    python tests/benchmarks/reink_widths.py [--digits 5000]

Widths are measured by `inkling.data.reink.pen_widths`, in pixels of the 28×28 image: twice the distance from a
stroke's middle to its rim, averaged along it. A pen thinner than a pixel is fainter and no thinner, so below about
1.2 pixels the measure says little; widest pens run together where strokes cross and turn.
"""

import argparse
import time

import numpy as np

from inkling.data.ink import coverage
from inkling.data.mnist import load_mnist
from inkling.data.reink import distance_fields, pen_widths
from inkling.data.stroke import PEN_SIZES, pen_width

WIDTHS = (1.2, 2.0, 2.8, 3.6, 4.4, 5.2)


def line(name: str, widths: np.ndarray) -> str:
    low, high = np.percentile(widths, (5, 95))
    return f"{name:24} mean {widths.mean():5.2f}  sd {widths.std():5.2f}  5–95 % {low:5.2f}–{high:5.2f}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--digits", type=int, default=5000)
    count = parser.parse_args().digits
    images = load_mnist().train.images[:count] / np.float32(255)
    print(line(f"MNIST, {len(images)} digits", pen_widths(images)))
    begin = time.process_time()
    fields = distance_fields(images)
    print(f"{'distance fields':24} {1000 * (time.process_time() - begin) / len(images):.2f} ms a digit")
    pens = [(f"pen {size}: {pen_width(size):.2f} px", pen_width(size)) for size in PEN_SIZES]
    for name, width in (*pens, *((f"{width:.2f} px", width) for width in WIDTHS)):
        print(line(name, pen_widths(coverage(fields, np.full(len(fields), width, np.float32)))))


if __name__ == "__main__":
    main()
