"""An errand: the newest wins, another matter ends the one before, and what takes long is done seldom."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inkling.errors import SettingsError
from inkling.gui.backprop.tables.errand import Check, Errand, Function


@pytest.fixture
def owner() -> Iterator[QObject]:
    owner = QObject()
    yield owner
    for errand in owner.findChildren(Errand):
        errand.shut_down()


def answer(what: object) -> Callable[[], Function]:
    return lambda: lambda _check: what


def test_of_what_is_asked_meanwhile_the_newest_is_answered(qtbot: QtBot, owner: QObject) -> None:
    errand, answers, go = Errand(owner, rest=0.01), list[object](), threading.Event()
    errand.done.connect(answers.append)

    def first(_check: Check) -> object:
        go.wait(10)
        return 0

    errand.ask("it", lambda: first)
    for number in range(1, 6):
        errand.ask("it", answer(number))
    go.set()
    qtbot.waitUntil(lambda: not errand.busy, timeout=5000)
    assert answers == [0, 5]


def test_another_matter_ends_the_one_before(qtbot: QtBot, owner: QObject) -> None:
    errand, answers, begun = Errand(owner, rest=0.01), list[object](), threading.Event()
    errand.done.connect(answers.append)

    def endless(check: Check) -> object:
        begun.set()
        while True:
            check()
            time.sleep(0.001)

    errand.ask("one", lambda: endless)
    assert begun.wait(5)
    errand.ask("other", answer("other"))
    qtbot.waitUntil(lambda: not errand.busy, timeout=5000)
    assert answers == ["other"]


def test_what_takes_long_is_done_seldom(qtbot: QtBot, owner: QObject) -> None:
    errand, begun = Errand(owner, rest=0.0), list[float]()

    def slow(_check: Check) -> object:
        begun.append(time.perf_counter())
        time.sleep(0.1)
        return None

    errand.ask("it", lambda: slow)
    errand.ask("it", lambda: slow)
    qtbot.waitUntil(lambda: not errand.busy, timeout=5000)
    assert begun[1] - begun[0] >= 0.39  # it took 0.1, and then rested for 0.3


def test_one_that_settles_begins_when_nobody_asks_any_more(qtbot: QtBot, owner: QObject) -> None:
    errand, answers = Errand(owner, rest=0.15, settle=True), list[object]()
    errand.done.connect(answers.append)
    for number in range(6):
        errand.ask("it", answer(number))
        qtbot.wait(20)
    assert answers == []
    qtbot.waitUntil(lambda: answers == [5], timeout=5000)


def test_dropped_it_tells_nothing_and_problems_and_faults_are_told(qtbot: QtBot, owner: QObject) -> None:
    errand, told = Errand(owner, rest=0.01), list[object]()
    errand.done.connect(told.append)
    errand.problem.connect(told.append)
    errand.failed.connect(told.append)
    errand.ask("it", answer(1))
    errand.drop()
    qtbot.wait(50)
    assert told == []

    def fail(_check: Check) -> object:
        raise SettingsError("No.")

    errand.ask("it", lambda: fail)
    qtbot.waitUntil(lambda: not errand.busy, timeout=5000)

    def break_down(_check: Check) -> object:
        raise RuntimeError("Broken.")

    errand.ask("it", lambda: break_down)
    qtbot.waitUntil(lambda: not errand.busy, timeout=5000)
    assert [str(one) for one in told] == ["No.", "Broken."]
