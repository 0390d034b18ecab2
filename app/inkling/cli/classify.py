"""`inkling classify`: what a model reads in pictures of digits."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import confidence, sure, whole_percent
from inkling.cli.options import add_model, answers_nothing, check_reads_pictures, picture_source, read_model
from inkling.cli.output import one_line, print_json, say, warn
from inkling.data.picture import FoundDigit, digits_on, read_brightness
from inkling.data.picture_formats import format_names
from inkling.errors import DataError
from inkling.training.model import Model

_BAD_INPUT = 2
_AT_ONCE = 96  # pictures that are read together; whoever watches still sees one answer after the other


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser(
        "classify",
        help="read the digits in pictures",
        epilog="Each picture gets its answer or, on standard error, a sentence that says why it has none. "
        "Exit code 2 if any picture could not be read, and the others are answered all the same.",
    )
    parser.set_defaults(run=run)
    add_model(parser)
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
    for start in range(0, len(options.images), _AT_ONCE):
        paths = options.images[start : start + _AT_ONCE]
        looked_at = _look_at(paths)
        answers = iter(_answers(model, [one for one in looked_at if isinstance(one, FoundDigit)], options.model))
        for path, one in zip(paths, looked_at, strict=True):
            if isinstance(one, DataError):
                rows.append({"image": str(path), "error": one_line(str(one))})
                warn(rows[-1]["error"])
                continue
            rows.append({"image": str(path), **next(answers)})
            if not options.json:
                say(f"{one_line(str(path))}: {_words(model.class_names, rows[-1])}")
    if options.json:
        print_json({"model": options.model, "images": rows})
    return _BAD_INPUT if any("error" in row for row in rows) else 0


def _look_at(paths: Sequence[Path]) -> list[FoundDigit | DataError]:
    """What is in each picture, or why nobody can tell."""
    errors: dict[int, DataError] = {}

    def unpacked() -> Iterator[NDArray[np.float32]]:
        for number, path in enumerate(paths):
            try:
                yield read_brightness(picture_source(path))
            except DataError as error:
                errors[number] = error

    found = iter(digits_on(unpacked()))
    return [errors[number] if number in errors else next(found) for number in range(len(paths))]


def _answers(model: Model, found: Sequence[FoundDigit], name: str) -> list[dict[str, Any]]:
    """The answer to each digit, all of them read together, which takes a fraction of the time."""
    if not found:
        return []
    inputs = model.inputs(np.stack([one.image for one in found])).reshape(len(found), -1)
    with np.errstate(over="ignore", invalid="ignore"):
        outputs, activations = model.network.outputs_and_activations(inputs.T, model.loss)
    if not (np.isfinite(activations).all() and np.isfinite(outputs).all()):
        raise answers_nothing(name)
    # What the accuracy counts by: threshold neurons are all 0 or 1, and their sums z decide between them.
    digits = [int(best) if one.image.any() else None for one, best in zip(found, outputs.argmax(axis=0), strict=True)]
    each = activations.T
    return [
        {"digit": digit, "sure": digit is not None and certain, "several": one.several, "activations": column}
        for one, digit, certain, column in zip(found, digits, sure(each).tolist(), each.tolist(), strict=True)
    ]


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
