"""`doodles`: drawings that are no digit, for a network to learn when to say "not sure".

Nobody draws digits only. A network that never saw anything else gives a letter or a scribble some digit's name, and
is sure of it. Shown doodles with all outputs equally right, it learns to leave them undecided.

Letters and signs are skeletons (`resources/glyphs/letters.json`, `signs.json`), deformed as digits are; scribbles
are random curves (`inkling.data.scribbles`); digits take part where they are none any more: two or three side by
side, one crossed out. What a person could take for a digit is left out: O, I, l, S, Z, B, b, q, g and their like.
All are laid out and inked as `strokes` are, with the very same pens, except where a wide pen clogs a doodle and
leaves nothing but what it would leave of a digit: that one is inked with a narrower pen. Some are drawn small on
the canvas and brought to size, as a person's drawing is: so becomes a single dot a soft disc.
"""

import functools
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import NOT_A_DIGIT, Examples
from inkling.data.deform import Deformation, deform
from inkling.data.glyphs import Skeletons, glyph_bytes, load_skeletons, make_skeletons, parse_glyphs
from inkling.data.scribbles import KINDS, Bits, Floats, Paths, scribbled_out
from inkling.data.stroke import CANVAS_SIZE
from inkling.data.strokes_dataset import PenWidth, check_width, ink_like_mnist, ink_small, random_widths
from inkling.errors import DataError
from inkling.progress import Progress

_CHUNK = 1000
_SKELETON_POINTS = 56  # of letters and signs, which are longer than digits
_PATH_POINTS = 3 * _SKELETON_POINTS
_DARK = 128
# Digits fill half of their room or less with MNIST's pens, two thirds with the course's widest one.
_FILLED = 0.64
_NARROWER = (0.6, 0.36)
_SMALL = 0.25  # the share that is drawn small

SHARES = {
    "letters": 0.425,
    "signs": 0.13,
    "side by side": 0.06,
    "crossed out": 0.02,
    "curves": 0.07,
    "scrawls": 0.07,
    "stroke heaps": 0.05,
    "zigzags": 0.04,
    "scribbled out": 0.02,
    "spirals": 0.02,
    "hatchings": 0.02,
    "blobs": 0.015,
    "dots": 0.01,
    "single dots": 0.015,
    "waves": 0.015,
    "loops": 0.015,
    "blank": 0.005,
}
"""Which share of the doodles is of which kind."""
_SINGLE_DOTS = list(SHARES).index("single dots")


def make_doodles(
    count: int, *, rng: np.random.Generator, width: PenWidth = None, progress: Progress | None = None
) -> Examples:
    """Draw `count` doodles of all kinds, in random order; every label is NOT_A_DIGIT.

    width, progress: as for `strokes_dataset.make_examples`; what the pen would clog gets a narrower one
    Raises DataError for a negative count and for widths that are not positive and finite.
    """
    if count < 0:
        raise DataError("{count} doodles cannot be drawn; ask for 0 or more.", count=count)
    check_width(width)
    images = np.empty((count, CANVAS_SIZE, CANVAS_SIZE), dtype=np.uint8)
    if progress is not None:
        progress(0, count)
    for begin in range(0, count, _CHUNK):
        part = slice(begin, min(begin + _CHUNK, count))
        kinds = rng.choice(len(SHARES), size=part.stop - begin, p=np.array(list(SHARES.values())))
        path, pen_down = _draw(kinds, rng)
        widths = random_widths(len(kinds), width, rng)
        small = (rng.random(len(kinds)) < _SMALL) | (kinds == _SINGLE_DOTS)
        for chosen, inked in ((~small, ink_like_mnist), (small, functools.partial(ink_small, rng=rng))):
            images[part][chosen] = _ink(path[chosen], pen_down[chosen], widths[chosen], inked)
        if progress is not None:
            progress(part.stop, count)
    return Examples(images, np.full(count, NOT_A_DIGIT, dtype=np.uint8))


def draw_kind(kind: str, count: int, rng: np.random.Generator) -> Paths:
    """Paths (n, p, 2) of doodles of one kind, a key of SHARES, and where along them the pen is down, (n, p − 1)."""
    if kind == "letters":
        return write(_skeletons("letters"), count, rng)
    if kind == "signs":
        return write(_skeletons("signs"), count, rng)
    if kind == "side by side":
        return _side_by_side(count, rng)
    if kind == "crossed out":
        return _crossed_out(count, rng)
    if kind == "single dots":
        return np.zeros((count, 2, 2), dtype=np.float32), np.ones((count, 1), dtype=np.bool_)
    if kind == "blank":
        return np.zeros((count, 2, 2), dtype=np.float32), np.zeros((count, 1), dtype=np.bool_)
    return KINDS[kind](count, rng)


def write(skeletons: Skeletons, count: int, rng: np.random.Generator) -> Paths:
    """Any of these skeletons, as often as their weights say, each deformed: path (n, p, 2), pen_down (n, p − 1)."""
    chosen = rng.choice(len(skeletons.weight), size=count, p=skeletons.weight / skeletons.weight.sum())
    stroke = skeletons.stroke[chosen]
    return deform(skeletons, chosen, Deformation(), rng=rng), stroke[:, 1:] == stroke[:, :-1]


@functools.cache
def _skeletons(name: str) -> Skeletons:
    return make_skeletons(parse_glyphs(glyph_bytes(name), NOT_A_DIGIT), _SKELETON_POINTS)


def _draw(kinds: NDArray[np.intp], rng: np.random.Generator) -> Paths:
    """Doodles of these kinds, their paths all of one length."""
    path = np.zeros((len(kinds), _PATH_POINTS, 2), dtype=np.float32)
    down = np.zeros((len(kinds), _PATH_POINTS - 1), dtype=np.bool_)
    for number, kind in enumerate(SHARES):
        chosen = np.flatnonzero(kinds == number)
        if len(chosen):
            drawn, pen_down = draw_kind(kind, len(chosen), rng)
            points = drawn.shape[1]
            path[chosen, :points], down[chosen, : points - 1] = drawn, pen_down
            # What is left over stays where the pen came to rest.
            path[chosen, points:] = drawn[:, -1:]
    return path, down


def _ink(
    path: Floats, pen_down: Bits, widths: Floats, inked: Callable[[Floats, Bits, Floats], NDArray[np.uint8]]
) -> NDArray[np.uint8]:
    images = inked(path, pen_down, widths)
    for narrower in _NARROWER:
        todo = np.flatnonzero(clogged_shapes(images))
        images[todo] = inked(path[todo], pen_down[todo], widths[todo] * np.float32(narrower))
    return images


def clogged_shapes(images: NDArray[np.uint8]) -> Bits:
    """Whether ink fills most of the room that it takes, and that is higher than wide, as digits are: bool (n,)."""
    inked = images >= _DARK
    lines = np.stack([inked.any(axis=2), inked.any(axis=1)])
    height, width = CANVAS_SIZE - lines.argmax(axis=2) - lines[:, :, ::-1].argmax(axis=2)
    clogged: Bits = (inked.sum(axis=(1, 2)) > _FILLED * height * width) & (width < height)
    return clogged


def _side_by_side(count: int, rng: np.random.Generator) -> Paths:
    """Two or three digits, or letters, in a row."""
    three = rng.random(count) < 0.35
    words = rng.random(count) < 0.4
    paths: list[Floats] = []
    downs: list[Bits] = []
    edge = np.zeros((count, 1), dtype=np.float32)
    for place in range(3):
        path, down = _digits_or_letters(words, rng)
        low, high = path.min(axis=1), path.max(axis=1)
        path = (path - low[:, None]) / (high - low)[:, None, 1:].clip(0.3)
        path[:, :, 0] += edge
        edge = path[:, :, 0].max(axis=1, keepdims=True) + rng.uniform(0.15, 0.4, (count, 1)).astype(np.float32)
        path[:, :, 1] += rng.normal(0, 0.06, (count, 1))
        if place == 2:
            path, down = np.where(three[:, None, None], path, paths[-1][:, -1:]), down & three[:, None]
        paths.append(path)
        downs += [down, np.zeros((count, 1), dtype=np.bool_)]
    return np.concatenate(paths, axis=1), np.concatenate(downs[:-1], axis=1)


def _digits_or_letters(letters: Bits, rng: np.random.Generator) -> Paths:
    path = np.empty((len(letters), _SKELETON_POINTS, 2), dtype=np.float32)
    down = np.zeros((len(letters), _SKELETON_POINTS - 1), dtype=np.bool_)
    for which, skeletons in ((letters, _skeletons("letters")), (~letters, load_skeletons())):
        drawn, pen_down = write(skeletons, int(which.sum()), rng)
        points = drawn.shape[1]
        path[which, :points], down[which, : points - 1] = drawn, pen_down
        path[which, points:] = drawn[:, -1:]
    return path, down


def _crossed_out(count: int, rng: np.random.Generator) -> Paths:
    """A digit with a zigzag all over it."""
    digit, digit_down = write(load_skeletons(), count, rng)
    over, over_down = scribbled_out(count, rng)
    path: list[Floats] = [_unit(digit), _unit(over) * rng.uniform(0.9, 1.3, (count, 1, 2)).astype(np.float32)]
    between = np.zeros((count, 1), dtype=np.bool_)
    return np.concatenate(path, axis=1), np.concatenate([digit_down, between, over_down], axis=1)


def _unit(path: Floats) -> Floats:
    """Each path fitted into the square from −½ to ½."""
    low, high = path.min(axis=1, keepdims=True), path.max(axis=1, keepdims=True)
    fitted: Floats = (path - (low + high) / 2) / (high - low).max(axis=2, keepdims=True)
    return fitted
