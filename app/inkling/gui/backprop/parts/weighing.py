"""What Chain rule has to find out about one entry: by the window's thread for a small network, else by a worker."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.chain import Chain, chain_of
from inkling.analysis.backprop.entries import Entry, entry_at
from inkling.analysis.backprop.numeric import AGREES, numeric_derivatives, relative_error
from inkling.analysis.backprop.own_steps import ADAPTIVE, OwnSteps, own_steps
from inkling.analysis.backprop.paths import Paths, paths_of
from inkling.analysis.backprop.what_if import Along, costs_along
from inkling.errors import InklingError
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.parts.part import small
from inkling.gui.widgets.sentences import sentence
from inkling.progress import Progress
from inkling.training.configuration import Configuration
from inkling.training.optimizer_choice import optimizer_class
from inkling.training.optimizers import GradientOptimizer

CHAIN, TREE, CURVE, PATHS, OUTER, STEPS = "chain", "tree", "curve", "paths", "outer", "steps"
HALF = 20  # steps of the slider on either side
_MOST_PATHS = 200  # that are listed; a pixel's weight of 784-16-16-10 has 160
_COUNT = 40  # of steps


@dataclass(frozen=True, slots=True)
class Asking:
    """One question: of what is seen, an entry and a part; δ, and the optimizer whose steps are looked at."""

    look: Look
    entry: Entry
    part: str
    delta: float
    optimizer: str

    @property
    def at_once(self) -> bool:
        """Whether it is a matter of a millisecond."""
        return self.part == OUTER or (self.part != STEPS and small(self.look.passed))

    def same(self, other: "Asking | None") -> bool:
        """Whether the other's answer is this one's."""
        return (
            other is not None
            and self.look.passed is other.look.passed
            and (self.entry, self.part, self.delta, self.optimizer)
            == (other.entry, other.part, other.delta, other.optimizer)
        )

    def same_place(self, other: "Asking | None") -> bool:
        """Whether the other's answer may still be looked at until this one's is there."""
        return (
            other is not None
            and (self.entry, self.part, self.optimizer) == (other.entry, other.part, other.optimizer)
            and self.look.network.architecture == other.look.network.architecture
            and self.look.wished == other.look.wished
            and bool(np.array_equal(self.look.passed.inputs, other.look.passed.inputs))
        )


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """asking: the question; passed, chain: its backward pass and the entry's chain there; the rest is of one part.

    error: the numeric derivative's, relative to the largest entry of ∇C
    along, smallest, smallest_along: C along the entry, and along the entry with the smallest derivative that is not 0
    other: an entry with about a tenth of its derivative, whose own steps are the second row of `steps`
    why: in place of all that, one sentence
    """

    asking: Asking
    passed: BackwardPass
    chain: Chain
    error: float | None = None
    along: Along | None = None
    smallest: Entry | None = None
    smallest_along: Along | None = None
    paths: Paths | None = None
    steps: OwnSteps | None = None
    other: Entry | None = None
    eta: float = 0.0
    why: str = ""

    @property
    def changes(self) -> tuple[float, float]:
        """ΔC for δ: along the entry, and along the smallest one; nan where there is none."""
        own = np.nan if self.along is None else float(self.along.costs[-1] - self.along.costs[HALF])
        small = self.smallest_along
        return own, np.nan if small is None else float(small.costs[1] - small.costs[0])

    @property
    def good(self) -> bool:
        """Whether the numeric derivative says the same."""
        return self.error is not None and self.error <= AGREES


def symbol_of(entry: Entry) -> str:
    """w, b; γ and β of a batch normalisation."""
    return {"bias": "b", "shift": "β", "scale": "γ"}.get(entry.kind, "w")


def reach(value: float) -> float:
    """How far an entry is moved, what if: 2, 5, 10, … and at least twice its size."""
    wanted = 2.0 * max(1.0, abs(value) if np.isfinite(value) else 1.0)
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(next(one * power for one in (1, 2, 5, 10) if one * power >= wanted * (1 - 1e-9)))


def own_copy(asking: Asking) -> Asking:
    """The same for a worker: with a network that nobody else touches."""
    question = asking.look.question_of()
    return replace(asking, look=replace(asking.look, passed=replace(asking.look.passed, question=question)))


@np.errstate(over="ignore", invalid="ignore", divide="ignore")  # θ may be enormous, or no number at all
def quick(asking: Asking) -> Answer:
    """What takes a fraction of a millisecond whatever the network is."""
    passed = asking.look.passed
    return Answer(asking, passed, chain_of(passed, asking.entry, most=1, numeric=False))


@np.errstate(over="ignore", invalid="ignore", divide="ignore")  # θ may be enormous, or no number at all
def find_out(asking: Asking, *, progress: Progress | None = None) -> Answer:
    """All of it."""
    answer = quick(asking)
    check: Callable[[], None] | None = None if progress is None else lambda: progress(0, 1)
    try:
        if asking.part == CHAIN:
            return _numeric(answer)
        if asking.part in (TREE, CURVE):
            return _along(answer)
        if asking.part == PATHS:
            return replace(answer, paths=paths_of(answer.passed, asking.entry, most=_MOST_PATHS))
        if asking.part == STEPS:
            return _steps(answer, check)
    except InklingError as error:
        return replace(answer, why=sentence(error))
    return answer


def _numeric(answer: Answer) -> Answer:
    passed, place = answer.passed, answer.asking.entry.place
    numeric = numeric_derivatives(passed.question, [place])
    largest = passed.gradient[[place, int(np.abs(passed.gradient).argmax())]]
    error = relative_error(np.array([numeric[0], largest[1]]), largest)
    return replace(answer, chain=replace(answer.chain, numeric=float(numeric[0])), error=error)


def _along(answer: Answer) -> Answer:
    passed, asking = answer.passed, answer.asking
    grid = reach(answer.chain.value) * np.arange(-HALF, HALF + 1) / HALF
    deltas = np.append(grid, asking.delta)
    sizes = np.abs(passed.gradient)
    sizes[sizes == 0.0] = np.inf
    place = int(sizes.argmin())
    smallest = entry_at(passed.question.network, place) if np.isfinite(sizes[place]) else None
    return replace(
        answer,
        along=costs_along(passed, asking.entry, deltas),
        smallest=smallest,
        smallest_along=None if smallest is None else costs_along(passed, smallest, deltas[[HALF, -1]]),
    )


def optimizer_of(look: Look) -> tuple[str, bool]:
    """The model's own optimizer if it adapts, else Adagrad; whether it is its own."""
    configuration = look.model.configuration
    own = configuration is not None and configuration.optimizer in ADAPTIVE
    return (configuration.optimizer, True) if own and configuration is not None else (ADAPTIVE[0], False)


def _steps(answer: Answer, check: Callable[[], None] | None) -> Answer:
    asking, passed = answer.asking, answer.passed
    configuration = asking.look.model.configuration or Configuration()
    own = configuration.optimizer == asking.optimizer
    rule = optimizer_class(asking.optimizer)
    assert issubclass(rule, GradientOptimizer)  # noqa: S101  (only ADAPTIVE are offered)
    eta = configuration.eta if own else rule.default_eta
    sizes = np.abs(passed.gradient)
    if sizes[asking.entry.place] == 0.0 or not passed.finite:
        return answer
    with np.errstate(divide="ignore"):
        away = np.abs(np.log10(sizes) - np.log10(sizes[asking.entry.place]) + 1)
    away[asking.entry.place] = np.inf
    other = int(away.argmin())
    found = own_steps(
        passed.question,
        [asking.entry.place, other],
        asking.optimizer,
        configuration.optimizer_settings if own else {},
        eta,
        count=_COUNT,
        check=check,
    )
    return replace(answer, steps=found, other=entry_at(passed.question.network, other), eta=eta)
