"""`inkling evaluate`: how good a model is on a data set, and what it confuses with what."""

import argparse
import math
from pathlib import Path
from typing import Any

import numpy as np

from inkling.cli.datasets import DATASET_HELP, check_recognised, check_still_there, load_to_examine, tell_notes
from inkling.cli.options import add_model, answers_nothing, check_reads_pictures, read_model
from inkling.cli.output import percent, print_json, say
from inkling.data.dataset import Examples
from inkling.data.folder import load_idx_pair
from inkling.data.normalize import NORMALIZATIONS, normalize
from inkling.errors import DataError
from inkling.training import measure_with_confusion

_BLOCK = 2000


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("evaluate", help="examine a model on a test set")
    parser.set_defaults(run=run)
    add_model(parser)
    parser.add_argument("--dataset", help=f"{DATASET_HELP} (default: what it learned from)")
    parser.add_argument("--images", type=Path, metavar="IDX", help="an IDX file of images, instead of a data set")
    parser.add_argument("--labels", type=Path, metavar="IDX", help="the IDX file of their labels")
    parser.add_argument(
        "--normalize",
        choices=("auto", *NORMALIZATIONS),
        default="auto",
        help="how images are prepared; auto: as the model asks for drawings (default)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace) -> int:
    """Carry out the command."""
    if (options.images is None) != (options.labels is None):
        raise DataError("--images and --labels belong together; give both.")
    if options.images is not None and options.dataset is not None:
        raise DataError("Give either --dataset or --images and --labels, not both.")
    model = read_model(options.model)
    check_reads_pictures(model)
    trained_on = model.configuration.dataset if model.configuration else "strokes"
    if options.images is not None:
        name, dataset = str(options.images), load_idx_pair(options.images, options.labels)
        tell_notes(dataset)
    elif options.dataset is not None:
        name, dataset = options.dataset, load_to_examine(options.dataset)
    else:
        check_still_there(model, options.model)
        name, dataset = trained_on, load_to_examine(trained_on)
        check_recognised(model, dataset, options.model)
    examples = dataset.test
    if int(examples.labels.max()) >= model.network.architecture.classes:
        raise DataError(
            "{name} has the label {label}, but the model knows {classes} classes.",
            name=name,
            label=int(examples.labels.max()),
            classes=model.network.architecture.classes,
        )
    mode = model.normalization if options.normalize == "auto" else options.normalize
    with np.errstate(over="ignore", invalid="ignore"):
        metrics, confusion = measure_with_confusion(
            model.network, _normalized(examples, mode), model.loss, model.preparation
        )
    if not math.isfinite(metrics.loss):
        raise answers_nothing(options.model)
    if options.json:
        print_json(
            {
                "model": options.model,
                "dataset": name,
                "normalize": mode,
                "examples": len(examples),
                "accuracy": metrics.accuracy,
                "loss": metrics.loss,
                "confusion": confusion.tolist(),
            }
        )
        return 0
    say(f"{percent(metrics.accuracy)} of {len(examples)} examples right, loss {metrics.loss:.4f}")
    say("rows: what it was; columns: what the network answered")
    width = max(len(str(confusion.max())), *map(len, model.class_names)) + 1
    say(" " * width + "".join(name.rjust(width) for name in model.class_names))
    for name, row in zip(model.class_names, confusion, strict=True):
        say(name.rjust(width) + "".join(str(count).rjust(width) for count in row))
    return 0


def _normalized(examples: Examples, mode: str) -> Examples:
    if mode == "none":
        return examples
    images = np.empty_like(examples.images)
    for start in range(0, len(images), _BLOCK):
        block = examples.images[start : start + _BLOCK].astype(np.float32) / np.float32(255)
        images[start : start + _BLOCK] = np.rint(normalize(block, mode) * 255)
    return Examples(images, examples.labels)
