"""Layers alone: z = W a + b, ∂C/∂x of each by central differences, buffers that follow the batch."""

from collections.abc import Callable
from typing import Literal

import numpy as np
import pytest

from inkling.network.activations import ACTIVATIONS, make_activation
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.dense import Dense
from inkling.network.types import Array

STEP = 1e-6


def bound(layer: Layer, seed: int = 0) -> tuple[dict[str, Array], dict[str, Array]]:
    """Parameters and gradients for a layer that stands outside a network."""
    rng = np.random.default_rng(seed)
    values = {name: rng.normal(size=shape) for name, shape in layer.parameter_shapes().items()}
    gradients = {name: np.full(shape, np.nan) for name, shape in layer.parameter_shapes().items()}
    layer.bind(values, gradients)
    return values, gradients


def run(layer: Layer, x: Array) -> Array:
    layer.fit_batch(x.shape[-1], x.dtype)
    return layer.forward(x, None).copy()


def slopes(cost: Callable[[], float], array: Array) -> Array:
    """∂cost/∂array, entry by entry, by central differences."""
    numeric = np.empty_like(array)
    for index in np.ndindex(array.shape):
        there = array[index]
        array[index] = there + STEP
        above = cost()
        array[index] = there - STEP
        numeric[index] = (above - cost()) / (2 * STEP)
        array[index] = there
    return numeric


def test_dense_adds_up_as_the_course_writes_it() -> None:
    layer = Dense((2,), 3)
    values, _ = bound(layer)
    values["weights"][...] = [[1, 2], [3, 4], [5, 6]]
    values["bias"][...] = [10, 20, 30]
    # Two examples as columns: (1, 0) and (1, −1).
    np.testing.assert_array_equal(run(layer, np.array([[1.0, 1.0], [0.0, -1.0]])), [[11, 9], [23, 19], [35, 29]])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("batch", [1, 2, 12, 13, 40])
def test_dense_adds_up_whatever_the_number_of_examples_and_however_they_lie(batch: int, dtype: type) -> None:
    layer = Dense((5,), 3)
    rng = np.random.default_rng(batch)
    values = {name: rng.normal(size=shape).astype(dtype) for name, shape in layer.parameter_shapes().items()}
    layer.bind(values, {name: np.empty_like(value) for name, value in values.items()})
    kept = {name: value.copy() for name, value in values.items()}
    lines = rng.normal(size=(5, 2 * batch)).astype(dtype)
    rows = rng.normal(size=(batch, 5)).astype(dtype)
    for x in (lines[:, :batch], lines[:, ::2], rows.T, np.ascontiguousarray(rows.T)):
        before = x.copy()
        exact = values["weights"].astype(float) @ x.astype(float) + values["bias"][:, np.newaxis].astype(float)
        np.testing.assert_allclose(run(layer, x), exact, rtol=0, atol=40 * np.finfo(dtype).eps)
        np.testing.assert_array_equal(x, before)
        assert all(np.array_equal(values[name], kept[name]) for name in kept)


@pytest.mark.parametrize("batch", [1, 2, 13])
def test_without_weights_every_example_has_the_bias_to_the_last_bit(batch: int) -> None:
    layer = Dense((5,), 3)
    values, _ = bound(layer)
    values["weights"][...] = 0.0
    z = run(layer, np.asfortranarray(np.random.default_rng(0).normal(size=(5, batch))))
    np.testing.assert_array_equal(z, np.repeat(values["bias"][:, np.newaxis], batch, axis=1))


def layers() -> list[Layer]:
    return [
        Dense((5,), 3),
        Dense((2, 3), 4),
        *(Activate((5,), make_activation(name)) for name in ACTIVATIONS),
    ]


@pytest.mark.parametrize(("batch", "order"), [(1, "C"), (4, "C"), (17, "C"), (17, "F")])
@pytest.mark.parametrize("number", range(len(layers())))
def test_backward_by_central_differences(number: int, batch: int, order: Literal["C", "F"]) -> None:
    """∂C/∂x and the gradient of each parameter, for C = Σ d · layer(x)."""
    layer = layers()[number]
    values, gradients = bound(layer)
    rng = np.random.default_rng(batch)
    x = rng.normal(size=(*layer.input_shape, batch))
    x = np.where(np.abs(x) < 10 * STEP, 0.5, x)  # away from ReLU's kink
    x = np.asarray(x, order=order)  # F: one example after the other, as batches of the training set lie
    d = rng.normal(size=(*layer.output_shape, batch))
    run(layer, x)
    d_out = d.copy()
    layer.backward_parameters(d_out)
    d_x = layer.backward_input(d_out)
    assert d_x.shape == x.shape

    def cost() -> float:
        return float((d * run(layer, x)).sum())

    for exact, array in [(d_x.copy(), x), *((gradients[name].copy(), values[name]) for name in values)]:
        numeric = slopes(cost, array)
        assert np.linalg.norm(exact - numeric) <= 1e-8 * np.linalg.norm(numeric)


def test_the_gradients_of_the_first_layer_need_no_more() -> None:
    layer = Dense((5,), 3)
    _, gradients = bound(layer)
    run(layer, np.ones((5, 2)))
    layer.backward_parameters(np.ones((3, 2)))
    np.testing.assert_array_equal(gradients["weights"], np.full((3, 5), 2.0))
    np.testing.assert_array_equal(gradients["bias"], np.full(3, 2.0))


@pytest.mark.parametrize("number", range(len(layers())))
def test_batches_of_changing_size(number: int) -> None:
    """The last batch of an epoch is smaller: its examples must come out as they would alone."""
    layer = layers()[number]
    bound(layer)
    x = np.random.default_rng(0).normal(size=(*layer.input_shape, 7))
    whole = run(layer, x)
    for size in (3, 7, 1, 2):
        np.testing.assert_allclose(run(layer, x[..., :size]), whole[..., :size], rtol=1e-14)


def test_a_step_allocates_no_new_buffers() -> None:
    layer = Dense((5,), 3)
    bound(layer)
    x = np.ones((5, 2))
    layer.fit_batch(2, x.dtype)
    first = layer.forward(x, None)
    layer.fit_batch(2, x.dtype)
    assert layer.forward(x, None) is first
