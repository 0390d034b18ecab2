"""Initializers: the weights before anything was learned. Biases start at zero, but for `normal`.

A neuron that adds up n inputs gets a sum whose spread grows with √n. LeCun (1998), Glorot (2010) and
He (2015) scale the weights down by it, so that signals neither die nor saturate; orthogonal weights
(Saxe 2013) turn and mirror the signal without stretching it. Plain N(0, 1), the course's "too large"
weights, saturates every sigmoid of a wide layer at once. With zeros nothing tells the neurons of a hidden
layer apart, so they all learn the same: good for a single layer, a lesson in any other.

A neuron of a convolution adds up its window: fan_in is in · k · k, fan_out is out · k · k.
"""

from collections.abc import Callable

import numpy as np

from inkling.errors import SettingsError
from inkling.network.types import Array

Fill = Callable[[Array, int, int, np.random.Generator], None]


def _glorot(weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    """Uniform in ±√(6 / (fan_in + fan_out)): keeps the variance forwards and backwards."""
    limit = np.sqrt(6.0 / (fan_in + fan_out))
    weights[...] = rng.uniform(-limit, limit, weights.shape)


def _he(weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    """N(0, 2 / fan_in): makes up for the half that ReLU cuts off."""
    weights[...] = rng.normal(0.0, np.sqrt(2.0 / fan_in), weights.shape)


def _lecun(weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    """N(0, 1 / fan_in): keeps the variance forwards, where σ is about the identity."""
    weights[...] = rng.normal(0.0, np.sqrt(1.0 / fan_in), weights.shape)


def _orthogonal(weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    """Rows of length 1 at right angles to each other, or columns if those are fewer; each neuron one row."""
    neurons = len(weights)
    inputs = weights.size // neurons
    q, r = np.linalg.qr(rng.standard_normal((max(neurons, inputs), min(neurons, inputs))))
    # QR leaves each column's sign to the algorithm; with r's sign taken out, all rotations are equally likely.
    q *= np.where(np.diag(r) < 0.0, -1.0, 1.0)
    weights[...] = (q if neurons > inputs else q.T).reshape(weights.shape)


def _zeros(weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    """All 0. Draws nothing from rng."""
    weights[...] = 0.0


def _normal(weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    """N(0, 1), whatever the layer's size."""
    weights[...] = rng.standard_normal(weights.shape)


_INITIALIZERS: dict[str, Fill] = {
    "glorot": _glorot,
    "he": _he,
    "lecun": _lecun,
    "orthogonal": _orthogonal,
    "normal": _normal,
    "zeros": _zeros,
}
INITIALIZERS = tuple(_INITIALIZERS)

# Drawn biases belong to the course's N(0, 1) start; the scaled initializers leave them at zero.
DRAWS_BIASES = frozenset({"normal"})


def get_initializer(name: str) -> Fill:
    """The function (weights, fan_in, fan_out, rng) that fills weights in place; SettingsError names the choices."""
    try:
        return _INITIALIZERS[name]
    except KeyError:
        raise SettingsError(
            "There is no initializer “{name}”; choose one of {choices}.", name=name, choices=", ".join(INITIALIZERS)
        ) from None
