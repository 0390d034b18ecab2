"""Initializers: the spread that each formula promises, reproducible, and biases at zero but for N(0, 1)."""

import numpy as np
import pytest

from inkling.errors import SettingsError
from inkling.network import INITIALIZERS, Network, get_initializer, mlp

FAN_IN, FAN_OUT = 300, 200
DEVIATIONS = {
    "glorot": np.sqrt(2 / (FAN_IN + FAN_OUT)),  # of a uniform ±√(6 / (in + out)): limit / √3
    "he": np.sqrt(2 / FAN_IN),
    "lecun": np.sqrt(1 / FAN_IN),
    "orthogonal": np.sqrt(1 / FAN_IN),  # rows of length 1
    "normal": 1.0,
    "zeros": 0.0,
}


def test_every_initializer_has_its_formula_here() -> None:
    assert set(INITIALIZERS) == set(DEVIATIONS)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_mean_and_spread(name: str) -> None:
    weights = np.full((FAN_OUT, FAN_IN), np.nan)
    get_initializer(name)(weights, FAN_IN, FAN_OUT, np.random.default_rng(0))
    # 60 000 draws: the standard error of a mean is 0.4 % of the deviation, of a deviation 0.3 % of it.
    assert abs(weights.mean()) <= 0.02 * DEVIATIONS[name]
    assert weights.std() == pytest.approx(DEVIATIONS[name], rel=0.015)


def test_glorot_is_uniform_up_to_its_limit() -> None:
    weights = np.empty((FAN_OUT, FAN_IN))
    get_initializer("glorot")(weights, FAN_IN, FAN_OUT, np.random.default_rng(0))
    limit = np.sqrt(6 / (FAN_IN + FAN_OUT))
    assert np.abs(weights).max() <= limit
    assert np.abs(weights).max() > 0.999 * limit
    counts, _ = np.histogram(weights, bins=10, range=(-limit, limit))
    np.testing.assert_allclose(counts, 6_000, rtol=0.06)


@pytest.mark.parametrize("shape", [(5, 8), (8, 5), (7, 7), (4, 2, 3, 3), (40, 2, 3, 3), (1, 6), (6, 1)])
def test_orthogonal_rows_or_columns_whichever_are_fewer(shape: tuple[int, ...]) -> None:
    weights = np.full(shape, np.nan)
    get_initializer("orthogonal")(weights, 1, 1, np.random.default_rng(0))
    flat = weights.reshape(len(weights), -1)
    products = flat @ flat.T if flat.shape[0] <= flat.shape[1] else flat.T @ flat
    np.testing.assert_allclose(products, np.eye(min(flat.shape)), atol=1e-12)


def test_orthogonal_turns_either_way() -> None:
    """Without the signs of QR's diagonal, the first number would be negative every time."""
    corners = []
    for seed in range(200):
        weights = np.empty((4, 4))
        get_initializer("orthogonal")(weights, 4, 4, np.random.default_rng(seed))
        corners.append(weights[0, 0])
    assert 70 < np.count_nonzero(np.array(corners) > 0) < 130
    assert np.mean(corners) == pytest.approx(0, abs=0.12)


def test_zeros_are_zeros_and_draw_nothing() -> None:
    rng = np.random.default_rng(0)
    weights = np.full((3, 4), np.nan)
    get_initializer("zeros")(weights, 4, 3, rng)
    np.testing.assert_array_equal(weights, np.zeros((3, 4)))
    assert rng.random() == np.random.default_rng(0).random()


@pytest.mark.parametrize("name", INITIALIZERS)
def test_a_network_takes_each_layers_own_fans(name: str) -> None:
    network = Network(mlp((100, 50)))
    network.initialize(name, rng=np.random.default_rng(1))
    fans = {"layer1.weights": (784, 100), "layer2.weights": (100, 50), "layer3.weights": (50, 10)}
    for parameter in network.parameters:
        if parameter.name in fans:
            before, after = fans[parameter.name]
            wanted = {
                "glorot": np.sqrt(2 / (before + after)),
                "he": np.sqrt(2 / before),
                "lecun": np.sqrt(1 / before),
                "orthogonal": np.sqrt(1 / before),
                "normal": 1.0,
                "zeros": 0.0,
            }[name]
            assert parameter.value.std() == pytest.approx(wanted, rel=0.12)
        elif name == "normal":
            assert np.count_nonzero(parameter.value) == parameter.value.size
        else:
            assert not parameter.value.any()


@pytest.mark.parametrize("name", [name for name in INITIALIZERS if name != "zeros"])
def test_the_same_seed_gives_the_same_bits_and_another_seed_others(name: str) -> None:
    def theta(seed: int) -> bytes:
        network = Network(mlp((16, 16)))
        network.initialize(name, rng=np.random.default_rng(seed))
        return network.theta.tobytes()

    assert theta(0) == theta(0)
    assert theta(0) != theta(1)


def test_initializing_again_forgets_what_was_there() -> None:
    network = Network(mlp((16,)))
    network.initialize("normal", rng=np.random.default_rng(0))
    network.initialize("glorot", rng=np.random.default_rng(0))
    fresh = Network(mlp((16,)))
    fresh.initialize("glorot", rng=np.random.default_rng(0))
    np.testing.assert_array_equal(network.theta, fresh.theta)


def test_an_unknown_name_gets_the_choices() -> None:
    with pytest.raises(SettingsError, match=r"“xavier”.*glorot, he, lecun, orthogonal, normal, zeros\.$"):
        get_initializer("xavier")
    with pytest.raises(SettingsError, match="xavier"):
        Network(mlp((16,))).initialize("xavier", rng=np.random.default_rng(0))
