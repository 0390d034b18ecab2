"""A configuration: the course's defaults, and one sentence for each setting that cannot work."""

import dataclasses
import math
from typing import Any

import pytest

from inkling.errors import ArchitectureError, InklingError, SettingsError
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.network.architecture import MAX_NEURONS
from inkling.training import OPTIMIZERS, Configuration
from inkling.training.configuration import MAX_EPOCHS, MAX_ETA, check_eta

BAD: list[tuple[str, Any, type[InklingError], str]] = [
    ("loss", "hinge", SettingsError, "“hinge”; choose one of mse, cross-entropy"),
    ("activation", "swish", ArchitectureError, "“swish”; choose one of sigmoid"),
    ("activation", "softmax", ArchitectureError, "last layer"),
    ("initializer", "xavier", SettingsError, "“xavier”; choose one of glorot, he, normal"),
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
    ("hidden", (0,), ArchitectureError, "not 0."),
    ("hidden", (16, MAX_NEURONS + 1), ArchitectureError, f"not {MAX_NEURONS + 1}."),
    ("hidden", (1,) * 50, ArchitectureError, "not 51."),
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
        *({"activation": name} for name in ACTIVATIONS if name != "softmax"),
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
        {"seed": 2**70},
        {"hidden": ()},
        {"hidden": (1,)},
        {"hidden": (MAX_NEURONS,)},
    ],
    ids=str,
)
def test_what_may_be_chosen(good: dict[str, Any]) -> None:
    Configuration(**good).check()


@pytest.mark.parametrize("loss", LOSSES)
def test_its_network_suits_its_cost_and_the_data(loss: str) -> None:
    architecture = Configuration(hidden=(5,), activation="relu", loss=loss).architecture((6, 7), 3)
    assert architecture.short == "42-5-3"
    assert architecture.layers[0].activation == "relu"
    assert architecture.layers[-1].activation == {"mse": "sigmoid", "cross-entropy": "softmax"}[loss]


def test_it_cannot_be_changed_behind_a_runs_back() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Configuration().eta = 3.0  # type: ignore[misc]


@pytest.mark.parametrize("eta", [1e-6, 1.5, MAX_ETA])
def test_a_fine_eta(eta: float) -> None:
    check_eta(eta)
