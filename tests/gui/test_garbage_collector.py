"""Garbage that holds widgets may be collected in the window's thread only, however busy another one is."""

import gc
import threading
import time

import numpy as np
import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.data.dataset import Dataset
from inkling.data.strokes_dataset import make_examples
from inkling.gui.application import GarbageCollector
from inkling.gui.training.mailbox import Mailbox
from inkling.gui.training.trainer import Trainer
from inkling.training import Configuration, EvaluationSchedule
from inkling.training.run import Run


@pytest.mark.slow
def test_garbage_is_collected_in_the_window_thread_only(qtbot: QtBot, qapp: QApplication) -> None:
    seen: set[int] = set()

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            seen.add(threading.get_ident())

    rng = np.random.default_rng(0)
    dataset = Dataset("small", make_examples(500, rng=rng), make_examples(100, rng=rng))
    run = Run(Configuration(hidden="8", epochs=1000), dataset, start_from=None, evaluation=EvaluationSchedule())
    collector = GarbageCollector(qapp)
    gc.callbacks.append(note)
    try:
        trainer = Trainer(run, Mailbox(), steps=None)
        trainer.start()
        until = time.monotonic() + 2.5
        while time.monotonic() < until:
            qtbot.wait(50)
        trainer.cancel()
        trainer.wait()
    finally:
        gc.callbacks.remove(note)
        collector.stop()
    assert seen == {threading.get_ident()}
    assert QThread.currentThread() is qapp.thread()
