"""The comparison: both networks, how many test digits they read with each pen, and what they say to one drawing."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.answer import Answer
from inkling.analysis.study.digits import Paths, load_digits
from inkling.analysis.study.plan import CellResult
from inkling.analysis.study.summary import StudyResults
from inkling.data.catalog import STROKES
from inkling.data.pens import ALL_PENS
from inkling.data.stroke import PEN_SIZES, pen_width
from inkling.data.strokes_dataset import draw_distances
from inkling.gui.demonstration.plan import THICK, THIN_PEN, DemonstrationPlan
from inkling.progress import Progress
from inkling.training.model import Model

Floats = NDArray[np.float32]

# Drawn in one stroke, and not among those that any small network confuses under so thick a pen.
_IN_ONE_STROKE = (0, 1, 2, 6, 7)
# A digit that a network reads this seldom is as good as any other to show that it fails.
_SELDOM = 0.25
_EXAMPLES = 200  # as many of each digit as of any other


@dataclass(frozen=True, eq=False, slots=True)
class Accuracies:
    """by_pen: one for each of PEN_SIZES; thick_by_digit: with the thick pen, one for each digit. From 0 to 1."""

    by_pen: tuple[float, ...]
    thick_by_digit: tuple[float, ...]

    def of_pen(self, size: int) -> float:
        """The accuracy with this pen, one of PEN_SIZES."""
        return self.by_pen[PEN_SIZES.index(size)]


@dataclass(frozen=True, eq=False, slots=True)
class Trained:
    """A network as it was at the end of its training. seconds: that it took; accuracies: None until measured."""

    model: Model
    seconds: float
    accuracies: Accuracies | None = None


def unseen_digits(plan: DemonstrationPlan) -> Paths:
    """Digits that no network learned from, without a pen yet."""
    # The test digits are the same however many digits there are to learn from, and we need none of those.
    return load_digits(STROKES, 1, plan.test_size, plan.seed).test


def measure(model: Model, plan: DemonstrationPlan, progress: Progress) -> Accuracies:
    """How many unseen digits the model reads with each pen. progress: pens done, and all."""
    progress(0, len(PEN_SIZES))
    digits = unseen_digits(plan)
    by_pen = []
    right = np.zeros(len(digits), dtype=bool)
    for done, size in enumerate(PEN_SIZES):
        widths = np.full(len(digits), pen_width(size), dtype=np.float32)
        right = model.read(digits.inked(widths)).argmax(axis=1) == digits.labels
        by_pen.append(float(right.mean()))
        progress(done + 1, len(PEN_SIZES))
    # The thick pen is the last one.
    by_digit = [right[digits.labels == digit] for digit in range(len(model.class_names))]
    return Accuracies(tuple(by_pen), tuple(float(one.mean()) if len(one) else 1.0 for one in by_digit))


class Comparison:
    """What is known so far of the network of the thin pen and of the one of all pens."""

    def __init__(self, plan: DemonstrationPlan) -> None:
        self.plan = plan
        self._trained: dict[str, Trained] = {}

    def __getitem__(self, pens: str) -> Trained | None:
        return self._trained.get(pens)

    @property
    def thin(self) -> Trained | None:
        return self[THIN_PEN]

    @property
    def mixed(self) -> Trained | None:
        return self[ALL_PENS]

    def add(self, pens: str, model: Model, seconds: float) -> Trained:
        """A training has ended; of the model a copy is kept, for the one on screen may go on to learn."""
        trained = Trained(replace(model, network=model.network.copy()), seconds)
        self._trained[pens] = trained
        return trained

    def set_accuracies(self, pens: str, accuracies: Accuracies) -> None:
        """What was measured of the network of these pens."""
        self._trained[pens] = replace(self._trained[pens], accuracies=accuracies)

    def forget(self, pens: str) -> None:
        self._trained.pop(pens, None)

    def clear(self) -> None:
        self._trained.clear()

    def results(self) -> StudyResults:
        """As a study, for the plot."""
        found = [
            CellResult(self.plan.cell(pens), trained.accuracies.by_pen, trained.seconds)
            for pens, trained in self._trained.items()
            if trained.accuracies is not None
        ]
        return StudyResults(self.plan.study(), found)

    def choose_digit(self, *, rng: np.random.Generator, other_than: int | None = None) -> int:
        """A digit to draw with the thick pen: of one stroke, and one that the thin pen's network seldom reads."""
        choices = [digit for digit in _IN_ONE_STROKE if digit != other_than]
        return int(rng.choice([digit for digit in choices if self.seldom_reads(digit)] or choices))

    def seldom_reads(self, digit: int) -> bool:
        """Whether it is known that the thin pen's network seldom reads this digit when the thick pen wrote it."""
        accuracies = self.thin.accuracies if self.thin else None
        return accuracies is not None and accuracies.thick_by_digit[digit] <= _SELDOM

    def make_example(self, digit: int, *, rng: np.random.Generator) -> NDArray[np.uint8]:
        """A digit written with the thick pen, uint8 (28, 28): one that the thin pen's network misreads, if any."""
        width = pen_width(THICK)
        drawn = Paths(*draw_distances(_EXAMPLES, rng=rng, widest=width))
        mine = drawn.labels == digit
        paths = Paths(drawn.distances[mine], drawn.labels[mine])
        images = paths.inked(np.full(len(paths), width, dtype=np.float32))
        chosen = np.arange(len(paths))
        if self.thin is not None:
            misread = np.flatnonzero(self.thin.model.read(images).argmax(axis=1) != digit)
            chosen = misread if len(misread) else chosen
        image = images[int(rng.choice(chosen))]
        return np.asarray(image * np.float32(255) + np.float32(0.5), dtype=np.uint8)


def answer(model: Model, image: Floats) -> Answer:
    """What the model says to one drawing, float32 (28, 28), ink 1 on 0."""
    return Answer(model.read(image[np.newaxis])[0], model.class_names)
