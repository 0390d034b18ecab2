"""Optimizers that go down a gradient, against their formulas, written out number by number in plain Python."""

import math
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from scipy.fft import next_fast_len

from inkling.errors import SettingsError
from inkling.training import OPTIMIZERS
from inkling.training.optimizer_choice import complete_settings, make_optimizer, optimizer_class, uses_gradient

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


def nesterov(theta: float, mu: float = 0.9) -> Iterator[float]:
    """As Nesterov has it: the gradient is the one at the point ahead, which is what we keep as θ."""
    here, v = theta, 0.0
    while True:
        g, eta = yield here + mu * v
        v = mu * v - eta * g
        here = here + v


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


FORMULAS = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
    "adamw": adam,  # they differ by their weight decay alone, see test_stepper.py
}
DOWNHILL = [name for name in OPTIMIZERS if uses_gradient(name)]
CHANGED = [
    ("momentum", {"momentum": 0.5}, {"mu": 0.5}),
    ("nesterov", {"momentum": 0.5}, {"mu": 0.5}),
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
    assert set(OPTIMIZERS) == {*FORMULAS, "laplacian", "metropolis"}
    assert set(DOWNHILL) == {*FORMULAS, "laplacian"}


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-13), (np.float32, 1e-5)])
@pytest.mark.parametrize("name", FORMULAS)
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


@pytest.mark.parametrize("name", DOWNHILL)
def test_two_optimizers_share_no_memory_of_gradients(name: str) -> None:
    first = by_engine(name, np.float64)
    np.testing.assert_array_equal(by_engine(name, np.float64), first)


@pytest.mark.parametrize("name", DOWNHILL)
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
        (
            "adams",
            {},
            "“adams”; choose one of sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw, laplacian, metropolis.",
        ),
        ("Adam", {}, "“Adam”"),
        ("sgd", {"momentum": 0.9}, "no setting “momentum”; it has none."),
        ("adam", {"momentum": 0.9}, "it has beta1, beta2, epsilon."),
        ("momentum", {"momentum": 1.0}, "The optimizer momentum needs momentum to be above 0 and below 1, not 1."),
        ("momentum", {"momentum": 0.0}, "not 0."),
        ("rmsprop", {"decay": -0.5}, "not -0.5."),
        ("adam", {"beta2": math.nan}, "not nan."),
        ("adagrad", {"epsilon": math.inf}, "not inf."),
        ("laplacian", {"sigma": -1.0}, "The optimizer laplacian needs sigma to be above 0 and below 10000, not -1."),
        ("metropolis", {"temperature": 0.0}, "metropolis needs temperature to be above 0 and below 1000, not 0."),
        (
            "metropolis",
            {"cooling": 1.01},
            "The optimizer metropolis needs cooling to be above 0 and at most 1, not 1.01.",
        ),
        ("metropolis", {"part": 0.0}, "The optimizer metropolis needs part to be above 0 and at most 1, not 0."),
    ],
)
def test_a_wrong_setting_gets_one_sentence(name: str, settings: dict[str, float], told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        make_optimizer(name, np.zeros(3), settings)
    assert told in str(caught.value)
    assert str(caught.value).endswith(".")


def smoothed(gradient: np.ndarray, sigma: float) -> np.ndarray:
    """v of (I − σΔ) v = g, solved as a dense system on the ring that g is padded to with zeros."""
    length = next_fast_len(gradient.size, real=True)
    ring = np.eye(length)
    laplacian = np.roll(ring, 1, axis=0) - 2 * ring + np.roll(ring, -1, axis=0)
    padded = np.pad(gradient, (0, length - gradient.size))
    return np.linalg.solve(ring - sigma * laplacian, padded)[: gradient.size]


# 4 and 12 fit as they are, 7 and 131 are padded to 8 and 135.
@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 12, 131])
@pytest.mark.parametrize("sigma", [1e-3, 1.0, 50.0])
def test_laplacian_smoothing_is_the_solution_of_its_equation(count: int, sigma: float) -> None:
    rng = np.random.default_rng(count)
    gradient, theta = rng.normal(size=count), rng.normal(size=count)
    before = theta.copy()
    make_optimizer("laplacian", theta, {"sigma": sigma}).step(theta, gradient.copy(), 0.3)
    np.testing.assert_allclose(before - theta, 0.3 * smoothed(gradient, sigma), rtol=1e-10, atol=1e-13)


def test_laplacian_smoothing_keeps_the_mean_and_damps_the_jitter() -> None:
    def step(gradient: np.ndarray) -> np.ndarray:
        theta = np.zeros(gradient.size)
        make_optimizer("laplacian", theta, {"sigma": 2.0}).step(theta, gradient.copy(), 1.0)
        return -theta

    np.testing.assert_allclose(step(np.full(64, 0.7)), np.full(64, 0.7), rtol=1e-12)
    jitter = np.tile([1.0, -1.0], 32)
    np.testing.assert_allclose(step(jitter), jitter / (1 + 4 * 2.0), rtol=1e-12)  # 1 + 2σ − 2σ cos π


def test_laplacian_smoothing_of_a_small_sigma_is_plain_descent() -> None:
    """In the precision that networks train in, and with the course's 13 002 parameters."""
    rng = np.random.default_rng(0)
    theta, gradient = (rng.standard_normal(13_002, dtype=np.float32) for _ in range(2))
    before = theta.copy()
    make_optimizer("laplacian", theta, {"sigma": 1e-7}).step(theta, gradient.copy(), 0.5)
    assert theta.dtype == np.float32
    np.testing.assert_allclose(theta, before - np.float32(0.5) * gradient, rtol=1e-4, atol=1e-5)


def test_only_metropolis_needs_no_gradient_and_it_takes_no_step_down_one() -> None:
    assert [name for name in OPTIMIZERS if not uses_gradient(name)] == ["metropolis"]
    for name in OPTIMIZERS:
        assert hasattr(optimizer_class(name), "step") == uses_gradient(name)


@pytest.mark.parametrize("name", ["cooling", "part"])
def test_the_closed_end_of_an_interval_is_allowed(name: str) -> None:
    assert complete_settings("metropolis", {name: 1.0})[name] == 1.0
