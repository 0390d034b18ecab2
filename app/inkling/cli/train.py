"""`inkling train`: the training loop of the window, at a terminal."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from inkling.cli import options as read
from inkling.cli.output import Failure, StepProgress, percent, print_json, progress_bar
from inkling.data.catalog import load_dataset
from inkling.errors import ArchitectureError, ModelFileError
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES, parse_architecture
from inkling.session.run import Run
from inkling.storage.model import Model
from inkling.storage.model_file import save_model
from inkling.training import (
    OPTIMIZERS,
    BatchEnd,
    Configuration,
    Diverged,
    EpochEnd,
    History,
    Measured,
    Measuring,
    Metrics,
    Point,
)


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    default = Configuration()
    parser = commands.add_parser("train", help="train a network and save it as a model file")
    parser.set_defaults(run=run)
    add = parser.add_argument
    add("--dataset", default=default.dataset, help="strokes, mnist, or a folder of IDX files (default: strokes)")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument(
        "--hidden", type=read.layer_sizes, default=default.hidden, metavar="16,16", help="sizes of the hidden layers"
    )
    shape.add_argument("--architecture", metavar="784-16-16-10", help="the whole network, inputs to outputs")
    add("--activation", choices=[a for a in ACTIVATIONS if a != "softmax"], default=default.activation)
    add("--loss", choices=LOSSES, default=default.loss, help="the cost (default: mse)")
    add("--initializer", choices=INITIALIZERS, default=default.initializer)
    add("--optimizer", choices=OPTIMIZERS, default=default.optimizer)
    add(
        "--optimizer-setting",
        type=read.optimizer_setting,
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="a number of the optimizer's own, such as momentum=0.9; may be given more than once",
    )
    add("--eta", type=float, default=default.eta, help="learning rate (default: 1.5)")
    add("--batch-size", type=read.whole_number, default=default.batch_size)
    add("--epochs", type=read.whole_number, default=default.epochs)
    add("--seed", type=int, default=default.seed)
    add("--train-size", type=read.whole_number, metavar="N", help="use only the first N training examples")
    add("-o", "--output", type=Path, required=True, metavar="MODEL", help="where the model is saved")
    add("--json", action="store_true", help="print one JSON object and nothing else")


def configuration_from(options: argparse.Namespace) -> Configuration:
    """The configuration that the options ask for, checked."""
    hidden, activation = options.hidden, options.activation
    if options.architecture:
        hidden, activation = _mlp_of(options.architecture, activation)
    configuration = Configuration(
        dataset=options.dataset,
        train_size=options.train_size,
        hidden=hidden,
        activation=activation,
        loss=options.loss,
        initializer=options.initializer,
        optimizer=options.optimizer,
        optimizer_settings=dict(options.optimizer_setting),
        eta=options.eta,
        batch_size=options.batch_size,
        epochs=options.epochs,
        seed=options.seed,
    )
    configuration.check()
    return configuration


def run(options: argparse.Namespace) -> int:
    """Carry out the command."""
    configuration = configuration_from(options)
    _check_writable(options.output)
    with StepProgress("drawing digits", "digits") as progress:
        dataset = load_dataset(configuration.dataset, train_size=configuration.train_size, progress=progress)
    training = Run(configuration, dataset, start_from=None, measuring=Measuring())
    model = Model(network=training.network, class_names=dataset.class_names, configuration=configuration)
    epochs: list[dict[str, float]] = []
    try:
        _train(training, model.history, epochs, quiet=options.json)
    except KeyboardInterrupt:
        if not epochs:
            raise
        _finish(model, options.output)
        raise Failure(f"stopped after {len(epochs)} epochs; {options.output} holds the network as it was.") from None
    _finish(model, options.output)
    last = epochs[-1]
    if options.json:
        print_json(
            {
                "model": str(options.output),
                "architecture": str(training.network.architecture),
                "parameters": training.network.theta.size,
                "accuracy": last["test_accuracy"],
                "epochs": epochs,
            }
        )
    else:
        print(
            f"{options.output}: {training.network.architecture.short}, {training.network.theta.size} parameters, "
            f"{percent(last['test_accuracy'])} of the test set right"
        )
    return 0


def _train(training: Run, history: History, epochs: list[dict[str, float]], *, quiet: bool) -> None:
    total = training.configuration.epochs
    with progress_bar(total * training.batches_per_epoch, "training", "batches") as bar:
        for event in training.events():
            match event:
                case BatchEnd():
                    bar.update()
                case Measured(point):
                    history.append(point)
                case EpochEnd(epoch, point, seconds):
                    history.append(point)
                    epochs.append(_row(point, seconds))
                    if not quiet:
                        bar.clear()
                        print(
                            f"epoch {epoch}/{total}  train {percent(point.train_accuracy)}  "
                            f"test {percent(point.test_accuracy)}  {seconds:.2f} s",
                            flush=sys.stdout.isatty(),
                        )
                case Diverged(_, epoch):
                    raise Failure(
                        f"the training diverged in epoch {int(epoch) + 1}: η = {training.configuration.eta:g} "
                        "is too large; nothing was saved."
                    )


def _row(point: Point, seconds: float) -> dict[str, float]:
    return {
        "train_loss": point.train_loss,
        "train_accuracy": point.train_accuracy,
        "test_loss": point.test_loss,
        "test_accuracy": point.test_accuracy,
        "seconds": seconds,
    }


def _finish(model: Model, path: Path) -> None:
    last = model.history.points()[-1]
    model.metrics = Metrics(last.test_loss, last.test_accuracy)
    save_model(model, path)


def _check_writable(path: Path) -> None:
    """Before minutes of training, not after: can the model be saved there?"""
    if path.is_dir():
        raise ModelFileError(
            f"{path} is a folder; give the name of a model file, such as {path / 'mine.safetensors'}."
        )
    if not path.parent.is_dir():
        raise ModelFileError(f"There is no folder {path.parent} to save {path.name} in.")
    if not os.access(path.parent, os.W_OK):
        raise ModelFileError(f"You may not write into the folder {path.parent}.")


def _mlp_of(spec: str, activation: str) -> tuple[tuple[int, ...], str]:
    architecture = parse_architecture(spec, activation=activation)
    *hidden, _ = architecture.layers
    activations = {layer.activation for layer in hidden} or {activation}
    if len(activations) > 1:
        raise ArchitectureError(f"The hidden layers of “{spec}” must share one activation.")
    return tuple(layer.neurons for layer in hidden), activations.pop()
