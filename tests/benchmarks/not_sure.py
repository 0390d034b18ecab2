"""How often a model says "not sure" (no output reaches ½): on drawings that are no digit, and on digits.

Run it as `python tests/benchmarks/not_sure.py [MODEL …]`; a MODEL is the name of a shipped model or a file, the
default model if none is named. Columns are the course's pens. The drawings are of kinds that `doodles`, which
networks are trained on, does not have.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import argparse
from pathlib import Path

import numpy as np
import unseen

from inkling.analysis.certainty import confidence, sure
from inkling.data.dataset import Examples
from inkling.data.doodles import make_doodles
from inkling.data.ink import coverage, ink
from inkling.data.mnist import find_mnist, load_mnist
from inkling.data.reink import distance_fields
from inkling.data.stroke import PEN_SIZES, Stroke, pen_width
from inkling.data.strokes_dataset import make_examples
from inkling.storage.model_file import load_model
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped, shipped_models
from inkling.training.model import Model

COUNT = 1000  # drawings of each kind, for each pen
SEED = 20


def inked(drawings: list[list[np.ndarray]], size: float) -> np.ndarray:
    return np.stack([ink([Stroke(stroke) for stroke in strokes], pen_width(size)) for strokes in drawings])


def reinked(fields: np.ndarray, size: float) -> np.ndarray:
    return coverage(fields, np.full(len(fields), pen_width(size), dtype=np.float32))


def as_floats(examples: Examples) -> np.ndarray:
    return examples.images / np.float32(255)


def no_digits() -> dict[str, list[np.ndarray]]:
    """Images of each kind, with each pen."""
    rng = np.random.default_rng(SEED)
    strokes = {
        "a single dot": [[np.array([place])] for place in rng.uniform(4, 24, (100, 2))],
        "scribbles of other kinds": unseen.scribbles(COUNT, rng),
        "known letters, other shapes": unseen.letters(COUNT, rng, known=True),
        "letters never seen": unseen.letters(COUNT, rng, known=False),
    }
    kinds = {"empty canvas": [np.zeros((1, 28, 28), dtype=np.float32)] * len(PEN_SIZES)}
    kinds |= {name: [inked(drawings, size) for size in PEN_SIZES] for name, drawings in strokes.items()}
    fonts = unseen.font_letters()
    if len(fonts):
        fields = distance_fields(fonts)
        kinds["letters of fonts, re-inked"] = [reinked(fields, size) for size in PEN_SIZES]
    kinds["(doodles as trained on)"] = [
        as_floats(make_doodles(COUNT, rng=rng, width=pen_width(size))) for size in PEN_SIZES
    ]
    return kinds


def digits() -> dict[str, list[tuple[np.ndarray, np.ndarray]]]:
    """Images and labels of each kind: with each pen, or with their own."""
    rng = np.random.default_rng(SEED)
    drawn = [make_examples(COUNT, rng=rng, width=pen_width(size)) for size in PEN_SIZES]
    kinds = {"strokes": [(as_floats(examples), examples.labels) for examples in drawn]}
    if find_mnist() is not None:
        test = load_mnist().test
        some = test.take(rng.choice(len(test), COUNT, replace=False))
        fields = distance_fields(as_floats(some))
        kinds["MNIST test, re-inked"] = [(reinked(fields, size), some.labels) for size in PEN_SIZES]
        kinds["MNIST test, as it is, all"] = [(as_floats(test), test.labels)]
    return kinds


def load(name: str) -> Model:
    return load_shipped(name) if name in shipped_models() else load_model(Path(name))


def row(name: str, shares: list[float], more: str) -> str:
    cells = [f"{100 * share:6.1f}" for share in shares]
    middle = "".join(cells) if len(cells) > 1 else cells[0].center(6 * len(PEN_SIZES))
    return f"  {name:28}{middle}  | {more}"


def examine(model: Model, others: dict, real: dict) -> None:
    head = "".join(f"{size:6}" for size in PEN_SIZES)
    print(f"  {'no digits: % not sure, pen':28}{head}  |   all  mean confidence")
    for name, pens in others.items():
        answers = [model.read(images) for images in pens]
        unsure = [float((~sure(answer)).mean()) for answer in answers]
        mean = np.mean([confidence(answer).mean() for answer in answers])
        print(row(name, unsure, f"{100 * np.mean(unsure):5.1f}  {mean:.2f}"))
    print(f"\n  {'digits: % not sure, pen':28}{head}  |   all  mean confidence")
    accuracies = []
    for name, pens in real.items():
        answers = [(model.read(images), labels) for images, labels in pens]
        unsure = [float((~sure(answer)).mean()) for answer, _ in answers]
        mean = np.mean([confidence(answer).mean() for answer, _ in answers])
        print(row(name, unsure, f"{100 * np.mean(unsure):5.1f}  {mean:.2f}"))
        right = [accuracy(answer[sure(answer)], labels[sure(answer)]) for answer, labels in answers]
        whole = float(np.mean([accuracy(answer, labels) for answer, labels in answers]))
        accuracies.append(row(name, right, f"{100 * np.mean(right):5.1f}  {100 * whole:.1f}"))
    print(f"\n  {'% right among the sure, pen':28}{head}  |   all  % right of all, sure or not")
    print("\n".join(accuracies), end="\n\n")


def accuracy(answers: np.ndarray, labels: np.ndarray) -> float:
    return float((answers.argmax(axis=1) == labels).mean()) if len(labels) else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", metavar="MODEL", default=[DEFAULT_MODEL], help="shipped name or file")
    others, real = no_digits(), digits()
    for name in parser.parse_args().models:
        print(f"{name}:")
        examine(load(name), others, real)


if __name__ == "__main__":
    main()
