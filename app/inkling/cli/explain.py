"""`inkling explain`: how one digit would change a network, and why: wishes, gradient, a weight's chain, one step."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import BackwardPass, backward_pass
from inkling.analysis.backprop.chain import chain_of
from inkling.analysis.backprop.entries import Entry, parse_entry
from inkling.analysis.backprop.gradient import gradient_of, top
from inkling.analysis.backprop.numeric import TOP, check_gradient
from inkling.analysis.backprop.paths import paths_of
from inkling.analysis.backprop.question import Columns, Question, ask, many_examples
from inkling.analysis.backprop.step import one_step
from inkling.cli.datasets import DATASET_HELP, load_to_examine
from inkling.cli.explain_words import words
from inkling.cli.options import (
    add_model,
    answers_nothing,
    check_reads_pictures,
    number,
    picture_source,
    read_model,
    whole_number,
)
from inkling.cli.output import plain, print_json, say, warn
from inkling.data.catalog import STROKES
from inkling.data.dataset import Examples
from inkling.data.picture import find_digit
from inkling.data.picture_formats import format_names
from inkling.errors import ArchitectureError, DataError, SettingsError
from inkling.training.configuration import check_eta
from inkling.training.model import Model

_CROWD = 1000


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser(
        "explain",
        help="see how one digit would change a network: wishes, gradient, a weight's chain, one step",
        epilog="All of it is computed in float64, and checked against the numeric derivative. A digit that is read "
        "well has next to nothing to wish for: ask for another with --digit. Weights and biases have their names in "
        "the model file, indices count from 0: layer2.weights[3,5] is the weight from neuron 5 of layer 1 to neuron "
        "3 of layer 2. In the JSON, `predicted` is by how much the cost should change, −η‖∇C‖².",
    )
    parser.set_defaults(run=run)
    add_model(parser)
    parser.add_argument(
        "image",
        metavar="IMAGE",
        type=Path,
        nargs="?",
        help=f"one digit: {format_names()}; - is standard input",
    )
    parser.add_argument("--dataset", metavar="NAME", help=f"an example of a test set instead: {DATASET_HELP}")
    parser.add_argument("--example", metavar="N", type=int, help="which one of the test set, counted from 0")
    parser.add_argument("--digit", metavar="K", required=True, help="the digit that it should be read as")
    parser.add_argument(
        "--weight", metavar="NAME[i,j]", help="a weight or bias, such as layer2.weights[3,5]: its chain"
    )
    parser.add_argument(
        "--step", metavar="ETA", type=number, help="what one step of plain SGD would do, to this digit and a crowd"
    )
    parser.add_argument(
        "--crowd",
        metavar="NAME",
        help=f"the test set that {_CROWD} others are drawn from (default: that of --dataset; with a picture strokes)",
    )
    parser.add_argument(
        "--top", metavar="N", type=whole_number, default=20, help="how many of the largest entries (default: 20)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace) -> int:
    """Carry out the command."""
    if (options.image is None) == (options.dataset is None):
        raise DataError("Give a picture, or --dataset and --example; one of the two.")
    if (options.dataset is None) != (options.example is None):
        raise DataError("--dataset and --example belong together; give both.")
    if options.crowd is not None and options.step is None:
        raise DataError("--crowd is looked at with --step alone; give both.")
    model = read_model(options.model)
    check_reads_pictures(model)
    digit = _digit(model, options.digit)
    entry = None if options.weight is None else parse_entry(model.network, options.weight)
    if options.step is not None:
        check_eta(options.step)
    model.network.check_loss(model.loss)
    report: dict[str, Any] = {"model": options.model}
    if options.image is not None:
        drawing, rest = _picture(options.image, report), None
    else:
        drawing, rest = _example(options.dataset, options.example, report)
    passed = backward_pass(ask(model, drawing, digit))
    if not passed.finite:
        raise answers_nothing(options.model)
    report |= _explanation(passed, options.top)
    notes = [str(note) for note in passed.notes]
    if entry is not None:
        report["chain"] = _chain(passed, entry, options.top, notes)
    if options.step is not None:
        report["step"] = _step(passed.question, options.step, _crowd(options.crowd, rest, model))
    report["notes"] = notes
    if options.json:
        print_json(plain(report))
    else:
        say(words(report, model.class_names, entry))
    return 0


def _digit(model: Model, text: str) -> int:
    """The index of a class by its name."""
    if text not in model.class_names:
        raise SettingsError(
            "There is no digit “{text}” for this model; choose one of {choices}.",
            text=text,
            choices=", ".join(model.class_names),
        )
    return model.class_names.index(text)


def _picture(path: Path, report: dict[str, Any]) -> NDArray[np.float32]:
    found = find_digit(picture_source(path))
    if not found.image.any():
        raise DataError("{path} shows no ink, so there is nothing to explain.", path=path)
    report["image"] = str(path)
    if found.several:
        warn(f"there seem to be several digits in {path}; one at a time is read")
    return found.image


def _example(name: str, chosen: int, report: dict[str, Any]) -> tuple[NDArray[np.float32], Examples]:
    """One example of a test set, float32 (28, 28), ink 1 on 0, and all of the others."""
    test = load_to_examine(name).test
    if not 0 <= chosen < len(test):
        raise DataError(
            "{name} has {count} test examples, counted from 0; there is no example {chosen}.",
            name=name,
            count=len(test),
            chosen=chosen,
        )
    report |= {"dataset": name, "example": chosen, "label": int(test.labels[chosen])}
    return test.images[chosen].astype(np.float32) / np.float32(255), test.take(
        np.delete(np.arange(len(test)), chosen)
    )


def _crowd(name: str | None, rest: Examples | None, model: Model) -> Columns:
    """Others to compare with, drawn at random, but always the same."""
    named = name or STROKES
    others = load_to_examine(named).test if name is not None or rest is None else rest
    classes = model.network.architecture.classes
    if int(others.labels.max(initial=0)) > classes:
        raise DataError(
            "{name} has the label {label}, but the model knows {classes} classes.",
            name=named,
            label=int(others.labels.max()),
            classes=classes,
        )
    chosen = np.random.default_rng(0).permutation(len(others))[:_CROWD]
    return many_examples(model, others.take(chosen))


def _explanation(passed: BackwardPass, count: int) -> dict[str, Any]:
    network = passed.question.network
    gradient, check = gradient_of(network, passed.gradient), check_gradient(passed, count=max(count, TOP))
    report: dict[str, Any] = {
        "inputs": passed.inputs.ravel(),
        "activations": [stage.a for stage in passed.stages],
        "answer": passed.answer,
        "digit": passed.question.digit,
        "cost": passed.cost,
        "wishes": passed.wishes,
    }
    if passed.logit_wishes is not None:
        report["logit_wishes"] = passed.logit_wishes
    report["handed_back"] = list(passed.handed_back)
    report["input_wishes"] = passed.input_wishes.ravel()
    report["gradient"] = {
        "count": len(gradient.values),
        "zeros": gradient.zeros,
        "norm": gradient.norm,
        "by_layer": gradient.by_layer,
        "entries_of_90_percent": gradient.holding(0.9),
        "top": [
            {"name": one.entry.name, "index": one.entry.index, "value": one.value}
            for one in top(network, gradient, count)
        ],
        "numeric_error": check.error,
        "numeric_entries": len(check.places),
        "numeric_milliseconds": check.milliseconds,
    }
    return report


def _chain(passed: BackwardPass, entry: Entry, count: int, notes: list[str]) -> dict[str, Any]:
    chain = chain_of(passed, entry, most=count)
    report: dict[str, Any] = {
        "name": entry.name,
        "index": entry.index,
        "entry": chain.value,
        "links": [{"symbol": link.symbol, "value": link.value} for link in chain.links],
        "product": chain.product,
        "numeric": chain.numeric,
    }
    if chain.places > 1:
        report["places"] = {
            "count": chain.places,
            "largest": [
                {
                    "neuron": place.neuron,
                    "links": [{"symbol": link.symbol, "value": link.value} for link in place.links],
                    "product": place.product,
                }
                for place in chain.largest
            ],
        }
    if entry.layer == next(n for n, stage in enumerate(passed.question.network.stages, 1) if stage.parameters):
        try:
            paths = paths_of(passed, entry, most=count)
        except ArchitectureError as error:
            notes.append(str(error))
        else:
            report["paths"] = {
                "count": paths.count,
                "sum": paths.total,
                "layers": paths.layers,
                "largest": [{"through": path.through, "value": path.value} for path in paths.largest],
            }
    return report


def _step(question: Question, eta: float, crowd: Columns) -> dict[str, Any]:
    step = one_step(question, eta, crowd=crowd)
    return {
        "eta": eta,
        "cost_before": step.cost_before,
        "predicted": step.predicted,
        "cost_after": step.cost_after,
        "crowd": len(crowd),
        "crowd_before": step.crowd_before,
        "crowd_after": step.crowd_after,
    }
