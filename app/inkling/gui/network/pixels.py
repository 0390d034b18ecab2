"""Numbers as pixels: brightness of neurons, colours of weights, and images made of them.

Weights are blue where they speak for a neuron, orange where they speak against it, grey at zero, on a scale
that is the same for the whole layer and symmetric. Activations are bright where they are high; where they
can be negative they have the colours of weights.

Sigmoid, tanh, softmax, Gaussian and threshold know their largest value, so their activations are comparable
from answer to answer. ReLU and identity do not; their layers are scaled by their most active neuron.
"""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from inkling.gui.widgets.pixel_painting import Pixels, colour_table, image_of

_BOUNDED = frozenset({"sigmoid", "tanh", "softmax", "gaussian", "threshold"})
_SCALE = 2.5  # in root mean squares: a few outliers saturate, the others show
_SIGNED = frozenset({"tanh", "identity", "leaky-relu"})  # activations that can be negative
GREYS = colour_table(np.repeat(np.arange(256).astype(np.uint8)[:, np.newaxis], 3, axis=1))


def brightness(activations: NDArray[np.floating], activation: str | None) -> NDArray[np.float32]:
    """Brightness of each neuron of a layer in [-1, 1]; negative for negative activations."""
    a = np.asarray(activations, np.float32)
    top = float(np.abs(a).max(initial=0.0))
    if not math.isfinite(top):
        a = np.nan_to_num(a)
        top = float(np.abs(a).max(initial=0.0))
    if activation not in _BOUNDED:
        a = a / np.float32(top) if top > 0 else a
    return np.clip(a, -1.0, 1.0)


def weight_scale(weights: NDArray[np.floating]) -> float:
    """The |weight| that gets the full colour. A root mean square moves smoothly while a network learns."""
    flat = np.asarray(weights, np.float32).ravel()
    square = float(np.vdot(flat, flat))
    if not math.isfinite(square):
        flat = np.nan_to_num(flat, posinf=0.0, neginf=0.0)
        with np.errstate(over="ignore"):
            square = float(np.vdot(flat, flat))
    return _SCALE * math.sqrt(square / max(flat.size, 1))


def signed_pixels(values: NDArray[np.floating], scale: float, colours: Pixels) -> Pixels:
    """Signed values as pixels, of the same shape. scale: the |value| of the last colours."""
    index = np.asarray(values, np.float32) * (127.5 / scale if 0 < scale < math.inf else 0.0)
    index += 128.0
    return _look_up(index, 128.0, colours)


def activation_pixels(values: NDArray[np.floating], activation: str | None, colours: Pixels) -> Pixels:
    """Activations of one stage as pixels, of the same shape: bright is active.

    activation: where they come from, None for values of the input
    """
    low, high = float(values.min(initial=0.0)), float(values.max(initial=0.0))
    if not math.isfinite(low) or not math.isfinite(high):
        finite = np.nan_to_num(values, posinf=0.0, neginf=0.0)
        low, high = float(finite.min(initial=0.0)), float(finite.max(initial=0.0))
    if activation in _SIGNED:
        return signed_pixels(values, 1.0 if activation in _BOUNDED else max(-low, high), colours)
    if activation in _BOUNDED:
        low, high = 0.0, 1.0
    index = (np.asarray(values, np.float32) - np.float32(low)) * (255.0 / (high - low) if high > low else 0.0)
    return _look_up(index, 0.0, GREYS)


def _look_up(index: NDArray[np.float32], nothing: float, colours: Pixels) -> Pixels:
    """index: float32, overwritten; `nothing` where it is no number."""
    with np.errstate(over="ignore", invalid="ignore"):
        total = float(index.sum())
    if not math.isfinite(total):
        np.copyto(index, nothing, where=np.isnan(index))
    np.clip(index, 0.0, 255.0, out=index)
    pixels: Pixels = colours[index.astype(np.uint8)]
    return pixels


def signed_image(values: NDArray[np.floating], scale: float, colours: Pixels) -> QImage:
    """Signed values in colour.

    values: (n, rows, cols), stacked downwards in the image: the k-th begins at line k·rows
    """
    return image_of(signed_pixels(values, scale, colours).reshape(-1, values.shape[2]))


def grid_image(tiles: Pixels, ground: int) -> QImage:
    """Tiles side by side in about a square, one pixel of `ground` between them. tiles: (n, rows, cols)."""
    count, rows, cols = tiles.shape
    across = max(math.ceil(math.sqrt(count * rows / cols)), 1)
    down = -(-count // across)
    cells = np.full((down * across, rows + 1, cols + 1), ground, np.uint32)
    cells[:count, :rows, :cols] = tiles
    wide = cells.reshape(down, across, rows + 1, cols + 1).transpose(0, 2, 1, 3).reshape(down * (rows + 1), -1)
    return image_of(wide[:-1, :-1])


def ink_image(image: NDArray[np.floating]) -> QImage:
    """The input as the network gets it, white on black. image: (rows, cols), scaled to white where it exceeds 0…1."""
    low, high = min(float(image.min()), 0.0), max(float(image.max()), 1.0)
    if not math.isfinite(high - low):
        image, low, high = np.nan_to_num(image, posinf=1.0, neginf=0.0), 0.0, 1.0
    return image_of(GREYS[np.clip((image - low) * (255.0 / (high - low)) + 0.5, 0, 255).astype(np.uint8)])
