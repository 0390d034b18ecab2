"""`inkling train`: the training loop of the window, at a terminal."""

import argparse
import math
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from inkling.cli import signals
from inkling.cli.configuration_options import add_configuration_options, configuration_from
from inkling.cli.datasets import check_recognised, check_still_there, load_to_learn
from inkling.cli.keeping import Keeper, after
from inkling.cli.options import read_model
from inkling.cli.output import Failure, percent, print_json, progress_bar, say, warn
from inkling.data.catalog import absolute_name
from inkling.data.dataset import Dataset
from inkling.errors import ModelFileError, Phrase, SettingsError
from inkling.files import check_replaceable
from inkling.network.types import Array
from inkling.session.progress import add_points
from inkling.storage.model_file import check_saveable
from inkling.training import (
    BatchEnd,
    Configuration,
    Diverged,
    EpochEnd,
    Evaluated,
    EvaluationSchedule,
    History,
    Metrics,
    Point,
    TrainingEnd,
    Warned,
)
from inkling.training.model import Model
from inkling.training.run import Run

_TELL_EVERY = 0.05  # seconds; the bar is not drawn anew more often


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("train", help="train a network and save it as a model file")
    parser.set_defaults(run=run)
    add_configuration_options(parser)
    parser.add_argument(
        "--from",
        dest="start",
        metavar="MODEL",
        help="go on with this model, a file or a shipped one; its settings hold where no others are given",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="MODEL", help="where the model is saved")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


@dataclass(slots=True)
class _Completed:
    """The epochs that are over, and the network's numbers after the last of them."""

    epochs: list[dict[str, float]] = field(default_factory=list)
    numbers: Array | None = None
    reason: str = ""


def run(options: argparse.Namespace) -> int:
    """Carry out the command."""
    start = None if options.start is None else read_model(options.start)
    configuration = configuration_from(options, None if start is None else start.configuration)
    if start is not None and options.dataset is None:
        check_still_there(start, options.start)
    configuration = replace(configuration, dataset=absolute_name(configuration.dataset))
    check_replaceable(options.output, raising=ModelFileError)  # before minutes of loading, not after
    dataset = load_to_learn(configuration.dataset, configuration.train_size)
    if start is not None:
        if options.dataset is None:
            check_recognised(start, dataset, options.start)
        _check_goes_on(start, configuration, dataset, options.start)
    training = Run(configuration, dataset, start_from=start, evaluation=EvaluationSchedule())
    model = Model(
        network=training.network,
        preparation=training.preparation,
        class_names=dataset.class_names,
        configuration=configuration,
        data_fingerprint=dataset.fingerprint,
        history=History() if start is None else start.history.copy(),
    )
    check_saveable(model, options.output)
    completed, keeper = _Completed(), Keeper(options.output)
    try:
        _train(training, model, completed, keeper, quiet=options.json)
    except KeyboardInterrupt:
        if completed.numbers is None:
            raise
        with signals.ignored():
            done = len(completed.epochs)
            np.copyto(model.network.parameters_and_buffers, completed.numbers)
            keeper.save(after(model, done))
        raise Failure(f"stopped after epoch {done}; {options.output} holds the network as it was then.") from None
    with signals.ignored():
        last = model.history.points()[-1]
        model.metrics = Metrics(last.test_loss, last.test_accuracy)
        keeper.save(model)
    accuracy = model.history.points()[-1].test_accuracy
    if options.json:
        print_json(
            {
                "model": str(options.output),
                "architecture": str(training.network.architecture),
                "parameters": training.network.theta.size,
                "accuracy": accuracy,
                "stopped_by": completed.reason,
                "epochs": completed.epochs,
            }
        )
    else:
        say(
            f"{options.output}: {training.network.architecture.short}, {training.network.theta.size} parameters, "
            f"{percent(accuracy)} of the test set right"
        )
    return 0


def _check_goes_on(start: Model, configuration: Configuration, dataset: Dataset, name: str) -> None:
    """SettingsError where the model's network is not the one that the configuration asks for."""
    same = (
        start.configuration is not None
        and configuration.architecture(len(dataset.class_names)) == start.network.architecture
        and (configuration.preparation, configuration.input_size) == (start.preparation.kind, start.preparation.size)
        and dataset.class_names == start.class_names
    )
    if not same:
        raise SettingsError(
            "Training can go on with {name} only with its own layers, input and classes, "
            "{architecture}; leave out what changes them.",
            name=name,
            architecture=start.network.architecture,
        )


def _train(training: Run, model: Model, completed: _Completed, keeper: Keeper, *, quiet: bool) -> None:
    total = training.configuration.epochs
    training.knobs.tell_every = _TELL_EVERY
    with progress_bar(total * training.batches_per_epoch, "training", "batches") as bar:
        for event in training.events():
            match event:
                case BatchEnd():
                    bar.update(event.step - bar.n)
                case Evaluated(point):
                    add_points(model.history, [point])
                case EpochEnd(epoch, point, seconds):
                    if not _is_finite(point, training.network.parameters_and_buffers):
                        raise _diverged(epoch, training.configuration.eta, keeper)
                    with signals.delayed():
                        model.history.append(point)
                        completed.numbers = training.network.parameters_and_buffers.copy()
                        completed.epochs.append(_row(point, seconds))
                    keeper.checkpoint(model, epoch)
                    if not quiet:
                        bar.clear()
                        quiet = not _print_epoch(f"epoch {epoch}/{total}", completed.epochs[-1])
                case Warned(Phrase() as sentence):
                    bar.clear()
                    warn(str(sentence))
                case TrainingEnd(_, reason, point):
                    completed.reason = reason
                    if point is not None:  # the best θ of before is back
                        model.history.append(point)
                case Diverged(_, epochs):
                    raise _diverged(int(epochs) + 1, training.configuration.eta, keeper)


def _is_finite(point: Point, numbers: Array) -> bool:
    return math.isfinite(point.train_loss) and math.isfinite(point.test_loss) and bool(np.isfinite(numbers).all())


def _diverged(epoch: int, eta: float, keeper: Keeper) -> Failure:
    left = keeper.left() or "nothing was saved."
    return Failure(f"the training diverged in epoch {epoch}: η = {eta:g} is too large; {left}")


def _print_epoch(name: str, row: dict[str, float]) -> bool:
    """Print one line; False where that is no longer possible, which is no reason to lose the training."""
    try:
        say(
            f"{name}  train {percent(row['train_accuracy'])}  test {percent(row['test_accuracy'])}  "
            f"{row['seconds']:.2f} s"
        )
    except OSError:  # whoever read it has gone, or the disk is full
        return False
    return True


def _row(point: Point, seconds: float) -> dict[str, float]:
    return {
        "train_loss": point.train_loss,
        "train_accuracy": point.train_accuracy,
        "test_loss": point.test_loss,
        "test_accuracy": point.test_accuracy,
        **{
            name: value
            for name in ("validation_loss", "validation_accuracy", "accepted")
            if math.isfinite(value := getattr(point, name))
        },
        "seconds": seconds,
    }
