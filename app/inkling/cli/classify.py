"""`inkling classify`: what a model reads in pictures of digits."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import confidence, sure, whole_percent
from inkling.cli.options import answers_nothing, check_reads_pictures, picture_source, read_model
from inkling.cli.output import one_line, print_json, say, warn
from inkling.data.picture import FoundDigit, find_digit
from inkling.data.picture_formats import format_names
from inkling.errors import DataError
from inkling.training.model import Model

_BAD_INPUT = 2


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser(
        "classify",
        help="read the digits in pictures",
        epilog="Each picture gets its answer or, on standard error, a sentence that says why it has none. "
        "Exit code 2 if any picture could not be read, and the others are answered all the same.",
    )
    parser.set_defaults(run=run)
    parser.add_argument("model", metavar="MODEL", help="a model file, or the name of a shipped model")
    parser.add_argument(
        "images",
        metavar="IMAGE",
        type=Path,
        nargs="+",
        help=f"one digit each: {format_names()}; - is standard input",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace) -> int:
    """Carry out the command. A blank picture has no answer: `digit` is null then, and `sure` false.

    `digit` is the likeliest one, whether or not any activation reaches ½, which is what `sure` tells. A picture that
    cannot be read has an `error` instead, and takes nobody else's answer away.
    """
    model = read_model(options.model)
    check_reads_pictures(model)
    rows: list[dict[str, Any]] = []
    for path in options.images:
        try:
            found = find_digit(picture_source(path))
        except DataError as error:
            rows.append({"image": str(path), "error": one_line(str(error))})
            warn(rows[-1]["error"])
            continue
        rows.append({"image": str(path), **_answer(model, found, options.model)})
        if not options.json:
            say(f"{one_line(str(path))}: {_words(model.class_names, rows[-1])}")
    if options.json:
        print_json({"model": options.model, "images": rows})
    return _BAD_INPUT if any("error" in row for row in rows) else 0


def _answer(model: Model, found: FoundDigit, name: str) -> dict[str, Any]:
    column = model.inputs(found.image[np.newaxis]).reshape(1, -1).T
    with np.errstate(over="ignore", invalid="ignore"):
        outputs, activations = (both[:, 0] for both in model.network.outputs_and_activations(column, model.loss))
    if not (np.isfinite(activations).all() and np.isfinite(outputs).all()):
        raise answers_nothing(name)
    # What the accuracy counts by: threshold neurons are all 0 or 1, and their sums z decide between them.
    digit = int(outputs.argmax()) if found.image.any() else None
    return {
        "digit": digit,
        "sure": digit is not None and bool(sure(activations)),
        "several": found.several,
        "activations": [float(a) for a in activations],
    }


def _words(class_names: tuple[str, ...], answer: dict[str, Any]) -> str:
    digit: int | None = answer["digit"]
    activations: NDArray[np.float32] = np.array(answer["activations"], np.float32)
    if digit is None:
        return "no ink"
    if answer["sure"]:
        return f"{class_names[digit]} ({activations[digit]:.2f})"
    if answer["several"]:
        return "not sure (there seem to be several digits; one at a time is read)"
    return f"not sure ({class_names[digit]}? {whole_percent(float(confidence(activations)))} %)"
