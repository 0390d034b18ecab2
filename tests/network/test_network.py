"""A network: one flat θ under all its layers, predictions, traces, copies."""

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network import Network, make_loss, mlp, parse_architecture


def a_network(spec: str = "784-16-16-10", seed: int = 0) -> Network:
    network = Network(parse_architecture(spec))
    network.initialize("normal", rng=np.random.default_rng(seed))
    return network


def images(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random((count, 28, 28), np.float32)


def test_the_courses_network_has_13002_parameters() -> None:
    network = Network(mlp((16, 16)))
    assert network.theta.shape == network.gradient.shape == (13_002,)
    assert network.architecture.parameters == 13_002
    assert sum(p.value.size for p in network.parameters) == 13_002


@pytest.mark.parametrize("spec", ["784-16-16-10", "784-10", "2-2-1", "784-300-100-30-10"])
def test_theta_is_one_contiguous_vector_under_every_layer(spec: str) -> None:
    network = Network(parse_architecture(spec))
    start = network.theta.__array_interface__["data"][0]
    assert network.theta.flags.c_contiguous
    assert network.theta.dtype == network.gradient.dtype == np.float32
    assert not np.shares_memory(network.theta, network.gradient)
    for parameter in network.parameters:
        assert np.shares_memory(parameter.value, network.theta)
        assert np.shares_memory(parameter.gradient, network.gradient)
        # One after another, without a gap, in the order of the names.
        assert parameter.value.__array_interface__["data"][0] == start
        start += parameter.value.nbytes
    assert start == network.theta.__array_interface__["data"][0] + network.theta.nbytes
    for stage in network.stages:
        dense = stage.layers[0]
        assert np.shares_memory(dense.weights, network.theta)
        assert np.shares_memory(dense.bias, network.theta)


def test_writing_theta_changes_the_layers_and_the_answer() -> None:
    network = a_network()
    network.theta[...] = 0
    assert not network.stages[0].layers[0].weights.any()
    np.testing.assert_array_equal(network.predict(images(2)), np.full((2, 10), 0.5))


_NONE = pytest.param(0)


@pytest.mark.parametrize("count", [_NONE, 1, 999, 1000, 1001, 2345])
def test_predict_answers_in_the_order_of_the_images(count: int) -> None:
    network = a_network()
    given = images(count)
    answers = network.predict(given)
    assert answers.shape == (count, 10)
    assert answers.dtype == np.float32
    hidden = given.reshape(count, 784).astype(np.float64)
    for stage in network.stages:
        dense = stage.layers[0]
        hidden = 1 / (1 + np.exp(-(hidden @ dense.weights.T.astype(np.float64) + dense.bias)))
    np.testing.assert_allclose(answers, hidden, rtol=1e-4, atol=1e-5)


def test_an_image_may_come_flat_and_is_left_alone() -> None:
    network = a_network()
    given = images(3)
    kept = given.copy()
    np.testing.assert_array_equal(network.predict(given.reshape(3, 784)), network.predict(given))
    np.testing.assert_array_equal(given, kept)


def test_answers_are_not_overwritten_by_the_next() -> None:
    network = a_network()
    first = network.predict(images(3))
    kept = first.copy()
    network.predict(images(3, seed=1))
    np.testing.assert_array_equal(first, kept)


def test_an_image_of_another_size_gets_a_sentence() -> None:
    with pytest.raises(ArchitectureError, match=r"reads 784 inputs, but the image has 400\.$"):
        a_network().predict(np.zeros((1, 20, 20), np.float32))


def test_trace_shows_every_stage_and_keeps_it() -> None:
    network = a_network("784-16-12-10:softmax")
    image = images(1)[0]
    traces = network.trace(image)
    kept = [(t.z.copy(), t.a.copy()) for t in traces]
    assert [t.z.shape for t in traces] == [t.a.shape for t in traces] == [(16,), (12,), (10,)]
    a = image.reshape(-1).astype(np.float64)
    for stage, trace in zip(network.stages, traces, strict=True):
        z = stage.layers[0].weights.astype(np.float64) @ a + stage.layers[0].bias
        np.testing.assert_allclose(trace.z, z, rtol=1e-4, atol=1e-4)
        a = 1 / (1 + np.exp(-z)) if stage.spec.activation == "sigmoid" else np.exp(z) / np.exp(z).sum()
        np.testing.assert_allclose(trace.a, a, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(traces[-1].a, network.predict(image[np.newaxis])[0], rtol=1e-5, atol=1e-6)
    network.trace(images(1, seed=1)[0])
    for trace, (z, a) in zip(traces, kept, strict=True):
        np.testing.assert_array_equal(trace.z, z)
        np.testing.assert_array_equal(trace.a, a)


def test_a_copy_has_the_same_answers_and_a_theta_of_its_own() -> None:
    network = a_network()
    twin = network.copy()
    assert twin.architecture == network.architecture
    np.testing.assert_array_equal(twin.theta, network.theta)
    assert not np.shares_memory(twin.theta, network.theta)
    twin.theta += 1
    assert not np.array_equal(twin.predict(images(1)), network.predict(images(1)))


def test_a_copy_keeps_the_precision() -> None:
    assert Network(mlp((3,)), dtype=np.float64).copy().theta.dtype == np.float64


def test_outputs_are_what_the_cost_wants() -> None:
    network = a_network("784-16-10:softmax")
    x = images(4).reshape(4, 784).T
    z = network.outputs(x, make_loss("cross-entropy")).copy()
    a = network.outputs(x, make_loss("mse")).copy()
    np.testing.assert_allclose(a, np.exp(z) / np.exp(z).sum(axis=0), rtol=1e-4, atol=1e-6)
    assert not np.allclose(a, z)


def test_looking_in_the_midst_of_training_does_not_change_the_gradient() -> None:
    """A prediction between two steps uses the same buffers, with another batch size."""
    network = a_network()
    x, y, loss = images(8).reshape(8, 784).T, np.eye(10, dtype=np.float32)[:, :8], make_loss("mse")
    network.loss_and_gradient(x, y, loss)
    wanted = network.gradient.copy()
    network.predict(images(1234))
    network.trace(images(1)[0])
    network.loss_and_gradient(x, y, loss)
    np.testing.assert_array_equal(network.gradient, wanted)
