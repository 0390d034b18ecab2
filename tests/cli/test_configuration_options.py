"""The options of `inkling train` make the configuration that they name, with and without a preset."""

import dataclasses
from typing import Any

import pytest

from inkling.cli import configuration_options
from inkling.cli.commands import make_parser
from inkling.cli.configuration_options import configuration_from
from inkling.data.augmentation import AUGMENTATIONS, Augmentation
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES, parse_architecture
from inkling.training import OPTIMIZERS, SCHEDULES, Configuration, presets
from inkling.training.optimizer_choice import optimizer_class
from inkling.training.presets import PRESETS, Preset


def asked(*options: str) -> Configuration:
    """What `inkling train` makes of these options."""
    return configuration_from(make_parser().parse_args(["train", *options, "-o", "m"]))


def test_nothing_asked_is_the_default() -> None:
    assert asked() == Configuration()


# Options, and what they change. Every field of a configuration is here.
OPTIONS: list[tuple[str, dict[str, Any]]] = [
    ("--dataset mnist", {"dataset": "mnist"}),
    ("--train-size 1000", {"train_size": 1000}),
    ("--validation 0.1", {"validation": 0.1}),
    ("--validation 0", {"validation": 0.0}),
    ("--preparation standardize-each", {"preparation": "standardize-each"}),
    ("--input-size 16", {"input_size": 16}),
    ("--augment moderate", {"augmentation": AUGMENTATIONS["moderate"]}),
    ("--augment none", {"augmentation": Augmentation()}),
    ("--augment shift=2 --augment pen_width=0.5", {"augmentation": Augmentation(shift=2.0, pen_width=0.5)}),
    ("--augment simard --augment shift=0", {"augmentation": dataclasses.replace(AUGMENTATIONS["simard"], shift=0.0)}),
    ("--augment shift=0 --augment simard", {"augmentation": dataclasses.replace(AUGMENTATIONS["simard"], shift=0.0)}),
    ("--augment simard --augment moderate", {"augmentation": AUGMENTATIONS["moderate"]}),
    ("--augment shift=1 --augment shift=2", {"augmentation": Augmentation(shift=2.0)}),
    ("--hidden 30", {"hidden": "30"}),
    ("--hidden=", {"hidden": ""}),
    ("--hidden conv5x8_pool2_dropout0.25_32:tanh", {"hidden": "conv5x8 pool2 dropout0.25 32:tanh"}),
    ("--activation leaky-relu", {"activation": "leaky-relu"}),
    ("--loss cross-entropy", {"loss": "cross-entropy"}),
    ("--initializer normal --initializer-deviation 0.1", {"initializer": "normal", "initializer_deviation": 0.1}),
    ("--optimizer adam", {"optimizer": "adam", "eta": 0.002}),
    (
        "--optimizer adam --optimizer-setting beta1=0.8 --optimizer-setting beta2=0.9",
        {"optimizer": "adam", "eta": 0.002, "optimizer_settings": {"beta1": 0.8, "beta2": 0.9}},
    ),
    ("--eta 0.5", {"eta": 0.5}),
    ("--schedule cosine", {"schedule": "cosine"}),
    (
        "--schedule step --schedule-setting every=3 --schedule-setting factor=0.1",
        {"schedule": "step", "schedule_settings": {"every": 3.0, "factor": 0.1}},
    ),
    ("--warm-up 2.5", {"warm_up": 2.5}),
    ("--clip 1", {"clip": 1.0}),
    ("--weight-decay 1e-4", {"weight_decay": 1e-4}),
    ("--batch-size 32", {"batch_size": 32}),
    ("--batch-size full", {"batch_size": None}),
    ("--epochs 5", {"epochs": 5}),
    ("--validation 0.2 --patience 3", {"validation": 0.2, "patience": 3}),
    ("--patience 0", {"patience": 0}),
    ("--stop-step 0.01", {"stop_step": 0.01}),
    ("--stop-gradient 0.01", {"stop_gradient": 0.01}),
    ("--seed 7", {"seed": 7}),
    ("--seed 0", {"seed": 0}),
    # A whole architecture is the hidden layers, wherever data and cost say what goes in and comes out.
    ("--architecture 784-16-10", {"hidden": "16"}),
    ("--architecture 784-10", {"hidden": ""}),
    ("--architecture 784-16:relu-16:tanh-10", {"hidden": "16:relu-16:tanh"}),
    ("--architecture 784-16:relu-12:relu-10 --activation relu", {"hidden": "16-12", "activation": "relu"}),
    ("--architecture 784-16-10:sigmoid", {"hidden": "16"}),
    ("--architecture 784-16-10:softmax --loss cross-entropy", {"hidden": "16", "loss": "cross-entropy"}),
    ("--architecture 784-10:threshold --loss perceptron", {"hidden": "", "loss": "perceptron"}),
    ("--architecture 256-16-10 --input-size 16", {"hidden": "16", "input_size": 16}),
    ("--architecture conv5x8_pool2_dense10", {"hidden": "conv5x8 pool2"}),
    ("--architecture 28x28_conv5x8_pool2_10", {"hidden": "conv5x8 pool2"}),
    ("--architecture 16x16_conv3x8same_pool2_10 --input-size 16", {"hidden": "conv3x8same pool2", "input_size": 16}),
]


@pytest.mark.parametrize(("options", "changes"), OPTIONS, ids=[options for options, _ in OPTIONS])
def test_every_option_is_its_field(options: str, changes: dict[str, Any]) -> None:
    made = asked(
        *(word.replace("_", " ") if word.startswith(("conv", "28", "16x")) else word for word in options.split())
    )
    assert made == dataclasses.replace(Configuration(), **changes)


def test_every_field_has_an_option() -> None:
    tried = {name for _, changes in OPTIONS for name in changes}
    assert tried == {field.name for field in dataclasses.fields(Configuration)}


@pytest.mark.parametrize(
    ("option", "names"),
    [
        ("--optimizer", OPTIMIZERS),
        ("--schedule", SCHEDULES),
        ("--initializer", INITIALIZERS),
        ("--loss", LOSSES),
        ("--activation", [name for name in ACTIVATIONS if name not in ("softmax", "threshold")]),
    ],
)
def test_every_choice_is_accepted(option: str, names: list[str]) -> None:
    for name in names:
        assert getattr(asked(option, name), option.removeprefix("--")) == name


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_preset_comes_with_its_settings(preset: Preset) -> None:
    assert asked("--architecture", preset.name) == preset.applied_to(Configuration())
    data = dataclasses.replace(Configuration(), dataset="mnist", preparation="standardize", input_size=16, seed=3)
    given = "--dataset mnist --preparation standardize --input-size 16 --seed 3"
    assert asked("--architecture", preset.name, *given.split()) == preset.applied_to(data)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_options_override_a_preset(preset: Preset) -> None:
    options = "--eta 0.25 --batch-size full --epochs 2 --initializer lecun --schedule step --schedule-setting every=1"
    made = asked(*options.split(), "--architecture", preset.name)
    assert made == dataclasses.replace(
        preset.applied_to(Configuration()),
        eta=0.25,
        batch_size=None,
        epochs=2,
        initializer="lecun",
        schedule="step",
        schedule_settings={"every": 1.0},
    )


def test_another_cost_or_activation_reaches_the_layers_of_a_preset() -> None:
    made = asked("--architecture", "lenet-5", "--loss", "mse", "--activation", "relu")
    assert str(made.architecture()).endswith("120:relu 84:relu 10:sigmoid")


@pytest.fixture
def a_preset_with_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more preset, whose optimizer has numbers of its own."""
    heavy = Preset("heavy", 2030, "5", optimizer="momentum", optimizer_settings={"momentum": 0.7}, eta=0.2)
    for module in (presets, configuration_options):
        monkeypatch.setattr(module, "PRESETS", (*PRESETS, heavy))


@pytest.mark.parametrize(
    ("options", "optimizer", "settings"),
    [
        ("", "momentum", {"momentum": 0.7}),
        ("--optimizer momentum", "momentum", {"momentum": 0.7}),
        ("--optimizer-setting momentum=0.5", "momentum", {"momentum": 0.5}),
        ("--optimizer adam", "adam", {}),
        ("--optimizer adam --optimizer-setting beta1=0.8", "adam", {"beta1": 0.8}),
        ("--optimizer nesterov", "nesterov", {}),  # its momentum is another's
        ("--optimizer nesterov --optimizer-setting momentum=0.5", "nesterov", {"momentum": 0.5}),
    ],
)
@pytest.mark.usefixtures("a_preset_with_numbers")
def test_numbers_of_one_optimizer_are_not_given_to_another(
    options: str, optimizer: str, settings: dict[str, float]
) -> None:
    made = asked("--architecture", "heavy", *options.split())
    assert (made.optimizer, made.optimizer_settings, made.eta) == (
        optimizer,
        settings,
        0.2 if optimizer == "momentum" else optimizer_class(optimizer).default_eta,
    )


@pytest.mark.parametrize(
    "spec",
    [
        "784-16-16-10",
        "784-16:leaky-relu-8:tanh-10",
        "conv5x8 pool2 conv5x16 pool2 10",
        "conv3x4same:identity batchnorm leaky-relu pool2 flatten dropout0.5 12 dropout0.125 10",
        "28x28 16:gaussian batchnorm 10",
    ],
)
@pytest.mark.parametrize("activation", ["sigmoid", "relu", "leaky-relu"])
@pytest.mark.parametrize("loss", LOSSES)
def test_a_whole_architecture_is_built_as_it_is_written(spec: str, activation: str, loss: str) -> None:
    made = asked("--architecture", spec, "--activation", activation, "--loss", loss)
    built = made.architecture()
    assert built.layers[:-1] == parse_architecture(spec, activation=activation).layers[:-1]
    assert str(asked("--hidden", made.hidden, "--activation", activation, "--loss", loss).architecture()) == str(
        built
    )


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (("--patience", "3"), SettingsError),
        (("--augment", "shift=99"), SettingsError),
        (("--architecture", "lenet-5", "--optimizer-setting", "momentum=0.9"), SettingsError),
        (("--architecture", "784-16-10:softmax"), ArchitectureError),
        (("--activation", "threshold"), ArchitectureError),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_read(options: tuple[str, ...], error: type[Exception]) -> None:
    with pytest.raises(error, match=r"\.$"):
        asked("--dataset", "nowhere", *options)
