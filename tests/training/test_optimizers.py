"""Optimizers against their formulas, written out number by number in plain Python."""

import math
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from inkling.errors import SettingsError
from inkling.training import OPTIMIZERS
from inkling.training.optimizers import complete_settings, make_optimizer, optimizer_class

# Four steps: η changes at each, as it may while training, and gradients differ in sign and size.
ETAS = (0.1, 0.05, 0.2, 0.1)
START = (0.5, -1.25, 3.0, 0.0)
GRADIENTS = ((1.0, -2.0, 1e-3, 0.0), (-0.5, -2.5, 2e-3, 0.0), (0.25, 4.0, -5e-3, 1.0), (1.5, 0.1, 0.0, -1.0))

Rule = Callable[[float], Iterator[float]]


def sgd(theta: float) -> Iterator[float]:
    while True:
        g, eta = yield theta
        theta = theta - eta * g


def momentum(theta: float, mu: float = 0.9) -> Iterator[float]:
    v = 0.0
    while True:
        g, eta = yield theta
        v = mu * v - eta * g
        theta = theta + v


def adagrad(theta: float, epsilon: float = 1e-8) -> Iterator[float]:
    s = 0.0
    while True:
        g, eta = yield theta
        s = s + g**2
        theta = theta - eta * g / (math.sqrt(s) + epsilon)


def rmsprop(theta: float, rho: float = 0.9, epsilon: float = 1e-8) -> Iterator[float]:
    s = 0.0
    while True:
        g, eta = yield theta
        s = rho * s + (1 - rho) * g**2
        theta = theta - eta * g / (math.sqrt(s) + epsilon)


def adam(theta: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8) -> Iterator[float]:
    m = s = 0.0
    t = 0
    while True:
        g, eta = yield theta
        t += 1
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        theta = theta - eta * m_hat / (math.sqrt(s_hat) + epsilon)


FORMULAS = {"sgd": sgd, "momentum": momentum, "adagrad": adagrad, "rmsprop": rmsprop, "adam": adam}
CHANGED = [
    ("momentum", {"momentum": 0.5}, {"mu": 0.5}),
    ("adagrad", {"epsilon": 0.1}, {"epsilon": 0.1}),
    ("rmsprop", {"decay": 0.5, "epsilon": 0.1}, {"rho": 0.5, "epsilon": 0.1}),
    ("adam", {"beta1": 0.5, "beta2": 0.7, "epsilon": 0.1}, {"beta1": 0.5, "beta2": 0.7, "epsilon": 0.1}),
]


def by_formula(name: str, **settings: float) -> list[list[float]]:
    rules = [FORMULAS[name](theta, **settings) for theta in START]
    for rule in rules:
        next(rule)
    return [
        [rule.send((g, eta)) for rule, g in zip(rules, gradient, strict=True)]
        for gradient, eta in zip(GRADIENTS, ETAS, strict=True)
    ]


def by_engine(name: str, dtype: type, **settings: float) -> list[np.ndarray]:
    theta = np.array(START, dtype)
    optimizer = make_optimizer(name, theta, settings)
    steps = []
    for gradient, eta in zip(GRADIENTS, ETAS, strict=True):
        optimizer.step(theta, np.array(gradient, dtype), eta)
        assert theta.dtype == dtype
        steps.append(theta.copy())
    return steps


def test_every_optimizer_has_its_formula_here() -> None:
    assert set(OPTIMIZERS) == set(FORMULAS)


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-13), (np.float32, 1e-5)])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_formula(name: str, dtype: type, tolerance: float) -> None:
    np.testing.assert_allclose(by_engine(name, dtype), by_formula(name), rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("name", "ours", "theirs"), CHANGED)
def test_each_setting_counts(name: str, ours: dict[str, float], theirs: dict[str, float]) -> None:
    np.testing.assert_allclose(
        by_engine(name, np.float64, **ours), by_formula(name, **theirs), rtol=1e-13, atol=1e-13
    )
    default = by_engine(name, np.float64)
    for key, value in ours.items():
        assert not np.allclose(by_engine(name, np.float64, **{key: value}), default)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_two_optimizers_share_no_memory_of_gradients(name: str) -> None:
    first = by_engine(name, np.float64)
    np.testing.assert_array_equal(by_engine(name, np.float64), first)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_each_walks_down_a_bowl_with_its_own_eta(name: str) -> None:
    """C = θ²/10 from θ = 1: every optimizer's default η gets near the bottom."""
    theta = np.ones(3)
    optimizer = make_optimizer(name, theta, {})
    for _ in range(2_000):
        optimizer.step(theta, 0.2 * theta, optimizer_class(name).default_eta)
    assert np.abs(theta).max() < 0.1


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_defaults_are_complete_and_allowed(name: str) -> None:
    known = optimizer_class(name).settings
    settings = complete_settings(name, {})
    assert settings == {key: setting.default for key, setting in known.items()}
    assert complete_settings(name, settings) == settings
    assert 0 < optimizer_class(name).default_eta <= 1000


@pytest.mark.parametrize(
    ("name", "settings", "told"),
    [
        ("adams", {}, "“adams”; choose one of sgd, momentum, adagrad, rmsprop, adam."),
        ("Adam", {}, "“Adam”"),
        ("sgd", {"momentum": 0.9}, "no setting “momentum”; it has none."),
        ("adam", {"momentum": 0.9}, "it has beta1, beta2, epsilon."),
        ("momentum", {"momentum": 1.0}, "momentum of the optimizer momentum must lie between 0 and 1, not at 1."),
        ("momentum", {"momentum": 0.0}, "not at 0."),
        ("rmsprop", {"decay": -0.5}, "not at -0.5."),
        ("adam", {"beta2": math.nan}, "not at nan."),
        ("adagrad", {"epsilon": math.inf}, "not at inf."),
    ],
)
def test_a_wrong_setting_gets_one_sentence(name: str, settings: dict[str, float], told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        make_optimizer(name, np.zeros(3), settings)
    assert told in str(caught.value)
    assert str(caught.value).endswith(".")
