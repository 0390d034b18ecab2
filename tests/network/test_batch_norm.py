"""Batch normalisation: mean 0 and variance 1, running statistics, exact gradients, and the same as PyTorch."""

from collections.abc import Callable

import numpy as np
import pytest

from inkling.network import get_initializer
from inkling.network.layers.batch_norm import EPSILON, BatchNorm
from layer_helpers import Standing, alone, check_gradients, no_rng

SHAPES = [(5,), (3, 4, 6), (4, 5)]


def training() -> np.random.Generator:
    return np.random.default_rng(0)


def with_statistics(shape: tuple[int, ...], dtype: type = np.float64) -> Standing:
    """A layer that has seen batches, so that its running statistics are not those it began with."""
    standing = alone(BatchNorm(shape), dtype=dtype)
    for seed in range(3):
        standing.run(np.random.default_rng(seed).normal(2, 3, (*shape, 7)).astype(dtype), training())
    return standing


@pytest.mark.parametrize("shape", SHAPES)
def test_training_brings_every_channel_to_mean_0_and_variance_1(shape: tuple[int, ...]) -> None:
    layer = BatchNorm(shape)
    standing = alone(layer)
    layer.initialize(get_initializer("glorot"), draw_biases=False, rng=training())
    a = standing.run(np.random.default_rng(0).normal(4, 3, (*shape, 50)), training()).reshape(layer.channels, -1)
    np.testing.assert_allclose(a.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(a.var(axis=1), 1, rtol=1e-4)


@pytest.mark.parametrize("name", ["glorot", "normal", "zeros"])
def test_it_begins_as_normalisation_alone_whatever_the_initializer(name: str) -> None:
    standing = with_statistics((3, 4, 6))
    layer = standing.layer
    layer.initialize(get_initializer(name), draw_biases=name == "normal", rng=training())
    np.testing.assert_array_equal(standing.values["scale"], np.ones(3))
    np.testing.assert_array_equal(standing.values["shift"], np.zeros(3))
    np.testing.assert_array_equal(standing.buffers["mean"], np.zeros(3))
    np.testing.assert_array_equal(standing.buffers["variance"], np.ones(3))


@pytest.mark.parametrize("batch", [2, 7])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_gradients_in_training(shape: tuple[int, ...], batch: int) -> None:
    rng = np.random.default_rng(1)
    x, d = rng.normal(2, 3, (*shape, batch)), rng.normal(size=(*shape, batch))
    check_gradients(alone(BatchNorm(shape)), x, d, training)


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_gradients_outside_training(shape: tuple[int, ...], batch: int) -> None:
    rng = np.random.default_rng(1)
    x, d = rng.normal(2, 3, (*shape, batch)), rng.normal(size=(*shape, batch))
    check_gradients(with_statistics(shape), x, d, no_rng)


def test_the_running_statistics_follow_the_batches() -> None:
    standing = alone(BatchNorm((2,)))
    standing.run(np.array([[1.0, 3.0, 5.0], [0.0, 0.0, 6.0]]), training())
    # A tenth of the way from 0 to the means 3 and 2, from 1 to the unbiased variances 4 and 12.
    np.testing.assert_allclose(standing.buffers["mean"], [0.3, 0.2], rtol=1e-12)
    np.testing.assert_allclose(standing.buffers["variance"], [0.9 + 0.4, 0.9 + 1.2], rtol=1e-12)


def test_outside_training_they_are_used_and_left_alone() -> None:
    standing = with_statistics((2, 3, 4))
    before = {name: value.copy() for name, value in standing.buffers.items()}
    x = np.random.default_rng(8).normal(size=(2, 3, 4, 5))
    a = standing.run(x)
    for channel in range(2):
        scale, shift = standing.values["scale"][channel], standing.values["shift"][channel]
        deviation = np.sqrt(before["variance"][channel] + EPSILON)
        wanted = scale * (x[channel] - before["mean"][channel]) / deviation + shift
        np.testing.assert_allclose(a[channel], wanted, rtol=1e-12)
    for name, value in before.items():
        np.testing.assert_array_equal(standing.buffers[name], value)
    # So no example minds the others.
    np.testing.assert_allclose(standing.run(x[..., 2:3])[..., 0], a[..., 2], rtol=1e-12)


def test_a_batch_of_a_single_number_has_no_spread() -> None:
    """The last batch of an epoch may be one example: it passes as it would outside training."""
    standing = with_statistics((4,))
    before = {name: value.copy() for name, value in standing.buffers.items()}
    x, d = np.random.default_rng(0).normal(size=(4, 1)), np.ones((4, 1))
    outside, inside = standing.learn(x, d), standing.learn(x, d, training())
    for name in outside:
        np.testing.assert_array_equal(inside[name], outside[name])
    for name, value in before.items():
        np.testing.assert_array_equal(standing.buffers[name], value)
    check_gradients(standing, x, d, training)


@pytest.mark.parametrize("value", [0.0, 0.25, 7.0])
def test_a_channel_that_never_changes_stays_finite(value: float) -> None:
    standing = alone(BatchNorm((2, 3, 3)), dtype=np.float32)
    x = np.full((2, 3, 3, 8), value, np.float32)
    result = standing.learn(x, np.random.default_rng(0).normal(size=x.shape).astype(np.float32), training())
    assert all(np.isfinite(one).all() for one in result.values())
    np.testing.assert_allclose(result["output"][0], standing.values["shift"][0], atol=1e-3)


def test_images_may_come_as_rows_seen_from_the_side() -> None:
    standing = alone(BatchNorm((4, 5)))
    rows = np.random.default_rng(0).normal(size=(6, 20))
    d = np.random.default_rng(1).normal(size=(4, 5, 6))
    seen = standing.learn(rows.T, d, training())
    plain = standing.learn(np.ascontiguousarray(rows.T).reshape(4, 5, 6), d, training())
    for name in plain:
        np.testing.assert_array_equal(seen[name], plain[name])


@pytest.mark.parametrize("mode", [training, no_rng])
def test_results_do_not_depend_on_earlier_batches(mode: Callable[[], np.random.Generator | None]) -> None:
    used = alone(BatchNorm((2, 3, 4)))
    for batch in (7, 3, 1, 7):
        rng = np.random.default_rng(batch)
        x, d = rng.normal(size=(2, 3, 4, batch)), rng.normal(size=(2, 3, 4, batch))
        fresh_one = alone(BatchNorm((2, 3, 4)))
        for name, value in used.buffers.items():
            fresh_one.buffers[name][...] = value  # as a model that was loaded
        again, fresh = used.learn(x, d, mode()), fresh_one.learn(x, d, mode())
        for name in fresh:
            np.testing.assert_array_equal(again[name], fresh[name])


def test_the_gradients_of_the_first_layer_need_no_more() -> None:
    standing = alone(BatchNorm((5,)))
    x, d = np.random.default_rng(0).normal(size=(2, 5, 4))
    wanted = standing.learn(x, d, training())
    standing.gradients["scale"][...] = np.nan
    standing.layer.backward_parameters(d)
    np.testing.assert_array_equal(standing.gradients["scale"], wanted["scale"])


@pytest.mark.parametrize("mode", ["training", "evaluation"])
@pytest.mark.parametrize("shape", [(5,), (3, 8, 6)])
def test_the_same_as_pytorch(shape: tuple[int, ...], mode: str) -> None:
    torch = pytest.importorskip("torch")
    standing = with_statistics(shape, np.float32)
    channels = shape[0]
    theirs = (torch.nn.BatchNorm1d if len(shape) == 1 else torch.nn.BatchNorm2d)(channels)
    with torch.no_grad():
        for parameter, name in [(theirs.weight, "scale"), (theirs.bias, "shift")]:
            parameter.copy_(torch.tensor(standing.values[name]))
        for buffer, name in [(theirs.running_mean, "mean"), (theirs.running_var, "variance")]:
            buffer.copy_(torch.tensor(standing.buffers[name]))
    theirs.train(mode == "training")
    for seed in range(3):
        rng = np.random.default_rng(seed)
        x = rng.normal(1, 2, (*shape, 32)).astype(np.float32)
        d = rng.normal(size=(*shape, 32)).astype(np.float32)
        ours = standing.learn(x, d, training() if mode == "training" else None)
        theirs.zero_grad()
        theirs_x = torch.tensor(np.moveaxis(x, -1, 0).copy(), requires_grad=True)
        a = theirs(theirs_x)
        a.backward(torch.tensor(np.moveaxis(d, -1, 0).copy()))
        wanted = {
            "output": np.moveaxis(a.detach().numpy(), 0, -1),
            "x": np.moveaxis(theirs_x.grad.numpy(), 0, -1),
            "scale": theirs.weight.grad.numpy(),
            "shift": theirs.bias.grad.numpy(),
        }
        for name, one in wanted.items():
            assert ours[name].dtype == np.float32
            assert np.linalg.norm(ours[name] - one) <= 1e-5 * np.linalg.norm(one), name
        np.testing.assert_allclose(standing.buffers["mean"], theirs.running_mean.numpy(), rtol=1e-5)
        np.testing.assert_allclose(standing.buffers["variance"], theirs.running_var.numpy(), rtol=1e-5)
