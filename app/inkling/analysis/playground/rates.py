"""How often a network learns it: rates over many seeds, by hidden neurons, biases, initial bias and data.

The questions are the notebook's, about XOR: is 2-2-1 enough, do four hidden neurons do better, does the bias that one
begins with matter, and does it help to learn from more than the four corners?
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.generators import corners, generate
from inkling.analysis.playground.many_seeds import ManySeeds
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.structure import Structure
from inkling.analysis.wilson import wilson_interval
from inkling.errors import Phrase
from inkling.interval import Interval
from inkling.network.types import Array
from inkling.progress import progress_of_share
from inkling.training.configuration import check_count

HIDDEN = (1, 2, 3, 4)
INITIAL_BIASES = (0.0, 0.01, 0.1, 1.0)
MORE_POINTS = 60
MOST_STEPS = 100_000
ENOUGH = 0.8  # of the square; a network that only knows the corners gets three quarters right, at best

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Training:
    """How each of many seeds learns; as for `ManySeeds`. steps: epochs, of all points at once"""

    steps: int = 3_000
    initializer: str = "normal"
    optimizer: str = "sgd"
    eta: float | None = 5.0  # of the mean over the four corners; of their sum, the notebook's cost, it is 1.25
    initial_bias: float | None = None
    first_seed: int = 0

    def __post_init__(self) -> None:
        check_count(Phrase("The number of steps"), self.steps, MOST_STEPS)


@dataclass(frozen=True, eq=False, slots=True)
class Rate:
    """How many of the seeds have learned it.

    structure, points, training: who learned from what, and how; seed number s began with training.first_seed + s
    right: bool (seeds,), each a ✓ or a ✗; interval: Wilson's, of 95 %
    residuals: (seeds,), how far off the worst point's output is: a sigmoid reaches neither 0 nor 1
    accuracies: (seeds,), the share of the points that lie on their side
    thetas: (seeds, parameters), what each has learned, in the order of `Network.theta`
    """

    structure: Structure
    points: Points
    training: Training
    right: NDArray[np.bool_]
    residuals: Array
    accuracies: Array
    thetas: Array

    @property
    def seeds(self) -> int:
        return len(self.right)

    @property
    def successes(self) -> int:
        return int(self.right.sum())

    @property
    def rate(self) -> float:
        return self.successes / self.seeds

    @property
    def interval(self) -> Interval:
        return wilson_interval(self.successes, self.seeds)

    @property
    def accuracy(self) -> float:
        """The median of the accuracies."""
        return float(np.median(self.accuracies))

    @property
    def residual(self) -> float | None:
        """Median of those that have learned it; None where none has."""
        return float(np.median(self.residuals[self.right])) if self.successes else None


def _trained(structure: Structure, points: Points, seeds: int, how: Training, tell: Tell | None) -> ManySeeds:
    many = ManySeeds(
        structure,
        points,
        seeds,
        first_seed=how.first_seed,
        initializer=how.initializer,
        initial_bias=how.initial_bias,
        optimizer=how.optimizer,
        eta=how.eta,
    )
    many.train(how.steps, tell=tell)
    return many


def success_rate(
    structure: Structure,
    points: Points,
    seeds: int,
    training: Training | None = None,
    *,
    judged_on: Points | None = None,
    tell: Tell | None = None,
) -> Rate:
    """Train so many seeds; those have learned it that have every point on its side.

    judged_on: other points than those that were learned from, such as the four corners
    Raises SettingsError, ArchitectureError and DataError as `ManySeeds` does.
    """
    how = training or Training()
    many = _trained(structure, points, seeds, how, tell)
    return _rate(many, how, many if judged_on is None else many.looking_at(judged_on))


def _rate(many: ManySeeds, how: Training, judge: ManySeeds, least: float = 1.0) -> Rate:
    return Rate(
        many.structure,
        many.points,
        how,
        judge.successes(least),
        judge.residuals(),
        judge.accuracies(),
        np.stack([many.theta(s) for s in range(many.seeds)]),
    )


def parts_of(tell: Tell | None, count: int) -> list[Tell | None]:
    """What each of `count` equal parts of the work is told with, so that all of it is told once."""
    return [progress_of_share(tell, 100 * part, 100, 100 * count) for part in range(count)]


def by_hidden(
    points: Points,
    seeds: int,
    training: Training | None = None,
    *,
    structure: Structure | None = None,
    hidden: Sequence[int] = HIDDEN,
    tell: Tell | None = None,
) -> list[Rate]:
    """A rate for each number of neurons in one hidden layer. structure: with what else is the same"""
    base = structure or Structure()
    structures = [replace(base, hidden=(n,)) for n in hidden]
    parts = zip(structures, parts_of(tell, len(structures)), strict=True)
    return [success_rate(one, points, seeds, training, tell=part) for one, part in parts]


def by_biases(
    points: Points,
    seeds: int,
    training: Training | None = None,
    *,
    structure: Structure | None = None,
    tell: Tell | None = None,
) -> tuple[Rate, Rate]:
    """With biases, and without any."""
    base, (first, second) = structure or Structure(), parts_of(tell, 2)
    return (
        success_rate(replace(base, biases=True), points, seeds, training, tell=first),
        success_rate(replace(base, biases=False), points, seeds, training, tell=second),
    )


def by_initial_bias(
    points: Points,
    seeds: int,
    training: Training | None = None,
    *,
    structure: Structure | None = None,
    biases: Sequence[float] = INITIAL_BIASES,
    tell: Tell | None = None,
) -> list[tuple[float, Rate]]:
    """A rate for each bias that all neurons begin with."""
    how, base = training or Training(), structure or Structure()
    ways = [replace(how, initial_bias=bias) for bias in biases]
    parts = zip(biases, ways, parts_of(tell, len(ways)), strict=True)
    return [(bias, success_rate(base, points, seeds, way, tell=part)) for bias, way, part in parts]


def corners_or_more(
    seeds: int,
    training: Training | None = None,
    *,
    structure: Structure | None = None,
    count: int = MORE_POINTS,
    tell: Tell | None = None,
) -> tuple[Rate, Rate]:
    """XOR learned from its four corners, and from `count` points in the whole square; both are judged on another 400
    points of the square, 80 % of which must be right: between the corners is where the notebook wanted more data.
    """
    how, base = training or Training(), structure or Structure()
    square = generate("xor-square", count, noise=0.0, rng=np.random.default_rng(how.first_seed))
    unseen = generate("xor-square", 400, noise=0.0, rng=np.random.default_rng([how.first_seed, 1]))
    found = []
    for points, part in zip((corners("xor"), square), parts_of(tell, 2), strict=True):
        many = _trained(base, points, seeds, how, part)
        found.append(_rate(many, how, many.looking_at(unseen), ENOUGH))
    return found[0], found[1]
