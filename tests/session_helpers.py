"""What tests of a sitting share: what its observers are told, and runs that are under way without a trainer."""

from collections.abc import Iterable
from typing import Any

from inkling.session.observers import Observers
from inkling.session.progress import Progress
from inkling.session.run_records import RunRecord, RunRecords
from inkling.training import Configuration, Evaluated, History, Point
from inkling.training.run import Run

News = tuple[Any, ...]

CONFIGURATION = Configuration(dataset="noise", hidden="5", epochs=2)


class Told:
    """All that an object tells its observers, in order: the name of the news, and what comes with it."""

    def __init__(self, source: object) -> None:
        self._news: list[News] = []
        for name, observers in vars(source).items():
            if isinstance(observers, Observers):
                self._note(name, observers)

    def take(self) -> list[News]:
        """What was told since the last time."""
        news, self._news = self._news, []
        return news

    def names(self) -> list[str]:
        """The names only of what was told since the last time."""
        return [name for name, *_ in self.take()]

    def _note(self, name: str, observers: Observers[Any]) -> None:
        def note(*what: Any) -> None:
            self._news.append((name, *what))

        observers.connect(note)


class Runs:
    """The runs of a sitting, which learn what a test says."""

    def __init__(self) -> None:
        self.records = RunRecords()
        self._history = History()

    def begin(self, name: str) -> None:
        """A new run, without points yet."""
        self.show(name, History())

    def add(self, points: Iterable[Point]) -> None:
        """The current run has got further, one without a name where none was begun."""
        if not len(self.records):
            self.begin("")
        for point in points:
            self._history.append(point)
        self.records.grow()

    def show(self, name: str, history: History) -> None:
        """A model of this name is opened that has learned like this; it can go on."""
        self._history = history
        self.records.begin(RunRecord(None, history, name=name))


def progress_of(run: Run, step: int, *points: Point) -> Progress:
    return Progress(run.network.parameters_and_buffers.copy(), points, step, step / 6, 0.1)


def first_look(run: Run) -> Point:
    event = next(run.events())
    assert isinstance(event, Evaluated)
    return event.point
