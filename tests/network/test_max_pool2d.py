"""Max-pooling: the formula, ties, borders that are left over, gradients, and the same as PyTorch."""

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network import Network, make_loss, parse_architecture
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.network.types import Array
from layer_helpers import alone, check_gradients, no_rng

# (input shape, size): even, odd, with rests of rows or columns, one patch only, nothing to do
SETTINGS = [
    ((3, 6, 8), 2),
    ((2, 7, 9), 2),
    ((2, 7, 9), 3),
    ((1, 8, 11), 4),
    ((3, 5, 5), 5),
    ((2, 4, 3), 1),
    ((7, 5), 2),
]


def distinct(shape: tuple[int, ...], batch: int) -> Array:
    """Random numbers that are far apart, so that a small step changes no winner."""
    count = int(np.prod(shape)) * batch
    return np.random.default_rng(4).permutation(count).reshape(*shape, batch) * 0.1


@pytest.mark.parametrize(("shape", "size"), SETTINGS)
def test_the_formula(shape: tuple[int, ...], size: int) -> None:
    standing = alone(MaxPool2D(shape, size))
    x = np.random.default_rng(0).normal(size=(*shape, 3))
    a = standing.run(x)
    assert a.shape == (*standing.layer.output_shape, 3)
    image = x.reshape(-1, *x.shape[-3:])
    for c, row, column, n in np.ndindex(a.shape):
        patch = image[c, size * row : size * (row + 1), size * column : size * (column + 1), n]
        assert a[c, row, column, n] == patch.max()


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize(("shape", "size"), SETTINGS)
def test_the_gradient(shape: tuple[int, ...], size: int, batch: int) -> None:
    standing = alone(MaxPool2D(shape, size))
    d = np.random.default_rng(1).normal(size=(*standing.layer.output_shape, batch))
    check_gradients(standing, distinct(shape, batch), d, no_rng)


def test_the_first_of_equals_gets_the_gradient() -> None:
    """In reading order, as in PyTorch: first the row, then the column."""
    patches = {
        ((1, 1), (1, 1)): (0, 0),
        ((0, 1), (1, 0)): (0, 1),
        ((0, 0), (1, 1)): (1, 0),
        ((0, 1), (0, 1)): (0, 1),
        ((0, 0), (0, 1)): (1, 1),
    }
    standing = alone(MaxPool2D((1, 2, 2), 2))
    for patch, winner in patches.items():
        d_x = standing.learn(np.array(patch, float).reshape(1, 2, 2, 1), np.full((1, 1, 1, 1), 5.0))["x"]
        wanted = np.zeros((1, 2, 2, 1))
        wanted[0, *winner, 0] = 5.0
        np.testing.assert_array_equal(d_x, wanted)


def test_what_was_left_over_gets_no_gradient() -> None:
    standing = alone(MaxPool2D((1, 5, 7), 2))
    d_x = standing.learn(np.ones((1, 5, 7, 2)), np.ones((1, 2, 3, 2)))["x"]
    assert d_x.sum() == 12
    assert not d_x[:, 4:].any()
    assert not d_x[:, :, 6:].any()


def test_images_may_come_as_rows_seen_from_the_side() -> None:
    standing = alone(MaxPool2D((6, 4), 2))
    rows = np.random.default_rng(0).normal(size=(5, 24))
    d = np.random.default_rng(1).normal(size=(1, 3, 2, 5))
    seen = standing.learn(rows.T, d)
    plain = standing.learn(np.ascontiguousarray(rows.T).reshape(6, 4, 5), d)
    for name in plain:
        np.testing.assert_array_equal(seen[name], plain[name])


def test_results_do_not_depend_on_earlier_batches() -> None:
    used = alone(MaxPool2D((2, 7, 6), 3))
    for batch in (7, 3, 1, 7):
        rng = np.random.default_rng(batch)
        x, d = rng.normal(size=(2, 7, 6, batch)), rng.normal(size=(2, 2, 2, batch))
        again, fresh = used.learn(x, d), alone(MaxPool2D((2, 7, 6), 3)).learn(x, d)
        for name in fresh:
            np.testing.assert_array_equal(again[name], fresh[name])


@pytest.mark.parametrize("size", [0, 5])
def test_impossible_sizes_get_a_sentence(size: int) -> None:
    with pytest.raises(ArchitectureError, match=rf"{size}×{size} does not fit into an image of 4×9.*\.$"):
        MaxPool2D((1, 4, 9), size)
    with pytest.raises(ArchitectureError, match=r"gives 10 numbers\.$"):
        MaxPool2D((10,), 2)


@pytest.mark.parametrize("values", ["continuous", "tied"])
@pytest.mark.parametrize(("shape", "size"), [((3, 8, 6), 2), ((2, 7, 9), 2), ((2, 10, 11), 3)])
def test_the_same_as_pytorch(shape: tuple[int, ...], size: int, values: str) -> None:
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(0)
    x = rng.normal(size=(*shape, 9)).astype(np.float32)
    if values == "tied":
        x = np.round(np.maximum(x, 0))  # as after ReLU: patches full of zeros
    standing = alone(MaxPool2D(shape, size), dtype=np.float32)
    d = rng.normal(size=(*standing.layer.output_shape, 9)).astype(np.float32)
    ours = standing.learn(x, d)
    theirs_x = torch.tensor(np.moveaxis(x, -1, 0).copy(), requires_grad=True)
    a = torch.nn.functional.max_pool2d(theirs_x, size)
    a.backward(torch.tensor(np.moveaxis(d, -1, 0).copy()))
    np.testing.assert_array_equal(ours["output"], np.moveaxis(a.detach().numpy(), 0, -1))
    np.testing.assert_array_equal(ours["x"], np.moveaxis(theirs_x.grad.numpy(), 0, -1))


@pytest.mark.parametrize("activation", ["relu", "leaky-relu", "tanh"])
def test_pooling_before_the_activation_changes_no_number(activation: str) -> None:
    """A network computes, to the last bit, what its layers do one after the other as they are written."""
    network, twin = (
        Network(parse_architecture(f"8x8 conv3x3:{activation} pool2 conv2x4:{activation} pool2 5:softmax"))
        for _ in range(2)
    )
    rng = np.random.default_rng(0)
    network.initialize("normal", rng=rng)
    twin.theta[...] = network.theta
    x, y, loss = (
        rng.normal(size=(64, 7)).astype(np.float32),
        np.eye(5, 7, dtype=np.float32),
        make_loss("cross-entropy"),
    )
    x[:, 3] = 0.0  # patches in which all are equal
    cost = network.loss_and_gradient(x, y, loss, rng=rng)
    a = x.reshape(8, 8, 7)
    layers = twin.layers[:-1]
    for layer in layers:
        layer.fit_batch(7, twin.dtype)
        a = layer.forward(a, rng)
    d = np.empty_like(a)
    assert loss.value_and_gradient(a, y, d) == cost
    for layer in reversed(layers):
        layer.backward_parameters(d)
        d = layer.backward_input(d)
    np.testing.assert_array_equal(network.gradient, twin.gradient)
    pools = [i for i, layer in enumerate(network.path) if isinstance(layer, MaxPool2D)]
    assert pools == ([1, 4] if activation != "tanh" else [2, 5])
