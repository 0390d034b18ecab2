"""However small the screen, the window is on it as a whole."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.chart import Chart
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.language import LANGUAGES
from inkling.gui.shell.screen_fit import fit_to_screen
from inkling.gui.widgets.figures.tool_button import ToolButton

SCREENS = [(1024, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080)]


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_window_fits_its_screen_with_its_frame(qtbot: QtBot, screen: tuple[int, int]) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    room = QRect(0, 24, screen[0], screen[1] - 24)
    fit_to_screen(window, room, usual=True)
    assert room.contains(QRect(window.pos(), window.size()))
    assert window.height() < room.height()  # its title bar needs some
    assert window.width() == min(1280, screen[0] - 2)


def test_a_window_from_a_larger_screen_comes_onto_this_one(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(1500, 700, 1600, 1000)
    room = QRect(0, 0, 1024, 768)
    fit_to_screen(window, room)
    assert room.contains(QRect(window.pos(), window.size()))


@pytest.mark.slow
def test_text_that_grows_makes_the_window_no_larger(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 600)
    for _ in range(5):
        window.commands.larger.trigger()
    qtbot.wait(50)
    assert window.appearance.scale == 2.0
    assert window.size() == QSize(1024, 600)
    window.commands.normal_size.trigger()


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS[::2])
def test_columns_come_back_with_the_normal_text_size(
    qtbot: QtBot, window: MainWindow, screen: tuple[int, int]
) -> None:
    window.resize(*screen)
    qtbot.wait(50)
    before = window.panels.sizes()
    for _ in range(2):
        window.appearance.scale = 2.0  # at once: from three columns to two while Qt restyles every widget
        window.appearance.apply()
        qtbot.wait(50)
        assert window.panels.sizes() != before
        window.commands.normal_size.trigger()
        qtbot.wait(50)
        assert window.panels.sizes() == before


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_sample_button_has_its_word_in_either_language(qtbot: QtBot, window: MainWindow, code: str) -> None:
    window.language.use(code)
    window.resize(1280, 768)
    qtbot.wait(50)
    words = [button.shown_words() for button in window.drawing.findChildren(ToolButton)]
    assert [one for one in words if one] == [{"en": "Sample", "fr": "Exemple"}[code]]


def test_both_charts_end_inside_the_panel_where_the_text_is_twice_as_large(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 768)
    window.appearance.scale = 2.0
    window.appearance.apply()
    qtbot.wait(100)
    for chart in window.plots.findChildren(Chart):
        if chart.isVisibleTo(window.plots):
            assert chart.mapTo(window.plots, chart.rect().bottomRight()).x() < window.plots.width()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_words_in_the_status_bar_make_the_window_wider(qtbot: QtBot, open_window, language: str) -> None:
    window = open_window(scale=1.5, language=language)
    window.resize(1024, 700)
    status = window.status
    status.show_work(window.tr("Drawing digits, and so many of them that it takes a while") + "…", 1, 2)
    status.show_dataset("/home/somebody/a folder whose name goes on and on", 60_000)
    status.show_accuracy(0.986, "mnist+strokes@2-32+doodles@2-32", examples=10_000)
    qtbot.wait(400)
    assert window.width() == 1024
    assert window.layout().minimumSize().width() <= 1024
    sentence = "Saved: " + "/a/very/long/way" * 12
    status.tell(sentence)
    assert status.currentMessage() == sentence
    assert sentence in status.toolTip()
    status.clearMessage()
    assert status.toolTip() == ""
