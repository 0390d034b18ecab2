"""Studies run from the window, with real worker processes."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling import paths
from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.file import load_study
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.data.idx import write_idx
from inkling.gui.study.controller import StudyController, study_file
from inkling.gui.study.runner import lower_priority

TINY = StudyPlan(train_size=300, test_size=100, epochs=1, train_pens=("2", "16"), cures=("none", "dropout"), seeds=2)
LONG = replace(TINY, train_size=800, epochs=5, seeds=4)
PATIENCE = 60_000


class Log:
    """What a controller has told."""

    def __init__(self, controller: StudyController) -> None:
        self.began: list[int] = []
        self.advanced: list[StudyResults] = []
        self.progress: list[tuple[int, int]] = []
        self.problems: list[str] = []
        self.failures: list[object] = []
        self.running: list[bool] = []
        self.prepared: list[tuple[int, int]] = []
        controller.began.connect(lambda results: self.began.append(len(results.done)))
        controller.advanced.connect(self.advanced.append)
        controller.progressed.connect(lambda done, total, _: self.progress.append((done, total)))
        controller.problem.connect(self.problems.append)
        controller.failed.connect(self.failures.append)
        controller.running_changed.connect(self.running.append)
        controller.preparing.connect(lambda done, total: self.prepared.append((done, total)))


@pytest.fixture
def controller(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StudyController]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    controller = StudyController()
    yield controller
    controller.shut_down()
    assert not multiprocessing.active_children()
    controller.deleteLater()


def run(qtbot: QtBot, controller: StudyController, plan: StudyPlan) -> None:
    with qtbot.waitSignal(controller.ended, timeout=PATIENCE):
        controller.start(plan)


@pytest.mark.slow
def test_a_study_runs_and_is_kept(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    run(qtbot, controller, TINY)
    assert log.began == [0]
    assert log.progress == [(done, 8) for done in range(9)]
    assert log.running == [True, False]
    assert not log.problems
    assert not log.failures
    results = log.advanced[-1]
    assert results.is_complete
    assert load_study(study_file(TINY)).all() == [
        replace(one, seconds=round(one.seconds, 3)) for one in results.all()
    ]
    # The window's own figures are those that anybody gets.
    cell = TINY.cells()[1]
    again = run_cell(TINY, cell)
    assert next(one for one in results.all() if one.cell == cell).accuracies == again.accuracies


@pytest.mark.slow
def test_what_was_stopped_goes_on_from_there(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    controller.start(LONG)
    qtbot.waitUntil(lambda: len(log.advanced) >= 2, timeout=PATIENCE)
    with qtbot.waitSignal(controller.ended, timeout=3000):
        controller.stop()
    done = len(log.advanced)
    assert 2 <= done < len(LONG.cells())
    assert len(load_study(study_file(LONG)).done) == done
    assert not log.problems
    assert not log.failures
    controller.start(LONG)
    qtbot.waitUntil(lambda: len(log.advanced) > done, timeout=PATIENCE)
    assert log.began == [0, done]
    controller.shut_down()
    assert len(load_study(study_file(LONG)).done) >= done + 1


@pytest.mark.slow
def test_a_wider_study_keeps_what_a_narrower_one_found(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    run(qtbot, controller, replace(TINY, cures=("none",), seeds=1))
    run(qtbot, controller, replace(TINY, train_pens=("2", "8"), cures=("none", "l2"), seeds=1))
    assert log.began == [0, 1]
    kept = load_study(study_file(TINY))
    assert kept.plan.train_pens == ("2", "16", "8")
    assert len(kept.done) == 5
    run(qtbot, controller, replace(TINY, cures=("none",), seeds=1))
    assert log.began[-1] == 2  # nothing was lost, nothing is done again
    assert len(load_study(study_file(TINY)).done) == 5


def test_stopping_at_once_leaves_nothing_behind(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    controller.start(LONG)
    with qtbot.waitSignal(controller.ended, timeout=3000):
        controller.stop()
    assert not log.problems
    assert not log.failures
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("wait", [0, 1500])
@pytest.mark.slow
def test_closing_the_window_ends_it_within_two_seconds(controller: StudyController, qtbot: QtBot, wait: int) -> None:
    log = Log(controller)
    controller.start(StudyPlan())  # the workers are drawing 24 000 digits, and are deaf meanwhile
    qtbot.wait(wait)
    before = monotonic()
    controller.shut_down()
    assert monotonic() - before < 2
    assert not controller.active
    assert not multiprocessing.active_children()
    assert log.running == [True, False]
    assert not log.failures


@pytest.mark.slow
def test_a_damaged_file_is_told_and_the_study_starts_afresh(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    plan = replace(TINY, cures=("none",), seeds=1)
    file = study_file(plan)
    file.parent.mkdir(parents=True)
    file.write_text("{ no study")
    run(qtbot, controller, plan)
    assert len(log.problems) == 1
    assert file.name in log.problems[0]
    assert log.began == [0]
    assert load_study(file).is_complete


@pytest.mark.slow
def test_a_folder_that_cannot_be_written_is_told_once(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    paths.study_folder().parent.mkdir(parents=True)
    paths.study_folder().write_text("a file where a folder should be")
    run(qtbot, controller, replace(TINY, seeds=1))
    assert len(log.problems) == 1
    assert log.advanced[-1].is_complete  # it is on the screen all the same


@pytest.mark.parametrize(
    ("plan", "word"),
    [(replace(TINY, train_pens=()), "training pens"), (replace(TINY, dataset="no such folder"), "no such folder")],
)
def test_an_impossible_study_is_a_sentence(
    controller: StudyController, qtbot: QtBot, plan: StudyPlan, word: str
) -> None:
    log = Log(controller)
    run(qtbot, controller, plan)
    assert len(log.problems) == 1
    assert word in log.problems[0]
    assert not log.failures
    assert log.running == [True, False]


@pytest.mark.slow
def test_pictures_are_got_ready_with_progress(controller: StudyController, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "digits"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for part, count in (("train", 300), ("t10k", 100)):
        images = np.zeros((count, 28, 28), np.uint8)
        images[:, 6:22, 13:16] = rng.integers(200, 255, (count, 16, 3), np.uint8)
        write_idx(folder / f"{part}-images-idx3-ubyte", images)
        write_idx(folder / f"{part}-labels-idx1-ubyte", (np.arange(count) % 10).astype(np.uint8))
    log = Log(controller)
    run(qtbot, controller, replace(TINY, dataset=str(folder), cures=("none",), seeds=1))
    assert not log.problems
    assert log.prepared
    assert log.prepared[-1] == (400, 400)
    assert log.advanced[-1].is_complete
    assert study_file(replace(TINY, dataset=str(folder))).name.startswith("digits-")


def test_only_one_study_runs_at_a_time(controller: StudyController, qtbot: QtBot) -> None:
    log = Log(controller)
    controller.start(TINY)
    controller.start(LONG)
    assert log.running == [True]
    controller.shut_down()


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="priorities are a matter of POSIX systems")
def test_the_workers_give_way_to_the_window(controller: StudyController, qtbot: QtBot) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    controller.start(LONG)
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=PATIENCE)
    if os.uname().sysname == "Linux":
        for process in multiprocessing.active_children():
            assert process.pid is not None
            assert os.getpriority(os.PRIO_PROCESS, process.pid) > own
    assert os.getpriority(os.PRIO_PROCESS, 0) == own
    controller.shut_down()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere priorities are the whole process's")
def test_a_window_of_low_priority_still_runs_studies() -> None:
    found: list[int] = []

    def work() -> None:  # in a thread of its own, for what is lowered stays low
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 15)
        lower_priority()
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [15]


def test_different_digits_have_different_files() -> None:
    plans = [
        TINY,
        replace(TINY, train_size=301),
        replace(TINY, epochs=2),
        replace(TINY, seed=1),
        replace(TINY, hidden="8"),
        replace(TINY, dataset="mnist"),
    ]
    assert len({study_file(plan) for plan in plans}) == len(plans)
    assert study_file(TINY) == study_file(replace(TINY, seeds=9, cures=("none",), train_pens=("4",)))
    assert study_file(TINY).name.startswith("strokes-")
    odd = study_file(replace(TINY, dataset="C:\\some where\\écriture: été/"))
    assert all(one.isascii() and (one.isalnum() or one in "-.") for one in odd.name)
