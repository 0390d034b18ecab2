"""Nothing of the playground is lost: its state and its window are there again, however it ended."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui_helpers import problem_of
from inkling import paths
from inkling.gui.application import end_unasked, keep_everything
from inkling.gui.main_window import MainWindow
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.playground.keeping import kept_state
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.shell.settings import Settings
from inkling.network import Network, mlp
from inkling.session.playground.file import encode_playground, load_playground, save_playground
from inkling.session.playground.playground import Playground
from inkling.session.session import Session
from inkling.training.model import Model


def kept() -> Path:
    return paths.state_folder() / "playground.safetensors"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], PlaygroundWindow]]:
    """Opens it as a start of the program does, which ends the one before."""
    sitting, parent = Session(Model(network=Network(mlp((4,))))), QObject()
    controllers: list[PlaygroundController] = []

    def make() -> PlaygroundWindow:
        for one in controllers:
            one.shut_down()
        controllers.append(PlaygroundController(sitting, Settings(tmp_path / "settings.json"), parent))
        controllers[-1].open()
        found = controllers[-1].window
        assert found is not None
        return found

    yield make
    controllers[-1].shut_down()


def change(window: PlaygroundWindow) -> bytes:
    """Something, and what is there then."""
    window.playground.open("perceptron")
    window.playground.run()
    window.playground.step(3)
    return encode_playground(window.playground.state)


def test_it_is_as_it_was_left_at_the_next_start(start: Callable[[], PlaygroundWindow]) -> None:
    first = start()
    left = change(first)
    first.resize(first.width(), 700)
    QTest.qWait(0)
    plane = first.stage
    plane.side.setSizes([150, 450])
    sizes, page = plane.side.sizes(), plane.pages.words.words()[-1].name
    plane.pages.turn_to(page)
    first.close()
    assert encode_playground(load_playground(kept())) == left
    again = start()
    assert again is not first
    assert encode_playground(again.playground.state) == left
    assert not again.playground.can_undo
    assert again.height() == 700
    QTest.qWait(0)
    assert again.stage.side.sizes() == sizes
    assert again.stage.pages.words.name() == page


def test_closed_and_opened_again_it_is_the_same_window(window: MainWindow) -> None:
    window.commands.playground.trigger()
    playground = window.playground.window
    assert playground is not None
    left = change(playground)
    playground.close()
    assert not playground.isVisible()
    window.commands.playground.trigger()
    assert window.playground.window is playground
    assert playground.isVisible()
    assert encode_playground(playground.playground.state) == left
    assert playground.playground.can_undo


def test_some_seconds_after_a_change_it_is_on_disk(qtbot: QtBot, playground_window: PlaygroundWindow) -> None:
    keeper = playground_window._keeper
    keeper._timer.setInterval(300)
    left = change(playground_window)
    assert not kept().exists(), "not at each change"
    qtbot.waitUntil(lambda: kept().exists() and not keeper._work.keys, timeout=10_000)
    assert encode_playground(load_playground(kept())) == left
    before = kept().stat().st_mtime_ns
    QTest.qWait(400)
    assert kept().stat().st_mtime_ns == before, "nothing has changed since"


def test_while_it_plays_it_is_written_now_and_then(qtbot: QtBot, playground_window: PlaygroundWindow) -> None:
    keeper, written, told = playground_window._keeper, list[int](), list[None]()
    keeper._timer.setInterval(400)
    playground_window.playground.stepped.connect(lambda: told.append(None))
    keeper._work.done.connect(lambda *_: written.append(playground_window.playground.state.steps))
    playground_window.player.play()
    qtbot.waitUntil(lambda: len(written) >= 2, timeout=10_000)
    playground_window.player.pause()
    assert len(told) > 2 * len(written), "many frames for one file"
    assert written == sorted(set(written))


@pytest.mark.parametrize("end", [keep_everything, end_unasked], ids=lambda end: end.__name__)
def test_a_program_that_is_told_to_end_keeps_it(end, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "exit", lambda *_: None)
    window.commands.playground.trigger()
    assert window.playground.window is not None
    left = change(window.playground.window)
    end(window)
    assert encode_playground(load_playground(kept())) == left


@pytest.mark.parametrize("content", [b"", b"damaged", bytes(1_000)], ids=["empty", "text", "zeros"])
def test_a_damaged_file_is_put_aside(content: bytes) -> None:
    kept().parent.mkdir(parents=True)
    kept().write_bytes(content)
    assert kept_state() is None
    assert not kept().exists()
    assert kept().with_name("playground.damaged.safetensors").read_bytes() == content


def test_after_a_damaged_file_there_is_a_fresh_playground(start: Callable[[], PlaygroundWindow]) -> None:
    kept().parent.mkdir(parents=True)
    kept().write_bytes(b"damaged")
    playground = start()
    assert playground.playground.state.preset == "xor"
    assert problem_of(playground) == ""


def test_a_disk_that_refuses_is_no_trouble(
    playground_window: PlaygroundWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    (paths.state_folder().parent).mkdir(parents=True, exist_ok=True)
    paths.state_folder().write_text("a file in the place of the folder")
    change(playground_window)
    playground_window.close()
    assert paths.state_folder().is_file()


def test_of_several_that_write_it_one_is_kept_whole() -> None:
    state = Playground("deep-wide").state

    def write(number: int) -> None:
        for seed in range(20):
            save_playground(replace(state, points_seed=1_000 * number + seed), kept())

    kept().parent.mkdir(parents=True)
    save_playground(state, kept())
    with ThreadPoolExecutor(2) as writers:
        written = [writers.submit(write, number) for number in (1, 2)]
        while not all(one.done() for one in written):
            load_playground(kept())
    assert [one.exception() for one in written] == [None, None]
    assert load_playground(kept()).points_seed in (1_019, 2_019)
    assert [one.name for one in kept().parent.iterdir()] == [kept().name]
