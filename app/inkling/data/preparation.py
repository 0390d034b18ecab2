"""Input preparation: how an image of ink, 28×28 values in [0, 1], becomes the numbers that a network is shown.

    scale             x as it is
    standardize       (x − μ) / σ, with the mean and the standard deviation of all pixels of the training set
    standardize-each  (x − μ) / σ, with the mean and the standard deviation of this very image
    binarize          1 where x ≥ ½, 0 elsewhere: "ink 1, no ink 0"

Before that the image may be made smaller: 16×16 = 256 inputs. Each of these is the mean of the area of the
28×28 image that it covers, so that no ink is lost; the whole image is kept, for a drawing may reach its edge.
What was fitted to the training set belongs to the model: a drawing has to be prepared in the same way.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.stroke import CANVAS_SIZE
from inkling.errors import DataError, SettingsError

PREPARATIONS = ("scale", "standardize", "standardize-each", "binarize")
INPUT_SIZES = (28, 16)

Floats = NDArray[np.float32]

_PIXELS = CANVAS_SIZE * CANVAS_SIZE
_LEVELS = 256
_IMAGES_AT_ONCE = 1000
# One pixel of the faintest grey there is, 1/255, makes an image deviate by 1.4e-4. Less is a blank one.
_BLANK = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Preparation:
    """One way to prepare images. mean and deviation are those of the training set, for "standardize" alone."""

    kind: str = "scale"  # one of PREPARATIONS
    size: int = CANVAS_SIZE  # one of INPUT_SIZES
    mean: float = 0.0
    deviation: float = 1.0

    @property
    def input_shape(self) -> tuple[int, int]:
        """The shape of what a network sees, (rows, columns)."""
        return self.size, self.size

    @property
    def inputs(self) -> int:
        """How many numbers a network sees."""
        return self.size * self.size

    @property
    def is_identity(self) -> bool:
        """Whether images come out as they went in."""
        return self.kind == "scale" and self.size == CANVAS_SIZE

    def check(self) -> None:
        """Raise SettingsError unless every field is one that images can be prepared with."""
        if self.kind not in PREPARATIONS:
            raise SettingsError(
                "The input preparation must be one of {choices}, not {kind!r}.",
                choices=", ".join(PREPARATIONS),
                kind=self.kind,
            )
        if self.size not in INPUT_SIZES:
            raise SettingsError(
                "The input size must be 28 (784 inputs) or 16 (256 inputs), not {size}.", size=self.size
            )
        if not math.isfinite(self.mean):
            raise SettingsError(
                "The mean of the training set's pixels must be a finite number, not {mean}.", mean=self.mean
            )
        if not 0 < self.deviation < math.inf:
            raise SettingsError(
                "The deviation of the training set's pixels must be positive and finite, not {deviation}.",
                deviation=self.deviation,
            )


def fit_preparation(kind: str, size: int, images: NDArray[np.uint8]) -> Preparation:
    """The preparation of this kind and size for a training set; a set without any contrast gets deviation 1.

    images: uint8 (n, 28, 28), ink 255 on 0; only "standardize" looks at them
    Raises SettingsError for an unknown kind or size, DataError for images of another shape and for none at all.
    """
    preparation = Preparation(kind, size)
    preparation.check()
    if kind != "standardize":
        return preparation
    if images.dtype != np.uint8 or images.shape[1:] != (CANVAS_SIZE, CANVAS_SIZE) or len(images) == 0:
        raise DataError(
            "To standardise, the training images must be uint8 (n, 28, 28), not {type} {shape}.",
            type=images.dtype,
            shape=images.shape,
        )
    mean, deviation = _statistics_of_levels(images) if size == CANVAS_SIZE else _statistics_of_areas(images, size)
    # A mean over millions of equal values is off by rounding; that is not contrast.
    return Preparation(kind, size, mean, deviation if deviation > _BLANK else 1.0)


def prepare(images: Floats, preparation: Preparation, out: Floats | None = None) -> Floats:
    """Images as the network of this preparation wants them: float32 (n, size · size).

    images: float32 (n, 28, 28) or (n, 784), ink 1 on 0; never changed, unless `out` is the very same memory
    out: where to write, float32 (n, size · size) and C-contiguous; returned. Without it the result is new,
        except that "scale" at size 28 returns a view of `images`.
    Raises SettingsError for a preparation that cannot be, DataError for images or `out` of another shape.
    """
    preparation.check()
    if images.dtype != np.float32 or images.shape[1:] not in ((_PIXELS,), (CANVAS_SIZE, CANVAS_SIZE)):
        raise DataError(
            "Images to prepare must be float32 (n, 28, 28) or (n, 784), not {type} {shape}.",
            type=images.dtype,
            shape=images.shape,
        )
    rows = images.reshape(len(images), _PIXELS)
    shape = (len(images), preparation.inputs)
    if out is None:
        if preparation.is_identity:
            return rows
        out = np.empty(shape, np.float32)
    elif out.shape != shape or out.dtype != np.float32 or not out.flags.c_contiguous:
        raise DataError(
            "Prepared images need a C-contiguous float32 {wanted} to go to, not {type} {shape}.",
            wanted=shape,
            type=out.dtype,
            shape=out.shape,
        )
    if preparation.size != CANVAS_SIZE:
        weights = area_weights(CANVAS_SIZE, preparation.size)
        square = rows.reshape(-1, CANVAS_SIZE, CANVAS_SIZE)
        np.matmul(weights @ square, weights.T, out=out.reshape(-1, *preparation.input_shape))
        rows = out
    if preparation.kind == "standardize":
        np.subtract(rows, np.float32(preparation.mean), out=out)
        np.multiply(out, np.float32(1 / preparation.deviation), out=out)
    elif preparation.kind == "standardize-each":
        _standardize_each(rows, out)
    elif preparation.kind == "binarize":
        np.greater_equal(rows, np.float32(0.5), out=out, casting="unsafe")
    elif rows is not out:
        np.copyto(out, rows)
    return out


def area_weights(old: int, new: int) -> Floats:
    """The matrix (new, old) that averages `old` pixels in a row into `new` ones, each by the area it covers."""
    edge = np.arange(new + 1) * (old / new)
    pixel = np.arange(old)
    covered = np.minimum(edge[1:, None], pixel + 1) - np.maximum(edge[:-1, None], pixel)
    weights: Floats = (np.maximum(covered, 0) * (new / old)).astype(np.float32)
    return weights


def _standardize_each(rows: Floats, out: Floats) -> None:
    np.subtract(rows, rows.mean(axis=1, keepdims=True), out=out)
    deviation = np.sqrt(np.einsum("np,np->n", out, out) / np.float32(out.shape[1]))
    blank = deviation < _BLANK
    scale = np.where(blank, np.float32(0), 1 / np.where(blank, np.float32(1), deviation))
    np.multiply(out, scale[:, None], out=out)


def _statistics_of_levels(images: NDArray[np.uint8]) -> tuple[float, float]:
    """Mean and standard deviation of all pixels as x / 255, exactly, from how often each level occurs."""
    counts = np.zeros(_LEVELS, np.int64)
    for begin in range(0, len(images), _IMAGES_AT_ONCE):
        counts += np.bincount(images[begin : begin + _IMAGES_AT_ONCE].ravel(), minlength=_LEVELS)
    level = np.arange(_LEVELS) / (_LEVELS - 1)
    share = counts / counts.sum()
    mean = float(share @ level)
    return mean, math.sqrt(float(share @ (level - mean) ** 2))


def _statistics_of_areas(images: NDArray[np.uint8], size: int) -> tuple[float, float]:
    """Mean and standard deviation of all pixels of the smaller images, a few images at a time."""
    small = Preparation("scale", size)
    total = squares = 0.0
    for begin in range(0, len(images), _IMAGES_AT_ONCE):
        part = images[begin : begin + _IMAGES_AT_ONCE] * np.float32(1 / 255)
        values = prepare(part, small).astype(np.float64)
        total += values.sum()
        squares += np.square(values).sum()
    count = len(images) * small.inputs
    mean = float(total / count)
    return mean, math.sqrt(max(float(squares / count) - mean * mean, 0.0))
