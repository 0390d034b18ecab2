"""Workers and who owns them: results, errors, progress, and being dropped."""

from collections.abc import Callable, Iterator
from threading import Event, get_ident

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.errors import DataError
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress


class Log:
    """What a Work has told, in order."""

    def __init__(self, work: Work) -> None:
        self.told: list[tuple[object, ...]] = []
        self.progress: list[tuple[object, ...]] = []
        work.ended.connect(lambda key: self.told.append(("ended", key)))
        work.done.connect(lambda result, key: self.told.append(("done", result, key)))
        work.problem.connect(lambda error, key: self.told.append(("problem", str(error), key)))
        work.failed.connect(lambda error, key: self.told.append(("failed", type(error), key)))
        work.progressed.connect(lambda *values: self.progress.append(values))


class Hold:
    """Work that goes on until it is let go, or cancelled."""

    def __init__(self, result: object) -> None:
        self.began, self._let_go, self._result = Event(), Event(), result
        self.ended = Event()

    def __call__(self, *, progress: Progress) -> object:
        self.began.set()
        try:
            while not self._let_go.wait(0.001):
                progress(0, 1)
            return self._result
        finally:
            self.ended.set()

    def let_go(self) -> None:
        self._let_go.set()


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    work = Work()
    yield work
    work.shut_down()
    work.deleteLater()


def raising(error: BaseException) -> Callable[..., object]:
    def function(*, progress: Progress) -> object:
        raise error

    return function


def test_a_result_is_told_once_nothing_is_under_way(work: Work, qtbot: QtBot) -> None:
    log = Log(work)
    threads: list[int] = []

    def function(*, progress: Progress) -> int:
        threads.append(get_ident())
        return 2**40

    with qtbot.waitSignal(work.done):
        work.start(Worker(function), "a key")
    assert log.told == [("ended", "a key"), ("done", 2**40, "a key")]
    assert threads != [get_ident()]
    assert work.worker("a key") is None
    assert not work.keys


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (DataError("No {what} here.", what="digit"), ("problem", "No digit here.", None)),
        (ZeroDivisionError(), ("failed", ZeroDivisionError, None)),
        (SystemExit(), ("failed", SystemExit, None)),
    ],
)
def test_what_goes_wrong_is_told(work: Work, qtbot: QtBot, error: BaseException, told: tuple[object, ...]) -> None:
    log = Log(work)
    with qtbot.waitSignal(work.ended):
        work.start(Worker(raising(error)))
    assert log.told == [("ended", None), told]


def test_progress_comes_once_a_percent(work: Work, qtbot: QtBot) -> None:
    log = Log(work)

    def function(*, progress: Progress) -> None:
        for done in range(100_001):
            progress(done, 100_000)
        progress(0, 0)

    with qtbot.waitSignal(work.done):
        work.start(Worker(function), 7)
    assert log.progress == [*((1000 * percent, 100_000, 7) for percent in range(101)), (0, 0, 7)]


def test_another_one_drops_the_one_before(work: Work, qtbot: QtBot) -> None:
    log, first = Log(work), Hold("first")
    work.start(Worker(first))
    assert first.began.wait(5)
    with qtbot.waitSignal(work.done):
        work.start(Worker(lambda *, progress: "second"))
    assert log.told == [("ended", None), ("ended", None), ("done", "second", None)]
    assert first.ended.wait(5)


def test_keys_do_not_disturb_each_other(work: Work, qtbot: QtBot) -> None:
    log, first, second = Log(work), Hold(1), Hold(2)
    work.start(Worker(first), "first")
    work.start(Worker(second), "second")
    assert work.keys == ("first", "second")
    work.drop("first")
    second.let_go()
    qtbot.waitUntil(lambda: not work.keys)
    assert log.told == [("ended", "first"), ("ended", "second"), ("done", 2, "second")]


def test_a_cancelled_one_ends_without_a_word(work: Work, qtbot: QtBot) -> None:
    log, hold = Log(work), Hold("never")
    worker = Worker(hold)
    work.start(worker)
    assert hold.began.wait(5)
    with qtbot.waitSignal(work.ended):
        worker.cancel()
    assert log.told == [("ended", None)]


def test_what_fails_because_it_is_to_end_is_no_news(work: Work, qtbot: QtBot) -> None:
    log, began, go_on = Log(work), Event(), Event()

    def function(*, progress: Progress) -> None:
        began.set()
        go_on.wait(5)
        raise DataError("The other end is gone.")

    worker = Worker(function)
    work.start(worker)
    assert began.wait(5)
    worker.cancel()
    with qtbot.waitSignal(work.ended):
        go_on.set()
    assert log.told == [("ended", None)]


def test_waiting_tells_before_it_returns(work: Work, qtbot: QtBot) -> None:
    log = Log(work)
    work.start(Worker(lambda *, progress: "here"))
    work.wait()
    assert log.told == [("ended", None), ("done", "here", None)]
    qtbot.wait(20)  # nor again, when the thread's own news arrives
    assert len(log.told) == 2
    work.wait()  # there is nothing to wait for


def test_shutting_down_leaves_no_thread(work: Work) -> None:
    holds = [Hold(number) for number in range(3)]
    for key, hold in enumerate(holds):
        work.start(Worker(hold), key % 2)  # the third drops the first
        assert hold.began.wait(5)
    work.shut_down()
    assert all(hold.ended.is_set() for hold in holds)
    assert not work.keys


def test_who_is_told_of_an_end_may_start_anew(work: Work, qtbot: QtBot) -> None:
    results: list[object] = []

    def again(result: object) -> None:
        results.append(result)
        if len(results) < 3:
            work.start(Worker(lambda *, progress: len(results)))

    work.done.connect(again)
    work.start(Worker(lambda *, progress: 0))
    qtbot.waitUntil(lambda: len(results) == 3)
    assert results == [0, 1, 2]
    assert not work.keys


def test_a_subclass_says_itself_what_to_do(work: Work, qtbot: QtBot) -> None:
    class Counting(Worker):
        def work(self) -> object:
            self.report(1, 2)
            return "counted"

    log = Log(work)
    with qtbot.waitSignal(work.done):
        work.start(Counting())
    assert log.told[-1] == ("done", "counted", None)
    assert log.progress == [(1, 2, None)]
