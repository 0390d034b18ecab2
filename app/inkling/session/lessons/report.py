"""A report: what somebody did in a lesson or in free work, to be handed in. It knows neither Qt nor paper.

Settings have names; what they are called, and how their values are written, is up to the window.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inkling.session.lessons.notebook import NotedDrawing
from inkling.session.playground.playground import Playground
from inkling.session.session import Session

SEED = "seed"
Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """In the language of the window at the time, with its numbers as they were then.

    step: from 0; said: the first answer; right: what was right, empty where nothing was; was_right: what was said
    """

    step: int
    question: str
    said: str
    right: str
    was_right: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table of settings."""

    name: str
    value: Value


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Report:
    """All of it but the pictures themselves.

    name: who hands it in, perhaps a pseudonym, perhaps empty; title: of the lesson, empty for free work
    language: in which it is written; captions: of the pictures that go with it
    """

    name: str = ""
    date: date
    title: str = ""
    language: str = "en"
    settings: tuple[Setting, ...] = ()
    answers: tuple[AnsweredQuestion, ...] = ()
    drawings: tuple[NotedDrawing, ...] = ()
    captions: tuple[str, ...] = ()

    @property
    def seed(self) -> int | None:
        """From which all of it comes again; None where it is not known."""
        return next((int(one.value) for one in self.settings if one.name == SEED), None)

    @property
    def right(self) -> int:
        """How many first answers were right."""
        return sum(one.was_right for one in self.answers)


def settings_of(session: Session) -> tuple[Setting, ...]:
    """Of the network on screen: how it was made, and how good it is. What nobody knows is left out."""
    model = session.model
    made = model.configuration
    rows: list[tuple[str, Value | None]] = [
        ("model", session.source.name),
        ("architecture", model.network.architecture.short),
        ("parameters", model.network.architecture.parameters),
    ]
    if made is not None:
        rows += [
            ("activation", made.activation),
            ("loss", made.loss),
            ("dataset", made.dataset),
            ("optimizer", made.optimizer),
            ("eta", made.eta),
            ("batch", "" if made.batch_size is None else made.batch_size),
            ("epochs", float(model.history.epochs[-1]) if len(model.history) else 0.0),
            (SEED, made.seed),
        ]
    rows.append(("accuracy", None if model.metrics is None else model.metrics.accuracy))
    return _known(rows, may_be_empty=("batch",))


def playground_settings(playground: Playground) -> tuple[Setting, ...]:
    """Of the playground as it is now; a question without a network in the plane has the least of them."""
    state = playground.state
    structure, training = state.structure, state.training
    rows: list[tuple[str, Value | None]] = [("question", state.preset)]
    if len(state.points):
        cost, accuracy = (float(state.curve[-1, 1]), float(state.curve[-1, 2])) if len(state.curve) else (None, None)
        rows += [
            ("architecture", structure.architecture.short),
            ("parameters", int(state.theta.size)),
            ("activation", structure.activation),
            ("biases", structure.biases),
            ("points", len(state.points)),
            ("points-seed", None if state.recipe is None else state.points_seed),
            ("optimizer", training.optimizer),
            ("eta", playground.eta),
            ("steps", state.steps),
            ("cost", cost),
            ("accuracy", accuracy),
            (SEED, training.first_seed),
        ]
    return _known(rows)


def _known(rows: Sequence[tuple[str, Value | None]], may_be_empty: Sequence[str] = ()) -> tuple[Setting, ...]:
    return tuple(
        Setting(name, value)
        for name, value in rows
        if value is not None
        and (value != "" or name in may_be_empty)
        and not (isinstance(value, float) and math.isnan(value))
    )
