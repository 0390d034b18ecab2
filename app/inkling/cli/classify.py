"""`inkling classify`: what a model reads in pictures of digits."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import confidence, sure, whole_percent
from inkling.cli.options import answers_nothing, check_reads_pictures, read_model
from inkling.cli.output import print_json
from inkling.data.picture import read_picture


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("classify", help="read the digits in pictures")
    parser.set_defaults(run=run)
    parser.add_argument("model", metavar="MODEL", help="a model file, or the name of a shipped model")
    parser.add_argument("images", metavar="IMAGE", type=Path, nargs="+", help="pictures of one digit each")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace) -> int:
    """Carry out the command. A blank picture has no answer: `digit` is null then, and `sure` false.

    `digit` is the likeliest one, whether or not any activation reaches ½, which is what `sure` tells.
    """
    model = read_model(options.model)
    check_reads_pictures(model)
    pictures = [read_picture(path) for path in options.images]
    inputs = model.inputs(np.stack(pictures))
    with np.errstate(over="ignore", invalid="ignore"):
        answers = model.network.predict(inputs)
        # What the accuracy counts by: threshold neurons are all 0 or 1, and their sums z decide between them.
        decisive = np.stack([model.network.outputs(one[:, np.newaxis], model.loss)[:, 0].copy() for one in inputs])
    if not (np.isfinite(answers).all() and np.isfinite(decisive).all()):
        raise answers_nothing(options.model)
    rows = []
    for path, picture, activations, outputs in zip(options.images, pictures, answers, decisive, strict=True):
        digit = int(outputs.argmax()) if picture.any() else None
        is_sure = digit is not None and bool(sure(activations))
        numbers = [float(a) for a in activations]
        rows.append({"image": str(path), "digit": digit, "sure": is_sure, "activations": numbers})
        if not options.json:
            print(f"{path}: {_words(model.class_names, digit, activations)}")
    if options.json:
        print_json({"model": options.model, "images": rows})
    return 0


def _words(class_names: tuple[str, ...], digit: int | None, activations: NDArray[Any]) -> str:
    if digit is None:
        return "no ink"
    if sure(activations):
        return f"{class_names[digit]} ({activations[digit]:.2f})"
    return f"not sure ({class_names[digit]}? {whole_percent(float(confidence(activations)))} %)"
