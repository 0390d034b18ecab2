"""Weights as pictures: one look-up table, one atlas for a whole layer.

Blue for weights that speak for a neuron, orange for those that speak against it, grey at zero, on a
scale that is the same for the whole layer and symmetric.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

_SCALE = 2.5  # in root mean squares: a few outliers saturate, the others show


def weight_scale(weights: NDArray[np.floating]) -> float:
    """The |weight| that gets the full colour. A root mean square moves smoothly while a network learns."""
    flat = np.nan_to_num(np.asarray(weights, np.float32).ravel(), posinf=0.0, neginf=0.0)
    return _SCALE * float(np.sqrt(np.vdot(flat, flat) / max(flat.size, 1)))


def signed_image(values: NDArray[np.floating], scale: float, lut: NDArray[np.uint8]) -> QImage:
    """Signed values in colour.

    values: (n, rows, cols), stacked downwards in the image: the k-th begins at line k·rows
    scale: the |value| of the last colours; lut: uint8 (256, 3), most negative first
    """
    count, rows, cols = values.shape
    index = np.asarray(values, np.float32) * (127.5 / scale if scale > 0 else 0.0)
    index += 128.0
    index = np.nan_to_num(index, copy=False, nan=128.0)
    np.clip(index, 0.0, 255.0, out=index)
    # 0xffRRGGBB, one 32-bit word a pixel.
    wide = lut.astype(np.uint32)
    words = 0xFF000000 | wide[:, 0] << 16 | wide[:, 1] << 8 | wide[:, 2]
    image = QImage(cols, count * rows, QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.bits(), np.uint32).reshape(count * rows, cols)
    np.take(words, index.astype(np.uint8).reshape(count * rows, cols), out=pixels)
    return image


def ink_image(image: NDArray[np.floating]) -> QImage:
    """The input as the network gets it, white on black. image: (rows, cols) in [0, 1]."""
    rows, cols = image.shape
    grey = np.clip(np.nan_to_num(image) * 255.0 + 0.5, 0, 255).astype(np.uint32)
    picture = QImage(cols, rows, QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.bits(), np.uint32).reshape(rows, cols)
    np.multiply(grey, 0x010101, out=pixels)
    pixels |= 0xFF000000
    return picture
