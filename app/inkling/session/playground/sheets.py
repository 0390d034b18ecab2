"""What the presets that are not about a network in the plane are asked with: one small record for each.

Each is a part of the playground's state, so that it is undone, saved and opened with all the rest.
"""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.curves import CURVES, Curve, drawn_curve, find_curve
from inkling.analysis.playground.digit_boxes import BOXES, SIDE, Box, chosen_images, digits_in_the_plane, mean_of
from inkling.analysis.playground.four_parameters import SHEET, FourParameters
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.scalar_descent import EXAMPLES
from inkling.analysis.playground.universality import MOST_BUMPS, STEEPNESS, middle_heights
from inkling.errors import DataError, SettingsError
from inkling.network.types import Array
from inkling.session.playground.kept import kept

MOST_IMAGES = 2_000
MOST_DRAWN = 2_000  # places of a curve that was drawn by hand
MOST_DESCENT_STEPS = 500  # of a run that follows the mouse
MOST_COMPARED_SEEDS = 200  # of deep against wide
_FIRST = next(iter(EXAMPLES))
_BUMPS = 20  # to begin with
_DRAWN_PLACES = 500  # on which a drawn curve is kept
_HIGHEST_DRAWN = 100.0


@dataclass(frozen=True, slots=True)
class DescentSheet:
    """Descent with one unknown. function: of x, as it is typed; start, h, steps: as for `descend`"""

    function: str = _FIRST
    start: float = EXAMPLES[_FIRST]
    h: float = 0.1
    steps: int = 50


@dataclass(frozen=True, eq=False, slots=True)
class CurveSheet:
    """Universality: the curve that is wanted, and what follows it.

    function: the name of a curve, or a function of x; "" where it was drawn: (n, 2), x and y, in [0, 1]
    heights: of the bumps that are set by hand, side by side, in any number up to MOST_BUMPS
    neurons, epochs, seed: of the network that learns it
    """

    function: str = "nielsen"
    drawn: tuple[tuple[float, float], ...] = ()
    heights: tuple[float, ...] = middle_heights(CURVES["nielsen"], _BUMPS)
    steepness: float = STEEPNESS
    neurons: int = 16
    epochs: int = 5_000
    seed: int = 0

    def __post_init__(self) -> None:
        if len(self.heights) > MOST_BUMPS:
            raise SettingsError(
                "There are at most {most} bumps, not {count}.", most=MOST_BUMPS, count=len(self.heights)
            )
        if len(self.drawn) > MOST_DRAWN:
            raise DataError(
                "A curve is drawn with at most {most} points, not {count}.", most=MOST_DRAWN, count=len(self.drawn)
            )

    def curve(self) -> Curve:
        """What is wanted. SettingsError where the function is none, DataError where nothing was drawn."""
        if self.function:
            return find_curve(self.function)
        x, y = np.array(self.drawn, np.float64).reshape(-1, 2).T
        return drawn_curve(x, y)

    @property
    def follows(self) -> bool:
        """Whether the bumps are as high as the curve is in their middles, as nobody has moved one."""
        return self.heights == middle_heights(self.curve(), len(self.heights))

    def with_curve(self, function: str, drawn: tuple[tuple[float, float], ...] = ()) -> "CurveSheet":
        """Another curve is wanted; bumps that follow the one before go along. Raises as `curve` does."""
        after = replace(self, function=function, drawn=drawn)
        return after.with_bumps(len(self.heights)) if self.follows else after

    def with_bumps(self, count: int) -> "CurveSheet":
        """So many bumps, each as high as the curve is in its middle."""
        return replace(self, heights=middle_heights(self.curve(), count))

    def drawn_on(self, before: tuple[float, float], now: tuple[float, float]) -> "CurveSheet":
        """A stroke of the pen: the drawn curve leads straight from one place to the other, and elsewhere as it did.

        Where another curve was wanted, a new one begins.
        """
        ends = [(_on_grid(x), float(np.clip(y, -_HIGHEST_DRAWN, _HIGHEST_DRAWN))) for x, y in (before, now)]
        low, high = sorted(x for x, _ in ends)
        kept = () if self.function else self.drawn
        places = {x: y for x, y in kept if not low <= x <= high}
        return self.with_curve("", tuple(sorted({**places, **dict(ends)}.items())))


def _on_grid(x: float) -> float:
    return round(min(max(x, 0.0), 1.0) * _DRAWN_PLACES) / _DRAWN_PLACES


@dataclass(frozen=True, slots=True)
class FourSheet:
    """The network of four parameters, and the η of its steps."""

    four: FourParameters = SHEET
    eta: float = 1.0


@dataclass(frozen=True, eq=False, slots=True)
class DigitsSheet:
    """Digits in the plane: two boxes on images, and the ink in each of them.

    digits: the two that are told apart; images: uint8 (n, 28, 28), labels: int64 (n,), copies that nobody writes to
    Raises DataError for images that are none.
    """

    boxes: tuple[Box, Box] = BOXES
    digits: tuple[int, int] = (1, 7)
    images: NDArray[np.uint8] = field(default_factory=lambda: np.empty((0, SIDE, SIDE), np.uint8))
    labels: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))

    def __post_init__(self) -> None:
        images, labels = kept(self.images), kept(self.labels)
        if images.shape != (len(labels), SIDE, SIDE) or labels.ndim != 1 or images.dtype != np.uint8:
            raise DataError("Digits are images of {side}×{side} pixels, each with its label.", side=SIDE)
        if len(images) > MOST_IMAGES:
            raise DataError("There are at most {most} digits, not {count}.", most=MOST_IMAGES, count=len(images))
        if not np.isin(labels, range(10)).all():
            raise DataError("A digit is one of 0 to 9.")
        object.__setattr__(self, "images", images)
        object.__setattr__(self, "labels", kept(labels, np.int64))

    def points(self) -> Points:
        """A point for each image of either digit. DataError where there are none."""
        return digits_in_the_plane(self.images, self.labels, self.boxes, digits=self.digits, most=MOST_IMAGES)

    @property
    def chosen(self) -> NDArray[np.intp]:
        """Indices of the images that are points, in the points' order."""
        return chosen_images(self.labels, self.digits, MOST_IMAGES)

    def points_so_far(self) -> Points:
        """The points; none where there are no images of either digit."""
        return self.points() if len(self.chosen) else NO_POINTS

    def mean(self, digit: int) -> Array | None:
        """The mean of a digit's images, (28, 28), ink from 0 to 1; None where there are none."""
        mine = self.images[self.labels == digit]
        return mean_of(mine) if len(mine) else None

    def with_image(self, image: Array, digit: int) -> "DigitsSheet":
        """These and one more, at the end. image: (28, 28), ink from 0 to 1"""
        one = np.rint(255 * np.clip(image, 0, 1)).astype(np.uint8)[np.newaxis]
        return DigitsSheet(self.boxes, self.digits, np.concatenate([self.images, one]), np.append(self.labels, digit))


@dataclass(frozen=True, slots=True)
class DeepSheet:
    """Deep against wide. folds: of the zigzag; seeds: from how many starts the two structures are compared"""

    folds: int = 3
    seeds: int = 20
