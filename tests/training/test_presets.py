"""Presets: every network of the time line can be built, takes a step, and is found by its name."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from inkling.data.augmentation import AUGMENTATIONS
from inkling.data.dataset import Dataset
from inkling.errors import SettingsError
from inkling.network import Network
from inkling.training import BatchEnd, Configuration, EpochEnd, train
from inkling.training.presets import PRESETS, Preset, find_preset

PARAMETERS = {
    "perceptron": 784 * 10 + 10,
    "mlp": 784 * 40 + 40 + 40 * 10 + 10,
    "lenet-5": 61_706,  # as LeCun's, with every map connected to every other
    "nielsen": 23_860,
    "3blue1brown": 13_002,
}


def test_they_stand_on_a_time_line() -> None:
    assert [preset.name for preset in PRESETS] == ["perceptron", "mlp", "lenet-5", "nielsen", "3blue1brown", "modern"]
    assert all(earlier.year < later.year for earlier, later in pairwise(PRESETS))
    assert {preset.name: preset.year for preset in PRESETS if preset.year < 2000} == {
        "perceptron": 1958,
        "mlp": 1986,
        "lenet-5": 1998,
    }


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_it_is_found_by_its_name(preset: Preset) -> None:
    assert find_preset(preset.name) is preset


@pytest.mark.parametrize("name", ["", "LeNet-5", "gpt"])
def test_an_unknown_name_gets_the_choices(name: str) -> None:
    with pytest.raises(SettingsError, match=rf"“{name}”; choose one of perceptron, mlp, .*, modern\.$"):
        find_preset(name)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_it_can_be_built_and_takes_a_step(preset: Preset, noise: Dataset) -> None:
    configuration = preset.applied_to(Configuration())
    configuration.check()
    network = Network(configuration.architecture())
    rng = np.random.default_rng(0)
    network.initialize(configuration.initializer, rng=rng)
    assert network.theta.size == PARAMETERS.get(preset.name, network.theta.size)
    assert network.theta.size * 4 < 2e6  # every one of them may ship
    before = network.theta.copy()
    events = train(network, noise, configuration, rng=rng)
    assert any(isinstance(event, BatchEnd) for event, _ in zip(events, range(2), strict=False))
    assert np.isfinite(network.parameters_and_buffers).all()
    assert not np.array_equal(network.theta, before)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_it_leaves_the_data_as_they_are(preset: Preset) -> None:
    data = {
        "dataset": "mnist",
        "train_size": 5000,
        "validation": 0.1,
        "augmentation": AUGMENTATIONS["simard"],
        "seed": 7,
    }
    busy = Configuration(
        **data, hidden="99", optimizer="rmsprop", optimizer_settings={"decay": 0.5}, schedule="step", eta=0.01
    )
    made = preset.applied_to(replace(busy, schedule_settings={"every": 2.0, "factor": 0.1}))
    made.check()
    assert {name: getattr(made, name) for name in data} == data
    plain = preset.applied_to(Configuration())
    assert replace(made, **{name: getattr(plain, name) for name in data}) == plain
    assert preset.applied_to(made) == made


def test_the_perceptron_learns_from_zeros(digits: Dataset) -> None:
    """Rosenblatt's rule, ten formal neurons: far past chance on digits that it never saw."""
    configuration = replace(find_preset("perceptron").applied_to(Configuration()), epochs=3)
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, rng=np.random.default_rng(0))
    assert not network.theta.any()
    events = list(train(network, digits, configuration, rng=np.random.default_rng(0)))
    *_, end, _ = events
    assert isinstance(end, EpochEnd)
    assert end.point.test_accuracy > 0.6
    assert set(np.unique(network.predict(digits.test.images[:50] / 255))) == {0, 1}
