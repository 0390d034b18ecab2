"""Normalisation: a drawing brought to the place and size at which MNIST's makers put their digits.

"box": the ink is fitted into a 20×20 box, keeping its proportions, and moved so that its centre of mass
lies in the middle of the 28×28 image. A network that learned from such images reads a small digit in a
corner no better than chance without this. An image that already is like that is left alone, to the last
bit: sampling it anew would only blur it.
"""

import numpy as np
from numpy.typing import NDArray

from inkling.errors import SettingsError

NORMALIZATIONS = ("none", "box")
"""none: as drawn. box: ink fitted into a 20×20 box, centre of mass in the middle."""

Floats = NDArray[np.float32]

BOX_SIZE = 20
# Values up to this are dust: they neither stretch the box nor count as ink.
_DUST = 0.1
# How far from MNIST's layout an image may be and still count as being in it, in pixels.
_SIZE_TOLERANCE = 1.0
_CENTRE_TOLERANCE = 0.75
# Sums round otherwise in another batch; a symmetric drawing must not land a pixel further for it.
_ROUNDING = 1e-3
_IMAGES_AT_ONCE = 512


def normalize(images: Floats, mode: str) -> Floats:
    """Images as a network of this normalisation wants them: same shape, float32, ink 1 on 0.

    images: float32 (h, w) or (n, h, w), ink 1 on 0
    mode: one of NORMALIZATIONS. "none" returns the very same array; "box" returns a new one.
    Raises SettingsError for any other mode.
    """
    if mode == "none":
        return images
    if mode != "box":
        raise SettingsError(
            "The normalisation must be one of {choices}, not {mode!r}.", choices=", ".join(NORMALIZATIONS), mode=mode
        )
    many = np.asarray(images, dtype=np.float32)
    many = many[None] if many.ndim == 2 else many
    result = many.copy()
    for begin in range(0, len(many), _IMAGES_AT_ONCE):
        part = many[begin : begin + _IMAGES_AT_ONCE]
        result[begin : begin + _IMAGES_AT_ONCE] = _fit(part)
    return result.reshape(np.shape(images))


def _fit(images: Floats) -> Floats:
    """Images with their ink in the box; those that need nothing, and empty ones, as they came."""
    height, width = images.shape[1:]
    # How dark the darkest pixel is, and how much ink there is, in every row and then in every column.
    rows, columns = _Extent(images.max(axis=2)), _Extent(images.max(axis=1))
    mass = np.where(rows.inked, images.sum(axis=(1, 2)), 1)
    centre = np.stack(
        [
            images.sum(axis=2) @ (np.arange(height, dtype=np.float32) + 0.5) / mass,
            images.sum(axis=1) @ (np.arange(width, dtype=np.float32) + 0.5) / mass,
        ],
        axis=1,
    )
    low = np.stack([rows.low, columns.low], axis=1)
    size = np.stack([rows.high, columns.high], axis=1) - low
    # MNIST's makers moved the centre of mass into pixel (14, 14), whose middle lies at 14.5.
    middle = np.array([height, width], dtype=np.float32) // 2 + np.float32(0.5)
    longest = np.stack([np.maximum(rows.pixels, columns.pixels), size.max(axis=1)])
    fits = (np.abs(longest - BOX_SIZE) <= _SIZE_TOLERANCE).any(axis=0)
    centred = (np.abs(centre - middle) <= _CENTRE_TOLERANCE + _ROUNDING).all(axis=1)
    todo = np.flatnonzero(rows.inked & ~(fits & centred))
    if len(todo) == 0:
        return images
    low, size, centre = low[todo], size[todo], centre[todo]
    # What has the right size is only moved, by whole pixels: a shift of the drawing leaves no trace.
    right_size = np.abs(size.max(axis=1) - BOX_SIZE) <= _SIZE_TOLERANCE
    scale = np.where(right_size, 1, BOX_SIZE / size.max(axis=1)).astype(np.float32)[:, None]
    # The box begins on a pixel's edge, as in MNIST, and stays on the image wherever its centre of mass is.
    most = np.maximum(np.floor(np.array([height, width]) - size * scale + 1e-3), 0)
    corner = np.clip(np.rint(middle + (low - centre) * scale + _ROUNDING), 0, most)
    moved = low + np.rint(middle - centre + _ROUNDING)
    corner = np.where(right_size[:, None], np.clip(moved, low % 1, low % 1 + most), corner).astype(np.float32)
    vertical = _resampling(low[:, 0], corner[:, 0], scale[:, 0], height)
    horizontal = _resampling(low[:, 1], corner[:, 1], scale[:, 0], width)
    result = images.copy()
    result[todo] = np.clip(vertical @ images[todo] @ horizontal.transpose(0, 2, 1), 0, 1)
    return result


class _Extent:
    """Where ink begins and ends along one axis, from how dark the darkest pixel of each line is, (n, length).

    pixels (n,) counts whole lines from the first with ink to the last. low and high (n,) are the edges to a
    fraction of a pixel: where the darkness passes half of what it reaches just inside, so that neither
    a smooth edge nor a blurred one makes the ink look larger.
    """

    def __init__(self, darkness: Floats) -> None:
        count, length = darkness.shape
        both_ways = np.concatenate([darkness, darkness[:, ::-1]])
        dark = both_ways > _DUST
        self.inked = dark[:count].any(axis=1)
        before, edge = _edge(both_ways, dark)
        self.pixels = np.where(self.inked, length - before[count:] - before[:count], 0)
        self.low = edge[:count]
        # A speck is taken to be at least a tenth of a pixel large: nothing is enlarged without end.
        self.high = np.maximum(length - edge[count:], self.low + np.float32(0.1))


def _edge(darkness: Floats, dark: NDArray[np.bool_]) -> tuple[NDArray[np.intp], Floats]:
    """The first dark line of each row of `darkness`, (n,), and where the edge of its ink lies, (n,)."""
    each = np.arange(len(darkness))
    first = dark.argmax(axis=1)
    # Two empty lines in front and one behind spare the edges of the image a special case.
    padded = np.zeros((len(darkness), darkness.shape[1] + 4), darkness.dtype)  # np.pad takes ten times as long
    padded[:, 2:-2] = darkness
    near = padded[each[:, None], first[:, None] + np.arange(5)]
    half = near[:, 2:].max(axis=1) / 2
    passed = (near >= half[:, None]).argmax(axis=1).clip(min=1)
    before, behind = near[each, passed - 1], near[each, passed]
    share = (half - before) / np.maximum(behind - before, np.float32(1e-6))
    return first, (first - 2 + passed - 0.5 + share).astype(np.float32)


def _resampling(low: Floats, corner: Floats, scale: Floats, length: int) -> Floats:
    """Matrices (n, length, length) that scale one axis about `low` and move that point to `corner`.

    Each new pixel is a weighted mean under a tent: as wide as two old pixels when enlarging (bilinear),
    as two new ones when shrinking, so that no stroke falls between the samples. Its weights sum to 1, those of the
    blank pixels beyond the image among them: uniform ink stays uniform.
    """
    pixel = np.arange(length, dtype=np.float32) + np.float32(0.5)
    source = low[:, None] + (pixel - corner[:, None]) / scale[:, None]
    spread = np.maximum(1 / scale, 1)[:, None, None]
    beyond = int(np.ceil(spread.max()))
    old = np.arange(-2 * beyond, length + 2 * beyond, dtype=np.float32) + np.float32(0.5)
    source = np.clip(source, -beyond, length + beyond)  # no tent further out reaches the image
    tents = np.maximum(1 - np.abs(source[:, :, None] - old) / spread, 0)
    weights: Floats = (tents / tents.sum(axis=2, keepdims=True))[:, :, 2 * beyond : -2 * beyond].astype(np.float32)
    return weights
