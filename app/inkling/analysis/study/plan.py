"""The plan of a stroke-size study: which networks are trained with which pens, and with which pens they are tested.

A cell of the study is one training: one cure, the pens that the training digits are written with, one seed. Each
network is then tested with every pen.
"""

from dataclasses import dataclass, replace

from inkling.analysis.study.cures import PLAIN, get_cure
from inkling.data.catalog import MOST_STROKES, split_name
from inkling.data.pens import ALL_PENS, parse_pens
from inkling.data.stroke import PEN_SIZES
from inkling.errors import Phrase, SettingsError
from inkling.training import Configuration

_MOST_CELLS = 10_000


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One training of the study."""

    cure: str
    train_pens: str
    seed: int

    def __str__(self) -> str:
        return str(self.phrase)

    @property
    def phrase(self) -> Phrase:
        """It as a part of a sentence."""
        return Phrase("{cure}, pens {pens}, seed {seed:d}", cure=self.cure, pens=self.train_pens, seed=self.seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPlan:
    """Everything that decides what a study finds. Same plan, same machine: the same figures.

    dataset: `strokes`, `mnist` or a folder of digits
    train_pens: as `parse_pens` reads them, such as "8" or "2-32"; a network for each
    test_pens: pen sizes
    cures: names in `CURES`
    seeds: how often everything is done, each time with other first weights and another order
    seed: the first of them; it also decides which digits are drawn
    train_size, test_size: numbers of digits
    hidden: the hidden layers of the plain network
    """

    dataset: str = "strokes"
    train_pens: tuple[str, ...] = (*map(str, PEN_SIZES), ALL_PENS)
    test_pens: tuple[float, ...] = tuple(map(float, PEN_SIZES))
    cures: tuple[str, ...] = (PLAIN, "dropout", "standardized")
    seeds: int = 3
    seed: int = 0
    train_size: int = 20_000
    test_size: int = 4_000
    epochs: int = 10
    hidden: str = "16-16"

    def cells(self) -> tuple[Cell, ...]:
        """Every training, seed by seed: the first seed already shows everything, the others how far it is chance."""
        return tuple(
            Cell(cure, pens, seed)
            for seed in range(self.seed, self.seed + self.seeds)
            for cure in self.cures
            for pens in self.train_pens
        )

    def configuration(self, cell: Cell) -> Configuration:
        """How a cell's network is trained."""
        plain = Configuration(
            dataset=self.dataset, hidden=self.hidden, train_size=self.train_size, epochs=self.epochs, seed=cell.seed
        )
        return get_cure(cell.cure).configure(plain)

    def same_cells(self, other: "StudyPlan") -> bool:
        """Whether a cell of one plan is worth the same in the other: they differ at most in which cells they have."""
        return replace(self, train_pens=other.train_pens, cures=other.cures, seeds=other.seeds) == other

    def check(self) -> None:
        """Raise SettingsError, DataError or ArchitectureError with one sentence for what cannot be studied."""
        for name, values in (
            (Phrase("training pens"), self.train_pens),
            (Phrase("test pens"), self.test_pens),
            (Phrase("cures"), self.cures),
        ):
            if not values:
                raise SettingsError("A study needs {name}; name one or more.", name=name)
            if len(set(values)) < len(values):
                raise SettingsError("The {name} of a study must differ, and here one comes twice.", name=name)
        for name, count in (
            (Phrase("number of seeds"), self.seeds),
            (Phrase("number of training digits"), self.train_size),
            (Phrase("number of test digits"), self.test_size),
            (Phrase("number of epochs"), self.epochs),
        ):
            if count < 1:
                raise SettingsError("The {name} must be at least 1, not {count}.", name=name, count=count)
            if count > MOST_STROKES:
                raise SettingsError(
                    "The {name} must be at most {most}, not {count}.", name=name, most=MOST_STROKES, count=count
                )
        for part in split_name(self.dataset):
            if part.pens:
                raise SettingsError(
                    "A study chooses the pens itself; name the data set {name}, not {part}.",
                    name=part.name,
                    part=part,
                )
        for pens in self.train_pens:
            parse_pens(pens)
        for size in self.test_pens:
            parse_pens(f"{size:g}")
        if len(self.train_pens) * len(self.cures) * self.seeds > _MOST_CELLS:
            raise SettingsError(
                "A study of more than {most} networks is too much; leave something out.", most=_MOST_CELLS
            )
        for cure in self.cures:
            for seed in (self.seed, self.seed + self.seeds - 1):
                self.configuration(Cell(cure, self.train_pens[0], seed)).check()


@dataclass(frozen=True, slots=True)
class CellResult:
    """What a cell's network reached: accuracies (one for each test pen of the plan) and the seconds it took."""

    cell: Cell
    accuracies: tuple[float, ...]
    seconds: float
