"""The demonstration's plan: which pens its two networks learn from, how long, and what they are tested on."""

from dataclasses import dataclass

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.plan import Cell, StudyPlan
from inkling.data.catalog import STROKES, DatasetPart
from inkling.data.pens import ALL_PENS
from inkling.data.stroke import PEN_SIZES
from inkling.training import Configuration

THIN, THICK = PEN_SIZES[0], PEN_SIZES[-1]
"""The pen that the first network learns from, and the one that it meets then."""

THIN_PEN = str(THIN)
TRAIN_PENS = (THIN_PEN, ALL_PENS)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemonstrationPlan:
    """Small enough to be watched, large enough to show it: both trainings, with all around them, in a minute.

    train_size, test_size: numbers of digits
    epochs: of each training; always as many, so that every computer shows the same numbers, and no more than a slow
        one goes through while people watch
    """

    train_size: int = 20_000
    test_size: int = 3_000
    epochs: int = 20
    seed: int = 0

    def configuration(self, pens: str) -> Configuration:
        """The course's network, 784-16-16-10, learning from digits written with these pens."""
        return Configuration(
            dataset=str(DatasetPart(STROKES, pens)), train_size=self.train_size, epochs=self.epochs, seed=self.seed
        )

    def study(self) -> StudyPlan:
        """The study that both networks are cells of."""
        return StudyPlan(
            train_pens=TRAIN_PENS,
            cures=(PLAIN,),
            seeds=1,
            seed=self.seed,
            train_size=self.train_size,
            test_size=self.test_size,
            epochs=self.epochs,
        )

    def cell(self, pens: str) -> Cell:
        """The network that learns from these pens, as a cell of the study."""
        return Cell(PLAIN, pens, self.seed)
