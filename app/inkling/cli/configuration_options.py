"""The options that make a configuration: one for each knob of the Controls panel."""

import argparse
from dataclasses import fields, replace
from typing import Any

from inkling.cli import options as read
from inkling.cli.datasets import DATASET_HELP
from inkling.data.augmentation import AUGMENTATIONS, Augmentation
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS, Preparation
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES, hidden_part, make_loss, parse_architecture
from inkling.training import OPTIMIZERS, SCHEDULES, Configuration
from inkling.training.optimizer_choice import optimizer_class
from inkling.training.presets import PRESETS, find_preset

_ELSEWHERE = {"hidden", "optimizer_settings", "schedule_settings", "augmentation"}  # not one option, one field


def add_configuration_options(parser: argparse.ArgumentParser) -> None:
    """Add them all. Their defaults are None: what is not given is left to the preset or the default."""
    data = parser.add_argument_group("data").add_argument
    data("--dataset", help=f"{DATASET_HELP} (default: strokes)")
    data("--train-size", type=read.whole_number, metavar="N", help="use only the first N training examples")
    data(
        "--validation", type=read.number, metavar="PART", help="hold out this part of them to decide by, such as 0.1"
    )
    data("--preparation", choices=PREPARATIONS, help="how pixels become inputs (default: scale, to 0…1)")
    data("--input-size", type=int, choices=INPUT_SIZES, help="28 for 784 inputs (default), 16 for 256")
    data(
        "--augment",
        type=_augmentation,
        action="append",
        default=[],
        metavar="NAME[=NUMBER]",
        help=f"change images at random while training: {', '.join(AUGMENTATIONS)}, or one amount, such as "
        f"shift=2 ({', '.join(one.name for one in fields(Augmentation))}); may be given more than once",
    )
    network = parser.add_argument_group("network")
    shape = network.add_mutually_exclusive_group()
    shape.add_argument("--hidden", metavar="16,16", help="the hidden layers, such as 16,16 or 'conv5x8 pool2'")
    shape.add_argument(
        "--architecture",
        metavar="NAME-or-SPEC",
        help=f"the whole network, such as 784-16-16-10, or a preset with its settings: "
        f"{', '.join(one.name for one in PRESETS)}",
    )
    add = network.add_argument
    add("--activation", choices=[one for one in ACTIVATIONS if one != "softmax"], help="of hidden layers")
    add("--loss", choices=LOSSES, help="the cost (default: mse)")
    add("--initializer", choices=INITIALIZERS, help="(default: glorot)")
    add("--initializer-deviation", type=read.number, metavar="SIGMA", help="σ of the initializer normal (default: 1)")
    training = parser.add_argument_group("training").add_argument
    training("--optimizer", choices=OPTIMIZERS, help="(default: sgd)")
    training(
        "--optimizer-setting",
        dest="optimizer_settings",
        type=read.named_number,
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="a number of the optimizer's own, such as momentum=0.9; may be given more than once",
    )
    training("--eta", type=read.number, help="learning rate (default: one that suits the optimizer, 1.5 for sgd)")
    training("--schedule", choices=SCHEDULES, help="how η changes over the epochs (default: constant)")
    training(
        "--schedule-setting",
        dest="schedule_settings",
        type=read.named_number,
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="a number of the schedule's own, such as factor=0.1",
    )
    training("--warm-up", type=read.number, metavar="EPOCHS", help="η grows from 0 over so many epochs")
    training("--clip", type=read.number, metavar="NORM", help="cut the gradient's norm down to this")
    training("--weight-decay", type=read.number, metavar="LAMBDA", help="L2 penalty on the weights")
    training("--batch-size", type=read.batch_size, metavar="N", help="(default: 10), or full")
    training("--epochs", type=read.whole_number, help="(default: 30)")
    training(
        "--patience", type=int, metavar="EPOCHS", help="stop when the validation loss falls no more; keep the best"
    )
    training("--stop-step", type=read.number, metavar="NORM", help="stop when θ moves less than this in an epoch")
    training(
        "--stop-gradient", type=read.number, metavar="NORM", help="stop when the epoch's mean gradient is smaller"
    )
    training("--seed", type=int, help="(default: 0)")


def configuration_from(options: argparse.Namespace, base: Configuration | None = None) -> Configuration:
    """The configuration that the options ask for, checked. base: what holds where they say nothing."""
    settings: dict[str, Any] = {}
    base = Configuration() if base is None else base
    names = [one.name for one in PRESETS]
    if options.architecture in names:
        base = find_preset(options.architecture).applied_to(base)
    for one in fields(Configuration):
        given = getattr(options, one.name, None)
        if one.name not in _ELSEWHERE and given is not None:
            settings[one.name] = given
    if options.batch_size == read.FULL_BATCH:
        settings["batch_size"] = None
    if options.hidden is not None:
        settings["hidden"] = options.hidden.strip()
    for owner in ("optimizer", "schedule"):
        name = f"{owner}_settings"
        # The numbers of one optimizer mean nothing to another.
        stays = settings.get(owner, getattr(base, owner)) == getattr(base, owner)
        settings[name] = {**(getattr(base, name) if stays else {}), **dict(getattr(options, name))}
    if "eta" not in settings and settings.get("optimizer", base.optimizer) != base.optimizer:
        settings["eta"] = optimizer_class(settings["optimizer"]).default_eta
    if options.augment:
        settings["augmentation"] = _augmentation_from(options.augment)
    configuration = replace(base, **settings)
    if options.architecture is not None and options.architecture not in names:
        configuration = replace(configuration, hidden=_hidden_of(options.architecture, configuration))
    configuration.check()
    return configuration


def _hidden_of(spec: str, configuration: Configuration) -> str:
    """The hidden layers of a whole architecture; inputs and outputs must be what data and cost ask for."""
    output = make_loss(configuration.loss).output_activation
    architecture = parse_architecture(spec, activation=configuration.activation, output=output)
    shape = Preparation(configuration.preparation, configuration.input_size).input_shape
    last = f"10:{output}"
    if architecture.input_shape != shape or str(architecture.layers[-1]) != last:
        raise ArchitectureError(
            "The architecture “{spec}” must begin with {inputs} and end with {last}, for images of "
            "{rows}×{columns} pixels, ten digits and the cost {loss}.",
            spec=spec,
            inputs=shape[0] * shape[1],
            last=last,
            rows=shape[0],
            columns=shape[1],
            loss=configuration.loss,
        )
    return hidden_part(architecture, activation=configuration.activation)


def _augmentation(text: str) -> tuple[str, float | None]:
    name, equals, _ = text.partition("=")
    if not equals:
        return name, None
    return read.named_number(text)


def _augmentation_from(given: list[tuple[str, float | None]]) -> Augmentation:
    """A named augmentation, or none, with single amounts changed."""
    base, amounts = Augmentation(), dict[str, float]()
    known = [one.name for one in fields(Augmentation)]
    for name, value in given:
        if value is None:
            if name not in AUGMENTATIONS:
                raise SettingsError(
                    "There is no augmentation “{name}”; choose one of {choices}.",
                    name=name,
                    choices=", ".join(AUGMENTATIONS),
                )
            base = AUGMENTATIONS[name]
        elif name in known:
            amounts[name] = value
        else:
            raise SettingsError(
                "The augmentation has no amount “{name}”; it has {choices}.", name=name, choices=", ".join(known)
            )
    return replace(base, **amounts)
