"""Which runs are kept."""

from inkling.session.run_records import EARLIER_KEPT, Run, Runs
from inkling.training.history import History, Point


def a_run(label: str) -> Run:
    return Run(label, History([Point(0.0, 1.0)]))


def test_the_latest_earlier_runs_are_kept() -> None:
    runs, made = Runs(), [a_run(str(i)) for i in range(EARLIER_KEPT + 4)]
    gone = [lost for run in made for lost in runs.begin(run)]
    assert runs.current is made[-1]
    assert runs.earlier == tuple(made[3:-1])
    assert gone == made[:3]
    assert [runs.age(run) for run in made[-2:]] == [1, 0]


def test_a_run_that_never_got_a_point_leaves_no_trace() -> None:
    runs, first, empty, last = Runs(), a_run("a"), Run("b"), a_run("c")
    assert runs.begin(first) == ()
    assert runs.begin(empty) == ()
    assert runs.begin(last) == (empty,)
    assert runs.all == (first, last)


def test_clearing() -> None:
    runs, first, last = Runs(), a_run("a"), a_run("b")
    runs.begin(first)
    runs.begin(last)
    assert runs.clear_earlier() == (first,)
    assert runs.has_points()
    assert runs.clear() == (last,)
    assert runs.current is None
    assert not runs.has_points()
