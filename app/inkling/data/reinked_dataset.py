"""Data sets of pictures, re-inked: the same digits, written with other pens.

How far each pixel is from the pen's path takes a millisecond to find and does not depend on the pen, so it is found
once and kept in the user's cache; inking is quick.
"""

import hashlib
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inkling import paths
from inkling.data.cache import read_cache, write_cache
from inkling.data.dataset import Dataset, Examples
from inkling.data.ink import coverage
from inkling.data.normalize import normalize
from inkling.data.pens import Pens
from inkling.data.reink import distance_fields
from inkling.data.stroke import CANVAS_SIZE
from inkling.errors import DataError
from inkling.progress import Progress, progress_of_part

Halves = NDArray[np.float16]

_FORMAT = 2  # raise it when the same pictures begin to give other distances
_BLOCK = 4000  # images in a file of 6 MB
_CACHED_BLOCKS = 40
_IMAGES_AT_ONCE = 1000


def reinked(dataset: Dataset, pens: Pens, *, seed: int = 0, progress: Progress | None = None) -> Dataset:
    """The data set as it would be, had it been written with these pens: normalised as MNIST's digits are.

    seed: which digit gets which pen is always the same for the same seed
    progress: called with images done and their total where distances have to be found
    Raises DataError for images that are not 28×28.
    """
    count = len(dataset.train)
    total = count + len(dataset.test)
    of_train, of_test = (np.random.default_rng(2 * seed + part) for part in range(2))

    return replace(
        dataset,
        train=_reinked(dataset.train, pens, progress_of_part(progress, 0, total), of_train),
        test=_reinked(dataset.test, pens, progress_of_part(progress, count, total), of_test),
    )


def load_distances(images: NDArray[np.uint8], *, progress: Progress | None = None) -> Halves:
    """The distance fields of these images, see `distance_fields`: float16 (n, 28, 28), from the cache if there.

    images: uint8 (n, 28, 28), ink 255 on 0; DataError for another size
    """
    if images.shape[1:] != (CANVAS_SIZE, CANVAS_SIZE):
        raise DataError(
            "Only 28×28 images can be written with another pen, not {rows}×{columns}.",
            rows=images.shape[1],
            columns=images.shape[2],
        )
    fields = np.empty(images.shape, dtype=np.float16)
    # In blocks: the first 20 000 images of a set are in the cache as soon as the first 60 000 are.
    for begin in range(0, len(images), _BLOCK):
        block = images[begin : begin + _BLOCK]
        fields[begin : begin + _BLOCK] = _load_block(block, progress_of_part(progress, begin, len(images)))
    return fields


def _load_block(images: NDArray[np.uint8], progress: Progress | None) -> Halves:
    digest = hashlib.sha256(np.ascontiguousarray(images).data)
    digest.update(f"{_FORMAT} {images.shape}".encode())
    path = paths.cache_folder() / "distances" / f"{digest.hexdigest()[:32]}.distances"
    content = read_cache(path, 2 * images.size)
    if content is not None:
        return content.view(np.float16).reshape(images.shape)
    fields = distance_fields((images / np.float32(255)).astype(np.float32), progress=progress).astype(np.float16)
    write_cache(path, fields, keep=_CACHED_BLOCKS)
    return fields


def _reinked(examples: Examples, pens: Pens, progress: Progress | None, rng: np.random.Generator) -> Examples:
    fields = load_distances(examples.images, progress=progress)
    widths = pens.draw_widths(len(examples), rng=rng)
    images = np.empty(examples.images.shape, dtype=np.uint8)
    for part in _parts(len(examples)):
        inked = normalize(coverage(fields[part].astype(np.float32), widths[part]), "box")
        images[part] = inked * np.float32(255) + np.float32(0.5)
    return Examples(images, examples.labels)


def _parts(count: int) -> list[slice]:
    return [slice(begin, min(begin + _IMAGES_AT_ONCE, count)) for begin in range(0, count, _IMAGES_AT_ONCE)]
