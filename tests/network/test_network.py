"""A network: one flat θ under all its layers, predictions, traces, copies."""

from collections.abc import Callable

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network import Network, make_loss, mlp, parse_architecture
from inkling.network.types import Array


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


# Two batch norms, dense and of maps: what they have seen lies beside θ.
NORMED = "6x6 conv3x4:identity batchnorm relu pool2 8:identity batchnorm relu 10"


def seen(network: Network, batches: int = 3) -> Network:
    """The network after it has seen some batches as in training."""
    rng = np.random.default_rng(5)
    y = np.eye(10, dtype=network.dtype)
    for _ in range(batches):
        x = rng.random((network.architecture.inputs, 10)).astype(network.dtype)
        network.loss_and_gradient(x, y, make_loss("mse"), rng=rng)
    return network


@pytest.mark.parametrize("loss", ["mse", "cross-entropy"])
def test_nobody_asks_how_the_cost_changes_with_the_pixels(loss: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backpropagation ends with the first layer's parameters; every other layer hands ∂C/∂x on, once."""
    network = Network(mlp((6, 5), loss=loss, input_shape=(6, 6)))
    asked = []
    for number, layer in enumerate(network.layers):
        answer = layer.backward_input

        def counting(d: Array, number: int = number, answer: Callable[[Array], Array] = answer) -> Array:
            asked.append(number)
            return answer(d)

        monkeypatch.setattr(layer, "backward_input", counting)
    rng = np.random.default_rng(0)
    x, y = rng.random((36, 4), np.float32), np.eye(10, dtype=np.float32)[:, :4]
    network.loss_and_gradient(x, y, make_loss(loss))
    assert asked == [5, 4, 3, 2, 1][loss == "cross-entropy" :]


def test_what_is_kept_beside_theta_lies_right_behind_it() -> None:
    network = a_network(NORMED)
    count = network.theta.size
    assert count == network.gradient.size == network.architecture.parameters
    assert network.parameters_and_buffers.size == count + 2 * (4 + 8)
    assert network.parameters_and_buffers.flags.c_contiguous
    np.testing.assert_array_equal(network.parameters_and_buffers[:count], network.theta)
    assert np.shares_memory(network.parameters_and_buffers, network.theta)
    assert {name: value.shape for name, value in network.buffers.items()} == {
        "layer2.mean": (4,),
        "layer2.variance": (4,),
        "layer6.mean": (8,),
        "layer6.variance": (8,),
    }
    for value in network.buffers.values():
        assert np.shares_memory(value, network.parameters_and_buffers)
        assert not np.shares_memory(value, network.theta)
    np.testing.assert_array_equal(
        np.concatenate(list(network.buffers.values())), network.parameters_and_buffers[count:]
    )


def test_a_network_without_batch_norm_has_no_buffers() -> None:
    network = a_network()
    assert network.buffers == {}
    assert network.parameters_and_buffers.size == network.theta.size


def test_training_moves_the_running_statistics_and_looking_does_not() -> None:
    network = a_network(NORMED)
    before = network.parameters_and_buffers.copy()
    seen(network)
    assert network.theta.tobytes() == before[: network.theta.size].tobytes()
    moved = network.parameters_and_buffers.copy()
    start = before[network.theta.size :]
    assert (moved[network.theta.size :] != start).all()
    images = np.random.default_rng(0).random((4, 6, 6), np.float32)
    answers = network.predict(images)
    network.trace(images[0])
    network.cost(images.reshape(4, -1).T, np.eye(10, dtype=np.float32)[:, :4], make_loss("mse"))
    np.testing.assert_array_equal(network.parameters_and_buffers, moved)
    # Outside training every image is judged by itself, whoever stands beside it.
    np.testing.assert_allclose(network.predict(images[1:2])[0], answers[1], rtol=1e-5, atol=1e-6)


def test_a_copy_takes_the_running_statistics_along() -> None:
    network = seen(a_network(NORMED))
    twin = network.copy()
    np.testing.assert_array_equal(twin.parameters_and_buffers, network.parameters_and_buffers)
    images = np.random.default_rng(0).random((4, 6, 6), np.float32)
    np.testing.assert_array_equal(twin.predict(images), network.predict(images))
    kept = network.parameters_and_buffers.copy()
    seen(twin)
    np.testing.assert_array_equal(network.parameters_and_buffers, kept)
    # All that an answer depends on is in `parameters_and_buffers`.
    twin.parameters_and_buffers[...] = kept
    np.testing.assert_array_equal(twin.predict(images), network.predict(images))


def test_initializing_again_forgets_what_was_seen() -> None:
    network = seen(a_network(NORMED))
    fresh = a_network(NORMED)
    network.initialize("normal", rng=np.random.default_rng(0))
    np.testing.assert_array_equal(network.parameters_and_buffers, fresh.parameters_and_buffers)


def test_the_mask_finds_the_weights() -> None:
    """Weight decay shrinks weights, neither biases nor a batch norm's scale and shift."""
    network = a_network(NORMED)
    network.theta[...] = 0
    for parameter in network.parameters:
        parameter.value[...] = 1.0 if parameter.name.endswith("weights") else 0.0
    np.testing.assert_array_equal(network.weights_mask(), network.theta)
    assert network.weights_mask().dtype == network.theta.dtype
    assert network.weights_mask().sum() == 4 * 9 + 8 * 16 + 10 * 8


@pytest.mark.parametrize("deviation", [0.1, 1.0, 3.0])
def test_the_normal_initializer_has_a_deviation(deviation: float) -> None:
    network, plain = a_network(), a_network()
    network.initialize("normal", deviation=deviation, rng=np.random.default_rng(0))
    np.testing.assert_allclose(network.theta, deviation * plain.theta, rtol=1e-6)
    # The others choose theirs by the layer's size.
    network.initialize("glorot", deviation=deviation, rng=np.random.default_rng(1))
    plain.initialize("glorot", rng=np.random.default_rng(1))
    np.testing.assert_array_equal(network.theta, plain.theta)


def test_an_activation_may_stand_right_on_the_image() -> None:
    network = a_network("28x28 relu 10")
    given = images(3) - np.float32(0.5)
    dense = a_network("28x28 10")
    np.testing.assert_array_equal(network.predict(given), dense.predict(np.maximum(given, 0)))
    first, _ = network.trace(given[0])
    np.testing.assert_array_equal(first.z, given[0])
    np.testing.assert_array_equal(first.a, np.maximum(given[0], 0))


def test_dropout_is_for_training_alone() -> None:
    network, plain = a_network("784-16 dropout0.5 10"), a_network("784-16-10")
    x, y, loss = images(8).reshape(8, 784).T, np.eye(10, dtype=np.float32)[:, :8], make_loss("mse")
    np.testing.assert_array_equal(network.predict(images(3)), plain.predict(images(3)))
    assert network.cost(x, y, loss) == plain.cost(x, y, loss) == network.loss_and_gradient(x, y, loss)
    costs = {network.loss_and_gradient(x, y, loss, rng=np.random.default_rng(seed)) for seed in (0, 0, 1)}
    assert len(costs) == 2
    assert network.cost(x, y, loss) not in costs
