"""Runs in the order in which they began; the last is the current one, the others stay for comparison."""

from dataclasses import dataclass, field

from inkling.gui.widgets.run_label import run_label
from inkling.training import Configuration
from inkling.training.history import History

EARLIER_KEPT = 8


@dataclass(eq=False, slots=True)
class Run:
    """One training run and its curves. It goes by its name, or by the settings that it is made with."""

    name: str
    history: History = field(default_factory=History)
    shown: bool = True
    configuration: Configuration | None = None

    @property
    def label(self) -> str:
        """What it is called in the language of the moment; empty for one without a name and settings."""
        return self.name or (run_label(self.configuration) if self.configuration else "")


class Runs:
    """At most EARLIER_KEPT runs and the current one."""

    def __init__(self) -> None:
        self._runs: list[Run] = []

    def __len__(self) -> int:
        return len(self._runs)

    @property
    def current(self) -> Run | None:
        return self._runs[-1] if self._runs else None

    @property
    def earlier(self) -> tuple[Run, ...]:
        """Oldest first."""
        return tuple(self._runs[:-1])

    @property
    def all(self) -> tuple[Run, ...]:
        """Oldest first, the current one last."""
        return tuple(self._runs)

    def age(self, run: Run) -> int:
        """0 for the current run, 1 for the one before."""
        return len(self._runs) - 1 - self._runs.index(run)

    def begin(self, run: Run) -> tuple[Run, ...]:
        """Make `run` the current one; returns those that had to go.

        A current run without points leaves no trace: nothing was trained. The oldest goes when there are
        too many.
        """
        gone = [r for r in self._runs[-1:] if not len(r.history)]
        self._runs = [r for r in self._runs if r not in gone]
        gone += self._runs[: max(0, len(self._runs) - EARLIER_KEPT)]
        self._runs = [r for r in self._runs if r not in gone] + [run]
        return tuple(gone)

    def clear_earlier(self) -> tuple[Run, ...]:
        """Keep the current run only; returns the others."""
        gone, self._runs = self.earlier, self._runs[-1:]
        return gone

    def clear(self) -> tuple[Run, ...]:
        """Forget every run; returns them."""
        gone, self._runs = self.all, []
        return gone

    def has_points(self) -> bool:
        return any(len(run.history) for run in self._runs)
