"""Lessons in a real main window, with a memory of their own."""

from pathlib import Path

import pytest

from inkling.gui.lessons.controller import LessonsController
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS


@pytest.fixture(autouse=True)
def own_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the state of this test is kept; and numbers of many seeds take no seconds."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setitem(PLAYGROUND_NUMBERS.slow, "xor_rate_2", lambda: 0.79)
    monkeypatch.setitem(PLAYGROUND_NUMBERS.slow, "xor_rate_4", lambda: 1.0)
    return tmp_path / "state"


@pytest.fixture
def lessons(window: MainWindow) -> LessonsController:
    """Of `window`; its threads end with the window."""
    return window.lessons
