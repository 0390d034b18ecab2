"""`strokes`, the built-in data set: digits that Inkling writes itself, with pens of known width.

A handwriting is chosen among the glyph skeletons, deformed at random, laid out as MNIST's makers laid out
theirs (ink fitted into a 20×20 box, centre of mass in the middle) and inked by the very `ink` that inks
what people draw. There is no end of such digits, nothing to download, and the same seed gives the same
digits to the last bit. Sets that were loaded once are kept in the user's cache; a cache that is
damaged, or cannot be written, only costs the seconds to draw them again.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray

from inkling import paths
from inkling.data.cache import read_cache, write_cache
from inkling.data.dataset import DIGITS, Dataset, Examples
from inkling.data.deform import Deformation, deform
from inkling.data.glyphs import Skeletons, glyphs_hash, load_skeletons
from inkling.data.hands import SMALL, Hand
from inkling.data.ink import distances, ink_batch
from inkling.data.normalize import normalize
from inkling.data.pens import Pens
from inkling.data.stroke import CANVAS_SIZE
from inkling.errors import DataError
from inkling.progress import Progress, progress_of_part

Floats = NDArray[np.float32]
PenWidth = float | tuple[float, float] | Pens | None

MEAN_WIDTH, WIDTH_DEVIATION, WIDTH_RANGE = 2.8, 0.7, (1.2, 5.2)
"""MNIST's strokes, measured: mean and standard deviation of their width in pixels, and where we cut it."""

_BOX_SIZE = 20.0
_SMALL_SIZES = 7.0, 14.0  # pixels, from end to end of the longer side of what is drawn small, the pen not counted
_ANYBODYS = Hand()
# MNIST's digits have their centre of mass in pixel (14, 14) counted from 0, whose own centre is at 14.5.
_MIDDLE = CANVAS_SIZE // 2
# What an image's pixels weigh in its mass, and in the moments that tell how far right and how far down that lies.
_AT = np.arange(CANVAS_SIZE, dtype=np.float32)
_MOMENTS = np.stack([np.ones(CANVAS_SIZE**2, np.float32), np.tile(_AT, CANVAS_SIZE), np.repeat(_AT, CANVAS_SIZE)], 1)
_CHUNK = 1000
# Part of every cache file's name: raise it when the same seed begins to give other digits.
_FORMAT = 1
_CACHED_SETS = 12  # each takes tens of megabytes
_TRAIN, _TEST = 0, 1


def make_examples(
    count: int,
    *,
    rng: np.random.Generator,
    width: PenWidth = None,
    hand: Hand = _ANYBODYS,
    deformation: Deformation | None = None,
    progress: Progress | None = None,
) -> Examples:
    """Draw `count` digits, as many of each class as of any other, in random order.

    width: pen width in canvas units for all of them; (low, high) draws each digit's evenly from that range; pens
        draw their own; None draws them as MNIST's are: normal, MEAN_WIDTH and WIDTH_DEVIATION, within WIDTH_RANGE
    hand: whose handwritings, and whether they are drawn small
    deformation: how strongly skeletons are deformed; None for the usual amount
    progress: called with digits done and their total, every thousand digits
    Raises DataError for a negative count and for widths that are not positive and finite.
    """
    if count < 0:
        raise DataError("{count} digits cannot be drawn; ask for 0 or more.", count=count)
    check_width(width)
    skeletons = load_skeletons(hand.country)
    how = Deformation() if deformation is None else deformation
    images = np.empty((count, CANVAS_SIZE, CANVAS_SIZE), dtype=np.uint8)
    labels = rng.permutation(np.arange(count, dtype=np.intp) % len(DIGITS)).astype(np.uint8)
    if progress is not None:
        progress(0, count)
    for begin in range(0, count, _CHUNK):
        part = slice(begin, min(begin + _CHUNK, count))
        path, pen_down = _write(skeletons, labels[part], how, rng)
        widths = random_widths(len(path), width, rng)
        images[part] = (
            ink_small(path, pen_down, widths, rng) if hand.small else ink_like_mnist(path, pen_down, widths)
        )
        if progress is not None:
            progress(part.stop, count)
    return Examples(images, labels)


def draw_distances(
    count: int,
    *,
    rng: np.random.Generator,
    widest: float,
    hand: Hand = _ANYBODYS,
    progress: Progress | None = None,
) -> tuple[NDArray[np.float16], NDArray[np.uint8]]:
    """Digits that wait for a pen: how far each pixel is from their paths, float16 (n, 28, 28), and labels (n,).

    They are laid out for a pen of MEAN_WIDTH; whichever pen inks them (see `inkling.data.ink.coverage`), paths stay.
    widest: the widest pen, in canvas units, that they may be inked with
    hand, progress: as for make_examples; a drawing cannot be small without its pen, so DataError for small ones
    """
    if hand.small:
        raise DataError(
            "Small digits are drawn with one pen, and cannot wait for another; leave out {word}.", word=SMALL
        )
    skeletons = load_skeletons(hand.country)
    labels = rng.permutation(np.arange(count, dtype=np.intp) % len(DIGITS)).astype(np.uint8)
    fields = np.empty((count, CANVAS_SIZE, CANVAS_SIZE), dtype=np.float16)
    for begin in range(0, count, _CHUNK):
        part = slice(begin, min(begin + _CHUNK, count))
        path, pen_down = _write(skeletons, labels[part], Deformation(), rng)
        size = len(path)
        path = _lay_out(path, pen_down, np.full(size, MEAN_WIDTH, np.float32))
        fields[part] = distances(path, pen_down, np.full(size, widest, np.float32))
        if progress is not None:
            progress(part.stop, count)
    return fields, labels


def load_strokes(
    train: int = 60_000,
    test: int = 10_000,
    seed: int = 0,
    width: PenWidth = None,
    *,
    hand: Hand = _ANYBODYS,
    progress: Progress | None = None,
) -> Dataset:
    """The data set "strokes": drawn on first use, then read from the user's cache.

    train, test: numbers of examples; the two parts are drawn from random streams of their own, so that
        the test set is the same whatever the number of training examples
    width, hand, progress: as for make_examples; progress counts both parts together and is not called for
        what the cache holds
    """
    check_width(width)
    total = train + test

    return Dataset(
        "strokes",
        _load_part(train, seed, _TRAIN, width, hand, progress_of_part(progress, 0, total)),
        _load_part(test, seed, _TEST, width, hand, progress_of_part(progress, train, total)),
        DIGITS,
    )


def _write(
    skeletons: Skeletons, labels: NDArray[np.uint8], how: Deformation, rng: np.random.Generator
) -> tuple[Floats, NDArray[np.bool_]]:
    """A path (n, p, 2) in glyph units for each label, and where along it the pen is down, (n, p − 1)."""
    chosen = choose_skeletons(skeletons, labels, rng)
    stroke = skeletons.stroke[chosen]
    return deform(skeletons, chosen, how, rng=rng), stroke[:, 1:] == stroke[:, :-1]


def ink_like_mnist(path: Floats, pen_down: NDArray[np.bool_], widths: Floats) -> NDArray[np.uint8]:
    """Paths inked and laid out as MNIST's digits are: uint8 (n, 28, 28), ink 255 on 0.

    path: float32 (n, p, 2), wherever they are and however large
    pen_down, widths: as for `ink_batch`
    """
    return _centre_by_mass(_as_bytes(ink_batch(_lay_out(path, pen_down, widths), pen_down, widths)))


def ink_small(
    path: Floats, pen_down: NDArray[np.bool_], widths: Floats, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Paths inked small, somewhere on the canvas, and brought to size as drawings are: uint8 (n, 28, 28).

    Brought to size, their pen is wider than the one that drew them, and their edges are softer.
    """
    low, high = _extent(path)
    size = rng.uniform(*_SMALL_SIZES, len(path)).astype(np.float32)
    scale = size / np.maximum((high - low).max(axis=1), np.float32(1e-3))
    margin = (widths * np.float32(0.5))[:, None]
    room = np.maximum(CANVAS_SIZE - 2 * margin - (high - low) * scale[:, None], 0)
    corner = margin + rng.random((len(path), 2), dtype=np.float32) * room
    drawn = ink_batch((path - low[:, None]) * scale[:, None, None] + corner[:, None], pen_down, widths)
    return _as_bytes(normalize(drawn, "box"))


def _as_bytes(images: Floats) -> NDArray[np.uint8]:
    return (images * np.float32(255) + np.float32(0.5)).astype(np.uint8)


def choose_skeletons(skeletons: Skeletons, labels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.intp]:
    """The number of a skeleton for each label, each handwriting as often as its weight says."""
    # One cumulative scale for all digits: digit d's handwritings fill the stretch from d to d + 1.
    upto = np.cumsum(skeletons.weight)
    drawn = np.searchsorted(upto, labels + rng.random(len(labels)), side="right")
    # Rounding must never hand a digit its neighbour's skeleton.
    first = np.searchsorted(skeletons.digit, labels, side="left")
    last = np.searchsorted(skeletons.digit, labels, side="right") - 1
    return np.clip(drawn, first, last)


def random_widths(count: int, width: PenWidth, rng: np.random.Generator) -> Floats:
    """Pen widths for so many drawings, float32 (n,) in canvas units; width as for `make_examples`."""
    if isinstance(width, Pens):
        return width.draw_widths(count, rng=rng)
    if width is None:
        widths = np.clip(rng.normal(MEAN_WIDTH, WIDTH_DEVIATION, count), *WIDTH_RANGE)
    elif isinstance(width, tuple):
        widths = rng.uniform(*width, count)
    else:
        widths = np.full(count, width)
    return widths.astype(np.float32)


def _extent(path: Floats) -> tuple[Floats, Floats]:
    """The least and the greatest x and y of each path (n, p, 2): float32 (n, 2) both."""
    point_by_point = np.ascontiguousarray(path.transpose(1, 0, 2))  # ten times as fast as along the middle axis
    return point_by_point.min(axis=0), point_by_point.max(axis=0)


def _lay_out(path: Floats, pen_down: NDArray[np.bool_], widths: Floats) -> Floats:
    """Scale paths (n, p, 2) so that their ink fits the box, on whole pixels, about where it belongs."""
    low, high = _extent(path)
    # A pen as wide as the box would leave the skeleton no room at all.
    room = np.maximum(np.float32(_BOX_SIZE) - widths, np.float32(4))
    scale = room / np.maximum((high - low).max(axis=1), np.float32(1e-3))
    path = (path - low[:, None]) * scale[:, None, None]
    step = np.diff(path, axis=1)
    mass = np.hypot(step[:, :, 0], step[:, :, 1]) * pen_down
    middle = (path[:, 1:] + path[:, :-1]) * np.float32(0.5)
    centre = np.einsum("np,npc->nc", mass, middle) / np.maximum(mass.sum(axis=1), np.float32(1e-6))[:, None]
    half = (widths * np.float32(0.5))[:, None]
    corner = np.clip(np.rint(_MIDDLE + np.float32(0.5) - centre - half), 0, CANVAS_SIZE - _BOX_SIZE) + half
    path += corner[:, None]
    return path


def _centre_by_mass(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Move images by whole pixels, as MNIST's makers did, until the centre of mass is in pixel (14, 14).

    They are changed in place. Where strokes cross or run side by side, a drawing has less mass than its paths have
    length, so that laying out paths alone may be off by a pixel.
    """
    pixels = images.reshape(len(images), CANVAS_SIZE**2).astype(np.float32)
    # Whole numbers as small as these are exact in float32, in whatever order they are added.
    mass, right, down = (pixels @ _MOMENTS).T
    for rows, moment in ((images, down), (images.swapaxes(1, 2), right)):
        shift = _MIDDLE - np.rint(moment / np.maximum(mass, 1)).astype(np.intp)
        for by in np.unique(shift[shift != 0]):
            chosen = np.flatnonzero(shift == by)
            moved = np.roll(rows[chosen], by, axis=1)
            # What would leave the image on one side and come in on the other must be empty, or it stays.
            empty = ~(moved[:, :by] if by > 0 else moved[:, by:]).any(axis=(1, 2))
            rows[chosen[empty]] = moved[empty]
    return images


def check_width(width: PenWidth) -> None:
    """Raise DataError unless pens of this width can be."""
    if isinstance(width, Pens):
        return
    low, high = width if isinstance(width, tuple) else (width, width)
    if low is None or high is None:
        return
    if not 0 < low <= high < np.inf:
        raise DataError(
            "A pen width must be a positive number of pixels or a range of them, not {width}.", width=width
        )


def _load_part(count: int, seed: int, part: int, width: PenWidth, hand: Hand, progress: Progress | None) -> Examples:
    path = paths.cache_folder() / "strokes" / _cache_name(count, seed, part, width, hand)
    size = CANVAS_SIZE * CANVAS_SIZE * count
    content = read_cache(path, size + count)
    if content is not None:
        return Examples(content[:size].reshape(count, CANVAS_SIZE, CANVAS_SIZE), content[size:])
    rng = np.random.default_rng([seed, part])
    examples = make_examples(count, rng=rng, width=width, hand=hand, progress=progress)
    write_cache(path, examples.images, examples.labels, keep=_CACHED_SETS)
    return examples


def _cache_name(count: int, seed: int, part: int, width: PenWidth, hand: Hand) -> str:
    """A file name that changes with everything that the digits depend on."""
    recipe = repr((_FORMAT, glyphs_hash(), Deformation(), count, seed, part, width, hand))
    return f"{hashlib.sha256(recipe.encode()).hexdigest()[:32]}.digits"
