"""Cures: each throws the switch that it is named after, and no other."""

from dataclasses import fields, replace

import pytest

from inkling.analysis.study.cures import CURES, PLAIN, get_cure
from inkling.errors import SettingsError
from inkling.network import Network
from inkling.network.layers.batch_norm import BatchNorm
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dense import Dense
from inkling.network.layers.dropout import Dropout
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.training import Configuration

CONFIGURATION = Configuration(hidden="20-12:relu", epochs=3, seed=4)


def changed(name: str) -> set[str]:
    """Which fields of the configuration a cure sets otherwise."""
    cured = get_cure(name).configure(CONFIGURATION)
    return {one.name for one in fields(cured) if getattr(cured, one.name) != getattr(CONFIGURATION, one.name)}


def layers(name: str) -> list[type]:
    """The kinds of layer of the cured network that has learned weights or changes what goes on."""
    kinds = (Dense, Conv2D, MaxPool2D, Dropout, BatchNorm)
    network = Network(get_cure(name).configure(CONFIGURATION).architecture())
    return [type(layer) for layer in network.layers if isinstance(layer, kinds)]


PLAIN_LAYERS = [Dense, Dense, Dense]


@pytest.mark.parametrize("name", CURES)
def test_every_cure_can_be_trained(name: str) -> None:
    cure = get_cure(name)
    assert cure.name == name
    cure.configure(CONFIGURATION).check()


@pytest.mark.parametrize(
    ("name", "switches", "stack"),
    [
        (PLAIN, set(), PLAIN_LAYERS),
        ("dropout", {"hidden"}, [Dense, Dropout, Dense, Dropout, Dense]),
        ("l2", {"weight_decay"}, PLAIN_LAYERS),
        ("standardized", {"preparation"}, PLAIN_LAYERS),
        ("normalized", set(), PLAIN_LAYERS),
        ("pen-width", {"augmentation"}, PLAIN_LAYERS),
        ("convolution", {"hidden"}, [Conv2D, MaxPool2D, *PLAIN_LAYERS]),
        ("batchnorm", {"hidden", "eta"}, [Dense, BatchNorm, Dense, BatchNorm, Dense]),
    ],
)
def test_a_cure_throws_its_switch(name: str, switches: set[str], stack: list[type]) -> None:
    assert changed(name) == switches
    assert layers(name) == stack


def test_the_switches_are_the_ones_that_are_named() -> None:
    def cured(name: str) -> Configuration:
        return get_cure(name).configure(CONFIGURATION)

    assert cured("l2").weight_decay > 0
    assert cured("standardized").preparation == "standardize-each"
    assert cured("pen-width").augmentation.pen_width > 0
    assert replace(cured("pen-width").augmentation, pen_width=0.0) == CONFIGURATION.augmentation
    assert [get_cure(name).normalization for name in CURES if name != "normalized"] == ["none"] * (len(CURES) - 1)
    assert get_cure("normalized").normalization == "box"


def test_a_cured_network_keeps_the_plain_networks_layers() -> None:
    """20 and 12 neurons, the second ones ReLU: a cure is compared with this very network."""
    plain = CONFIGURATION.architecture().layers
    for name in CURES:
        cured = get_cure(name).configure(CONFIGURATION).architecture().layers
        assert [layer for layer in cured if layer in plain] == list(plain)


def test_an_unknown_cure_is_answered_with_the_choices() -> None:
    with pytest.raises(SettingsError, match="no cure “Dropout”; choose among none, dropout, l2"):
        get_cure("Dropout")
