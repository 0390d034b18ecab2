"""How a model reads MNIST's test digits: as they are, re-inked with every pen, and moved, scaled and turned.

    python tests/benchmarks/pen_robustness.py [MODEL …] [--digits N]

Every drawing goes through the model's own normalisation. Re-inked "by path" is `inkling.data.reink`, the pen that
draws `strokes` too; "by edge" moves the edges of the ink by grey-level morphology (`inkling.data.pen_width`), which
keeps what was thick and thin within a digit, and cannot make strokes much thinner than they are.
"""

import argparse
from pathlib import Path

import numpy as np
from hands import risk
from numpy.typing import NDArray
from scipy.ndimage import affine_transform

from inkling.data.ink import coverage
from inkling.data.mnist import load_mnist
from inkling.data.pen_width import change_pen_width
from inkling.data.reink import FAR, pen_widths
from inkling.data.reinked_dataset import load_distances
from inkling.data.stroke import PEN_SIZES, pen_width
from inkling.storage.model_file import load_model
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped, shipped_models

Floats = NDArray[np.float32]
_MIDDLE = np.array([13.5, 13.5])


def moved(images: Floats, matrix: NDArray[np.float64], down: float = 0, right: float = 0) -> Floats:
    """Images whose pixel x comes from matrix · (x − middle − move) + middle, linearly interpolated."""
    offset = _MIDDLE - matrix @ (_MIDDLE + np.array([down, right]))
    return np.stack([affine_transform(image, matrix, offset, order=1) for image in images]).clip(0, 1)


def half_as_large(distances: Floats, width: float) -> Floats:
    """Digits with these distances to their paths, written half as large with the same pen."""
    shrunk = [
        affine_transform(one, 2 * np.eye(2), -_MIDDLE, order=1, cval=FAR).astype(np.float32) / 2 for one in distances
    ]
    return coverage(np.stack(shrunk), np.full(len(distances), width, np.float32))


def turned(degrees: float) -> NDArray[np.float64]:
    angle = np.radians(degrees)
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


def by_edge(images: Floats, width: float) -> Floats:
    changed = np.empty_like(images)
    change_pen_width(images, (width - pen_widths(images)).astype(np.float32), changed)
    return changed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", metavar="MODEL", default=[DEFAULT_MODEL], help="shipped name or file")
    parser.add_argument("--digits", type=int, default=10_000, help="of the test set (default: all 10000)")
    options = parser.parse_args()
    test = load_mnist().test.first(options.digits)
    images = (test.images / np.float32(255)).astype(np.float32)
    distances = load_distances(test.images).astype(np.float32)
    same = np.eye(2)
    shifts = ((3, 0), (-3, 0), (0, 3), (0, -3), (3, 3), (-3, -3), (3, -3), (-3, 3))
    drawings = {
        "as they are": [images],
        **{
            f"re-inked by path, pen {size}": [coverage(distances, np.full(len(images), pen_width(size), np.float32))]
            for size in PEN_SIZES
        },
        **{f"re-inked by edge, pen {size}": [by_edge(images, pen_width(size))] for size in (8, 12, 16, 24, 32)},
        "shifted by 3 px, worst of 8 ways": [moved(images, same, *shift) for shift in shifts],
        **{f"half as large, pen {size}": [half_as_large(distances, pen_width(size))] for size in PEN_SIZES},
        **{f"scaled by {scale}": [moved(images, same / scale)] for scale in (0.6, 0.8, 1.15, 1.3)},
        **{f"turned by {degrees}°": [moved(images, turned(degrees))] for degrees in (-15, -7.5, 7.5, 15)},
    }
    for name in options.models:
        model = load_shipped(name) if name in shipped_models() else load_model(Path(name))
        print(f"{name}: % right of {len(images)}, and % wrong of the surest 95 %")
        for what, variants in drawings.items():
            answers = [model.read(one) for one in variants]
            right = min(float(np.mean(one.argmax(axis=1) == test.labels)) for one in answers)
            risked = max(risk(one, test.labels) for one in answers)
            print(f"  {what:34} {100 * right:6.2f} {100 * risked:6.2f}", flush=True)


if __name__ == "__main__":
    main()
