"""Many seeds of the network that is looked at: what is varied, what was counted, and one of them to be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from inkling.analysis.playground.points import Points
from inkling.analysis.playground.rates import (
    Rate,
    Tell,
    by_biases,
    by_hidden,
    by_initial_bias,
    corners_or_more,
    success_rate,
)
from inkling.progress import Progress
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import NO_CURVE, State, new_theta

QUESTIONS = ("network", "hidden", "biases", "initial-bias", "points")
Value = int | float | bool | None  # of what is varied


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """What was counted. state: as it was when it was asked; rates: one for each value of what is varied"""

    question: str
    state: State
    rates: Sequence[tuple[Value, Rate]]

    def still_of(self, state: State) -> bool:
        """Whether the same is asked of this state: the seed does not matter, nor does what is varied anyway."""
        before = self.state
        structure, training = before.structure, replace(before.training, first_seed=state.training.first_seed)
        if self.question == "hidden":
            structure = replace(structure, hidden=state.structure.hidden)
        elif self.question == "biases":
            structure = replace(structure, biases=state.structure.biases)
        elif self.question == "initial-bias":
            training = replace(training, initial_bias=state.training.initial_bias)
        same = (structure, training) == (state.structure, state.training)
        return same and (self.question == "points" or _equal(before.points, state.points))

    def rows(self) -> list[tuple[object, ...]]:
        """Of a table: a row for each seed of each value."""
        return [
            (
                self.question,
                rate.structure.name if value is None else value,
                rate.training.first_seed + s,
                int(rate.right[s]),
                float(rate.residuals[s]),
                float(rate.accuracies[s]),
            )
            for value, rate in self.rates
            for s in range(rate.seeds)
        ]


def count(question: str, state: State, seeds: int, *, progress: Progress | None = None) -> Answer:
    """Train so many seeds for each value of what is varied. Raises what `ManySeeds` and progress do."""
    return Answer(question, state, _rates(question, state, seeds, progress))


def _rates(question: str, state: State, seeds: int, tell: Tell | None) -> list[tuple[Value, Rate]]:
    structure, points, training = state.structure, state.points, state.training
    if question == "hidden":
        rates = by_hidden(points, seeds, training, structure=structure, tell=tell)
        return [(rate.structure.hidden[0], rate) for rate in rates]
    if question == "biases":
        with_biases, without = by_biases(points, seeds, training, structure=structure, tell=tell)
        return [(True, with_biases), (False, without)]
    if question == "initial-bias":
        return list(by_initial_bias(points, seeds, training, structure=structure, tell=tell))
    if question == "points":
        corners, more = corners_or_more(seeds, training, structure=structure, tell=tell)
        return [(len(corners.points), corners), (len(more.points), more)]
    return [(None, success_rate(structure, points, seeds, training, tell=tell))]


def take_seed(playground: Playground, rate: Rate, number: int, *, trained: bool) -> None:
    """Have the start with this number, counted from 0, with its network, points and way to learn; one step of undo.

    trained: with what it has learned, else as before any training
    """
    training = replace(rate.training, first_seed=rate.training.first_seed + number)
    fields: dict[str, object] = {"structure": rate.structure, "training": training}
    if not _equal(rate.points, playground.state.points):
        fields |= {"points": rate.points, "recipe": None}
    playground.begin()
    try:
        playground.change(**fields)
        playground.change(theta=new_theta(rate.structure, training), curve=NO_CURVE)
        if trained:
            playground.change(theta=rate.thetas[number])
            experiment = playground.experiment
            if experiment is not None:
                last = (rate.training.steps, experiment.cost(), experiment.accuracy())
                playground.change(curve=np.array([last]))
    finally:
        playground.end()


def _equal(one: Points, other: Points) -> bool:
    return one is other or (np.array_equal(one.x, other.x) and np.array_equal(one.labels, other.labels))
