"""How many training images a second each augmentation and each input preparation takes on one core.

Run it as `python tests/benchmarks/augmentation_speed.py`. One BLAS thread; the median of some rounds. 320 images at
a time are what the training loop gathers, 10 are a small mini-batch.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import statistics
import time

import numpy as np

from inkling.data.augmentation import AUGMENTATIONS, Augmentation, augment
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS, fit_preparation, prepare
from inkling.data.strokes_dataset import make_examples

IMAGES = 3200
ROUNDS = 7
AMOUNTS = {
    "shift": Augmentation(shift=2),
    "affine": Augmentation(shift=1, rotation=10, scale=0.1, shear=5),
    "elastic, smoothness 4": Augmentation(elastic=1.4),
    "elastic, smoothness 2": Augmentation(elastic=0.7, elastic_smoothness=2),
    "affine + elastic": AUGMENTATIONS["simard"],
    "pen width 1": Augmentation(pen_width=1),
    "pen width 4": Augmentation(pen_width=4),
    "noise": Augmentation(noise=0.1),
    "everything": Augmentation(1, 10, 0.1, 5, 1.4, 4, 1, 0.1),
}


def rate(images, size: int, work) -> float:
    """Images a second that `work` takes, `size` at a time."""
    seconds = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        for start in range(0, len(images), size):
            work(images[start : start + size])
        seconds.append(time.perf_counter() - begin)
    return len(images) / statistics.median(seconds)


def main() -> None:
    digits = make_examples(IMAGES, rng=np.random.default_rng(0)).images
    images = digits.astype(np.float32) / np.float32(255)
    rng = np.random.default_rng(0)
    print(f"{'images/s':30}{'320 at a time':>16}{'10 at a time':>16}")
    for name, how in AMOUNTS.items():
        rates = []
        for size in (320, 10):
            out = np.empty((size, 28, 28), np.float32)
            rates.append(rate(images, size, lambda some, how=how, out=out: augment(some, how, rng=rng, out=out)))
        print(f"{name:30}{rates[0]:16.0f}{rates[1]:16.0f}")
    for size in INPUT_SIZES:
        for kind in PREPARATIONS:
            preparation = fit_preparation(kind, size, digits)
            rates = []
            for batch in (320, 10):
                out = np.empty((batch, preparation.inputs), np.float32)
                rates.append(rate(images, batch, lambda some, how=preparation, out=out: prepare(some, how, out=out)))
            print(f"{f'{kind}, {size}×{size}':30}{rates[0]:16.0f}{rates[1]:16.0f}")


if __name__ == "__main__":
    main()
