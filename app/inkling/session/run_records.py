"""The runs of a sitting, in the order in which they began: the last is the current one, the others stay to compare.

A record of the run under way has no points of its own: it shows those that the model on screen gathers.
"""

from collections import Counter
from itertools import count

from inkling.errors import Phrase
from inkling.session.observers import Observers
from inkling.training import Configuration, History

EARLIER_KEPT = 8
KeptRecords = tuple[tuple["RunRecord", ...], Counter[tuple[object, ...]]]
"""What `RunRecords.set_aside` returns."""


class RunRecord:
    """One training run: what it was made with, and its learning curves."""

    def __init__(
        self,
        configuration: Configuration | None,
        history: History,
        *,
        name: str = "",
        since: int = 0,
        steps_only: bool = False,
    ) -> None:
        """name: of the model, where it came from a file; since: how many points of `history` are of earlier runs

        steps_only: it has only been stepped by hand so far; the run that goes on with it takes its place
        """
        self.configuration, self.name, self.since = configuration, name, since
        self.steps_only = steps_only
        self.shown = True
        self.number = 1  # among runs of the sitting that cannot be told apart by their settings
        self.warning: Phrase | None = None  # why it seems to learn nothing, if it does
        self.colour = 0  # which of the runs' colours is its own, for as long as it is kept
        self._history = history

    @property
    def from_epoch(self) -> float:
        """Where the run set out from; 0 for a new network, and for the whole history of an opened model."""
        return float(self._history.epochs[self.since - 1]) if self.since else 0.0

    def is_of(self, history: History) -> bool:
        """Whether its points are gathered in this history."""
        return self._history is history

    @property
    def history(self) -> History:
        """The points of this run, as many as there are now.

        They set out from the last one of the run before, where the network was not evaluated anew at its epoch.
        """
        epochs, since = self._history.epochs, self.since
        goes_on = since > 0 and self.measured and epochs[since] > epochs[since - 1]
        return self._history.since(since - 1 if goes_on else since)

    @property
    def measured(self) -> bool:
        """Whether it has got any point yet."""
        return len(self._history) > self.since

    def settings(self) -> tuple[object, ...]:
        """What a label tells of it, rounded as there: where this is the same for two runs, they are numbered."""
        made = self.configuration
        if self.name or made is None:
            return (self.name,)
        dataset = made.dataset.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        how = (made.hidden, made.activation, made.loss, made.optimizer, f"{made.eta:.4g}", made.batch_size)
        return (*how, dataset, made.seed, f"{self.from_epoch:.2f}")


class RunRecords:
    """At most EARLIER_KEPT runs and the current one."""

    def __init__(self) -> None:
        self.changed: Observers[()] = Observers()  # other runs
        self.shown_changed: Observers[()] = Observers()  # others of them are shown
        self.grown: Observers[()] = Observers()  # the current run has more points
        self._records: tuple[RunRecord, ...] = ()
        self._begun: Counter[tuple[object, ...]] = Counter()  # runs of the sitting, by their settings

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

    def record_of(self, history: History) -> RunRecord | None:
        """The current run, if its points are gathered in this history."""
        return self.current if self.current is not None and self.current.is_of(history) else None

    def resume(self) -> None:
        """The current run goes on, and no longer step by step."""
        if self.current is not None:
            self.current.steps_only = False

    def set_out(self, history: History) -> int:
        """How many points of earlier runs a run finds there that goes on; single steps by hand are its own first."""
        before = self.record_of(history)
        return before.since if before is not None and before.steps_only else len(history)

    def repeats(self, history: History, configuration: Configuration) -> bool:
        """Whether a new network trained like this takes the very steps that led to this history, made by hand."""
        one = self.record_of(history)
        return one is not None and one.steps_only and not one.since and one.configuration == configuration

    def begin(self, record: RunRecord) -> None:
        """Make `record` the current one; one that is here already only comes to the end.

        A current run without points, or of single steps, leaves no trace. The oldest goes when there are too many.
        """
        left = self.current
        if left is not None and left is not record and (left.steps_only or not left.measured):
            self._records = self._records[:-1]
            self._begun[left.settings()] -= 1
        if record not in self._records:
            self._begun[record.settings()] += 1
            record.number = self._begun[record.settings()]
        kept = tuple(one for one in self._records if one is not record)
        kept = kept[-EARLIER_KEPT:]
        taken = {one.colour for one in kept}
        record.colour = next(colour for colour in count() if colour not in taken)
        self._records = (*kept, record)
        self.changed.tell()

    def warn(self, warning: Phrase | None) -> None:
        """Why the current run seems to learn nothing, if it does; those who look do so when it grows."""
        if self.current is not None:
            self.current.warning = warning

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

    def set_aside(self) -> KeptRecords:
        """What `give_back` needs to have the runs as they are now."""
        return self._records, self._begun.copy()

    def give_back(self, kept: KeptRecords) -> None:
        """Have the runs of before, and none that began since."""
        self._records, begun = kept
        self._begun = begun.copy()
        self.changed.tell()

    def has_points(self) -> bool:
        """Whether there is any curve to see."""
        return any(one.measured for one in self._records)
