"""What has happened in the playground since a lesson's step began."""

from collections.abc import Callable

import numpy as np

from inkling.session.playground.playground import Playground
from inkling.session.playground.state import State


class PlaygroundNews:
    """Follows the playground all the time, and counts from `begin` on.

    steps: taken; by_hand: whether a number of θ was changed
    points, structure, seed: as they were when the step began
    """

    def __init__(self, playground: Playground, tell: Callable[[], None]) -> None:
        """tell: called with each piece of news"""
        self._playground, self._tell = playground, tell
        playground.replaced.connect(self._replace)
        playground.stepped.connect(self._step)
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        state = self._playground.state
        self._first = self._latest = state
        self.steps, self.by_hand = 0, False

    @property
    def points(self) -> object:
        return self._first.points

    @property
    def structure(self) -> object:
        return self._first.structure

    @property
    def seed(self) -> int:
        return self._first.training.first_seed

    @property
    def sheet_changed(self) -> bool:
        """Whether a number of a question that is no network in the plane is another one."""
        before, now = self._first, self._playground.state
        return any(
            getattr(before, name) != getattr(now, name) for name in ("descent", "target", "four", "digits", "neuron")
        )

    def _step(self) -> None:
        state = self._playground.state
        self.steps += max(state.steps - self._latest.steps, 0)
        self._latest = state
        self._tell()

    def _replace(self) -> None:
        before, self._latest = self._latest, self._playground.state
        self.by_hand = self.by_hand or _set_by_hand(before, self._latest)
        self._tell()


def _set_by_hand(before: State, after: State) -> bool:
    """Whether nothing but numbers of θ are others: neither drawn anew, nor learned, nor taken back."""
    return (
        before.preset == after.preset
        and before.structure == after.structure
        and before.training == after.training
        and len(before.curve) == len(after.curve)
        and not np.array_equal(before.theta, after.theta)
    )
