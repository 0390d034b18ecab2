"""The status bar: a message has what room there is, and goes where it is no longer true."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from gui_helpers import wait_for
from inkling.errors import Phrase
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.status_bar import StatusBar
from inkling.session.progress import Progress
from inkling.session.state import RunState
from widget_helpers import layout_requests, part

LONG = "A sentence that says much of what was done, and where."


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(bar.fontMetrics().horizontalAdvance(LONG) + 60, bar.sizeHint().height())
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def picture(bar: StatusBar) -> QImage:
    return bar.grab().toImage()


def shortened(bar: StatusBar) -> str:
    """The beginning of its message, with dots, that is what it shows; empty where it shows something else."""
    whole, seen = bar.currentMessage(), picture(bar)
    for length in range(1, len(whole)):
        text = f"{whole[:length]}…"
        bar.showMessage(text)
        if bar.toolTip() == "" and picture(bar) == seen:
            return text
    return ""


def show_accuracy(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_accuracy(0.986, examples=10_000)
    labels = bar.findChildren(QLabel)

    def has_room() -> bool:
        return any("accuracy" in one.text() and one.width() >= one.sizeHint().width() for one in labels)

    qtbot.waitUntil(has_room, timeout=5_000)


def test_a_message_ends_in_dots_when_the_accuracy_beside_it_grows(qtbot: QtBot, bar: StatusBar) -> None:
    bar.tell(LONG)
    assert (bar.currentMessage(), bar.toolTip()) == (LONG, "")
    show_accuracy(qtbot, bar)
    assert (bar.currentMessage(), bar.toolTip()) == (LONG, LONG)
    assert len(shortened(bar)) > 10


def test_another_accuracy_lays_the_bar_out_anew_only_where_it_is_longer(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_accuracy(0.951, examples=1_000)
    qtbot.waitUntil(lambda: saying(bar, "95.1%") is not None)
    for accuracy, text, asked in ((0.962, "96.2%", {"_Steady"}), (1.0, "100.0%", {"_Steady", "StatusBar"})):
        with layout_requests() as seen:
            bar.show_accuracy(accuracy, examples=1_000)
            qtbot.waitUntil(lambda text=text: saying(bar, text) is not None)
        assert set(seen) == asked
        label = saying(bar, text)
        assert label is not None
        assert label.width() == label.sizeHint().width()


def saying(bar: StatusBar, text: str) -> QLabel | None:
    return next((one for one in bar.findChildren(QLabel) if text in one.text()), None)


def test_a_message_has_more_room_in_a_wider_window(qtbot: QtBot, bar: StatusBar) -> None:
    show_accuracy(qtbot, bar)
    bar.tell(LONG)
    assert bar.toolTip() == LONG
    bar.resize(2 * bar.width(), bar.height())
    assert bar.toolTip() == ""
    bar.resize(bar.width() // 2, bar.height())
    assert bar.toolTip() == LONG
    bar.clearMessage()
    assert bar.toolTip() == ""


def test_work_and_a_message_never_lie_over_each_other(bar: StatusBar) -> None:
    progress = part(bar, QProgressBar)
    bar.tell(LONG)
    bar.show_work("Drawing digits…", 1, 4)
    assert bar.currentMessage() == ""
    assert progress.isVisible()
    bar.tell(LONG)
    bar.show_work("Drawing digits…", 2, 4)
    assert bar.currentMessage() == LONG
    assert not progress.isVisible()
    bar.clearMessage()
    assert progress.isVisible()
    bar.tell(LONG)
    bar.show_work("")
    bar.clearMessage()
    assert not progress.isVisible()


def test_only_the_sentence_that_is_no_longer_true_is_taken_back(bar: StatusBar) -> None:
    bar.tell("It learns nothing.")
    bar.take_back("Something else.")
    assert bar.currentMessage() == "It learns nothing."
    bar.take_back("It learns nothing.")
    assert bar.currentMessage() == ""


def test_a_message_goes_with_its_language(qtbot: QtBot, window: MainWindow) -> None:
    window.status.tell_saved(Path("mine.safetensors"))
    window.language.use("fr")
    qtbot.waitUntil(lambda: window.status.currentMessage() == "")
    window.language.use("en")
    window.status.tell_saved(Path("mine.safetensors"))  # before the window hears of its language
    qtbot.wait(50)
    assert window.status.currentMessage() == "Saved: mine.safetensors"


def test_why_a_run_ended_goes_when_another_one_begins(qtbot: QtBot, window: MainWindow) -> None:
    settings = replace(window.session.configuration, train_size=100, epochs=1000)
    window.session.configure(replace(settings, stop_step=1e6))
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: "‖Δθ‖" in window.status.currentMessage(), timeout=30_000)
    assert window.session.state is RunState.IDLE
    window.session.configure(settings)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=30_000)
    assert window.status.currentMessage() == ""
    window.training.shut_down()


def test_the_warning_of_a_run_goes_when_another_one_begins(qtbot: QtBot, window: MainWindow) -> None:
    session, warning = window.session, Phrase("This run learns nothing.")
    with wait_for(qtbot, session.learned):
        window.commands.train.trigger()
    window.commands.stop.trigger()
    qtbot.waitUntil(lambda: session.state is RunState.IDLE, timeout=10_000)
    numbers = session.model.network.parameters_and_buffers.copy()
    session.take(Progress(numbers, (), 1, 0.5, 1.0, warning=warning))
    assert window.status.currentMessage() == "This run learns nothing."
    with wait_for(qtbot, session.run_began):
        window.commands.train.trigger()
    assert window.status.currentMessage() == ""
    window.commands.stop.trigger()
    qtbot.waitUntil(lambda: session.state is RunState.IDLE, timeout=10_000)
