"""`inkling classify`: what a model reads in pictures of digits."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.cli.options import read_model
from inkling.cli.output import print_json
from inkling.data.normalize import normalize
from inkling.data.picture import read_picture
from inkling.errors import DataError


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("classify", help="read the digits in pictures")
    parser.set_defaults(run=run)
    parser.add_argument("model", metavar="MODEL", help="a model file, or the name of a shipped model")
    parser.add_argument("images", metavar="IMAGE", type=Path, nargs="+", help="pictures of one digit each")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace) -> int:
    """Carry out the command. A blank picture has no answer: `digit` is null then."""
    model = read_model(options.model)
    if model.network.architecture.input_shape != (28, 28):
        raise DataError(f"The model reads {model.network.architecture.input_shape}, not pictures of 28×28 pixels.")
    pictures = [read_picture(path) for path in options.images]
    answers = model.network.predict(np.stack([normalize(picture, model.normalization) for picture in pictures]))
    rows = []
    for path, picture, activations in zip(options.images, pictures, answers, strict=True):
        digit = int(activations.argmax()) if picture.any() else None
        rows.append({"image": str(path), "digit": digit, "activations": [float(a) for a in activations]})
        if not options.json:
            print(f"{path}: {_words(model.class_names, digit, activations)}")
    if options.json:
        print_json({"model": options.model, "images": rows})
    return 0


def _words(class_names: tuple[str, ...], digit: int | None, activations: NDArray[Any]) -> str:
    return "no ink" if digit is None else f"{class_names[digit]} ({activations[digit]:.2f})"
