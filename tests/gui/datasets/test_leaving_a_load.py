"""Closing the window while a large file is being read does not wait for it."""

import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from inkling.gui.datasets.loader import DatasetLoader
from nasty_data_files import NASTY


def test_closing_ends_the_reading_of_a_nasty_file(qtbot: QtBot, tmp_path: Path) -> None:
    NASTY["a_million_empty_members"](tmp_path, 1.0)
    loader = DatasetLoader()
    loader.load((str(tmp_path), None))
    qtbot.wait(300)
    assert loader.busy
    begin = time.monotonic()
    loader.shut_down()
    assert time.monotonic() - begin < 2
    assert not loader.busy
