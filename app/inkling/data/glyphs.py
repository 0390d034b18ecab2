"""Glyph skeletons: the path that a pen takes to write each digit, in the many ways in which people do.

A skeleton is a few control points per stroke; a Catmull-Rom spline through them is the path. Every point of
a spline is a fixed weighted mean of its control points,

    path = basis · control

so that moving control points at random makes new, still smooth handwritings, thousands in one product.

Files: `resources/glyphs/<digit>.json`, a list of handwritings, each with a name, a weight (how common it is
among the digit's) and strokes of control points [x, y] or, where the path turns sharply, [x, y, 1]. x points
to the right, y down, and a digit is about one unit high. `letters.json` and `signs.json` beside them hold
what is no digit, in the same form; see `inkling.data.doodles`.

`hands.json` holds the styles that schools teach, or that people keep from them, in the countries of HANDS, drawn
after the published models of their alphabets: France's models A and B of 2013, the Lateinische, Vereinfachte and
Schulausgangsschrift, Italian and Spanish copybooks, British school scripts, Zaner-Bloser and D'Nealian. Each style
is there several times, as several people write it; all styles of a digit are equally common.
"""

import functools
import hashlib
import importlib.resources
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import DIGITS

Floats = NDArray[np.float32]

PATH_POINTS = 40
"""Points of every digit's path, over all its strokes: about one for each pixel of its length."""

HANDS = ("fr", "de", "it", "es", "gb", "us")
"""Countries whose hands can be asked for, as ISO 3166 names them in lower case."""

_STYLE_WEIGHT = 1.2  # of each style among all handwritings of a digit, whose weights add up to some 16
_FINE = 16  # steps for each span of a spline, to measure its length by


@dataclass(frozen=True, eq=False, slots=True)
class Glyph:
    """One way to write one digit, or something that is none.

    digit: its class: 0 to 9, or NOT_A_DIGIT
    strokes: float32 (c, 3) each: x, y, and 1 where the path has a corner, else 0
    weight: how common it is, relative to the other handwritings of the same digit
    style, hands: the style that it is one example of, and the countries where that is at home; "" and none for others
    """

    digit: int
    name: str
    weight: float
    strokes: tuple[Floats, ...]
    style: str = ""
    hands: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False, slots=True)
class Skeletons:
    """Glyphs as arrays of one size, to draw many at once: g glyphs, c control points at most, p path points.

    digit: intp (g,); weight: float64 (g,), summing to 1 over each digit's glyphs
    control: float32 (g, c, 2); basis: float32 (g, p, c), with path = basis @ control
    stroke: intp (g, p), number of the stroke that each path point belongs to
    first, last: intp (g, p), that stroke's first and last path point; the points between are evenly apart
    """

    digit: NDArray[np.intp]
    weight: NDArray[np.float64]
    control: Floats
    basis: Floats
    stroke: NDArray[np.intp]
    first: NDArray[np.intp]
    last: NDArray[np.intp]


def glyph_bytes(name: int | str) -> bytes:
    """The content of the file of one digit's skeletons, or of those called "hands", "letters" or "signs"."""
    folder = importlib.resources.files("inkling.resources") / "glyphs"
    return (folder / f"{name}.json").read_bytes()


def parse_glyphs(content: bytes, digit: int) -> tuple[Glyph, ...]:
    """The handwritings in a file of skeletons, all of this class."""
    return tuple(
        Glyph(
            digit,
            entry["name"],
            float(entry["weight"]),
            _strokes(entry["strokes"]),
        )
        for entry in json.loads(content)
    )


def parse_hands(content: bytes) -> tuple[Glyph, ...]:
    """The handwritings in a file of styles, those of a style as heavy together as those of any other one."""
    entries = json.loads(content)
    examples = Counter((entry["digit"], entry["style"]) for entry in entries)
    return tuple(
        Glyph(
            entry["digit"],
            entry["name"],
            _STYLE_WEIGHT / examples[entry["digit"], entry["style"]],
            _strokes(entry["strokes"]),
            entry["style"],
            frozenset(entry["hands"]),
        )
        for entry in entries
    )


def _strokes(points: Sequence[Sequence[Sequence[float]]]) -> tuple[Floats, ...]:
    return tuple(np.array([[*point, 0][:3] for point in stroke], dtype=np.float32) for stroke in points)


@functools.cache
def glyphs_hash() -> str:
    """SHA-256 of all skeletons: digits drawn from other skeletons are other digits."""
    digest = hashlib.sha256()
    for name in (*range(len(DIGITS)), "hands"):
        digest.update(glyph_bytes(name))
    return digest.hexdigest()


@functools.cache
def load_glyphs() -> tuple[Glyph, ...]:
    """All handwritings of all digits, digit by digit."""
    styles = parse_hands(glyph_bytes("hands"))
    return tuple(
        glyph
        for digit in range(len(DIGITS))
        for glyph in (
            *parse_glyphs(glyph_bytes(digit), digit),
            *(glyph for glyph in styles if glyph.digit == digit),
        )
    )


@functools.cache
def load_skeletons(hand: str = "") -> Skeletons:
    """All handwritings of all digits, or those of one of HANDS. They are shared: leave them as they are."""
    return make_skeletons([glyph for glyph in load_glyphs() if not hand or hand in glyph.hands])


def make_skeletons(glyphs: Sequence[Glyph], points: int = PATH_POINTS) -> Skeletons:
    """Glyphs as arrays, each with so many path points over all its strokes; at least 5 for each stroke."""
    most = max(sum(map(len, glyph.strokes)) for glyph in glyphs)
    digit = np.array([glyph.digit for glyph in glyphs])
    weight = np.array([glyph.weight for glyph in glyphs])
    weight /= np.bincount(digit, weight)[digit]
    control = np.zeros((len(glyphs), most, 2), dtype=np.float32)
    basis = np.zeros((len(glyphs), points, most), dtype=np.float32)
    stroke = np.zeros((len(glyphs), points), dtype=np.intp)
    first, last = np.zeros_like(stroke), np.zeros_like(stroke)
    for index, glyph in enumerate(glyphs):
        point = knot = 0
        for number, (part, count) in enumerate(zip(glyph.strokes, _share_points(glyph, points), strict=True)):
            rows, columns = slice(point, point + count), slice(knot, knot + len(part))
            control[index, columns] = part[:, :2]
            basis[index, rows, columns] = path_basis(part, count)
            stroke[index, rows] = number
            first[index, rows], last[index, rows] = point, point + count - 1
            point, knot = point + count, knot + len(part)
    return Skeletons(digit, weight, control, basis, stroke, first, last)


def path_basis(stroke: Floats, count: int) -> Floats:
    """Weights (count, c) of the control points in `count` points, evenly apart, of the spline through them.

    stroke: float32 (c, 3), c ≥ 2, as in Glyph
    """
    fine = _spline(stroke)
    travelled = _travelled(fine @ stroke[:, :2].astype(np.float64))
    wanted = np.linspace(0, travelled[-1], count)
    basis = np.stack([np.interp(wanted, travelled, column) for column in fine.T], axis=1)
    return basis.astype(np.float32)


def _share_points(glyph: Glyph, points: int) -> list[int]:
    """How many of the path's points each stroke gets: by its length, but enough for any bend."""
    length = np.array([_travelled(_spline(part) @ part[:, :2].astype(np.float64))[-1] for part in glyph.strokes])
    spare = points - 4 * len(length)
    upto = np.rint(np.cumsum(length) / length.sum() * spare).astype(int)
    return [int(count) + 4 for count in np.diff(upto, prepend=0)]


def _travelled(path: NDArray[np.float64]) -> NDArray[np.float64]:
    step = np.diff(path, axis=0)
    return np.concatenate(([0.0], np.cumsum(np.hypot(step[:, 0], step[:, 1]))))


def _spline(stroke: Floats) -> NDArray[np.float64]:
    """Weights of the control points in finely spaced points of the uniform Catmull-Rom spline through them."""
    count = len(stroke)
    # A control point passed twice leaves the spline no choice but to turn on the spot: a corner.
    knots = np.repeat(np.eye(count), np.where(stroke[:, 2] > 0, 2, 1), axis=0)
    # Beyond its ends the path is taken to go straight on.
    ends = 2 * knots[[0, -1]] - knots[[1, -2]]
    p0, p1, p2, p3 = (
        np.concatenate((ends[:1], knots, ends[1:]))[shift : len(knots) - 1 + shift, None] for shift in range(4)
    )
    t = (np.arange(_FINE) / _FINE)[:, None]
    spans = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    # The span between the two passes has no length of its own, only a loop that nobody drew.
    spans = spans[(knots[:-1] != knots[1:]).any(axis=1)]
    points: NDArray[np.float64] = np.concatenate((spans.reshape(-1, count), knots[-1:]))
    return points
