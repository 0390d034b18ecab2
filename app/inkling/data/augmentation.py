"""Augmentation: training images changed at random in ways that do not change which digit they show.

An image seen a little moved, turned, distorted, written with another pen or through noise is a new example for
nothing, and the network learns what all of them have in common. Every image of every epoch is changed anew;
the images on which a network is examined are never touched.
"""

import math
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from inkling.data.pen_width import change_pen_width, stroke_widths
from inkling.data.stroke import CANVAS_SIZE
from inkling.data.warp import affine_coefficients, affine_fields, elastic_fields, warp
from inkling.errors import DataError, Phrase, SettingsError
from inkling.interval import Interval

Floats = NDArray[np.float32]

# Thinner strokes than this fade and break into pieces that nobody can read, in pixels on average.
_THINNEST = np.float32(1)


@dataclass(frozen=True, slots=True)
class AugmentationSetting:
    """A number of an augmentation: its default, the interval that it must lie in, and its unit."""

    default: float
    interval: Interval
    unit: str  # "px", "°" or, for a share, ""


def _from(low: float, high: float) -> Interval:
    return Interval(low, high, with_low=True, with_high=True)


AUGMENTATION_SETTINGS = {
    "shift": AugmentationSetting(0.0, _from(0.0, 8.0), "px"),
    "rotation": AugmentationSetting(0.0, _from(0.0, 180.0), "°"),
    "scale": AugmentationSetting(0.0, _from(0.0, 1.0), ""),
    "shear": AugmentationSetting(0.0, _from(0.0, 45.0), "°"),
    "elastic": AugmentationSetting(0.0, _from(0.0, 4.0), "px"),
    "elastic_smoothness": AugmentationSetting(4.0, _from(2.0, 10.0), "px"),
    "pen_width": AugmentationSetting(0.0, _from(0.0, 4.0), "px"),
    "noise": AugmentationSetting(0.0, _from(0.0, 1.0), ""),
    "share": AugmentationSetting(1.0, _from(0.0, 1.0), ""),
}
"""Every field of Augmentation, in the order in which a person would set them."""

_NAMES = {
    "shift": Phrase("shift"),
    "rotation": Phrase("rotation"),
    "scale": Phrase("scale"),
    "shear": Phrase("shear"),
    "elastic": Phrase("elastic"),
    "elastic_smoothness": Phrase("elastic smoothness"),
    "pen_width": Phrase("pen width"),
    "noise": Phrase("noise"),
    "share": Phrase("share"),
}


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How strongly each change acts; 0 is off. Each image draws its own amounts, evenly from [−a, a]."""

    shift: float = 0.0  # of pixels, along each axis
    rotation: float = 0.0  # of degrees, about the middle of the image
    scale: float = 0.0  # 0.1: from 1/1.1 to 1.1 times as large, evenly on a logarithmic scale
    shear: float = 0.0  # of degrees of slant, as handwriting leans to the right or left
    elastic: float = 0.0  # the root mean square of how far each pixel moves, in pixels along each axis
    elastic_smoothness: float = 4.0  # σ of the Gaussian that smooths those moves, in pixels
    pen_width: float = 0.0  # of pixels by which strokes become thicker, or thinner where a pixel of them is left
    noise: float = 0.0  # the standard deviation of normal noise on every pixel; values stay in [0, 1]
    share: float = 1.0  # of the images that are changed at all; a network meets the others just as they are

    @property
    def warps(self) -> bool:
        """Whether pixels are fetched from other places."""
        return any((self.shift, self.rotation, self.scale, self.shear, self.elastic))

    @property
    def is_off(self) -> bool:
        """Whether images stay as they are."""
        return not (self.share and (self.warps or self.pen_width or self.noise))

    def check(self) -> None:
        """Raise SettingsError unless every amount lies within its limits."""
        for field in fields(self):
            value, setting = getattr(self, field.name), AUGMENTATION_SETTINGS[field.name]
            if value not in setting.interval:
                low, high = setting.interval.low, setting.interval.high
                limits = (
                    Phrase("{low:g} and {high:g} {unit}", low=low, high=high, unit=setting.unit)
                    if setting.unit
                    else Phrase("{low:g} and {high:g}", low=low, high=high)
                )
                raise SettingsError(
                    "The augmentation's {name} must lie between {limits}, not at {value}.",
                    name=_NAMES[field.name],
                    limits=limits,
                    value=value,
                )


AUGMENTATIONS = {
    "none": Augmentation(),
    "moderate": Augmentation(shift=0.5, rotation=7.5, scale=0.1, shear=5.0, elastic=0.8),
    "simard": Augmentation(shift=1.0, rotation=10.0, scale=0.1, shear=5.0, elastic=1.4),
}
"""Amounts that are known to work, by name.

moderate: the best for MNIST and some dozens of epochs. simard: as strong as Simard et al. 2003 distort (their α = 34
and σ = 4 move pixels by 1.4 px), for large networks and long training.
"""


def augment(images: Floats, how: Augmentation, *, rng: np.random.Generator, out: Floats | None = None) -> Floats:
    """Images changed at random, each in its own way: float32 (n, 28, 28), values in [0, 1].

    images: float32 (n, 28, 28), ink 1 on 0
    out: where to write, of the same shape, and returned: `images` itself, or memory that it does not share. Without
        it the result is new, and with all amounts 0 an exact copy.
    Fastest with some hundreds of images at a time.
    Raises SettingsError for amounts outside their limits, DataError for images or `out` of another shape.
    """
    how.check()
    if images.dtype != np.float32 or images.shape[1:] != (CANVAS_SIZE, CANVAS_SIZE):
        raise DataError(
            "Images to augment must be float32 (n, 28, 28), not {type} {shape}.",
            type=images.dtype,
            shape=images.shape,
        )
    if out is None:
        out = np.empty(images.shape, np.float32)
    elif out.shape != images.shape or out.dtype != np.float32:
        raise DataError(
            "Augmented images need a float32 {wanted} to go to, not {type} {shape}.",
            wanted=images.shape,
            type=out.dtype,
            shape=out.shape,
        )
    count = len(images)
    if how.share < 1:
        chosen = np.flatnonzero(rng.random(count) < how.share)
        changed = augment(images[chosen], replace(how, share=1.0), rng=rng)
        if out is not images:
            np.copyto(out, images)
        out[chosen] = changed
        return out
    if how.pen_width:
        inked = np.empty(images.shape, np.float32) if how.warps else out
        change_pen_width(images, _pen_changes(how.pen_width, images, rng), inked)
        images = inked
    if how.warps:
        coefficients, basis = _random_warp(how, count, rng)
        warp(images, coefficients, basis, out)
    elif images is not out:
        np.copyto(out, images)
    if how.noise:
        noise = rng.standard_normal(images.shape, dtype=np.float32)
        noise *= np.float32(how.noise)
        out += noise
    if not how.is_off:
        np.clip(out, 0, 1, out=out)
    return out


def _pen_changes(amount: float, images: Floats, rng: np.random.Generator) -> Floats:
    """How much wider each image's strokes become, (n,); thin ones become only as much thinner as they can bear."""
    by = _evenly(amount, len(images), rng)
    thinner = np.flatnonzero(by < 0)
    most = np.maximum(stroke_widths(images[thinner]) - _THINNEST, 0)
    by[thinner] = np.maximum(by[thinner], -most)
    return by


def _random_warp(how: Augmentation, count: int, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Coefficients (count, 2, k) and the fields (k, 784) that they belong to."""
    right, down = _evenly(how.shift, count, rng), _evenly(how.shift, count, rng)
    turn = _evenly(math.radians(how.rotation), count, rng)
    scale = np.exp(_evenly(math.log1p(how.scale), count, rng))
    slant = np.tan(_evenly(math.radians(how.shear), count, rng))
    affine = affine_coefficients(turn, scale, slant, right, down)
    if not how.elastic:
        return affine, affine_fields()
    elastic = elastic_fields(how.elastic_smoothness)
    moves = rng.standard_normal((count, 2, len(elastic)), dtype=np.float32)
    moves *= np.float32(how.elastic)
    return np.concatenate([affine, moves], axis=2), np.concatenate([affine_fields(), elastic])


def _evenly(amount: float, count: int, rng: np.random.Generator) -> Floats:
    """`count` numbers, evenly from [−amount, amount]. They are drawn even if the amount is 0."""
    return (rng.random(count, dtype=np.float32) * np.float32(2) - np.float32(1)) * np.float32(amount)
