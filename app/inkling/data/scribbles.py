"""Scribbles: paths that a pen takes without writing anything, each kind a random curve of its own.

None of them may look like a digit. What tells a scribble is that it turns, crosses itself or comes back more often
than any digit does, so every kind has a least number of turns, legs or crossings; a single line is a 1, a ring is
a 0 and an open arc may be anything, and these are never drawn.

A kind is a function that draws `count` scribbles at once: path float32 (n, p, 2), in units of about the scribble's
size, and pen_down bool (n, p − 1), whether the pen was down between a point and the next.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Reals = NDArray[np.floating]
Bits = NDArray[np.bool_]
Paths = tuple[Floats, Bits]

MOST_POINTS = 96
"""No scribble has more points than these."""

_TAU = 2 * np.pi
# An 8 crosses itself once, and a sloppy one three times.
_LEAST_CROSSINGS = 7
_TRIES = 20


def curves(count: int, rng: np.random.Generator) -> Paths:
    """Smooth closed or open curves: sums of a few waves along x and along y."""

    def draw(count: int) -> Paths:
        t = np.linspace(0, 1, MOST_POINTS)[None, :, None, None] * rng.uniform(0.7, 1, (count, 1, 1, 1))
        order = np.arange(1, 6)
        height = rng.standard_normal((count, 1, 2, 5)) / order**0.5
        phase = rng.uniform(0, _TAU, (count, 1, 2, 5))
        return _whole(_rounded((np.sin(_TAU * t * order + phase) * height).sum(axis=3), rng))

    return _tangled(draw, count)


def scrawls(count: int, rng: np.random.Generator) -> Paths:
    """A pen that wanders from one random place to the next, round or with corners, and lifts off at some point."""

    def draw(count: int) -> Paths:
        stops = 14
        place = rng.random((count, stops, 2))
        t = np.linspace(0, stops - 1, MOST_POINTS)
        before = np.minimum(t.astype(int), stops - 2)
        share = (t - before)[:, None]
        # Smoothstep between the stops slows down there, as a hand does, and a blend with it rounds the corners.
        straight = place[:, before] * (1 - share) + place[:, before + 1] * share
        kernel = np.hanning(13)[1:-1] / np.hanning(13).sum()
        padded = np.pad(straight, ((0, 0), (5, 5), (0, 0)), mode="edge")
        smooth = sum(weight * padded[:, k : k + MOST_POINTS] for k, weight in enumerate(kernel))
        round_ = rng.random((count, 1, 1)) < 0.75
        path = _rounded(np.where(round_, smooth, straight), rng)
        return _shortened(path, rng.integers(MOST_POINTS // 2, MOST_POINTS, count))

    return _tangled(draw, count)


def stroke_heaps(count: int, rng: np.random.Generator) -> Paths:
    """Six to nine strokes, each anywhere, a little bent."""
    most, points = 9, 6
    t = np.linspace(-1, 1, points)[:, None]
    angle = rng.uniform(0, _TAU, (count, most, 1))
    along = np.stack([np.cos(angle), np.sin(angle)], axis=3)
    across = np.stack([-np.sin(angle), np.cos(angle)], axis=3)
    half = rng.uniform(0.2, 0.5, (count, most, 1, 1))
    bend = rng.normal(0, 0.35, (count, most, 1, 1))
    path = rng.random((count, most, 1, 2)) + half * (along * t + across * bend * (1 - t**2))
    return _strokes(path, rng.integers(6, most + 1, count))


def zigzags(count: int, rng: np.random.Generator) -> Paths:
    """Five to twelve straight legs to and fro. (A Z or a 2 has three, an M or a W four.)"""
    return _legs(count, rng, legs=(5, 12), length=(0.9, 2), jitter=0.1, turn=1.6)


def scribbled_out(count: int, rng: np.random.Generator) -> Paths:
    """Many legs close to one another, as when something is crossed out."""
    return _legs(count, rng, legs=(12, 34), length=(1.1, 2.4), jitter=0.22, turn=0.4)


def spirals(count: int, rng: np.random.Generator) -> Paths:
    """From two and a half to five turns, inwards or outwards, either way round. (A 6 has one turn and a half.)"""
    t = np.linspace(0, 1, MOST_POINTS)
    turns = rng.uniform(2.5, 5, (count, 1)) * _sign(count, rng)
    angle = _TAU * turns * t + rng.uniform(0, _TAU, (count, 1))
    radius = t ** rng.uniform(0.6, 1.2, (count, 1))
    flat = rng.uniform(0.75, 1.35, (count, 1))
    path = np.stack([radius * np.cos(angle) * flat, radius * np.sin(angle)], axis=2)
    return _whole(_turned(path, rng.normal(0, 0.4, count)))


def hatchings(count: int, rng: np.random.Generator) -> Paths:
    """Parallel lines, three to eight, and in half of the hatchings as many more across them."""
    most = 8
    lines = rng.integers(3, most + 1, (count, 1))
    place = np.arange(most) / (lines - 1) - 0.5
    place = place + rng.normal(0, 0.06, place.shape) / lines
    reach = rng.uniform(0.3, 0.6, (count, 1, 2)) + rng.normal(0, 0.04, (count, most, 2))
    ends = np.stack([reach * [-1, 1], np.repeat(place[:, :, None], 2, axis=2)], axis=3)
    drawn = np.arange(most) < lines
    slope = rng.normal(_TAU / 4, 0.25, count)
    path = np.concatenate([ends, _turned(ends.reshape(count, -1, 2), slope).reshape(ends.shape)], axis=1)
    drawn = np.concatenate([drawn, drawn & (rng.random((count, 1)) < 0.5)], axis=1)
    flat, down = _strokes(path, drawn)
    return _turned(flat, rng.uniform(0, _TAU, count)), down


def blobs(count: int, rng: np.random.Generator) -> Paths:
    """A round or dented patch, filled from its rim to its middle."""
    t = np.linspace(0, 1, MOST_POINTS)
    angle = _TAU * 5.5 * t
    order = np.arange(2, 6)[:, None]
    dent = rng.normal(0, 0.14, (count, 4, 1)) * np.cos(order * angle + rng.uniform(0, _TAU, (count, 4, 1)))
    # The first turn stays on the rim.
    radius = (1 + dent.sum(axis=1)).clip(0.3) * (1 - np.maximum(t * 5.5 - 1, 0) / 4.5)
    flat = rng.uniform(0.75, 1.5, (count, 1))
    return _whole(np.stack([radius * np.cos(angle) * flat, radius * np.sin(angle)], axis=2))


def dots(count: int, rng: np.random.Generator) -> Paths:
    """Two to nine dots, scattered. (A single one is a blob.)"""
    most = 9
    place = rng.random((count, most, 1, 2))
    # Dots of a pair lie side by side more or less: one above the other, a wide pen makes an 8 of them.
    place[:, 1, 0, 0] = place[:, 0, 0, 0] + rng.choice([-1, 1], count) * rng.uniform(0.5, 1, count)
    path = np.concatenate([place, place + 1e-4], axis=2)
    return _strokes(path, rng.integers(2, most + 1, count))


def waves(count: int, rng: np.random.Generator) -> Paths:
    """Two to five periods of a wave, more across than upwards."""
    t = np.linspace(0, 1, 80)
    periods = rng.uniform(2, 5, (count, 1))
    phase = rng.uniform(0, _TAU, (count, 1))
    swell = 1 + rng.normal(0, 0.2, (count, 1)) * np.sin(_TAU * t + phase)
    path = np.stack(
        [t * rng.uniform(1.2, 3, (count, 1)), np.sin(_TAU * t * periods + phase) * swell * 0.3],
        axis=2,
    )
    return _whole(_turned(path, rng.normal(0, 0.3, count)))


def loops(count: int, rng: np.random.Generator) -> Paths:
    """Three to seven loops in a row, as in "eeee" and "llll"."""
    t = np.linspace(0, 1, MOST_POINTS)
    angle = _TAU * rng.uniform(3, 7, (count, 1)) * t * _sign(count, rng) + rng.uniform(0, _TAU, (count, 1))
    x = t * rng.uniform(1.5, 4, (count, 1)) + 0.4 * np.cos(angle)
    y = rng.uniform(0.35, 0.8, (count, 1)) * np.sin(angle)
    return _whole(_turned(np.stack([x + rng.normal(0, 0.3, (count, 1)) * y, y], axis=2), rng.normal(0, 0.2, count)))


KINDS: Mapping[str, Callable[[int, np.random.Generator], Paths]] = MappingProxyType(
    {
        "curves": curves,
        "scrawls": scrawls,
        "stroke heaps": stroke_heaps,
        "zigzags": zigzags,
        "scribbled out": scribbled_out,
        "spirals": spirals,
        "hatchings": hatchings,
        "blobs": blobs,
        "dots": dots,
        "waves": waves,
        "loops": loops,
    }
)
"""All kinds of scribbles."""


def crossings(path: Floats, pen_down: Bits) -> NDArray[np.intp]:
    """How often each path (n, p, 2) crosses itself, (n,): pairs of its straight pieces that cross one another."""
    a, b = path[:, :-1], path[:, 1:]

    def side(of: Floats) -> Bits:
        """Whether each point of (n, q, 2) lies to the left of each piece: (n, pieces, q)."""
        step = b - a
        left: Bits = step[:, :, None, 0] * (of[:, None, :, 1] - a[:, :, None, 1]) > step[:, :, None, 1] * (
            of[:, None, :, 0] - a[:, :, None, 0]
        )
        return left

    # A piece crosses another where its ends lie on both sides of it, and the other's ends on both sides of it.
    apart = side(path)
    apart = apart[:, :, :-1] != apart[:, :, 1:]
    cross = apart & apart.transpose(0, 2, 1) & pen_down[:, :, None] & pen_down[:, None, :]
    first, second = np.triu_indices(pen_down.shape[1], k=2)
    return np.asarray(np.count_nonzero(cross[:, first, second], axis=1))


def _tangled(draw: Callable[[int], Paths], count: int) -> Paths:
    """Drawings that cross themselves more often than a digit could: those that do not are drawn again."""
    path, pen_down = draw(count)
    todo = np.arange(count)
    for _ in range(_TRIES):
        # Every third point shows the large crossings, which are those that a pen leaves visible.
        thirds = pen_down.shape[1] // 3
        down = np.asarray(pen_down[todo, : 3 * thirds].reshape(-1, thirds, 3).all(axis=2))
        todo = todo[crossings(path[todo, ::3][:, : thirds + 1], down) < _LEAST_CROSSINGS]
        if len(todo) == 0:
            break
        path[todo], pen_down[todo] = draw(len(todo))
    return path, pen_down


def _rounded(path: Reals, rng: np.random.Generator) -> Reals:
    """Each path stretched until it is about as wide as it is high, whichever way one looks at it.

    A wide pen makes a bar of a flat bundle of lines, and a bar is a 1.
    """
    path = path - path.mean(axis=1, keepdims=True)
    spread, axes = np.linalg.eigh(path.transpose(0, 2, 1) @ path)
    path = path @ (axes / np.sqrt(spread).clip(1e-6)[:, None, :]) @ axes.transpose(0, 2, 1)
    path[:, :, 0] *= np.exp(rng.normal(0.1, 0.2, (len(path), 1)))
    return path


def _legs(
    count: int,
    rng: np.random.Generator,
    *,
    legs: tuple[int, int],
    length: tuple[float, float],
    jitter: float,
    turn: float,
) -> Paths:
    """Straight legs to and fro, one unit long or so, along a line of this length."""
    number = rng.integers(legs[0], legs[1] + 1, (count, 1))
    corner = np.arange(legs[1] + 1)
    x = corner / number * rng.uniform(*length, (count, 1))
    y = corner % 2 * np.ones((count, 1))
    path = np.stack([x, y], axis=2)
    path += rng.normal(0, jitter, path.shape) * np.stack([1.5 / number, np.ones((count, 1))], axis=2)
    return _shortened(_turned(path, rng.normal(0, turn, count)), number[:, 0])


def _strokes(strokes: Reals, drawn: NDArray[np.intp] | Bits) -> Paths:
    """Strokes (n, s, q, 2) as one path; only those that are drawn: the first so many, (n,), or these, (n, s)."""
    count, most, points, _ = strokes.shape
    keep = drawn if drawn.ndim == 2 else np.arange(most) < drawn[:, None]
    # What is not drawn lies on the first stroke, so that it takes no room.
    path = np.where(keep[:, :, None, None], strokes, strokes[:, :1, :1]).reshape(count, most * points, 2)
    down = np.zeros((count, most, points), dtype=np.bool_)
    down[:, :, :-1] = keep[:, :, None]
    return path.astype(np.float32), down.reshape(count, -1)[:, :-1]


def _shortened(path: Reals, pieces: NDArray[np.intp]) -> Paths:
    """Only the first so many pieces (n,) of each path."""
    at = np.minimum(np.arange(path.shape[1]), pieces[:, None])
    short = np.take_along_axis(path, at[:, :, None], axis=1)
    return short.astype(np.float32), np.arange(path.shape[1] - 1) < pieces[:, None]


def _whole(path: Reals) -> Paths:
    return path.astype(np.float32), np.ones((len(path), path.shape[1] - 1), dtype=np.bool_)


def _turned(path: Reals, angle: Reals) -> Floats:
    cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
    x, y = path[:, :, 0], path[:, :, 1]
    return np.stack([x * cos - y * sin, x * sin + y * cos], axis=2).astype(np.float32)


def _sign(count: int, rng: np.random.Generator) -> NDArray[np.intp]:
    return rng.choice(np.array([-1, 1]), (count, 1))
