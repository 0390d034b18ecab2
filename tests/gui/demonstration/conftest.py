"""The demonstration in a real main window, small enough for a test."""

import pytest
from pytestqt.qtbot import QtBot

from demonstration_helpers import TINY
from inkling.gui.demonstration.demonstration import Demonstration
from inkling.gui.main_window import MainWindow


@pytest.fixture
def demonstration(window: MainWindow, qtbot: QtBot) -> Demonstration:
    """In `window`, closed, with a tiny plan; its threads end with the test."""
    result = window.demonstration
    result.set_plan(TINY)
    yield result
    result.shut_down()
