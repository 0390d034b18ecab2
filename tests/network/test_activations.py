"""Activations: their formulas, their derivatives by central differences, and what they do to extreme sums."""

import math

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network.activations import ACTIVATIONS, make_activation
from inkling.network.types import Array

STEP = 1e-6

FORMULAS = {
    "sigmoid": lambda z: 1 / (1 + math.exp(-z)),
    "tanh": lambda z: (math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z)),
    "relu": lambda z: z if z > 0 else 0.0,
    "leaky-relu": lambda z: z if z > 0 else z / 100,
    "gaussian": lambda z: math.exp(-(z**2)),
    "threshold": lambda z: 1.0 if z > 0 else 0.0,
    "identity": lambda z: z,
}


def forward(name: str, z: Array) -> Array:
    a = np.full_like(z, np.nan)
    make_activation(name).forward(z, a)
    return a


def test_the_names_are_the_courses() -> None:
    assert set(ACTIVATIONS) == {*FORMULAS, "softmax"}
    assert all(make_activation(name).name == name for name in ACTIVATIONS)


@pytest.mark.parametrize("name", FORMULAS)
def test_the_formula(name: str) -> None:
    z = np.linspace(-5, 5, 42).reshape(6, 7)
    wanted = [[FORMULAS[name](value) for value in row] for row in z]
    np.testing.assert_allclose(forward(name, z), wanted, rtol=1e-13, atol=1e-13)


def test_softmax_is_the_formula_down_each_column() -> None:
    z = np.random.default_rng(0).normal(size=(10, 7))
    wanted = np.array([[math.exp(z[j, n]) / sum(map(math.exp, z[:, n])) for n in range(7)] for j in range(10)])
    a = forward("softmax", z)
    np.testing.assert_allclose(a, wanted, rtol=1e-12)
    np.testing.assert_allclose(a.sum(axis=0), 1, rtol=1e-12)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_derivative_by_central_differences(name: str, seed: int) -> None:
    """∂C/∂z for C = Σ da · σ(z): each z alone, so that softmax's cross terms count too."""
    rng = np.random.default_rng(seed)
    z, da = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
    # ReLU and the threshold have no derivative at 0; a z farther away than the step never meets it.
    z = np.where(np.abs(z) < 10 * STEP, 0.5, z)
    activation = make_activation(name)
    dz = np.full_like(z, np.nan)
    activation.backward(z, forward(name, z), da, dz)
    numeric = np.empty_like(z)
    for index in np.ndindex(z.shape):
        nudge = np.zeros_like(z)
        nudge[index] = STEP
        numeric[index] = (da * (forward(name, z + nudge) - forward(name, z - nudge))).sum() / (2 * STEP)
    assert np.linalg.norm(dz - numeric) <= 1e-8 * np.linalg.norm(numeric)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_backward_leaves_its_inputs_alone(name: str) -> None:
    rng = np.random.default_rng(0)
    z, da = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
    a = forward(name, z)
    kept = z.copy(), a.copy(), da.copy()
    make_activation(name).backward(z, a, da, np.empty_like(z))
    for array, before in zip((z, a, da), kept, strict=True):
        np.testing.assert_array_equal(array, before)


def test_relu_has_no_slope_at_and_below_zero() -> None:
    z = np.array([[-1.0, -0.0, 0.0, 1.0]])
    dz = np.empty_like(z)
    make_activation("relu").backward(z, forward("relu", z), np.full_like(z, 3.0), dz)
    np.testing.assert_array_equal(dz, [[0, 0, 0, 3]])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_extreme_sums_neither_overflow_nor_change_the_type(name: str, dtype: type) -> None:
    """Warnings are errors here: e¹⁰⁰⁰⁰ must never be asked for."""
    z = np.array([[1e4, -1e4, 0.0], [-1e4, -1e4, 1e4]], dtype)
    a = forward(name, z)
    dz = np.empty_like(z)
    make_activation(name).backward(z, a, np.ones_like(z), dz)
    assert a.dtype == dz.dtype == dtype
    assert np.isfinite(a).all()
    assert np.isfinite(dz).all()
    if name in ("sigmoid", "softmax"):
        np.testing.assert_array_equal(a[:, 0], [1, 0])


def test_an_unknown_name_gets_the_choices() -> None:
    with pytest.raises(
        ArchitectureError, match=r"“Relu”.*sigmoid, tanh, relu, leaky-relu, gaussian, threshold, identity, softmax\.$"
    ):
        make_activation("Relu")
