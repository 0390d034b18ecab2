"""Which runs are kept, which points are theirs, and who is told."""

import pytest

from inkling.session.run_records import EARLIER_KEPT, RunRecord, RunRecords
from inkling.training.history import History, Point
from session_helpers import Told


def a_run(name: str) -> RunRecord:
    return RunRecord(None, History([Point(0.0, 1.0)]), name=name)


def of(*points: tuple[float, float]) -> History:
    """Epochs and losses."""
    return History(Point(epoch, loss) for epoch, loss in points)


def points_of(record: RunRecord) -> list[tuple[float, float]]:
    return [(point.epoch, point.train_loss) for point in record.history.points()]


def test_the_latest_earlier_runs_are_kept() -> None:
    records, made = RunRecords(), [a_run(str(i)) for i in range(EARLIER_KEPT + 4)]
    for run in made:
        records.begin(run)
    assert records.current is made[-1]
    assert records.earlier == tuple(made[3:-1])
    assert records.all == tuple(made[3:])
    assert len(records) == EARLIER_KEPT + 1


def test_a_run_that_never_got_a_point_leaves_no_trace() -> None:
    records, first, empty, last = RunRecords(), a_run("a"), RunRecord(None, History(), name="b"), a_run("c")
    records.begin(first)
    records.begin(empty)
    assert records.all == (first, empty)
    records.begin(last)
    assert records.all == (first, last)


def test_a_run_that_went_on_and_never_got_a_point_leaves_no_trace_either() -> None:
    history = of((0, 3), (1, 2))
    records, first, last = RunRecords(), RunRecord(None, history), a_run("c")
    records.begin(first)
    records.begin(RunRecord(None, history.copy(), since=2))
    records.begin(last)
    assert records.all == (first, last)
    assert points_of(first) == [(0, 3), (1, 2)]


def test_a_run_without_points_takes_no_place_of_the_earlier_ones() -> None:
    records, made = RunRecords(), [a_run(str(i)) for i in range(EARLIER_KEPT)]
    for run in made:
        records.begin(run)
    records.begin(RunRecord(None, History()))
    records.begin(last := a_run("last"))
    assert records.all == (*made, last)


def test_clearing() -> None:
    records, first, last = RunRecords(), a_run("a"), a_run("b")
    assert records.current is None
    assert not records.has_points()
    records.begin(first)
    records.begin(last)
    records.clear_earlier()
    assert records.all == (last,)
    assert records.has_points()


def test_a_run_shows_its_points_as_they_come() -> None:
    history = History()
    record = RunRecord(None, history)
    assert not record.measured
    assert points_of(record) == []
    history.append(Point(0.0, 3.0))
    assert record.measured
    assert points_of(record) == [(0, 3)]
    history.append(Point(1.0, 2.0))
    assert points_of(record) == [(0, 3), (1, 2)]


def test_a_run_that_goes_on_sets_out_from_the_last_point_of_the_run_before() -> None:
    history = of((0, 3), (1, 2))
    record = RunRecord(None, history, since=2)
    assert not record.measured
    assert points_of(record) == []  # one point of another run is not a curve
    history.append(Point(1.5, 1.0))
    assert record.measured
    assert points_of(record) == [(1, 2), (1.5, 1)]


def test_a_run_that_goes_on_with_other_examples_sets_out_from_its_own_first_look() -> None:
    """The same network at the same epoch, but seen by other examples: a step down there would be none of learning."""
    history = of((0, 3), (1, 2))
    record = RunRecord(None, history, since=2)
    history.append(Point(1.0, 2.5))
    history.append(Point(2.0, 1.0))
    assert points_of(record) == [(1, 2.5), (2, 1)]


@pytest.mark.parametrize("since", [0, 1, 2])
def test_a_runs_curves_do_not_change_the_history(since: int) -> None:
    history = of((0, 3), (1, 2))
    record = RunRecord(None, history, since=since)
    points_of(record)
    history.append(Point(2.0, 1.0))
    assert [point.epoch for point in history.points()] == [0, 1, 2]


def test_everyone_is_told_once() -> None:
    records, first = RunRecords(), a_run("a")
    told = Told(records)
    records.begin(first)
    assert told.take() == [("changed",)]
    records.grow()
    assert told.take() == [("grown",)]
    records.show(first, False)
    assert told.take() == [("shown_changed",)]
    assert not first.shown
    records.show(first, True)
    assert told.take() == [("shown_changed",)]
    assert first.shown
    records.clear_earlier()
    assert told.take() == [("changed",)]
