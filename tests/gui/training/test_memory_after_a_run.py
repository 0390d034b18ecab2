"""What a run allocated is free at its end, and goes back to the operating system beside the window."""

import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from inkling.data.dataset import Dataset
from inkling.gui.training import controller
from inkling.gui.training.controller import TrainingController
from inkling.session.session import Session
from inkling.session.state import RunState
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped
from inkling.training.run import Run


def test_nobody_holds_a_run_that_is_over(qtbot: QtBot, dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    given_back: list[tuple[bool, threading.Thread]] = []
    runs: list[weakref.ref[Run]] = []
    monkeypatch.setattr(
        controller, "give_back", lambda: given_back.append((runs[0]() is None, threading.current_thread()))
    )
    session = Session(load_shipped(DEFAULT_MODEL), dataset)
    session.run_began.connect(lambda run: runs.append(weakref.ref(run)))
    training = TrainingController(session, lambda: True, None)  # type: ignore[arg-type]
    training.train_new()
    qtbot.wait(50)
    training.stop()
    qtbot.waitUntil(lambda: session.state is RunState.IDLE and bool(given_back), timeout=30_000)
    ((gone, thread),) = given_back
    assert gone
    assert thread is not threading.main_thread()
    training.shut_down()
