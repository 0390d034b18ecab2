"""Leaky ReLU, Gaussian and threshold: formulas, derivatives, extreme sums, and what can be trained."""

import math

import numpy as np
import pytest

from inkling.network.activations import ACTIVATIONS, make_activation
from inkling.network.types import Array

STEP = 1e-6

FORMULAS = {
    "leaky-relu": lambda z: z if z > 0 else 0.01 * z,
    "gaussian": lambda z: math.exp(-(z**2)),
    "threshold": lambda z: 1.0 if z > 0 else 0.0,
}


def forward(name: str, z: Array) -> Array:
    a = np.full_like(z, np.nan)
    make_activation(name).forward(z, a)
    return a


def backward(name: str, z: Array, da: Array) -> Array:
    dz = np.full_like(z, np.nan)
    make_activation(name).backward(z, forward(name, z), da, dz)
    return dz


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", FORMULAS)
def test_the_formula(name: str, dtype: type) -> None:
    z = np.linspace(-5, 5, 43).astype(dtype)  # 0 among them
    a = forward(name, z)
    assert a.dtype == dtype
    np.testing.assert_allclose(a, [FORMULAS[name](float(value)) for value in z], rtol=2e-6, atol=1e-30)


@pytest.mark.parametrize("name", ["leaky-relu", "gaussian"])
def test_the_derivative_by_central_differences(name: str) -> None:
    rng = np.random.default_rng(0)
    z, da = rng.normal(size=(2, 6, 5))
    z = np.where(np.abs(z) < 10 * STEP, 0.5, z)
    numeric = da * (forward(name, z + STEP) - forward(name, z - STEP)) / (2 * STEP)
    exact = backward(name, z, da)
    assert np.linalg.norm(exact - numeric) <= 1e-8 * np.linalg.norm(numeric)


def test_backpropagation_through_a_threshold_learns_nothing() -> None:
    z, da = np.random.default_rng(0).normal(size=(2, 6, 5))
    np.testing.assert_array_equal(backward("threshold", z, da), np.zeros((6, 5)))


def test_only_the_threshold_cannot_be_trained_by_gradient() -> None:
    assert [name for name in ACTIVATIONS if not make_activation(name).differentiable] == ["threshold"]


@pytest.mark.parametrize("name", FORMULAS)
def test_extreme_sums_stay_finite(name: str) -> None:
    z = np.array([-1e18, -1e4, -50, -0.0, 0.0, 50, 1e4, 1e18], np.float32)
    with np.errstate(over="raise", invalid="raise"):
        a = forward(name, z)
        dz = backward(name, z, np.ones_like(z))
    assert np.isfinite(a).all()
    assert np.isfinite(dz).all()
    if name == "gaussian":
        np.testing.assert_array_equal(a, [0, 0, 0, 1, 1, 0, 0, 0])


@pytest.mark.parametrize("name", ["leaky-relu", "gaussian"])
def test_the_same_as_pytorch(name: str) -> None:
    torch = pytest.importorskip("torch")
    z, da = np.random.default_rng(0).normal(size=(2, 30, 20)).astype(np.float32)
    theirs = {"leaky-relu": torch.nn.functional.leaky_relu, "gaussian": lambda t: torch.exp(-(t**2))}[name]
    theirs_z = torch.tensor(z, requires_grad=True)
    a = theirs(theirs_z)
    a.backward(torch.tensor(da))
    np.testing.assert_allclose(forward(name, z), a.detach().numpy(), rtol=1e-5)
    np.testing.assert_allclose(backward(name, z, da), theirs_z.grad.numpy(), rtol=1e-5, atol=1e-7)
