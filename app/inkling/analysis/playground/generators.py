"""Sets of points that are made from a seed: the same seed gives the same points, so that a class sees one set.

The four corners are those of the course's truth tables, (0,0) (0,1) (1,0) (1,1). A cloud around them is the
notebook's "more data than the four corners". Moons, circles and spiral are the usual tests of whether a border can
bend. The marks are those of the exercise "admitted or not": m in maths and p in physics, out of 20.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.points import MOST_POINTS, Labels, Points
from inkling.errors import Phrase, SettingsError
from inkling.network.types import Array

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
TRUTH = {"and": (0, 0, 0, 1), "or": (0, 1, 1, 1), "xor": (0, 1, 1, 0)}
MARKS_OUT_OF = 20
MOST_NOISE = 5.0
_PASS = 10.0  # out of 20, of the mean of both marks
_UNSURE = 1.5  # marks: the jury's, by which those near the border are admitted or not

_Made = tuple[Array, Labels]
_Make = Callable[[int, float, np.random.Generator], _Made]


def corners(table: str) -> Points:
    """The four corners of the unit square, labelled by "and", "or" or "xor"."""
    return Points(CORNERS, _truth(_known(table, TRUTH)))


def _truth(table: str) -> Labels:
    return np.array(TRUTH[table], np.int64)


def _cloud(table: str) -> _Make:
    """Around the four corners in turn."""

    def make(count: int, noise: float, rng: np.random.Generator) -> _Made:
        corner = np.arange(count) % 4
        return CORNERS[corner] + noise * rng.standard_normal((count, 2)), _truth(table)[corner]

    return make


def _square(count: int, noise: float, rng: np.random.Generator) -> _Made:
    """Anywhere in the unit square, labelled by the xor of its quarters before the noise moves them."""
    x = rng.uniform(0.0, 1.0, (count, 2))
    labels = (x[:, 0] > 0.5) ^ (x[:, 1] > 0.5)
    return x + noise * rng.standard_normal(x.shape), labels.astype(np.int64)


def _clouds(count: int, noise: float, rng: np.random.Generator) -> _Made:
    labels = np.arange(count) % 2
    centre = np.where(labels[:, np.newaxis] == 1, [0.5, 0.5], [-0.5, -0.5])
    return centre + noise * rng.standard_normal((count, 2)), labels


def _moons(count: int, noise: float, rng: np.random.Generator) -> _Made:
    labels, angle = np.arange(count) % 2, rng.uniform(0.0, np.pi, count)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    lower = np.column_stack([1.0 - np.cos(angle), 0.5 - np.sin(angle)])
    x = np.where(labels[:, np.newaxis] == 0, upper, lower) - [0.5, 0.25]
    return x + noise * rng.standard_normal(x.shape), labels


def _circles(count: int, noise: float, rng: np.random.Generator) -> _Made:
    labels, angle = np.arange(count) % 2, rng.uniform(0.0, 2.0 * np.pi, count)
    radius = np.where(labels == 0, 1.0, 0.4)[:, np.newaxis]
    x = radius * np.column_stack([np.cos(angle), np.sin(angle)])
    return x + noise * rng.standard_normal(x.shape), labels


def _spiral(count: int, noise: float, rng: np.random.Generator) -> _Made:
    """Two arms of one and a half turns."""
    labels, along = np.arange(count) % 2, rng.uniform(0.1, 1.0, count)
    angle = 3.0 * np.pi * along + np.pi * labels
    x = along[:, np.newaxis] * np.column_stack([np.cos(angle), np.sin(angle)])
    return x + noise * rng.standard_normal(x.shape), labels


def _marks(count: int, noise: float, rng: np.random.Generator) -> _Made:
    """Marks out of 20 to the half, those of a pupil alike; admitted by their mean, which a jury sees with `noise`."""
    pupil = rng.normal(_PASS, 4.0, (count, 1))
    marks = np.clip(np.round(2.0 * (pupil + rng.normal(0.0, 2.0, (count, 2)))) / 2.0, 0.0, MARKS_OUT_OF)
    return marks, (marks.mean(axis=1) + noise * rng.standard_normal(count) >= _PASS).astype(np.int64)


def _shares(count: int, noise: float, rng: np.random.Generator) -> _Made:
    """Marks as shares of 20, from 0 to 1: the same h suits every class."""
    marks, labels = _marks(count, noise, rng)
    return marks / MARKS_OUT_OF, labels


@dataclass(frozen=True, slots=True)
class Generator:
    """A kind of set. title: what it is called on screen; noise: a deviation that suits it, in the plane's units"""

    name: str
    title: Phrase
    noise: float
    make: _Make


GENERATORS = {
    one.name: one
    for one in (
        Generator("and", Phrase("AND: around the corners"), 0.1, _cloud("and")),
        Generator("or", Phrase("OR: around the corners"), 0.1, _cloud("or")),
        Generator("xor", Phrase("XOR: around the corners"), 0.1, _cloud("xor")),
        Generator("xor-square", Phrase("XOR: the whole square"), 0.0, _square),
        Generator("clouds", Phrase("Two clouds"), 0.2, _clouds),
        Generator("moons", Phrase("Two moons"), 0.1, _moons),
        Generator("circles", Phrase("A circle in a circle"), 0.08, _circles),
        Generator("spiral", Phrase("Two arms of a spiral"), 0.02, _spiral),
        Generator("marks", Phrase("Marks in maths and physics"), _UNSURE, _marks),
        Generator("shares", Phrase("Marks as shares of 20"), _UNSURE, _shares),
    )
}


def generate(name: str, count: int = 200, *, noise: float | None = None, rng: np.random.Generator) -> Points:
    """A set of this kind. noise: a deviation, in the plane's units; what suits the kind by default.

    Raises SettingsError for an unknown name, a count or a noise that is none.
    """
    kind = GENERATORS[_known(name, GENERATORS)]
    if not 1 <= count <= MOST_POINTS:
        raise SettingsError(
            "A set of points has at least 1 and at most {most}, not {count}.", most=MOST_POINTS, count=count
        )
    deviation = kind.noise if noise is None else noise
    if not 0.0 <= deviation <= MOST_NOISE:
        raise SettingsError(
            "The noise must be at least 0 and at most {most:g}, not {noise:g}.", most=MOST_NOISE, noise=deviation
        )
    return Points(*kind.make(count, deviation, rng))


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a set is made again, from any seed. kind, count, noise: as for `generate`"""

    kind: str
    count: int = 200
    noise: float | None = None

    def points(self, seed: int = 0) -> Points:
        """The set that this seed makes. SettingsError as `generate` raises it."""
        return generate(self.kind, self.count, noise=self.noise, rng=np.random.default_rng(seed))

    @property
    def deviation(self) -> float:
        """The noise, where nothing was said the one that suits the kind."""
        return GENERATORS[_known(self.kind, GENERATORS)].noise if self.noise is None else self.noise


def _known(name: str, names: Mapping[str, object]) -> str:
    if name not in names:
        raise SettingsError(
            "There is no set of points “{name}”; choose one of {choices}.", name=name, choices=", ".join(names)
        )
    return name
