"""How many digits are read on every kind of sheet: shadows, frames, school paper, noise.

Run it as `python tests/benchmarks/pictures.py [--model MODEL] [--count 20] [--only WORD]`. Digits are Inkling's own
handwriting, of a seed that no training uses; "alone" is how many of them are right as plain ink on white. Empty
sheets of each kind follow: how many are "no ink", which is right there.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import argparse
import dataclasses
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from inkling.analysis.certainty import sure
from inkling.cli.options import read_model
from inkling.data.picture import picture_to_ink, read_picture
from inkling.errors import InklingError
from inkling.training.model import Model
from picture_scenes import Drawing, draw
from picture_variants import VARIANTS, Variant

SEED = 2027


def read(model: Model, images: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Digits, and which of them are sure."""
    answers = model.network.predict(model.inputs(images))
    return answers.argmax(1), np.array([bool(sure(answer)) for answer in answers])


def pictures(variant: Variant, drawings: list[Drawing], blank: bool) -> np.ndarray:
    images = []
    for number, drawing in enumerate(drawings):
        if blank:
            drawing = dataclasses.replace(drawing, ink=np.zeros_like(drawing.ink))
        try:
            images.append(read_picture(variant(drawing, np.random.default_rng([SEED, number]))))
        except InklingError:
            images.append(np.zeros((28, 28), np.float32))
    return np.stack(images)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="best-reader")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--only", default="", help="variants or kinds whose names hold this")
    parser.add_argument("--blank", action="store_true", help="only empty sheets")
    options = parser.parse_args()
    model = read_model(options.model)
    drawings = draw(options.count, SEED)
    labels = np.array([drawing.label for drawing in drawings])
    alone, _ = read(model, np.stack([picture_to_ink(1 - drawing.ink) for drawing in drawings]))
    chosen = [
        (kind, name, variant)
        for kind, variants in VARIANTS.items()
        for name, variant in variants.items()
        if options.only in kind or options.only in name
    ]
    if not options.blank:
        print(f"alone {np.sum(alone == labels)} of {len(labels)} are right")
        print(f"{'kind':14}{'variant':34}{'tried':>6}{'right':>7}{'wrong':>7}{'not sure':>10}")
        for kind, name, variant in chosen:
            images = pictures(variant, drawings, blank=False)
            digits, certain = read(model, images)
            certain &= images.any((1, 2))
            right, wrong = certain & (digits == labels), certain & (digits != labels)
            print(f"{kind:14}{name:34}{len(labels):6}{right.sum():7}{wrong.sum():7}{(~certain).sum():10}", flush=True)
        print()
    print(f"{'kind':14}{'empty sheets':34}{'tried':>6}{'no ink':>7}")
    for kind, name, variant in chosen:
        empty = ~pictures(variant, drawings[:5], blank=True).any((1, 2))
        print(f"{kind:14}{name:34}{5:6}{empty.sum():7}", flush=True)


if __name__ == "__main__":
    main()
