"""Convolution: its formula written out as loops, its gradients, odd sizes, and the same as PyTorch."""

import itertools
import tracemalloc

import numpy as np
import pytest

from inkling.errors import ArchitectureError
from inkling.network import get_initializer
from inkling.network.layers import conv2d
from inkling.network.layers.conv2d import Conv2D
from inkling.network.types import Array
from layer_helpers import alone, check_gradients, no_rng

# (input shape, channels, kernel, padding)
SETTINGS = [
    ((3, 7, 9), 4, 3, "valid"),
    ((3, 7, 9), 4, 3, "same"),
    ((2, 6, 5), 3, 1, "valid"),
    ((2, 6, 5), 3, 1, "same"),
    ((1, 9, 8), 2, 5, "valid"),
    ((2, 9, 7), 2, 5, "same"),
    ((2, 5, 6), 3, 2, "same"),
    ((2, 5, 6), 3, 4, "valid"),
    ((2, 5, 5), 1, 5, "valid"),
    ((2, 2, 3), 2, 7, "same"),
    ((6, 5), 3, 3, "valid"),
]


def by_hand(x: Array, weights: Array, bias: Array, padding: str) -> Array:
    """z[o, y, x] = b[o] + Σ W[o, c, i, j] a[c, y + i, x + j], one number after the other."""
    channels, _, kernel, _ = weights.shape
    if padding == "same":
        before, after = (kernel - 1) // 2, kernel // 2
        x = np.pad(x, [(0, 0), (before, after), (before, after), (0, 0)])
    height, width = x.shape[1] - kernel + 1, x.shape[2] - kernel + 1
    z = np.empty((channels, height, width, x.shape[3]), x.dtype)
    for o, row, column, n in np.ndindex(z.shape):
        window = x[:, row : row + kernel, column : column + kernel, n]
        z[o, row, column, n] = bias[o] + (weights[o] * window).sum()
    return z


def batch_of(shape: tuple[int, ...], batch: int, seed: int = 2) -> Array:
    return np.random.default_rng(seed).normal(size=(*shape, batch))


@pytest.fixture(params=["one band", "narrow bands"])
def bands(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same with the copies in many narrow bands, as for large images, and in a single one."""
    if request.param == "narrow bands":
        monkeypatch.setattr(conv2d, "_BAND", 1)


@pytest.mark.usefixtures("bands")
@pytest.mark.parametrize(("shape", "channels", "kernel", "padding"), SETTINGS)
def test_the_formula(shape: tuple[int, ...], channels: int, kernel: int, padding: str) -> None:
    standing = alone(Conv2D(shape, channels, kernel, padding))
    x = batch_of(shape, 3)
    image = x.reshape(-1, *x.shape[-3:])
    wanted = by_hand(image, standing.values["weights"], standing.values["bias"], padding)
    assert standing.layer.output_shape == wanted.shape[:3]
    np.testing.assert_allclose(standing.run(x), wanted, rtol=1e-12, atol=1e-12)


@pytest.mark.usefixtures("bands")
@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize(("shape", "channels", "kernel", "padding"), SETTINGS)
def test_the_gradients(shape: tuple[int, ...], channels: int, kernel: int, padding: str, batch: int) -> None:
    standing = alone(Conv2D(shape, channels, kernel, padding))
    d = batch_of(standing.layer.output_shape, batch, seed=3)
    check_gradients(standing, batch_of(shape, batch), d, no_rng)


@pytest.mark.parametrize("shape", [(6, 5), (1, 6, 5)])
@pytest.mark.parametrize("batch", [1, 7])
def test_images_may_come_as_rows_seen_from_the_side(shape: tuple[int, ...], batch: int) -> None:
    """As the network gets them: one image a row, transposed."""
    standing = alone(Conv2D(shape, 3, 3))
    rows = np.random.default_rng(0).normal(size=(batch, 30))
    x = np.ascontiguousarray(rows.T).reshape(1, 6, 5, batch)
    d = batch_of(standing.layer.output_shape, batch)
    plain, seen = standing.learn(x, d), standing.learn(rows.T, d)
    for name in plain:
        np.testing.assert_array_equal(seen[name].reshape(plain[name].shape), plain[name])
    assert seen["x"].shape == (*shape, batch)
    check_gradients(standing, rows.T, d, no_rng)


def test_what_is_shifted_comes_out_shifted() -> None:
    standing = alone(Conv2D((1, 12, 12), 3, 3))
    x = np.zeros((1, 12, 12, 1))
    x[0, 2:6, 2:6, 0] = np.random.default_rng(0).random((4, 4))
    z = standing.run(x)
    shifted = standing.run(np.roll(x, (3, 2), axis=(1, 2)))
    np.testing.assert_allclose(shifted, np.roll(z, (3, 2), axis=(1, 2)), atol=1e-14)


@pytest.mark.usefixtures("bands")
@pytest.mark.parametrize("padding", ["valid", "same"])
def test_results_do_not_depend_on_earlier_batches(padding: str) -> None:
    """The last batch of an epoch is smaller, and answering one image falls in between."""
    used = alone(Conv2D((2, 6, 7), 3, 3, padding))
    for batch in (7, 3, 1, 7, 5):
        x, d = batch_of((2, 6, 7), batch, seed=batch), batch_of(used.layer.output_shape, batch, seed=batch + 50)
        again = used.learn(x, d)
        fresh = alone(Conv2D((2, 6, 7), 3, 3, padding)).learn(x, d)
        for name in fresh:
            np.testing.assert_array_equal(again[name], fresh[name])


def test_every_example_comes_out_as_it_would_alone() -> None:
    standing = alone(Conv2D((2, 6, 7), 3, 3, "same"))
    x = batch_of((2, 6, 7), 5)
    together = standing.run(x)
    for n in range(5):
        np.testing.assert_allclose(standing.run(x[..., n : n + 1])[..., 0], together[..., n], rtol=1e-12)


def test_no_step_allocates_new_buffers() -> None:
    standing = alone(Conv2D((2, 6, 7), 3, 3))
    x = batch_of((2, 6, 7), 4)
    d = batch_of(standing.layer.output_shape, 4)
    standing.run(x)
    first = standing.layer.forward(x, None), standing.layer.backward_input(d)
    standing.layer.fit_batch(4, x.dtype)
    assert standing.layer.forward(x, None) is first[0]
    assert np.shares_memory(standing.layer.backward_input(d), first[1])


def test_the_gradients_of_the_first_layer_need_no_more() -> None:
    standing = alone(Conv2D((2, 6, 7), 3, 3))
    x, d = batch_of((2, 6, 7), 4), batch_of((3, 4, 5), 4)
    wanted = standing.learn(x, d)
    standing.gradients["weights"][...] = np.nan
    standing.layer.backward_parameters(d)
    np.testing.assert_array_equal(standing.gradients["weights"], wanted["weights"])


def test_initializers_are_told_the_size_of_a_window() -> None:
    layer = Conv2D((30, 8, 8), 20, 5)
    standing = alone(layer)
    for name, deviation in [("he", np.sqrt(2 / 750)), ("glorot", np.sqrt(2 / (750 + 500))), ("normal", 1.0)]:
        layer.initialize(get_initializer(name), draw_biases=name == "normal", rng=np.random.default_rng(0))
        assert standing.values["weights"].std() == pytest.approx(deviation, rel=0.03)
        assert standing.values["bias"].any() == (name == "normal")


@pytest.mark.parametrize(
    ("shape", "kernel", "padding", "sentence"),
    [
        ((10,), 3, "valid", r"need an image of height × width.*gives 10 numbers\.$"),
        ((1, 4, 9), 5, "valid", r"5×5 does not fit into an image of 4×9.*\.$"),
        ((1, 4, 9), 0, "same", r"0×0 does not fit.*\.$"),
        ((1, 4, 9), 3, "full", r"“full”; choose one of valid, same\.$"),
    ],
)
def test_impossible_settings_get_a_sentence(shape: tuple[int, ...], kernel: int, padding: str, sentence: str) -> None:
    with pytest.raises(ArchitectureError, match=sentence):
        Conv2D(shape, 2, kernel, padding)


def test_large_images_are_cut_into_bands() -> None:
    """All patches of the batch at once would take 29 MB; what comes of it is as if each image came alone."""
    x, d = (batch_of((channels, 28, 28), 64).astype(np.float32) for channels in (16, 4))
    standing = alone(Conv2D((16, 28, 28), 4, 3, "same"), dtype=np.float32)
    tracemalloc.start()
    together = standing.learn(x, d)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16_000_000  # input, output and their gradients, most of them twice
    each = [standing.learn(x[..., [k]], d[..., [k]]) for k in range(64)]
    for name, value in together.items():
        parts = [one[name] for one in each]
        expected = np.concatenate(parts, axis=-1) if name in ("output", "x") else np.sum(parts, axis=0)
        np.testing.assert_allclose(value, expected, rtol=1e-4, atol=1e-3)


@pytest.mark.usefixtures("bands")
@pytest.mark.parametrize(
    ("kernel", "padding", "batch"), list(itertools.product([1, 2, 3, 5], ["valid", "same"], [1, 64]))
)
@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel:UserWarning")
def test_the_same_as_pytorch(kernel: int, padding: str, batch: int) -> None:
    torch = pytest.importorskip("torch")
    standing = alone(Conv2D((4, 11, 13), 6, kernel, padding), dtype=np.float32)
    for value in standing.values.values():
        value *= 0.2
    x = batch_of((4, 11, 13), batch).astype(np.float32)
    d = batch_of(standing.layer.output_shape, batch).astype(np.float32) / batch
    ours = standing.learn(x, d)
    weights, bias = (torch.tensor(standing.values[name], requires_grad=True) for name in ("weights", "bias"))
    theirs_x = torch.tensor(np.moveaxis(x, -1, 0).copy(), requires_grad=True)
    z = torch.nn.functional.conv2d(theirs_x, weights, bias, padding=padding)
    z.backward(torch.tensor(np.moveaxis(d, -1, 0).copy()))
    theirs = {
        "output": np.moveaxis(z.detach().numpy(), 0, -1),
        "x": np.moveaxis(theirs_x.grad.numpy(), 0, -1),
        "weights": weights.grad.numpy(),
        "bias": bias.grad.numpy(),
    }
    for name, one in theirs.items():
        assert ours[name].dtype == np.float32
        assert np.linalg.norm(ours[name] - one) <= 1e-5 * np.linalg.norm(one), name
