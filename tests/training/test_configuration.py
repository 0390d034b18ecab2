"""A configuration: the course's defaults, and one sentence for each setting that cannot work."""

import dataclasses
import math
from typing import Any

import pytest

from inkling.data.augmentation import AUGMENTATIONS, Augmentation
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS
from inkling.errors import ArchitectureError, InklingError, SettingsError
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.network.architecture.specs import MAX_NEURONS
from inkling.training import OPTIMIZERS, SCHEDULES, Configuration
from inkling.training.configuration import MAX_EPOCHS, MAX_ETA, MAX_SEED, check_eta

BAD: list[tuple[str, Any, type[InklingError], str]] = [
    ("loss", "hinge", SettingsError, "“hinge”; choose one of mse, cross-entropy, perceptron"),
    ("activation", "swish", ArchitectureError, "“swish”; choose one of sigmoid"),
    ("activation", "softmax", ArchitectureError, "last layer"),
    ("activation", "threshold", ArchitectureError, "No gradient comes through the activation threshold"),
    ("initializer", "xavier", SettingsError, "“xavier”; choose one of glorot, he, lecun, orthogonal, normal, zeros"),
    ("optimizer", "lion", SettingsError, "“lion”; choose one of sgd"),
    ("optimizer_settings", {"momentum": 0.5}, SettingsError, "no setting “momentum”"),
    ("eta", 0.0, SettingsError, "not 0."),
    ("eta", -1.5, SettingsError, "not -1.5."),
    ("eta", math.nan, SettingsError, "not nan."),
    ("eta", math.inf, SettingsError, "not inf."),
    ("eta", MAX_ETA * 1.01, SettingsError, "at most 1000, not 1010."),
    ("batch_size", 0, SettingsError, "batch size must be at least 1, not 0."),
    ("batch_size", -10, SettingsError, "not -10."),
    ("epochs", 0, SettingsError, "number of epochs must be at least 1 and at most 100000, not 0."),
    ("epochs", MAX_EPOCHS + 1, SettingsError, f"not {MAX_EPOCHS + 1}."),
    ("train_size", 0, SettingsError, "number of training examples must be at least 1, not 0."),
    ("train_size", 9, SettingsError, "A batch of 10 is larger than the 9 training examples"),
    ("seed", -1, SettingsError, "not -1."),
    ("seed", MAX_SEED + 1, SettingsError, f"not {MAX_SEED + 1}."),
    ("hidden", "0", ArchitectureError, "not 0."),
    ("hidden", f"16-{MAX_NEURONS + 1}", ArchitectureError, f"not {MAX_NEURONS + 1}."),
    ("hidden", "-".join(["1"] * 50), ArchitectureError, "not 51."),
    ("hidden", "28x28 16", ArchitectureError, "“28x28” is not a layer"),
    ("hidden", "16 conv3x4", ArchitectureError, "gives 16 numbers"),
    ("hidden", "10000-10000", ArchitectureError, "at most 20000000"),
    ("preparation", "whiten", SettingsError, "one of scale, standardize, standardize-each, binarize, not 'whiten'."),
    ("input_size", 14, SettingsError, "not 14."),
    ("augmentation", Augmentation(shift=9.0), SettingsError, "shift must lie between 0 and 8 px, not at 9.0."),
    ("augmentation", Augmentation(noise=math.nan), SettingsError, "not at nan."),
    ("initializer_deviation", 0.0, SettingsError, "σ of the initializer must be above 0 and at most 100, not 0."),
    ("initializer_deviation", math.nan, SettingsError, "not nan."),
    ("schedule", "linear", SettingsError, "“linear”; choose one of constant, step, cosine."),
    ("schedule_settings", {"every": 5.0}, SettingsError, "schedule constant has no setting “every”; it has none."),
    ("warm_up", -1.0, SettingsError, "warm-up must be 0 or more"),
    ("warm_up", math.inf, SettingsError, "not inf."),
    ("clip", -0.5, SettingsError, "largest norm must be 0 or more and at most 1e+06, not -0.5."),
    ("weight_decay", -0.01, SettingsError, "weight decay must be 0 or more"),
    ("weight_decay", math.nan, SettingsError, "not nan."),
    ("stop_step", -1e-9, SettingsError, "smallest ‖Δθ‖ must be 0 or more"),
    ("stop_gradient", math.inf, SettingsError, "smallest ‖∇C‖ must be 0 or more"),
    ("validation", 0.95, SettingsError, "validation part must be 0 or more and at most 0.9, not 0.95."),
    ("validation", -0.1, SettingsError, "not -0.1."),
    ("patience", -1, SettingsError, "patience must be 0 or a number of epochs, not -1."),
    ("patience", 3, SettingsError, "Early stopping needs a validation part"),
]


def test_the_defaults_are_the_courses_network_and_work() -> None:
    configuration = Configuration()
    configuration.check()
    assert configuration.architecture().short == "784-16-16-10"
    assert (configuration.eta, configuration.batch_size, configuration.epochs) == (1.5, 10, 30)


@pytest.mark.parametrize(("setting", "value", "error", "told"), BAD)
def test_a_bad_value_gets_one_sentence(setting: str, value: Any, error: type[InklingError], told: str) -> None:
    with pytest.raises(error) as caught:
        Configuration(**{setting: value}).check()
    message = str(caught.value)
    assert told in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    "good",
    [
        *({"activation": name} for name in ACTIVATIONS if name not in ("softmax", "threshold")),
        *({"loss": name} for name in LOSSES),
        *({"initializer": name} for name in INITIALIZERS),
        *({"optimizer": name} for name in OPTIMIZERS),
        {"optimizer": "momentum", "optimizer_settings": {"momentum": 0.5}},
        {"eta": MAX_ETA},
        {"eta": 1e-9},
        {"batch_size": 1},
        {"batch_size": 60_000},
        {"epochs": 1},
        {"epochs": MAX_EPOCHS},
        {"train_size": 10},
        {"seed": MAX_SEED},
        {"hidden": ""},
        {"hidden": "1"},
        {"hidden": str(MAX_NEURONS)},
        {"hidden": "conv5x8 pool2 conv5x16 pool2"},
        {"hidden": "", "loss": "perceptron"},
        {"batch_size": None},
        {"batch_size": None, "train_size": 5},
        *({"preparation": name, "input_size": size} for name in PREPARATIONS for size in INPUT_SIZES),
        *({"augmentation": one} for one in AUGMENTATIONS.values()),
        *({"schedule": name, "warm_up": 2.5} for name in SCHEDULES),
        {"schedule": "step", "schedule_settings": {"every": 3.0, "factor": 0.1}},
        {"validation": 0.1, "patience": 5},
        {"clip": 1.0, "weight_decay": 1e-4, "stop_step": 1e-3, "stop_gradient": 1e-3},
        {"initializer": "normal", "initializer_deviation": 0.1},
    ],
    ids=str,
)
def test_what_may_be_chosen(good: dict[str, Any]) -> None:
    Configuration(**good).check()


@pytest.mark.parametrize("loss", LOSSES)
def test_its_network_suits_its_cost_and_the_data(loss: str) -> None:
    architecture = Configuration(hidden="5", activation="relu", loss=loss, input_size=16).architecture(3)
    assert architecture.short == "256-5-3"
    assert architecture.input_shape == (16, 16)
    assert architecture.layers[0].activation == "relu"
    wanted = {"mse": "sigmoid", "cross-entropy": "softmax", "perceptron": "threshold"}
    assert architecture.layers[-1].activation == wanted[loss]


@pytest.mark.parametrize("change", [{"clip": 1.0}, {"weight_decay": 0.1}, {"stop_gradient": 0.1}], ids=str)
def test_metropolis_has_no_gradient_to_work_on(change: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=r"^The optimizer metropolis finds no gradient.*\.$"):
        Configuration(optimizer="metropolis", **change).check()


def test_two_settings_that_do_not_go_together() -> None:
    with pytest.raises(SettingsError, match=r"^A batch of 60 is larger than the 50 training examples.*\.$"):
        Configuration(batch_size=60, train_size=50).check()
    Configuration(batch_size=50, train_size=50).check()


def test_it_cannot_be_changed_behind_a_runs_back() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Configuration().eta = 3.0  # type: ignore[misc]


@pytest.mark.parametrize("eta", [1e-6, 1.5, MAX_ETA])
def test_a_fine_eta(eta: float) -> None:
    check_eta(eta)
