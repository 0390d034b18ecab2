"""Schedules: what η is multiplied with, at the ends and in between, and that the loop does multiply."""

import math
from itertools import pairwise

import numpy as np
import pytest

from inkling.data.dataset import Dataset
from inkling.errors import SettingsError
from inkling.network import Network, make_loss
from inkling.training import SCHEDULES, BatchEnd, Configuration, train
from inkling.training.schedules import complete_schedule_settings, make_schedule, schedule_settings


def test_the_names() -> None:
    assert SCHEDULES == ("constant", "step", "cosine")


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize("epochs", [1, 7, 30])
def test_every_schedule_begins_at_1_and_stays_between_0_and_1(name: str, epochs: int) -> None:
    schedule = make_schedule(name, epochs=epochs)
    assert schedule(0.0) == 1
    factors = [schedule(done) for done in np.linspace(0, epochs, 200)]
    assert all(0 <= factor <= 1 for factor in factors)
    assert all(later <= earlier for earlier, later in pairwise(factors))


def test_constant_is_1_for_ever() -> None:
    schedule = make_schedule("constant", epochs=3)
    assert [schedule(done) for done in (0, 0.5, 3, 100)] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("done", "wanted"), [(0, 1), (1.99, 1), (2, 0.1), (3.99, 0.1), (4, 0.01), (6.5, 0.001), (20, 1e-10)]
)
def test_step_shrinks_after_every_so_many_epochs(done: float, wanted: float) -> None:
    schedule = make_schedule("step", epochs=10, settings={"every": 2.0, "factor": 0.1})
    assert schedule(done) == pytest.approx(wanted, rel=1e-12)


def test_cosine_is_half_a_wave_over_the_whole_training() -> None:
    schedule = make_schedule("cosine", epochs=8)
    assert schedule(0) == 1
    assert schedule(4) == pytest.approx(0.5, rel=1e-12)
    assert schedule(8) == pytest.approx(0, abs=1e-12)
    assert schedule(100) == schedule(8)  # no second wave
    for done in np.linspace(0, 8, 50):
        assert schedule(done) == pytest.approx((1 + math.cos(math.pi * done / 8)) / 2, abs=1e-15)
        assert schedule(done) + schedule(8 - done) == pytest.approx(1, rel=1e-12)
    factors = [schedule(done) for done in np.linspace(0, 8, 200)]
    assert all(later < earlier for earlier, later in pairwise(factors))


@pytest.mark.parametrize("name", SCHEDULES)
def test_warm_up_grows_evenly_from_0_to_what_the_schedule_says(name: str) -> None:
    plain, warmed = make_schedule(name, epochs=10), make_schedule(name, epochs=10, warm_up=2.5)
    assert warmed(0) == 0
    assert warmed(1.25) == pytest.approx(plain(1.25) / 2, rel=1e-12)
    assert warmed(0.25) == pytest.approx(plain(0.25) / 10, rel=1e-12)
    for done in (2.5, 3, 7.7, 10):
        assert warmed(done) == plain(done)


@pytest.mark.parametrize("name", SCHEDULES)
def test_settings_are_complete_and_allowed(name: str) -> None:
    defaults = {key: setting.default for key, setting in schedule_settings(name).items()}
    assert complete_schedule_settings(name, {}) == defaults
    assert complete_schedule_settings(name, defaults) == defaults


@pytest.mark.parametrize(
    ("name", "settings", "told"),
    [
        ("linear", {}, "“linear”; choose one of constant, step, cosine."),
        ("cosine", {"every": 1.0}, "The schedule cosine has no setting “every”; it has none."),
        ("step", {"gamma": 0.5}, "it has every, factor."),
        ("step", {"every": 0.0}, "The schedule step needs every to be above 0 and below 100000, not 0."),
        ("step", {"factor": 1.0}, "not 1."),
        ("step", {"factor": math.nan}, "not nan."),
    ],
)
def test_a_wrong_setting_gets_one_sentence(name: str, settings: dict[str, float], told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        make_schedule(name, epochs=3, settings=settings)
    assert told in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"schedule": "cosine"},
        {"schedule": "step", "schedule_settings": {"every": 2.0, "factor": 0.25}},
        {"warm_up": 2.0},
        {"schedule": "cosine", "warm_up": 3.0},
    ],
    ids=str,
)
def test_the_loop_multiplies_eta(noise: Dataset, settings: dict[str, object]) -> None:
    """Plain SGD on all examples: one step an epoch, −η ∇C, with the η of the epoch's middle."""
    configuration = Configuration(hidden="5", eta=0.5, batch_size=None, epochs=5, **settings)
    network, loss = Network(configuration.architecture()), make_loss("mse")
    network.initialize(rng=np.random.default_rng(0))
    twin = network.copy()
    x = (noise.train.images.reshape(200, -1) / np.float32(255)).T
    y = np.eye(10, dtype=np.float32)[:, noise.train.labels]
    schedule = make_schedule(
        configuration.schedule,
        epochs=5,
        warm_up=configuration.warm_up,
        settings=configuration.schedule_settings,
    )
    for event in train(network, noise, configuration, rng=np.random.default_rng(0)):
        if isinstance(event, BatchEnd):
            twin.loss_and_gradient(x, y, loss)
            step = -0.5 * schedule(event.step - 0.5) * twin.gradient
            np.testing.assert_allclose(network.theta - twin.theta, step, rtol=1e-3, atol=1e-6)
            assert np.linalg.norm(step) > 1e-3
            twin.theta[...] = network.theta
