"""The runs of a sitting, in the order in which they began: the last is the current one, the others stay to compare.

A record of the run under way has no points of its own: it shows those that the model on screen gathers.
"""

from inkling.session.observers import Observers
from inkling.training import Configuration, History

EARLIER_KEPT = 8


class RunRecord:
    """One training run: what it was made with, and its learning curves."""

    def __init__(
        self, configuration: Configuration | None, history: History, *, name: str = "", since: int = 0
    ) -> None:
        """name: of the model, where it came from a file; since: how many points of `history` are of earlier runs"""
        self.configuration, self.name = configuration, name
        self.shown = True
        self._history, self._since = history, since

    @property
    def history(self) -> History:
        """The points of this run, as many as there are now.

        They set out from the last one of the run before, where the network was not evaluated anew at its epoch.
        """
        epochs, since = self._history.epochs, self._since
        goes_on = since > 0 and self.measured and epochs[since] > epochs[since - 1]
        return self._history.since(since - 1 if goes_on else since)

    @property
    def measured(self) -> bool:
        """Whether it has got any point yet."""
        return len(self._history) > self._since


class RunRecords:
    """At most EARLIER_KEPT runs and the current one."""

    def __init__(self) -> None:
        self.changed: Observers[()] = Observers()  # other runs
        self.shown_changed: Observers[()] = Observers()  # others of them are shown
        self.grown: Observers[()] = Observers()  # the current run has more points
        self._records: tuple[RunRecord, ...] = ()

    def __len__(self) -> int:
        return len(self._records)

    @property
    def current(self) -> RunRecord | None:
        return self._records[-1] if self._records else None

    @property
    def earlier(self) -> tuple[RunRecord, ...]:
        """Oldest first."""
        return self._records[:-1]

    @property
    def all(self) -> tuple[RunRecord, ...]:
        """Oldest first, the current one last."""
        return self._records

    def begin(self, record: RunRecord) -> None:
        """Make `record` the current one.

        A current run without points leaves no trace: nothing was trained. The oldest goes when there are
        too many.
        """
        kept = tuple(one for one in self._records if one is not self.current or one.measured)
        self._records = (*kept[-EARLIER_KEPT:], record)
        self.changed.tell()

    def grow(self) -> None:
        """The current run's history has got more points."""
        self.grown.tell()

    def show(self, record: RunRecord, shown: bool) -> None:
        """Whether this run's curves are seen."""
        record.shown = shown
        self.shown_changed.tell()

    def clear_earlier(self) -> None:
        """Keep the current run only."""
        self._records = self._records[-1:]
        self.changed.tell()

    def has_points(self) -> bool:
        """Whether there is any curve to see."""
        return any(one.measured for one in self._records)
