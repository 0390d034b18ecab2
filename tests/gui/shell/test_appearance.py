"""The text is as large as was asked for, but never larger than the window has room for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.main_window import MainWindow
from inkling.gui.shell.appearance import SCALES, largest_scale


def text_size(app: QApplication) -> float:
    return app.font().pointSizeF() / 10


def test_a_small_window_shows_smaller_text_until_it_is_large_again(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    window.appearance.resize_to(2.0)
    assert text_size(qapp) == 2.0
    window.resize(1024, 736)
    qtbot.waitUntil(lambda: text_size(qapp) == 1.5)
    assert window.appearance.scale == 2.0  # that is what is kept
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: text_size(qapp) == 2.0)


def test_larger_text_than_there_is_room_for_is_refused_with_a_sentence(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    window.resize(1024, 736)
    window.appearance.resize_to(1.25)
    window.commands.larger.trigger()
    assert text_size(qapp) == 1.5
    assert not window.status.currentMessage()
    window.commands.larger.trigger()
    assert text_size(qapp) == 1.5
    assert "too small for larger text" in window.status.currentMessage()
    window.commands.smaller.trigger()
    assert text_size(qapp) == 1.25


def test_text_of_the_normal_size_fits_any_window_and_every_size_a_large_one() -> None:
    assert largest_scale(QSize(1, 1)) == 1.0
    assert largest_scale(QSize(1920, 1080)) == max(SCALES)


@pytest.mark.parametrize("width", range(400, 2000, 100))
def test_a_larger_window_never_has_smaller_text(width: int) -> None:
    sizes = [largest_scale(QSize(width, height)) for height in range(400, 1200, 50)]
    assert sizes == sorted(sizes)
    assert largest_scale(QSize(width + 100, 700)) >= largest_scale(QSize(width, 700))
