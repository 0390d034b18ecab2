"""However the window is ended, settings and networks are there at the next start."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gui_helpers import epoch_of, problem_of, train_until
from inkling.gui.application import end_unasked, keep_everything
from inkling.gui.main_window import MainWindow
from inkling.gui.models.autosave import Offer
from inkling.gui.shell.stop_signals import StopSignals
from inkling.storage.sitting import Sitting, left_behind

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from inkling.gui import application
from inkling.training import Configuration

made = application.make_window
def make_window(app, **options):
    window = made(app, **options)
    window.session.configure(Configuration(train_size=200, hidden="8", epochs=100_000))
    def look():
        if window.session.dataset is None:
            return
        if window.session.run is None:
            window.commands.train.trigger()
        elif len(window.session.model.history) > 5:
            timer.stop()
            window.drawing.set_pen_size(16)
            print("trained", flush=True)
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(20)
    return window
application.make_window = make_window
sys.exit(application.run_application())
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    return tmp_path


@contextmanager
def trained_window() -> Iterator["subprocess.Popen[str]"]:
    """The program with a window that trains."""
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "trained\n"
            yield process
        finally:
            process.kill()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
@pytest.mark.parametrize("wish", ["SIGHUP"])
def test_a_window_that_is_told_to_end_keeps_everything(home: Path, wish: str) -> None:
    with trained_window() as process:
        process.send_signal(getattr(signal, wish))
        _, err = process.communicate(timeout=30)
    assert process.returncode == 0
    told = [line for line in err.splitlines() if line.startswith("inkling:")]
    assert told == ["inkling: what was trained and is not saved is kept, and offered at the next start."]
    values = json.loads((home / "CONFIG" / "inkling" / "inkling.json").read_text())["values"]
    assert values["panel/drawing"]["pen_size"] == 16
    found = left_behind()
    assert found is not None
    (network,) = found.networks
    assert network.model.network.architecture.short == "784-8-10"
    assert len(network.model.history) > 5


def test_what_is_unsaved_is_written_while_it_trains(home: Path, qtbot: QtBot, window: MainWindow) -> None:
    window.autosave.keep_soon()
    assert not list(home.rglob("*.safetensors"))  # nothing was trained
    train_until(qtbot, window, epochs=1)
    window.autosave.keep_soon()
    qtbot.waitUntil(lambda: bool(list(home.rglob("networks.json"))), timeout=10_000)
    assert left_behind() is None  # we are alive
    window.autosave.end()
    assert not list(home.rglob("*.safetensors"))


def test_the_end_of_the_desktops_session_keeps_everything(
    home: Path, qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    train_until(qtbot, window, epochs=1)
    signals = StopSignals(qapp)
    signals.session_ends.connect(lambda: keep_everything(window))
    signals.session_ends.emit()  # only a desktop can make its session's manager
    signals.take_back()
    assert list(home.rglob("networks.json"))
    assert window.isVisible()  # it may have been called off
    window.autosave.end()


def test_the_demonstrations_settings_are_nobodys(home: Path, window: MainWindow) -> None:
    window.demonstration.open()
    keep_everything(window)
    assert not list(home.rglob("inkling.json"))
    window.demonstration.shut_down()
    keep_everything(window)
    assert list(home.rglob("inkling.json"))


@pytest.mark.parametrize(("button", "taken", "left"), [("Take back", 1, 0), ("Discard", 0, 0), ("Later", 0, 1)])
def test_what_was_left_is_offered_never_forced(
    home: Path, qtbot: QtBot, open_window, monkeypatch: pytest.MonkeyPatch, button: str, taken: int, left: int
) -> None:
    first = open_window()
    train_until(qtbot, first, epochs=1)
    theta, epochs = first.session.model.network.theta.copy(), epoch_of(first)
    monkeypatch.setattr(QApplication, "exit", lambda *_: None)
    end_unasked(first)
    found = dead(first)
    monkeypatch.setattr("inkling.gui.models.autosave.left_behind", lambda: found)
    kept_at_removal: list[int] = []
    remove = found.remove
    monkeypatch.setattr(
        found, "remove", lambda: kept_at_removal.append(len(list(home.rglob("0.safetensors")))) or remove()
    )
    second = open_window()
    before = second.session.model
    second.autosave.offer(second)
    (offer,) = second.findChildren(Offer)
    assert "784-" in offer.informativeText()
    press(offer, button)
    assert second.session.model is before
    assert len(second.session.earlier) == taken
    if taken:
        assert kept_at_removal == [2], "they are this sitting's before they are no longer the other one's"
        (earlier,) = second.session.earlier
        np.testing.assert_array_equal(earlier.model.network.theta, theta)
        second.files.bring_back(earlier)
        assert epoch_of(second) == epochs
        assert [one.model for one in second.session.to_save] == [earlier.model]
    assert len(list(home.rglob("0.safetensors"))) == left + taken
    assert problem_of(second) == ""


def dead(window: MainWindow) -> object:
    """What is left of a sitting whose process is gone."""
    sitting, window.autosave._sitting = window.autosave._sitting, Sitting()
    sitting._lock.release()
    return left_behind()


def press(offer: QMessageBox, words: str) -> None:
    (button,) = [one for one in offer.buttons() if one.text().replace("&", "") == words]
    button.click()
