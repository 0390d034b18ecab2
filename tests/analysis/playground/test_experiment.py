"""An experiment: the trainer's own steps on points in the plane, with everything changed in between."""

import numpy as np
import pytest

from inkling.analysis.playground import slide_1980
from inkling.analysis.playground.experiment import Experiment, left_over
from inkling.analysis.playground.generators import corners, generate
from inkling.analysis.playground.points import NO_POINTS
from inkling.analysis.playground.structure import Structure
from inkling.errors import DataError, SettingsError
from inkling.network import make_loss
from inkling.training.configuration import Configuration
from inkling.training.optimizer_choice import OPTIMIZERS
from inkling.training.stepper import make_stepper


def experiment(structure: Structure, name: str = "xor", **settings: object) -> Experiment:
    network = structure.network(rng=np.random.default_rng(3))
    return Experiment(structure, corners(name), network, rng=np.random.default_rng(4), **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_its_steps_are_the_trainer_s(optimizer: str) -> None:
    one = experiment(Structure((3,)), optimizer=optimizer, eta=0.5)
    twin = one.network.copy()
    configuration = Configuration(optimizer=optimizer, loss="mse")
    stepper = make_stepper(twin, make_loss("mse"), configuration, np.random.default_rng(4))
    for _ in range(5):
        one.step()
        stepper.prepare(((one.points.columns, one.points.labels[np.newaxis].astype(float)),), 0.5)
        stepper.step(0.5)
    np.testing.assert_array_equal(one.network.theta, twin.theta)


def test_points_weights_and_eta_can_change_in_between() -> None:
    one = experiment(Structure((2,)), eta=1.0)
    first = one.step()
    one.network.theta[...] = 0.0
    assert one.cost() == 0.25
    one.points = generate("moons", 50, rng=np.random.default_rng(0))
    one.eta = 2.0
    one.step()
    assert first != one.cost()
    assert one.outputs().shape == (1, 50)
    assert one.right().shape == (50,)
    with pytest.raises(DataError, match="no points"):
        one.points = NO_POINTS


@pytest.mark.parametrize("optimizer", [one for one in OPTIMIZERS if one not in ("metropolis", "laplacian")])
def test_without_biases_they_stay_zero(optimizer: str) -> None:
    one = experiment(Structure((3,), biases=False), optimizer=optimizer)
    for _ in range(5):
        one.step()
    for parameter in one.network.parameters:
        assert parameter.value.any() == parameter.name.endswith(".weights")


@pytest.mark.parametrize("optimizer", ["metropolis", "laplacian"])
def test_optimizers_that_would_move_them_are_refused(optimizer: str) -> None:
    with pytest.raises(SettingsError, match="would move the biases"):
        experiment(Structure((3,), biases=False), optimizer=optimizer)


def test_the_perceptron_s_cost_and_targets_of_tanh() -> None:
    one = experiment(Structure((), output="threshold", loss="perceptron"), "and", eta=1.0)
    for _ in range(100):
        one.step()
    assert one.accuracy() == 1.0
    tanh = experiment(Structure((4,), activation="tanh", output="tanh"), optimizer="adam", eta=0.05)
    np.testing.assert_array_equal(tanh.structure.targets(tanh.points), [[-1, 1, 1, -1]])
    for _ in range(500):
        tanh.step()
    assert tanh.accuracy() == 1.0


def test_signs_are_what_the_slide_of_1980_answers() -> None:
    one = experiment(slide_1980.STRUCTURE)
    np.testing.assert_array_equal(one.structure.targets(one.points), [[-1, 1, 1, -1]])
    one.network.theta[...] = slide_1980.slide_network().theta
    assert (one.cost(), one.accuracy(), one.structure.middle) == (0.0, 1.0, 0.0)
    with pytest.raises(SettingsError, match="never comes to −1"):
        Structure(signs=True)


def test_too_large_an_eta_ends_in_no_number_and_not_in_a_warning() -> None:
    one = experiment(Structure((8,), activation="relu", output="identity"), eta=1000.0)
    costs = [one.step() for _ in range(300)]
    assert not np.isfinite(costs[-1])


def test_an_enormous_theta_is_no_news() -> None:
    """Whatever is asked of it: a warning of NumPy's would be a failure."""
    one = experiment(Structure((2,), activation="relu", output="identity"))
    one.network.theta[...] = 1e300
    assert not np.isfinite(one.cost())
    assert not np.isfinite(one.outputs()).all()
    assert 0.0 <= one.accuracy() <= 1.0
    assert not np.isfinite(left_over(one.structure, one.network, one.points)[2]).all()
